import { STATUS_WORDS } from './labels.js';
import type { Ground, PolicyDays, PolicyFault, PolicyNumber } from '../../src/applications/policy-limits.js';
import { NUMBER_LIMITS, RECHECK_LIMITS } from '../../src/applications/policy-limits.js';
import type { ReplayStatus } from '../../src/applications/replay/policy-replay.entity.js';
import type { ChangeCause, NotReplayable } from '../../src/applications/replay/replay-verdict.js';
import type { ReplayedOutcome } from '../../src/applications/replay/tally.js';

/** What the rules answer, as staff read it. */
export const OUTCOME_LABELS: Readonly<Record<ReplayedOutcome, string>> = {
  approved: STATUS_WORDS.approved,
  pending: STATUS_WORDS.pending,
  rejected: STATUS_WORDS.rejected,
  undetermined: 'Sans réponse',
};

/** Why a rule may answer this and nothing else. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  hard_fact: 'Fait certain : les règles peuvent refuser, ou laisser décider une personne.',
  conditions_met:
    'Conditions remplies : les règles acceptent, ou laissent décider une personne. Elles ne peuvent pas refuser.',
  doubt: 'Doute : seule une personne peut accepter ou refuser.',
};

interface NumberWords {
  label: string;
  unit: string;
}

export const NUMBER_WORDS: Readonly<Record<PolicyNumber, NumberWords>> = {
  struckOffMinDays: { label: 'Société radiée : refusée après', unit: 'jours de radiation' },
  mirrorMaxAgeDays: { label: 'Copie locale de Sirene : crue pendant', unit: 'jours' },
  sireneAloneMinutes: { label: 'RNE injoignable : Sirene suffit après', unit: 'minutes' },
  unavailableMinutes: { label: 'Registre injoignable : à vérifier après', unit: 'minutes' },
  unavailableRetryDays: { label: 'Registre injoignable : nouveaux essais pendant', unit: 'jours' },
  answerDays: { label: 'Réponse du demandeur : attendue', unit: 'jours' },
  youngCompanyDays: { label: 'Entreprise récente : pas encore au RNE pendant', unit: 'jours' },
  restartEveryDays: { label: 'Reprise d’activité : déclarée une fois en', unit: 'jours' },
  sampledPercent: { label: 'Refus automatiques contrôlés', unit: '% tirés au sort' },
};

export const DAYS_WORDS: Readonly<Record<PolicyDays, string>> = {
  recheckDays: 'SIREN inconnu : redemandé après (jours, séparés par des virgules)',
  waitRecheckDays:
    'Registres muets, reprise déclarée, pas encore au RNE : redemandés après (jours, séparés par des virgules)',
};

export const DAYS_BOUNDS = `${String(RECHECK_LIMITS.most)} fois au plus ; la dernière entre le ${String(RECHECK_LIMITS.lastAtLeast)}e et le ${String(RECHECK_LIMITS.lastAtMost)}e jour.`;

export const REPLAY_STATUS_WORDS: Readonly<Record<ReplayStatus, string>> = {
  waiting: 'va commencer',
  running: 'en cours',
  done: 'terminé',
  stopped: 'arrêté',
};

/** Why an answer would change. */
export const CAUSE_WORDS: Readonly<Record<ChangeCause, string>> = {
  reading: 'lecture des registres',
  policy: 'politique',
};

/** Why a demande cannot be tried. */
export const NOT_REPLAYABLE_WORDS: Readonly<Record<NotReplayable, string>> = {
  evidence_erased: 'données effacées',
  verdict_not_stored: 'verdict ou réponses non conservés',
  evidence_unreadable: 'données illisibles',
  policy_unknown: 'version des règles inconnue',
};

/** What is not allowed in a draft, and what is. */
export function faultWords(fault: PolicyFault): string {
  if ('row' in fault) return `Règle ${fault.row} : ce résultat n’est pas permis.`;
  if ('days' in fault) return `${DAYS_WORDS[fault.days]} : ${DAYS_BOUNDS}`;
  const { min, max } = NUMBER_LIMITS[fault.number];
  return `${NUMBER_WORDS[fault.number].label} : un nombre entier de ${String(min)} à ${String(max)}.`;
}
