import {
  craftAt,
  type Invented,
  nantes,
  nothing,
  one,
  pending,
  rennes,
  sarl,
  shopAt,
  soleTrader,
  submitted,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those of whom the registers say nothing yet, or too little. All is invented. */
export const waitingSilent: readonly Invented[] = [
  one('999980022', '5', 'Un SIREN que personne ne connaît encore', {
    applicant: asksElise,
    expected: pending('siren_not_found_yet'),
    company: nothing({ insee: 'unknown' }),
  }),
  one('999980030', '5', 'Un SIREN fantôme : Recherche d’entreprises répond, mais à vide', {
    applicant: asksElise,
    expected: pending('siren_not_found_yet'),
    company: nothing({ insee: 'unknown', search: 'ghost' }),
  }),
  one('999980055', '7', 'Un doublon : l’INSEE renvoie vers le SIREN de la boulangerie', {
    applicant: asksElise,
    expected: pending('siren_duplicate'),
    company: nothing({ insee: { pivot: '999980402' } }),
  }),
  one('999980071', '4', 'Un doublon de doublon : la chaîne ne dit rien', {
    applicant: asksElise,
    expected: submitted('registry_unavailable'),
    company: nothing({ insee: { pivot: '999980055' }, search: 'unreadable', rne: 'unreadable' }),
  }),
  one('999980089', '8', 'Une unité légale non diffusable', {
    applicant: asksElise,
    expected: pending('not_diffusible'),
    company: nothing({ insee: 'withheld' }),
  }),
  one('999980097', '8', 'Un ancien statut N', {
    applicant: asksMarie,
    expected: pending('not_diffusible'),
    company: soleTrader(marie, [craftAt(nantes)], { diffusion: 'N' }),
  }),
  one('999980493', '4', 'Un SIREN dont aucun registre ne rend une réponse lisible', {
    applicant: asksElise,
    expected: submitted('registry_unavailable'),
    company: nothing({ insee: 'unreadable', rne: 'unreadable', search: 'unreadable' }),
  }),
  one(
    '999980501',
    '7',
    'Un doublon que l’INSEE ne dit pas : Recherche d’entreprises donne le SIREN de la boulangerie',
    {
      applicant: asksElise,
      expected: pending('siren_duplicate'),
      company: sarl('PAIN EN DOUBLE FICTIF', elise, [craftAt(nantes, { closedOn: '2025-06-30' })], {
        ceasedOn: '2025-06-30',
        insee: 'unreadable',
        rne: 'unknown',
        search: { pivot: '999980402' },
      }),
    },
  ),
  one('999980519', '4b', 'Une boulangerie dont le RNE tait les activités', {
    applicant: asksElise,
    expected: pending('registry_silent'),
    company: sarl('PAIN SANS ACTIVITÉ FICTIF', elise, [craftAt(nantes)], { rne: { lacks: 'activities' } }),
  }),
  one('999980527', '4b', 'Une boulangerie dont le RNE tait les dirigeants', {
    applicant: asksElise,
    expected: pending('registry_silent'),
    company: sarl('PAIN SANS DIRIGEANT FICTIF', elise, [craftAt(nantes)], { rne: { lacks: 'composition' } }),
  }),
  one('999980535', '4b', 'Aucun siège indiqué, et un établissement hors de la région', {
    applicant: asksLuc,
    expected: pending('registry_silent'),
    company: sarl('BOIS SANS SIÈGE FICTIF', luc, [craftAt(nantes, { headOffice: false }), shopAt(rennes)]),
  }),
  one('999980543', '4b', 'Une entreprise diffusible dont l’établissement cache sa commune', {
    applicant: asksLuc,
    expected: pending('registry_silent'),
    company: sarl('BOIS CACHÉ FICTIF', luc, [craftAt(nantes, { hidden: true })]),
  }),
];
