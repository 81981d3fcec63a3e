import type { Figure, FigureRow } from '../figure.js';
import { AUTHOR_GROUPS, BOND_GROUPS, DEPARTEMENT_GROUPS, PROFILE_GROUPS } from '../groups.js';
import type { Counts } from '../report.query.js';
import { count, counted, crossTab, label, noun, percent, plain, row, sumOf, type Group } from '../table.js';

const OUTCOMES: readonly Group[] = [
  { label: 'Acceptée', slice: { details: ['approved'] } },
  { label: 'Refusée', slice: { details: ['rejected'] } },
  { label: 'Retirée par le demandeur', slice: { details: ['withdrawn'] } },
  { label: 'Expirée sans réponse', slice: { details: ['expired'] } },
];

export function issues(counts: Counts): Figure {
  return crossTab({
    name: 'issues',
    title: 'Issue des demandes',
    definition:
      'Décisions qui ont clos une demande dans la période, par les règles, par un agent, par le demandeur ou au bout du délai.',
    ...{
      counts: counts.now,
      slice: { kind: 'decided' },
      rowHeading: 'Issue',
      rows: OUTCOMES,
      chart: 'stacked',
    },
    columns: [
      ...AUTHOR_GROUPS,
      { label: 'Par le demandeur', slice: { by: 'applicant' } },
      { label: 'Délai écoulé', slice: { by: 'calendar' } },
    ],
    population: noun('demande close', 'demandes closes'),
  });
}

export function comptesParLien(counts: Counts): Figure {
  return crossTab({
    name: 'comptes-par-lien',
    title: 'Ressortissants, clients et partenaires',
    definition:
      'Décisions d’acceptation de la période, par ce que la personne ou l’entreprise est pour la chambre.',
    ...{ counts: counts.now, slice: { kind: 'decided', details: ['approved'] }, rowHeading: 'Lien' },
    ...{ rows: BOND_GROUPS, columns: AUTHOR_GROUPS, chart: 'stacked' },
    population: noun('acceptation', 'acceptations'),
  });
}

export function deleguesReorientes(counts: Counts): Figure {
  return crossTab({
    name: 'delegues-reorientes',
    title: 'Délégués renvoyés vers l’accueil',
    definition:
      'Refus de demandes faites pour des missions de délégué(e) : la personne est orientée vers l’accueil.',
    ...{
      counts: counts.now,
      rowHeading: 'Profil',
      rows: PROFILE_GROUPS,
      columns: AUTHOR_GROUPS,
      chart: 'bars',
    },
    slice: { kind: 'decided', details: ['rejected'], reasons: ['delegate_mission'] },
    population: noun('demande réorientée', 'demandes réorientées'),
  });
}

/** Shares of what the rules settled by themselves, by département. */
export function automatisation(counts: Counts): Figure {
  const rowOf = ({ label: words, slice }: Group): FigureRow => {
    const all = counted(counts.now, { kind: 'settled', ...slice });
    const byRules = counted(counts.now, { kind: 'settled', by: 'machine', ...slice });
    return row(words, [byRules, all, plain(percent(Number(byRules.value), Number(all.value)))]);
  };
  const size = sumOf(counts.now, { kind: 'settled' });
  return {
    name: 'automatisation',
    title: 'Part décidée par les règles seules',
    definition:
      'Demandes acceptées ou refusées pour la première fois dans la période ; part de celles que les règles ont décidées sans agent.',
    population: { words: noun('demande décidée', 'demandes décidées')(size), count: size },
    moment: null,
    columns: [
      label('Département'),
      count('Par les règles'),
      count('Décidées'),
      { label: 'Part des règles', unit: 'percent' },
    ],
    rows: DEPARTEMENT_GROUPS.map(rowOf).filter(({ cells }) => cells[2] !== 0),
    total: rowOf({ label: 'Total', slice: {} }),
    chart: 'none',
  };
}
