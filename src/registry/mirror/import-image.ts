import type { DataSource } from 'typeorm';
import { lockSubject } from '../../database/transaction.js';
import type { Query } from '../../database/query.js';
import { parisDay } from '../../config/paris-day.js';
import { checkColumns } from './check-columns.js';
import { ImportRefused } from './import-refused.js';
import { stageFiles, type Staged, type StockFiles } from './stage-files.js';
import { ESTABLISHMENT_COLUMNS, UNIT_COLUMNS } from './payload.js';
import type { Progress } from './read-stock.js';
import { mergeStaged, openStaging } from './staged-image.js';
import { openStockFile } from './stock-file.js';

/** One month of INSEE's stock, to be kept for one région (code, "52" for Pays de la Loire). */
export interface Image {
  /** The day it shows, AAAA-MM-JJ. */
  date: string;
  unitsPath: string;
  establishmentsPath: string;
  region: string;
}

export interface Imported extends Staged {
  /** Rows added, changed or removed: none when the mirror already held this image. */
  touched: number;
}

interface World {
  dataSource: DataSource;
  now: () => Date;
  onProgress: (progress: Progress) => void;
}

/**
 * Makes the mirror the image of a day. All is read and written aside first; the mirror changes in one transaction.
 * @throws ImportRefused saying what was expected; nothing has changed then
 */
export async function importImage({ dataSource, now, onProgress }: World, image: Image): Promise<Imported> {
  const today = parisDay(now());
  if (image.date > today) {
    throw new ImportRefused(
      `The image is of ${image.date} and today is ${today}: expected a day that is over.`,
    );
  }
  const runner = dataSource.createQueryRunner();
  try {
    await refuseOlder((sql) => runner.query(sql), image.date);
    const files = await openFiles(image);
    await openStaging(runner);
    const read = await stageFiles(runner, files, image, onProgress);
    const touched = await runner.manager.transaction(async (tx) => {
      await lockSubject(tx, 'mirror');
      await refuseOlder((sql) => tx.query(sql), image.date);
      return mergeStaged(tx);
    });
    return { ...read, touched };
  } finally {
    await runner.release();
  }
}

async function refuseOlder(query: Query, date: string): Promise<void> {
  const [held] = await query<{ date: string | null }>(
    `select to_char(max(image_date), 'YYYY-MM-DD') as date from mirror_companies`,
  );
  if (held?.date && held.date > date) {
    throw new ImportRefused(`The mirror holds the image of ${held.date}; that of ${date} is older.`);
  }
}

/** Both are looked at before either is read: a wrong name is said at once, not after millions of lines. */
async function openFiles({ unitsPath, establishmentsPath }: Image): Promise<StockFiles> {
  const establishments = await openStockFile(establishmentsPath);
  const units = await openStockFile(unitsPath);
  await checkColumns(establishments, 'StockEtablissement', ESTABLISHMENT_COLUMNS);
  await checkColumns(units, 'StockUniteLegale', UNIT_COLUMNS);
  return { units, establishments };
}
