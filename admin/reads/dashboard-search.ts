import { z } from 'zod';
import { PROFILES } from '../../src/accounts/profile.js';
import { parisDay } from '../../src/config/paris-day.js';
import { chamber } from '../../src/config/chamber.js';
import { OTHER_DEPARTEMENT, UNKNOWN_DEPARTEMENT } from '../../src/statistics/counted/counted.query.js';
import type { FigureFilter } from '../../src/statistics/figure.js';
import { isDay, PRESETS, presetPeriod, type Period } from '../../src/statistics/period.js';
import { badRequest } from '../refused.js';

export const day = z.string().refine(isDay);
export const departement = z.enum([...chamber.departements, OTHER_DEPARTEMENT, UNKNOWN_DEPARTEMENT]);

/** What the address of the dashboard may say. */
export const dashboardSearch = {
  period: z.enum(PRESETS).default('30d'),
  from: day.optional(),
  to: day.optional(),
  departement: departement.optional(),
  profile: z.enum(PROFILES).optional(),
};
type DashboardQuery = z.infer<z.ZodObject<typeof dashboardSearch>>;

/** The days, département and profile that the address of the dashboard means now. */
export function figureFilter(query: DashboardQuery, now: Date): FigureFilter {
  const { departement: only = null, profile = null } = query;
  return { period: periodOf(query, parisDay(now)), departement: only, profile };
}

/** Days given by hand win over a preset; one without the other, or the wrong way round, is no period. */
function periodOf({ period, from, to }: DashboardQuery, today: string): Period {
  if (from === undefined && to === undefined) return presetPeriod(period, today);
  if (from === undefined || to === undefined || from > to) throw badRequest();
  return { from, to };
}
