/** Counts by row and by column, with their sums: the last row and the last column are the totals. */
export type Counts = readonly (readonly number[])[];
/** The same, where null is a cell that is not told. */
export type Masked = readonly (readonly (number | null)[])[];

/** A cell below it is masked. */
export const SMALLEST_TOLD = 5;

/** One may be added to a cell along its arrow, and taken from it back along it; a total counts the other way round. */
interface Arrow {
  from: number;
  to: number;
  cell: string;
  /** What telling no more of the cell loses; nothing where it is masked already. */
  cost: number;
}

/**
 * Masks every cell under five, sums too, and then as many others as it takes so that no masked cell can be worked out
 * from the sums that remain (secondary suppression). Which of them were small is not told.
 *
 * Each row and each column is a node, each cell an arrow between the two. Another table with the same told cells, the same
 * sums and no negative count is a way round through masked cells: for each small cell the cheapest way round is masked.
 * @param counts a table whose last row and last column are its exact sums
 */
export function maskSmall(counts: Counts): Masked {
  const small = cellsOf(counts).filter(({ count }) => count < SMALLEST_TOLD);
  const hidden = new Set(small.map(({ cell }) => cell));
  for (const { cell } of small) {
    const arrows = cellsOf(counts).flatMap((one) => arrowsOf(counts, one, hidden.has(one.cell)));
    const ways = arrows
      .filter((arrow) => arrow.cell === cell)
      .map(({ from, to }) =>
        cheapestWay(
          arrows.filter((arrow) => arrow.cell !== cell),
          to,
          from,
        ),
      );
    const [best] = ways.sort((a, b) => a.cost - b.cost);
    for (const one of best?.cells ?? []) hidden.add(one);
  }
  return counts.map((line, row) =>
    line.map((count, column) => (hidden.has(name(row, column)) ? null : count)),
  );
}

interface Cell {
  cell: string;
  row: number;
  column: number;
  count: number;
}

function cellsOf(counts: Counts): Cell[] {
  return counts.flatMap((line, row) =>
    line.map((count, column) => ({ cell: name(row, column), row, column, count })),
  );
}

function name(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function arrowsOf(counts: Counts, { cell, row, column, count }: Cell, isHidden: boolean): Arrow[] {
  const isTotal = (row === counts.length - 1) !== (column === (counts[0]?.length ?? 0) - 1);
  const nodes = [row, counts.length + column] as const;
  const [from, to] = isTotal ? ([nodes[1], nodes[0]] as const) : nodes;
  const cost = isHidden ? 0 : count + 1;
  const add = { from, to, cell, cost };
  return count > 0 ? [add, { from: to, to: from, cell, cost }] : [add];
}

interface Way {
  cost: number;
  cells: readonly string[];
}

/** The way from a node to another that loses least (Bellman and Ford: the tables are small). */
function cheapestWay(arrows: readonly Arrow[], start: number, goal: number): Way {
  const ways = new Map<number, Way>([[start, { cost: 0, cells: [] }]]);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const { from, to, cell, cost } of arrows) {
      const way = ways.get(from);
      if (!way || way.cost + cost >= (ways.get(to)?.cost ?? Infinity)) continue;
      ways.set(to, { cost: way.cost + cost, cells: [...way.cells, cell] });
      isBetter = true;
    }
  }
  return ways.get(goal) ?? { cost: Infinity, cells: [] };
}
