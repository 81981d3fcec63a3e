import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import {
  absent,
  aCompany,
  aListEntry,
  anEstablishment,
  aQuestion,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  NOW,
  notConfigured,
  RENNES,
  SIREN,
  unavailable,
} from '../support/company.js';

describe('a SIREN that INSEE redirects', () => {
  const redirectedFrom = '732829999';
  const pivot = (...answers: Parameters<typeof aCompany>) => ({ ...aCompany(...answers), redirectedFrom });

  test('is never approved by a machine, and both numbers are kept', () => {
    const verdict = classify(aQuestion({ company: pivot(fromInsee(), fromRne()) }));
    expect(verdict).toMatchObject({ outcome: 'pending', reason: 'siren_duplicate', row: '7' });
    expect(verdict.trace.slice(-2)).toMatchObject([
      { row: '23', result: 'matched' },
      {
        row: '7',
        rule: 'redirected',
        result: 'matched',
        values: [
          {
            fact: 'redirectedFrom',
            value: [redirectedFrom, SIREN],
            source: 'insee',
            at: '2026-11-23T08:59:00.000Z',
          },
        ],
      },
    ]);
  });

  test('neither from the chamber’s list', () => {
    const own = { listed: aListEntry() };
    expect(classify(aQuestion({ company: pivot(fromInsee(), fromRne()), own })).reason).toBe(
      'siren_duplicate',
    );
  });

  test('is refused when its pivot is', () => {
    const verdict = classify(aQuestion({ company: pivot(fromInsee({ state: 'ceased' }), fromRne()) }));
    expect(verdict).toMatchObject({ outcome: 'rejected', reason: 'company_ceased', row: '9' });
    expect(verdict.trace.at(-1)).toMatchObject({ row: '7', result: 'not_matched' });
  });

  test.each([
    ['ceased', fromInsee({ state: 'ceased' })],
    ['elsewhere', fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES })) })],
  ])('refuses nobody where Recherche d’entreprises alone gives the pivot: %s', (_, insee) => {
    const at = '2026-11-23T08:58:00.000Z';
    const redirectedBy = { source: 'recherche-entreprises', at } as const;
    const company = { ...pivot(insee, fromRne({ activities: [] })), redirectedBy };
    const verdict = classify(aQuestion({ company }));
    expect(verdict).toMatchObject({ outcome: 'pending', reason: 'to_confirm' });
    expect(verdict.trace.at(-1)?.values).toMatchObject([redirectedBy]);
  });

  test('is not unknown, even if its pivot is', () => {
    const verdict = classify(aQuestion({ company: pivot(absent('insee')), own: { notFoundChecks: 4 } }));
    expect(verdict).toMatchObject({ outcome: 'pending', reason: 'siren_duplicate' });
  });

  test('waits for what could not be asked', () => {
    const verdict = classify(aQuestion({ company: pivot(unavailable('insee'), unavailable('rne')) }));
    expect(verdict).toMatchObject({ outcome: 'undetermined', row: '4' });
  });

  test('is traced at the time of the question where INSEE did not say', () => {
    const company = pivot(notConfigured('rne'), fromSearch());
    expect(classify(aQuestion({ company })).trace.at(-1)?.values).toMatchObject([{ at: NOW.toISOString() }]);
  });
});
