import { z } from 'zod';
import { readOwnAccount } from '../../src/staff/own-account.js';
import { deskRead } from '../desk-reads.js';

/** What the person signed in may see and change of themselves. */
export const ownAccount = deskRead({
  ability: 'view',
  query: z.strictObject({}),
  read: ({ deps, actor }) => readOwnAccount(deps, actor),
});
