import type { Officer } from '../company.js';
import { visibleOfficer, withoutDoubles } from '../visible-name.js';
import type { SearchOfficer } from './payload.js';

const NOT_REPRESENTATIVES = /commissaire aux comptes|liquidateur/i;

/** The natural persons who act for the company; auditors and liquidators are in the list too. */
export function toOfficers(dirigeants: readonly SearchOfficer[]): Officer[] {
  const people = dirigeants.filter(
    ({ type_dirigeant, qualite }) =>
      type_dirigeant === 'personne physique' && !NOT_REPRESENTATIVES.test(qualite ?? ''),
  );
  return withoutDoubles(
    people.map(({ nom, prenoms, qualite }) =>
      visibleOfficer(familyNames(nom ?? ''), (prenoms ?? '').split(/[\s,]+/), qualite ?? null),
    ),
  );
}

/** « USAGE (NAISSANCE) » is two names. */
function familyNames(nom: string): string[] {
  const both = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(nom);
  return both ? [both[2] ?? '', both[1] ?? ''] : [nom];
}
