import { PROFILE_LABELS, PROFILES, type Profile } from '../../accounts/profile.js';
import { chamber } from '../../config/chamber.js';
import { departementName, knownDepartements } from '../../config/geography.js';
import { ALL_REASONS, type Reason } from '../reasons.js';
import { APPLICATION_STATUSES, STATUS_LABELS, type ApplicationStatus } from '../status.js';
import { REASON_LABELS } from '../words/reason-labels.js';
import type { Claimer } from './filter.js';
import { asValue, type Criterion } from './pieces.js';

/** A value of a criterion: the word one types for it, and the words that mean the same. */
export interface Word<T> {
  value: T;
  /** As the page writes it, e.g. `nom-different-du-dirigeant`. */
  typed: string;
  label: string;
  also: readonly string[];
}

const SHORT_PROFILES: Readonly<Record<Profile, string>> = {
  company_head: 'chef',
  founder_or_buyer: 'createur',
  youth_or_apprentice: 'jeune',
  employee_or_jobseeker: 'salarie',
  authority_or_partner: 'collectivite',
};

export const REASON_WORDS: readonly Word<Reason>[] = ALL_REASONS.map((value) => {
  const label = REASON_LABELS[value];
  return { value, typed: asValue(label), label, also: [value] };
});

export const PROFILE_WORDS: readonly Word<Profile>[] = PROFILES.map((value) => {
  const label = PROFILE_LABELS[value];
  return { value, typed: SHORT_PROFILES[value], label, also: [value, label, ...label.split('/')] };
});

/** Those of the chamber first; « aucun » is for a file whose département is not known. */
export const DEPARTEMENT_WORDS: readonly Word<string | null>[] = [
  ...[...new Set([...chamber.departements, ...knownDepartements()])].map((value) => {
    const label = departementName(value);
    return { value, typed: value, label: `${value} ${label}`, also: [label] };
  }),
  { value: null, typed: 'aucun', label: 'Non connu', also: ['inconnu'] },
];

export const DELEGATION_WORDS: readonly Word<string>[] = chamber.delegations.map(({ code, name }) => ({
  ...{ value: code, typed: code, label: name, also: [name] },
}));

/** `toutes` is for every one of them. */
export const STATUS_WORDS: readonly Word<ApplicationStatus | 'all'>[] = [
  ...APPLICATION_STATUSES.map((value) => {
    const label = value === 'awaiting_applicant' ? 'Attend le demandeur' : STATUS_LABELS[value];
    return { value, typed: asValue(label), label, also: [value, STATUS_LABELS[value], ...alsoSaid(value)] };
  }),
  { value: 'all', typed: 'toutes', label: 'Toutes', also: ['tous', 'tout'] },
];

export const CLAIMER_WORDS: readonly Word<Claimer>[] = [
  { value: 'me', typed: 'moi', label: 'Par moi', also: ['mien', 'mes'] },
  { value: 'nobody', typed: 'personne', label: 'Par personne', also: ['non', 'libre'] },
  { value: 'somebody', typed: 'oui', label: 'Par quelqu’un', also: ['pris'] },
];

/** Said when a value is missing or unknown. */
export const EXAMPLES: Readonly<Record<Criterion, string>> = {
  motif: 'motif:nom-different-du-dirigeant',
  departement: 'departement:44',
  delegation: 'delegation:mayenne',
  profil: 'profil:chef',
  age: 'age:>5j',
  pris: 'pris:moi',
  statut: 'statut:refusee',
};

function alsoSaid(status: ApplicationStatus): string[] {
  return status === 'pending' ? ['à vérifier', 'en attente'] : [];
}
