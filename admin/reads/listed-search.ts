import { z } from 'zod';
import { VALIDITIES } from '../../src/applications/lists/listed.query.js';

/** What narrows the list of clients and partners, as an address says it. */
export const listedSearch = {
  q: z.string().max(200).default(''),
  kind: z.enum(['client', 'partner']).optional(),
  validity: z.enum(VALIDITIES).optional(),
};
