import { needed, staffWords, type Content, type Message } from './content.js';
import { refusal } from './legal.js';
import type { MessageLinks, MessageValues } from './values.js';

type Outcome = MessageValues['reexamination-outcome'];

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
    paragraphs: [values.cause, ...staffWords(values.message), nextStep(values, links)],
    button: isMaintained
      ? { label: 'Suivre ma demande', href: needed(links, 'follow') }
      : opening(values, links),
    legal: isMaintained ? refusal(values, links, chamber) : [],
  };
};

function nextStep({ outcome, stillSuspended }: Outcome, links: MessageLinks): string {
  if (stillSuspended !== undefined) return stillSuspended;
  if (outcome === 'maintained')
    return 'Cette décision peut être contestée : les voies de recours sont indiquées plus bas.';
  return links.finalise === undefined
    ? 'Connectez-vous pour retrouver vos services.'
    : 'Il reste une étape : finaliser votre compte.';
}

/** An account not yet open is finalised; an open one is signed in to; of one that stays shut the chamber is asked. */
function opening({ stillSuspended }: Outcome, links: MessageLinks): Content['button'] {
  if (stillSuspended !== undefined) return { label: 'Contacter la chambre', href: links.contact };
  return links.finalise === undefined
    ? { label: 'Je me connecte', href: links.signIn }
    : { label: 'Finaliser mon compte', href: links.finalise };
}
