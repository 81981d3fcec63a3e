import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/applications/classify.js';
import type { EvidenceContent } from '../../src/applications/evidence.entity.js';
import { policyVersion1, policyVersion2, type Policy } from '../../src/applications/policy.js';
import { replayVerdict, type Replay } from '../../src/applications/replay/replay-verdict.js';
import {
  completeTally,
  counted,
  EMPTY_TALLY,
  type StoredTally,
} from '../../src/applications/replay/tally.js';
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
  return { ...policyVersion2, version: 3, outcomes: { ...policyVersion2.outcomes, '13': outcome } };
}

const APPLIED = new Map([policyVersion1, policyVersion2].map((policy) => [policy.version, policy]));

function replayed(content: unknown, tried: Policy = policyVersion2): Replay {
  return replayVerdict(
    { content: content as EvidenceContent | null, keptAt: LATER },
    { tried, applied: APPLIED },
  );
}

describe('a verdict asked again from its evidence', () => {
  test('of the time when one e-mail domain of the list was read is the same', () => {
    const listed = aListEntry({ emailDomains: ['boulangerie.example'] });
    const question = aQuestion({ own: { listed }, company: aCompany(fromInsee(), absent('rne')) });
    const { own = question.own, ...content } = stored(question);
    const entry = { kind: listed.kind, contactNames: [], emailDomain: 'boulangerie.example' };
    expect(replayed({ ...content, own: { ...own, listed: entry } })).toMatchObject({
      after: { row: '3', outcome: 'approved' },
      cause: null,
    });
  });

  test('of the time when the silence of the RNE was counted from the submission is the same', () => {
    const question = aQuestion({
      company: aCompany(traderInInsee(), unavailable('rne')),
      own: { rneUnreachableMinutes: 15 },
    });
    const { own, ...content } = stored(question);
    const { rneUnreachableMinutes: minutesSinceSubmission, rneSaidNo: _, ...known } = own ?? question.own;
    const former = { ...content, own: { ...known, minutesSinceSubmission: minutesSinceSubmission ?? 0 } };
    expect(replayed(former)).toMatchObject({ after: { row: '23', outcome: 'approved' }, cause: null });
  });

  test('is the same under the same policy, whatever was read, to the last step of its trace', () => {
    fc.assert(
      fc.property(
        anyCompanyAndOutage,
        anyone,
        fc.date({ min: new Date('2026-11-01'), max: LATER, noInvalidDate: true }),
        ({ partly }, world, now) => {
          const content = stored(aQuestion({ ...world, company: partly, now }));
          const { verdict } = content;
          expect(replayed(content)).toEqual({
            kind: 'replayed',
            before: verdict,
            after: verdict,
            cause: null,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('changes with the outcome of its row', () => {
    expect(replayed(stored(outside), with13('pending'))).toMatchObject({
      ...{ before: { outcome: 'rejected' }, after: { outcome: 'pending' }, cause: 'policy' },
    });
  });
});

describe('a verdict that cannot be asked again says why', () => {
  const whole = stored(aQuestion());
  const without = (field: keyof EvidenceContent) => ({ ...whole, [field]: undefined });
  const under = (version: number) => ({ ...whole, verdict: { ...whole.verdict, policyVersion: version } });
  const withAnswer = (answer: unknown) => ({ ...whole, company: { ...whole.company, answers: [answer] } });
  const insee = { kind: 'found', source: 'insee', at: LATER.toISOString() };

  test.each<[string, unknown, string]>([
    ['evidence that was erased', null, 'evidence_erased'],
    ['words of staff only', { note: 'appelé' }, 'verdict_not_stored'],
    ['no verdict', without('verdict'), 'verdict_not_stored'],
    ['nothing of our own tables', without('own'), 'verdict_not_stored'],
    ['nothing of the form', without('applicant'), 'verdict_not_stored'],
    ['a policy version that was never applied', under(9), 'policy_unknown'],
    ['a verdict without outcome', { ...whole, verdict: { row: '23' } }, 'evidence_unreadable'],
    ['a verdict that is text', { ...whole, verdict: 'approved' }, 'evidence_unreadable'],
    ['our own tables emptied', { ...whole, own: {} }, 'evidence_unreadable'],
    ['a company without answers', { ...whole, company: { siren: '1' } }, 'evidence_unreadable'],
    ['an answer without its record', withAnswer(insee), 'evidence_unreadable'],
    [
      'establishments that are no list',
      withAnswer({ ...insee, record: { state: 'active', establishments: {} } }),
      'evidence_unreadable',
    ],
    ['a record that is text', withAnswer({ ...insee, record: 'illisible' }), 'evidence_unreadable'],
    ['an answer of an unknown kind', withAnswer({ ...insee, kind: 'perhaps' }), 'evidence_unreadable'],
    [
      'a verdict of no day',
      { ...whole, verdict: { ...whole.verdict, trace: [{ values: [{ source: 'form', at: 'hier' }] }] } },
      'evidence_unreadable',
    ],
  ])('%s', (_what, content, why) => expect(replayed(content)).toEqual({ kind: 'not_replayable', why }));

  test('whatever part of it is something else, a replay never throws', () => {
    const paths = pathsIn(whole);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        expect(['replayed', 'not_replayable']).toContain(replayed(withValueAt(whole, path, value)).kind);
      }),
      { numRuns: 2_000 },
    );
  });
});

type Path = readonly string[];

/** Where every value of a JSON document stands, at whatever depth. */
function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    [key],
    ...pathsIn(part).map((path) => [key, ...path]),
  ]);
}

function withValueAt(document: unknown, [key = '', ...rest]: Path, value: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? value : withValueAt(copy[key], rest, value);
  return copy;
}

describe('a tally', () => {
  const same = replayed(stored(aQuestion()), with13('pending'));
  const changed = replayed(stored(outside), with13('pending'));

  test('counts the same, the changed by cause and move, the rows before and after, and what cannot be replayed', () => {
    const reread: Replay = { ...changed, ...(changed.kind === 'replayed' ? { cause: 'reading' } : {}) };
    const lost = [replayed(null), replayed({}), replayed({}), replayed({ ...stored(outside), own: {} })];
    expect([same, changed, changed, reread, ...lost].reduce(counted, EMPTY_TALLY)).toEqual({
      ...{ same: 1, changed: 3, byReading: 1, byPolicy: 2, notReplayable: 4 },
      notReplayableBy: {
        ...{ evidence_erased: 1, verdict_not_stored: 2, evidence_unreadable: 1, policy_unknown: 0 },
      },
      rows: { '23': { before: 1, after: 1 }, '13': { before: 3, after: 3 } },
      moves: { 'rejected>pending': 3 },
    });
  });

  test('stored before causes were counted has changed by the policy, and goes on counting', () => {
    const former: StoredTally = { same: 1, changed: 2, notReplayable: 3, rows: {}, moves: {} };
    const whole = completeTally(former);
    expect(whole).toMatchObject({ changed: 2, byReading: 0, byPolicy: 2, notReplayable: 3 });
    expect(counted(whole, replayed(null))).toMatchObject({
      notReplayable: 4,
      notReplayableBy: { evidence_erased: 1, verdict_not_stored: 0 },
    });
  });

  test('is read as it is once it holds everything, and from nothing at all', () => {
    const whole = [changed, replayed(null)].reduce(counted, EMPTY_TALLY);
    expect(completeTally(whole)).toEqual(whole);
    expect(completeTally({})).toEqual(EMPTY_TALLY);
  });
});
