import {
  angers,
  body,
  craftAt,
  gerant,
  type Invented,
  laval,
  nantes,
  nothing,
  one,
  partner,
  pending,
  rennes,
  sarl,
  shopAt,
  soleTrader,
  submitted,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those for whom a doubt waits for a person, or for a register. All is invented. */
export const waiting: readonly Invented[] = [
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
  one('999980139', '9b', 'Un entrepreneur individuel cessé dans SIRENE, reparti au RNE', {
    applicant: asksMarie,
    expected: pending('status_conflict'),
    company: soleTrader(
      marie,
      [
        craftAt(nantes, {
          closedOn: '2025-01-31',
          activities: [{ form: 'ARTISANALE', since: { daysAgo: 5 } }],
        }),
      ],
      { ceasedOn: '2025-01-31' },
    ),
  }),
  one('999980154', '11', 'Une SARL radiée il y a dix jours', {
    applicant: asksElise,
    expected: pending('status_conflict'),
    company: sarl('PAIN FRAIS RADIÉ FICTIF', elise, [craftAt(nantes)], { struckOffOn: { daysAgo: 10 } }),
  }),
  one('999980162', '11', 'Un entrepreneur individuel radié puis rouvert', {
    applicant: asksMarie,
    expected: pending('status_conflict'),
    company: soleTrader(marie, [craftAt(nantes)], { struckOffOn: '2021-01-01' }),
  }),
  one('999980170', '12', 'Une SARL active dont le seul établissement est fermé', {
    applicant: asksElise,
    expected: pending('no_open_establishment'),
    company: sarl('PAIN EN SOMMEIL FICTIF', elise, [craftAt(nantes, { closedOn: '2025-03-31' })]),
  }),
  one('999980188', '12', 'Une SARL active sans aucun établissement', {
    applicant: asksElise,
    expected: pending('no_open_establishment'),
    company: sarl('PAIN SANS MURS FICTIF', elise, [], { search: 'unknown' }),
  }),
  one('999980212', '3b', 'Un commerce client, au nom d’un inconnu', {
    applicant: asksLuc,
    expected: pending('listed_to_confirm'),
    own: { listed: { kind: 'client', contactNames: [], emailDomain: null } },
    company: sarl('ÉPICERIE CONNUE FICTIF', elise, [shopAt(nantes)]),
  }),
  one('999980220', '3b', 'Un client de la chambre installé hors de la région', {
    applicant: asksElise,
    expected: pending('listed_to_confirm'),
    own: { listed: { kind: 'client', contactNames: [], emailDomain: null } },
    company: sarl('CLIENT BRETON FICTIF', elise, [shopAt(rennes)]),
  }),
  one('999980261', '13b', 'Deux sources en désaccord sur l’établissement de Laval', {
    applicant: asksLuc,
    expected: pending('establishment_conflict'),
    company: sarl('BOIS DISPUTÉ FICTIF', luc, [craftAt(rennes)], {
      search: { establishments: [craftAt(rennes), craftAt(laval)] },
    }),
  }),
  one('999980279', '14', 'Une commune de la région', {
    applicant: partner('Luc', 'Moreau-Fictif'),
    expected: pending('partner_to_confirm'),
    company: body('COMMUNE FICTIVE', '7210', [{ ...nantes }]),
  }),
  one('999980287', '15', 'Une commune hors de la région', {
    applicant: partner('Luc', 'Moreau-Fictif'),
    expected: pending('partner_out_of_region'),
    company: body('COMMUNE BRETONNE FICTIVE', '7210', [{ ...rennes }]),
  }),
  one('999980295', '16', 'Une association qui se dit chef d’entreprise', {
    applicant: asksLuc,
    expected: pending('profile_mismatch'),
    company: body('ASSOCIATION FICTIVE', '9220', [{ ...angers }]),
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
  one('999980352', '20', 'Une artisane en diffusion partielle', {
    applicant: asksMarie,
    expected: pending('owner_unverifiable'),
    company: soleTrader(marie, [craftAt(nantes)], { diffusion: 'P' }),
  }),
  one('999980360', '20', 'Un artisan dont le seul dirigeant est une société', {
    applicant: asksElise,
    expected: pending('owner_unverifiable'),
    company: sarl('MÉTAL FICTIF', elise, [craftAt(angers)], {
      officers: [{ role: '73', company: 'HOLDING FICTIVE' }],
    }),
  }),
  one('999980378', '21', 'Un nom qui n’est celui d’aucun dirigeant', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN D’UNE AUTRE FICTIF', elise, [craftAt(nantes)]),
  }),
  one('999980386', '21', 'Le commissaire aux comptes et l’ancien gérant ne sont pas des dirigeants', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN CONTRÔLÉ FICTIF', elise, [craftAt(nantes)], {
      officers: [
        gerant(elise),
        { role: '71', person: luc },
        { ...gerant(luc), resigned: true },
        { ...gerant(luc), inOffice: false },
      ],
    }),
  }),
  one('999980394', '22', 'Une boulangerie qui a déjà un compte', {
    applicant: asksElise,
    expected: pending('sibling_account'),
    own: { sibling: true },
    company: sarl('PAIN DÉJÀ LÀ FICTIF', elise, [craftAt(nantes)]),
  }),
  one('999980493', '4', 'Un SIREN dont aucun registre ne rend une réponse lisible', {
    applicant: asksElise,
    expected: submitted('registry_unavailable'),
    company: nothing({ insee: 'unreadable', rne: 'unreadable', search: 'unreadable' }),
  }),
];
