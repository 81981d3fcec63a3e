import { frenchDate } from '../../config/words.js';
import { needed, type Message } from './content.js';

export const informationRequested: Message<'information-requested'> = (values, links) => ({
  subject: 'Une précision est nécessaire pour votre demande',
  firstName: values.firstName,
  answer: `Un agent a besoin d’une précision pour votre demande ${values.reference}.`,
  paragraphs: [
    'Sa question :',
    { quote: values.question },
    `Répondez avant le ${frenchDate(values.answerBefore)}. Sans réponse à cette date, la demande sera close ; vous pourrez en présenter une nouvelle.`,
  ],
  button: { label: 'Répondre à la question', href: needed(links, 'follow') },
  legal: [],
});
