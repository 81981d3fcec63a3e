import type { QueryRunner } from 'typeorm';
import { ImportRefused } from './import-refused.js';
import { ESTABLISHMENT_COLUMNS, UNIT_COLUMNS } from './payload.js';
import { readStock, type Progress } from './read-stock.js';
import { stage } from './staged-image.js';
import type { StockFile } from './stock-file.js';
import { toCompanyRow, toEstablishmentRow } from './to-rows.js';

export interface StockFiles {
  units: StockFile;
  establishments: StockFile;
}

export interface Staged {
  establishments: number;
  companies: number;
  /** Companies that have an establishment here and are not in the file of companies. */
  missing: number;
}

/** Both files are made on one day; if more than this are missing, one is another file, or half of one. */
const MOST_MISSING = 0.01;

/** Establishments of the région first, then the companies they belong to. @throws ImportRefused */
export async function stageFiles(
  runner: QueryRunner,
  { units, establishments }: StockFiles,
  { date, region }: { date: string; region: string },
  onProgress: (progress: Progress) => void,
): Promise<Staged> {
  // A SIREN is text everywhere else; as numbers, two million of them take a fraction of the memory.
  const awaited = new Set<number>();
  const here = readStock(establishments, {
    columns: ESTABLISHMENT_COLUMNS,
    translate: (line) => {
      const row = toEstablishmentRow(line, region);
      if (row !== null) awaited.add(Number(row.siren));
      return row;
    },
    onProgress,
  });
  const kept = await stage(runner, 'staged_establishments', date, here);
  if (kept === 0) {
    throw new ImportRefused(
      `${establishments.path}: expected establishments of region ${region}, found none.`,
    );
  }
  const wanted = awaited.size;
  const theirs = readStock(units, {
    columns: UNIT_COLUMNS,
    translate: (line) => (awaited.delete(Number(line.siren)) ? toCompanyRow(line) : null),
    onProgress,
  });
  const companies = await stage(runner, 'staged_companies', date, theirs);
  if (awaited.size > wanted * MOST_MISSING) {
    throw new ImportRefused(
      `${units.path}: expected the companies of the same image; of the ${String(wanted)} that have an establishment ` +
        `here, ${String(awaited.size)} are not in it.`,
    );
  }
  return { establishments: kept, companies, missing: awaited.size };
}
