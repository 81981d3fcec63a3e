import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportRefused } from './import-refused.js';
import type { StockLine } from './payload.js';
import type { StockFile } from './stock-file.js';

/** How far the reading of one file is. */
export interface Progress {
  file: string;
  lines: number;
  kept: number;
  /** Of its bytes, from 0 to 1. */
  share: number;
}

export interface Reading<Column extends string, Row> {
  columns: readonly Column[];
  /** Null for a line that is not kept. @throws ImportRefused when a cell holds what the format does not know */
  translate: (line: StockLine<Column>) => Row | null;
  onProgress: (progress: Progress) => void;
}

const LINES_BETWEEN_NEWS = 250_000;

/** The lines that are kept, translated one by one: memory does not grow with the file. @throws ImportRefused */
export async function* readStock<Column extends string, Row extends object>(
  { path, size, read }: StockFile,
  { columns, translate, onProgress }: Reading<Column, Row>,
): AsyncGenerator<Row> {
  const seen = { bytes: 0, lines: 0, kept: 0 };
  const tell = () => {
    const { bytes, lines, kept } = seen;
    onProgress({ file: basename(path), lines, kept, share: size === 0 ? 1 : bytes / size });
  };
  const wanted: ReadonlySet<string> = new Set(columns);
  const parser = parse<Row, Record<string, string>>({
    bom: true,
    columns: (names: string[]) => names.map((name) => (wanted.has(name) ? name : false)),
    on_record: (line) => {
      seen.lines += 1;
      if (seen.lines % LINES_BETWEEN_NEWS === 0) tell();
      const row = atLine(path, seen.lines + 1, () => translate(line as StockLine<Column>));
      if (row !== null) seen.kept += 1;
      return row;
    },
  });
  // What goes wrong in the file comes out of the parser, which is being read.
  pipeline(counted(read(), seen), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<Row>;
  } catch (error) {
    throw error instanceof CsvError ? unreadable(path, error) : error;
  }
  tell();
}

async function* counted(chunks: AsyncIterable<Buffer>, seen: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    seen.bytes += chunk.length;
    yield chunk;
  }
}

function atLine<T>(path: string, line: number, translate: () => T): T {
  try {
    return translate();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new ImportRefused(`${path}, line ${String(line)}: ${error.message}`, { cause: error });
  }
}

function unreadable(path: string, error: CsvError): ImportRefused {
  return new ImportRefused(`${path}: cut or damaged (${error.message}). Download it again.`, {
    cause: error,
  });
}
