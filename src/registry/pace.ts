import { setTimeout as sleepFor } from 'node:timers/promises';
import type { RegistrySourceName } from '../config/env.js';
import type { Query } from '../database/query.js';
import { RegistryUnavailable } from './errors.js';

/** Whose turn it is to call a register, shared by all processes. */
export interface Pace {
  /**
   * Waits for the next free instant. Whoever was frozen meanwhile has missed it, and takes another.
   * @throws RegistryUnavailable (quota) when it is too far away, was missed each time, or when the register asked for
   *   silence meanwhile
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

/** An instant of PostgreSQL's clock, in milliseconds, and how far away it was when it was given. */
interface Turn {
  at: number;
  waitMs: number;
}

/** Turns that one call takes: whoever misses so many is not well. */
const MOST_TURNS = 3;
/** A busy process wakes up late by less than this. */
const AWAKE_MS = 500;

/** Our own line is too long: nothing that the register did, so nothing for its breaker to count. */
export class TurnTooFar extends Error {
  override name = 'TurnTooFar';
}

/** The pace of one register: a row of PostgreSQL, whose clock is the only one that all processes share. */
export function createPace(settings: PaceSettings): Pace {
  const { query, row, sleep = sleepUntil } = settings;
  return {
    take: async (signal) => {
      for (let turns = 1; turns <= MOST_TURNS; turns += 1) {
        const turn = await nextTurn(settings);
        if (turn.waitMs > 0) await sleep(turn.waitMs, signal);
        const { silence, lateMs } = await lookAgain(settings, turn);
        if (silence > 0) throw tooFar(settings, silence);
        if (lateMs <= mostLateMs(settings)) return;
      }
      throw tooFar(settings, 0);
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
async function nextTurn(settings: PaceSettings): Promise<Turn> {
  const { query, row, spacingMs, maxWaitMs } = settings;
  await query('insert into register_pace (source) values ($1) on conflict do nothing', [row]);
  const turns = await query<{ at: number; wait_ms: number }>(
    `with turn as (
       update register_pace
       set next_free_at = greatest(next_free_at, cooldown_until, clock_timestamp()) + $2::float8 * interval '1 ms'
       where source = $1
         and greatest(next_free_at, cooldown_until) <= clock_timestamp() + $3::float8 * interval '1 ms'
       returning next_free_at)
     select extract(epoch from next_free_at)::float8 * 1000 - $2::float8 as at,
       extract(epoch from next_free_at - clock_timestamp())::float8 * 1000 - $2::float8 as wait_ms from turn`,
    [row, spacingMs, maxWaitMs],
  );
  const [turn] = turns;
  if (turn) return { at: turn.at, waitMs: turn.wait_ms };
  throw tooFar(settings, (await lookAgain(settings, { at: 0 })).silence);
}

/** How long the register wants silence, in seconds, and by how much a turn is over, by the clock that gave it. */
async function lookAgain(
  { query, row }: PaceSettings,
  { at }: Pick<Turn, 'at'>,
): Promise<{ silence: number; lateMs: number }> {
  const rows = await query<{ seconds: number | null; late_ms: number }>(
    `select extract(epoch from cooldown_until - clock_timestamp())::float8 as seconds,
       extract(epoch from clock_timestamp())::float8 * 1000 - $2::float8 as late_ms
     from register_pace where source = $1`,
    [row, at],
  );
  return { silence: Math.max(rows[0]?.seconds ?? 0, 0), lateMs: rows[0]?.late_ms ?? 0 };
}

/** Late by half a turn at most, no minute holds more than one call too many: the paces are below the quotas by two. */
function mostLateMs({ spacingMs }: PaceSettings): number {
  return Math.max(spacingMs / 2, AWAKE_MS);
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
