import {
  angers,
  craftAt,
  type Invented,
  laval,
  nantes,
  one,
  pending,
  rennes,
  sarl,
  shopAt,
  soleTrader,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those whose craft, or its place, the registers leave in doubt. All is invented. */
export const waitingCraft: readonly Invented[] = [
  one('999980261', '13b', 'Deux sources en désaccord sur l’établissement de Laval', {
    applicant: asksLuc,
    expected: pending('establishment_conflict'),
    company: sarl('BOIS DISPUTÉ FICTIF', luc, [craftAt(rennes)], {
      search: { establishments: [craftAt(rennes), craftAt(laval)] },
    }),
  }),
  one('999980303', '17', 'Une SAS de conseil à Angers', {
    applicant: asksLuc,
    expected: pending('not_craft_registered'),
    company: sarl('CONSEIL FICTIF', luc, [{ ...angers, activities: [{ form: 'LIBERALE_NON_REGLEMENTEE' }] }]),
  }),
  one('999980311', '18', 'APRM dans SIRENE, mais activité commerciale au RNE', {
    applicant: asksLuc,
    expected: pending('craft_conflict'),
    company: sarl('TRAITEUR FICTIF', luc, [shopAt(nantes, { aprm: '5610CQ' })]),
  }),
  one('999980329', '18', 'APRM dans SIRENE, inconnu du RNE', {
    applicant: asksMarie,
    expected: pending('craft_conflict'),
    company: soleTrader(marie, [craftAt(nantes)], { rne: 'unknown' }),
  }),
  one('999980337', '19', 'Siège à Rennes, atelier ouvert à Laval', {
    applicant: asksLuc,
    expected: pending('craft_outside_region'),
    company: sarl('BOIS VOISIN FICTIF', luc, [craftAt(rennes), craftAt(laval)]),
  }),
  one('999980345', '19', 'Siège commercial à Nantes, seul atelier à Rennes', {
    applicant: asksLuc,
    expected: pending('craft_outside_region'),
    company: sarl('BOIS LOINTAIN FICTIF', luc, [shopAt(nantes), craftAt(rennes)]),
  }),
  one('999980592', '17b', 'Une boulangerie créée il y a dix jours, inconnue du RNE', {
    applicant: asksElise,
    expected: pending('craft_not_yet_registered'),
    company: sarl('PAIN TOUT NEUF FICTIF', elise, [craftAt(nantes)], {
      createdOn: { daysAgo: 10 },
      rne: 'unknown',
    }),
  }),
  one('999980600', '17b', 'Une SARL créée il y a dix jours, sans APRM et inconnue du RNE', {
    applicant: asksLuc,
    expected: pending('craft_not_yet_registered'),
    company: sarl('BOIS TOUT NEUF FICTIF', luc, [{ ...nantes }], {
      createdOn: { daysAgo: 10 },
      rne: 'unknown',
    }),
  }),
  one('999980618', '17b', 'Une activité artisanale qui commence dans dix jours', {
    applicant: asksMarie,
    expected: pending('craft_not_yet_registered'),
    company: soleTrader(marie, [
      { ...nantes, activities: [{ form: 'ARTISANALE', since: { daysAgo: -10 } }] },
    ]),
  }),
  one('999980626', '18', 'Un code d’artisan au RNE seulement, sur une activité d’agent commercial', {
    applicant: asksMarie,
    expected: pending('craft_conflict'),
    company: soleTrader(marie, [{ ...nantes, activities: [{ form: 'AGENT_COMMERCIAL', aprm: '4321AB' }] }]),
  }),
  one('999980634', '19', 'Deux sièges, celui de Rennes en premier', {
    applicant: asksLuc,
    expected: pending('craft_outside_region'),
    company: sarl('BOIS À DEUX SIÈGES FICTIF', luc, [
      craftAt(rennes, { headOffice: true }),
      craftAt(nantes, { headOffice: true }),
    ]),
  }),
  one('999980642', '19', 'Deux sièges, celui de Nantes en premier', {
    applicant: asksLuc,
    expected: pending('craft_outside_region'),
    company: sarl('BOIS AUX DEUX SIÈGES FICTIF', luc, [
      craftAt(nantes, { headOffice: true }),
      craftAt(rennes, { headOffice: true }),
    ]),
  }),
];
