/** Runs the work of `count` items, `atOnce` at a time, and gives how many were done in a second. */
export async function perSecond(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  const begunAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count * 1_000) / (performance.now() - begunAt);
}

/** One line: the figure, what it stands beside, and their ratio. */
export function tell(what: string, figure: number, beside: string, reference: number): void {
  const round = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
  console.log(
    `${what}: ${round(figure)}/s beside ${beside}: ${round(reference)}/s = ${round(figure / reference)}`,
  );
}

const TURNS = 15;

/** How long the work takes, in milliseconds: the median of fifteen turns, after one that counts for nothing. */
export async function medianMs(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begunAt = performance.now();
    await work();
    times.push(performance.now() - begunAt);
  }
  return times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? Number.NaN;
}

/** One line: a time, and its ratio to each of its peers' times. */
export function tellTimes(what: string, ms: number, peers: Readonly<Record<string, number>>): void {
  const round = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
  const beside = Object.entries(peers).map(
    ([peer, time]) => `beside ${peer}: ${round(time)} ms = ${round(ms / time)}`,
  );
  console.log(`${what}: ${round(ms)} ms ${beside.join(', ')}`);
}
