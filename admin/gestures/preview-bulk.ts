import { z } from 'zod';
import { previewDecision } from '../../src/applications/preview-decision.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import type { Deps } from '../../src/database/deps.js';
import type { Actor } from '../../src/staff/policy.js';
import { approveBody, bulkApprove, bulkReject, rejectBody, versions } from '../actions/bulk.action.js';
import { deskGesture } from '../desk-gesture.js';
import { MESSAGE_LABELS } from '../words/message-labels.js';
import { refusalWords } from '../words/refusals.js';

/** What a decision in bulk would do to one file; `refused` says why it would do nothing. */
export interface BulkPreviewLine {
  id: string;
  to: ApplicationStatus | null;
  mails: { words: string; recipient: string }[];
  refused: string | null;
}

const body = z.discriminatedUnion('kind', [
  approveBody.extend({ kind: z.literal('bulkApprove'), versions }),
  rejectBody.extend({ kind: z.literal('bulkReject'), versions }),
]);

/** Before a decision in bulk: every file is decided, looked at and put back. Nothing is kept. */
export const previewBulk = deskGesture({
  ability: 'decideInBulk',
  body,
  run: async ({ deps, actor, body: asked }) => {
    const files: BulkPreviewLine[] = [];
    for (const [id, version] of Object.entries(asked.versions)) {
      files.push(await previewOne(deps, actor, { applicationId: id, version }, asked));
    }
    return { notice: { type: 'success', message: 'Voici ce qui changerait.' }, files };
  },
});

async function previewOne(
  deps: Deps,
  actor: Actor,
  file: { applicationId: string; version: number },
  asked: z.infer<typeof body>,
): Promise<BulkPreviewLine> {
  const decide = (rehearsed: Deps) =>
    asked.kind === 'bulkApprove'
      ? bulkApprove.decide(rehearsed, actor, file, asked)
      : bulkReject.decide(rehearsed, actor, file, asked);
  try {
    const { to, mails } = await previewDecision(deps, file.applicationId, decide);
    const told = mails.map(({ message, recipient }) => ({ words: MESSAGE_LABELS[message], recipient }));
    return { id: file.applicationId, to, mails: told, refused: null };
  } catch (error) {
    const refused = refusalWords(error);
    if (refused === null) throw error;
    return { id: file.applicationId, to: null, mails: [], refused };
  }
}
