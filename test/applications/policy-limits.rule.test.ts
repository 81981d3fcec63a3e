import { describe, expect, test } from '@jest/globals';
import { lawfulOutcomes, policyFaults, type PolicyContent } from '../../src/applications/policy-limits.js';
import { policyVersion1, policyVersion2, ROWS, type Row } from '../../src/applications/policy.js';
import type { Verdict } from '../../src/applications/verdict.js';

const DOUBTS = [
  '5',
  '8',
  '9b',
  '11',
  '12',
  '3b',
  '13b',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '9c',
  '17b',
  '4b',
];

describe('what a policy may say', () => {
  const change = (fields: Partial<PolicyContent>) => policyFaults({ ...policyVersion2, ...fields });
  const outcome = (row: Row, to: Verdict['outcome']) =>
    policyFaults({ ...policyVersion2, outcomes: { ...policyVersion2.outcomes, [row]: to } });

  test.each([policyVersion1, policyVersion2])('version $version is lawful', (policy) =>
    expect(policyFaults(policy)).toEqual([]),
  );

  test.each(DOUBTS)('row %s stands on a doubt: a person decides', (row) => {
    expect(lawfulOutcomes(row as Row)).toEqual(['pending']);
    expect(outcome(row as Row, 'rejected')).toEqual([{ row }]);
    expect(outcome(row as Row, 'approved')).toEqual([{ row }]);
  });

  test('no row both accepts and refuses, and any may be left to a person', () => {
    for (const row of ROWS) {
      expect(lawfulOutcomes(row)).toContain('pending');
      expect(lawfulOutcomes(row)).not.toEqual(expect.arrayContaining(['approved', 'rejected']));
    }
    expect(ROWS.filter((row) => lawfulOutcomes(row).includes('rejected'))).toEqual([
      '2',
      '6',
      '9',
      '10',
      '13',
    ]);
    expect(ROWS.filter((row) => lawfulOutcomes(row).includes('approved'))).toEqual(['1', '3', '23']);
  });

  test.each<[Partial<PolicyContent>, string]>([
    [{ struckOffMinDays: 14 }, 'struckOffMinDays'],
    [{ answerDays: 61 }, 'answerDays'],
    [{ sampledPercent: 2.5 }, 'sampledPercent'],
    [{ unavailableMinutes: Number.NaN }, 'unavailableMinutes'],
  ])('the number of %j is not within its bounds', (fields, number) => {
    expect(change(fields)).toEqual([{ number }]);
  });

  test.each([
    [[]],
    [[1, 3]],
    [[3, 1, 8]],
    [[1, 1, 8]],
    [[0, 8]],
    [[1, 46]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [[7.5]],
  ])('the days %j of new checks are refused', (days) => {
    expect(change({ recheckDays: days })).toEqual([{ days: 'recheckDays' }]);
    expect(change({ waitRecheckDays: days })).toEqual([{ days: 'waitRecheckDays' }]);
  });

  test('other days that rise, the last between the 7th and the 45th, are taken', () => {
    expect(change({ recheckDays: [2, 9, 45] })).toEqual([]);
  });
});
