import { writeXlsxStream } from 'hucre/xlsx';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOf, type TableFile } from './table-lines.js';

/** Widths of columns, in characters. */
const NARROWEST = 12;
const WIDEST = 48;

/**
 * Writes a table as an Excel workbook of one sheet. Text stays text, whatever it begins with: no cell is a formula.
 * @throws what the rows or the destination throw
 */
export async function writeXlsx(file: TableFile, to: Writable): Promise<void> {
  const columns = file.header.map((title) => ({
    width: Math.min(WIDEST, Math.max(NARROWEST, title.length + 2)),
  }));
  const freezePane = { rows: file.note === null ? 1 : 2 };
  const lines = linesOf(file);
  try {
    await pipeline(writeXlsxStream(lines, { name: 'Guichet', columns, freezePane }), to);
  } finally {
    // The library lets go of its rows only later, or not at all.
    await lines.return(undefined);
  }
}
