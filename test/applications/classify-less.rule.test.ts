import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/applications/classify.js';
import { publicReason } from '../../src/applications/reasons.js';
import type { Company, SourceAnswer, SourceRecord } from '../../src/registry/company.js';
import { anyCompanyAndOutage, anyone, anyOutage } from '../support/any-company.js';
import {
  aCompany,
  anEstablishment,
  anOfficer,
  aQuestion,
  fromInsee,
  fromRne,
  establishments,
  aBranch,
  RENNES,
  aListEntry,
  type World,
} from '../support/company.js';

const RUNS = { numRuns: 400 };
const decide = (world: World, company: Company) => classify(aQuestion({ ...world, company }));
const isApproved = (world: World, company: Company) => decide(world, company).outcome === 'approved';

/** SIRENE alone is let in after an outage of a quarter of an hour (RULES): not what these sentences are about. */
const present: fc.Arbitrary<World> = anyone.map((world) => ({
  ...world,
  own: { ...world.own, rneUnreachableMinutes: 0 },
}));

function withRecord(
  company: Company,
  source: string,
  change: (record: SourceRecord) => SourceRecord,
): Company {
  const answers = company.answers.map((answer): SourceAnswer =>
    answer.kind === 'found' && answer.source === source
      ? { ...answer, record: change(answer.record) }
      : answer,
  );
  return { ...company, answers };
}

/** What an authority may leave out of its answer; a flag that is absent says « no » and is no silence. */
const SPOKEN = {
  insee: ['diffusion', 'state', 'legalCategory', 'establishments', 'soleTrader', 'createdOn'],
  rne: ['activities', 'struckOffOn', 'officers', 'soleTrader', 'isInFormerRm'],
} as const;

/** The same company, of which the equivalents of INSEE say what it said, and nothing that it did not say. */
function agreeingWith(insee: SourceRecord, whole: Company): Company {
  const state = insee.isPurged ? 'ceased' : insee.state;
  const { diffusion, legalCategory, soleTrader, establishments: list } = insee;
  const asInsee = (record: SourceRecord, said: object): SourceRecord => {
    const fields = Object.entries({ ...record, ...said }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(fields) as unknown as SourceRecord;
  };
  const rne = withRecord(whole, 'rne', (record) => asInsee(record, { legalCategory, soleTrader }));
  return withRecord(rne, 'recherche-entreprises', (record) =>
    asInsee(record, { state, diffusion, legalCategory, soleTrader, establishments: list }),
  );
}

describe('less never lets anybody in', () => {
  test('an authority that leaves something out never turns a wait into an approval', () => {
    const left = fc.constantFrom(
      ...SPOKEN.insee.map((field) => ['insee', field] as const),
      ...SPOKEN.rne.map((field) => ['rne', field] as const),
    );
    fc.assert(
      fc.property(present, anyCompanyAndOutage, left, (world, { whole }, [source, field]) => {
        const less = withRecord(whole, source, ({ [field]: _, ...record }) => record);
        if (isApproved(world, less)) expect(isApproved(world, whole)).toBe(true);
      }),
      RUNS,
    );
  });

  test('an RNE that is away never turns a wait into an approval, whatever the others say', () => {
    fc.assert(
      fc.property(present, anyCompanyAndOutage, anyOutage('rne'), (world, { whole }, out) => {
        fc.pre(out.kind === 'unavailable' && out.cause !== 'not_configured');
        const answers = whole.answers.map((answer) => (answer.source === 'rne' ? out : answer));
        if (isApproved(world, { ...whole, answers })) expect(isApproved(world, whole)).toBe(true);
      }),
      RUNS,
    );
  });

  test('nor does an INSEE that is away, where its equivalents say what it said', () => {
    fc.assert(
      fc.property(present, anyCompanyAndOutage, anyOutage('insee'), (world, { whole }, out) => {
        const insee = whole.answers.find(({ source }) => source === 'insee');
        fc.pre(insee?.kind === 'found');
        const agreeing = agreeingWith(insee.record, whole);
        const answers = agreeing.answers.filter(({ source }) => source !== 'mirror');
        const away = answers.map((answer) => (answer.source === 'insee' ? out : answer));
        if (isApproved(world, { ...agreeing, answers: away }))
          expect(isApproved(world, { ...agreeing, answers })).toBe(true);
      }),
      RUNS,
    );
  });

  test('taking an officer away from the RNE never makes an approval', () => {
    fc.assert(
      fc.property(
        present,
        anyCompanyAndOutage,
        fc.nat(3),
        fc.boolean(),
        (world, { whole }, index, fromOthers) => {
          const fewer = withRecord(whole, 'rne', (record) =>
            fromOthers
              ? { ...record, otherOfficers: record.otherOfficers?.toSpliced(index, 1) ?? [] }
              : { ...record, ...(record.officers ? { officers: record.officers.toSpliced(index, 1) } : {}) },
          );
          if (isApproved(world, fewer)) expect(isApproved(world, whole)).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

test('no order of a list changes a verdict', () => {
  const shuffled = <T>(list: readonly T[], seed: number): T[] =>
    list
      .map((one, index) => ({ one, key: ((index + 1) * (seed + 7) * 7919) % 101 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
  fc.assert(
    fc.property(anyone, anyCompanyAndOutage, fc.nat(1_000), (world, { partly }, seed) => {
      const other = ['insee', 'rne', 'recherche-entreprises', 'mirror'].reduce(
        (company, source) =>
          withRecord(company, source, (record) => ({
            ...record,
            ...(record.establishments
              ? {
                  establishments: {
                    ...record.establishments,
                    list: shuffled(record.establishments.list, seed),
                  },
                }
              : {}),
            ...(record.activities ? { activities: shuffled(record.activities, seed) } : {}),
            ...(record.officers ? { officers: shuffled(record.officers, seed) } : {}),
            ...(record.otherOfficers ? { otherOfficers: shuffled(record.otherOfficers, seed) } : {}),
          })),
        partly,
      );
      const { row, outcome, reason } = decide(world, other);
      expect({ row, outcome, reason }).toEqual(pick(decide(world, partly)));
    }),
    RUNS,
  );
});

function pick({ row, outcome, reason }: ReturnType<typeof classify>) {
  return { row, outcome, reason };
}

describe('where only row 4b’s fact is missing, right and wrong names read the same outside', () => {
  const NAMES = [
    { firstName: 'Anne', lastName: 'Le Goff' },
    { firstName: 'Paul', lastName: 'Martin' },
    { firstName: 'ND', lastName: 'ND' },
    { firstName: null, lastName: null },
  ];
  const outside = (world: World, company: Company, applicant: (typeof NAMES)[number]) => {
    const { outcome, reason, isVeiled } = decide(
      { ...world, applicant: { ...world.applicant, ...applicant } },
      company,
    );
    return outcome === 'pending' ? publicReason('pending', reason, isVeiled === true) : outcome;
  };

  test('whoever asks, of whatever company', () => {
    fc.assert(
      fc.property(present, anyCompanyAndOutage, (world, { partly }) => {
        const asking = NAMES.map((name) =>
          decide({ ...world, applicant: { ...world.applicant, ...name } }, partly),
        );
        fc.pre(asking.some(({ row }) => row === '4b'));
        expect(new Set(NAMES.map((name) => outside(world, partly, name))).size).toBe(1);
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    );
  });

  const noHeadOffice = fromInsee({
    establishments: establishments(
      anEstablishment({ isHeadOffice: false }),
      aBranch({ codeCommune: RENNES }),
    ),
  });
  test.each<[string, Company, World, string]>([
    ['no head office is flagged: verified', aCompany(noHeadOffice, fromRne()), {}, 'verification'],
    ['the officers are not said: the registers are silent', aCompany(fromInsee(), withoutOfficers()), {}, 'registry_silent'],
    ['the officers cannot be read: verified', aCompany(noHeadOffice, fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'unclear' }] })), {}, 'verification'],
    ['a client whose place is hidden: verified', aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: null, isPlaceHidden: true })) }), fromRne({ activities: [] })), { own: { listed: aListEntry() } }, 'verification'],
  ])('%s', (_, company, world, expected) => {
    expect(NAMES.map((name) => outside(world, company, name))).toEqual(NAMES.map(() => expected));
  }); // prettier-ignore
});

function withoutOfficers(): SourceAnswer {
  const answer = fromRne();
  if (answer.kind !== 'found') throw new Error('found');
  const { officers: _, ...record } = answer.record;
  return { ...answer, record };
}
