import type { Counts, Masked } from '../../src/statistics/mask-small.js';

/** The table with a column and a line of its sums. */
export function withSums(body: readonly (readonly number[])[]): number[][] {
  const wide = body.map((line) => [...line, line.reduce((sum, count) => sum + count, 0)]);
  const sums = (wide[0] ?? []).map((_, column) => wide.reduce((sum, line) => sum + (line[column] ?? 0), 0));
  return [...wide, sums];
}

/** Each count beside what is told of it. */
export function pairs(counts: Counts, masked: Masked): [number, number | null][] {
  return counts.flatMap((line, row) =>
    line.map((count, column): [number, number | null] => [count, masked[row]?.[column] ?? null]),
  );
}

/** Tries every table that differs by one at most in each masked cell; gives the cells that never differ. */
export function givenAway(counts: Counts, masked: Masked): string[] {
  const body = counts.slice(0, -1).map((line) => line.slice(0, -1));
  const places = body.flatMap((line, row) => line.map((_, column) => ({ row, column })));
  const free = places.filter(({ row, column }) => masked[row]?.[column] === null);
  const fixed = new Set<string>();
  masked.forEach((line, row) =>
    line.forEach((told, column) => told === null && fixed.add(`${String(row)},${String(column)}`)),
  );
  for (let tried = 0; tried < 3 ** free.length && fixed.size > 0; tried += 1) {
    const other = body.map((line) => [...line]);
    free.forEach(({ row, column }, index) => {
      const line = other[row];
      if (line) line[column] = (line[column] ?? 0) + (Math.floor(tried / 3 ** index) % 3) - 1;
    });
    if (other.flat().some((count) => count < 0)) continue;
    const whole = withSums(other);
    const fits = pairs(whole, masked).every(([count, told]) => told === null || told === count);
    if (!fits) continue;
    whole.forEach((line, row) =>
      line.forEach((count, column) => {
        if (count !== counts[row]?.[column]) fixed.delete(`${String(row)},${String(column)}`);
      }),
    );
  }
  return [...fixed];
}
