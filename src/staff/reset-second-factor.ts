import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import type { Author } from './change-staff-member.js';
import { demand } from './policy.js';
import { noteStaffEvent } from './staff-events.js';

/**
 * The telephone and the recovery codes are lost: this person enrols again at the next sign-in; open sessions end.
 * @param author an administrator, or `operator` for the command line
 * @returns false for an unknown member
 * @throws NotAllowed
 */
export async function resetSecondFactor(deps: Deps, author: Author, staffId: string): Promise<boolean> {
  if (author !== 'operator') demand(author, 'manageStaff');
  return inTransaction(deps.dataSource, async (tx) => {
    const [rows]: [unknown[], number] = await tx.query(
      `update staff_members set totp_secret = null, totp_confirmed_at = null, totp_last_step = null,
         recovery_digests = '{}', session_epoch = session_epoch + 1
       where id = $1 returning id`,
      [staffId],
    );
    if (rows.length === 0) return false;
    await noteStaffEvent(tx, {
      author: author === 'operator' ? null : author,
      ...{ staffId, event: 'second_factor_reset', at: deps.now() },
    });
    return true;
  });
}
