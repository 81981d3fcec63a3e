import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeCsv } from '../../../admin/files/csv.js';
import { linesOf, type Cell, type TableFile } from '../../../admin/files/table-lines.js';
import { writeXlsx } from '../../../admin/files/xlsx.js';

const BOM = '\ufeff';

describe('a table to take away', () => {
  test('as CSV: commas, CRLF, doubled quotes, the mark of Excel', async () => {
    const rows = [
      ['L’Épi "doré"', 3, null],
      ['a,b', -2, 'deux\r\nlignes'],
    ] as const;
    expect(await csv({ header: ['Nom', 'Nombre', 'Mot'], rows })).toBe(
      `${BOM}Nom,Nombre,Mot\r\n"L’Épi ""doré""",3,\r\n"a,b",-2,"deux\r\nlignes"\r\n`,
    );
  });

  test('the note stands first, on a line as wide as the others', async () => {
    expect(await csv({ note: 'Du 1er au 30', header: ['Mois', 'Nombre'], rows: [] })).toBe(
      `${BOM}Du 1er au 30,\r\nMois,Nombre\r\n`,
    );
  });

  test.each(['=1+1', '+33', '-cmd', '@SUM(A1)', '\tx', '\rx'])(
    'the cell %j is no formula in CSV',
    async (cell) => {
      const [, line = ''] = records(await csv({ header: ['x'], rows: [[cell]] }));
      expect(line).toEqual([`'${cell}`]);
    },
  );

  test('whatever people typed, no cell of CSV is a formula and every cell comes back', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@\t\r",\n ]{0,3}[a-z]*$/));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const read = records(await csv({ header: ['a', 'b'], rows })).slice(1);
        expect(read.flat().filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
        expect(read).toEqual(
          rows.map((row) => row.map((one) => (/^[=+\-@\t\r＝＋－＠]/.test(one) ? `'${one}` : one))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('as XLSX: text stays text, numbers are numbers', async () => {
    const rows = [
      ['=1+1', 5, null],
      ['@x', -2, 'É & <b>'],
    ] as const;
    const { sheets } = await readXlsx(
      await bytes((to) => writeXlsx({ note: null, header: ['a', 'b', 'c'], rows }, to)),
    );
    const cells = [...(sheets[0]?.cells?.values() ?? [])];
    expect(sheets[0]?.rows).toEqual([
      ['a', 'b', 'c'],
      ['=1+1', 5, null],
      ['@x', -2, 'É & <b>'],
    ]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test.each([writeCsv, writeXlsx])('%p: a reader who leaves stops the rows', async (write) => {
    let isStopped = false;
    const rows = (function* () {
      try {
        for (;;) yield ['une ligne', 1];
      } finally {
        isStopped = true;
      }
    })();
    const leaves = new Writable({ write: (_chunk, _encoding, done) => done(new Error('gone')) });
    await expect(write({ note: null, header: ['x', 'y'], rows }, leaves)).rejects.toThrow('gone');
    expect(isStopped).toBe(true);
  });

  test('a note and a header come before the rows', async () => {
    const lines: Cell[][] = [];
    for await (const line of linesOf({ note: 'n', header: ['a', 'b'], rows: [[1, 2]] })) lines.push(line);
    expect(lines).toEqual([
      ['n', ''],
      ['a', 'b'],
      [1, 2],
    ]);
  });
});

async function csv(file: Partial<TableFile>): Promise<string> {
  const whole = { note: null, header: [], rows: [], ...file };
  return Buffer.from(await bytes((to) => writeCsv(whole, to))).toString('utf8');
}

async function bytes(write: (to: Writable) => Promise<void>): Promise<Uint8Array> {
  const to = new PassThrough();
  const [read] = await Promise.all([buffer(to), write(to)]);
  return new Uint8Array(read);
}

/** A reader of RFC 4180 written apart, to judge the writer by. */
function records(text: string): string[][] {
  const fields = [...text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
