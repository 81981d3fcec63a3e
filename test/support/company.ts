import type { Question } from '../../src/applications/facts.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import type { Applicant, ListEntry, OwnKnowledge } from '../../src/applications/verdict.js';
import type { RegistrySourceName } from '../../src/config/env.js';
import type {
  Company,
  DeclaredActivity,
  Establishment,
  Officer,
  SourceAnswer,
  SourceRecord,
  UnavailableCause,
} from '../../src/registry/company.js';

/** The day on which the tests ask. */
export const NOW = new Date('2026-11-23T09:00:00.000Z');
export const SIREN = '732829320';
const AT = '2026-11-23T08:59:00.000Z';

export const NANTES = '44109';
export const LAVAL = '53130';
export const RENNES = '35238';
export const CHAUMONT = '52121';

/** An open head office in Nantes, without APRM. */
export function anEstablishment(overrides: Partial<Establishment> = {}): Establishment {
  return {
    siret: `${SIREN}00019`,
    isOpen: true,
    isHeadOffice: true,
    codeCommune: NANTES,
    communeName: null,
    codeAprm: null,
    ...overrides,
  };
}

/** A second establishment, open, in Laval. */
export function aBranch(overrides: Partial<Establishment> = {}): Establishment {
  return anEstablishment({
    siret: `${SIREN}00027`,
    isHeadOffice: false,
    codeCommune: LAVAL,
    ...overrides,
  });
}

export function establishments(...list: Establishment[]): NonNullable<SourceRecord['establishments']> {
  return { list, coverage: 'all' };
}

/** A craft activity that runs at the head office in Nantes. */
export function anActivity(overrides: Partial<DeclaredActivity> = {}): DeclaredActivity {
  return {
    siret: `${SIREN}00019`,
    codeCommune: NANTES,
    atOpenEstablishment: true,
    form: 'ARTISANALE_REGLEMENTEE',
    codeAprm: null,
    isPrincipal: true,
    isRunning: true,
    ...overrides,
  };
}

export const TRADE = { form: 'COMMERCIALE' } as const;

export function anOfficer(overrides: Partial<Officer> = {}): Officer {
  return { familyNames: ['LE GOFF'], firstNames: ['ANNE', 'MARIE'], role: '30', ...overrides };
}

/** INSEE knows a SARL, active, open in Nantes only. */
export function fromInsee(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return found('insee', {
    diffusion: 'full',
    state: 'active',
    isPurged: false,
    legalCategory: '5499',
    establishments: establishments(anEstablishment()),
    ...overrides,
  });
}

/** The RNE knows it as craft, managed by Anne Le Goff. */
export function fromRne(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return found('rne', {
    activities: [anActivity()],
    isInFormerRm: false,
    struckOffOn: null,
    officers: [anOfficer()],
    ...overrides,
  });
}

/** Recherche d'entreprises shows the same company, with its optional parts. */
export function fromSearch(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return found('recherche-entreprises', {
    diffusion: 'full',
    state: 'active',
    legalCategory: '5499',
    establishments: establishments(anEstablishment()),
    isCraft: true,
    struckOffOn: null,
    officers: [anOfficer()],
    ...overrides,
  });
}

/** The mirror holds yesterday's image of the region. */
export function fromMirror(
  overrides: Partial<SourceRecord> = {},
  at = '2026-11-22T00:00:00.000Z',
): SourceAnswer {
  return found('mirror', {
    diffusion: 'full',
    state: 'active',
    legalCategory: '5499',
    establishments: { list: [anEstablishment()], coverage: 'region' },
    ...overrides,
    at,
  });
}

export function absent(source: RegistrySourceName): SourceAnswer {
  return { kind: 'absent', source, at: AT };
}

export function unavailable(source: RegistrySourceName, cause: UnavailableCause = 'timeout'): SourceAnswer {
  return { kind: 'unavailable', source, at: AT, cause };
}

export function notConfigured(source: RegistrySourceName): SourceAnswer {
  return unavailable(source, 'not_configured');
}

export const withheld: SourceAnswer = { kind: 'withheld', source: 'insee', at: AT };

export function aCompany(...answers: SourceAnswer[]): Company {
  return { siren: SIREN, redirectedFrom: null, answers };
}

/** Anne Le Goff, head of her company. */
export function anApplicant(overrides: Partial<Applicant> = {}): Applicant {
  return {
    profile: 'company_head',
    siren: SIREN,
    firstName: 'Anne',
    lastName: 'Le Goff',
    email: 'anne@boulangerie.example',
    delegateMission: false,
    ...overrides,
  };
}

export function aListEntry(overrides: Partial<ListEntry> = {}): ListEntry {
  return { kind: 'client', contactNames: [], emailDomains: [], ...overrides };
}

/** Our own tables know nothing. */
export function ownKnowledge(overrides: Partial<OwnKnowledge> = {}): OwnKnowledge {
  return {
    ...{ listed: null, hasSibling: false, notFoundChecks: 0 },
    ...{ rneUnreachableMinutes: 0, rneSaidNo: false, restartDeclared: false },
    ...overrides,
  };
}

export type World = Partial<Omit<Question, 'applicant' | 'own'>> & {
  applicant?: Partial<Applicant>;
  own?: Partial<OwnKnowledge>;
};

/** Anne's demande for her craft company, which every register confirms, unless the test says otherwise. */
export function aQuestion({ applicant, own, ...overrides }: World = {}): Question {
  return {
    applicant: anApplicant(applicant),
    company: aCompany(fromInsee(), fromRne()),
    own: ownKnowledge(own),
    policy: policyVersion2,
    region: '52',
    now: NOW,
    ...overrides,
  };
}

function found(source: RegistrySourceName, record: Partial<SourceRecord>): SourceAnswer {
  const at = record.at ?? AT;
  return { kind: 'found', source, at, record: { ...record, source, at } };
}
