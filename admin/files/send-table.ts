import type { Response } from 'express';
import { writeCsv } from './csv.js';
import type { TableFile } from './table-lines.js';
import { writeXlsx } from './xlsx.js';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const WRITERS = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
} as const satisfies Record<TableFormat, object>;

/**
 * Sends a table as a file; a reader who leaves stops the query behind it.
 * @param name of the file, without its ending, e.g. `demandes-en-attente-2026-11-23`
 * @throws what the rows throw, before or after the first bytes
 */
export async function sendTable(
  response: Response,
  { name, format }: { name: string; format: TableFormat },
  file: TableFile,
): Promise<void> {
  const { type, write } = WRITERS[format];
  response.attachment(`${name}.${format}`).setHeader('Content-Type', type);
  await write(file, response);
}
