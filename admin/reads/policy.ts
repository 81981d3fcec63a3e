import { z } from 'zod';
import { findPolicyDesk, type PolicyDesk } from '../../src/applications/policy-versions.query.js';
import {
  findReplayChanges,
  findReplays,
  type ReplayChange,
  type ReplayShown,
} from '../../src/applications/replay/replays.query.js';
import { deskRead } from '../desk-read.js';

export interface PolicyScreenData extends PolicyDesk {
  replays: ReplayShown[];
}

/** What the page of the policy shows first. */
export const policyRead = deskRead({
  ability: 'replayPolicy',
  query: z.strictObject({}),
  read: async ({ deps }): Promise<PolicyScreenData> => ({
    ...(await findPolicyDesk(deps)),
    replays: await findReplays(deps),
  }),
});

export const CHANGES_PER_PAGE = 25;

/** What a replay would change, a page at a time. */
export const replayChangesRead = deskRead({
  ability: 'replayPolicy',
  query: z.strictObject({ replay: z.uuid(), page: z.coerce.number().int().min(1).max(4_000) }),
  read: ({ deps, query }): Promise<ReplayChange[]> =>
    findReplayChanges(deps, query.replay, {
      limit: CHANGES_PER_PAGE,
      offset: (query.page - 1) * CHANGES_PER_PAGE,
    }),
});
