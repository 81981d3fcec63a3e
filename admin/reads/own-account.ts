import { z } from 'zod';
import { findOwnDelegation } from '../../src/applications/queue/saved-filters.js';
import { ownSessions, type OwnSession } from '../../src/http/own-sessions.query.js';
import { readOwnAccount, type OwnAccount } from '../../src/staff/own-account.js';
import { deskRead } from '../desk-read.js';
import { sessionOwner } from '../sign-in/own-sessions.js';
import { DESK_SESSIONS } from '../sign-in/session.js';

export interface OwnAccountData extends OwnAccount {
  sessions: OwnSession[];
  /** Code of the délégation with which the queue opens; null for all of it. */
  delegation: string | null;
}

/** What the person signed in may see and change of themselves. */
export const ownAccount = deskRead({
  ability: 'view',
  query: z.strictObject({}),
  read: async ({ deps, actor, request }): Promise<OwnAccountData> => ({
    ...(await readOwnAccount(deps, actor)),
    sessions: await ownSessions(deps.dataSource, DESK_SESSIONS, sessionOwner(request), deps.now()),
    delegation: await findOwnDelegation(deps.dataSource, actor.staffId),
  }),
});
