import { needed, type Message } from './content.js';
import { acknowledgementOfAppeal } from './legal.js';

export const reexaminationReceived: Message<'reexamination-received'> = (values, links, chamber) => ({
  subject: 'Votre demande de réexamen est reçue',
  firstName: values.firstName,
  answer: `Nous avons reçu votre demande de réexamen pour la demande ${values.reference}.`,
  paragraphs: [
    'Un agent reprend votre dossier : aucune règle automatique ne décide à cette étape.',
    'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.',
  ],
  button: { label: 'Suivre ma demande', href: needed(links, 'follow') },
  legal: acknowledgementOfAppeal(values.requestedAt, chamber),
});
