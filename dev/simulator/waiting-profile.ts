import {
  angers,
  body,
  type Invented,
  nantes,
  one,
  partner,
  pending,
  rennes,
  sarl,
  shopAt,
} from './describe.js';
import { elise, asksElise, asksLuc } from './people.js';

/** Those on the chamber’s list, partners and bodies: a person knows them better. All is invented. */
export const waitingProfile: readonly Invented[] = [
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
];
