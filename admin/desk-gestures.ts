import { counterGestures } from './gestures/counter-entry.js';
import { listGestures } from './gestures/lists.js';
import type { Request } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { NoteSecurity } from '../src/http/security-log.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';
import { erase, restore, suspend } from './gestures/accounts.js';
import { changePassword } from './gestures/change-password.js';
import { chooseDigest } from './gestures/choose-digest.js';
import { changeStaffRole, disableStaff, enableStaff, resetStaffFactor } from './gestures/change-staff.js';
import { inviteStaff, inviteStaffAgain } from './gestures/invite-staff.js';
import { endOtherSessions, endSession } from './gestures/end-sessions.js';
import { renewCodes } from './gestures/renew-codes.js';
import { confirmSampledRefusal, overturnSampledRefusal } from './gestures/control.js';
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

/** What the page shows of a gesture; other fields are the gesture's own. */
export interface GestureAnswer {
  notice: { type: 'success' | 'error'; message: string };
}

/** A gesture that is not about one file: `POST /admin/desk/<name>`, a JSON body, one call of the service. */
export interface DeskGesture<Body> {
  ability: Ability;
  /** The named fields it takes; anything else is refused. */
  body: z.ZodType<Body>;
  /** As express reads it, e.g. `4mb`; 64 kB when absent. */
  bodyLimit?: string;
  /** Asks for the code of the telephone again when it was shown more than ten minutes ago (policy, staff, erasure). */
  isSensitive?: true;
  run: (asked: {
    deps: Deps;
    actor: Actor;
    note: NoteSecurity;
    body: Body;
    request: Request;
  }) => Promise<GestureAnswer>;
}

/** Keeps the type of the body between its schema and the gesture. */
export function deskGesture<Body>(gesture: DeskGesture<Body>): DeskGesture<unknown> {
  return gesture as DeskGesture<unknown>;
}

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
