/** Draws that are the same each time for the same seed. */
export interface Random {
  /** From 0 up to, and without, 1. */
  share(): number;
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  /** True this often. */
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  hex(characters: number): string;
  uuid(): string;
}

/** The generator « mulberry32 »: small, fast, and good enough to invent people with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const share = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(share() * limit);
  const hex = (characters: number) => {
    let digits = '';
    while (digits.length < characters) digits += next().toString(16).padStart(8, '0');
    return digits.slice(0, characters);
  };
  return {
    share,
    below,
    hex,
    happens: (probability) => share() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    uuid: () => {
      const digits = hex(32);
      const groups = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`];
      return [...groups, `a${digits.slice(17, 20)}`, digits.slice(20)].join('-');
    },
  };
}

/** Something that happens in so many cases out of the sum of all weights. */
export interface Weighted {
  weight: number;
}

/** Picks by weight. */
export function pickWeighted<T extends Weighted>(random: Random, items: readonly T[]): T {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.share() * total;
  const found = items.find(({ weight }) => (left -= weight) < 0) ?? items.at(-1);
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
