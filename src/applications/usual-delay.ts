import type { EntityManager } from 'typeorm';
import { workingDaysBetween } from '../config/working-days.js';

const FEWEST_DECISIONS = 30;
const DAYS_LOOKED_AT = 90;
const SHARE_ANSWERED = 0.8;

/**
 * « 8 demandes sur 10 reçoivent une réponse en N jours ouvrés »: N over the last 90 days of files decided by staff,
 * or null when fewer than 30 were.
 */
export async function usualWorkingDays(tx: EntityManager, now: Date): Promise<number | null> {
  const since = new Date(now.getTime() - DAYS_LOOKED_AT * 86_400_000);
  const rows: { submitted_at: Date; at: Date }[] = await tx.query(
    `select a.submitted_at, d.at from decisions d join applications a on a.id = d.application_id
     where d.by = 'person' and d.to_status in ('approved','rejected') and d.at >= $1
     order by d.at desc limit 500`,
    [since],
  );
  if (rows.length < FEWEST_DECISIONS) return null;
  const delays = rows.map((row) => workingDaysBetween(row.submitted_at, row.at)).sort((a, b) => a - b);
  return Math.max(1, delays[Math.ceil(delays.length * SHARE_ANSWERED) - 1] ?? 1);
}
