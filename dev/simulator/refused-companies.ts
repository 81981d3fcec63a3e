import {
  abroad,
  chaumont,
  craftAt,
  type Invented,
  laRoche,
  nantes,
  nothing,
  one,
  rejected,
  rennes,
  sarl,
  soleTrader,
} from './describe.js';
import { elise, marie, luc, asksElise, asksMarie, asksLuc } from './people.js';

/** Those whom hard facts turn away. All is invented. */
export const refused: readonly Invented[] = [
  one('999980014', '2', 'Un boulanger qui demande un compte pour ses missions de délégué', {
    applicant: { ...asksElise, delegateMission: true },
    expected: rejected('delegate_mission'),
    company: sarl('PAIN DÉLÉGUÉ FICTIF', elise, [craftAt(nantes)]),
  }),
  one('999980048', '6', 'Un SIREN toujours inconnu après la dernière vérification', {
    applicant: asksElise,
    expected: rejected('siren_unknown'),
    own: { notFoundChecks: 4 },
    company: nothing({ insee: 'unknown' }),
  }),
  one('999980063', '9', 'Un doublon dont le SIREN d’accueil a cessé', {
    applicant: asksElise,
    expected: rejected('company_ceased'),
    company: nothing({ insee: { pivot: '999980105' } }),
  }),
  one('999980105', '9', 'Une SARL cessée', {
    applicant: asksElise,
    expected: rejected('company_ceased'),
    company: sarl('PAIN CESSÉ FICTIF', elise, [craftAt(nantes, { closedOn: '2024-06-30' })], {
      ceasedOn: '2024-06-30',
      struckOffOn: '2024-06-30',
    }),
  }),
  one('999980113', '9', 'Une unité légale purgée', {
    applicant: asksElise,
    expected: rejected('company_ceased'),
    company: sarl('PAIN PURGÉ FICTIF', elise, [], { purged: true, rne: 'unknown', search: 'unknown' }),
  }),
  one('999980121', '9', 'Un entrepreneur individuel cessé, sans activité au RNE', {
    applicant: asksMarie,
    expected: rejected('company_ceased'),
    company: soleTrader(
      marie,
      [
        craftAt(nantes, {
          closedOn: '2025-01-31',
          activities: [{ form: 'ARTISANALE', until: '2025-01-31' }],
        }),
      ],
      { ceasedOn: '2025-01-31' },
    ),
  }),
  one('999980147', '10', 'Une SARL active dans SIRENE, radiée depuis longtemps', {
    applicant: asksElise,
    expected: rejected('company_struck_off'),
    company: sarl('PAIN RADIÉ FICTIF', elise, [craftAt(nantes)], { struckOffOn: '2025-01-15' }),
  }),
  one('999980238', '13', 'Un artisan de Rennes dont l’établissement vendéen est fermé', {
    applicant: asksLuc,
    expected: rejected('no_establishment_in_region'),
    company: sarl('BOIS BRETON FICTIF', luc, [craftAt(rennes), craftAt(laRoche, { closedOn: '2024-12-31' })]),
  }),
  one('999980246', '13', 'Un artisan de Haute-Marne : le département 52 n’est pas la région 52', {
    applicant: asksLuc,
    expected: rejected('no_establishment_in_region'),
    company: sarl('COUTEAUX DE CHAUMONT FICTIF', luc, [craftAt(chaumont)]),
  }),
  one('999980253', '13', 'Un artisan installé à l’étranger et à Rennes', {
    applicant: asksLuc,
    expected: rejected('no_establishment_in_region'),
    company: sarl('BOIS BELGE FICTIF', luc, [craftAt(rennes), craftAt(abroad)]),
  }),
];
