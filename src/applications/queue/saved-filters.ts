import { chamber } from '../../config/chamber.js';
import type { Deps } from '../../database/deps.js';
import { demand, type Actor } from '../../staff/policy.js';
import { readFilter } from './read-filter.query.js';

/** A filter that somebody keeps for themselves, by its name. */
export interface SavedFilter {
  name: string;
  query: string;
}

export type Saved =
  | { kind: 'saved' }
  /** The name is taken, and replacing was not asked for. */
  | { kind: 'exists' }
  | { kind: 'unreadable'; problems: string[] }
  | { kind: 'too_many'; most: number };

const MOST_SAVED = 30;

/** Keeps a filter under a name of one's own. @throws NotAllowed */
export async function saveFilter(
  { dataSource, now }: Deps,
  actor: Actor,
  { name, query, isReplacing }: SavedFilter & { isReplacing: boolean },
): Promise<Saved> {
  demand(actor, 'view');
  const parsed = await readFilter(dataSource, query);
  if (!parsed.ok) return { kind: 'unreadable', problems: parsed.problems };
  const kept = await findSavedFilters(dataSource, actor.staffId);
  const isTaken = kept.some((filter) => filter.name === name);
  if (isTaken && !isReplacing) return { kind: 'exists' };
  if (!isTaken && kept.length >= MOST_SAVED) return { kind: 'too_many', most: MOST_SAVED };
  await dataSource.query(
    `insert into saved_filters (staff_id, name, query, saved_at) values ($1, $2, $3, $4)
     on conflict (staff_id, name) do update set query = excluded.query, saved_at = excluded.saved_at`,
    [actor.staffId, name, query, now()],
  );
  return { kind: 'saved' };
}

/** Forgets a filter of one's own; one that is not there is forgotten already. @throws NotAllowed */
export async function deleteFilter({ dataSource }: Deps, actor: Actor, name: string): Promise<void> {
  demand(actor, 'view');
  await dataSource.query('delete from saved_filters where staff_id = $1 and name = $2', [
    actor.staffId,
    name,
  ]);
}

/** The filters of one person, by name. */
export function findSavedFilters(dataSource: Deps['dataSource'], staffId: string): Promise<SavedFilter[]> {
  return dataSource.query('select name, query from saved_filters where staff_id = $1 order by name', [
    staffId,
  ]);
}

/**
 * The délégation whose files somebody sees when they open the queue; null for all of them.
 * @returns false when the chamber has no such délégation
 * @throws NotAllowed
 */
export async function chooseDelegation(
  { dataSource }: Deps,
  actor: Actor,
  delegation: string | null,
): Promise<boolean> {
  demand(actor, 'view');
  if (delegation === null) {
    await dataSource.query('delete from queue_preferences where staff_id = $1', [actor.staffId]);
    return true;
  }
  if (!chamber.delegations.some(({ code }) => code === delegation)) return false;
  await dataSource.query(
    `insert into queue_preferences (staff_id, delegation) values ($1, $2)
     on conflict (staff_id) do update set delegation = excluded.delegation`,
    [actor.staffId, delegation],
  );
  return true;
}

/** The délégation that somebody chose, or null; one that the chamber no longer has is none. */
export async function findOwnDelegation(
  dataSource: Deps['dataSource'],
  staffId: string,
): Promise<string | null> {
  const rows: { delegation: string }[] = await dataSource.query(
    'select delegation from queue_preferences where staff_id = $1',
    [staffId],
  );
  return chamber.delegations.find(({ code }) => code === rows[0]?.delegation)?.code ?? null;
}
