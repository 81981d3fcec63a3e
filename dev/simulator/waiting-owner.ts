import {
  angers,
  craftAt,
  gerant,
  type Invented,
  nantes,
  one,
  pending,
  sarl,
  soleTrader,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those who may not be the company’s own, or whose company has an account. All is invented. */
export const waitingOwner: readonly Invented[] = [
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
  one('999980659', '20', 'L’ancienne présidente, que Recherche d’entreprises nomme encore', {
    applicant: asksElise,
    expected: pending('owner_unverifiable'),
    company: sarl('PAIN SANS PRÉSIDENTE FICTIF', elise, [craftAt(nantes)], {
      legalCategory: '5710',
      officers: [{ role: '73', person: elise, resigned: true }],
    }),
  }),
  one('999980667', '20', 'Un associé dont le RNE ne dit pas la fonction', {
    applicant: asksLuc,
    expected: pending('owner_unverifiable'),
    company: sarl('PAIN D’ON NE SAIT QUI FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { role: '99', person: luc }],
    }),
  }),
  one('999980675', '20', 'Un associé dont la fonction a un code que personne ne connaît', {
    applicant: asksLuc,
    expected: pending('owner_unverifiable'),
    company: sarl('PAIN AU CODE INCONNU FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { role: '999', person: luc }],
    }),
  }),
  one('999980683', '20', 'Une société créée de fait en diffusion partielle', {
    applicant: asksElise,
    expected: pending('owner_unverifiable'),
    company: sarl('PAIN DE FAIT FICTIF', elise, [craftAt(nantes)], {
      legalCategory: '2210',
      diffusion: 'P',
      officers: [{ role: '74', person: elise }],
    }),
  }),
  one('999980691', '21', 'Un commissaire aux comptes dont le rôle est écrit avec la personne', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN AUDITÉ FICTIF', elise, [craftAt(nantes)], {
      officers: [
        { role: '73', person: elise },
        { role: '71', roleInPerson: true, person: luc },
      ],
    }),
  }),
  one('999980709', '21', 'Un liquidateur nommé en toutes lettres', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN LIQUIDÉ FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { role: '99', roleInWords: 'Liquidateur amiable', person: luc }],
    }),
  }),
  one('999980717', '21', 'Un gérant que sa seconde fonction écarte', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN AUX DEUX FONCTIONS FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { ...gerant(luc), secondRole: '40' }],
    }),
  }),
  one('999980725', '21', 'Un gérant dont le mandat a pris fin', {
    applicant: asksLuc,
    expected: pending('owner_mismatch'),
    company: sarl('PAIN DE L’ANCIEN GÉRANT FICTIF', elise, [craftAt(nantes)], {
      officers: [gerant(elise), { ...gerant(luc), leftOn: { daysAgo: 20 } }],
    }),
  }),
];
