import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { policyVersion1, ROWS, type Policy } from '../../src/applications/policy.js';
import {
  aBranch,
  absent,
  aCompany,
  anActivity,
  anEstablishment,
  anOfficer,
  aQuestion,
  CHAUMONT,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  NOW,
  notConfigured,
  RENNES,
  SIREN,
  TRADE,
  unavailable,
} from '../support/company.js';
import { traderInInsee } from '../support/sole-trader.js';

const elsewhere = (...codes: (string | null)[]) =>
  codes.map((codeCommune, index) =>
    anEstablishment({ siret: `${SIREN}0001${index}`, isHeadOffice: false, codeCommune }),
  );

describe('who is sent to another chamber is told which', () => {
  test('the head office’s région comes first, each once', () => {
    const list = [...elsewhere(CHAUMONT, '29019', '52121'), anEstablishment({ codeCommune: '75056' })];
    const company = aCompany(fromInsee({ establishments: establishments(...list) }), absent('rne'));
    expect(classify(aQuestion({ company })).regionsFound).toEqual(['11', '44', '53']);
  });

  test('a closed establishment and one abroad name no chamber', () => {
    const list = [
      ...elsewhere(null),
      anEstablishment({ codeCommune: RENNES }),
      aBranch({ isOpen: false, codeCommune: CHAUMONT }),
    ];
    const company = aCompany(fromInsee({ establishments: establishments(...list) }), absent('rne'));
    expect(classify(aQuestion({ company })).regionsFound).toEqual(['53']);
  });

  test('while a person confirms it, staff see them too', () => {
    const company = aCompany(
      fromSearch({ establishments: establishments(anEstablishment({ codeCommune: RENNES })) }),
    );
    expect(classify(aQuestion({ company }))).toMatchObject({
      reason: 'to_confirm',
      row: '13',
      regionsFound: ['53'],
    });
  });

  test('nobody else is told', () => {
    expect(classify(aQuestion())).not.toHaveProperty('regionsFound');
    const company = aCompany(
      fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES })) }),
      absent('rne'),
    );
    const partner = classify(aQuestion({ company, applicant: { profile: 'authority_or_partner' } }));
    expect(partner).not.toHaveProperty('regionsFound');
  });
});

describe('the policy is data', () => {
  const under = (change: Partial<Policy>): Policy => ({ ...policyVersion1, version: 3, ...change });

  test('every row has an outcome, and the version is in the verdict', () => {
    expect(Object.keys(policyVersion1.outcomes).sort()).toEqual([...ROWS].sort());
    expect(classify(aQuestion()).policyVersion).toBe(2);
    expect(classify(aQuestion({ policy: under({}) })).policyVersion).toBe(3);
    expect(classify(aQuestion({ policy: under({}), company: null })).policyVersion).toBe(3);
  });

  test('an outcome may change', () => {
    const policy = under({ outcomes: { ...policyVersion1.outcomes, '23': 'pending' } });
    expect(classify(aQuestion({ policy }))).toMatchObject({ outcome: 'pending', reason: 'craft_in_region' });
  });

  test('a row that refuses needs an authority, whatever the policy', () => {
    const policy = under({ outcomes: { ...policyVersion1.outcomes, '17': 'rejected' } });
    const search = aCompany(fromSearch({ isCraft: false }));
    expect(classify(aQuestion({ policy, company: search }))).toMatchObject({
      outcome: 'pending',
      reason: 'to_confirm',
      row: '17',
    });
    const both = aCompany(fromInsee(), fromRne({ activities: [anActivity(TRADE)] }));
    expect(classify(aQuestion({ policy, company: both }))).toMatchObject({ outcome: 'rejected', row: '17' });
  });

  test('so may the numbers', () => {
    const unknown = { company: aCompany(absent('insee')), own: { notFoundChecks: 1 } };
    expect(classify(aQuestion({ ...unknown, policy: under({ recheckDays: [1] }) })).row).toBe('6');
    const fresh = aCompany(fromInsee(), fromRne({ struckOffOn: '2026-11-13' }));
    expect(classify(aQuestion({ company: fresh, policy: under({ struckOffMinDays: 10 }) })).row).toBe('10');
    const alone = {
      company: aCompany(traderInInsee(), unavailable('rne')),
      own: { rneUnreachableMinutes: 5 },
    };
    expect(classify(aQuestion({ ...alone, policy: under({ sireneAloneMinutes: 5 }) })).row).toBe('23');
  });

  test('so may the region', () => {
    const brittany = {
      applicant: {},
      company: aCompany(
        fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES })) }),
        fromRne({ activities: [anActivity({ codeCommune: RENNES })] }),
      ),
      region: '53',
    };
    expect(classify(aQuestion(brittany)).row).toBe('23');
  });

  test('the day is Paris’s: at half past midnight there, yesterday’s evening in London', () => {
    const company = aCompany(fromInsee(), fromRne({ struckOffOn: '2026-11-24' }));
    const at = (now: string) => classify(aQuestion({ company, now: new Date(now) })).row;
    expect([at('2026-11-23T22:30:00Z'), at('2026-11-23T23:30:00Z')]).toEqual(['23', '11']);
  });
});

describe('the trace keeps what was read', () => {
  test('a rule that decides shows each value, its source and its time', () => {
    const { trace } = classify(aQuestion({ company: aCompany(fromInsee({ state: 'ceased' }), fromRne()) }));
    expect(trace.at(-1)).toEqual({
      row: '9',
      rule: 'ceased',
      result: 'matched',
      values: [
        { fact: 'state', value: 'ceased', source: 'insee', at: '2026-11-23T08:59:00.000Z' },
        { fact: 'soleTrader', value: false, source: 'insee', at: '2026-11-23T08:59:00.000Z' },
      ],
    });
  });

  test('a rule that does not apply shows the value that says so', () => {
    const { trace } = classify(aQuestion());
    expect(trace[0]).toEqual({
      row: '1',
      rule: 'unconditionalProfile',
      result: 'not_matched',
      values: [{ fact: 'profile', value: 'company_head', source: 'form', at: NOW.toISOString() }],
    });
  });

  test('a rule that cannot be told names who could tell', () => {
    const { trace, missing } = classify(aQuestion({ company: aCompany(fromInsee(), unavailable('rne')) }));
    const steps = trace.filter(({ result }) => result === 'unknown');
    expect(steps.map(({ row }) => row)).toEqual(['10', '11', '17b', '17', '18', '19', '20', '21', '23']);
    expect(steps.map((step) => step.missing)).toEqual(steps.map(() => ['rne']));
    expect(missing).toEqual(['rne']);
  });

  test('a verdict that was reached all the same names who was out', () => {
    const company = aCompany(
      fromInsee(),
      fromRne(),
      unavailable('recherche-entreprises'),
      notConfigured('mirror'),
    );
    expect(classify(aQuestion({ company })).missing).toEqual(['recherche-entreprises']);
    expect(classify(aQuestion({ applicant: { delegateMission: true }, company: null })).missing).toEqual([]);
  });

  test.each([
    ['Anne', 'Le Goff', 'full'],
    ['Paul', 'Le Goff', 'family_name'],
    ['Anne', 'Martin', 'first_name'],
    ['Paul', 'Martin', 'none'],
  ])('of the name « %s %s », what agrees: %s', (firstName, lastName, agreement) => {
    const officers = [anOfficer({ familyNames: ['DURAND'], firstNames: ['LUC'] }), anOfficer()];
    const company = aCompany(fromInsee(), fromRne({ officers }));
    const values = classify(aQuestion({ company, applicant: { firstName, lastName } })).trace.at(-1)?.values;
    expect(values).toContainEqual(
      expect.objectContaining({ fact: 'nameMatch', value: agreement, source: 'rne' }),
    );
  });

  test('and the names that were compared', () => {
    const { trace } = classify(aQuestion({ applicant: { firstName: 'Paul' } }));
    expect(trace.at(-1)?.values).toContainEqual(
      expect.objectContaining({ fact: 'ownerNames', value: ['ANNE MARIE LE GOFF'] }),
    );
  });
});
