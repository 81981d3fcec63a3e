import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import type { RegisterReplies } from '../../dev/simulator/reply.js';
import { classify } from '../../src/applications/classify.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import type { Applicant } from '../../src/applications/verdict.js';
import { createFindCompany } from '../../src/registry/find-company.js';
import { anApplicant, ownKnowledge } from '../support/company.js';
import { FIELD_DAY, fieldReplies, type FieldShape } from '../support/field-shapes.js';
import * as shapes from '../support/own-shapes.js';
import { alarms, memoryAnswers, simulatedSources } from '../registry/world.js';

const { activity, BRANCH, establishment, HEAD, listed, office, rneEstablishment, shapeOf, sound, trader } =
  shapes;

let simulator: Simulator;
const companies = new Map<string, RegisterReplies>();
const clock = () => FIELD_DAY;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock, companies });
});
afterAll(() => simulator.close());

type Asks = Partial<Pick<Applicant, 'firstName' | 'lastName' | 'profile'>>;
const anne: Asks = { firstName: 'Anne', lastName: 'Essai' };
const luc: Asks = { firstName: 'Luc', lastName: 'Ancien' };
const stranger: Asks = { firstName: 'Zoé', lastName: 'Autre' };

async function verdictOn(shape: FieldShape, applicant: Asks, own = {}): Promise<string> {
  companies.set(shape.siren, fieldReplies(shape));
  const findCompany = createFindCompany({
    ...{ sources: simulatedSources(simulator.url, clock), answers: memoryAnswers() },
    ...{ timeoutMs: 5_000, clock, onAlarm: alarms().onAlarm },
  });
  const { outcome, reason } = classify({
    company: await findCompany(shape.siren),
    applicant: anApplicant({ siren: shape.siren, ...applicant }),
    ...{ own: ownKnowledge(own), policy: policyVersion2, region: '52', now: FIELD_DAY },
  });
  return `${outcome} ${reason}`;
}

const withOffices = (...pouvoirs: object[]) =>
  shapeOf({ ...sound, person: { ...sound.person, composition: { pouvoirs } }, re: listed });
const manager = office('Essai', 'Anne', { roleEntreprise: '30' });
const inside = (fields: object) => ({
  individu: { descriptionPersonne: { nom: 'ANCIEN', prenoms: ['LUC'], ...fields } },
});
const withEstablishments = (...list: object[]) =>
  shapeOf({ ...sound, establishments: list as Record<string, unknown>[] });
const withActivities = (...activites: object[]) =>
  shapeOf({
    ...sound,
    person: {
      ...sound.person,
      etablissementPrincipal: rneEstablishment(HEAD, '44109', activites as Record<string, unknown>[]),
    },
  });
const APRM = { activitePrincipaleRegistreMetiersEtablissement: '1071CB' };
const closed = {
  periodesEtablissement: [{ dateDebut: '2019-03-01', dateFin: null, etatAdministratifEtablissement: 'F' }],
};
const ended = { ...trader.period, etatAdministratifUniteLegale: 'C', dateDebut: '2021-06-30' };
const restarted = (activites: object[], cessation: object) =>
  shapeOf({
    ...trader,
    period: ended,
    person: {
      ...trader.person,
      etablissementPrincipal: rneEstablishment(HEAD, '44109', activites as Record<string, unknown>[]),
      detailCessationEntreprise: cessation,
    },
  });

test('the sound company lets its manager in, and nobody else', async () => {
  expect(await verdictOn(withOffices(manager), anne)).toBe('approved craft_in_region');
  expect(await verdictOn(withOffices(manager), luc)).toBe('pending owner_mismatch');
  expect(await verdictOn(shapeOf(trader), anne)).toBe('approved craft_in_region');
});

/** For each kind of fault, shapes that differ from the public ones: another field, another order, another profile. */
const KINDS: Record<string, [sentence: string, shape: FieldShape, applicant: Asks, expected: string, own?: object][]> = {
  'who left': [
    ['inactive inside the person, after a colleague', withOffices(manager, office('Ancien', 'Luc', { roleEntreprise: '30', individu: { actif: false, descriptionPersonne: { nom: 'ANCIEN', prenoms: ['LUC'] } } })), luc, 'pending owner_mismatch'],
    ['alone, with an end that is over inside the description', withOffices({ typeDePersonne: 'INDIVIDU', roleEntreprise: '73', ...inside({ dateFin: '2026-11-30' }) }), luc, 'pending owner_unverifiable'],
    ['the day of the resignation and no mark', withOffices(office('Ancien', 'Luc', { roleEntreprise: '73', dateMentionDemissionOrdre: '2026-02-01' })), luc, 'pending owner_unverifiable'],
    ['and came back under another office', withOffices(office('Ancien', 'Luc', { roleEntreprise: '73', actif: false }), office('Ancien', 'Luc', { roleEntreprise: '30' })), luc, 'approved craft_in_region'],
    ['an end to come is none yet', withOffices(office('Ancien', 'Luc', { roleEntreprise: '30', dateFin: '2026-12-31' })), luc, 'approved craft_in_region'],
  ],
  'which office': [
    ['an auditor’s code at the root, under the other name', withOffices(manager, office('Ancien', 'Luc', { role: 72 })), luc, 'pending owner_mismatch'],
    ['a second role that excludes', withOffices(office('Ancien', 'Luc', { roleEntreprise: '30', secondRoleEntreprise: '40' })), luc, 'pending owner_unverifiable'],
    ['an unknown code is its holder’s doubt', withOffices(manager, office('Ancien', 'Luc', { roleEntreprise: '205' })), luc, 'pending owner_unverifiable'],
    ['and nobody else’s', withOffices(office('Ancien', 'Luc', { roleEntreprise: '205' }), manager), anne, 'approved craft_in_region'],
    ['99 in words that represent, inside the description', withOffices({ typeDePersonne: 'INDIVIDU', ...inside({ role: '99', autreRoleEntreprise: 'Gérant' }) }), luc, 'approved craft_in_region'],
    ['99 in words that nobody knows', withOffices(office('Ancien', 'Luc', { roleEntreprise: '99', autreRoleEntreprise: 'Fondateur' })), luc, 'pending owner_unverifiable'],
    ['no office at all', withOffices(manager, office('Ancien', 'Luc')), luc, 'pending owner_unverifiable'],
    ['a partner is asked for no office', withOffices(manager), { ...luc, profile: 'authority_or_partner' }, 'pending partner_to_confirm'],
  ],
  'head office': [
    ['the one outside comes last', withEstablishments(establishment(HEAD, '44109'), establishment(BRANCH, '35238', { etablissementSiege: true })), anne, 'pending craft_outside_region'],
    ['the one outside is closed', withEstablishments(establishment(BRANCH, '35238', { etablissementSiege: true, ...closed }), establishment(HEAD, '44109')), anne, 'approved craft_in_region'],
    ['none is flagged, and one is elsewhere', withEstablishments(establishment(HEAD, '44109', { etablissementSiege: false }), establishment(BRANCH, '35238')), anne, 'pending registry_silent'],
    ['none is flagged, and both are here', withEstablishments(establishment(HEAD, '44109', { etablissementSiege: null }), establishment(BRANCH, '85191')), anne, 'approved craft_in_region'],
    ['the flagged one is hidden', withEstablishments(establishment(BRANCH, '44109'), establishment(HEAD, '[ND]', { statutDiffusionEtablissement: 'P' })), anne, 'pending registry_silent'],
  ],
  hidden: [
    ['a branch is hidden, nothing is shown here', withEstablishments(establishment(HEAD, '35238'), establishment(BRANCH, '[ND]', { statutDiffusionEtablissement: 'P' })), stranger, 'pending craft_outside_region'],
    ['the commune alone is missing', withEstablishments(establishment(HEAD, null, { statutDiffusionEtablissement: 'P' })), anne, 'pending registry_silent'],
    ['its status is shown and its commune not', withEstablishments(establishment(HEAD, '[ND]')), anne, 'pending registry_silent'],
    ['a partner whose place is hidden', withEstablishments(establishment(HEAD, '[ND]', { statutDiffusionEtablissement: 'P' })), { ...anne, profile: 'authority_or_partner' }, 'pending registry_silent'],
    ['abroad is not hidden', shapeOf({ ...sound, person: { ...sound.person, etablissementPrincipal: null }, content: { formeExerciceActivitePrincipale: 'ARTISANALE' }, establishments: [establishment(HEAD, null, { adresseEtablissement: { codeCommuneEtablissement: null, codePaysEtrangerEtablissement: '99131' } })] }), anne, 'rejected no_establishment_in_region'],
  ],
  'craft code of the RNE': [
    ['on a commercial activity', withActivities(activity({ formeExercice: 'COMMERCIALE', codeAprm: '5610CQ' })), anne, 'pending craft_conflict'],
    ['as a second activity', withActivities(activity({ formeExercice: 'COMMERCIALE' }), activity({ indicateurPrincipal: false, formeExercice: 'LIBERALE_NON_REGLEMENTEE', codeAprm: '9602AA' })), stranger, 'pending craft_conflict'],
    ['of the company as a whole', shapeOf({ ...sound, content: { formeExerciceActivitePrincipale: 'COMMERCIALE' }, person: { ...sound.person, etablissementPrincipal: null, identite: { entreprise: { codeAprm: '1071CB' } } } }), anne, 'pending craft_conflict'],
    ['beside a craft form it changes nothing', withActivities(activity({ formeExercice: 'COMMERCIALE', codeAprm: '1071CB' }), activity()), anne, 'approved craft_in_region'],
    ['that has ended is nothing', withActivities(activity({ formeExercice: 'COMMERCIALE' }), activity({ formeExercice: 'COMMERCIALE', codeAprm: '1071CB', dateFin: '2024-01-01' })), anne, 'pending not_craft_registered'],
    ['a form that nobody knows says nothing', withActivities(activity({ formeExercice: 'ARTISANALE_D_ART' })), anne, 'pending registry_silent'],
  ],
  young: [
    ['with an APRM in SIRENE', shapeOf({ ...sound, unit: { ...sound.unit, dateCreationUniteLegale: '2026-11-20' }, establishments: [establishment(HEAD, '44109', APRM)], rne: null }), anne, 'pending craft_not_yet_registered'],
    ['a sole trader on the last day', shapeOf({ ...trader, unit: { ...trader.unit, dateCreationUniteLegale: '2026-10-03' }, rne: null }), anne, 'pending craft_not_yet_registered'],
    ['one day too old', shapeOf({ ...trader, unit: { ...trader.unit, dateCreationUniteLegale: '2026-10-02' }, rne: null }), anne, 'pending not_craft_registered'],
    ['created on a day that nobody can read', shapeOf({ ...trader, unit: { ...trader.unit, dateCreationUniteLegale: 'en novembre' }, rne: null }), anne, 'pending not_craft_registered'],
    ['a second activity begins next year', withActivities(activity({ formeExercice: 'COMMERCIALE' }), activity({ indicateurPrincipal: false, dateDebut: '2027-01-04' })), anne, 'pending craft_not_yet_registered'],
    ['an activity begins in three thousand years', withActivities(activity({ dateDebut: '5015-04-05' })), anne, 'pending not_craft_registered'],
    ['an activity begins today', withActivities(activity({ dateDebut: '2026-12-01' })), anne, 'approved craft_in_region'],
  ],
  'the RNE lacks a block': [
    ['its activities', shapeOf({ ...sound, person: { ...sound.person, etablissementPrincipal: rneEstablishment(HEAD, '44109', undefined) } }), anne, 'pending registry_silent'],
    ['its offices', shapeOf({ ...sound, person: { etablissementPrincipal: rneEstablishment(HEAD, '44109', [activity()]) }, re: listed }), anne, 'pending registry_silent'],
    ['its offices, as an empty list', shapeOf({ ...sound, person: { ...sound.person, composition: [] }, re: listed }), stranger, 'pending registry_silent'],
    ['its whole description', shapeOf({ ...sound, person: null, establishments: [establishment(HEAD, '44109', APRM)] }), anne, 'pending registry_silent'],
    ['its whole description, of a client', shapeOf({ ...sound, person: null }), anne, 'pending registry_silent', { listed: { kind: 'client', contactNames: [{ firstName: 'Anne', lastName: 'Essai' }], emailDomains: [] } }],
    ['everything, beside an APRM', shapeOf({ ...sound, establishments: [establishment(HEAD, '44109', APRM)], person: {} }), anne, 'pending registry_silent'],
    ['everything, while another register is away', shapeOf({ ...sound, person: {} }, ['re']), anne, 'undetermined registry_unavailable'],
  ],
  'Recherche d’entreprises alone': [
    ['beside INSEE and an APRM', shapeOf({ ...sound, establishments: [establishment(HEAD, '44109', APRM)], re: listed }, ['rne']), anne, 'undetermined registry_unavailable'],
    ['of a client of the chamber', shapeOf({ ...sound, re: listed }, ['rne']), anne, 'undetermined registry_unavailable', { listed: { kind: 'client', contactNames: [], emailDomains: [] } }],
    ['a stranger waits alike', shapeOf({ ...sound, re: listed }, ['insee', 'rne']), stranger, 'undetermined registry_unavailable'],
    ['its radiation makes wait', shapeOf({ ...sound, re: { ...listed, immatriculation: { nature_entreprise: [], date_radiation: '2020-01-01' } } }, ['rne']), anne, 'pending to_confirm'],
  ],
  restart: [
    ['on the day after a recent radiation, without SIRET', restarted([activity({ dateDebut: '2026-11-30' })], { dateRadiation: '2026-11-29' }), anne, 'pending status_conflict'],
    ['though the end of all activity is written for later', restarted([activity({ dateDebut: '2023-05-02' })], { dateRadiation: '2021-06-30', dateCessationTotaleActivite: '2024-12-31' }), anne, 'pending status_conflict'],
    ['an activity of before is over', restarted([activity({ dateDebut: '2021-06-30' })], { dateRadiation: '2021-06-30' }), anne, 'rejected company_ceased'],
    ['which is declared, and not shown yet', restarted([activity({ dateDebut: '2015-01-01' })], { dateRadiation: '2021-06-30' }), anne, 'pending restart_declared', { restartDeclared: true }],
    ['active in SIRENE, the radiation is looked at', shapeOf({ ...trader, person: { ...trader.person, etablissementPrincipal: rneEstablishment(HEAD, '44109', [activity({ dateDebut: '2026-10-01' })]), detailCessationEntreprise: { dateRadiation: '2021-06-30' } } }), anne, 'pending status_conflict'],
  ],
  'a radiation without its detail': [
    ['of a company, long ago', shapeOf({ ...sound, content: { natureCessationEntreprise: { dateRadiation: '2020-01-01' } } }), anne, 'pending status_conflict'],
    ['beside a detail without a day', shapeOf({ ...sound, content: { natureCessationEntreprise: { dateRadiation: '2020-01-01' } }, person: { ...sound.person, detailCessationEntreprise: { dateCessationTotaleActivite: null } } }), anne, 'pending status_conflict'],
    ['announced for later, it has not happened', shapeOf({ ...sound, content: { natureCessationEntreprise: { dateRadiation: '2027-01-01' } } }), anne, 'approved craft_in_region'],
    ['beside its detail, it is one', shapeOf({ ...sound, content: { natureCessationEntreprise: { dateRadiation: '2020-01-01' } }, person: { ...sound.person, detailCessationEntreprise: { dateRadiation: '2020-01-01' } } }), anne, 'rejected company_struck_off'],
  ],
  'persons together': [
    ['a société créée de fait with statut P', shapeOf({ ...sound, unit: { ...sound.unit, statutDiffusionUniteLegale: 'P' }, period: { ...sound.period, categorieJuridiqueUniteLegale: '2210' } }), anne, 'pending owner_unverifiable'],
    ['an indivision with statut P', shapeOf({ ...sound, unit: { ...sound.unit, statutDiffusionUniteLegale: 'P' }, period: { ...sound.period, categorieJuridiqueUniteLegale: '2110' } }), stranger, 'pending owner_unverifiable'],
    ['shown, its manager is let in', shapeOf({ ...sound, period: { ...sound.period, categorieJuridiqueUniteLegale: '2210' } }), anne, 'approved craft_in_region'],
    ['a company with statut P too', shapeOf({ ...sound, unit: { ...sound.unit, statutDiffusionUniteLegale: 'P' } }), anne, 'approved craft_in_region'],
  ],
  'something that cannot be read': [
    ['a second establishment', withEstablishments(establishment(HEAD, '44109'), { siren: 'x', siret: 'x' }), anne, 'approved craft_in_region'],
    ['a second activity', withActivities(activity(), 'boulangerie' as unknown as object), anne, 'approved craft_in_region'],
    ['the only establishment of the RNE', shapeOf({ ...sound, person: { ...sound.person, etablissementPrincipal: ['x'] } }), anne, 'pending registry_silent'],
    ['a colleague', withOffices('x' as unknown as object, manager), anne, 'approved craft_in_region'],
    ['the state in SIRENE', shapeOf({ ...sound, period: { ...sound.period, etatAdministratifUniteLegale: 'S' }, re: listed }), anne, 'pending registry_silent'],
  ],
}; // prettier-ignore

describe.each(Object.keys(KINDS))('%s', (kind) => {
  test.each(KINDS[kind] ?? [])('%s', async (_, shape, applicant, expected, own = {}) => {
    expect(await verdictOn(shape, applicant, own)).toBe(expected);
  });
});
