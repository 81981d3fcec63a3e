import { z } from 'zod';
import { readTeam } from '../../src/staff/team.query.js';
import { deskRead } from '../desk-read.js';

/** The people of the desk and the journal of their access. */
export const team = deskRead({
  ability: 'manageStaff',
  query: z.strictObject({}),
  read: ({ deps, actor }) => readTeam(deps, actor),
});
