import { describe, expect, test } from '@jest/globals';
import { readFacts } from '../../src/applications/facts.js';
import { daysBetween } from '../../src/config/calendar.js';
import { all, any, holds, is, not, unless } from '../../src/applications/facts/condition.js';
import { known, type Fact } from '../../src/applications/facts/fact.js';
import { DECISION_TABLE } from '../../src/applications/rules/table.js';
import { policyVersion2, type Row } from '../../src/applications/policy.js';
import type { SourceAnswer, SourceRecord } from '../../src/registry/company.js';
import {
  aBranch,
  absent,
  aCompany,
  anActivity,
  anEstablishment,
  anOfficer,
  aQuestion,
  establishments,
  fromInsee,
  fromMirror,
  fromRne,
  fromSearch,
  notConfigured,
  NOW,
  RENNES,
  SIREN,
  TRADE,
  unavailable,
  withheld,
  type World,
} from '../support/company.js';
import { traderInInsee, traderInRne, traderInSearch } from '../support/sole-trader.js';

const factsOf = (...answers: SourceAnswer[]) => readFacts(aQuestion({ company: aCompany(...answers) }));
const told = (value: unknown, source: string) => ({ known: true, value, from: { source } });
const untold = (...missing: string[]) => ({ known: false, missing });

/** The same answer, without a field: the source does not speak of it. */
function without(answer: SourceAnswer, ...names: (keyof SourceRecord)[]): SourceAnswer {
  if (answer.kind !== 'found') return answer;
  const kept = Object.entries(answer.record).filter(([name]) => !(names as string[]).includes(name));
  return { ...answer, record: Object.fromEntries(kept) as unknown as SourceRecord };
}

describe('every fact bears its own name', () => {
  const out = (['insee', 'rne', 'recherche-entreprises', 'mirror'] as const).map((one) => unavailable(one));
  test.each<[string, SourceAnswer[]]>([
    ['known', [fromInsee(), fromRne(), fromSearch()]],
    ['of a company that INSEE does not know', [absent('insee'), absent('rne')]],
    ['of a company that INSEE withholds', [withheld]],
    ['of a sole trader', [traderInInsee(), traderInRne()]],
    ['not known', out],
    ['nowhere told', [without(fromInsee(), 'establishments', 'state', 'legalCategory', 'diffusion'), without(fromRne(), 'activities', 'struckOffOn')]],
  ])('%s', (_, answers) => {
    const { today, sightings, ...facts } = factsOf(...answers);
    expect(today).toBe('2026-11-23');
    for (const [name, fact] of Object.entries(facts)) expect(fact.name).toBe(name);
    for (const fact of sightings) expect(fact).toMatchObject({ name: 'openInRegion', known: true });
  }); // prettier-ignore

  test('and its origin', () => {
    const facts = factsOf(fromInsee(), fromRne());
    const at = NOW.toISOString();
    const { profile, delegateMission, listed, sibling, notFoundChecks, sireneAlone } = facts;
    for (const fact of [profile, delegateMission]) expect(fact.from).toEqual({ source: 'form', at });
    for (const fact of [listed, sibling, notFoundChecks, sireneAlone]) {
      expect(fact).toMatchObject({ from: { source: 'guichet', at } });
    }
    expect(facts.state).toMatchObject({ from: { source: 'insee', at: '2026-11-23T08:59:00.000Z' } });
  });
});

describe('a fact comes from its authority, or from its equivalent', () => {
  test.each<[string, keyof ReturnType<typeof readFacts>, SourceAnswer[], object]>([
    ['INSEE knows', 'sirene', [absent('rne'), fromInsee()], told('found', 'insee')],
    ['INSEE does not', 'sirene', [absent('insee')], told('not_found', 'insee')],
    ['INSEE withholds', 'sirene', [withheld], told('withheld', 'insee')],
    ['nobody else may say', 'sirene', [absent('recherche-entreprises')], untold()],
    ['legal category: the RNE', 'legalCategory', [unavailable('insee'), fromRne({ legalCategory: '5710' }), fromSearch()], told('5710', 'rne')],
    ['legal category: the mirror', 'legalCategory', [fromRne(), fromMirror()], told('5499', 'mirror')],
    ['diffusion: INSEE', 'diffusion', [fromSearch({ diffusion: 'partial' }), fromInsee()], told('full', 'insee')],
    ['diffusion: the mirror', 'diffusion', [fromRne(), fromMirror({ diffusion: 'partial' })], told('partial', 'mirror')],
    ['state: whoever could not be asked is missing', 'state', [notConfigured('insee'), unavailable('recherche-entreprises')], untold('recherche-entreprises')],
    ['state: all of them', 'state', [unavailable('insee'), unavailable('recherche-entreprises'), unavailable('mirror')], untold('insee', 'recherche-entreprises', 'mirror')],
    ['state: nobody’s, where none is configured', 'state', [], untold()],
    ['state: an authority that answered without saying it leaves it to nobody', 'state', [without(fromInsee(), 'state'), fromSearch()], untold()],
    ['an activity that runs, among others', 'runningInRne', [traderInRne({ activities: [anActivity({ isRunning: false }), anActivity()] })], told(true, 'rne')],
    ['nothing that runs', 'runningInRne', [traderInRne({ activities: [] })], told(false, 'rne')],
    ['activities that nobody tells', 'runningInRne', [without(traderInRne(), 'activities')], untold()],
    ['former RM, where the RNE does not say', 'formerRm', [without(fromRne(), 'isInFormerRm')], told(false, 'rne')],
    ['former RM, where nobody says', 'formerRm', [notConfigured('rne'), without(fromSearch(), 'isCraft')], untold()],
    ['former RM, where the RNE is away', 'formerRm', [unavailable('rne'), fromSearch()], untold('rne')],
    ['former RM, by the equivalent', 'formerRm', [notConfigured('rne'), fromSearch()], told(false, 'recherche-entreprises')],
    ['former RM, unknown to the RNE', 'formerRm', [absent('rne')], told(false, 'rne')],
    ['craft, where nobody says', 'declaredCraft', [notConfigured('rne'), without(fromSearch(), 'isCraft')], untold()],
    ['craft, where the RNE is away', 'declaredCraft', [unavailable('rne'), fromSearch()], untold('rne')],
    ['craft, where the RNE is not configured', 'declaredCraft', [notConfigured('rne'), fromSearch()], told('company', 'recherche-entreprises')],
    ['craft, where the RNE does not say', 'declaredCraft', [without(fromRne(), 'activities'), fromSearch()], untold()],
    ['craft at a place', 'declaredCraft', [fromInsee(), fromRne({ activities: [anActivity({ siret: null })] })], told('in_region', 'rne')],
    ['craft at a place that nobody shows', 'declaredCraft', [fromInsee({ establishments: establishments(anEstablishment({ codeCommune: null })) }), fromRne({ activities: [anActivity({ codeCommune: null })] })], told('company', 'rne')],
    ['a place is a SIRET alone', 'declaredCraft', [fromInsee(), fromRne({ activities: [anActivity({ codeCommune: null })] })], told('in_region', 'rne')],
    ['craft at an unknown SIRET, among several communes', 'declaredCraft', [fromInsee({ establishments: establishments(anEstablishment(), aBranch({ codeCommune: RENNES })) }), fromRne({ activities: [anActivity({ siret: `${SIREN}00099` })] })], told('in_region', 'rne')],
    ['craft in dispute is not in the region', 'craftInRegion', [fromInsee(), fromRne({ activities: [anActivity({ atOpenEstablishment: false })] })], told(false, 'rne')],
    ['craft without a place is for the RNE to place', 'craftInRegion', [fromInsee({ establishments: establishments(anEstablishment(), aBranch({ codeCommune: RENNES })) }), notConfigured('rne'), fromSearch()], untold()],
    ['a former entry without a head office to be seen, everything here', 'craftInRegion', [fromInsee({ establishments: establishments(aBranch()) }), fromRne({ activities: [], isInFormerRm: true })], told(true, 'rne')],
    ['a former entry without a head office to be seen, something elsewhere', 'craftInRegion', [fromInsee({ establishments: establishments(aBranch(), aBranch({ codeCommune: RENNES })) }), fromRne({ activities: [], isInFormerRm: true })], untold()],
    ['establishments: nobody’s, where INSEE answered and shows none', 'openInRegion', [without(fromInsee(), 'establishments'), fromSearch()], untold()],
    ['establishments: the equivalent, where INSEE is away', 'openInRegion', [unavailable('insee'), fromSearch()], told(true, 'recherche-entreprises')],
    ['a hidden place is not elsewhere', 'openInRegion', [fromInsee({ diffusion: 'partial', establishments: establishments(anEstablishment({ codeCommune: null })) })], untold()],
    ['nor that of a hidden establishment of a shown company', 'openInRegion', [fromInsee({ establishments: establishments(anEstablishment({ codeCommune: null, isPlaceHidden: true })) })], untold()],
    ['nor only here', 'onlyInRegion', [fromInsee({ establishments: { list: [anEstablishment()], coverage: 'some' } })], untold()],
    ['nor a head office elsewhere', 'headOfficeInRegion', [fromInsee({ diffusion: 'partial', establishments: establishments(anEstablishment({ codeCommune: null })) })], untold()],
    ...[[RENNES, '44109'], ['44109', RENNES]].map(([first = '', second = '']): [string, 'headOfficeInRegion', SourceAnswer[], object] => [`of head offices in ${first} and ${second} one is elsewhere`, 'headOfficeInRegion', [fromInsee({ establishments: establishments(anEstablishment({ codeCommune: first }), aBranch({ isHeadOffice: true, codeCommune: second })) })], told(false, 'insee')]),
    ['a head office that is closed is none', 'headOfficeInRegion', [fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES, isOpen: false }), aBranch()) })], told(true, 'insee')],
    ['a second head office that is hidden leaves it open', 'headOfficeInRegion', [fromInsee({ establishments: establishments(anEstablishment(), aBranch({ isHeadOffice: true, codeCommune: null, isPlaceHidden: true })) })], untold()],
    ['none is flagged, and everything open is here', 'headOfficeInRegion', [fromInsee({ establishments: establishments(aBranch(), aBranch()) })], told(true, 'insee')],
    ['none is flagged, and something open is elsewhere', 'headOfficeInRegion', [fromInsee({ establishments: establishments(aBranch(), aBranch({ codeCommune: RENNES })) })], untold()],
    ['none is flagged among some of them', 'headOfficeInRegion', [fromInsee({ establishments: { list: [aBranch()], coverage: 'some' } })], untold()],
    ['régions that nobody shows', 'openRegions', [without(fromInsee(), 'establishments')], untold()],
    ['an APRM is nowhere', 'aprmAnywhere', [fromInsee({ establishments: establishments(anEstablishment(), aBranch()) })], told(false, 'insee')],
    ['SIRENE alone is INSEE alone', 'sireneAlone', [without(traderInInsee(), 'state'), traderInSearch({ isCraft: true }), notConfigured('rne')], told(null, 'guichet')],
    ['SIRENE alone, in full', 'sireneAlone', [traderInInsee(), notConfigured('rne')], told('rne_not_configured', 'guichet')],
    ['an answer of the RNE ends it', 'sireneAlone', [traderInInsee(), absent('rne')], told(null, 'guichet')],
    ['names: nobody’s, while it is not known whose', 'ownerNames', [without(fromInsee(), 'legalCategory'), fromRne()], untold()],
    ['names: none, while it is not known whether they may be shown', 'ownerNames', [without(traderInInsee(), 'diffusion'), traderInRne()], untold()],
    ['names: nobody’s, where INSEE answered and hides it', 'ownerNames', [traderInInsee({ soleTrader: null }), traderInRne(), traderInSearch()], told([], 'insee')],
    ['names: the second source’s, where INSEE is away', 'ownerNames', [unavailable('insee'), traderInRne({ legalCategory: '1000' }), traderInSearch()], told(['ANNE MARIE LE GOFF'], 'rne')],
    ['names: nobody’s where the RNE hides it', 'ownerNames', [unavailable('insee'), traderInRne({ soleTrader: null }), traderInSearch()], told([], 'rne')],
    ['names: the third source’s, where the RNE is not configured', 'ownerNames', [unavailable('insee'), notConfigured('rne'), traderInSearch()], told(['ANNE MARIE LE GOFF'], 'recherche-entreprises')],
    ['names: nobody’s while INSEE and the RNE are away', 'ownerNames', [unavailable('insee'), unavailable('rne'), traderInSearch()], untold('insee', 'rne')],
    ['names: the authority’s first, whatever the order', 'ownerNames', [fromSearch({ officers: [anOfficer({ firstNames: ['PAUL'] })] }), fromInsee(), fromRne()], told(['ANNE MARIE LE GOFF'], 'rne')],
    ['names: not those of another kind', 'ownerNames', [fromInsee({ soleTrader: anOfficer() }), fromRne({ officers: [] })], told([], 'rne')],
    ['names: none, by who answered', 'ownerNames', [fromInsee(), notConfigured('rne'), fromSearch({ officers: [] })], told([], 'recherche-entreprises')],
    ['names: none by nobody', 'ownerNames', [fromInsee()], untold()],
    ['names: the RNE’s « nobody » is an answer', 'ownerNames', [fromInsee(), fromRne({ officers: [] }), fromSearch()], told([], 'rne')],
    ['names: its 404 too', 'ownerNames', [fromInsee(), absent('rne'), fromSearch()], told([], 'rne')],
    ['names: a body that does not speak of officers is none', 'ownerNames', [fromInsee(), without(fromRne(), 'officers'), fromSearch()], untold()],
    ['names: nobody’s while the RNE is away', 'ownerNames', [fromInsee(), unavailable('rne'), fromSearch()], untold('rne')],
    ['names: who is gone is nobody', 'nameMatch', [fromInsee(), fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'gone' }] }), fromSearch()], told('none', 'rne')],
    ['who left has left', 'ownerLeft', [fromInsee(), fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'gone' }] })], told(true, 'rne')],
    ['and not who came back', 'ownerLeft', [fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer(), standing: 'gone' }] })], told(false, 'rne')],
    ['nor an auditor', 'ownerLeft', [fromInsee(), fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'not_representing' }] })], told(false, 'rne')],
    ['an office that nobody can read is its holder’s doubt', 'officeInDoubt', [fromInsee(), fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'unclear' }] })], told(true, 'rne')],
    ['and not that of somebody in office too', 'officeInDoubt', [fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer(), standing: 'unclear' }] })], told(false, 'rne')],
    ['nor anybody else’s', 'officeInDoubt', [fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer({ firstNames: ['PAUL'] }), standing: 'unclear' }] })], told(false, 'rne')],
    ['created: INSEE’s day', 'createdOn', [fromInsee({ createdOn: '2026-11-20' }), fromSearch({ createdOn: '2020-01-01' })], told('2026-11-20', 'insee')],
    ['created: the mirror’s', 'createdOn', [unavailable('insee'), fromMirror({ createdOn: '2026-11-20' })], told('2026-11-20', 'mirror')],
    ['known to the RNE', 'knownToRne', [fromRne()], told(true, 'rne')],
    ['not known to it', 'knownToRne', [absent('rne')], told(false, 'rne')],
    ['nobody else knows for it', 'knownToRne', [unavailable('rne'), fromSearch()], untold('rne')],
    ['craft to begin: the first day', 'craftBeginsOn', [fromRne({ activities: [anActivity({ isRunning: false, beginsOn: '2026-12-20' }), anActivity({ isRunning: false, beginsOn: '2026-12-15' })] })], told('2026-12-15', 'rne')],
    ['trade to begin is none', 'craftBeginsOn', [fromRne({ activities: [anActivity({ ...TRADE, isRunning: false, beginsOn: '2026-12-15' })] })], told(null, 'rne')],
    ['no radiation beside a RNE that is away proves nothing', 'struckOffOn', [unavailable('rne'), fromSearch()], untold('rne')],
    ['a radiation beside it does', 'struckOffOn', [unavailable('rne'), fromSearch({ struckOffOn: '2020-01-01' })], told('2020-01-01', 'recherche-entreprises')],
    ['every register that answered', 'unreachable', [fromInsee(), absent('rne'), notConfigured('mirror')], told([], 'guichet')],
    ['those that did not', 'unreachable', [fromInsee(), unavailable('rne'), unavailable('recherche-entreprises', 'quota')], told(['rne', 'recherche-entreprises'], 'guichet')],
    ['a redirection that nobody followed', 'unreachable', [{ kind: 'redirected', source: 'insee', at: NOW.toISOString(), pivot: SIREN }, fromRne()], told(['insee'], 'guichet')],
    ['none of which is configured', 'unreachable', [notConfigured('insee')], untold()],
    ['names: both of them', 'ownerNames', [fromInsee(), fromRne({ officers: [anOfficer({ familyNames: ['LEROY', 'DURAND'] })] })], told(['ANNE MARIE LEROY / DURAND'], 'rne')],
    ['names: half hidden is hidden', 'ownerNames', [fromInsee(), fromRne({ officers: [anOfficer({ firstNames: ['[ND]'] }), anOfficer({ familyNames: ['[ND]'] })] })], told([], 'rne')],
    ['names: one of two hidden is shown', 'ownerNames', [fromInsee(), fromRne({ officers: [anOfficer({ familyNames: ['LE GOFF', '[ND]'], firstNames: ['ANNE', '[ND]'] })] })], told(['ANNE [ND] LE GOFF / [ND]'], 'rne')],
    ['names: nobody agrees', 'nameMatch', [fromInsee(), fromRne({ officers: [] })], told('none', 'rne')],
  ])('%s', (_, name, answers, expected) => {
    expect(factsOf(...answers)[name]).toMatchObject(expected);
  }); // prettier-ignore

  test('each source that shows one says so once, and those that cannot tell say nothing', () => {
    const silent = without(fromSearch(), 'establishments');
    const { sightings } = factsOf(fromInsee(), absent('rne'), silent, fromMirror({ establishments: { list: [], coverage: 'region' } }));
    expect(sightings).toEqual([known('openInRegion', true, { source: 'insee', at: '2026-11-23T08:59:00.000Z' })]);
  }); // prettier-ignore

  test('only the mirror grows old', () => {
    const answer = fromInsee({ at: '2020-01-01T00:00:00.000Z' });
    expect(factsOf(answer, fromRne()).state).toMatchObject(told('active', 'insee'));
  });
});

describe('conditions are true, false or not known', () => {
  const from = (source: 'insee' | 'mirror') => ({ source, at: NOW.toISOString() });
  const yes = is(known('state', 'active', from('insee')), 'active');
  const weak = is(known('diffusion', 'full', from('mirror')), 'full');
  const no = is(known('state', 'ceased', from('insee')), 'active');
  const open: Fact<string> = { name: 'state', known: false, missing: ['rne'] };
  const unknown = holds(open, () => true);

  test('what is not known has read nothing, stands on nothing and names who is missing', () => {
    expect(unknown).toEqual({
      ...{ result: 'unknown', values: [], isFirm: false },
      ...{ missing: ['rne'], lacking: ['state'] },
    });
  });

  test('all: one that does not hold is enough; else one that is not known', () => {
    expect(all(unknown, no)).toEqual(no);
    expect(all(yes, unknown)).toMatchObject({ result: 'unknown', missing: ['rne'] });
    expect(all(yes, weak)).toMatchObject({ result: 'matched', isFirm: false });
    expect(all(yes, weak).values).toHaveLength(2);
    expect(all(yes, yes).isFirm).toBe(true);
  });

  test('any: the firmest that holds; else one that is not known', () => {
    expect(any(no, weak, yes)).toEqual(yes);
    expect(any(unknown, weak)).toEqual(weak);
    expect(any(no, unknown)).toMatchObject({ result: 'unknown', missing: ['rne'] });
    expect(any(no, no)).toMatchObject({ result: 'not_matched' });
  });

  test('not: the other way round, but for what is not known', () => {
    expect([not(yes).result, not(no).result, not(unknown)]).toEqual(['not_matched', 'matched', unknown]);
  });

  test('unless: an objection that holds is enough, and nothing else is', () => {
    expect(unless(yes, weak)).toEqual(not(yes));
    expect([unless(no, weak), unless(unknown, weak)]).toEqual([weak, weak]);
  });
});

describe('a row stands on its own, even if those before it were not tried', () => {
  test.each<[Row, string, World, string]>([
    ['6', 'the checks are not done', { company: aCompany(absent('insee')), own: { notFoundChecks: 3 } }, 'not_matched'],
    ['21', 'there is no name', { company: aCompany(fromInsee(), fromRne({ officers: [] })) }, 'not_matched'],
    ['20', 'there is one', {}, 'not_matched'],
    ['23', 'somebody holds it', { own: { hasSibling: true } }, 'not_matched'],
    ['23', 'the name is another', { applicant: { firstName: 'Paul' } }, 'not_matched'],
    ['23', 'it is struck off', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2020-01-01' })) }, 'not_matched'],
    ['23', 'the head office is elsewhere', { company: aCompany(fromInsee({ establishments: establishments(aBranch({ isHeadOffice: true, codeCommune: RENNES }), anEstablishment({ isHeadOffice: false })) }), fromRne()) }, 'not_matched'],
    ['13b', 'nobody shows where', { company: aCompany(fromSearch({ establishments: { list: [], coverage: 'some' } })) }, 'unknown'],
    ['13b', 'all agree', {}, 'not_matched'],
  ])('row %s where %s', (row, _, situation, result) => {
    const facts = readFacts(aQuestion(situation));
    expect(DECISION_TABLE[row].holds(facts, policyVersion2).result).toBe(result);
  }); // prettier-ignore
});

test('days are counted from day to day, whatever the hour', () => {
  expect(daysBetween('2026-11-22T23:59:00.000Z', '2026-11-23')).toBe(1);
  expect(daysBetween('2026-11-22', '2026-11-23T12:00:00.000Z')).toBe(1);
  expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1);
  expect(daysBetween('soon', '2026-11-22')).toBeNaN();
});
