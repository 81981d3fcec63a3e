import { craftAt, type Invented, nantes, one, pending, sarl, soleTrader } from './describe.js';
import { elise, marie, asksElise, asksMarie } from './people.js';

/** Those whom a register shows ended, and who may run all the same. All is invented. */
export const waitingEnded: readonly Invented[] = [
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
  one('999980550', '9b', 'Un entrepreneur individuel reparti après une ancienne radiation', {
    applicant: asksMarie,
    expected: pending('status_conflict'),
    company: soleTrader(
      marie,
      [
        craftAt(nantes, {
          closedOn: '2021-06-30',
          activities: [{ form: 'ARTISANALE', since: { daysAgo: 60 } }],
        }),
      ],
      { ceasedOn: '2021-06-30', struckOffOn: '2021-06-30' },
    ),
  }),
  one('999980568', '9c', 'Une entrepreneuse individuelle cessée qui a repris son activité', {
    applicant: asksMarie,
    expected: pending('restart_declared'),
    own: { restartDeclared: true },
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
  one('999980576', '9c', 'Une SARL radiée dont la gérante dit avoir repris', {
    applicant: asksElise,
    expected: pending('restart_declared'),
    own: { restartDeclared: true },
    company: sarl('PAIN REPRIS FICTIF', elise, [craftAt(nantes)], { struckOffOn: '2025-01-15' }),
  }),
  one('999980584', '11', 'Une SARL radiée depuis longtemps, mais sans détail de cessation', {
    applicant: asksElise,
    expected: pending('status_conflict'),
    company: sarl('PAIN À DEMI RADIÉ FICTIF', elise, [craftAt(nantes)], {
      struckOffOn: '2025-01-15',
      struckOffByNature: true,
    }),
  }),
];
