import { typeset } from '../../config/words.js';
import type { StaffApproveReason, StaffRejectReason } from '../reasons.js';
import { READY_TEXTS } from './ready-texts.js';

/** What somebody of staff means to decide, for one file or for many. */
export interface WordedDecision {
  to: 'approved' | 'rejected';
  reason: StaffApproveReason | StaffRejectReason;
  note?: string | undefined;
  /** Absent where a program says nothing of it: RULES ask for the note alone. The screens ask for both. */
  message?: string | undefined;
}

/**
 * The text that the decision still lacks, or null. « Autre » is none of the list: colleagues are told why, and who is
 * refused reads the facts (CRPA L211-5); the ready text only opens that sentence.
 */
export function missingWords({ to, reason, note, message }: WordedDecision): 'note' | 'message' | null {
  if (reason !== 'other') return null;
  if (!note?.trim()) return 'note';
  return to === 'rejected' && message !== undefined && !saysWhy(message) ? 'message' : null;
}

function saysWhy(message: string): boolean {
  const said = message.trim();
  return said !== '' && said !== READY_TEXTS.other.trim() && said !== typeset(READY_TEXTS.other).trim();
}
