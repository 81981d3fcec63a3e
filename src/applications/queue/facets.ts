import { chamber } from '../../config/chamber.js';
import type { Counters } from './counters.query.js';
import type { Colleague } from './parse-filter.js';
import type { Criterion } from './pieces.js';
import { claimerWord } from './parse-filter.js';
import * as vocabulary from './vocabulary.js';

/** A criterion that one can tick: its values as they are typed, and how many files have each where it is counted. */
export interface Facet {
  criterion: Criterion;
  label: string;
  choices: { typed: string; label: string; count: number | null }[];
}

const DAYS = chamber.answerWithinWorkingDays;
const AGES = [
  { typed: `>${String(DAYS)}j`, label: `En retard (plus de ${String(DAYS)} jours)` },
  { typed: '>2j', label: 'Plus de 2 jours' },
  { typed: '<2j', label: 'Moins de 2 jours' },
  { typed: '0j', label: 'Du jour' },
];

/** What the chips of the queue offer. */
export function facetsOf({ reasons }: Counters, colleagues: readonly Colleague[]): Facet[] {
  const local = vocabulary.DEPARTEMENT_WORDS.filter(
    ({ value }) => value === null || chamber.departements.includes(value),
  );
  const causes = reasons.flatMap(({ reason, count }) =>
    vocabulary.REASON_WORDS.filter(({ value }) => value === reason).map((word) => ({ ...word, count })),
  );
  const claimers = [...vocabulary.CLAIMER_WORDS, ...colleagues.map(claimerWord)];
  return [
    facet('motif', 'Motif', causes),
    facet('departement', 'Département', local),
    facet('delegation', 'Délégation', vocabulary.DELEGATION_WORDS),
    facet('profil', 'Profil', vocabulary.PROFILE_WORDS),
    facet('age', 'Attente', AGES),
    facet('pris', 'Pris', claimers),
    facet('statut', 'Statut', vocabulary.STATUS_WORDS),
  ];
}

function facet(
  criterion: Criterion,
  label: string,
  words: readonly { typed: string; label: string; count?: number }[],
): Facet {
  const choices = words.map(({ typed, label: words_, count = null }) => ({ typed, label: words_, count }));
  return { criterion, label, choices };
}
