import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  APPLICATION_STATUSES,
  isOpen,
  mayBecome,
  OPEN_STATUSES,
  STATUS_LABELS,
  TRANSITIONS,
  type ApplicationStatus,
} from '../../src/applications/status.js';

/** RULES, « Statuses », word for word. */
const ALLOWED = new Set([
  'submitted → approved',
  'submitted → pending',
  'submitted → rejected',
  'submitted → withdrawn',
  'pending → approved',
  'pending → rejected',
  'pending → awaiting_applicant',
  'pending → withdrawn',
  'pending → pending',
  'awaiting_applicant → pending',
  'awaiting_applicant → expired',
  'awaiting_applicant → withdrawn',
  'rejected → pending',
  'approved → pending',
]);

const pairs = APPLICATION_STATUSES.flatMap((from) => APPLICATION_STATUSES.map((to) => [from, to] as const));

describe('a status changes only as the rules say', () => {
  test.each(pairs)('%s → %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(ALLOWED.has(`${from} → ${to}`));
  });

  test('every status is reached from submitted', () => {
    const reached = new Set<ApplicationStatus>(['submitted']);
    for (const status of reached) TRANSITIONS[status].forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...APPLICATION_STATUSES].sort());
  });

  test('no way leads back to submitted, and none out of withdrawn or expired', () => {
    expect(APPLICATION_STATUSES.filter((from) => mayBecome(from, 'submitted'))).toEqual([]);
    expect([...TRANSITIONS.withdrawn, ...TRANSITIONS.expired]).toEqual([]);
  });

  test('whatever the way, a refusal is never changed into an approval without a person to look at it', () => {
    const walk = fc.array(fc.constantFrom(...APPLICATION_STATUSES), { maxLength: 12 });
    fc.assert(
      fc.property(walk, (wanted) => {
        const way: ApplicationStatus[] = ['submitted'];
        for (const next of wanted) if (mayBecome(way.at(-1) ?? 'submitted', next)) way.push(next);
        const approvals = way.flatMap((status, index) => (status === 'approved' ? [way[index - 1]] : []));
        expect(approvals.every((before) => before === 'submitted' || before === 'pending')).toBe(true);
      }),
    );
  });
});

test('what waits for someone is open', () => {
  expect(APPLICATION_STATUSES.filter(isOpen)).toEqual([...OPEN_STATUSES]);
  expect([...OPEN_STATUSES]).toEqual(['submitted', 'pending', 'awaiting_applicant']);
});

test('every status has its own French word', () => {
  expect(new Set(Object.values(STATUS_LABELS)).size).toBe(APPLICATION_STATUSES.length);
});
