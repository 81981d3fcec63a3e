import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parisDay } from '../../src/config/paris-day.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { chamber } from '../../src/config/chamber.js';
import { findCountedFiles } from '../../src/statistics/counted-files.query.js';
import type { Figure, Report } from '../../src/statistics/figure.js';
import type { FigureName } from '../../src/statistics/figure-names.js';
import { BEGINNING } from '../../src/statistics/period.js';
import { findReport } from '../../src/statistics/report.query.js';
import { rollUpFigures } from '../../src/statistics/roll-up.js';
import { STOCKS } from '../../src/statistics/slice.js';
import { delayOf, isAnswer, readLives, settles, type Life } from '../support/recount.js';
import { seededMany } from '../support/seeded-many.js';
import { openWorld, type World } from '../support/world.js';

/** The run by hand counts ten thousand with the same code. */
const HOW_MANY = Number(process.env['GUICHET_RECOUNT'] ?? 1_200);
const PERIOD = { from: '2026-01-01', to: '2026-10-15' };
const FILTER = { period: PERIOD, departement: null, profile: null };
const isAsked = (day: string) => day >= PERIOD.from && day <= PERIOD.to;

let world: World;
let lives: Life[];
let live: Report;
let report: Report;
beforeAll(async () => {
  world = await openWorld();
  await seededMany(world, HOW_MANY);
  lives = await readLives(world);
  live = await findReport(world.dataSource, FILTER);
  await rollUpFigures(world.deps);
  report = await findReport(world.dataSource, FILTER);
}, 300_000);
afterAll(() => world.database.close());

const figure = (name: FigureName, of = report): Figure => {
  const found = of.figures.find((one) => one.name === name);
  if (!found) throw new Error(`no figure ${name}`);
  return found;
};
/** Rows by their label: what each column says. */
const table = (name: FigureName) =>
  Object.fromEntries(figure(name).rows.map(({ cells: [label, ...cells] }) => [String(label), cells]));
const totals = (name: FigureName) => figure(name).total?.cells.slice(1);

/** Counted decisions of the period, each with its demande. */
const happened = () =>
  lives.flatMap((life) =>
    life.decisions.flatMap((decision, index) =>
      isAsked(parisDay(decision.at)) ? [{ life, decision, before: life.decisions[index - 1], index }] : [],
    ),
  );
const refusals = () => happened().filter(({ decision }) => decision.toStatus === 'rejected');

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const item of items) sums[keyOf(item)] = (sums[keyOf(item)] ?? 0) + 1;
  return sums;
}

describe('each figure equals what is counted again, without SQL, from the rows themselves', () => {
  test('demandes in, accepted and refused, on the whole and in every step', () => {
    const received = lives.filter(({ application }) => isAsked(parisDay(application.submittedAt)));
    const approved = happened().filter(({ decision }) => decision.toStatus === 'approved');
    const sums = [received.length, approved.length, refusals().length];
    expect(totals('demandes-recues')).toEqual(sums);
    const steps = figure('demandes-recues').rows.map(({ cells }) => cells.slice(1).map(Number));
    expect([0, 1, 2].map((column) => steps.reduce((sum, cells) => sum + (cells[column] ?? 0), 0))).toEqual(
      sums,
    );
  });

  test('what waits at the end of each step', () => {
    for (const { cells, files } of figure('demandes-en-attente').rows) {
      const end = files[1]?.to ?? '';
      const waits = (status: string) =>
        lives.filter(
          ({ decisions }) => decisions.findLast(({ at }) => parisDay(at) <= end)?.toStatus === status,
        ).length;
      expect(cells.slice(1)).toEqual([waits('pending'), waits('awaiting_applicant')]);
    }
  });

  test('outcomes, by whom', () => {
    const closing = ['approved', 'rejected', 'withdrawn', 'expired'];
    const closed = happened().filter(({ decision }) => closing.includes(decision.toStatus));
    const by = tally(closed, ({ decision }) => decision.by);
    const columns = ['machine', 'person', 'applicant', 'calendar'].map((author) => by[author] ?? 0);
    expect(totals('issues')).toEqual([...columns, closed.length]);
  });

  test('working days to the first answer and to the decision', () => {
    const byRules = delayOf(lives, settles, isAsked);
    const answers = delayOf(lives, isAnswer, isAsked);
    expect(table('delais')['Première réponse']).toEqual([answers.p50, answers.p80, answers.count]);
    expect(table('delais')['Décision']).toEqual([byRules.p50, byRules.p80, byRules.count]);
  });

  test('the share that the rules settle alone', () => {
    const first = happened().filter(
      ({ life, decision }) => settles(decision) && life.decisions.find(settles) === decision,
    );
    const byRules = first.filter(({ decision }) => decision.by === 'machine').length;
    const share = Math.round((byRules * 1_000) / first.length) / 10;
    expect(totals('automatisation')).toEqual([byRules, first.length, share]);
  });

  test('refusals by reason and département, profile, author', () => {
    const byReason = tally(refusals(), ({ decision }) => REASON_LABELS[decision.reason]);
    for (const name of ['refus-par-departement', 'refus-par-profil', 'refus-par-auteur'] as const) {
      const rows = Object.entries(table(name)).map(([label, cells]) => [label, cells.at(-1)]);
      expect(Object.fromEntries(rows)).toEqual(byReason);
    }
    const known = (code: string | null) =>
      code === null ? 'unknown' : chamber.departements.includes(code) ? code : 'elsewhere';
    const byPlace = tally(refusals(), ({ decision }) => known(decision.departement));
    const places = [...chamber.departements, 'elsewhere', 'unknown'].map((code) => byPlace[code] ?? 0);
    expect(totals('refus-par-departement')).toEqual([...places, refusals().length]);
  });

  test('refusals by rule, région of origin, and délégués sent to the reception', () => {
    const of = (...reasons: string[]) =>
      refusals().filter(({ decision }) => reasons.includes(decision.reason));
    const r1 = of('siren_unknown', 'siren_not_applicants', 'company_ceased', 'company_struck_off').length;
    const r2 = of('no_establishment_in_region');
    const r3 = of('delegate_mission').length;
    const sums = Object.entries(table('refus-par-regle')).map(([label, cells]) => [
      label.slice(0, 2),
      cells.at(-1),
    ]);
    const others = refusals().length - r1 - r2.length - r3;
    expect(Object.fromEntries(sums)).toEqual({ R1: r1, R2: r2.length, R3: r3, Au: others });
    const regions = tally(r2, ({ life }) => life.application.homeRegion ?? 'unknown');
    const found = figure('refus-par-region').rows.map(({ cells, files }) => [
      files.at(-1)?.details?.[0],
      cells.at(-1),
    ]);
    expect(Object.fromEntries(found)).toEqual(regions);
    expect(totals('delegues-reorientes')?.at(-1)).toBe(r3);
  });

  test('re-examinations, by what came of them, and the share revised', () => {
    const asked = happened().filter(({ decision }) => decision.reason === 'reexamination_requested');
    const end = ({ life, index }: (typeof asked)[number]) =>
      life.decisions
        .slice(index + 1)
        .find(({ toStatus }) => !['pending', 'awaiting_applicant'].includes(toStatus))?.toStatus;
    const ends = tally(asked, (one) => end(one) ?? 'open');
    const [revised, maintained] = [ends['approved'] ?? 0, ends['rejected'] ?? 0];
    const share = Math.round((revised * 1_000) / (revised + maintained)) / 10;
    const open = asked.length - revised - maintained;
    expect(totals('reexamens')).toEqual([asked.length, revised, maintained, open, share]);
    const byReason = tally(asked, ({ before }) => REASON_LABELS[before?.reason ?? 'other']);
    const rows = Object.entries(table('reexamens')).map(([label, cells]) => [label, cells[0]]);
    expect(Object.fromEntries(rows)).toEqual(byReason);
  });

  test('accounts finalised among the accepted', () => {
    const isToFinalise = ({ life, decision }: ReturnType<typeof happened>[number]) => {
      const { activatedAt } = life.account;
      const first = life.decisions.find(({ toStatus }) => toStatus === 'approved');
      return first === decision && (activatedAt === null || activatedAt >= decision.at);
    };
    const asked = happened().filter(isToFinalise);
    const done = asked.filter(({ life }) => life.account.activatedAt !== null).length;
    expect(totals('comptes-finalises')).toEqual([
      asked.length,
      done,
      Math.round((done * 1_000) / asked.length) / 10,
    ]);
  });

  test('companies whose account is open, by family of crafts and by intercommunalité', () => {
    const open = lives.filter(
      ({ account, application }) =>
        account.status === 'active' &&
        account.activatedAt !== null &&
        application.status === 'approved' &&
        application.profile === 'company_head' &&
        parisDay(account.activatedAt) <= PERIOD.to,
    );
    const rowsOf = (name: FigureName): Record<string, unknown> =>
      Object.fromEntries(
        figure(name).rows.map(
          ({ cells, files }) => [files.at(-1)?.details?.[0] ?? '', cells.at(-1)] as const,
        ),
      );
    expect(rowsOf('comptes-par-metier')).toEqual(
      tally(open, ({ application }) => application.craftFamily ?? 'unknown'),
    );
    expect(rowsOf('comptes-par-epci')).toEqual(
      tally(open, ({ application }) => application.epci ?? 'unknown'),
    );
  });

  test('what the accepted are to the chamber, and what staff handled', () => {
    const accepted = happened().filter(({ decision }) => decision.toStatus === 'approved').length;
    expect(totals('comptes-par-lien')?.at(-1)).toBe(accepted);
    const handled = happened().filter(({ decision }) => decision.by === 'person').length;
    expect(totals('charge-equipe')?.[0]).toBe(handled);
  });
});

test('roll-ups say the same as the rows counted live, for the whole page', () => {
  expect(report).toEqual(live);
});

test('every number leads to as many files as it counts', async () => {
  const cells = report.figures.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((value, i) => (row.files[i] ? [{ value, slice: row.files[i] }] : [])),
    ),
  );
  const some = cells.filter(({ value }) => value !== 0).filter((_cell, index) => index % 9 === 0);
  expect(some.length).toBeGreaterThan(30);
  for (const { value, slice } of some) {
    const days = STOCKS.includes(slice.kind) ? { from: BEGINNING } : {};
    const found = await findCountedFiles(world.dataSource, { ...PERIOD, ...slice, ...days }, 1);
    expect({ slice, total: found.total, listed: found.files.length }).toEqual({
      ...{ slice, total: value, listed: Math.min(50, Number(value)) },
    });
  }
});

test('a département or a profile asked for leaves only its own', async () => {
  const byPlace = await Promise.all(
    [...chamber.departements, 'elsewhere', 'unknown'].map((departement) =>
      findReport(world.dataSource, { ...FILTER, departement }),
    ),
  );
  const sum = byPlace.reduce((total, one) => total + figure('issues', one).population.count, 0);
  expect(sum).toBe(figure('issues').population.count);
});
