import type { Action, ActionContext, ActionRequest, RecordActionResponse } from 'adminjs';
import { findFile } from '../../src/applications/file.query.js';
import type { Deps } from '../../src/database/deps.js';
import { actorOf } from '../actor.js';
import { notFound } from '../refused.js';

/** The evidence page of a file; reading changes nothing. */
export function reviewAction(deps: Deps): Partial<Action<RecordActionResponse>> {
  return {
    actionType: 'record',
    component: 'ReviewFile',
    hideActionHeader: true,
    showInDrawer: false,
    handler: async (_request: ActionRequest, _response: unknown, { record, currentAdmin }: ActionContext) => {
      if (!record) throw notFound();
      const file = await findFile(deps, record.id(), actorOf(currentAdmin).staffId);
      if (!file) throw notFound();
      return { record: { ...record.toJSON(currentAdmin), file } };
    },
  };
}
