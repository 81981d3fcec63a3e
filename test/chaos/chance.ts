/** A source of chance that its seed repeats. */
export interface Chance {
  /** From 0 up to 1, never 1. */
  number(): number;
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Another source, that draws apart from this one. */
  fork(): Chance;
}

/** mulberry32: small, and good enough to choose whom to kill. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    number,
    between: (least, most) => least + number() * (most - least),
    pick: (choices) => {
      const chosen = choices[Math.floor(number() * choices.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    fork: () => chanceFrom(Math.floor(number() * 2 ** 32)),
  };
}
