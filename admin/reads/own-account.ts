import { z } from 'zod';
import { ownSessions } from '../../src/http/own-sessions.query.js';
import { readOwnAccount } from '../../src/staff/own-account.js';
import { deskRead } from '../desk-reads.js';
import { sessionOwner } from '../sign-in/own-sessions.js';
import { DESK_SESSIONS } from '../sign-in/session.js';

/** What the person signed in may see and change of themselves. */
export const ownAccount = deskRead({
  ability: 'view',
  query: z.strictObject({}),
  read: async ({ deps, actor, request }) => ({
    ...(await readOwnAccount(deps, actor)),
    sessions: await ownSessions(deps.dataSource, DESK_SESSIONS, sessionOwner(request), deps.now()),
  }),
});
