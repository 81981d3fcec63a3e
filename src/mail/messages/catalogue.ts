import type { Chamber } from '../../config/chamber.js';
import { accountClosed } from './account-closed.js';
import { accountRestored } from './account-restored.js';
import { accountSuspended } from './account-suspended.js';
import { alreadyApplied } from './already-applied.js';
import { alreadyRegistered } from './already-registered.js';
import { approved } from './approved.js';
import { cleanValues } from './clean-text.js';
import type { Message } from './content.js';
import { correctionReceived } from './correction-received.js';
import { dataExportReady } from './data-export-ready.js';
import { emailChanged } from './email-changed.js';
import { expired } from './expired.js';
import { finalise } from './finalise.js';
import { finaliseReminder } from './finalise-reminder.js';
import { informationRequested } from './information-requested.js';
import { htmlOf } from './layout.js';
import { overdueAlarm } from './overdue-alarm.js';
import { passwordChanged } from './password-changed.js';
import { passwordReset } from './password-reset.js';
import { pending } from './pending.js';
import { purgeWarning } from './purge-warning.js';
import { reexaminationOutcome } from './reexamination-outcome.js';
import { reexaminationReceived } from './reexamination-received.js';
import { rejected } from './rejected.js';
import { reopened } from './reopened.js';
import { reverificationNotice } from './reverification-notice.js';
import { sheetOf } from './sheet.js';
import { staffDigest } from './staff-digest.js';
import { staffInvitation } from './staff-invitation.js';
import { staffPasswordReset } from './staff-password-reset.js';
import { operatorAlarm } from './operator-alarm.js';
import { textOf } from './text.js';
import type { MessageLinks, MessageName, MessageValues, RenderedMessage } from './values.js';
import { withdrawn } from './withdrawn.js';

/** Every mail of Guichet. */
export const messages: { readonly [M in MessageName]: Message<M> } = {
  finalise,
  'finalise-reminder': finaliseReminder,
  approved,
  pending,
  rejected,
  'information-requested': informationRequested,
  'correction-received': correctionReceived,
  'reexamination-received': reexaminationReceived,
  'reexamination-outcome': reexaminationOutcome,
  reopened,
  withdrawn,
  expired,
  'already-registered': alreadyRegistered,
  'already-applied': alreadyApplied,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'email-changed': emailChanged,
  'account-suspended': accountSuspended,
  'account-restored': accountRestored,
  'account-closed': accountClosed,
  'purge-warning': purgeWarning,
  'data-export-ready': dataExportReady,
  'reverification-notice': reverificationNotice,
  'staff-invitation': staffInvitation,
  'staff-password-reset': staffPasswordReset,
  'staff-digest': staffDigest,
  'overdue-alarm': overdueAlarm,
  'operator-alarm': operatorAlarm,
};

/**
 * A message as it is sent: subject, text and HTML made from one content.
 * @throws MissingLink when the link that the message is for was not given
 */
export function render<M extends MessageName>(
  name: M,
  values: MessageValues[M],
  links: MessageLinks,
  chamber: Chamber,
): RenderedMessage {
  const content = messages[name](cleanValues(values), links, chamber);
  const sheet = sheetOf(content, links, chamber);
  return { subject: sheet.subject, text: textOf(sheet), html: htmlOf(sheet) };
}
