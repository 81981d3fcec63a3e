import {
  approved,
  body,
  craftAt,
  gerant,
  head,
  type Invented,
  laRoche,
  laval,
  leMans,
  lePuySaintBonnet,
  nantes,
  none,
  one,
  partner,
  rennes,
  sarl,
  shopAt,
  soleTrader,
  times,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those whom the registers alone, or the chamber's list, let in. All is invented. */
export const accepted: readonly Invented[] = [
  none('1', 'Une créatrice d’entreprise', {
    applicant: { profile: 'founder_or_buyer' },
    expected: approved('profile_unconditional'),
  }),
  none('1', 'Un apprenti', {
    applicant: { profile: 'youth_or_apprentice' },
    expected: approved('profile_unconditional'),
  }),
  none('1', 'Une salariée', {
    applicant: { profile: 'employee_or_jobseeker' },
    expected: approved('profile_unconditional'),
  }),
  one('999980196', '3', 'Un commerce client de la chambre, au nom de sa gérante', {
    applicant: asksElise,
    expected: approved('listed_client'),
    own: { listed: { kind: 'client', contactNames: [], emailDomain: null } },
    company: sarl('ÉPICERIE CLIENTE FICTIF', elise, [shopAt(nantes)]),
  }),
  one('999980204', '3', 'Une commune partenaire, à l’adresse de la mairie', {
    applicant: { ...partner('Luc', 'Moreau-Fictif'), email: 'luc.moreau@mairie-fictive.invalid' },
    expected: approved('listed_partner'),
    own: { listed: { kind: 'partner', contactNames: [], emailDomain: 'mairie-fictive.invalid' } },
    company: body('COMMUNE PARTENAIRE FICTIVE', '7210', [{ ...laval }]),
  }),
  one('999980402', '23', 'Une boulangerie de Nantes', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN DE NANTES FICTIF', elise, [craftAt(nantes)]),
  }),
  one('999980410', '23', 'Une plombière du Mans, à son nom d’usage', {
    applicant: asksMarie,
    expected: approved('craft_in_region'),
    company: soleTrader(marie, [craftAt(leMans, { aprm: '4322AA' })]),
  }),
  one('999980428', '23', 'Une plombière du Mans, à son nom de naissance', {
    applicant: head('Louise', 'Durand-Fictif'),
    expected: approved('craft_in_region'),
    company: soleTrader(marie, [craftAt(leMans)]),
  }),
  one('999980436', '23', 'Le Puy-Saint-Bonnet : ancien code des Deux-Sèvres, aujourd’hui dans Cholet', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN DU PUY FICTIF', elise, [craftAt(lePuySaintBonnet)]),
  }),
  one('999980444', '23', 'Une épicerie dont l’activité secondaire est artisanale', {
    applicant: asksLuc,
    expected: approved('craft_in_region'),
    company: sarl('ÉPICERIE TRAITEUR FICTIF', luc, [
      { ...laRoche, activities: [{ form: 'COMMERCIALE' }, { form: 'ARTISANALE_REGLEMENTEE' }] },
    ]),
  }),
  one('999980451', '23', 'Une inscription à l’ancien répertoire des métiers qui court toujours', {
    applicant: asksLuc,
    expected: approved('craft_in_region'),
    company: sarl('ANCIEN MÉTIER FICTIF', luc, [shopAt(laRoche, { aprm: '1071CB' })], { formerRm: true }),
  }),
  one('999980469', '23', 'Vingt-cinq établissements : aucun n’est oublié', {
    applicant: asksLuc,
    expected: approved('craft_in_region'),
    company: sarl('BOIS EN SÉRIE FICTIF', luc, [craftAt(nantes), ...times(24, shopAt(rennes))]),
  }),
  one('999980477', '23', 'Plus de mille établissements, par pages', {
    applicant: asksLuc,
    expected: approved('craft_in_region'),
    company: sarl('BOIS PARTOUT FICTIF', luc, [craftAt(nantes), ...times(1050, shopAt(rennes))]),
  }),
  one('999980485', '23', 'Une fermeture et une radiation annoncées pour dans un mois', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN BIENTÔT FERMÉ FICTIF', elise, [craftAt(nantes, { closedOn: { daysAgo: -30 } })], {
      ceasedOn: { daysAgo: -30 },
      struckOffOn: { daysAgo: -30 },
    }),
  }),
  one('999980733', '23', 'Aucun siège indiqué, mais tout est dans la région', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN PARTOUT ICI FICTIF', elise, [craftAt(nantes, { headOffice: false }), shopAt(laval)]),
  }),
  one('999980741', '23', 'Un établissement illisible parmi des établissements lisibles', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN À DEMI LISIBLE FICTIF', elise, [craftAt(nantes), shopAt(laval, { malformed: true })]),
  }),
  one('999980758', '23', 'Une gérante dont l’associé a une fonction inconnue', {
    applicant: asksElise,
    expected: approved('craft_in_region'),
    company: sarl('PAIN DE LA GÉRANTE FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { role: '999', person: luc }],
    }),
  }),
];
