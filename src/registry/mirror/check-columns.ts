import { ImportRefused } from './import-refused.js';
import type { StockFile } from './stock-file.js';

const MOST_QUOTED = 120;

/** Reads the first line alone. @throws ImportRefused when it does not name the columns */
export async function checkColumns(
  { path, read }: StockFile,
  expected: string,
  columns: readonly string[],
): Promise<void> {
  const line = await firstLine(read());
  const names = line.split(',');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length === 0) return;
  const found = line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line;
  throw new ImportRefused(
    `${path}: expected INSEE's ${expected} in CSV, separated by commas. Its first line lacks ${missing.join(', ')}. ` +
      `Found: ${found}`,
  );
}

/** The first bytes are enough: a first line has about two thousand. */
async function firstLine(chunks: AsyncIterable<Buffer>): Promise<string> {
  for await (const chunk of chunks) {
    return (chunk.toString('utf8').split(/\r?\n/)[0] ?? '').replace(/^\ufeff/, '');
  }
  return '';
}
