import type { RuleReason } from '../../../src/applications/reasons.js';
import type { LifeQuestion, Step } from './life.js';
import { habitFor } from './stories.js';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const ANSWER_DAYS = 30;

export interface Moment extends LifeQuestion {
  /** Why the rules handed it over, or refused it. */
  reason: RuleReason;
  at: number;
}

/** How staff end what waits: they decide, ask first, take a decision back; or the applicant withdraws meanwhile. */
export function deskSteps(moment: Moment, mustDecide?: 'decides'): Step[] {
  const { random, deskDays } = moment;
  const at = deskDays.after(moment.at, Math.floor(random.share() ** 2 * 13), random);
  if (mustDecide || !random.happens(0.2)) return decisionSteps(moment, at);
  return random.happens(0.25) ? [withdrawal(moment, at)] : questionSteps(moment, at);
}

function withdrawal(moment: Moment, deskAt: number): Step {
  const at = moment.at + Math.floor((deskAt - moment.at) * moment.random.share());
  return { at, to: 'withdrawn', reason: 'withdrawn_by_applicant', by: 'applicant', evidence: {} };
}

function questionSteps(moment: Moment, at: number): Step[] {
  const { random, deskDays } = moment;
  const message = 'Quel lien avez-vous avec cette entreprise ?';
  const evidence = { message };
  const asked: Step = {
    at,
    to: 'awaiting_applicant',
    reason: 'information_requested',
    by: 'person',
    evidence,
  };
  const answerAt = at + Math.floor(random.share() * 40 * DAY_MS);
  const dueAt = at + ANSWER_DAYS * DAY_MS;
  if (answerAt >= dueAt) {
    const expired = { reason: 'expired_without_answer', by: 'calendar', evidence: {} } as const;
    return [asked, { at: dueAt + 300 * SECOND_MS, to: 'expired', ...expired }];
  }
  const answered = { reason: 'information_received', by: 'applicant' } as const;
  const answer: Step = {
    at: answerAt,
    to: 'pending',
    ...answered,
    evidence: { message: 'J’en suis le gérant.' },
  };
  return [asked, answer, ...decisionSteps(moment, deskDays.after(answerAt, random.below(4), random))];
}

/** Three in a hundred are taken back within the half minute, and decided the other way. */
function decisionSteps(moment: Moment, at: number): Step[] {
  const { random } = moment;
  const isAccepted = random.happens(habitFor(moment.reason).accepted);
  const decided = decision(moment, at, isAccepted);
  if (!random.happens(0.03)) return [decided];
  const undone: Step = {
    ...{ at: at + (3 + random.below(25)) * SECOND_MS, to: 'pending', reason: 'undone', by: 'person' },
    ...{ evidence: {}, isUndo: true },
  };
  return [decided, undone, decision(moment, undone.at + 45 * SECOND_MS, !isAccepted)];
}

function decision({ random, reason }: Moment, at: number, isAccepted: boolean): Step {
  const habit = habitFor(reason);
  const said = random.pick(isAccepted ? habit.approve : habit.reject);
  const evidence = said === 'other' ? { note: 'Vu au guichet.' } : {};
  return { at, to: isAccepted ? 'approved' : 'rejected', reason: said, by: 'person', evidence };
}
