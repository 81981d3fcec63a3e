import type { EntityManager } from 'typeorm';
import { countedBetween, countedQuery } from './counted/counted.query.js';
import type { FigureFilter } from './figure.js';
import type { Period, Step } from './period.js';
import { spansOf } from './roll-up.js';
import { NEVER_SUMMED, type CountedKind } from './slice.js';

/** How many of one kind share all this, over the whole period or in one step of it. */
export interface Count {
  kind: CountedKind;
  /** First day of the step, in Paris; null for the whole period. */
  step: string | null;
  departement: string;
  profile: string;
  reason: string | null;
  by: string | null;
  detail: string | null;
  /** Working days. */
  delay: number | null;
  count: number;
}

export interface CountsQuestion {
  kinds: readonly CountedKind[];
  period: Period;
  filter: Pick<FigureFilter, 'departement' | 'profile'>;
  step?: Step;
}

/**
 * Sums over a period: from the daily roll-ups, and for the days that changed since the last one from the rows
 * themselves. Run in a snapshot (REPEATABLE READ), so that no day is in both or in neither.
 */
export async function readCounts(tx: EntityManager, question: CountsQuestion): Promise<Count[]> {
  const { from, to } = question.period;
  const changed: { day: string }[] = await tx.query(
    'select distinct day::text as day from days_to_recount where day between $1 and $2 order by day',
    [from, to],
  );
  const spans = spansOf(changed.map(({ day }) => day));
  const rolledUp = await readRolledUp(tx, question);
  const live: Count[] = [];
  for (const span of spans) {
    for (const kind of question.kinds.filter(isSummed)) {
      live.push(...(await countLive(tx, question, kind, span)));
    }
  }
  for (const kind of question.kinds.filter((each) => !isSummed(each))) {
    live.push(...(await countLive(tx, question, kind, question.period)));
  }
  return [...rolledUp, ...live];
}

const isSummed = (kind: CountedKind) => !NEVER_SUMMED.includes(kind);

const DIMENSIONS = 'departement, profile, reason, by, detail, delay';
/** Steps are told for all places and profiles together, and without delays: a hundredth of the rows. */
const OF_A_STEP = `'' as departement, '' as profile, reason, by, detail, null::integer as delay`;

function readRolledUp(tx: EntityManager, { kinds, period, filter, step }: CountsQuestion): Promise<Count[]> {
  return tx.query(
    `select kind, ${stepOfDay(step)} as step, ${step ? OF_A_STEP : DIMENSIONS}, sum(count)::integer as count from daily_figures f
     where kind = any($1) and day between $2 and $3
       and ($4::text is null or departement = $4) and ($5::text is null or profile = $5)
       and not exists (select from days_to_recount changed where changed.day = f.day)
     group by kind, step, ${step ? 'reason, by, detail' : DIMENSIONS}`,
    [kinds, period.from, period.to, filter.departement, filter.profile],
  );
}

function countLive(
  tx: EntityManager,
  { filter, step }: CountsQuestion,
  kind: CountedKind,
  { from, to }: Period,
): Promise<Count[]> {
  return tx.query(
    `select '${kind}' as kind, ${stepOfDay(step)} as step, ${step ? OF_A_STEP : DIMENSIONS}, sum(weight)::integer as count
     from (${countedQuery(kind)}) one
     where ($5::text is null or departement = $5) and ($6::text is null or profile = $6)
     group by step, ${step ? 'reason, by, detail' : DIMENSIONS} having sum(weight) <> 0`,
    [...countedBetween(from, to), filter.departement, filter.profile],
  );
}

function stepOfDay(step: Step | undefined): string {
  return step === undefined ? 'null::text' : `date_trunc('${step}', day)::date::text`;
}
