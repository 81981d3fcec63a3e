import { frenchDate, typeset } from '../../config/words.js';
import type { ListedEntry, ListedProblem } from './listed-entry.js';

/** Why an entry is not taken beside another of the same company and type. @param where the other one stands */
export function overlapProblem(entry: ListedEntry, other: ListedEntry, where: string): ListedProblem {
  const end = other.validUntil === null ? 'sans fin' : `jusqu’au ${frenchDate(other.validUntil)}`;
  const expected = `une période qui n’en recouvre pas une autre : ${where}, à partir du ${frenchDate(other.validFrom)}, ${end}`;
  return { field: 'validFrom', found: entry.validFrom, expected: typeset(expected) };
}
