import { postMail } from '../accounts/post-mail.js';
import type { MessageName, MessageValues } from '../mail/messages/values.js';
import type { Consequence } from './consequences.js';
import { followLink } from './follow-link.js';

/** Writes the mail of a decision to its applicant, with the link that follows the demande; once per cause. */
export async function tell<M extends MessageName>(
  c: Consequence,
  message: M,
  values: MessageValues[M],
  links: Record<string, string> = {},
  cause = `decision:${c.decision.id}`,
): Promise<void> {
  await postMail(c.tx, c.account, {
    cause,
    message,
    values,
    links: { ...links, follow: await followLink(c.tx, c.application, c.now) },
    applicationId: c.application.id,
    ...(c.change.mailAfter ? { sendAfter: c.change.mailAfter } : {}),
  });
}
