import { setTimeout as sleepFor } from 'node:timers/promises';
import type { RegistrySourceName } from '../config/env.js';
import type { Query } from '../database/query.js';
import { RegistryUnavailable } from './errors.js';

/** Whose turn it is to call a register, shared by all processes. */
export interface Pace {
  /**
   * Waits for the next free instant.
   * @throws RegistryUnavailable (quota) when it is too far away, or when the register asked for silence meanwhile
   */
  take(signal?: AbortSignal): Promise<void>;
  /** Nobody calls for so many seconds. */
  coolDown(seconds: number): Promise<void>;
}

export interface PaceSettings {
  query: Query;
  source: RegistrySourceName;
  /** The row that is shared; a register may have several, e.g. for its logins. */
  row: string;
  /** Time between two calls. Evenly spaced, no sliding minute can hold more than 60,000 / spacing + 1 of them. */
  spacingMs: number;
  maxWaitMs: number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Our own line is too long: nothing that the register did, so nothing for its breaker to count. */
export class TurnTooFar extends Error {
  override name = 'TurnTooFar';
}

/** The pace of one register: a row of PostgreSQL, whose clock is the only one that all processes share. */
export function createPace(settings: PaceSettings): Pace {
  const { query, row, sleep = sleepUntil } = settings;
  return {
    take: async (signal) => {
      const waitMs = await nextTurn(settings);
      if (waitMs <= 0) return;
      await sleep(waitMs, signal);
      const silence = await silenceLeft(query, row);
      if (silence > 0) throw tooFar(settings, silence);
    },
    coolDown: async (seconds) => {
      await query(
        `insert into register_pace (source, next_free_at, cooldown_until)
         values ($1, clock_timestamp(), clock_timestamp() + $2::float8 * interval '1 second')
         on conflict (source) do update
         set cooldown_until = greatest(register_pace.cooldown_until, excluded.cooldown_until)`,
        [row, seconds],
      );
    },
  };
}

/**
 * One UPDATE takes the next free instant; the row's lock puts all takers in a line. Whoever would wait too long
 * takes nothing, so that the line never grows beyond what can be waited for.
 */
async function nextTurn(settings: PaceSettings): Promise<number> {
  const { query, row, spacingMs, maxWaitMs } = settings;
  await query('insert into register_pace (source) values ($1) on conflict do nothing', [row]);
  const turns = await query<{ wait_ms: number }>(
    `with turn as (
       update register_pace
       set next_free_at = greatest(next_free_at, cooldown_until, clock_timestamp()) + $2::float8 * interval '1 ms'
       where source = $1
         and greatest(next_free_at, cooldown_until) <= clock_timestamp() + $3::float8 * interval '1 ms'
       returning next_free_at)
     select extract(epoch from next_free_at - clock_timestamp())::float8 * 1000 - $2::float8 as wait_ms from turn`,
    [row, spacingMs, maxWaitMs],
  );
  if (turns[0] === undefined) throw tooFar(settings, await silenceLeft(query, row));
  return turns[0].wait_ms;
}

async function silenceLeft(query: Query, row: string): Promise<number> {
  const rows = await query<{ seconds: number | null }>(
    `select extract(epoch from cooldown_until - clock_timestamp())::float8 as seconds
     from register_pace where source = $1`,
    [row],
  );
  return Math.max(rows[0]?.seconds ?? 0, 0);
}

function tooFar({ source, maxWaitMs }: PaceSettings, silenceSeconds: number): RegistryUnavailable {
  const seconds = Math.ceil(silenceSeconds > 0 ? silenceSeconds : maxWaitMs / 1000);
  return new RegistryUnavailable(source, 'quota', seconds, {
    cause: new TurnTooFar(`${source}: ${seconds} s`),
  });
}

async function sleepUntil(ms: number, signal?: AbortSignal): Promise<void> {
  await sleepFor(Math.ceil(ms), undefined, signal ? { signal } : {});
}
