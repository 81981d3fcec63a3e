import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportRefused } from './import-refused.js';

/** A stock file as INSEE publishes it, zipped or already unzipped. */
export interface StockFile {
  path: string;
  /** Bytes of the CSV itself. */
  size: number;
  /** The bytes of the CSV, from its beginning. @throws ImportRefused when the file is cut or damaged */
  read: () => AsyncGenerator<Buffer, void>;
}

type Chunks = AsyncIterable<Buffer>;

/** @throws ImportRefused when there is no such file, or no CSV in it */
export async function openStockFile(path: string): Promise<StockFile> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new ImportRefused(`${path}: there is no such file.`);
  if (/\.csv$/i.test(path)) {
    return { path, size: file.size, read: () => naming(path, createReadStream(path)) };
  }
  if (!/\.zip$/i.test(path)) throw new ImportRefused(`${path}: expected a .csv or a .zip.`);
  for await (const { entry } of naming(path, openZip(path))) {
    return { path, size: entry.uncompressedSize, read: () => naming(path, readZip(path)) };
  }
  throw new ImportRefused(`${path}: expected one .csv in the zip, found none.`);
}

async function* readZip(path: string): AsyncGenerator<Buffer> {
  for await (const { zip, entry } of openZip(path)) {
    yield* checked((await zip.openReadStreamPromise(entry)) as Chunks, entry.crc32);
  }
}

/** The CSV that the zip holds, while it is being read. */
async function* openZip(path: string): AsyncGenerator<{ zip: ZipFile; entry: Entry }> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/\.csv$/i.test(entry.fileName)) continue;
      yield { zip, entry };
      return;
    }
  } finally {
    zip.close();
  }
}

/** The length is compared by yauzl, the checksum is left to whoever reads. */
async function* checked(chunks: Chunks, expected: number): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of chunks) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw new Error('its checksum is another');
}

/** Says which file cannot be read to its end. */
async function* naming<T>(path: string, parts: AsyncIterable<T>): AsyncGenerator<T, void> {
  try {
    yield* parts;
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new ImportRefused(`${path}: cut or damaged (${words}). Download it again.`, { cause });
  }
}
