import type { DataSource } from 'typeorm';
import type { Env } from '../src/config/env.js';
import type { CheckedMailer } from '../src/mail/mailer.js';
import type { OpsParts } from './ops.js';

/** A balancer asks several times a second; the mail server hears of it twice a minute. */
const REMEMBERED_MS = 30_000;

/** What site and desk tell of what they leave to the worker: the mail server, and the registers that want silence. */
export function tellNeighbours(
  { REGISTRY_SOURCES }: Pick<Env, 'REGISTRY_SOURCES'>,
  dataSource: Pick<DataSource, 'query'>,
  mailer: Pick<CheckedMailer, 'check'>,
): Required<Pick<OpsParts, 'reported' | 'told'>> {
  const registers = REGISTRY_SOURCES.filter((source) => source !== 'mirror');
  return {
    reported: { smtp: remembered(() => mailer.check()) },
    told: async () => {
      const rows = await dataSource.query<{ source: string }[]>(
        'select source from register_pace where cooldown_until > clock_timestamp()',
      );
      const silent = new Set(rows.map(({ source }) => source));
      const words = (source: string) => (silent.has(source) ? 'asked for silence' : 'no silence asked');
      return Object.fromEntries(registers.map((source) => [source, words(source)]));
    },
  };
}

function remembered(check: () => Promise<void>): () => Promise<void> {
  let last: { asked: Promise<void>; until: number } | null = null;
  return () => {
    if (last === null || performance.now() > last.until)
      last = { asked: check(), until: performance.now() + REMEMBERED_MS };
    return last.asked;
  };
}
