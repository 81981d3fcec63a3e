import { inThrees } from '../../config/words.js';
import { needed, type Message, type Paragraph } from './content.js';
import { acknowledgement } from './legal.js';

export const pending: Message<'pending'> = (values, links, chamber) => {
  const follow = needed(links, 'follow');
  return {
    subject: 'Votre demande est en attente de vérification',
    firstName: values.firstName,
    answer: `Votre demande de compte ${values.reference} est en attente de vérification.`,
    paragraphs: [
      values.cause,
      values.next,
      delay(values.usualWorkingDays),
      ...sirenToCorrect(values.siren, follow),
    ],
    button: { label: 'Suivre ma demande', href: follow },
    legal: acknowledgement(values, links, chamber),
  };
};

function delay(days: number | null): string {
  if (days === null) return 'Ce qu’un agent doit vérifier l’est dans l’ordre d’arrivée.';
  return `8 demandes sur 10 reçoivent une réponse en ${days} jour${days > 1 ? 's' : ''} ouvré${days > 1 ? 's' : ''}.`;
}

function sirenToCorrect(siren: string | null, href: string): Paragraph[] {
  if (siren === null) return [];
  return [
    { text: `Votre numéro SIREN : ${inThrees(siren)}.`, link: { label: 'Corriger mon numéro SIREN', href } },
  ];
}
