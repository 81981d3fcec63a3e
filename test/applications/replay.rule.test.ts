import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/applications/classify.js';
import type { EvidenceContent } from '../../src/applications/evidence.entity.js';
import { lawfulOutcomes, policyFaults, type PolicyContent } from '../../src/applications/policy-limits.js';
import { policyVersion1, ROWS, type Policy, type Row } from '../../src/applications/policy.js';
import { isSameVerdict, replayVerdict } from '../../src/applications/replay/replay-verdict.js';
import { counted, EMPTY_TALLY } from '../../src/applications/replay/tally.js';
import type { Verdict } from '../../src/applications/verdict.js';
import { anyCompanyAndOutage, anyone } from '../support/any-company.js';
import {
  absent,
  aListEntry,
  aQuestion,
  anActivity,
  CHAUMONT,
  establishments,
  anEstablishment,
  fromInsee,
  fromRne,
  aCompany,
  unavailable,
} from '../support/company.js';
import { traderInInsee } from '../support/sole-trader.js';

const LATER = new Date('2027-06-01T00:00:00Z');
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
];

/** As evidence comes back from the database. */
function stored(question: ReturnType<typeof aQuestion>): EvidenceContent {
  const { applicant, own, company } = question;
  const content = { verdict: classify(question), applicant, own, ...(company ? { company } : {}) };
  return JSON.parse(JSON.stringify(content)) as EvidenceContent;
}

const outside = aQuestion({
  company: aCompany(
    fromInsee({ establishments: establishments(anEstablishment({ codeCommune: CHAUMONT })) }),
    fromRne({ activities: [anActivity({ codeCommune: CHAUMONT })] }),
  ),
});

function with13(outcome: Policy['outcomes']['13']): Policy {
  return { ...policyVersion1, version: 2, outcomes: { ...policyVersion1.outcomes, '13': outcome } };
}

describe('a verdict asked again from its evidence', () => {
  test('of the time when one e-mail domain of the list was read is the same', () => {
    const listed = aListEntry({ emailDomains: ['boulangerie.example'] });
    const question = aQuestion({ own: { listed }, company: aCompany(fromInsee(), absent('rne')) });
    const { own = question.own, ...content } = stored(question);
    const entry = { kind: listed.kind, contactNames: [], emailDomain: 'boulangerie.example' };
    const replayed = replayVerdict({ ...content, own: { ...own, listed: entry } }, LATER, policyVersion1);
    expect(replayed?.after).toMatchObject({ row: '3', outcome: 'approved' });
  });

  test('of the time when the silence of the RNE was counted from the submission is the same', () => {
    const question = aQuestion({
      company: aCompany(traderInInsee(), unavailable('rne')),
      own: { rneUnreachableMinutes: 15 },
    });
    const { own, ...content } = stored(question);
    const { rneUnreachableMinutes: minutesSinceSubmission, rneSaidNo: _, ...known } = own ?? question.own;
    const former = { ...content, own: { ...known, minutesSinceSubmission: minutesSinceSubmission ?? 0 } };
    const replayed = replayVerdict(former, LATER, policyVersion1);
    expect(replayed?.after).toMatchObject({ row: '23', outcome: 'approved' });
  });

  test('is the same under the same policy, whatever was read, to the last step of its trace', () => {
    fc.assert(
      fc.property(
        anyCompanyAndOutage,
        anyone,
        fc.date({ min: new Date('2026-11-01'), max: LATER, noInvalidDate: true }),
        ({ partly }, world, now) => {
          const content = stored(aQuestion({ ...world, company: partly, now }));
          const replayed = replayVerdict(content, LATER, policyVersion1);
          expect(replayed?.after).toEqual(content.verdict);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('changes with the outcome of its row', () => {
    const replayed = replayVerdict(stored(outside), LATER, with13('pending'));
    expect([replayed?.before.outcome, replayed?.after.outcome]).toEqual(['rejected', 'pending']);
    expect(replayed && isSameVerdict(replayed)).toBe(false);
  });

  test('cannot be asked once its evidence is erased, or when it holds words of staff only', () => {
    expect(replayVerdict(null, LATER, policyVersion1)).toBeNull();
    expect(replayVerdict({ note: 'appelé' }, LATER, policyVersion1)).toBeNull();
  });
});

test('a tally counts the same, the changed by their move, the rows before and after, and what is erased', () => {
  const same = replayVerdict(stored(aQuestion()), LATER, with13('pending'));
  const changed = replayVerdict(stored(outside), LATER, with13('pending'));
  expect([same, changed, changed, null].reduce(counted, EMPTY_TALLY)).toEqual({
    ...{ same: 1, changed: 2, notReplayable: 1 },
    rows: { '23': { before: 1, after: 1 }, '13': { before: 2, after: 2 } },
    moves: { 'rejected>pending': 2 },
  });
});

describe('what a policy may say', () => {
  const change = (fields: Partial<PolicyContent>) => policyFaults({ ...policyVersion1, ...fields });
  const outcome = (row: Row, to: Verdict['outcome']) =>
    policyFaults({ ...policyVersion1, outcomes: { ...policyVersion1.outcomes, [row]: to } });

  test('version 1 is lawful', () => expect(policyFaults(policyVersion1)).toEqual([]));

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
  ])('the days %j of new checks are refused', (recheckDays) =>
    expect(change({ recheckDays })).toEqual([{ recheckDays: true }]),
  );

  test('other days that rise, the last between the 7th and the 45th, are taken', () => {
    expect(change({ recheckDays: [2, 9, 45] })).toEqual([]);
  });
});
