/** Half a character (a lone surrogate), which no encoding can write. */
const HALVES = /\p{Surrogate}/gu;
const NUL = /\0/g;

/**
 * For `express.json`: makes every text one that PostgreSQL can keep, so that what cannot be written is a letter too
 * few and never a breakdown.
 */
export function keptText(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(HALVES, '\ufffd').replace(NUL, '') : value;
}
