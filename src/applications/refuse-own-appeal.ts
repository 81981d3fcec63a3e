import { hasColleague, isAuthorOf } from './appeal.query.js';
import { OwnAppeal } from './errors.js';
import type { LockedFile } from './record-decision.js';
import type { Actor } from '../staff/policy.js';

/**
 * A re-examination is decided by somebody else than the author of the refusal, where there is somebody else.
 * @throws OwnAppeal
 */
export async function refuseOwnAppeal({ application, tx }: LockedFile, actor: Actor): Promise<void> {
  const { reexamination, appealedDecisionId } = application;
  if (reexamination !== 'requested' || appealedDecisionId === null) return;
  if ((await isAuthorOf(tx, appealedDecisionId, actor.staffId)) && (await hasColleague(tx, actor.staffId))) {
    throw new OwnAppeal('the author of the decision appealed does not decide the appeal');
  }
}
