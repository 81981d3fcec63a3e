import type { Message } from './content.js';
import { appeal, signature } from './legal.js';

export const accountSuspended: Message<'account-suspended'> = (values, links, chamber) => ({
  subject: 'Votre compte est suspendu',
  firstName: values.firstName,
  answer: 'Votre compte est suspendu : vous ne pouvez plus vous y connecter.',
  paragraphs: [values.cause, 'Si votre situation est différente, parlez-en à un agent.'],
  button: { label: 'Contacter la chambre', href: links.contact },
  legal: [signature(chamber), appeal(chamber)],
});
