import type { DeskGesture } from './desk-gesture.js';
import { erase, restore, suspend } from './gestures/accounts.js';
import { changePassword } from './gestures/change-password.js';
import { changeStaffRole, disableStaff, enableStaff, resetStaffFactor } from './gestures/change-staff.js';
import { chooseDigest } from './gestures/choose-digest.js';
import { confirmSampledRefusal, overturnSampledRefusal } from './gestures/control.js';
import { counterGestures } from './gestures/counter-entry.js';
import { endOtherSessions, endSession } from './gestures/end-sessions.js';
import { inviteStaff, inviteStaffAgain } from './gestures/invite-staff.js';
import { listGestures } from './gestures/lists.js';
import {
  activatePolicyDraft,
  beginPolicyDraft,
  discardPolicyDraft,
  savePolicyDraft,
  startPolicyReplay,
  stopPolicyReplay,
} from './gestures/policy.js';
import { previewBulk } from './gestures/preview-bulk.js';
import { chooseOwnDelegation, deleteQueueFilter, saveQueueFilter } from './gestures/queue-filters.js';
import { renewCodes } from './gestures/renew-codes.js';

/** By the name in the address. */
export const DESK_GESTURES: Readonly<Record<string, DeskGesture<unknown>>> = {
  ...listGestures,
  ...counterGestures,
  'invite-staff': inviteStaff,
  'invite-staff-again': inviteStaffAgain,
  'change-staff-role': changeStaffRole,
  'disable-staff': disableStaff,
  'enable-staff': enableStaff,
  'reset-second-factor': resetStaffFactor,
  'suspend-account': suspend,
  'restore-account': restore,
  'erase-account': erase,
  'change-password': changePassword,
  'end-session': endSession,
  'end-other-sessions': endOtherSessions,
  'choose-digest': chooseDigest,
  'renew-recovery-codes': renewCodes,
  'control-confirm': confirmSampledRefusal,
  'control-overturn': overturnSampledRefusal,
  'policy-begin': beginPolicyDraft,
  'policy-save': savePolicyDraft,
  'policy-discard': discardPolicyDraft,
  'policy-activate': activatePolicyDraft,
  'policy-replay': startPolicyReplay,
  'policy-replay-stop': stopPolicyReplay,
  'preview-bulk': previewBulk,
  'save-queue-filter': saveQueueFilter,
  'delete-queue-filter': deleteQueueFilter,
  'choose-own-delegation': chooseOwnDelegation,
};
