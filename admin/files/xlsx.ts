import { writeXlsx as toBytes, writeXlsxStream } from 'hucre/xlsx';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOf, type Cell, type TableFile } from './table-lines.js';

/** Widths of columns, in characters. */
const NARROWEST = 12;
const WIDEST = 48;

/**
 * Writes a table as an Excel workbook of one sheet. Text stays text, whatever it begins with: no cell is a formula.
 * @throws what the rows or the destination throw
 */
export async function writeXlsx(file: TableFile, to: Writable): Promise<void> {
  const lines = linesOf(file);
  try {
    await pipeline(writeXlsxStream(lines, { name: 'Guichet', ...lookOf(file) }), to);
  } finally {
    // The library lets go of its rows only later, or not at all.
    await lines.return(undefined);
  }
}

/** Writes several short tables as one workbook, a sheet each by its name (31 characters at most). */
export async function writeWorkbook(
  sheets: readonly { name: string; file: TableFile }[],
  to: Writable,
): Promise<void> {
  const read = sheets.map(async ({ name, file }) => {
    const rows: Cell[][] = [];
    for await (const line of linesOf(file)) rows.push(line);
    return { name, ...lookOf(file), rows };
  });
  await pipeline([await toBytes({ sheets: await Promise.all(read) })], to);
}

function lookOf({ header, note }: TableFile) {
  const widthOf = (title: string) => Math.min(WIDEST, Math.max(NARROWEST, title.length + 2));
  return {
    columns: header.map((title) => ({ width: widthOf(title) })),
    freezePane: { rows: note === null ? 1 : 2 },
  };
}
