import type { DeclaredActivity } from '../company.js';
import { dayOf, isOver } from '../register-day.js';
import { visible } from '../visible-name.js';
import { endsOf, establishmentsOf, isOpen } from './endings.js';
import type { RneActivity, RneEstablishment, RnePerson } from './payload.js';

/**
 * Every activity declared, establishment by establishment, then the company's own principal form, which may be
 * absent, or be the only one there is. A struck-off company's activities often keep no end date: what began before
 * the radiation, or before the declared end of all activity, is over.
 */
export function toActivities(
  block: RnePerson,
  companyForm: string | null | undefined,
  today: string,
): DeclaredActivity[] {
  const { allEndedOn } = endsOf(block, today);
  const located = establishmentsOf(block).flatMap((establishment) =>
    establishment.activites.map((one) => toActivity(one, establishment, { allEndedOn, today })),
  );
  const form = visible(companyForm);
  if (form === null) return located;
  const isRunning = located.length > 0 ? located.some((one) => one.isRunning) : allEndedOn === null;
  return [...located, companyActivity(form, block, isRunning)];
}

function toActivity(
  activity: RneActivity,
  establishment: RneEstablishment,
  { allEndedOn, today }: { allEndedOn: string | null; today: string },
): DeclaredActivity {
  const begun = dayOf(activity.dateDebut) ?? '';
  return {
    siret: visible(establishment.descriptionEtablissement?.siret),
    codeCommune: visible(establishment.adresse?.codeInseeCommune),
    atOpenEstablishment: isOpen(establishment, today),
    form: activity.formeExercice ?? '',
    codeAprm: visible(activity.codeAprm),
    isPrincipal: activity.indicateurPrincipal === true,
    isRunning:
      begun <= today &&
      !isOver(dayOf(activity.dateFin), today) &&
      (allEndedOn === null || begun > allEndedOn),
  };
}

function companyActivity(form: string, block: RnePerson, isRunning: boolean): DeclaredActivity {
  return {
    siret: null,
    codeCommune: null,
    atOpenEstablishment: false,
    form,
    codeAprm: visible(block.identite?.entreprise?.codeAprm),
    isPrincipal: true,
    isRunning,
  };
}
