import { z } from 'zod';
import { changeOwnPassword } from '../../src/staff/staff-password.js';
import { deskGesture } from '../desk-gesture.js';
import { openSession } from '../sign-in/open-session.js';
import { PASSWORD_WORDS } from '../words/password-words.js';
import { done, refuse } from './notice.js';

const LONGEST_TYPED = 1_000;
const typed = z.string().max(LONGEST_TYPED);

/** The person signed in changes their password: their other sessions end, this one goes on under a new id. */
export const changePassword = deskGesture({
  ability: 'view',
  isSensitive: true,
  body: z.strictObject({ current: typed, chosen: typed }),
  run: async ({ deps, actor, note, body, request }) => {
    const outcome = await changeOwnPassword(deps, actor, body);
    if (outcome.kind === 'refused') {
      if (outcome.problem === 'wrong_password') note(request, 'password_refused', actor);
      return refuse(PASSWORD_WORDS[outcome.problem]);
    }
    note(request, 'password_changed', actor);
    const { staff } = request.session;
    if (staff) await openSession(request, { staff: { ...staff, sessionEpoch: outcome.sessionEpoch } });
    return done('Votre mot de passe est changé. Vos autres sessions sont closes.');
  },
});
