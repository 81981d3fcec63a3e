import type { PageHandler } from 'adminjs';
import { findQueue } from '../../src/applications/queue.query.js';
import type { Deps } from '../../src/database/deps.js';
import { demand } from '../../src/staff/policy.js';
import { actorOf } from '../actor.js';

/** The first screen: what waits for a person, oldest first. */
export function queueHandler(deps: Deps): PageHandler {
  return async (_request, _response, { currentAdmin }) => {
    demand(actorOf(currentAdmin), 'view');
    return findQueue(deps);
  };
}
