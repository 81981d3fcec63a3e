import type { Action, ActionContext, ActionRequest, RecordActionResponse } from 'adminjs';
import type { z } from 'zod';
import { findFile } from '../../src/applications/file.query.js';
import { EVERYTHING, type QueueFilter } from '../../src/applications/queue/filter.js';
import { readFilter } from '../../src/applications/queue/read-filter.query.js';
import { findNextInQueue } from '../../src/applications/queue.query.js';
import type { Deps } from '../../src/database/deps.js';
import type { Actor } from '../../src/staff/policy.js';
import { actorOf } from '../actor.js';
import { notFound } from '../refused.js';
import { refusalWords } from '../words/refusals.js';

/** One gesture of the desk on one file: what it is given, and what it does. */
export interface Gesture<Body> {
  /** The named fields it takes; anything else is refused. */
  body: z.ZodType<Body>;
  /** Calls the service; the sentence says what was done. May throw what the service refuses. */
  run: (asked: { deps: Deps; actor: Actor; applicationId: string; body: Body }) => Promise<Done>;
}

export interface Done {
  words: string;
  /** The next file is proposed. */
  isDecision?: true;
  /** Nothing was done, and the sentence says why. */
  isRefused?: true;
}

/** An AdminJS record action that runs a gesture on POST. On GET it changes nothing and says so. */
export function gestureAction<Body>(
  deps: Deps,
  gesture: Gesture<Body>,
): Partial<Action<RecordActionResponse>> {
  return {
    actionType: 'record',
    isVisible: false,
    component: false,
    handler: async (request: ActionRequest, _response: unknown, context: ActionContext) => {
      if (request.method !== 'post') return answer(context, refused('Ouvrez le dossier pour agir.'));
      const actor = actorOf(context.currentAdmin);
      const applicationId = recordOf(context).id();
      const done = await attempt(deps, gesture, { actor, applicationId, payload: request.payload });
      return {
        ...(await answer(context, done)),
        file: await findFile(deps, applicationId, actor.staffId),
        next: done.isDecision
          ? await findNextInQueue(deps, applicationId, actor.staffId, await filterOf(deps, request))
          : null,
      };
    },
  };
}

/** The filter that the person came from; one that cannot be read leads through the whole queue. */
async function filterOf({ dataSource }: Deps, { query }: ActionRequest): Promise<QueueFilter> {
  const text: unknown = query?.['q'];
  const parsed = await readFilter(dataSource, typeof text === 'string' ? text : '');
  return parsed.ok ? parsed.filter : EVERYTHING;
}

async function attempt<Body>(
  deps: Deps,
  gesture: Gesture<Body>,
  asked: { actor: Actor; applicationId: string; payload: unknown },
): Promise<Done> {
  const body = gesture.body.safeParse(asked.payload);
  if (!body.success) return refused('Il manque une information, ou l’une d’elles n’est pas valable.');
  try {
    return await gesture.run({ deps, ...asked, body: body.data });
  } catch (error) {
    const words = refusalWords(error);
    if (words === null) throw error;
    return refused(words);
  }
}

async function answer(context: ActionContext, done: Done): Promise<RecordActionResponse> {
  const fresh = await context.resource.findOne(recordOf(context).id(), context);
  return {
    record: (fresh ?? recordOf(context)).toJSON(context.currentAdmin),
    notice: { message: done.words, type: done.isRefused ? 'error' : 'success' },
  };
}

function refused(words: string): Done {
  return { words, isRefused: true };
}

function recordOf({ record }: ActionContext) {
  if (!record) throw notFound();
  return record;
}
