import type { Message } from './content.js';

export const reverificationNotice: Message<'reverification-notice'> = (values, links) => ({
  subject: 'Nous vérifions de nouveau votre situation',
  firstName: values.firstName,
  answer: 'Nous vérifions de nouveau votre situation ; d’ici là, rien ne change pour votre compte.',
  paragraphs: [values.cause, 'Un agent étudie votre dossier. Vous n’avez rien à faire pour le moment.'],
  button: links.follow === undefined ? null : { label: 'Suivre ma demande', href: links.follow },
  legal: [],
});
