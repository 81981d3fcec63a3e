import type { DeclaredActivity } from '../company.js';
import { dayOf, isAhead, isOver } from '../register-day.js';
import { visible } from '../visible-name.js';
import { establishmentsOf, isDayClear, isOpen, type Ends } from './endings.js';
import type { RneActivity, RneEstablishment, RnePerson } from './payload.js';

/** `formeExercice`: the closed list of INPI (« nature de l'entreprise »). */
const KNOWN_FORMS: ReadonlySet<string> = new Set(
  `ARTISANALE ARTISANALE_REGLEMENTEE COMMERCIALE LIBERALE_REGLEMENTEE LIBERALE_NON_REGLEMENTEE INDEPENDANTE AGENT_COMMERCIAL
   ACTIF_AGRICOLE AGRICOLE_NON_ACTIF GESTION_DE_BIENS LOUEUR_MEUBLE LOUEUR_TERRE_AGRICOLE SANS_ACTIVITE
   ACTIVITE_DE_PROSPECTION_UNIQUEMENT_NON_COMMERCIALE`.split(/\s+/),
);

/**
 * Every activity declared, establishment by establishment, then the company's own principal form, which may be
 * absent, or be the only one there is; undefined where the body does not speak of activities at all. A struck-off
 * company's activities often keep no end date: what began before the radiation, or before the declared end of all
 * activity, is over.
 */
export function toActivities(
  block: RnePerson,
  companyForm: string | null | undefined,
  { allEndedOn, isEndUnclear }: Ends,
  today: string,
): DeclaredActivity[] | undefined {
  const form = visible(companyForm);
  const speaking = establishmentsOf(block).filter(({ activites }) => activites != null);
  if (speaking.length === 0 && form === null) return undefined;
  const days = { allEndedOn, isEndUnclear, today, isFormKnownElsewhere: form !== null };
  const located = speaking.flatMap((establishment) =>
    (establishment.activites?.items ?? []).map((one) => toActivity(one, establishment, days)),
  );
  if (form === null) return located;
  const isRunning = located.length > 0 ? located.some((one) => one.isRunning) : allEndedOn === null;
  return [...located, companyActivity(form, block, { isRunning, isEndUnclear })];
}

interface Days {
  allEndedOn: string | null;
  isEndUnclear: boolean;
  today: string;
  /** The company says its form as a whole: an activity may leave its own out. */
  isFormKnownElsewhere: boolean;
}

function toActivity(activity: RneActivity, establishment: RneEstablishment, days: Days): DeclaredActivity {
  const { allEndedOn, isEndUnclear, today } = days;
  const begun = dayOf(activity.dateDebut) ?? '';
  const form = activity.formeExercice?.trim() ?? '';
  const areDaysClear = [activity.dateDebut, activity.dateFin].every(isDayClear);
  const isClear = isFormClear(form, days) && areDaysClear && !isEndUnclear;
  const hasEnded = isOver(dayOf(activity.dateFin), today);
  return {
    siret: visible(establishment.descriptionEtablissement?.siret),
    codeCommune: visible(establishment.adresse?.codeInseeCommune),
    atOpenEstablishment: isOpen(establishment, today),
    form,
    codeAprm: visible(activity.codeAprm),
    isPrincipal: activity.indicateurPrincipal === true,
    isRunning: begun <= today && !hasEnded && (allEndedOn === null || begun > allEndedOn),
    ...(isClear ? {} : { isUnclear: true }),
    ...(isAhead(begun, today) && !hasEnded ? { beginsOn: begun } : {}),
  };
}

function isFormClear(form: string, { isFormKnownElsewhere }: Days): boolean {
  return form === '' ? isFormKnownElsewhere : KNOWN_FORMS.has(form);
}

function companyActivity(
  form: string,
  block: RnePerson,
  { isRunning, isEndUnclear }: { isRunning: boolean; isEndUnclear: boolean },
): DeclaredActivity {
  return {
    siret: null,
    codeCommune: null,
    atOpenEstablishment: false,
    form,
    codeAprm: visible(block.identite?.entreprise?.codeAprm),
    isPrincipal: true,
    isRunning,
    ...(KNOWN_FORMS.has(form) && !isEndUnclear ? {} : { isUnclear: true }),
  };
}
