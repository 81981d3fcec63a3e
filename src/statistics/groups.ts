import { PROFILE_LABELS, PROFILES } from '../accounts/profile.js';
import { ALL_REASONS, type Reason } from '../applications/reasons.js';
import { REASON_LABELS } from '../applications/words/reason-labels.js';
import { chamber } from '../config/chamber.js';
import { departementName } from '../config/geography.js';
import { OTHER_DEPARTEMENT, UNKNOWN_DEPARTEMENT } from './counted/counted.query.js';
import type { Group } from './table.js';

/** The chamber's départements, then those of other regions, then what no register places. */
export const DEPARTEMENT_GROUPS: readonly Group[] = [
  ...chamber.departements.map((code) => ({ label: departementName(code), slice: { departement: code } })),
  { label: 'Hors région', slice: { departement: OTHER_DEPARTEMENT } },
  { label: 'Non situé', slice: { departement: UNKNOWN_DEPARTEMENT } },
];

export const PROFILE_GROUPS: readonly Group[] = PROFILES.map((profile) => ({
  label: PROFILE_LABELS[profile],
  slice: { profile },
}));

export const REASON_GROUPS: readonly Group[] = ALL_REASONS.map((reason) => ({
  label: REASON_LABELS[reason],
  slice: { reasons: [reason] },
}));

export const AUTHOR_GROUPS: readonly Group[] = [
  { label: 'Par les règles', slice: { by: 'machine' } },
  { label: 'Par un agent', slice: { by: 'person' } },
];

/** The rules of the chamber's procedure that a refusal rests on. */
export const RULE_GROUPS: readonly Group[] = [
  {
    label: 'R1 – SIREN inexistant, d’un autre, ou entreprise fermée',
    slice: reasons('siren_unknown', 'siren_not_applicants', 'company_ceased', 'company_struck_off'),
  },
  { label: 'R2 – Aucun établissement dans la région', slice: reasons('no_establishment_in_region') },
  { label: 'R3 – Missions de délégué(e)', slice: reasons('delegate_mission') },
  { label: 'Autres motifs', slice: reasons('not_entitled', 'duplicate_request', 'other') },
];

/** What an accepted company or person is to the chamber. */
export const BOND_GROUPS: readonly Group[] = [
  { label: 'Ressortissant (artisan de la région)', slice: reasons('craft_in_region', 'craft_confirmed') },
  { label: 'Entreprise cliente', slice: reasons('listed_client', 'client_company') },
  { label: 'Partenaire', slice: reasons('listed_partner', 'partner_confirmed') },
  { label: 'Profil sans condition', slice: reasons('profile_unconditional') },
  { label: 'Mandat établi ou autre', slice: reasons('mandate_proven', 'other') },
];

function reasons(...codes: Reason[]) {
  return { reasons: codes };
}
