import type { DataSource, EntityManager } from 'typeorm';
import type { Policy } from '../policy.js';
import { findAppliedPolicies } from './applied-policies.query.js';
import { replayVerdict, type Replay } from './replay-verdict.js';
import { readStoredVerdicts, type StoredVerdictCursor } from './stored-verdicts.query.js';

/** A demande that the rules decided, asked again. */
export interface ReplayedFile extends StoredVerdictCursor {
  reference: string;
  replay: Replay;
}

/** Asks the rules again about the demandes that follow `cursor`, the newest first. */
export async function readReplayed(
  source: DataSource | EntityManager,
  tried: Policy,
  cursor: StoredVerdictCursor | null,
  limit: number,
): Promise<ReplayedFile[]> {
  const policies = { tried, applied: await findAppliedPolicies(source) };
  const stored = await readStoredVerdicts(source, cursor, limit);
  return stored.map(({ content, keptAt, ...file }) => ({
    ...file,
    replay: replayVerdict({ content, keptAt }, policies),
  }));
}

/** The same for the last `last` demandes, some at a time. */
export async function* replayLast(
  source: DataSource,
  tried: Policy,
  { last, batch }: { last: number; batch: number },
): AsyncGenerator<ReplayedFile[]> {
  let cursor: StoredVerdictCursor | null = null;
  for (let left = last; left > 0; left -= batch) {
    const files: ReplayedFile[] = await readReplayed(source, tried, cursor, Math.min(batch, left));
    if (files.length > 0) yield files;
    if (files.length < batch) return;
    cursor = files.at(-1) ?? null;
  }
}
