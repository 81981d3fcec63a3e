import fc from 'fast-check';
import type { RegistrySourceName } from '../../src/config/env.js';
import {
  READING_VERSION,
  type Company,
  type SourceAnswer,
  type SourceRecord,
  type UnavailableCause,
} from '../../src/registry/company.js';
import * as given from './company.js';

const { anOfficer, CHAUMONT, LAVAL, NANTES, RENNES, SIREN } = given;
const at = '2026-11-22T08:00:00.000Z';
const CAUSES: UnavailableCause[] = [
  'timeout', 'refused', 'server_error', 'quota', 'unauthorized', 'malformed', 'not_configured', 'breaker_open',
]; // prettier-ignore

/** Mostly as usual, sometimes otherwise. */
function mostly<T>(usual: T, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: otherwise });
}

const siret = fc.constantFrom(`${SIREN}00019`, `${SIREN}00027`, `${SIREN}00035`);
const commune = mostly<string | null>(NANTES, fc.constantFrom(LAVAL, RENNES, CHAUMONT, '79224', null));
const aprm = fc.constantFrom('1071CB', null);
const officer = mostly(
  anOfficer(),
  fc.constantFrom(
    anOfficer({ familyNames: ['MARTIN'], firstNames: ['PAUL'] }),
    anOfficer({ familyNames: ['[ND]'], firstNames: ['[ND]'] }),
  ),
);

const otherOfficer = fc.record({
  person: fc.constantFrom(anOfficer(), anOfficer({ familyNames: ['MARTIN'], firstNames: ['PAUL'] })),
  standing: fc.constantFrom('gone' as const, 'not_representing' as const, 'unclear' as const),
});

const establishment = fc
  .record({
    siret,
    isOpen: mostly(true, fc.constant(false)),
    isHeadOffice: mostly(true, fc.constant(false)),
    codeCommune: commune,
    communeName: fc.constant(null),
    codeAprm: aprm,
  })
  .map((one) => (one.codeCommune === null ? { ...one, isPlaceHidden: true as const } : one));

const activity = fc
  .record({
    siret: mostly<string | null>(`${SIREN}00019`, fc.option(siret)),
    codeCommune: commune,
    atOpenEstablishment: mostly(true, fc.constant(false)),
    form: mostly('ARTISANALE', fc.constantFrom('ARTISANALE_REGLEMENTEE', 'COMMERCIALE', '')),
    codeAprm: aprm,
    isPrincipal: fc.boolean(),
    isRunning: mostly(true, fc.constant(false)),
  })
  .chain((plain) =>
    fc.constantFrom(
      plain,
      plain,
      plain,
      plain,
      { ...plain, isUnclear: true as const },
      { ...plain, isRunning: false, beginsOn: '2026-12-15' },
    ),
  );

const coverage = (usual: 'all' | 'region') => mostly<'all' | 'region' | 'some'>(usual, fc.constant('some'));
const shownIn = (source: RegistrySourceName) =>
  fc.record({
    list: fc.uniqueArray(establishment, { minLength: 1, maxLength: 2, selector: (one) => one.siret }),
    coverage: coverage(source === 'mirror' ? 'region' : 'all'),
  });
const noneShown = fc.constant({ list: [], coverage: 'all' as const });

type Told = Omit<Partial<SourceRecord>, 'source' | 'at'>;

/** What every source may tell of a company that lives and is sound, but for a field here and there. */
const fields = (legalCategory: string, source: RegistrySourceName) => ({
  diffusion: mostly<NonNullable<Told['diffusion']>>('full', fc.constantFrom('partial', 'none')),
  state: mostly<NonNullable<Told['state']>>('active', fc.constant('ceased')),
  isPurged: mostly(false, fc.constant(true)),
  createdOn: mostly('2019-03-01', fc.constantFrom('2026-11-20', '2026-09-24')),
  legalCategory: mostly(legalCategory, fc.constantFrom('7210', '9220')),
  establishments: fc.oneof({ weight: 9, arbitrary: shownIn(source) }, noneShown),
  activities: fc.array(activity, { maxLength: 2 }),
  isCraft: mostly(true, fc.constant(false)),
  isInFormerRm: mostly(false, fc.constant(true)),
  struckOffOn: mostly<string | null>(
    null,
    fc.constantFrom('2020-01-01', '2026-11-20', '2027-01-01', '15/03/2024', '0001-01-16'),
  ),
  officers: fc.array(officer, { maxLength: 2 }),
  otherOfficers: fc.array(
    otherOfficer.map(({ person, standing }) => ({ ...person, standing })),
    { maxLength: 2 },
  ),
  isRadiationInDoubt: mostly<true | undefined>(undefined, fc.constant(true as const)),
  soleTrader: mostly<Told['soleTrader'] & {}>(anOfficer(), officer),
});

const TOLD_BY = {
  insee: ['diffusion', 'state', 'isPurged', 'createdOn', 'legalCategory', 'establishments', 'soleTrader'],
  rne: ['activities', 'isInFormerRm', 'struckOffOn', 'isRadiationInDoubt', 'officers', 'otherOfficers', 'soleTrader'],
  'recherche-entreprises': ['diffusion', 'state', 'legalCategory', 'establishments', 'isCraft', 'struckOffOn', 'officers'],
  mirror: ['diffusion', 'state', 'legalCategory', 'establishments'],
} as const; // prettier-ignore

function anyRecord(source: RegistrySourceName, legalCategory: string): fc.Arbitrary<SourceRecord> {
  const all = fields(legalCategory, source);
  const told = Object.fromEntries(TOLD_BY[source].map((name) => [name, all[name]]));
  const forgotten = mostly<readonly string[]>([], fc.subarray([...TOLD_BY[source]], { maxLength: 1 }));
  return fc.tuple(fc.record(told), forgotten).map(([record, names]) => {
    const kept = Object.entries(record).filter(
      ([name, value]) => !names.includes(name) && value !== undefined,
    );
    return { ...(Object.fromEntries(kept) as Told), reading: READING_VERSION, source, at };
  });
}

function anyAnswer(source: RegistrySourceName, legalCategory: string): fc.Arbitrary<SourceAnswer> {
  const found = anyRecord(source, legalCategory).map((record): SourceAnswer => ({
    kind: 'found',
    source,
    at,
    record,
  }));
  const absent = fc.constant<SourceAnswer>({ kind: 'absent', source, at });
  const withheld = fc.constant<SourceAnswer>({ kind: 'withheld', source, at });
  const others = source === 'insee' ? [absent, withheld] : [absent];
  return fc.oneof({ weight: 20, arbitrary: found }, ...others);
}

/** A source that could not be asked, for any cause. */
export function anyOutage(source: RegistrySourceName): fc.Arbitrary<SourceAnswer> {
  return fc.constantFrom(...CAUSES).map((cause) => ({ kind: 'unavailable', source, at, cause }));
}

const SOURCES = ['insee', 'rne', 'recherche-entreprises', 'mirror'] as const;

/** A company as all four sources told it, and the same with some of them out. */
export const anyCompanyAndOutage = fc.constantFrom('1000', '5499').chain((legalCategory) => {
  const pair = (source: RegistrySourceName) =>
    fc.tuple(anyAnswer(source, legalCategory), fc.option(anyOutage(source), { freq: 2 }));
  return fc.tuple(...SOURCES.map(pair)).map((pairs): { whole: Company; partly: Company } => ({
    whole: { siren: SIREN, redirectedFrom: null, answers: pairs.map(([answer]) => answer) },
    partly: { siren: SIREN, redirectedFrom: null, answers: pairs.map(([answer, out]) => out ?? answer) },
  }));
});

type Profile = given.World['applicant'] & {};

/** Who asks, and what our own tables know. */
export const anyone: fc.Arbitrary<given.World> = fc.record({
  applicant: fc.record({
    profile: mostly<NonNullable<Profile['profile']>>('company_head', fc.constant('authority_or_partner')),
    firstName: mostly<string | null>('Anne', fc.constantFrom('Paul', 'ND', null)),
    lastName: mostly<string | null>('Le Goff', fc.constantFrom('Martin', 'ND', null)),
  }),
  own: fc.record({
    listed: mostly<ReturnType<typeof given.aListEntry> | null>(
      null,
      fc.constantFrom(given.aListEntry(), given.aListEntry({ emailDomains: ['boulangerie.example'] })),
    ),
    hasSibling: mostly(false, fc.constant(true)),
    notFoundChecks: fc.nat(5),
    rneUnreachableMinutes: fc.nat(30),
    rneSaidNo: mostly(false, fc.constant(true)),
    restartDeclared: mostly(false, fc.constant(true)),
  }),
});
