import { chamber } from '../config/chamber.js';
import { departementName, departementOf } from '../config/geography.js';
import type {
  UnavailableCause,
  Company,
  DeclaredActivity,
  Establishment,
  Officer,
  OtherOfficer,
  Skipped,
  SourceAnswer,
} from '../registry/company.js';
import { isNotConfigured } from './facts/fact.js';
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
  /** A state that is none of the known ones, as the source writes it. */
  unknownState: string | null;
  legalCategory: string | null;
  createdOn: string | null;
  struckOffOn: string | null;
  /** The radiation is written without the details of the end of activity. */
  isRadiationInDoubt: boolean;
  /** The SIREN that replaces this one. */
  replacedBy: string | null;
  /** What could not be read and was left out; null where everything was read. */
  skipped: Skipped | null;
  establishments: ShownEstablishments | null;
  activities: DeclaredActivity[];
  isCraft: boolean | null;
  isInFormerRm: boolean;
  /** Null where the source does not speak of officers, or where they are hidden. */
  people: ShownPerson[] | null;
  /** The RNE says who is in office, and this is another register: its officers are shown and match nobody. */
  isIndicative: boolean;
  /** Persons named by the source who do not count; none where they are hidden. */
  others: ShownOther[];
}

export interface ShownEstablishments {
  /** Open ones first, then the head office, then by SIRET. */
  list: (Establishment & { departement: string | null })[];
  coverage: 'all' | 'region' | 'some';
  openCount: number;
  /** All that the source told, those not listed too. */
  count: number;
  /** Those of the chamber's region first, then by code; null where the place is hidden, or abroad or not shown. */
  departements: {
    code: string | null;
    name: string | null;
    isPlaceHidden: boolean;
    openCount: number;
    count: number;
  }[];
}

export interface ShownPerson {
  name: string;
  role: string | null;
  match: NameMatch;
  /** What was compared, one line each. */
  criteria: NameCriterion[];
}

/** A person who does not represent the company: the name is compared for the eye, and is never a match. */
export interface ShownOther extends Omit<ShownPerson, 'match'> {
  standing: OtherOfficer['standing'];
  /** Bears the applicant's name. */
  isNamesake: boolean;
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
  const beside = { applicant, isHidden: hidesItsData(company), hasRne: !isNotConfigured(company, 'rne') };
  return company.answers
    .filter((answer) => answer.kind !== 'unavailable' || answer.cause !== 'not_configured')
    .map((answer) => shown(answer, beside));
}

interface Beside {
  applicant: TypedName;
  isHidden: boolean;
  hasRne: boolean;
}

function shown(answer: SourceAnswer, beside: Beside): ShownSource {
  const { kind, source, at } = answer;
  switch (answer.kind) {
    case 'found':
      return { kind, source, at, record: shownRecord(answer, beside) };
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
  { record, source }: Extract<SourceAnswer, { kind: 'found' }>,
  { applicant, isHidden, hasRne }: Beside,
): ShownRecord {
  const people = record.soleTrader ? [record.soleTrader] : record.officers;
  return {
    denomination: isHidden ? null : (record.denomination ?? null),
    state: record.state ?? null,
    unknownState: record.unknownState ?? null,
    legalCategory: record.legalCategory ?? null,
    createdOn: record.createdOn ?? null,
    struckOffOn: record.struckOffOn ?? null,
    isRadiationInDoubt: record.isRadiationInDoubt ?? false,
    replacedBy: record.replacedBy ?? null,
    skipped: record.skipped ?? null,
    establishments: record.establishments ? establishmentsOf(record.establishments, isHidden) : null,
    activities: (record.activities ?? []).map((one) => (isHidden ? { ...one, codeCommune: null } : one)),
    isCraft: record.isCraft ?? null,
    isInFormerRm: record.isInFormerRm ?? false,
    people: people && !isHidden ? people.map((person) => shownPerson(person, applicant)) : null,
    isIndicative: hasRne && source !== 'rne' && !record.soleTrader && record.officers !== undefined,
    others: isHidden ? [] : (record.otherOfficers ?? []).map((person) => shownOther(person, applicant)),
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

/** After every code: those begin with a digit. */
const LAST = 'Z';

function departementsOf(list: Establishment[]): ShownEstablishments['departements'] {
  const groups = new Map<string, { code: string | null; isPlaceHidden: boolean; there: Establishment[] }>();
  for (const one of list) {
    const place = { code: departementOf(one.codeCommune), isPlaceHidden: one.isPlaceHidden === true };
    const key = JSON.stringify(place);
    const group = groups.get(key);
    if (group) group.there.push(one);
    else groups.set(key, { ...place, there: [one] });
  }
  const isOurs = (code: string | null) => code !== null && chamber.departements.includes(code);
  return [...groups.values()]
    .sort(
      (a, b) =>
        Number(isOurs(b.code)) - Number(isOurs(a.code)) ||
        (a.code ?? LAST).localeCompare(b.code ?? LAST) ||
        Number(a.isPlaceHidden) - Number(b.isPlaceHidden),
    )
    .map(({ code, isPlaceHidden, there }) => ({
      ...{ code, name: code && departementName(code), isPlaceHidden },
      ...{ openCount: openOnes(there), count: there.length },
    }));
}

function openOnes(list: Establishment[]): number {
  return list.filter(({ isOpen }) => isOpen).length;
}

function shownPerson(person: Officer, applicant: TypedName): ShownPerson {
  return { ...compared(person, applicant), match: matchPerson(applicant, person) };
}

function shownOther(person: OtherOfficer, applicant: TypedName): ShownOther {
  const { standing } = person;
  return { ...compared(person, applicant), standing, isNamesake: matchPerson(applicant, person).matches };
}

function compared(person: Officer, applicant: TypedName): Omit<ShownPerson, 'match'> {
  const name = [person.firstNames.join(' '), person.familyNames.join(' / ')].filter(Boolean).join(' ');
  return { name, role: person.role, criteria: nameCriteria(applicant, person) };
}
