import type { Message } from './content.js';
import { automatic } from './legal.js';

export const approved: Message<'approved'> = (values, links) => ({
  subject: 'Votre demande est acceptée',
  firstName: values.firstName,
  answer: `Votre demande ${values.reference} est acceptée.`,
  paragraphs: [
    values.cause,
    values.stillSuspended ?? 'Connectez-vous pour retrouver vos services dans « Votre espace ».',
  ],
  button:
    values.stillSuspended === undefined
      ? { label: 'Je me connecte', href: links.signIn }
      : { label: 'Contacter la chambre', href: links.contact },
  legal: automatic(values, links),
});
