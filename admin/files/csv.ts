import { stringify } from 'csv-stringify';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOf, type TableFile } from './table-lines.js';

/**
 * Writes a table as CSV (RFC 4180: commas, CRLF, doubled quotes), in UTF-8 with the mark by which Excel reads accents.
 * A cell that a spreadsheet would run as a formula (`= + - @`, tabulation, carriage return) begins with an apostrophe.
 * @throws what the rows or the destination throw
 */
export function writeCsv(file: TableFile, to: Writable): Promise<void> {
  const rfc4180 = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return pipeline(linesOf(file), stringify({ ...rfc4180, bom: true, escape_formulas: true }), to);
}
