import { regionOf } from '../../config/geography.js';
import { recordOf, type Company, type DeclaredActivity, type SourceRecord } from '../../registry/company.js';

/**
 * Where a register shows running craft: at an open establishment of the region; there, but SIRENE and the RNE do not
 * agree that it is open, or the RNE with itself; at other establishments only; for the company as a whole; nowhere.
 */
export type CraftPlace = 'in_region' | 'disputed' | 'elsewhere' | 'company' | 'none';

const BEST_FIRST = ['in_region', 'disputed', 'elsewhere', 'company'] as const;
const CRAFT_FORMS: readonly string[] = ['ARTISANALE', 'ARTISANALE_REGLEMENTEE'];

/** Undefined when the record does not speak of activities. */
export function placeOfCraft(record: SourceRecord, company: Company, region: string): CraftPlace | undefined {
  const { activities, isCraft } = record;
  if (!activities) return isCraft === undefined ? undefined : isCraft ? 'company' : 'none';
  const located = activities.filter(isLocated);
  const sirene = sireneEstablishments(company);
  const places = located.filter(isRunningCraft).map((one) => placeOf(one, sirene, region));
  return BEST_FIRST.find((place) => places.includes(place)) ?? asAWhole(activities, located);
}

/** The form of the company as a whole counts where no establishment says otherwise. */
function asAWhole(activities: readonly DeclaredActivity[], located: readonly DeclaredActivity[]): CraftPlace {
  const isCraft = activities.some((one) => !isLocated(one) && isRunningCraft(one));
  if (!isCraft) return 'none';
  return located.some(({ form }) => form !== '') ? 'disputed' : 'company';
}

function placeOf(activity: DeclaredActivity, sirene: Sirene, region: string): CraftPlace {
  const listed = sirene?.list.find(({ siret }) => siret === activity.siret);
  const commune = listed?.codeCommune ?? activity.codeCommune;
  const isOpenInSirene = listed ? listed.isOpen : seesOpenIn(commune, sirene);
  const isOpenInRne = activity.atOpenEstablishment;
  if (!isOpenInSirene && !isOpenInRne) return 'none';
  if (commune === null) return 'company';
  if (regionOf(commune) !== region) return 'elsewhere';
  return isOpenInSirene && isOpenInRne ? 'in_region' : 'disputed';
}

/** A SIRET that SIRENE does not know yet is believed where SIRENE has an open establishment in the same commune. */
function seesOpenIn(commune: string | null, sirene: Sirene): boolean {
  if (sirene?.coverage !== 'all') return true;
  return sirene.list.some(({ isOpen, codeCommune }) => isOpen && codeCommune === commune);
}

type Sirene = SourceRecord['establishments'];

function sireneEstablishments(company: Company): Sirene {
  const shown = (source: SourceRecord['source']) => recordOf(company, source)?.establishments;
  return shown('insee') ?? shown('recherche-entreprises');
}

function isLocated({ siret, codeCommune }: DeclaredActivity): boolean {
  return siret !== null || codeCommune !== null;
}

function isRunningCraft({ form, isRunning }: DeclaredActivity): boolean {
  return isRunning && CRAFT_FORMS.includes(form);
}
