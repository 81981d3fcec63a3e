import type { Deps } from '../../database/deps.js';
import { enqueue } from '../../outbox/enqueue.js';
import { demand, type Actor } from '../../staff/policy.js';
import { alone } from '../policy-draft.js';
import { DraftMoved, OneAtATime } from '../policy-errors.js';
import { PolicyVersion } from '../policy-version.entity.js';
import { PolicyReplay } from './policy-replay.entity.js';
import { countStoredVerdicts } from './stored-verdicts.query.js';
import { EMPTY_TALLY } from './tally.js';

/** As many as a person may ask for at once. */
export const MOST_REPLAYED = 100_000;

/**
 * Asks that a version be tried on the last demandes; a worker does it.
 * @param asked the version and the revision the person saw, and how many demandes (1 to 100 000)
 * @returns the id of the replay
 * @throws NotAllowed, OneAtATime (another still runs), DraftMoved
 */
export function askReplay(
  deps: Deps,
  actor: Actor,
  asked: { version: number; revision: number; last: number },
): Promise<string> {
  demand(actor, 'replayPolicy');
  return alone(deps, async (tx) => {
    if (await tx.existsBy(PolicyReplay, [{ status: 'waiting' }, { status: 'running' }]))
      throw new OneAtATime('replay');
    const { version, revision } = asked;
    const found = await tx.findOneBy(PolicyVersion, { version, revision });
    if (!found) throw new DraftMoved('the version has changed');
    const last = Math.min(MOST_REPLAYED, Math.max(1, asked.last));
    const now = deps.now();
    const { id } = await tx.save(
      tx.create(PolicyReplay, {
        ...{ version, revision, policy: found.content, last, status: 'waiting', tally: EMPTY_TALLY },
        ...{ total: await countStoredVerdicts(tx, last), read: 0 },
        ...{ askedBy: actor.staffId, askedAt: now, updatedAt: now },
      }),
    );
    await enqueue(tx, 'replay-policy', { replayId: id });
    return id;
  });
}

/** Stops a replay that still runs; what it has found so far is kept. @throws NotAllowed */
export async function stopReplay(deps: Deps, actor: Actor, replayId: string): Promise<void> {
  demand(actor, 'replayPolicy');
  await deps.dataSource.query(
    `update policy_replays set status = 'stopped', updated_at = $2
     where id = $1 and status in ('waiting','running')`,
    [replayId, deps.now()],
  );
}
