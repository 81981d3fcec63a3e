import { setTimeout as pause } from 'node:timers/promises';
import { openQueue } from '../../jobs/queue.js';
import { endFaults } from '../support/procedure.js';
import type { House } from './house.js';

/** What is not done yet, by kind; all zero is rest. */
export type Unfinished = Record<'demandes' | 'mails' | 'outbox rows' | 'known addresses' | 'jobs', number>;

/** Not checked yet, or « registre indisponible » after a quarter of an hour of faults: the registers will be asked again. */
const WAITS_FOR_REGISTERS = `(status = 'submitted'
  or status = 'pending' and reason = 'registry_unavailable' and not decided_by_person)`;
const LOOK_EVERY_MS = 500;
const READY_WITHIN_MS = 60_000;

/**
 * Ends every fault and lets the house come to rest. What only waits for a time to come (the next question to a
 * register, the half minute in which a decision can be taken back) has it come at once.
 * @returns what is left when patience is over
 */
export async function settle(house: House, withinMs: number): Promise<Unfinished> {
  await Promise.all([endFaults(house), fetch(`${house.mailbox.url}/_faults`, { method: 'DELETE' })]);
  await everybodyReady(house);
  const queue = await openQueue({
    databaseUrl: house.databaseUrl,
    redisUrl: house.redis?.url,
    onError: () => undefined,
  });
  const deadline = Date.now() + withinMs;
  try {
    for (;;) {
      await bringForward(house);
      const unfinished = { ...(await rowsUnfinished(house)), jobs: await queue.waiting() };
      const isResting = Object.values(unfinished).every((count) => count === 0);
      if (isResting || Date.now() > deadline) return unfinished;
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    await queue.close(0);
  }
}

async function everybodyReady({ services, redis }: House): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  const all = [...services, ...(redis ? [redis] : [])];
  for (;;) {
    const missing = all.filter((one) => !one.isReady());
    if (missing.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(
        missing.map(({ name, lines }) => `${name} is not back:\n${lines.slice(-8).join('\n')}`).join('\n'),
      );
    await pause(LOOK_EVERY_MS);
  }
}

async function bringForward({ dataSource }: House): Promise<void> {
  await dataSource.query(
    `update applications set recheck_at = now(), claimed_until = null, claimed_by = null
     where ${WAITS_FOR_REGISTERS} and (recheck_at > now() or claimed_until > now())`,
  );
  await dataSource.query(
    `update mail_deliveries set send_after = now() where status = 'queued' and send_after > now()`,
  );
  await dataSource.query(
    `update outbox_messages set available_at = now() where published_at is null and available_at > now()`,
  );
}

async function rowsUnfinished({ dataSource }: House): Promise<Omit<Unfinished, 'jobs'>> {
  const rows = await dataSource.query<Omit<Unfinished, 'jobs'>[]>(
    `select
       (select count(*)::int from applications where ${WAITS_FOR_REGISTERS}) as demandes,
       (select count(*)::int from mail_deliveries where status in ('queued', 'sending')) as mails,
       (select count(*)::int from outbox_messages where published_at is null) as "outbox rows",
       (select count(*)::int from signups s where application_id is null
          and not exists (select 1 from mail_deliveries m where m.cause = 'signup:' || s.id)) as "known addresses"`,
  );
  const [row] = rows;
  if (!row) throw new Error('a count gives one row');
  return row;
}
