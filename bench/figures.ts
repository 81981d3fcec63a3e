import type { Deps } from '../src/database/deps.js';
import { findReport } from '../src/statistics/report.query.js';
import { rollUpFigures } from '../src/statistics/roll-up.js';
import { medianMs, tellTimes } from './measure.js';

const OUTCOMES = 'select to_status, count(*) from decisions where at >= $1 and at < $2 group by 1';

/** A year of the dashboard, every figure of it, beside one bare count of the same year's decisions. */
export async function benchFigures(deps: Deps): Promise<void> {
  const { dataSource, now } = deps;
  await rollUpFigures(deps);
  await dataSource.query('analyze daily_figures');
  const to = now().toISOString().slice(0, 10);
  const from = `${String(Number(to.slice(0, 4)) - 1)}${to.slice(4)}`;
  const filter = { period: { from, to }, departement: null, profile: null };
  const page = await medianMs(() => findReport(dataSource, filter));
  const bare = await medianMs(() => dataSource.query(OUTCOMES, [from, to]));
  tellTimes('Desk, the dashboard of a year', page, { 'one bare count of its decisions': bare });
}
