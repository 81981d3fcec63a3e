import type { Outcome } from './verdict.js';

/** The rows of the decision table, in the order they are tried (RULES). 7 modifies; 4 and 4b are what is left. */
export const ROWS = [
  '1', '2', '5', '6', '8', '9c', '9', '9b', '10', '11', '12', '3', '3b', '13', '13b', '14', '15', '16', '17b', '17',
  '18', '19', '20', '21', '22', '23', '4b',
] as const; // prettier-ignore

export type Row = (typeof ROWS)[number];

/** The numbers and outcomes that may change without a change of code; every version is kept in `policy_versions`. */
export interface Policy {
  version: number;
  outcomes: Readonly<Record<Row, Outcome>>;
  /** Days after submission at which an unknown SIREN is asked again; after the last it is refused. */
  recheckDays: readonly number[];
  /** Row 10: a legal person struck off for fewer days waits for a person. */
  struckOffMinDays: number;
  /** Row 4: minutes before an unanswered demande becomes pending. */
  unavailableMinutes: number;
  /** Row 4: days during which it is still retried by itself. */
  unavailableRetryDays: number;
  /** Minutes of RNE outage after which a sole trader may be approved on SIRENE alone. */
  sireneAloneMinutes: number;
  /** Days after which an image of the mirror no longer proves anything. */
  mirrorMaxAgeDays: number;
  /** Days an applicant has to answer a question. */
  answerDays: number;
  /** Row 17b: a company created fewer days ago may not have reached the RNE yet. */
  youngCompanyDays: number;
  /** Rows 4b, 9c and 17b: days after the reason was given at which the registers are asked again. */
  waitRecheckDays: readonly number[];
  /** « J'ai repris mon activité » may be declared once in so many days. */
  restartEveryDays: number;
  /** Of a hundred refusals by the rules alone, how many a person looks at afterwards. */
  sampledPercent: number;
}

/** Version 1 as it was first activated, for the stored decisions that name it. */
const FIRST = {
  outcomes: {
    '1': 'approved',
    '2': 'rejected',
    '5': 'pending',
    '6': 'rejected',
    '8': 'pending',
    '9': 'rejected',
    '9b': 'pending',
    '10': 'rejected',
    '11': 'pending',
    '12': 'pending',
    '3': 'approved',
    '3b': 'pending',
    '13': 'rejected',
    '13b': 'pending',
    '14': 'pending',
    '15': 'pending',
    '16': 'pending',
    '17': 'pending',
    '18': 'pending',
    '19': 'pending',
    '20': 'pending',
    '21': 'pending',
    '22': 'pending',
    '23': 'approved',
  },
  recheckDays: [1, 3, 7, 15],
  struckOffMinDays: 30,
  unavailableMinutes: 15,
  unavailableRetryDays: 7,
  sireneAloneMinutes: 15,
  mirrorMaxAgeDays: 62,
  answerDays: 30,
  sampledPercent: 5,
} as const;

/** The present table of RULES; a fresh installation starts with it. */
export const policyVersion2: Policy = {
  ...FIRST,
  version: 2,
  outcomes: { ...FIRST.outcomes, '9c': 'pending', '17b': 'pending', '4b': 'pending' },
  youngCompanyDays: 60,
  waitRecheckDays: [1, 3, 7, 15],
  restartEveryDays: 30,
};

/** Version 1 as the code of today reads it: the rows it does not know wait for a person. */
export const policyVersion1: Policy = completePolicy({ version: 1, ...FIRST });

/** A policy as it is stored: a version lacks the rows and the numbers that were added to the code since. */
export type StoredPolicy = Pick<Policy, 'version'> &
  Partial<Omit<Policy, 'version' | 'outcomes'>> & { outcomes: Partial<Policy['outcomes']> };

/** A stored policy with what it lacks: a row it does not know waits for a person, a number is that of version 2. */
export function completePolicy(stored: StoredPolicy): Policy {
  const waiting = Object.fromEntries(ROWS.map((row) => [row, 'pending'])) as Policy['outcomes'];
  return { ...policyVersion2, ...stored, outcomes: { ...waiting, ...stored.outcomes } };
}

/** How a column that holds a policy is written and read. */
export const policyColumn = { to: (policy: Policy) => policy, from: completePolicy };
