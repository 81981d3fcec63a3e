import { z } from 'zod';
import { PROFILES } from '../../src/accounts/profile.js';
import { parisDay } from '../../src/applications/facts/calendar.js';
import { chamber } from '../../src/config/chamber.js';
import { OTHER_DEPARTEMENT, UNKNOWN_DEPARTEMENT } from '../../src/statistics/counted/counted.query.js';
import { findCountedFiles } from '../../src/statistics/counted-files.query.js';
import { isDay, PRESETS, presetPeriod, type Period } from '../../src/statistics/period.js';
import { findReport } from '../../src/statistics/report.query.js';
import { COUNTED_KINDS, type Slice } from '../../src/statistics/slice.js';
import { findToday } from '../../src/statistics/today.query.js';
import { deskRead } from '../desk-reads.js';
import { badRequest } from '../refused.js';

const day = z.string().refine(isDay);
const departement = z.enum([...chamber.departements, OTHER_DEPARTEMENT, UNKNOWN_DEPARTEMENT]);
const codes = z
  .string()
  .max(2_000)
  .transform((list) => list.split(','));

/** What the address of the dashboard may say. */
const dashboardQuery = z.strictObject({
  period: z.enum(PRESETS).default('30d'),
  from: day.optional(),
  to: day.optional(),
  departement: departement.optional(),
  profile: z.enum(PROFILES).optional(),
});

export const figures = deskRead({
  ability: 'seeStatistics',
  query: dashboardQuery,
  read: async ({ deps, query }) => {
    const period = periodOf(query, parisDay(deps.now()));
    const { departement: only = null, profile = null } = query;
    return findReport(deps.dataSource, { period, departement: only, profile });
  },
});

/** Days given by hand win over a preset; one without the other, or the wrong way round, is no period. */
function periodOf({ period, from, to }: z.infer<typeof dashboardQuery>, today: string): Period {
  if (from === undefined && to === undefined) return presetPeriod(period, today);
  if (from === undefined || to === undefined || from > to) throw badRequest();
  return { from, to };
}

export const figureFiles = deskRead({
  ability: 'seeStatistics',
  query: z.strictObject({
    kind: z.enum(COUNTED_KINDS),
    ...{ from: day, to: day, reasons: codes.optional(), details: codes.optional() },
    by: z.enum(['machine', 'person', 'applicant', 'calendar']).optional(),
    ...{ departement: departement.optional(), profile: z.enum(PROFILES).optional() },
    page: z.coerce.number().int().min(1).max(20_000).default(1),
  }),
  read: async ({ deps, query: { page, ...asked } }) => {
    const named = Object.entries(asked).filter(([, value]) => value !== undefined);
    const slice = Object.fromEntries(named) as unknown as Slice & Period;
    return findCountedFiles(deps.dataSource, slice, page);
  },
});

export const figuresOfTheDay = deskRead({
  ability: 'view',
  query: z.strictObject({}),
  read: ({ deps }) => findToday(deps),
});
