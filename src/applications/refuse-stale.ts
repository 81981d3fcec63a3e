import { lastDecision } from './append-decision.js';
import { AlreadyDecided } from './errors.js';
import type { LockedFile } from './record-decision.js';

/**
 * @param versionSeen null where the person named none: the file is taken as it is now
 * @throws AlreadyDecided naming who decided what and when, unless the file still is what the person saw
 */
export async function refuseStale(
  { tx, application }: LockedFile,
  versionSeen: number | null,
): Promise<void> {
  if (versionSeen === null || application.version === versionSeen) return;
  const last = await lastDecision(tx, application.id);
  const rows: { name: string }[] = await tx.query(
    `select first_name || ' ' || last_name as name from staff_members where id = $1`,
    [last?.staffId ?? null],
  );
  throw new AlreadyDecided(last, rows[0]?.name ?? null);
}
