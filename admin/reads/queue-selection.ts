import { z } from 'zod';
import { readFilter } from '../../src/applications/queue/read-filter.query.js';
import { findQueue, MOST_LINES } from '../../src/applications/queue.query.js';
import { badRequest } from '../refused.js';
import { deskRead } from '../desk-read.js';

/** « Tout sélectionner »: the first files of a filter, as many as may be decided together. */
export const queueSelection = deskRead({
  ability: 'decideInBulk',
  query: z.strictObject({ q: z.string() }),
  read: async ({ deps, actor: { staffId }, query: { q } }) => {
    const parsed = await readFilter(deps.dataSource, q);
    if (!parsed.ok) throw badRequest();
    return findQueue(deps, { filter: parsed.filter, viewerId: staffId, limit: MOST_LINES });
  },
});
