import { describe, expect, test } from '@jest/globals';
import type { EvidenceContent } from '../../src/applications/evidence.entity.js';
import { policyVersion1, policyVersion2, type Policy } from '../../src/applications/policy.js';
import type { RuleReason } from '../../src/applications/reasons.js';
import { replayVerdict } from '../../src/applications/replay/replay-verdict.js';
import type { StoredOwnKnowledge } from '../../src/applications/own-stored.js';
import type { Verdict } from '../../src/applications/verdict.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import {
  absent,
  aCompany,
  anActivity,
  anApplicant,
  anEstablishment,
  anOfficer,
  CHAUMONT,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  notConfigured,
  NOW,
  TRADE,
  unavailable,
} from '../support/company.js';
import { traderInInsee, traderInRne } from '../support/sole-trader.js';

/** What version 1 kept: neither `reading` nor any field added with version 2, here or in the registers' records. */
const OWN_THEN: StoredOwnKnowledge = {
  ...{ listed: null, hasSibling: false, notFoundChecks: 0, rneUnreachableMinutes: 0, rneSaidNo: false },
};

type Answer = [outcome: Verdict['outcome'], reason: RuleReason, row: string];

interface Kept {
  answers: SourceAnswer[];
  own?: Partial<StoredOwnKnowledge>;
  /** As the code of the time decided under version 1. */
  then: Answer;
}

const APPROVED: Answer = ['approved', 'craft_in_region', '23'];
const NOT_CRAFT: Answer = ['pending', 'not_craft_registered', '17'];
const UNVERIFIABLE: Answer = ['pending', 'owner_unverifiable', '20'];
const UNKNOWN: Answer = ['undetermined', 'registry_unavailable', '4'];

const person = {
  legalCategory: '1300',
  establishments: establishments(anEstablishment({ codeAprm: '4322AA' })),
};
const nowhere = anEstablishment({ codeCommune: null });
const outside = anEstablishment({ codeCommune: CHAUMONT });

/** Stored before, and read as it was then. */
const AS_THEN: Record<string, Kept> = {
  'a company that every register confirms': { answers: [fromInsee(), fromRne()], then: APPROVED },
  'without `createdOn`, a company that the RNE does not know is not a young one': {
    answers: [fromInsee(), absent('rne')],
    then: NOT_CRAFT,
  },
  'without `beginsOn`, an activity that does not run is not one to come': {
    answers: [fromInsee(), fromRne({ activities: [anActivity({ isRunning: false })] })],
    then: NOT_CRAFT,
  },
  'without `isUnclear`, an activity of an unknown form is not craft': {
    answers: [fromInsee(), fromRne({ activities: [anActivity({ form: 'AUTRE' })] })],
    then: NOT_CRAFT,
  },
  'an empty list of activities says that there is none, as a body without activities did': {
    answers: [fromInsee(), fromRne({ activities: [] })],
    then: NOT_CRAFT,
  },
  'without `isPlaceHidden`, no commune is a place abroad': {
    answers: [
      fromInsee({ establishments: establishments(outside, { ...nowhere, isHeadOffice: false }) }),
      fromRne({ activities: [anActivity({ codeCommune: CHAUMONT })] }),
    ],
    then: ['rejected', 'no_establishment_in_region', '13'],
  },
  'without `isRadiationInDoubt`, a radiation is none': {
    answers: [fromInsee(), fromRne({ struckOffOn: '2026-10-19' })],
    then: ['rejected', 'company_struck_off', '10'],
  },
  'without `otherOfficers`, whoever the RNE lists stands in it as it was read': {
    answers: [fromInsee(), fromRne({ officers: [anOfficer({ role: '65' })] })],
    then: APPROVED,
  },
  'without `otherOfficers`, nobody has an office in doubt': {
    answers: [fromInsee(), fromRne({ officers: [] })],
    then: UNVERIFIABLE,
  },
  'without `restartDeclared`, nothing of the kind was declared': {
    answers: [fromInsee({ state: 'ceased' }), fromRne()],
    then: ['rejected', 'company_ceased', '9'],
  },
  'without `soleTrader` in INSEE (kept under category 1000 only), the RNE names the person': {
    answers: [fromInsee(person), traderInRne()],
    then: APPROVED,
  },
  'and where the RNE names nobody, nobody is named': {
    answers: [fromInsee(person), traderInRne({ soleTrader: null })],
    then: UNVERIFIABLE,
  },
  'and where another source cannot be asked, nobody is known': {
    answers: [fromInsee(person), traderInRne({ soleTrader: null }), unavailable('recherche-entreprises')],
    then: UNKNOWN,
  },
};

/** Stored before, and read otherwise since, under whatever version. */
const REREAD: Record<string, Kept & { now: Answer }> = {
  'officers are the RNE’s to name: Recherche d’entreprises adds nobody to its empty list': {
    answers: [fromInsee(), fromRne({ officers: [] }), fromSearch()],
    then: APPROVED,
    now: UNVERIFIABLE,
  },
  'a sole trader who was struck off runs, by an activity begun since': {
    answers: [traderInInsee({ state: 'ceased' }), traderInRne({ struckOffOn: '2026-03-01' })],
    then: ['rejected', 'company_ceased', '9'],
    now: ['pending', 'status_conflict', '9b'],
  },
  'a craft code on an activity of another form is a conflict': {
    answers: [fromInsee(), fromRne({ activities: [anActivity({ ...TRADE, codeAprm: '1071CB' })] })],
    then: NOT_CRAFT,
    now: ['pending', 'craft_conflict', '18'],
  },
  'Recherche d’entreprises lets nobody in while the RNE is away': {
    answers: [fromInsee(), unavailable('rne'), fromSearch()],
    then: APPROVED,
    now: UNKNOWN,
  },
  'registers that have all answered without saying are silent, not away': {
    answers: [fromInsee(), notConfigured('rne')],
    then: UNKNOWN,
    now: ['pending', 'registry_silent', '4b'],
  },
};

const longer: Policy = { ...policyVersion2, version: 3, struckOffMinDays: 40 };
const with23Pending: Policy = {
  ...{ ...policyVersion2, version: 3 },
  outcomes: { ...policyVersion2.outcomes, '23': 'pending' },
};

function replayed({ answers, own, then: [outcome, reason, row] }: Kept, tried: Policy) {
  const trace = [{ row: '1', rule: 'unconditionalProfile', result: 'not_matched', values: [form] }];
  const verdict = { outcome, reason, row, policyVersion: 1, missing: [], trace };
  const kept = {
    verdict,
    applicant: anApplicant(),
    own: { ...OWN_THEN, ...own },
    company: aCompany(...answers),
  };
  const content = JSON.parse(JSON.stringify(kept)) as EvidenceContent;
  return replayVerdict({ content, keptAt: NOW }, { tried, applied: new Map([[1, policyVersion1]]) });
}

const form = { fact: 'profile', value: 'company_head', source: 'form', at: NOW.toISOString() };

function says([outcome, reason, row]: Answer) {
  return { kind: 'replayed', after: { outcome, reason, row } };
}

describe.each([policyVersion1, policyVersion2])(
  'a record of version 1, tried under version $version',
  (tried) => {
    test.each(Object.entries(AS_THEN))('%s', (_title, kept) => {
      expect(replayed(kept, tried)).toMatchObject({ ...says(kept.then), cause: null });
    });

    test.each(Object.entries(REREAD))('%s: changed by reading', (_title, kept) => {
      expect(replayed(kept, tried)).toMatchObject({ ...says(kept.now), cause: 'reading' });
    });
  },
);

describe('a draft that says otherwise', () => {
  const radiation: Kept = {
    answers: [fromInsee(), fromRne({ struckOffOn: '2026-10-19' })],
    then: ['rejected', 'company_struck_off', '10'],
  };
  const unflagged: Kept = {
    answers: [
      fromInsee({ establishments: establishments(anEstablishment({ isHeadOffice: false })) }),
      fromRne(),
    ],
    then: UNKNOWN,
  };

  test('by a number: changed by policy', () => {
    const after = says(['pending', 'status_conflict', '11']);
    expect(replayed(radiation, longer)).toMatchObject({ ...after, cause: 'policy' });
  });

  test('by an outcome: changed by policy', () => {
    const after = says(['pending', 'craft_in_region', '23']);
    const confirmed: Kept = { answers: [fromInsee(), fromRne()], then: APPROVED };
    expect(replayed(confirmed, with23Pending)).toMatchObject({ ...after, cause: 'policy' });
  });

  test('about what is read otherwise too: changed by policy, for its own version would say something else again', () => {
    expect(replayed(unflagged, policyVersion2)).toMatchObject({ ...says(APPROVED), cause: 'reading' });
    const after = says(['pending', 'craft_in_region', '23']);
    expect(replayed(unflagged, with23Pending)).toMatchObject({ ...after, cause: 'policy' });
  });

  test.each(Object.values(REREAD))('of nothing that is read otherwise: changed by reading (%#)', (kept) =>
    expect(replayed(kept, longer)).toMatchObject({ ...says(kept.now), cause: 'reading' }),
  );
});
