import { needed, type Message } from './content.js';
import { acknowledgementOfCorrection } from './legal.js';

export const correctionReceived: Message<'correction-received'> = (values, links, chamber) => ({
  subject: 'Votre demande est de nouveau examinée',
  firstName: values.firstName,
  answer: values.isRestart
    ? `Vous nous avez indiqué que l’activité a repris : votre demande ${values.reference} est de nouveau examinée.`
    : `Nous avons bien reçu ce que vous avez indiqué pour votre demande ${values.reference} : elle est de nouveau examinée.`,
  paragraphs: [
    values.isForPerson
      ? 'Un agent reprend votre dossier.'
      : 'Nous interrogeons de nouveau les registres publics : leur réponse se fait attendre.',
    'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.',
  ],
  button: { label: 'Suivre ma demande', href: needed(links, 'follow') },
  legal: acknowledgementOfCorrection(values.receivedAt, chamber),
});
