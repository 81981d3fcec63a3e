import { needed, staffWords, type Message } from './content.js';
import { refusal } from './legal.js';

export const rejected: Message<'rejected'> = (values, links, chamber) => {
  const follow = needed(links, 'follow');
  return {
    subject: 'Votre demande de compte est refusée',
    firstName: values.firstName,
    answer: `Votre demande de compte ${values.reference} est refusée.`,
    paragraphs: [
      values.cause,
      ...staffWords(values.message),
      { text: values.next, link: { label: 'Compléter ou corriger ma demande', href: follow } },
    ],
    button: {
      label: values.isReexamined ? 'Suivre ma demande' : 'Demander un réexamen par un agent',
      href: follow,
    },
    legal: refusal(values, links, chamber),
  };
};
