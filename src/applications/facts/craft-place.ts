import { regionOf } from '../../config/geography.js';
import { recordOf, type Company, type DeclaredActivity, type SourceRecord } from '../../registry/company.js';

/**
 * Where a register shows running craft: at an open establishment of the region; there, but the registers do not agree
 * with one another or with themselves (open or not, craft code without a craft form); at other establishments only; for
 * the company as a whole; nowhere.
 */
export type CraftPlace = 'in_region' | 'disputed' | 'elsewhere' | 'company' | 'none';

const BEST_FIRST = ['in_region', 'disputed', 'elsewhere', 'company'] as const;
const CRAFT_FORMS: readonly string[] = ['ARTISANALE', 'ARTISANALE_REGLEMENTEE'];

/**
 * Undefined when the record does not say: it does not speak of activities, or one that cannot be read may be craft and
 * nothing better is shown.
 */
export function placeOfCraft(record: SourceRecord, company: Company, region: string): CraftPlace | undefined {
  const { activities, isCraft, skipped } = record;
  if (!activities) return isCraft === undefined ? undefined : isCraft ? 'company' : 'none';
  const located = activities.filter(isLocated);
  const sirene = sireneEstablishments(company);
  const placeHere = (one: DeclaredActivity) => placeOf(one, sirene, region);
  const places = [
    ...located.filter(isRunningCraft).map(placeHere),
    ...located
      .filter((one) => isRunningByCodeOnly(one, activities))
      .map((one) => placeByCode(placeHere(one))),
  ];
  const sure = (['in_region', 'disputed'] as const).find((place) => places.includes(place));
  if (sure) return sure;
  const mayBeCraft = activities.some(
    (one) => one.isRunning && one.isUnclear === true && mayBeHere(one, placeHere(one)),
  );
  if (mayBeCraft || skipped?.activities || skipped?.establishments) return undefined;
  return BEST_FIRST.find((place) => places.includes(place)) ?? asAWhole(activities, located);
}

/** A craft code without a craft form is a conflict where it could have been craft, and craft elsewhere otherwise. */
function placeByCode(place: CraftPlace): CraftPlace {
  return place === 'in_region' || place === 'company' ? 'disputed' : place;
}

/** One for the company as a whole may be anywhere; one at a closed establishment, or elsewhere, changes nothing here. */
function mayBeHere(activity: DeclaredActivity, place: CraftPlace): boolean {
  return !isLocated(activity) || (place !== 'none' && place !== 'elsewhere');
}

/** The form of the company as a whole counts where no establishment says otherwise. */
function asAWhole(activities: readonly DeclaredActivity[], located: readonly DeclaredActivity[]): CraftPlace {
  const whole = activities.filter((one) => !isLocated(one));
  if (whole.some((one) => isRunningByCodeOnly(one, activities))) return 'disputed';
  if (!whole.some(isRunningCraft)) return 'none';
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

function isRunningCraft({ form, isRunning, isUnclear }: DeclaredActivity): boolean {
  return isRunning && isUnclear !== true && isCraftForm(form);
}

/** The RNE's APRM is craft evidence, on an activity of whatever other form; one without a form has the company's. */
function isRunningByCodeOnly(activity: DeclaredActivity, all: readonly DeclaredActivity[]): boolean {
  const { form, codeAprm, isRunning, isUnclear } = activity;
  if (!isRunning || isUnclear === true || codeAprm === null) return false;
  return form === '' ? !all.some((one) => !isLocated(one) && isCraftForm(one.form)) : !isCraftForm(form);
}

export function isCraftForm(form: string): boolean {
  return CRAFT_FORMS.includes(form);
}
