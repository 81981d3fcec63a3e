import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { SIMULATED } from '../../dev/simulator/faults.js';
import { orderFault } from '../support/procedure.js';
import type { Chance } from './chance.js';
import type { House } from './house.js';
import type { KeptAlive } from './kept-alive.js';

/** What the nemesis can do. One that kills counts towards `--kills`. */
export interface Attack {
  name: string;
  kills: boolean;
  /** How often it is chosen, beside the others. */
  weight: number;
  /** Returns what was hit, or null when nothing stood there to be hit; what it does may go on after that. */
  strike: () => Promise<string | null>;
}

export interface Battlefield {
  house: House;
  chance: Chance;
  /** How long a stopped process or a silent database lasts. */
  stopMs: { least: number; most: number };
  /** Told of what goes on after its strike. */
  lasting: (work: Promise<unknown>) => void;
}

const REGISTER_FAULTS = ['429', '503', 'timeout', 'reset', 'malformed', 'partial', 'slow'] as const;
const SMTP_FAULTS = ['421', '451', '550', 'drop'] as const;

/** Every attack that fits this house. */
export function attacksOn(field: Battlefield): Attack[] {
  const { house, chance } = field;
  const { postgres, redis } = house;
  const killed = (kind: string, weight: number) =>
    attack(`kill -9 ${kind}`, weight, () =>
      end(
        house.services.filter((one) => one.kind === kind),
        chance,
        'SIGKILL',
      ),
    );
  return [
    ...[killed('worker', 10), killed('web', 6), killed('admin', 3)].map(deadly),
    deadly(attack('pg_ctl -m immediate', 3, () => hit(field, postgres.cut))),
    deadly(attack('kill -9 postgres', 2, () => hit(field, postgres.kill))),
    ...(redis
      ? [
          deadly(attack('kill -9 redis', 3, () => end([redis], chance, 'SIGKILL'))),
          attack('FLUSHALL', 2, async () => ((await flush(redis.url)) ? 'redis' : null)),
          attack('SIGSTOP redis', 1, () => stop([redis], field)),
        ]
      : []),
    attack('SIGSTOP', 3, () => stop(house.services, field)),
    attack('SIGTERM', 3, () => end(house.services, chance, 'SIGTERM')),
    attack('a silent PostgreSQL', 1, () => hit(field, () => postgres.freeze(stopMs(field)))),
    attack('pg_terminate_backend', 3, () => terminate(house)),
    attack('a register', 4, async () => {
      const [source, kind] = [chance.pick(SIMULATED), chance.pick(REGISTER_FAULTS)];
      await orderFault(house, { source, kind, count: Math.ceil(chance.between(1, 8)) });
      return `${source} ${kind}`;
    }),
    attack('SMTP', 4, async () => {
      const kind = chance.pick(SMTP_FAULTS);
      const count = kind === '550' ? 1 : Math.ceil(chance.between(1, 5));
      await fetch(`${house.mailbox.url}/_faults`, { method: 'POST', body: JSON.stringify({ kind, count }) });
      return kind;
    }),
  ].filter(({ name }) => name !== 'kill -9 admin' || house.services.some(({ kind }) => kind === 'admin'));
}

function attack(name: string, weight: number, strike: Attack['strike']): Attack {
  return { name, kills: false, weight, strike };
}

function deadly(attack: Attack): Attack {
  return { ...attack, kills: true };
}

/** Never while it is down already: else it would be down all the time, and nobody would ever be inside. */
async function hit({ house, lasting }: Battlefield, blow: () => Promise<void>): Promise<string | null> {
  if (house.postgres.isHit()) return null;
  lasting(blow());
  return 'postgres';
}

async function end(
  candidates: readonly KeptAlive[],
  chance: Chance,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<string | null> {
  const standing = candidates.filter((one) => one.isReady());
  if (standing.length === 0) return null;
  const victim = chance.pick(standing);
  victim.signal(signal);
  return victim.name;
}

async function stop(candidates: readonly KeptAlive[], field: Battlefield): Promise<string | null> {
  const standing = candidates.filter((one) => one.isReady());
  if (standing.length === 0) return null;
  const victim = field.chance.pick(standing);
  const ms = stopMs(field);
  victim.signal('SIGSTOP');
  field.lasting(pause(ms).then(() => victim.signal('SIGCONT')));
  return `${victim.name} for ${String(Math.round(ms / 1_000))} s`;
}

function stopMs({ chance, stopMs: { least, most } }: Battlefield): number {
  return chance.between(least, most);
}

/** Redis may be down at this moment. */
async function flush(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, commandTimeout: 1_000 });
  client.on('error', () => undefined);
  const isDone = await client
    .connect()
    .then(() => client.flushall())
    .then(
      () => true,
      () => false,
    );
  client.disconnect();
  return isDone;
}

/** Every connection of the application but ours, the queue's and the listeners' too. */
async function terminate({ dataSource }: House): Promise<string | null> {
  const rows = await dataSource
    .query<unknown[]>(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name <> 'guichet chaos'`,
    )
    .catch(() => []);
  return rows.length === 0 ? null : `${String(rows.length)} connections`;
}
