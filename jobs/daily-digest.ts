import { findWaitingByAge } from '../src/applications/waiting-by-age.query.js';
import type { Deps } from '../src/database/deps.js';
import { isDigestTime, sendDigests } from '../src/staff/send-digests.js';

/** The mail of the morning, when it is due; asked again all morning, written once. */
export async function dailyDigest(deps: Deps): Promise<void> {
  if (isDigestTime(deps.now())) await sendDigests(deps, await findWaitingByAge(deps));
}
