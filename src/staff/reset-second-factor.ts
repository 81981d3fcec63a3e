import type { Deps } from '../database/deps.js';
import { demand, type Actor } from './policy.js';

/**
 * The telephone and the recovery codes are lost: this person enrols again at the next sign-in; open sessions end.
 * @param author an administrator, or `operator` for the command line
 * @returns false for an unknown member
 * @throws NotAllowed
 */
export async function resetSecondFactor(
  deps: Deps,
  author: Actor | 'operator',
  staffId: string,
): Promise<boolean> {
  if (author !== 'operator') demand(author, 'manageStaff');
  const [rows]: [unknown[], number] = await deps.dataSource.query(
    `update staff_members set totp_secret = null, totp_confirmed_at = null, totp_last_step = null,
       recovery_digests = '{}', session_epoch = session_epoch + 1
     where id = $1 returning id`,
    [staffId],
  );
  return rows.length === 1;
}
