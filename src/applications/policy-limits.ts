import { ROWS, type Policy, type Row } from './policy.js';
import type { Outcome } from './verdict.js';

/** What a version of the policy may change, its own number aside. */
export type PolicyContent = Omit<Policy, 'version'>;
/** The numbers of the policy that are one number. */
export type PolicyNumber = Exclude<keyof PolicyContent, 'outcomes' | PolicyDays>;
/** The numbers of the policy that are a list of days. */
export type PolicyDays = 'recheckDays' | 'waitRecheckDays';

/** Why a row may have these outcomes and no others (SAFETY §3: an automatic refusal only on hard facts). */
export type Ground = 'hard_fact' | 'conditions_met' | 'doubt';

const HARD_FACTS: ReadonlySet<Row> = new Set<Row>(['2', '6', '9', '10', '13']);
const CONDITIONS_MET: ReadonlySet<Row> = new Set<Row>(['1', '3', '23']);

const LAWFUL: Readonly<Record<Ground, readonly Outcome[]>> = {
  hard_fact: ['rejected', 'pending'],
  conditions_met: ['approved', 'pending'],
  doubt: ['pending'],
};

export function groundOf(row: Row): Ground {
  if (HARD_FACTS.has(row)) return 'hard_fact';
  return CONDITIONS_MET.has(row) ? 'conditions_met' : 'doubt';
}

/** The outcomes a row may be given; a row that stands on a doubt always waits for a person. */
export function lawfulOutcomes(row: Row): readonly Outcome[] {
  return LAWFUL[groundOf(row)];
}

export interface NumberLimit {
  min: number;
  max: number;
}

/** Whole numbers, bounds included. */
export const NUMBER_LIMITS: Readonly<Record<PolicyNumber, NumberLimit>> = {
  struckOffMinDays: { min: 15, max: 365 },
  unavailableMinutes: { min: 5, max: 1_440 },
  unavailableRetryDays: { min: 1, max: 30 },
  sireneAloneMinutes: { min: 5, max: 1_440 },
  mirrorMaxAgeDays: { min: 1, max: 93 },
  answerDays: { min: 15, max: 60 },
  youngCompanyDays: { min: 15, max: 180 },
  restartEveryDays: { min: 7, max: 90 },
  sampledPercent: { min: 0, max: 100 },
};

/**
 * The days on which an unknown SIREN is asked again. A company just declared reaches SIRENE within days: nobody is
 * refused before the seventh, nor left without an answer for the two months that would mean a refusal.
 */
export const RECHECK_LIMITS = { most: 8, lastAtLeast: 7, lastAtMost: 45 } as const;

/** Numbers that only say when something is done, and never what: a replay shows nothing of them. */
export const WITHOUT_VERDICT: ReadonlySet<PolicyNumber> = new Set<PolicyNumber>([
  'unavailableMinutes',
  'unavailableRetryDays',
  'answerDays',
  'restartEveryDays',
  'sampledPercent',
]);

/** The field of a policy that may not be as it is. */
export type PolicyFault = { row: Row } | { number: PolicyNumber } | { days: PolicyDays };

/** Everything in a policy that the procedure or the law does not allow; empty for one that may be applied. */
export function policyFaults(content: PolicyContent): PolicyFault[] {
  const rows = ROWS.filter((row) => !lawfulOutcomes(row).includes(content.outcomes[row]));
  const numbers = (Object.keys(NUMBER_LIMITS) as PolicyNumber[]).filter(
    (name) => !isWithin(content[name], NUMBER_LIMITS[name]),
  );
  return [
    ...rows.map((row) => ({ row })),
    ...numbers.map((number) => ({ number })),
    ...DAY_LISTS.filter((name) => !areDays(content[name])).map((days) => ({ days })),
  ];
}

const DAY_LISTS: readonly PolicyDays[] = ['recheckDays', 'waitRecheckDays'];

function isWithin(value: number, { min, max }: NumberLimit): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function areDays(days: readonly number[]): boolean {
  const last = days.at(-1) ?? 0;
  const isRising = days.every((day, index) => Number.isInteger(day) && day > (days[index - 1] ?? 0));
  const { most, lastAtLeast, lastAtMost } = RECHECK_LIMITS;
  return isRising && days.length <= most && last >= lastAtLeast && last <= lastAtMost;
}
