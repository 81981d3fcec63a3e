import type { Chamber } from '../../config/chamber.js';
import { parisDay } from '../../config/paris-day.js';
import { frenchDate, plainAddress } from '../../config/words.js';
import type { Content } from './content.js';
import type { DecisionValues, MessageLinks, MessageValues } from './values.js';

// The only home of what the law asks of mails; a jurist confirms these words before production.
type LegalLines = Content['legal'];
const CODE = 'code des relations entre le public et l’administration';
const MONTHS_OF_SILENCE = 2;

/** The acknowledgement of a demande (CRPA R112-11-1): received when, by whom, what silence means, how to appeal. */
export function acknowledgement(
  values: MessageValues['pending'],
  links: MessageLinks,
  chamber: Chamber,
): LegalLines {
  return [
    ...acknowledgementOfCorrection(values.receivedAt ?? values.submittedAt, chamber),
    ...(values.isAutomatic ? ['Premier examen fait par des règles automatiques.', rulesLink(links)] : []),
  ];
}

/** The same of what is corrected after a refusal: a demande of that day. */
export function acknowledgementOfCorrection(receivedAt: string, chamber: Chamber): LegalLines {
  return [
    ...received(receivedAt, chamber),
    `Ce refus pourrait être contesté dans les deux mois auprès de la chambre ou du ${chamber.tribunal.name}.`,
  ];
}

/** An administrative appeal is a demande too (CRPA L110-1): it is acknowledged, and silence maintains the refusal. */
export function acknowledgementOfAppeal(requestedAt: string, chamber: Chamber): LegalLines {
  return [
    ...received(requestedAt, chamber),
    `Ce nouveau refus pourrait être contesté dans les deux mois devant le ${chamber.tribunal.name}.`,
  ];
}

function received(at: string, chamber: Chamber): LegalLines {
  return [
    `Accusé de réception (article R112-11-1 du ${CODE}) : demande reçue le ${frenchDate(at)}.`,
    `Service : ${chamber.service}, ${chamber.shortName}, ${contacts(chamber)}.`,
    `Un agent décide avant le ${frenchDate(endOfSilence(at))}. Sans décision à cette date, la demande serait réputée refusée.`,
  ];
}

/** A refusal: its rule, its signatory (CRPA L212-1), the ways of appeal (CJA R421-5), and how it was taken. */
export function refusal(values: DecisionValues, links: MessageLinks, chamber: Chamber): LegalLines {
  const rule = values.law === null ? [] : [values.law];
  return [...rule, signature(chamber, values.decidedAt), appeal(chamber), ...automatic(values, links)];
}

/** A decision taken by the rules says so, approvals too; without the mention it is void (CRPA L311-3-1). */
export function automatic({ isAutomatic }: DecisionValues, links: MessageLinks): LegalLines {
  if (!isAutomatic) return [];
  return [
    `Décision prise par des règles automatiques qui vérifient les conditions d’ouverture d’un compte (articles L311-3-1 et R311-3-1-1 du ${CODE}). Vous pouvez demander ces règles et leurs principales caractéristiques à la chambre et, en cas de refus, saisir la CADA.`,
    rulesLink(links),
  ];
}

/** Who decided, and when. @param decidedAt ISO date; left out where the mail tells it otherwise */
export function signature({ signatory }: Chamber, decidedAt?: string): string {
  const name = `${signatory.firstName} ${signatory.lastName}`.trim();
  const author = [name, signatory.quality, signatory.service].filter((part) => part !== '').join(', ');
  return `Signé${decidedAt === undefined ? '' : ` le ${frenchDate(decidedAt)}`} : ${author}.`;
}

export function appeal({ tribunal }: Chamber): string {
  return `Recours, dans les deux mois suivant ce message : devant la chambre ou le ${tribunal.name} (article R421-5 du code de justice administrative).`;
}

/** The day when two months of silence end, at noon: the same day of the month as in Paris, or its last day. */
export function endOfSilence(receivedAt: string): Date {
  const [year = 0, month = 1, day = 1] = parisDay(receivedAt).split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + MONTHS_OF_SILENCE, day, 12));
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end;
}

function rulesLink(links: MessageLinks) {
  return { label: 'Comment nous décidons', href: links.rules };
}

function contacts({ postalAddress, email, telephone, networkWebsite }: Chamber): string {
  const known = [postalAddress, email, telephone].filter((contact) => contact !== null);
  return known.length > 0
    ? known.join(', ')
    : `coordonnées sur la page Contact et sur ${plainAddress(networkWebsite)}`;
}
