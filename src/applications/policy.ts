import type { Outcome } from './verdict.js';

/** The rows of the decision table, in the order they are tried (RULES). 7 modifies; 4 is what is left. */
export const ROWS = [
  '1', '2', '5', '6', '8', '9', '9b', '10', '11', '12', '3', '3b', '13', '13b', '14', '15', '16', '17', '18',
  '19', '20', '21', '22', '23',
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
  /** Of a hundred refusals by the rules alone, how many a person looks at afterwards. */
  sampledPercent: number;
}

export const policyVersion1: Policy = {
  version: 1,
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
};

/**
 * A stored policy together with what was added to the code since: a row it does not know waits for a person, a number
 * it does not know is that of version 1.
 */
export function completePolicy(stored: Policy): Policy {
  const waiting = Object.fromEntries(ROWS.map((row) => [row, 'pending'])) as Policy['outcomes'];
  return { ...policyVersion1, ...stored, outcomes: { ...waiting, ...stored.outcomes } };
}

/** How a column that holds a policy is written and read. */
export const policyColumn = { to: (policy: Policy) => policy, from: completePolicy };
