import { capitalised, frenchDate } from '../../config/words.js';
import type { Message } from './content.js';
import { endOfSilence } from './legal.js';

export const overdueAlarm: Message<'overdue-alarm'> = ({ day, count, longest }, links) => ({
  subject: `Guichet : ${waiting(count)} depuis plus de 30 jours`,
  firstName: null,
  answer: `${capitalised(waiting(count))} depuis plus de 30 jours.`,
  paragraphs: [
    `Au ${frenchDate(day)}, les plus anciennes sont à décider avant deux mois de silence, qui vaudraient refus :`,
    ...longest.map(({ reference, since }) => `${reference}, avant le ${frenchDate(endOfSilence(since))}.`),
  ],
  button: { label: 'Ouvrir la file', href: links.panel },
  legal: [],
});

function waiting(count: number): string {
  return count === 1 ? 'une demande attend' : `${count} demandes attendent`;
}
