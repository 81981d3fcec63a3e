import { needed, staffWords, type Content, type Message } from './content.js';
import { refusal } from './legal.js';

export const reexaminationOutcome: Message<'reexamination-outcome'> = (values, links, chamber) => {
  const isMaintained = values.outcome === 'maintained';
  return {
    subject: isMaintained
      ? 'Après réexamen, le refus est maintenu'
      : 'Après réexamen, votre demande est acceptée',
    firstName: values.firstName,
    answer: isMaintained
      ? `Après réexamen par un agent, le refus de votre demande ${values.reference} est maintenu.`
      : `Après réexamen par un agent, votre demande ${values.reference} est acceptée.`,
    paragraphs: [
      values.cause,
      ...staffWords(values.message),
      isMaintained
        ? 'Cette décision peut être contestée : les voies de recours sont indiquées plus bas.'
        : 'La suite vous attend en un clic.',
    ],
    button: isMaintained ? { label: 'Suivre ma demande', href: needed(links, 'follow') } : opening(links),
    legal: isMaintained ? refusal(values, links, chamber) : [],
  };
};

/** An account not yet open is finalised; an open one is signed in to. */
function opening(links: Parameters<Message<'reexamination-outcome'>>[1]): Content['button'] {
  return links.finalise === undefined
    ? { label: 'Je me connecte', href: links.signIn }
    : { label: 'Finaliser mon compte', href: links.finalise };
}
