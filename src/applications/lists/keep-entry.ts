import type { EntityManager } from 'typeorm';
import type { Deps } from '../../database/deps.js';
import { inTransaction } from '../../database/transaction.js';
import { demand, type Actor } from '../../staff/policy.js';
import {
  differences,
  overlap,
  subjectOf,
  textOfEntry,
  type KeptEntry,
  type ListedProblem,
  type ListedText,
} from './listed-entry.js';
import { overlapProblem } from './overlap-words.js';
import { readEntry } from './read-entry.js';
import { lockList, readEntries, writeEntries } from './write-entries.js';

export type Keeping =
  | { kind: 'kept' }
  | { kind: 'unchanged' }
  | { kind: 'refused'; problems: ListedProblem[] }
  /** Somebody changed the entry since it was shown, or it is not there. */
  | { kind: 'changed_meanwhile' };

/** An entry that was shown, and its version then. */
export interface SeenEntry {
  id: string;
  version: number;
}

/** Adds a client or partner to the list, for a time. @throws NotAllowed */
export function addEntry(deps: Deps, actor: Actor, typed: ListedText): Promise<Keeping> {
  return underLock(deps, actor, (tx) => keep(tx, { deps, actor, was: null, typed }));
}

/** Changes an entry as it was shown. @throws NotAllowed */
export function changeEntry(deps: Deps, actor: Actor, seen: SeenEntry, typed: ListedText): Promise<Keeping> {
  return underLock(deps, actor, async (tx) => {
    const was = await findSeen(tx, seen);
    return was === null ? CHANGED : keep(tx, { deps, actor, was, typed });
  });
}

/** Gives an entry its last day. Nothing is ever taken off the list: decisions were taken by it. @throws NotAllowed */
export function endEntry(deps: Deps, actor: Actor, seen: SeenEntry, lastDay: string): Promise<Keeping> {
  return underLock(deps, actor, async (tx) => {
    const was = await findSeen(tx, seen);
    if (was === null) return CHANGED;
    return keep(tx, { deps, actor, was, typed: { ...textOfEntry(was), validUntil: lastDay } });
  });
}

const CHANGED = { kind: 'changed_meanwhile' } as const;

function underLock(
  deps: Deps,
  actor: Actor,
  gesture: (tx: EntityManager) => Promise<Keeping>,
): Promise<Keeping> {
  demand(actor, 'manageLists');
  return inTransaction(deps.dataSource, async (tx) => {
    await lockList(tx);
    return gesture(tx);
  });
}

interface Kept {
  deps: Deps;
  actor: Actor;
  was: KeptEntry | null;
  typed: ListedText;
}

async function keep(tx: EntityManager, { deps, actor, was, typed }: Kept): Promise<Keeping> {
  const reading = readEntry(typed);
  if (!reading.ok) return { kind: 'refused', problems: reading.problems };
  const { entry } = reading;
  if (was && differences(was, entry).length === 0) return { kind: 'unchanged' };
  const others = (await readEntries(tx, [entry.siren])).filter(
    (other) => subjectOf(other) === subjectOf(entry) && other.id !== was?.id,
  );
  const clash = others.find((other) => overlap(entry, other));
  if (clash) return { kind: 'refused', problems: [overlapProblem(entry, clash, 'déjà dans la liste')] };
  await writeEntries(tx, [{ entry, was }], { staffId: actor.staffId, at: deps.now(), importId: null });
  return { kind: 'kept' };
}

async function findSeen(tx: EntityManager, { id, version }: SeenEntry): Promise<KeptEntry | null> {
  const rows: { siren: string }[] = await tx.query('select siren from listed_companies where id = $1', [id]);
  const entries = rows[0] ? await readEntries(tx, [rows[0].siren]) : [];
  return entries.find((entry) => entry.id === id && entry.version === version) ?? null;
}
