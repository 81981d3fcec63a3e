import { chamber } from '../config/chamber.js';
import { departementName, departementOf } from '../config/geography.js';
import type {
  UnavailableCause,
  Company,
  DeclaredActivity,
  Establishment,
  Officer,
  SourceAnswer,
} from '../registry/company.js';
import { nameCriteria, type NameCriterion } from './name-criteria.js';
import { matchPerson, type NameMatch, type TypedName } from './names.js';

/** What one register said, ready to show: nothing in it that the company hides. Dates are ISO 8601. */
export type ShownSource = Pick<SourceAnswer, 'kind' | 'source' | 'at'> & {
  /** Why it could not be asked. */
  cause?: UnavailableCause;
  /** The SIREN it redirects to. */
  pivot?: string;
  record?: ShownRecord;
};

export interface ShownRecord {
  denomination: string | null;
  state: 'active' | 'ceased' | null;
  legalCategory: string | null;
  struckOffOn: string | null;
  establishments: ShownEstablishments | null;
  activities: DeclaredActivity[];
  isCraft: boolean | null;
  isInFormerRm: boolean;
  /** Null where the source does not speak of officers, or where they are hidden. */
  people: ShownPerson[] | null;
}

export interface ShownEstablishments {
  /** Open ones first, then the head office, then by SIRET. */
  list: (Establishment & { departement: string | null })[];
  coverage: 'all' | 'region' | 'some';
  openCount: number;
  /** All that the source told, those not listed too. */
  count: number;
  /** Those of the chamber's region first, then by code; null where the place is abroad or not told. */
  departements: { code: string | null; name: string | null; openCount: number; count: number }[];
}

export interface ShownPerson {
  name: string;
  role: string | null;
  match: NameMatch;
  /** What was compared, one line each. */
  criteria: NameCriterion[];
}

const MAX_ESTABLISHMENTS = 30;

/** A company that hides its data, or a register that withholds them: names and communes are not shown to anyone. */
export function hidesItsData(company: Company): boolean {
  return company.answers.some(
    (answer) =>
      answer.kind === 'withheld' ||
      (answer.kind === 'found' && (answer.record.diffusion ?? 'full') !== 'full'),
  );
}

/** Every answer side by side, in the order they were configured; sources without a key are left out. */
export function shownSources(company: Company, applicant: TypedName): ShownSource[] {
  const isHidden = hidesItsData(company);
  return company.answers
    .filter((answer) => answer.kind !== 'unavailable' || answer.cause !== 'not_configured')
    .map((answer) => shown(answer, applicant, isHidden));
}

function shown(answer: SourceAnswer, applicant: TypedName, isHidden: boolean): ShownSource {
  const { kind, source, at } = answer;
  switch (answer.kind) {
    case 'found':
      return { kind, source, at, record: shownRecord(answer, applicant, isHidden) };
    case 'redirected':
      return { kind, source, at, pivot: answer.pivot };
    case 'unavailable':
      return { kind, source, at, cause: answer.cause };
    case 'absent':
    case 'withheld':
      return { kind, source, at };
  }
}

function shownRecord(
  { record }: Extract<SourceAnswer, { kind: 'found' }>,
  applicant: TypedName,
  isHidden: boolean,
): ShownRecord {
  const people = record.soleTrader ? [record.soleTrader] : record.officers;
  return {
    denomination: isHidden ? null : (record.denomination ?? null),
    state: record.state ?? null,
    legalCategory: record.legalCategory ?? null,
    struckOffOn: record.struckOffOn ?? null,
    establishments: record.establishments ? establishmentsOf(record.establishments, isHidden) : null,
    activities: (record.activities ?? []).map((one) => (isHidden ? { ...one, codeCommune: null } : one)),
    isCraft: record.isCraft ?? null,
    isInFormerRm: record.isInFormerRm ?? false,
    people: people && !isHidden ? people.map((person) => shownPerson(person, applicant)) : null,
  };
}

function establishmentsOf(
  { list, coverage }: { list: Establishment[]; coverage: ShownEstablishments['coverage'] },
  isHidden: boolean,
): ShownEstablishments {
  const sorted = [...list].sort(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) ||
      Number(b.isHeadOffice) - Number(a.isHeadOffice) ||
      a.siret.localeCompare(b.siret),
  );
  return {
    coverage,
    openCount: openOnes(list),
    count: list.length,
    departements: departementsOf(list),
    list: sorted.slice(0, MAX_ESTABLISHMENTS).map((establishment) => ({
      ...establishment,
      departement: departementOf(establishment.codeCommune),
      ...(isHidden ? { codeCommune: null, communeName: null } : {}),
    })),
  };
}

function departementsOf(list: Establishment[]): ShownEstablishments['departements'] {
  const codes = [...new Set(list.map(({ codeCommune }) => departementOf(codeCommune)))];
  const isOurs = (code: string | null) => code !== null && chamber.departements.includes(code);
  return codes
    .sort((a, b) => Number(isOurs(b)) - Number(isOurs(a)) || (a ?? '~').localeCompare(b ?? '~'))
    .map((code) => {
      const there = list.filter(({ codeCommune }) => departementOf(codeCommune) === code);
      return { code, name: code && departementName(code), openCount: openOnes(there), count: there.length };
    });
}

function openOnes(list: Establishment[]): number {
  return list.filter(({ isOpen }) => isOpen).length;
}

function shownPerson(person: Officer, applicant: TypedName): ShownPerson {
  const name = [person.firstNames.join(' '), person.familyNames.join(' / ')].filter(Boolean).join(' ');
  const { role } = person;
  return { name, role, match: matchPerson(applicant, person), criteria: nameCriteria(applicant, person) };
}
