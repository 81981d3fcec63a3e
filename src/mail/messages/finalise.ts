import { needed, validity, type Message } from './content.js';
import { automatic } from './legal.js';

export const finalise: Message<'finalise'> = (values, links) => ({
  subject: 'Votre demande est acceptée : finalisez votre compte',
  firstName: values.firstName,
  answer: `Votre demande de compte ${values.reference} est acceptée.`,
  paragraphs: [values.cause, `Il reste une étape : finaliser votre compte. Le lien ${validity(values)}.`],
  button: { label: 'Finaliser mon compte', href: needed(links, 'finalise') },
  legal: automatic(values, links),
});
