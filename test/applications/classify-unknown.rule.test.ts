import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import {
  aBranch,
  absent,
  aCompany,
  aListEntry,
  anActivity,
  anEstablishment,
  aQuestion,
  establishments,
  fromInsee,
  fromMirror,
  fromRne,
  fromSearch,
  LAVAL,
  notConfigured,
  RENNES,
  TRADE,
  unavailable,
  type World,
} from '../support/company.js';
import { traderInInsee, traderInRne, traderInSearch } from '../support/sole-trader.js';

const rennes = establishments(anEstablishment({ codeCommune: RENNES }));
const bothPlaces = establishments(anEstablishment(), aBranch({ codeCommune: RENNES }));
const inseeOut = unavailable('insee', 'server_error');
const rneOut = unavailable('rne', 'timeout');
const searchOut = unavailable('recherche-entreprises');
const noRne = notConfigured('rne');
const bareSearch = { diffusion: 'full', state: 'active', legalCategory: '5499' } as const;

/** Recherche d'entreprises without its optional parts: it does not speak of craft, radiation or officers. */
const thinSearch = (overrides: object = {}): SourceAnswer => {
  const answer = fromSearch(overrides);
  if (answer.kind !== 'found') return answer;
  const { source, at, establishments: shown } = answer.record;
  return { ...answer, record: { ...bareSearch, source, at, ...(shown ? { establishments: shown } : {}) } };
};

function verdictOn(situation: World): string {
  const { outcome, reason, row } = classify(aQuestion(situation));
  return `${row} ${outcome} ${reason}`;
}
const companyOf = (...answers: SourceAnswer[]) => verdictOn({ company: aCompany(...answers) });
const NOTHING = '4 undetermined registry_unavailable';
const SILENT = '4b pending registry_silent';
const CRAFT = '23 approved craft_in_region';

describe('INSEE is out', () => {
  test.each([
    ['nobody else is asked: nothing is decided', [inseeOut, fromRne()], NOTHING],
    ['it is not configured: all that are have answered', [notConfigured('insee'), fromRne()], SILENT],
    ['it was never asked: the same', [fromRne()], SILENT],
    ['an equivalent may approve', [inseeOut, fromRne(), fromSearch()], CRAFT],
    ['nobody else may say that a SIREN does not exist', [inseeOut, absent('rne'), absent('recherche-entreprises'), absent('mirror')], NOTHING],
    ['an equivalent alone refuses nobody: ceased', [inseeOut, fromRne(), fromSearch({ state: 'ceased' })], '9 pending to_confirm'],
    ['struck off', [inseeOut, fromRne({ struckOffOn: '2025-01-01' }), fromSearch()], '10 pending to_confirm'],
    ['elsewhere', [inseeOut, fromRne({ activities: [] }), fromSearch({ establishments: rennes })], '13 pending to_confirm'],
    ['some establishments do not prove that there are no others', [inseeOut, fromRne({ activities: [] }), fromSearch({ establishments: { ...rennes, coverage: 'some' } })], NOTHING],
    ['a recent image of the mirror shows an establishment', [inseeOut, fromRne(), fromMirror()], CRAFT],
    ['an old one proves nothing', [inseeOut, fromRne(), fromMirror({}, '2026-09-21T00:00:00.000Z')], NOTHING],
    ['one on its last day does', [inseeOut, fromRne(), fromMirror({}, '2026-09-22T00:00:00.000Z')], CRAFT],
    ['the mirror refuses nobody', [inseeOut, fromRne(), fromMirror({ state: 'ceased' })], '9 pending to_confirm'],
    ['the mirror never shows that there is nothing', [inseeOut, fromRne({ activities: [] }), fromMirror({ establishments: { list: [], coverage: 'region' } })], NOTHING],
    ['nor does what it shows hide what others see', [fromInsee({ establishments: rennes }), fromRne({ activities: [] }), fromMirror()], '13b pending establishment_conflict'],
    ['a redirection that nobody followed says nothing', [{ kind: 'redirected', source: 'insee', at: '2026-11-23T08:00:00.000Z', pivot: '999999999' }, fromRne()], NOTHING],
  ] satisfies [string, SourceAnswer[], string][])('%s', (_, answers, expected) => {
    expect(companyOf(...answers)).toBe(expected);
  }); // prettier-ignore
});

describe('the RNE is out', () => {
  const plain = fromInsee();
  test.each([
    ['no company becomes « not craft »', [plain, rneOut], NOTHING],
    ['not even if its equivalent says so', [plain, rneOut, fromSearch({ isCraft: false })], NOTHING],
    ['its equivalent lets nobody in', [plain, rneOut, fromSearch()], NOTHING],
    ['nor does it alone, INSEE being out too', [inseeOut, rneOut, fromSearch()], NOTHING],
    ['with an APRM in the region neither', [fromInsee({ establishments: establishments(anEstablishment({ codeAprm: '1071CB' })) }), rneOut, fromSearch()], NOTHING],
    ['a company is not approved while nobody reads radiations', [plain, rneOut, thinSearch()], NOTHING],
    ['an equivalent radiation refuses nobody alone', [plain, rneOut, fromSearch({ struckOffOn: '2025-01-01' })], '10 pending to_confirm'],
    ['an APRM is no conflict with nobody', [fromInsee({ establishments: establishments(anEstablishment({ codeAprm: '1071CB' })) }), rneOut, fromSearch({ isCraft: false })], NOTHING],
    ['what SIRENE alone says is still true: ceased', [fromInsee({ state: 'ceased' }), rneOut], '9 rejected company_ceased'],
    ['elsewhere', [fromInsee({ establishments: rennes }), rneOut], '13 rejected no_establishment_in_region'],
    ['nothing open', [fromInsee({ establishments: establishments() }), rneOut], '12 pending no_open_establishment'],
    ['not a company', [fromInsee({ legalCategory: '9220' }), rneOut], '16 pending profile_mismatch'],
    ['a sole trader who ceased may have started again', [traderInInsee({ state: 'ceased' }), rneOut], NOTHING],
    ['its equivalent may show that they did', [traderInInsee({ state: 'ceased' }), rneOut, traderInSearch()], '9b pending status_conflict'],
    ['or that they did not, which is confirmed', [traderInInsee({ state: 'ceased' }), rneOut, traderInSearch({ struckOffOn: '2025-01-01' })], '9 pending to_confirm'],
    ['nothing else is decided about one who ceased', [traderInInsee({ state: 'ceased', establishments: establishments() }), rneOut], NOTHING],
    ['officers that it says are nobody are nobody, whoever is out', [plain, fromRne({ officers: [] }), searchOut], '20 pending owner_unverifiable'],
    ['or names them', [plain, fromRne({ officers: [] }), fromSearch()], '20 pending owner_unverifiable'],
  ] satisfies [string, SourceAnswer[], string][])('%s', (_, answers, expected) => {
    expect(companyOf(...answers)).toBe(expected);
  }); // prettier-ignore
});

describe('the RNE is not configured', () => {
  const aprm = establishments(anEstablishment({ codeAprm: '1071CB' }));
  test.each([
    ['its equivalent says that a company is not craft', [fromInsee(), noRne, fromSearch({ isCraft: false })], '17 pending not_craft_registered'],
    ['that does not speak of craft says nothing', [fromInsee(), noRne, thinSearch()], SILENT],
    ['an APRM contradicts it', [fromInsee({ establishments: aprm }), noRne, fromSearch({ isCraft: false })], '18 pending craft_conflict'],
    ['or confirms it', [fromInsee({ establishments: aprm }), noRne, fromSearch()], CRAFT],
    ['its nature without an APRM in the region is not enough', [fromInsee(), noRne, fromSearch()], SILENT],
    ['nor beside an APRM elsewhere', [fromInsee({ establishments: establishments(anEstablishment(), aBranch({ codeCommune: RENNES, codeAprm: '1071CB' })) }), noRne, fromSearch()], SILENT],
    ['without its equivalent a company waits', [fromInsee({ establishments: aprm }), noRne], SILENT],
    ['Recherche d’entreprises alone may approve, beside an APRM', [noRne, fromSearch({ establishments: aprm })], CRAFT],
    ['or find no craft', [noRne, fromSearch({ isCraft: false })], '17 pending not_craft_registered'],
    ['but the APRM of a branch is not shown there', [noRne, fromSearch({ isCraft: false, establishments: bothPlaces })], SILENT],
    ['that of the head office is', [noRne, fromSearch({ isCraft: false, establishments: establishments(anEstablishment({ codeAprm: '1071CB' }), aBranch({ codeCommune: LAVAL })) })], '18 pending craft_conflict'],
    ['craft without a place may be elsewhere', [fromInsee({ establishments: bothPlaces }), noRne, fromSearch({ establishments: bothPlaces })], SILENT],
    ['craft with a head office elsewhere waits', [fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES }), aBranch()) }), noRne, fromSearch()], '19 pending craft_outside_region'],
    ['without officers nobody can be compared', [fromInsee({ establishments: aprm }), noRne, fromSearch({ officers: [] })], '20 pending owner_unverifiable'],
  ] satisfies [string, SourceAnswer[], string][])('%s', (_, answers, expected) => {
    expect(companyOf(...answers)).toBe(expected);
  }); // prettier-ignore
});

describe('SIRENE alone is enough for a sole trader with an APRM', () => {
  const after = (rneUnreachableMinutes: number, ...answers: SourceAnswer[]): World => ({
    company: aCompany(...answers),
    own: { rneUnreachableMinutes },
  });
  const saidNo = (situation: World): World => ({ ...situation, own: { ...situation.own, rneSaidNo: true } });
  const hidden = traderInInsee({ diffusion: 'partial', soleTrader: null });
  const branch = establishments(anEstablishment({ codeCommune: RENNES }), aBranch({ codeAprm: '4322AA' }));

  test.each([
    ['when the RNE is not configured', after(0, traderInInsee(), noRne), CRAFT],
    ['or not even named', after(0, traderInInsee()), CRAFT],
    ['when it has been out for fifteen minutes', after(15, traderInInsee(), rneOut), CRAFT],
    ['not before', after(14, traderInInsee(), rneOut), NOTHING],
    ...(['malformed', 'unauthorized', 'quota'] as const).map((cause): [string, World, string] => [`not when it is there, and says ${cause}`, after(60, traderInInsee(), unavailable('rne', cause)), NOTHING]),
    ['when our breaker keeps us from asking it', after(15, traderInInsee(), unavailable('rne', 'breaker_open')), CRAFT],
    ['not when it said no before', saidNo(after(60, traderInInsee(), rneOut)), NOTHING],
    ['not even if it is no longer configured', saidNo(after(0, traderInInsee(), noRne)), SILENT],
    ['not when it does not know them', after(15, traderInInsee(), absent('rne')), '18 pending craft_conflict'],
    ['not when it answered', after(15, traderInInsee(), traderInRne({ activities: [anActivity(TRADE)] })), '18 pending craft_conflict'],
    ['not when its equivalent denies it', after(15, traderInInsee(), rneOut, traderInSearch({ isCraft: false })), NOTHING],
    ['not when its equivalent shows a radiation', after(15, traderInInsee(), rneOut, traderInSearch({ isCraft: false, struckOffOn: '2025-01-01' })), '11 pending status_conflict'],
    ['not without an APRM', after(15, traderInInsee({ establishments: establishments(anEstablishment()) }), rneOut), NOTHING],
    ['not for a company', after(15, fromInsee({ establishments: establishments(anEstablishment({ codeAprm: '1071CB' })) }), rneOut), NOTHING],
    ['not where an equivalent answers for both', after(15, inseeOut, rneOut, traderInSearch()), NOTHING],
    ['not on an equivalent of INSEE', after(15, inseeOut, noRne, fromMirror({ legalCategory: '1000', establishments: { list: [anEstablishment({ codeAprm: '4322AA' })], coverage: 'region' } })), NOTHING],
    ['not for a hidden name', after(15, hidden, noRne), '20 pending owner_unverifiable'],
    ['not for another name', { ...after(0, traderInInsee(), noRne), applicant: { firstName: 'Paul' } }, '21 pending owner_mismatch'],
    ['not for a head office elsewhere', after(15, traderInInsee({ establishments: branch }), noRne), '19 pending craft_outside_region'],
    ['not when somebody holds the account', { company: aCompany(traderInInsee(), noRne), own: { hasSibling: true } }, '22 pending sibling_account'],
  ] satisfies [string, World, string][])('%s', (_, situation, expected) => {
    expect(verdictOn(situation)).toBe(expected);
  }); // prettier-ignore

  test.each([
    ['rne_not_configured', noRne],
    ['rne_unreachable', rneOut],
  ] as const)('and the trace says that it is because of %s', (why, rne) => {
    const { trace } = classify(
      aQuestion({ company: aCompany(traderInInsee(), rne), own: { rneUnreachableMinutes: 20 } }),
    );
    expect(trace.at(-1)?.values).toContainEqual(expect.objectContaining({ fact: 'sireneAlone', value: why }));
  });
});

describe('a company on the chamber’s list', () => {
  const listed = { listed: aListEntry({ emailDomains: ['boulangerie.example'] }) };
  test.each([
    ['is not approved while nobody reads radiations', [fromInsee(), rneOut], NOTHING],
    ['nor when only an equivalent reads none', [fromInsee(), rneOut, fromSearch()], NOTHING],
    ['is where the RNE is not configured', [fromInsee(), noRne, fromSearch()], '3 approved listed_client'],
    ['waits for INSEE', [inseeOut, fromRne()], NOTHING],
    ['waits for a person when it is elsewhere, the RNE out or not', [fromInsee({ establishments: rennes }), rneOut], '3b pending listed_to_confirm'],
    ['is refused like any other when it has ceased', [fromInsee({ state: 'ceased' }), rneOut], '9 rejected company_ceased'],
  ] satisfies [string, SourceAnswer[], string][])('%s', (_, answers, expected) => {
    expect(verdictOn({ company: aCompany(...answers), own: listed })).toBe(expected);
  }); // prettier-ignore
});

describe('nothing is decided', () => {
  test('and the verdict names who could not be asked, and why', () => {
    const verdict = classify(
      aQuestion({ company: aCompany(inseeOut, rneOut, absent('recherche-entreprises')) }),
    );
    expect(verdict).toMatchObject({ outcome: 'undetermined', row: '4', missing: ['insee', 'rne'] });
    expect(verdict.trace.at(-1)).toMatchObject({
      row: '4',
      rule: 'undetermined',
      result: 'matched',
      values: [
        { fact: 'unavailable', value: 'server_error', source: 'insee', at: '2026-11-23T08:59:00.000Z' },
        { fact: 'unavailable', value: 'timeout', source: 'rne' },
      ],
    });
  });

  test('what every register answered without saying waits for a person, and is named', () => {
    const silent = fromRne();
    const verdict = classify(
      aQuestion({
        company: aCompany(traderInInsee({ state: 'ceased' }), {
          ...silent,
          record: { source: 'rne', at: silent.at },
        } as SourceAnswer),
      }),
    );
    expect(verdict).toMatchObject({ outcome: 'pending', reason: 'registry_silent', row: '4b', missing: [] });
    expect(verdict.trace.at(-1)?.values).toMatchObject([{ fact: 'silentOn', value: ['runningInRne'] }]);
  });

  test('row 4 wins while a register that could say it is away', () => {
    const { activities: _, ...record } = (fromRne() as Extract<SourceAnswer, { kind: 'found' }>).record;
    const silent = { ...fromRne(), record } as SourceAnswer;
    expect(companyOf(fromInsee(), silent, searchOut)).toBe(NOTHING);
    expect(companyOf(fromInsee(), silent, fromSearch())).toBe(SILENT);
  });

  test('a profile with conditions is not decided without a register', () => {
    const verdict = classify(aQuestion({ company: null }));
    expect(verdict).toMatchObject({ outcome: 'undetermined', missing: ['insee', 'rne'] });
    expect(verdict.trace.at(-1)?.values).toMatchObject([
      { value: 'not_configured' },
      { value: 'not_configured' },
    ]);
  });
});
