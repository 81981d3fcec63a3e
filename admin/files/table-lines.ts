/** What a cell may hold: dates and codes are already in words. */
export type Cell = string | number | null;

/** A table to take away, its rows read only as fast as they leave. */
export interface TableFile {
  /** A sentence on the first line: period, population, time zone, what was masked; null where there is none. */
  note: string | null;
  header: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** The file line by line; the note, when there is one, stands alone on a line as wide as the others. */
export async function* linesOf({ note, header, rows }: TableFile): AsyncGenerator<Cell[]> {
  if (note !== null) yield header.map((_, column) => (column === 0 ? note : ''));
  yield [...header];
  for await (const row of rows) yield [...row];
}
