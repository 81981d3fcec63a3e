import type { Action, ActionContext, ActionRequest, RecordActionResponse } from 'adminjs';
import { z } from 'zod';
import { previewDecisionMail } from '../../src/applications/mail-preview.query.js';
import { STAFF_APPROVE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { chamber } from '../../src/config/chamber.js';
import type { Deps } from '../../src/database/deps.js';
import { render } from '../../src/mail/messages/catalogue.js';
import type { MessageLinks } from '../../src/mail/messages/values.js';
import { badRequest, notFound } from '../refused.js';

const proposal = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('approved'), reason: z.enum(STAFF_APPROVE_REASONS) }),
  z.strictObject({
    to: z.literal('rejected'),
    reason: z.enum(STAFF_REJECT_REASONS),
    message: z
      .string()
      .trim()
      .max(2_000)
      .transform((text) => text || null),
  }),
]);

/** The mail that a decision would send, shown while it is prepared. Nothing is written, on POST either. */
export function previewMailAction(deps: Deps, publicUrl: string): Partial<Action<RecordActionResponse>> {
  return {
    actionType: 'record',
    isVisible: false,
    component: false,
    handler: async (
      { payload }: ActionRequest,
      _response: unknown,
      { record, currentAdmin }: ActionContext,
    ) => {
      if (!record) throw notFound();
      const asked = proposal.safeParse(payload);
      if (!asked.success) throw badRequest();
      const mail = await previewDecisionMail(deps, record.id(), asked.data, (message, values) =>
        render(message, values, exampleLinks(publicUrl), chamber),
      );
      return { record: record.toJSON(currentAdmin), mail };
    },
  };
}

/** Addresses that look like those of the mail and open nothing. */
function exampleLinks(publicUrl: string): MessageLinks {
  return {
    finalise: `${publicUrl}/compte/finaliser/…`,
    follow: `${publicUrl}/demande/…`,
    signIn: `${publicUrl}/connexion`,
    rules: `${publicUrl}/comment-nous-decidons`,
    privacy: `${publicUrl}/donnees-personnelles`,
    contact: `${publicUrl}/contact`,
    panel: '',
  };
}
