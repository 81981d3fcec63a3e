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
