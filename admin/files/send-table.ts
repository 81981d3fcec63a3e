import type { Response } from 'express';
import { writeCsv, writeCsvs } from './csv.js';
import type { TableFile } from './table-lines.js';
import { writeWorkbook, writeXlsx } from './xlsx.js';

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
  announce(response, name, format);
  await WRITERS[format].write(file, response);
}

/** Sends several short tables: one below the other in CSV, a sheet each in XLSX. */
export async function sendTables(
  response: Response,
  { name, format }: { name: string; format: TableFormat },
  tables: readonly { name: string; file: TableFile }[],
): Promise<void> {
  announce(response, name, format);
  if (format === 'xlsx') await writeWorkbook(tables, response);
  else
    await writeCsvs(
      tables.map(({ file }) => file),
      response,
    );
}

function announce(response: Response, name: string, format: TableFormat): void {
  response.attachment(`${name}.${format}`).setHeader('Content-Type', WRITERS[format].type);
}
