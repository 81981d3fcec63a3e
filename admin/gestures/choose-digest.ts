import { z } from 'zod';
import { chooseDigest as choose } from '../../src/staff/own-account.js';
import { deskGesture } from '../desk-gesture.js';
import { done } from './notice.js';

/** Whether the person signed in wants the mail of the morning. */
export const chooseDigest = deskGesture({
  ability: 'view',
  body: z.strictObject({ wantsDigest: z.boolean() }),
  run: async ({ deps, actor, body: { wantsDigest } }) => {
    await choose(deps, actor, wantsDigest);
    return done(wantsDigest ? 'Vous recevrez le mail du matin.' : 'Vous ne recevrez plus le mail du matin.');
  },
});
