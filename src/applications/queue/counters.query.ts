import { chamber } from '../../config/chamber.js';
import { sentBefore } from '../../config/working-days.js';
import type { Deps } from '../../database/deps.js';
import { MOST_COUNTED, parametersOf } from '../queue.query.js';
import type { Reason } from '../reasons.js';
import type { QueueFilter } from './filter.js';
import { whereOf } from './where.js';

/** How many files fit a filter, cause by cause. */
export interface Counters {
  /** The most frequent first. */
  reasons: { reason: Reason; count: number }[];
  /** How many wait longer than the chamber wants. */
  late: number;
  /** True when only the first ten thousand files were counted. */
  isMore: boolean;
}

/** Counts what a filter would show of each cause, were no cause asked for. */
export async function countCauses(
  { dataSource, now }: Deps,
  filter: QueueFilter,
  viewerId: string,
): Promise<Counters> {
  const late = sentBefore(chamber.answerWithinWorkingDays + 1, now());
  const [parameters, bind] = parametersOf(late);
  const anyCause = { ...filter, reasons: { any: [], none: [] } };
  const rows: { reason: Reason | null; count: number; late: number }[] = await dataSource.query(
    `select reason, count(*)::int as count, (count(*) filter (where is_late))::int as late
     from (select a.reason, a.status = 'pending' and a.submitted_at < $1 as is_late from applications a
       where ${whereOf(anyCause, { viewerId, now: now() }, bind)} limit ${bind(MOST_COUNTED + 1)}) counted
     group by reason order by count desc, reason`,
    parameters,
  );
  return {
    reasons: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
    late: rows.reduce((sum, row) => sum + row.late, 0),
    isMore: rows.reduce((sum, row) => sum + row.count, 0) > MOST_COUNTED,
  };
}
