import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { ROWS } from '../../src/applications/policy.js';
import type { Outcome, Verdict } from '../../src/applications/verdict.js';
import * as world from '../support/company.js';
import { traderInInsee, traderInRne } from '../support/sole-trader.js';

const {
  aBranch, aCompany, aListEntry, anActivity, anEstablishment, anOfficer, aQuestion, absent, CHAUMONT,
  establishments, fromInsee, fromRne, fromSearch, LAVAL, notConfigured, RENNES, TRADE, unavailable, withheld,
} = world; // prettier-ignore

type Case = [sentence: string, world: world.World, expected: `${Outcome} ${Verdict['reason']}`];

/** INSEE writes a state that is none of the known ones. */
function aState() {
  const answer = fromInsee({ unknownState: 'X' });
  if (answer.kind !== 'found') throw new Error('found');
  const { state: _, ...record } = answer.record;
  return { ...answer, record };
}

const rennes = establishments(anEstablishment({ codeCommune: RENNES }));
const aprm = establishments(anEstablishment({ codeAprm: '1071CB' }));
const listed = aListEntry();
const contact = aListEntry({ contactNames: [{ firstName: 'Anne', lastName: 'Le Goff' }] });
const stranger = { firstName: 'Paul', lastName: 'Martin', email: 'paul@ailleurs.example' };

/** What a register may write that is no day. */
const NO_DAYS = [
  ...['15/03/2024', '03/04/2024', '20240315', '2024-02-31', '2024-13-01', '0001-01-16', '2999-01-01'],
];

/** One case for each sentence of the procedure, under the row of RULES that it comes from. */
const TABLE: Record<(typeof ROWS)[number], Case[]> = {
  '1': [
    ['a founder needs nothing', { applicant: { profile: 'founder_or_buyer' }, company: null }, 'approved profile_unconditional'],
    ['a youth or apprentice needs nothing', { applicant: { profile: 'youth_or_apprentice' }, company: null }, 'approved profile_unconditional'],
    ['an employee or jobseeker needs nothing', { applicant: { profile: 'employee_or_jobseeker' }, company: null }, 'approved profile_unconditional'],
  ],
  '2': [
    ['a delegate is sent to the reception', { applicant: { delegateMission: true }, company: null }, 'rejected delegate_mission'],
    ['so is an authority’s delegate', { applicant: { profile: 'authority_or_partner', delegateMission: true }, company: null }, 'rejected delegate_mission'],
  ],
  '5': [
    ['a SIREN that INSEE does not know may be new', { company: aCompany(absent('insee')) }, 'pending siren_not_found_yet'],
    ['whatever the others say', { company: aCompany(absent('insee'), fromRne(), fromSearch()), own: { notFoundChecks: 3 } }, 'pending siren_not_found_yet'],
  ],
  '6': [
    ['a SIREN still unknown after the last check does not exist', { company: aCompany(absent('insee')), own: { notFoundChecks: 4 } }, 'rejected siren_unknown'],
    ['even if another source shows it', { company: aCompany(absent('insee'), fromRne(), fromSearch()), own: { notFoundChecks: 5 } }, 'rejected siren_unknown'],
  ],
  '8': [
    ['a company that INSEE withholds waits', { company: aCompany(withheld, fromRne(), fromSearch()) }, 'pending not_diffusible'],
    ['so does statut N', { company: aCompany(fromInsee({ diffusion: 'none' }), fromRne()) }, 'pending not_diffusible'],
  ],
  '9c': [
    ['a restart that was declared is not answered by the same refusal', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ activities: [anActivity({ isRunning: false })] })), own: { restartDeclared: true } }, 'pending restart_declared'],
    ['nor is that of a company', { company: aCompany(fromInsee({ state: 'ceased' }), fromRne()), own: { restartDeclared: true } }, 'pending restart_declared'],
    ['nor that of a company struck off', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2026-10-24' })), own: { restartDeclared: true } }, 'pending restart_declared'],
  ],
  '9': [
    ['a company that ceased is refused', { company: aCompany(fromInsee({ state: 'ceased' }), fromRne()) }, 'rejected company_ceased'],
    ['a purged company has ceased', { company: aCompany(fromInsee({ isPurged: true }), fromRne()) }, 'rejected company_ceased'],
    ['so is a sole trader whose RNE shows nothing running', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ activities: [anActivity({ isRunning: false })] })) }, 'rejected company_ceased'],
    ['or is struck off there, and runs nothing since', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ struckOffOn: '2026-11-23', activities: [anActivity({ isRunning: false })] })) }, 'rejected company_ceased'],
    ['or does not know them', { company: aCompany(traderInInsee({ state: 'ceased' }), absent('rne')) }, 'rejected company_ceased'],
  ],
  '9b': [
    ['a restart beats an older radiation', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ struckOffOn: '2021-06-30' })) }, 'pending status_conflict'],
    ['a sole trader may have started again', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne()) }, 'pending status_conflict'],
    ['a radiation announced for tomorrow has not stopped them', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ struckOffOn: '2026-11-24' })) }, 'pending status_conflict'],
    ['nor has a radiation on a day that nobody can read, while an activity runs', { company: aCompany(traderInInsee({ state: 'ceased' }), traderInRne({ struckOffOn: '15/03/2024' })) }, 'pending status_conflict'],
  ],
  '10': [
    ['a company struck off thirty days ago is refused', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2026-10-24' })) }, 'rejected company_struck_off'],
  ],
  '11': [
    ['a radiation without its detail is a doubt, however old', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2021-01-01', isRadiationInDoubt: true })) }, 'pending status_conflict'],
    ['a company struck off for 29 days waits', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2026-10-25' })) }, 'pending status_conflict'],
    ['so does one whose date cannot be read', { company: aCompany(fromInsee(), fromRne({ struckOffOn: 'soon' })) }, 'pending status_conflict'],
    ...NO_DAYS.map((struckOffOn): Case => [`so does one struck off on « ${struckOffOn} »`, { company: aCompany(fromInsee(), fromRne({ struckOffOn })) }, 'pending status_conflict']),
    ['so does one whose equivalent gives an impossible date', { company: aCompany(fromInsee(), notConfigured('rne'), fromSearch({ struckOffOn: '0001-01-16' })) }, 'pending status_conflict'],
    ['a sole trader struck off long ago waits', { company: aCompany(traderInInsee(), traderInRne({ struckOffOn: '2021-01-01' })) }, 'pending status_conflict'],
  ],
  '12': [
    ['a company with nothing open waits', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ isOpen: false })) }), fromRne()) }, 'pending no_open_establishment'],
    ['so does one without any establishment', { company: aCompany(fromInsee({ establishments: establishments() }), fromRne()) }, 'pending no_open_establishment'],
  ],
  '3': [
    ['a client asked for by its representative is approved', { own: { listed } }, 'approved listed_client'],
    ['or by a listed contact', { own: { listed: contact }, company: aCompany(fromInsee(), fromRne({ officers: [] })) }, 'approved listed_client'],
    ['or from its own e-mail domain', { own: { listed: aListEntry({ kind: 'partner', emailDomains: ['Boulangerie.example'] }) }, company: aCompany(fromInsee(), absent('rne')) }, 'approved listed_partner'],
    ['or from another of its domains', { own: { listed: aListEntry({ emailDomains: ['autre.example', 'boulangerie.example'] }) }, company: aCompany(fromInsee(), absent('rne')) }, 'approved listed_client'],
    ['craft or not, and whatever the profile', { applicant: { profile: 'authority_or_partner' }, own: { listed, hasSibling: true }, company: aCompany(fromInsee({ legalCategory: '9220' }), fromRne({ activities: [] })) }, 'approved listed_client'],
  ],
  '3b': [
    ['a client asked for by a stranger waits', { own: { listed }, applicant: stranger }, 'pending listed_to_confirm'],
    ['so does a partner', { own: { listed: aListEntry({ kind: 'partner' }) }, applicant: stranger }, 'pending listed_to_confirm'],
    ['a free mailbox proves nothing', { own: { listed: aListEntry({ emailDomains: ['gmail.com'] }) }, applicant: { ...stranger, email: 'paul@gmail.com' } }, 'pending listed_to_confirm'],
    ['a domain that only ends alike proves nothing', { own: { listed: aListEntry({ emailDomains: ['ailleurs.example'] }) }, applicant: { ...stranger, email: 'paul@pas-ailleurs.example' } }, 'pending listed_to_confirm'],
    ['a client outside the region is not refused', { own: { listed: contact }, company: aCompany(fromInsee({ establishments: rennes }), fromRne()) }, 'pending listed_to_confirm'],
  ],
  '13': [
    ['a company that is only elsewhere is sent to the right chamber', { company: aCompany(fromInsee({ establishments: rennes }), fromRne({ activities: [] })) }, 'rejected no_establishment_in_region'],
    ['a closed branch in the region counts for nothing', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES }), aBranch({ isOpen: false })) }), fromRne({ activities: [] })) }, 'rejected no_establishment_in_region'],
    ['département 52 is not région 52', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: CHAUMONT })) }), fromRne({ activities: [] })) }, 'rejected no_establishment_in_region'],
    ['a place abroad is not in the region', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: null })) }), fromRne({ activities: [] })) }, 'rejected no_establishment_in_region'],
    ...([{ isRunning: false }, { atOpenEstablishment: false }, { codeCommune: RENNES }].map((activity) => [
      `an activity in the RNE shows no establishment: ${JSON.stringify(activity)}`,
      { company: aCompany(fromInsee({ establishments: rennes }), fromRne({ activities: [anActivity(activity)] })) },
      'rejected no_establishment_in_region',
    ]) as Case[]),
    ['silence of the RNE changes nothing to it', { company: aCompany(fromInsee({ establishments: rennes }), unavailable('rne')) }, 'rejected no_establishment_in_region'],
  ],
  '13b': [
    ['a source that sees one in the region is heard', { company: aCompany(fromInsee({ establishments: rennes }), absent('rne'), fromSearch()) }, 'pending establishment_conflict'],
    ['so is the RNE, by an activity', { company: aCompany(fromInsee({ establishments: rennes }), fromRne()) }, 'pending establishment_conflict'],
    ['and a source that sees none', { company: aCompany(fromInsee(), fromRne(), fromSearch({ establishments: rennes })) }, 'pending establishment_conflict'],
    ['for a partner too', { applicant: { profile: 'authority_or_partner' }, company: aCompany(fromInsee({ establishments: rennes }), fromRne()) }, 'pending establishment_conflict'],
  ],
  '14': [
    ['an authority in the region is confirmed by a person', { applicant: { profile: 'authority_or_partner' }, company: aCompany(fromInsee({ legalCategory: '7210' }), absent('rne')) }, 'pending partner_to_confirm'],
  ],
  '15': [
    ['so is one from elsewhere', { applicant: { profile: 'authority_or_partner' }, company: aCompany(fromInsee({ legalCategory: '7210', establishments: rennes }), absent('rne')) }, 'pending partner_out_of_region'],
  ],
  '16': ['4110', '7210', '8310', '9220'].map((legalCategory) => [
    `the head of a ${legalCategory} is not the head of a company`,
    { company: aCompany(fromInsee({ legalCategory }), fromRne()) },
    'pending profile_mismatch',
  ]),
  '17b': [
    ['a company created eleven days ago may not have reached the RNE', { company: aCompany(fromInsee({ createdOn: '2026-11-12' }), absent('rne')) }, 'pending craft_not_yet_registered'],
    ['so may one of 59 days', { company: aCompany(fromInsee({ createdOn: '2026-09-25' }), absent('rne')) }, 'pending craft_not_yet_registered'],
    ['even with an APRM', { company: aCompany(fromInsee({ createdOn: '2026-11-12', establishments: aprm }), absent('rne')) }, 'pending craft_not_yet_registered'],
    ['and one that is created tomorrow', { company: aCompany(fromInsee({ createdOn: '2026-11-24' }), absent('rne')) }, 'pending craft_not_yet_registered'],
    ['craft declared for a day to come is asked again', { company: aCompany(fromInsee(), fromRne({ activities: [anActivity({ isRunning: false, beginsOn: '2026-12-15' })] })) }, 'pending craft_not_yet_registered'],
  ],
  '17': [
    ['a company of sixty days that the RNE does not know is late no more', { company: aCompany(fromInsee({ createdOn: '2026-09-24' }), absent('rne')) }, 'pending not_craft_registered'],
    ['one whose creation day is not known neither', { company: aCompany(fromInsee(), absent('rne')) }, 'pending not_craft_registered'],
    ['nor one that the RNE knows, however young', { company: aCompany(fromInsee({ createdOn: '2026-11-12' }), fromRne({ activities: [anActivity(TRADE)] })) }, 'pending not_craft_registered'],
    ['a company that nobody calls craft waits', { company: aCompany(fromInsee(), fromRne({ activities: [anActivity(TRADE)] })) }, 'pending not_craft_registered'],
    ['so does one that the RNE does not know', { company: aCompany(fromInsee(), absent('rne')) }, 'pending not_craft_registered'],
    ['so does one whose craft has ended', { company: aCompany(fromInsee(), fromRne({ activities: [anActivity({ isRunning: false })] })) }, 'pending not_craft_registered'],
  ],
  '18': [
    ['an APRM of a young company that the RNE knows as trade waits', { company: aCompany(fromInsee({ createdOn: '2026-11-12', establishments: aprm }), fromRne({ activities: [anActivity(TRADE)] })) }, 'pending craft_conflict'],
    ['so does an APRM of the RNE on a trade', { company: aCompany(fromInsee(), fromRne({ activities: [anActivity({ ...TRADE, codeAprm: '1071CB' })] })) }, 'pending craft_conflict'],
    ['an APRM that the RNE does not confirm waits', { company: aCompany(fromInsee({ establishments: aprm }), fromRne({ activities: [anActivity(TRADE)] })) }, 'pending craft_conflict'],
    ['so does an APRM that the RNE does not know', { company: aCompany(fromInsee({ establishments: aprm }), absent('rne')) }, 'pending craft_conflict'],
  ],
  '19': [
    ...[[RENNES, LAVAL], [LAVAL, RENNES]].map(([first = '', second = '']): Case => [`of two head offices, in ${first} and ${second}, one outside is enough`, { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: first }), aBranch({ isHeadOffice: true, codeCommune: second })) }), fromRne({ activities: [anActivity({ siret: null, codeCommune: LAVAL })] })) }, 'pending craft_outside_region']),
    ['a craft company run from elsewhere waits', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES }), aBranch()) }), fromRne({ activities: [anActivity({ siret: `${world.SIREN}00027`, codeCommune: LAVAL })] })) }, 'pending craft_outside_region'],
    ['so does one whose craft is elsewhere', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment(), aBranch({ codeCommune: RENNES })) }), fromRne({ activities: [anActivity({ siret: `${world.SIREN}00027`, codeCommune: RENNES })] })) }, 'pending craft_outside_region'],
  ],
  '20': [
    ['whom the RNE names as gone does not match, whoever lists them still', { company: aCompany(fromInsee(), fromRne({ officers: [], otherOfficers: [{ ...anOfficer(), standing: 'gone' }] }), fromSearch()) }, 'pending owner_unverifiable'],
    ['an office that nobody can read is a doubt for its holder', { company: aCompany(fromInsee(), fromRne({ officers: [anOfficer({ firstNames: ['PAUL'] })], otherOfficers: [{ ...anOfficer(), standing: 'unclear' }] })) }, 'pending owner_unverifiable'],
    ['a société créée de fait with statut P is masked as persons are', { company: aCompany(fromInsee({ legalCategory: '2210', diffusion: 'partial' }), fromRne()) }, 'pending owner_unverifiable'],
    ['a sole trader who hides their name waits', { company: aCompany(traderInInsee({ diffusion: 'partial', soleTrader: null }), traderInRne({ soleTrader: null })) }, 'pending owner_unverifiable'],
    ['even if another source leaks it', { company: aCompany(traderInInsee({ diffusion: 'partial', soleTrader: null }), traderInRne()) }, 'pending owner_unverifiable'],
    ['a company led by companies only waits', { company: aCompany(fromInsee(), fromRne({ officers: [] }), fromSearch({ officers: [] })) }, 'pending owner_unverifiable'],
    ['whatever officers another source adds', { company: aCompany(fromInsee(), fromRne({ officers: [] }), fromSearch()) }, 'pending owner_unverifiable'],
    ['a hidden name is no name', { company: aCompany(fromInsee(), fromRne({ officers: [anOfficer({ familyNames: ['[ND]'], firstNames: ['[ND]'] })] })), applicant: { firstName: 'ND', lastName: 'ND' } }, 'pending owner_unverifiable'],
  ],
  '21': [
    ['the auditor’s name waits', { company: aCompany(fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer({ familyNames: ['MARTIN'], firstNames: ['PAUL'] }), standing: 'not_representing' }] })), applicant: stranger }, 'pending owner_mismatch'],
    ['so does that of who left, beside others in office', { company: aCompany(fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer({ familyNames: ['MARTIN'], firstNames: ['PAUL'] }), standing: 'gone' }] })), applicant: stranger }, 'pending owner_mismatch'],
    ['another person’s name waits', { applicant: stranger }, 'pending owner_mismatch'],
    ['the right family name is not enough', { applicant: { firstName: 'Paul' } }, 'pending owner_mismatch'],
    ['no name is no match', { applicant: { firstName: null, lastName: null } }, 'pending owner_mismatch'],
  ],
  '22': [
    ['a company that is already held waits', { own: { hasSibling: true } }, 'pending sibling_account'],
  ],
  '23': [
    ['a craft company in the region, open and the applicant’s own, is approved', {}, 'approved craft_in_region'],
    ['so is one that hides its address', { company: aCompany(fromInsee({ diffusion: 'partial' }), fromRne()) }, 'approved craft_in_region'],
    ['so is a sole trader', { company: aCompany(traderInInsee(), traderInRne()) }, 'approved craft_in_region'],
    ['craft as a second activity is craft', { company: aCompany(fromInsee(), fromRne({ activities: [anActivity(TRADE), anActivity({ isPrincipal: false })] })) }, 'approved craft_in_region'],
    ['the former commune of Le Puy-Saint-Bonnet is in the region', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: '79224' })) }), fromRne()) }, 'approved craft_in_region'],
    ['a radiation announced for tomorrow has not happened', { company: aCompany(fromInsee(), fromRne({ struckOffOn: '2026-11-24' })) }, 'approved craft_in_region'],
    ['silence of what was never configured changes nothing', { company: aCompany(fromInsee(), fromRne(), notConfigured('recherche-entreprises'), notConfigured('mirror')) }, 'approved craft_in_region'],
    ['a colleague’s office that nobody can read changes nothing', { company: aCompany(fromInsee(), fromRne({ otherOfficers: [{ ...anOfficer({ familyNames: ['MARTIN'] }), standing: 'unclear' }] })) }, 'approved craft_in_region'],
    ['no head office is flagged, and everything open is here', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ isHeadOffice: false })) }), fromRne()) }, 'approved craft_in_region'],
    ['a head office that closed is none', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES, isOpen: false }), aBranch()) }), fromRne({ activities: [anActivity({ siret: null, codeCommune: LAVAL })] })) }, 'approved craft_in_region'],
    ['a declared restart of a company that runs is no matter', { own: { restartDeclared: true } }, 'approved craft_in_region'],
  ],
  '4b': [
    ['no head office is flagged, and something open is elsewhere', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ isHeadOffice: false }), aBranch({ codeCommune: RENNES })) }), fromRne()) }, 'pending registry_silent'],
    ['a hidden commune is an unknown place', { company: aCompany(fromInsee({ establishments: establishments(anEstablishment({ codeCommune: null, isPlaceHidden: true })) }), fromRne({ activities: [anActivity(TRADE), anActivity()] })) }, 'pending registry_silent'],
    ['a state that nobody knows', { company: aCompany(aState(), fromRne(), fromSearch()) }, 'pending registry_silent'],
  ],
}; // prettier-ignore

describe.each(ROWS)('row %s', (row) => {
  test.each(TABLE[row])('%s', (_, situation, expected) => {
    const verdict = classify(aQuestion(situation));
    expect(`${verdict.outcome} ${verdict.reason}`).toBe(expected);
    expect(verdict.row).toBe(row);
    expect(verdict.trace.at(-1)).toMatchObject({ row, result: 'matched' });
  });
});
