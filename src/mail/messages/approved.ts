import type { Message } from './content.js';
import { automatic } from './legal.js';

export const approved: Message<'approved'> = (values, links) => ({
  subject: 'Votre nouvelle demande est acceptée',
  firstName: values.firstName,
  answer: `Votre demande ${values.reference} est acceptée.`,
  paragraphs: [values.cause, 'Connectez-vous pour retrouver vos services dans « Votre espace ».'],
  button: { label: 'Je me connecte', href: links.signIn },
  legal: automatic(values, links),
});
