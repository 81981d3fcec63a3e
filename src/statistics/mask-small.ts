/** Counts by row and by column, with their sums: the last row and the last column are the totals. */
export type Counts = readonly (readonly number[])[];
/** The same, where null is a cell that is not told. */
export type Masked = readonly (readonly (number | null)[])[];

/** A cell below it is masked. */
export const SMALLEST_TOLD = 5;

/**
 * Masks every cell under five, sums too, and then as many others as it takes so that no masked cell can be worked out
 * from the sums that remain (secondary suppression). Which of them were small is not told.
 *
 * Each row and each column is a node, each cell an arrow between the two. Another table with the same told cells, the same
 * sums and no negative count is a way round through masked cells: for each small cell the cheapest way round is masked.
 * @param counts a table whose last row and last column are its exact sums
 */
export function maskSmall(counts: Counts): Masked {
  const hidden = counts.map((line) => line.map((count) => count < SMALLEST_TOLD));
  counts.forEach((line, row) =>
    line.forEach((count, column) => {
      if (count >= SMALLEST_TOLD) return;
      for (const [r, c] of cheapestRound(counts, hidden, [row, column])) {
        const masked = hidden[r];
        if (masked) masked[c] = true;
      }
    }),
  );
  return counts.map((line, row) => line.map((count, column) => (hidden[row]?.[column] ? null : count)));
}

type Place = readonly [row: number, column: number];

/** The cells of the cheapest way round through a cell, itself left out; none where there is no way. */
function cheapestRound(counts: Counts, hidden: readonly (readonly boolean[])[], cell: Place): Place[] {
  const [row, column] = cell;
  const nodes = [row, counts.length + column] as const;
  const graph = { counts, hidden, without: cell };
  const more = isTotal(counts, cell) ? cheapestWay(graph, ...nodes) : cheapestWay(graph, nodes[1], nodes[0]);
  if ((counts[row]?.[column] ?? 0) === 0) return more.cells;
  const less = isTotal(counts, cell) ? cheapestWay(graph, nodes[1], nodes[0]) : cheapestWay(graph, ...nodes);
  return less.cost < more.cost ? less.cells : more.cells;
}

interface Graph {
  counts: Counts;
  hidden: readonly (readonly boolean[])[];
  /** The cell whose arrow is not taken. */
  without: Place;
}

/** The way from a node to another that loses least (Dijkstra). */
function cheapestWay(graph: Graph, start: number, goal: number): { cost: number; cells: Place[] } {
  const size = graph.counts.length + (graph.counts[0]?.length ?? 0);
  const costs = new Array<number>(size).fill(Infinity);
  const cameFrom = new Array<number>(size).fill(-1);
  const open = new Set(costs.keys());
  costs[start] = 0;
  for (let node = start; node !== goal;) {
    const cost = costs[node] ?? Infinity;
    if (cost === Infinity) return { cost, cells: [] };
    open.delete(node);
    for (const next of open) {
      const total = cost + costOf(graph, node, next);
      if (total >= (costs[next] ?? Infinity)) continue;
      costs[next] = total;
      cameFrom[next] = node;
    }
    node = nearest(open, costs);
  }
  const cells: Place[] = [];
  for (let node = goal; node !== start; node = cameFrom[node] ?? start) {
    cells.push(placeOf(graph.counts, node, cameFrom[node] ?? start));
  }
  return { cost: costs[goal] ?? Infinity, cells };
}

function nearest(open: ReadonlySet<number>, costs: readonly number[]): number {
  let best = -1;
  for (const node of open) if (best < 0 || (costs[node] ?? Infinity) < (costs[best] ?? Infinity)) best = node;
  return best;
}

/**
 * What telling no more of the cell between two nodes loses: nothing where it is masked already. One may be added to a
 * cell from its row to its column, and taken from it back where it holds one; a total counts the other way round.
 */
function costOf({ counts, hidden, without }: Graph, from: number, to: number): number {
  if (from < counts.length === to < counts.length) return Infinity;
  const place = placeOf(counts, from, to);
  const [row, column] = place;
  if (row === without[0] && column === without[1]) return Infinity;
  const count = counts[row]?.[column] ?? 0;
  const isAdding = from < counts.length !== isTotal(counts, place);
  if (!isAdding && count === 0) return Infinity;
  return hidden[row]?.[column] ? 0 : count + 1;
}

/** The cell between a row and a column, whichever comes first. */
function placeOf({ length }: Counts, a: number, b: number): Place {
  return [Math.min(a, b), Math.max(a, b) - length];
}

/** A sum of a row or of a column; the sum of all sums counts as a cell of the table. */
function isTotal(counts: Counts, [row, column]: Place): boolean {
  return (row === counts.length - 1) !== (column === (counts[0]?.length ?? 0) - 1);
}
