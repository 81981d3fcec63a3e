import type { Officer, OtherOfficer, SourceRecord } from '../company.js';
import { officeKindOfWords, type OfficeKind } from '../offices.js';
import { visibleOfficer, withoutDoubles } from '../visible-name.js';
import type { SearchOfficer } from './payload.js';

/**
 * The natural persons whom the answer names. It lists auditors, liquidators and officers of the past too: only an office
 * whose label stands in the closed list represents the company.
 */
export function toOfficers(
  dirigeants: readonly SearchOfficer[],
): Required<Pick<SourceRecord, 'officers'>> & Pick<SourceRecord, 'otherOfficers'> {
  const officers: (Officer | null)[] = [];
  const others: OtherOfficer[] = [];
  for (const dirigeant of dirigeants.filter(isNaturalPerson)) {
    const kind = kindOf(dirigeant.qualite ?? '');
    const person = toPerson(dirigeant);
    if (kind === 'represents') officers.push(person);
    else if (person !== null)
      others.push({ ...person, standing: kind === 'unknown' ? 'unclear' : 'not_representing' });
  }
  return { officers: withoutDoubles(officers), ...(others.length > 0 ? { otherOfficers: others } : {}) };
}

/** The person a sole trader is: the first whom the answer names without an office, or in one that represents. */
export function toSoleTrader(dirigeants: readonly SearchOfficer[]): Officer | null {
  return (
    dirigeants
      .filter(isNaturalPerson)
      .filter(({ qualite }) => !qualite || kindOf(qualite) === 'represents')
      .map(toPerson)
      .find((person) => person !== null) ?? null
  );
}

function isNaturalPerson({ type_dirigeant }: SearchOfficer): boolean {
  return type_dirigeant === 'personne physique';
}

function toPerson({ nom, prenoms, qualite }: SearchOfficer): Officer | null {
  return visibleOfficer(familyNames(nom ?? ''), (prenoms ?? '').split(/[\s,]+/), qualite ?? null);
}

/** One person may hold several offices (« Autre, Liquidateur »): one that excludes wins, then one that nobody knows. */
function kindOf(qualite: string): OfficeKind {
  const whole = officeKindOfWords(qualite);
  const kinds = whole === 'unknown' ? qualite.split(',').map(officeKindOfWords) : [whole];
  return (
    (['excludes', 'unknown', 'represents', 'other'] as const).find((kind) => kinds.includes(kind)) ??
    'unknown'
  );
}

/** « USAGE (NAISSANCE) » is two names. */
function familyNames(nom: string): string[] {
  const both = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(nom);
  return both ? [both[2] ?? '', both[1] ?? ''] : [nom];
}
