import { frenchDateTime } from '../../config/words.js';
import type { Message } from './content.js';

export const emailChanged: Message<'email-changed'> = (values, links) => ({
  subject: 'L’adresse e-mail de votre compte a changé',
  firstName: values.firstName,
  answer: `L’adresse e-mail de votre compte a changé le ${frenchDateTime(values.changedAt)}.`,
  paragraphs: [
    'Si vous l’avez demandé, vous n’avez rien à faire.',
    'Sinon, prévenez la chambre dès que possible.',
  ],
  button: { label: 'Contacter la chambre', href: links.contact },
  legal: [],
});
