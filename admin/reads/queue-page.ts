import { z } from 'zod';
import { countCauses, type Counters } from '../../src/applications/queue/counters.query.js';
import { facetsOf, type Facet } from '../../src/applications/queue/facets.js';
import { EVERYTHING, isQueueOnly, type QueueFilter } from '../../src/applications/queue/filter.js';
import { parseFilter } from '../../src/applications/queue/parse-filter.js';
import { findColleagues } from '../../src/applications/queue/read-filter.query.js';
import {
  findOwnDelegation,
  findSavedFilters,
  type SavedFilter,
} from '../../src/applications/queue/saved-filters.js';
import { findQueue, type Queue } from '../../src/applications/queue.query.js';
import { typeset } from '../../src/config/words.js';
import type { Deps } from '../../src/database/deps.js';
import { deskRead } from '../desk-read.js';

/** All that the first screen shows. */
export interface QueuePage {
  /** The filter that was followed: the person's own when the address named none. */
  text: string;
  /** Null when the text could not be understood: nothing is shown rather than too much. */
  queue: Queue | null;
  problems: string[];
  counters: Counters;
  facets: Facet[];
  /** What was looked for and stands outside the queue; null when nothing was, or when other files are listed anyway. */
  elsewhere: Queue | null;
  saved: SavedFilter[];
  delegation: string | null;
}

const FEW = 10;
const query = z.strictObject({ q: z.string().optional(), apres: z.uuid().optional() });

/** The queue for a text of its box; `apres` is the last line of the page before. */
export const queuePage = deskRead({
  ability: 'view',
  query,
  read: async ({ deps, actor: { staffId }, query: { q, apres } }): Promise<QueuePage> => {
    const { dataSource } = deps;
    const [colleagues, saved, delegation] = await Promise.all([
      findColleagues(dataSource),
      findSavedFilters(dataSource, staffId),
      findOwnDelegation(dataSource, staffId),
    ]);
    const text = q ?? (delegation ? `delegation:${delegation}` : '');
    const parsed = parseFilter(text, colleagues);
    const filter = parsed.ok ? parsed.filter : EVERYTHING;
    const asked = { filter, viewerId: staffId, after: apres ?? null };
    const [counters, queue, elsewhere] = await Promise.all([
      countCauses(deps, filter, staffId),
      parsed.ok ? findQueue(deps, asked) : null,
      parsed.ok && !apres ? findElsewhere(deps, filter, staffId) : null,
    ]);
    const problems = parsed.ok ? [] : parsed.problems.map(typeset);
    const facets = facetsOf(counters, colleagues);
    return { text, queue, problems, counters, facets, elsewhere, saved, delegation };
  },
});

/** Whoever telephones may have been answered already: what was looked for is shown wherever it stands. */
async function findElsewhere(deps: Deps, filter: QueueFilter, viewerId: string): Promise<Queue | null> {
  if (filter.terms.length === 0 || !isQueueOnly(filter)) return null;
  const outside = { ...filter, statuses: { any: [], none: ['pending'] as const } };
  const found = await findQueue(deps, { filter: outside, viewerId, limit: FEW });
  return found.total > 0 ? found : null;
}
