import { stringify } from 'csv-stringify';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOf, type Cell, type TableFile } from './table-lines.js';

const RFC4180 = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/**
 * Writes a table as CSV (RFC 4180: commas, CRLF, doubled quotes), in UTF-8 with the mark by which Excel reads accents.
 * A cell that a spreadsheet would run as a formula (`= + - @`, tabulation, carriage return) begins with an apostrophe.
 * @throws what the rows or the destination throw
 */
export function writeCsv(file: TableFile, to: Writable): Promise<void> {
  return writeLines(linesOf(file), to);
}

/** The same for several tables, one below the other with an empty line between. */
export function writeCsvs(files: readonly TableFile[], to: Writable): Promise<void> {
  return writeLines(linesOfAll(files), to);
}

async function* linesOfAll(files: readonly TableFile[]): AsyncGenerator<Cell[]> {
  for (const [index, file] of files.entries()) {
    if (index > 0) yield [''];
    yield* linesOf(file);
  }
}

function writeLines(lines: AsyncGenerator<Cell[]>, to: Writable): Promise<void> {
  return pipeline(lines, stringify({ ...RFC4180, bom: true, escape_formulas: true }), to);
}
