import { runReplay } from '../src/applications/replay/run-replay.js';
import type { Deps } from '../src/database/deps.js';
import type { OutboxPayloads } from '../src/outbox/enqueue.js';

/** Tries a policy on the last demandes; a worker that stops leaves the rest to the next one. */
export function replayPolicy(
  { deps }: { deps: Deps },
  { replayId }: OutboxPayloads['replay-policy'],
  signal?: AbortSignal,
): Promise<void> {
  return runReplay(deps, replayId, { signal });
}
