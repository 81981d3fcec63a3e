import { z } from 'zod';
import { renewRecoveryCodes } from '../../src/staff/own-account.js';
import { deskGesture } from '../desk-gesture.js';
import { done } from './notice.js';

/** New recovery codes of the person signed in; the answer shows them this once. */
export const renewCodes = deskGesture({
  ability: 'view',
  isSensitive: true,
  body: z.strictObject({}),
  run: async ({ deps, actor }) => {
    const codes = await renewRecoveryCodes(deps, actor);
    const answer = done('Vos anciens codes ne servent plus. Notez ceux-ci : ils ne seront plus affichés.');
    return { ...answer, codes };
  },
});
