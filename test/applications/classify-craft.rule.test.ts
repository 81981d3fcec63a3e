import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import type {
  DeclaredActivity,
  Establishment,
  SourceAnswer,
  SourceRecord,
} from '../../src/registry/company.js';
import {
  aBranch,
  absent,
  aCompany,
  anActivity,
  anEstablishment,
  aQuestion,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  LAVAL,
  RENNES,
  SIREN,
  TRADE,
} from '../support/company.js';

const office = anEstablishment();
const officeAprm = anEstablishment({ codeAprm: '1071CB' });
const inRennes = anEstablishment({ codeCommune: RENNES });
const inRennesAprm = anEstablishment({ codeCommune: RENNES, codeAprm: '1071CB' });
const branch = aBranch();
const branchAprm = aBranch({ codeAprm: '1071CB' });
const branchInRennes = aBranch({ codeCommune: RENNES });
const branchInRennesAprm = aBranch({ codeCommune: RENNES, codeAprm: '1071CB' });

const atBranch = (codeCommune: string, overrides: Partial<DeclaredActivity> = {}) =>
  anActivity({ siret: `${SIREN}00027`, codeCommune, ...overrides });
/** The form of the company as a whole, as the RNE gives it beside its establishments. */
const asAWhole = (overrides: Partial<DeclaredActivity> = {}) =>
  anActivity({ siret: null, codeCommune: null, atOpenEstablishment: false, ...overrides });

function verdictOn(
  list: Establishment[],
  rne: Partial<SourceRecord> | SourceAnswer,
  ...more: SourceAnswer[]
) {
  const answer = 'kind' in rne ? rne : fromRne(rne);
  const company = aCompany(fromInsee({ establishments: establishments(...list) }), answer, ...more);
  const { row, reason } = classify(aQuestion({ company }));
  return `${row} ${reason}`;
}

type Case = [string, Establishment[], Partial<SourceRecord>, string];
const NOT_CRAFT = '17 not_craft_registered';
const CONFLICT = '18 craft_conflict';
const OUTSIDE = '19 craft_outside_region';
const SILENT = '4b registry_silent';
const APPROVED = '23 craft_in_region';
const trade = anActivity(TRADE);

describe('craft is where the RNE says, at an establishment that SIRENE shows open', () => {
  test.each<Case>([
    ['at the head office', [office], { activities: [anActivity()] }, APPROVED],
    ['under the plain form', [office], { activities: [anActivity({ form: 'ARTISANALE' })] }, APPROVED],
    ['at a branch of the region', [office, branch], { activities: [trade, atBranch(LAVAL)] }, APPROVED],
    ['there and elsewhere', [office, branchInRennes], { activities: [anActivity(), atBranch(RENNES)] }, APPROVED],
    ['at a branch, the head office being elsewhere', [inRennes, branch], { activities: [atBranch(LAVAL)] }, OUTSIDE],
    ['elsewhere only', [office, branchInRennes], { activities: [trade, atBranch(RENNES)] }, OUTSIDE],
    ['at an establishment that SIRENE shows closed', [office, aBranch({ isOpen: false })], { activities: [trade, atBranch(LAVAL)] }, CONFLICT],
    ['at one that the RNE shows closed', [office, branch], { activities: [trade, atBranch(LAVAL, { atOpenEstablishment: false })] }, CONFLICT],
    ['at one that both show closed', [office, aBranch({ isOpen: false })], { activities: [trade, atBranch(LAVAL, { atOpenEstablishment: false })] }, NOT_CRAFT],
    ['elsewhere, where SIRENE shows it closed', [office, aBranch({ codeCommune: RENNES, isOpen: false })], { activities: [trade, atBranch(RENNES)] }, OUTSIDE],
    ['at a SIRET that SIRENE does not know yet, in a commune where it shows another open', [office], { activities: [anActivity({ siret: `${SIREN}00099` })] }, APPROVED],
    ['at a SIRET that SIRENE does not know, where it shows nothing open', [office], { activities: [anActivity({ siret: `${SIREN}00099`, codeCommune: LAVAL })] }, CONFLICT],
    ['at a SIRET that SIRENE does not know, where it shows a closed one', [office, aBranch({ isOpen: false })], { activities: [anActivity({ siret: `${SIREN}00099`, codeCommune: LAVAL })] }, CONFLICT],
    ['without SIRET, in the commune of the head office', [office], { activities: [anActivity({ siret: null })] }, APPROVED],
    ['in the commune that SIRENE gives, whatever the RNE says', [office, branchInRennes], { activities: [trade, atBranch(LAVAL)] }, OUTSIDE],
    ['in the commune that the RNE gives, where SIRENE hides it', [office, aBranch({ codeCommune: null })], { activities: [trade, atBranch(LAVAL)] }, APPROVED],
    ['nowhere any more', [office], { activities: [anActivity({ isRunning: false })] }, NOT_CRAFT],
    ['nowhere', [office], { activities: [] }, NOT_CRAFT],
    ['nowhere, at several establishments', [office, branch], { activities: [trade] }, NOT_CRAFT],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore
});

describe('an APRM of SIRENE supports, and does not replace', () => {
  test.each<Case>([
    ['with the RNE, nothing changes', [officeAprm], { activities: [anActivity()] }, APPROVED],
    ['against the RNE, it waits', [officeAprm], { activities: [trade] }, CONFLICT],
    ['at another establishment of the region', [office, branchAprm], { activities: [trade] }, CONFLICT],
    ['in the region, while the RNE shows craft elsewhere only', [officeAprm, branchInRennes], { activities: [trade, atBranch(RENNES)] }, CONFLICT],
    ['at a closed establishment, it counts for nothing', [office, aBranch({ isOpen: false, codeAprm: '1071CB' })], { activities: [trade] }, NOT_CRAFT],
    ['elsewhere only, the craft is elsewhere', [office, branchInRennesAprm], { activities: [trade] }, OUTSIDE],
    ['elsewhere, unknown to the RNE, the same', [inRennesAprm, branch], { activities: [] }, OUTSIDE],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore

  test('unknown to the RNE, it waits', () => {
    expect(verdictOn([officeAprm], absent('rne'))).toBe(CONFLICT);
    expect(verdictOn([inRennesAprm, branch], absent('rne'))).toBe(OUTSIDE);
    expect(verdictOn([office], absent('rne'))).toBe(NOT_CRAFT);
    expect(verdictOn([office], absent('rne'), fromSearch())).toBe(NOT_CRAFT);
  });
});

describe('a running entry of the former répertoire des métiers is craft, at the head office', () => {
  test.each<Case>([
    ['alone', [office], { activities: [trade], isInFormerRm: true }, APPROVED],
    ['with an APRM', [officeAprm], { activities: [trade], isInFormerRm: true }, APPROVED],
    ['with a head office elsewhere', [inRennes, branch], { activities: [trade], isInFormerRm: true }, OUTSIDE],
    ['with a head office elsewhere and an APRM here', [inRennes, branchAprm], { activities: [anActivity({ codeCommune: RENNES })], isInFormerRm: true }, OUTSIDE],
    ['while the RNE shows craft elsewhere only', [officeAprm, branchInRennes], { activities: [trade, atBranch(RENNES)], isInFormerRm: true }, OUTSIDE],
    ['while registers disagree on the place', [officeAprm, aBranch({ isOpen: false })], { activities: [trade, atBranch(LAVAL)], isInFormerRm: true }, CONFLICT],
    ['without a head office to be seen, everything here', [branch], { activities: [trade], isInFormerRm: true }, APPROVED],
    ['without a head office to be seen, something elsewhere', [branch, branchInRennes], { activities: [trade], isInFormerRm: true }, SILENT],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore
});

describe('the form of the company as a whole counts where no establishment says otherwise', () => {
  const silent = anActivity({ form: '' });
  test.each<Case>([
    ['alone, with one establishment', [office], { activities: [asAWhole()] }, APPROVED],
    ['beside establishments that do not say', [office], { activities: [silent, asAWhole()] }, APPROVED],
    ['beside establishments that say it too', [office], { activities: [anActivity(), asAWhole()] }, APPROVED],
    ['against establishments that say otherwise', [office], { activities: [trade, asAWhole()] }, CONFLICT],
    ['when it is trade, nothing', [office], { activities: [asAWhole(TRADE)] }, NOT_CRAFT],
    ['when it has ended, nothing', [office], { activities: [asAWhole({ isRunning: false })] }, NOT_CRAFT],
    ['it may be elsewhere', [office, branchInRennes], { activities: [asAWhole()] }, SILENT],
    ['an APRM says that it is here', [officeAprm, branchInRennes], { activities: [asAWhole()] }, APPROVED],
    ['with a head office elsewhere it waits', [inRennes, branchAprm], { activities: [asAWhole()] }, OUTSIDE],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore

  test('a register may say no more than that the company is craft', () => {
    const rne = (isCraft: boolean): SourceAnswer => {
      const answer = fromRne({ isCraft });
      if (answer.kind !== 'found') return answer;
      const { activities: _, ...record } = answer.record;
      return { ...answer, record };
    };
    expect(verdictOn([office], rne(true))).toBe(APPROVED);
    expect(verdictOn([office], rne(false))).toBe(NOT_CRAFT);
  });
});

describe('the RNE’s own craft code is evidence, on whatever form', () => {
  const coded = anActivity({ ...TRADE, codeAprm: '1071CB' });
  test.each<Case>([
    ['on a trade here it is a conflict', [office], { activities: [coded] }, CONFLICT],
    ['beside craft here it changes nothing', [office], { activities: [coded, anActivity()] }, APPROVED],
    ['on a trade elsewhere the craft is elsewhere', [office, branchInRennes], { activities: [trade, atBranch(RENNES, { ...TRADE, codeAprm: '1071CB' })] }, OUTSIDE],
    ['at a closed establishment it is nothing', [office, aBranch({ isOpen: false })], { activities: [trade, atBranch(LAVAL, { ...TRADE, codeAprm: '1071CB', atOpenEstablishment: false })] }, NOT_CRAFT],
    ['without a form of its own, in a company of trade, it is a conflict', [office], { activities: [anActivity({ form: '', codeAprm: '1071CB' }), asAWhole(TRADE)] }, CONFLICT],
    ['without a form of its own, in a company of craft, it is craft', [office], { activities: [anActivity({ form: '', codeAprm: '1071CB' }), asAWhole()] }, APPROVED],
    ['when it has ended it is nothing', [office], { activities: [anActivity({ ...TRADE, codeAprm: '1071CB', isRunning: false })] }, NOT_CRAFT],
    ['for the company as a whole it is a conflict', [office], { activities: [asAWhole({ ...TRADE, codeAprm: '1071CB' })] }, CONFLICT],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore
});

describe('an activity that cannot be read is neither craft nor its absence', () => {
  const unclear = (more: Partial<DeclaredActivity> = {}) =>
    anActivity({ form: 'ARTISANALE_D_ART', isUnclear: true, ...more });
  test.each<Case>([
    ['alone it says nothing', [office], { activities: [unclear()] }, SILENT],
    ['nor does it beside a trade', [office], { activities: [trade, unclear()] }, SILENT],
    ['beside craft it changes nothing', [office], { activities: [anActivity(), unclear()] }, APPROVED],
    ['elsewhere it changes nothing', [office, branchInRennes], { activities: [trade, atBranch(RENNES, { isUnclear: true })] }, NOT_CRAFT],
    ['at a closed establishment neither', [office, aBranch({ isOpen: false })], { activities: [trade, atBranch(LAVAL, { isUnclear: true, atOpenEstablishment: false })] }, NOT_CRAFT],
    ['when it has ended neither', [office], { activities: [trade, unclear({ isRunning: false })] }, NOT_CRAFT],
    ['for the company as a whole it says nothing', [office], { activities: [asAWhole({ form: 'AUTRE', isUnclear: true })] }, SILENT],
    ['craft whose dates cannot be read lets nobody in', [office], { activities: [anActivity({ isUnclear: true })] }, SILENT],
    ['what was left out may be craft', [office], { activities: [trade], skipped: { activities: 1 } }, SILENT],
    ['at an establishment that was left out too', [office], { activities: [trade], skipped: { establishments: 1 } }, SILENT],
    ['an officer that was left out says nothing of craft', [office], { activities: [trade], skipped: { officers: 1 } }, NOT_CRAFT],
    ['what was left out changes nothing beside craft', [office], { activities: [anActivity()], skipped: { activities: 1 } }, APPROVED],
  ])('%s', (_, list, rne, expected) => {
    expect(verdictOn(list, rne)).toBe(expected);
  }); // prettier-ignore
});

describe('Recherche d’entreprises shows where establishments are when INSEE does not', () => {
  const shown = (...list: Establishment[]) => fromSearch({ establishments: establishments(...list) });
  const decide = (...answers: SourceAnswer[]) =>
    classify(aQuestion({ company: aCompany(...answers) })).reason;

  test('an activity is placed by it', () => {
    expect(decide(fromRne(), shown(office))).toBe('craft_in_region');
    expect(
      decide(fromRne({ activities: [trade, atBranch(LAVAL)] }), shown(office, aBranch({ isOpen: false }))),
    ).toBe('craft_conflict');
  });

  test('where it shows some only, the RNE is believed', () => {
    const some = fromSearch({ establishments: { list: [office], coverage: 'some' } });
    expect(decide(fromRne({ activities: [trade, atBranch(LAVAL)] }), some)).toBe('craft_in_region');
  });
});
