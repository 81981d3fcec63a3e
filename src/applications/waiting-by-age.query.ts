import { workingDaysBetween } from '../config/working-days.js';
import type { Deps } from '../database/deps.js';

/** How many demandes have waited how long, in words, the youngest first. */
export interface WaitingGroup {
  label: string;
  count: number;
}

/** Working days, up to and without the second number; the desk marks a file past the first. */
const GROUPS: readonly { label: string; until: number }[] = [
  { label: 'Moins de 3 jours ouvrés', until: 3 },
  { label: 'De 3 à 10 jours ouvrés', until: 11 },
  { label: 'Plus de 10 jours ouvrés', until: Infinity },
];

/** What waits for a person, by age in working days; groups that are empty are left out. */
export async function findWaitingByAge({ dataSource, now }: Deps): Promise<WaitingGroup[]> {
  const days: { noon: Date; count: number }[] = await dataSource.query(
    `select date_trunc('day', submitted_at, 'Europe/Paris') + interval '12 hours' as noon, count(*)::int as count
     from applications where status = 'pending' group by 1`,
  );
  const ages = days.map(({ noon, count }) => ({ age: workingDaysBetween(noon, now()), count }));
  return GROUPS.map(({ label, until }, index) => {
    const from = GROUPS[index - 1]?.until ?? 0;
    const own = ages.filter(({ age }) => age >= from && age < until);
    return { label, count: own.reduce((sum, { count }) => sum + count, 0) };
  }).filter(({ count }) => count > 0);
}
