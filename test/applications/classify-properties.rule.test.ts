import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/applications/classify.js';
import { explanationSheet } from '../../src/applications/explanation-sheet.js';
import { matchPerson } from '../../src/applications/names.js';
import { policyVersion1, ROWS } from '../../src/applications/policy.js';
import { traceInWords } from '../../src/applications/trace-in-words.js';
import { recordOf, type Company } from '../../src/registry/company.js';
import { anyCompanyAndOutage, anyone, anyOutage } from '../support/any-company.js';
import { anApplicant, aQuestion, SIREN, type World } from '../support/company.js';

const RUNS = { numRuns: 400 };
const SURE: readonly string[] = ['insee', 'rne', 'form', 'guichet'];
const LISTED_ROWS: readonly string[] = ROWS.slice(ROWS.indexOf('13'), ROWS.indexOf('4b'));

/** Every company, every outage, everyone. */
function always(check: (world: World, companies: { whole: Company; partly: Company }) => void): void {
  fc.assert(fc.property(anyone, anyCompanyAndOutage, check), RUNS);
}
const decide = (world: World, company: Company) => classify(aQuestion({ ...world, company }));

test('these worlds reach every kind of answer', () => {
  const worlds = fc.sample(fc.tuple(anyone, anyCompanyAndOutage), { numRuns: 600, seed: 1 });
  const outcomes = worlds.map(([world, { partly }]) => decide(world, partly).outcome);
  for (const outcome of ['approved', 'pending', 'rejected', 'undetermined']) {
    expect(outcomes.filter((one) => one === outcome).length).toBeGreaterThan(20);
  }
});

describe('no error ever becomes a refusal', () => {
  test('what is refused was read, in an authority that answered', () => {
    always((world, { partly }) => {
      const verdict = decide(world, partly);
      if (verdict.outcome !== 'rejected') return;
      const values = verdict.trace.at(-1)?.values ?? [];
      const answered = partly.answers
        .filter(({ kind }) => kind !== 'unavailable')
        .map(({ source }) => source);
      const fromRegisters = values.filter(({ source }) => source !== 'form' && source !== 'guichet');
      expect(fromRegisters.length).toBeGreaterThan(0);
      expect(values.filter(({ source }) => !SURE.includes(source))).toEqual([]);
      fromRegisters.forEach(({ source }) => expect(answered).toContain(source));
    });
  });

  test('nobody is refused when no authority answers', () => {
    const outages = fc.tuple(anyOutage('insee'), anyOutage('rne'));
    fc.assert(
      fc.property(anyone, anyCompanyAndOutage, outages, (world, { whole }, out) => {
        const company = { ...whole, answers: [...out, ...whole.answers.slice(2)] };
        expect(decide(world, company).outcome).not.toBe('rejected');
      }),
      RUNS,
    );
  });

  test('whom the registers approve, no outage refuses', () => {
    always((world, { whole, partly }) => {
      if (decide(world, whole).outcome !== 'approved') return;
      expect(decide(world, partly).outcome).not.toBe('rejected');
    });
  });

  test('only five rows ever refuse', () => {
    always((world, { partly }) => {
      const { outcome, row } = decide(world, partly);
      if (outcome === 'rejected') expect(['2', '6', '9', '10', '13']).toContain(row);
    });
  });
});

describe('whatever the registers say', () => {
  test('who is approved bears the name of a person of the company, or comes from the chamber’s list', () => {
    always((world, { partly }) => {
      const { outcome, row } = decide(world, partly);
      if (outcome !== 'approved' || row === '3') return;
      const records = (['insee', 'rne', 'recherche-entreprises'] as const).map((one) =>
        recordOf(partly, one),
      );
      const people = records.flatMap((one) => [
        ...(one?.officers ?? []),
        ...(one?.soleTrader ? [one.soleTrader] : []),
      ]);
      const applicant = anApplicant(world.applicant);
      expect(people.some((person) => matchPerson(applicant, person).matches)).toBe(true);
    });
  });

  test('nobody is approved for a company that an authority calls ceased or struck off', () => {
    always((world, { partly }) => {
      if (decide(world, partly).outcome !== 'approved') return;
      expect(recordOf(partly, 'insee')?.state).not.toBe('ceased');
      expect(recordOf(partly, 'insee')?.isPurged).not.toBe(true);
      expect([undefined, null, '2027-01-01']).toContain(recordOf(partly, 'rne')?.struckOffOn);
    });
  });

  test('rows 13 to 23 never decide for a company on the chamber’s list', () => {
    always((world, { partly }) => {
      if (!world.own?.listed) return;
      expect(LISTED_ROWS).not.toContain(decide(world, partly).row);
    });
  });

  test('a company whose INSEE record was replaced by another’s is never approved by a machine', () => {
    always((world, { partly }) => {
      const redirected = decide(world, { ...partly, redirectedFrom: '732829999' });
      expect(redirected.outcome).not.toBe('approved');
      expect(redirected.reason).not.toBe('siren_unknown');
      expect(redirected.trace.slice(0, -1)).toEqual(
        decide(world, partly).trace.slice(0, redirected.trace.length - 1),
      );
    });
  });

  test('the rules are tried in order, each once, and the last one decided', () => {
    always((world, { partly }) => {
      const verdict = decide(world, partly);
      const rows = verdict.trace.map(({ row }) => row);
      expect(rows).toEqual([...ROWS, '4'].slice(0, rows.length));
      expect(verdict.trace.map(({ result }) => result === 'matched')).toEqual(
        rows.map((_, index) => index === rows.length - 1),
      );
      expect(verdict.row).toBe(rows.at(-1));
    });
  });

  test('asking twice gives the same answer, and both can be read in French', () => {
    always((world, { partly }) => {
      const before = structuredClone(partly);
      const verdict = decide(world, partly);
      expect(decide(world, partly)).toEqual(verdict);
      expect(partly).toEqual(before);
      const steps = traceInWords(verdict.trace).flatMap(({ title, because }) => [title, ...because]);
      const words = [...steps, ...explanationSheet(verdict, policyVersion1).data].join();
      expect(words).not.toMatch(/undefined|null|NaN|Invalid|true|false/);
      expect(words).not.toContain(SIREN);
    });
  });
});
