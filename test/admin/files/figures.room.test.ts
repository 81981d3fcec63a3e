import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { chamber } from '../../../src/config/chamber.js';
import type { FigureName } from '../../../src/statistics/figure-names.js';
import type { Figure, FigureRow, Report } from '../../../src/statistics/figure.js';
import { MASKED } from '../../../src/statistics/mask-figure.js';
import { rollUpFigures } from '../../../src/statistics/roll-up.js';
import { SMALLEST_TOLD } from '../../../src/statistics/mask-small.js';
import { givenAway } from '../../support/masked-tables.js';
import { seededMany } from '../../support/seeded-many.js';
import { openDesk, type Desk, type Visitor } from '../desk.js';

const DAYS = 'from=2026-10-01&to=2026-11-10';
const FILES = `/admin/files/figures?${DAYS}`;

let desk: Desk;
let manager: Visitor;
let figures: readonly Figure[];
beforeAll(async () => {
  desk = await openDesk();
  await seededMany(desk.world, 300);
  await rollUpFigures(desk.world.deps);
  manager = await desk.enter('manager');
  figures = ((await manager.get(`/admin/desk/figures?${DAYS}`).expect(200)).body as Report).figures;
}, 60_000);
afterAll(() => desk.close());

describe('the figures as files', () => {
  test('a figure says of whom and when it is, and its lines are those of the page', async () => {
    const { note, lines } = await exported('refus-par-departement');
    const { rows, total, columns, population } = figure('refus-par-departement');
    expect(note).toContain(`Refus par motif et département – ${population.words}.`);
    expect(note).toContain('du 1er octobre 2026 au 10 novembre 2026 (heure de Paris), tous départements');
    expect(note).toContain('Exporté le 23 novembre 2026.');
    expect(lines).toEqual([columns.map(({ label }) => label), ...[...rows, total].map(textOf)]);
  });

  test('the filters are those of the page', async () => {
    const asked = `${DAYS}&departement=44&profile=company_head`;
    const page = (await manager.get(`/admin/desk/figures?${asked}`).expect(200)).body as Report;
    const { rows, total, columns } = figure('issues', page.figures);
    const { text } = await manager.get(`/admin/files/figures?${asked}&figure=issues&format=csv`).expect(200);
    expect(read(text).lines).toEqual([columns.map(({ label }) => label), ...[...rows, total].map(textOf)]);
    expect(text).toContain('Loire-Atlantique, Chef(fe) d’entreprise');
  });

  test('all of them: one below the other in CSV, a sheet each in XLSX', async () => {
    const { text } = await manager.get(`${FILES}&format=csv`).expect(200);
    for (const { title, population } of figures) expect(text).toContain(`${title} – ${population.words}`);
    const sent = await manager.get(`${FILES}&format=xlsx`).responseType('blob').expect(200);
    const { sheets } = await readXlsx(sent.body as Uint8Array);
    expect(sheets.map(({ name }) => name)).toEqual(figures.map(({ name }) => name));
    const table = figure('refus-par-regle');
    expect(sheets.find(({ name }) => name === table.name)?.rows.at(-1)).toEqual(table.total?.cells);
  });

  test('a name is no formula, and is not told to everyone', async () => {
    await desk.world.dataSource.query(`update staff_members set first_name = '=1+1'`);
    chamber.showsLoadPerPerson = true;
    try {
      const { text } = await manager.get(`${FILES}&figure=charge-equipe&format=csv`).expect(200);
      expect(text).toContain("\r\n'=1+1 ");
      expect(text).not.toMatch(/^=/m);
      const forEveryone = await manager.get(`${FILES}&figure=charge-equipe&format=csv&diffusable=1`);
      expect(forEveryone.text).not.toContain('=1+1');
    } finally {
      chamber.showsLoadPerPerson = false;
    }
  });

  test('are for managers', async () => {
    const receptionist = await desk.enter('receptionist');
    await receptionist.get(`${FILES}&format=csv`).expect(403);
    await manager.get(`${FILES}&format=csv&figure=autre`).expect(400);
  });
});

describe('the figures for everyone', () => {
  test('say how they are masked, tell no count under five, and what they tell is true', async () => {
    let masked = 0;
    for (const { name, columns, rows, total } of figures) {
      const { note, lines } = await exported(name, '&diffusable=1');
      expect(note).toContain('Cellules de moins de 5 masquées, avec suppression secondaire.');
      const exact = [...rows, ...(total ? [total] : [])].map(textOf);
      lines.slice(1).forEach((line, row) =>
        line.forEach((cell, column) => {
          if (cell === MASKED) return (masked += 1);
          expect(cell).toBe(exact[row]?.[column]);
          if (columns[column]?.unit === 'count') expect(Number(cell)).toBeGreaterThanOrEqual(SMALLEST_TOLD);
          return undefined;
        }),
      );
    }
    expect(masked).toBeGreaterThan(0);
  });

  test.each<FigureName>(['refus-par-regle', 'comptes-par-lien'])(
    '%s: no masked cell can be worked out from the sums',
    async (name) => {
      const { rows, total } = figure(name);
      const counts = [...rows, total].map((line) => (line?.cells.slice(1) ?? []).map(Number));
      const { lines } = await exported(name, '&diffusable=1');
      const told = lines
        .slice(1)
        .map(([, ...cells]) => cells.map((cell) => (cell === MASKED ? null : +cell)));
      expect(told.flat()).toContain(null);
      expect(givenAway(counts, told)).toEqual([]);
    },
  );
});

function figure(name: FigureName, of = figures): Figure {
  const found = of.find((one) => one.name === name);
  if (!found) throw new Error(`no figure ${name}`);
  return found;
}

async function exported(name: FigureName, more = '') {
  const { text } = await manager.get(`${FILES}&figure=${name}&format=csv${more}`).expect(200);
  return read(text);
}

function read(text: string): { note: string; lines: string[][] } {
  const [[note = ''] = [], ...lines] = parse(text, { bom: true });
  return { note, lines };
}

function textOf(line: FigureRow | null): string[] {
  return (line?.cells ?? []).map((cell) => (cell === null ? '' : String(cell)));
}
