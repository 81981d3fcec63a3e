import type { Officer } from '../registry/company.js';
import { compareAsTyped, matchPerson, type TypedName } from './names.js';

/** One comparison between what the applicant typed and one person of a register. */
export interface NameCriterion {
  /** `familyName` has one line for each of the person's names: birth and usage are both tried. */
  kind: 'familyName' | 'firstName' | 'swapped';
  typed: string;
  /** As the register writes it. */
  found: string;
  isMet: boolean;
}

/** Every comparison of RULES « Names », whether or not an earlier one was met; the swap only where the rest fails. */
export function nameCriteria(typed: TypedName, officer: Officer): NameCriterion[] {
  const asTyped = compareAsTyped(typed, officer);
  const families = officer.familyNames.map((family): NameCriterion => ({
    kind: 'familyName',
    typed: typed.lastName ?? '',
    found: family,
    isMet: compareAsTyped(typed, { ...officer, familyNames: [family] }).familyName,
  }));
  const first: NameCriterion = {
    kind: 'firstName',
    typed: typed.firstName ?? '',
    found: officer.firstNames.join(' '),
    isMet: asTyped.firstName,
  };
  return asTyped.matches ? [...families, first] : [...families, first, swapped(typed, officer)];
}

function swapped(typed: TypedName, officer: Officer): NameCriterion {
  return {
    kind: 'swapped',
    typed: [typed.lastName, typed.firstName].filter(Boolean).join(' '),
    found: [officer.firstNames.join(' '), officer.familyNames.join(' / ')].filter(Boolean).join(' '),
    isMet: matchPerson(typed, officer).matches,
  };
}
