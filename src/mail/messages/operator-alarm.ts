import type { Message } from './content.js';

/** For whoever runs the service: what is wrong, what it means for people, what to do. */
export const operatorAlarm: Message<'operator-alarm'> = ({ what, next }) => ({
  subject: `Guichet, alarme : ${what}`,
  firstName: null,
  answer: what,
  paragraphs: [next, 'Ce mail part au plus une fois en six heures pour une même alarme.'],
  button: null,
  legal: [],
});
