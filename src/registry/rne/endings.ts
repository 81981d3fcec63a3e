import { dayOf, isOver } from '../register-day.js';
import { radiationOf } from '../radiation.js';
import type { RneContent, RneEstablishment, RnePerson } from './payload.js';

/** INPI's own label for an establishment that is closed. */
const CLOSED = '6';

export interface Ends {
  /** Only `dateRadiation` strikes off; one announced for later does not yet, one that cannot be read does. */
  struckOffOn: string | null;
  /** The last day on which all activity ended: what began after it is a restart. */
  allEndedOn: string | null;
}

/** When the company ended, as far as it has on `today`. */
export function endsOf(block: RnePerson, today: string): Ends {
  const ending = block.detailCessationEntreprise;
  const struckOffOn = radiationOf(ending?.dateRadiation, today);
  const ceasedOn = past(ending?.dateCessationTotaleActivite, today);
  const allEndedOn =
    [past(ending?.dateRadiation, today), ceasedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return { struckOffOn, allEndedOn };
}

export function isOpen({ descriptionEtablissement: described }: RneEstablishment, today: string): boolean {
  return described?.statutPourFormalite !== CLOSED && !isOver(dayOf(described?.dateEffetFermeture), today);
}

/**
 * An entry of the former répertoire des métiers that nobody ended: of the formality as a whole, of the person, or of an
 * open establishment.
 */
export function isInFormerRm(content: RneContent, block: RnePerson, today: string): boolean {
  const open = establishmentsOf(block).filter((one) => isOpen(one, today));
  return [content, block, ...open].some(({ registreAnterieur }) => {
    const rnm = registreAnterieur?.rnm;
    return rnm?.estPresent === true && !isOver(dayOf(rnm.dateFin), today);
  });
}

export function establishmentsOf(block: RnePerson): RneEstablishment[] {
  return [
    ...(block.etablissementPrincipal ? [block.etablissementPrincipal] : []),
    ...block.autresEtablissements,
  ];
}

function past(text: string | null | undefined, today: string): string | null {
  const day = dayOf(text);
  return isOver(day, today) ? day : null;
}
