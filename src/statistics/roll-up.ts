import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { countedBetween, countedQuery } from './counted/counted.query.js';
import { addDays } from './period.js';
import { COUNTED_KINDS, NEVER_SUMMED } from './slice.js';

/** So many days at most are counted again in one transaction. */
const CHUNK_DAYS = 31;

/**
 * Counts again the days that have changed, into `daily_figures`. Until then figures count those days live, so that
 * they are right at any moment; this only keeps them fast.
 * @returns how many days were counted
 */
export async function rollUpFigures({ dataSource }: Deps): Promise<number> {
  let counted = 0;
  for (;;) {
    const days = await inTransaction(dataSource, rollUpOldest);
    if (days === 0) return counted;
    counted += days;
  }
}

async function rollUpOldest(tx: EntityManager): Promise<number> {
  const days = await takeOldestMarks(tx);
  for (const { from, to } of spansOf(days)) await recount(tx, from, to);
  return days.length;
}

/** The marks go before the count is made: what changes meanwhile leaves a new one. */
async function takeOldestMarks(tx: EntityManager): Promise<string[]> {
  const rows: { day: string }[] = await tx.query(
    `with taken as (delete from days_to_recount
       where day < (select min(day) from days_to_recount) + $1::integer returning day)
     select distinct day::text as day from taken order by day`,
    [CHUNK_DAYS],
  );
  return rows.map(({ day }) => day);
}

/** Days that follow each other, together. @param days in order */
export function spansOf(days: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

async function recount(tx: EntityManager, from: string, to: string): Promise<void> {
  await tx.query('delete from daily_figures where day between $1 and $2', [from, to]);
  for (const kind of COUNTED_KINDS.filter((each) => !NEVER_SUMMED.includes(each))) {
    await tx.query(
      `insert into daily_figures (day, kind, departement, profile, reason, by, detail, delay, count)
       select day, '${kind}', departement, profile, reason, by, detail, delay, sum(weight)
       from (${countedQuery(kind)}) one group by day, departement, profile, reason, by, detail, delay
       having sum(weight) <> 0`,
      countedBetween(from, to),
    );
  }
}
