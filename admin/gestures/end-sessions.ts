import { z } from 'zod';
import { endOwnSession } from '../../src/http/own-sessions.query.js';
import { endStaffSessions } from '../../src/staff/sign-in.js';
import { deskGesture } from '../desk-gesture.js';
import { openSession } from '../sign-in/open-session.js';
import { sessionOwner } from '../sign-in/own-sessions.js';
import { DESK_SESSIONS } from '../sign-in/session.js';
import { done, refuse } from './notice.js';

/** The person signed in ends another session of theirs. */
export const endSession = deskGesture({
  ability: 'view',
  isSensitive: true,
  body: z.strictObject({ session: z.string().max(40) }),
  run: async ({ deps, actor, note, body, request }) => {
    const { dataSource } = deps;
    if (!(await endOwnSession(dataSource, DESK_SESSIONS, sessionOwner(request), body.session)))
      return refuse('Cette session était déjà close.');
    note(request, 'sessions_ended', actor);
    return done('Cette session est close.');
  },
});

/** The person signed in ends every session of theirs but this one, which goes on under a new id. */
export const endOtherSessions = deskGesture({
  ability: 'view',
  isSensitive: true,
  body: z.strictObject({}),
  run: async ({ deps, actor, note, request }) => {
    const { staff } = request.session;
    const signedIn = await endStaffSessions(deps, actor.staffId);
    if (staff) await openSession(request, { staff: { ...staff, ...signedIn } });
    note(request, 'sessions_ended', actor);
    return done('Vos autres sessions sont closes.');
  },
});
