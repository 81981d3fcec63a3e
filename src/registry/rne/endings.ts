import { dayOf, isOver } from '../register-day.js';
import { radiationOf } from '../radiation.js';
import type { RneContent, RneEstablishment, RnePerson } from './payload.js';

/** INPI's own label for an establishment that is closed. */
const CLOSED = 6;

export interface Ends {
  /** Only `dateRadiation` strikes off; one announced for later does not yet, one that cannot be read does. */
  struckOffOn: string | null;
  /** The radiation stands in `natureCessationEntreprise` alone: a person looks at it. */
  isRadiationInDoubt: boolean;
  /** The last day on which all activity ended: what began after it is a restart. */
  allEndedOn: string | null;
  /** The end of all activity is written otherwise than as a day: nobody knows what runs. */
  isEndUnclear: boolean;
}

/**
 * When the company ended, as far as it has on `today`. A sole trader who begins again after a radiation runs whatever
 * else the radiation says: for a person its day alone counts.
 */
export function endsOf(
  { natureCessationEntreprise, personnePhysique }: RneContent,
  block: RnePerson,
  today: string,
): Ends {
  const ending = block.detailCessationEntreprise;
  const struckOffOn = radiationOf(ending?.dateRadiation, today);
  const inDoubtOn = radiationOf(natureCessationEntreprise?.dateRadiation, today);
  const radiationDay = past(ending?.dateRadiation, today);
  const ceasedOn = past(ending?.dateCessationTotaleActivite, today);
  const isPerson = personnePhysique === block;
  return {
    struckOffOn: struckOffOn ?? inDoubtOn,
    isRadiationInDoubt: struckOffOn === null && inDoubtOn !== null,
    isEndUnclear: !isDayClear(ending?.dateCessationTotaleActivite),
    allEndedOn: isPerson ? (radiationDay ?? ceasedOn) : later(radiationDay, ceasedOn),
  };
}

/** An establishment whose closure is written otherwise than as a day is not shown open. */
export function isOpen({ descriptionEtablissement: described }: RneEstablishment, today: string): boolean {
  const isClosed = Number(described?.statutPourFormalite ?? NaN) === CLOSED;
  return !isClosed && lasts(described?.dateEffetFermeture, today);
}

/**
 * An entry of the former répertoire des métiers that nobody ended: of the formality as a whole, of the person, or of an
 * open establishment.
 */
export function isInFormerRm(content: RneContent, block: RnePerson, today: string): boolean {
  const open = establishmentsOf(block).filter((one) => isOpen(one, today));
  return [content, block, ...open].some(({ registreAnterieur }) => {
    const rnm = registreAnterieur?.rnm;
    return rnm?.estPresent === true && lasts(rnm.dateFin, today);
  });
}

/** Every establishment that can be read, the principal one first. */
export function establishmentsOf({
  etablissementPrincipal: principal,
  autresEtablissements,
}: RnePerson): RneEstablishment[] {
  return [...(principal && principal !== 'unreadable' ? [principal] : []), ...autresEtablissements.items];
}

/** A day that is not written is no doubt; one that is written otherwise is. */
export function isDayClear(text: string | null | undefined): boolean {
  return (text?.trim() ?? '') === '' || dayOf(text) !== null;
}

/** Something without a written end, or whose end is a day to come. */
function lasts(end: string | null | undefined, today: string): boolean {
  return isDayClear(end) && !isOver(dayOf(end), today);
}

function past(text: string | null | undefined, today: string): string | null {
  const day = dayOf(text);
  return isOver(day, today) ? day : null;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
