import { frenchDateTime } from '../../config/words.js';
import type { Message } from './content.js';

export const passwordChanged: Message<'password-changed'> = (values, links) => ({
  subject: 'Votre mot de passe a changé',
  firstName: values.firstName,
  answer: `Votre mot de passe a changé le ${frenchDateTime(values.changedAt)}.`,
  paragraphs: [
    'Si c’est vous, vous n’avez rien à faire.',
    'Sinon, choisissez aussitôt un nouveau mot de passe depuis la page de connexion.',
  ],
  button: { label: 'Accéder à votre compte', href: links.signIn },
  legal: [],
});
