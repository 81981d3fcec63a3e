import { z } from 'zod';
import { PROFILES } from '../../src/accounts/profile.js';
import { findCountedFiles } from '../../src/statistics/counted-files.query.js';
import type { Period } from '../../src/statistics/period.js';
import { findReport } from '../../src/statistics/report.query.js';
import { COUNTED_KINDS, type Slice } from '../../src/statistics/slice.js';
import { findToday } from '../../src/statistics/today.query.js';
import { deskRead } from '../desk-read.js';
import { dashboardSearch, day, departement, figureFilter } from './dashboard-search.js';

const codes = z
  .string()
  .max(2_000)
  .regex(/^[\w-]*(,[\w-]*)*$/)
  .transform((list) => list.split(','));

export const figures = deskRead({
  ability: 'seeStatistics',
  query: z.strictObject(dashboardSearch),
  read: ({ deps, query }) => findReport(deps.dataSource, figureFilter(query, deps.now())),
});

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
