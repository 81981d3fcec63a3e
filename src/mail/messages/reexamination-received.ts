import { needed, type Message } from './content.js';

export const reexaminationReceived: Message<'reexamination-received'> = (values, links, chamber) => ({
  subject: 'Votre demande de réexamen est reçue',
  firstName: values.firstName,
  answer: `Nous avons reçu votre demande de réexamen pour la demande ${values.reference}.`,
  paragraphs: [
    'Un agent reprend votre dossier : aucune règle automatique ne décide à cette étape.',
    'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.',
  ],
  button: { label: 'Suivre ma demande', href: needed(links, 'follow') },
  legal: [
    `Un agent répond dans les deux mois suivant ce message. Sans réponse dans ce délai, le refus serait maintenu et pourrait être contesté, dans les deux mois, devant le ${chamber.tribunal.name}.`,
  ],
});
