import { frenchDate } from '../../config/words.js';
import type { Message } from './content.js';

export const purgeWarning: Message<'purge-warning'> = (values, links) => ({
  subject: `Votre compte sera supprimé le ${frenchDate(values.purgeOn)}`,
  firstName: values.firstName,
  answer: `Votre compte sera supprimé le ${frenchDate(values.purgeOn)}.`,
  paragraphs: [
    'Nous ne gardons pas les comptes qui ne servent plus.',
    'Pour conserver le vôtre, connectez-vous avant cette date.',
  ],
  button: { label: 'Je me connecte', href: links.signIn },
  legal: [],
});
