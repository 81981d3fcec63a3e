import type { Figure } from '../figure.js';
import { AUTHOR_GROUPS, DEPARTEMENT_GROUPS, PROFILE_GROUPS, REASON_GROUPS, RULE_GROUPS } from '../groups.js';
import type { Counts } from '../report.query.js';
import type { Slice } from '../slice.js';
import { crossTab, noun, type CrossTab, type Group } from '../table.js';
import { stepGroups } from './steps.js';

const REFUSED: Slice = { kind: 'decided', details: ['rejected'] };
const DEFINITION =
  'Chaque décision de refus prise dans la période, sauf celles annulées dans les 30 secondes ; une demande refusée deux fois compte deux fois.';
const refusals = noun('refus', 'refus');

type Crossing = Pick<CrossTab, 'name' | 'title' | 'columns'> &
  Partial<Pick<CrossTab, 'rows' | 'rowHeading' | 'counts'>>;

function refusalsBy(counts: Counts, crossing: Crossing): Figure {
  return crossTab({
    ...{ counts: counts.now, slice: REFUSED, rows: REASON_GROUPS, rowHeading: 'Motif' },
    ...{ definition: DEFINITION, population: refusals, chart: 'stacked' },
    ...crossing,
  });
}

export function refusParRegle(counts: Counts): Figure {
  const title = 'Refus par règle de la procédure';
  return refusalsBy(counts, {
    ...{ name: 'refus-par-regle', title, rows: RULE_GROUPS, rowHeading: 'Règle', columns: AUTHOR_GROUPS },
  });
}

export function refusParDepartement(counts: Counts): Figure {
  const title = 'Refus par motif et département';
  return refusalsBy(counts, { name: 'refus-par-departement', title, columns: DEPARTEMENT_GROUPS });
}

export function refusParProfil(counts: Counts): Figure {
  const title = 'Refus par motif et profil';
  return refusalsBy(counts, { name: 'refus-par-profil', title, columns: PROFILE_GROUPS });
}

export function refusParAuteur(counts: Counts): Figure {
  const title = 'Refus par motif, par les règles ou par un agent';
  return refusalsBy(counts, { name: 'refus-par-auteur', title, columns: AUTHOR_GROUPS });
}

/** Rows are the steps of the period, columns the reasons that occur. */
export function refusParPeriode(counts: Counts): Figure {
  const isSeen = ({ slice }: Group) =>
    counts.now.some(
      ({ kind, detail, reason }) =>
        kind === 'decided' && detail === 'rejected' && slice.reasons?.[0] === reason,
    );
  const figure = refusalsBy(counts, {
    ...{ name: 'refus-par-periode', title: 'Refus par motif au fil de la période' },
    ...{ columns: REASON_GROUPS.filter(isSeen), rows: [], rowHeading: 'Période' },
  });
  return { ...figure, rows: stepGroups(counts, REFUSED, REASON_GROUPS.filter(isSeen)) };
}
