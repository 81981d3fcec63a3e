import type { Decision } from '../../../src/applications/decision.entity.js';
import type { EvidenceContent } from '../../../src/applications/evidence.entity.js';
import type { RuleReason } from '../../../src/applications/reasons.js';
import type { ApplicationStatus } from '../../../src/applications/status.js';
import { companyColumns, type CompanyColumns } from './company-columns.js';
import type { DeskDays } from './desk-days.js';
import { deskSteps, type Moment } from './desk-life.js';
import type { Picture } from './pictures.js';
import type { Random } from './random.js';
import type { Story } from './stories.js';
import type { Particulars } from './written.js';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** One recorded change of a demande, before it is chained. */
export interface Step {
  at: number;
  to: ApplicationStatus;
  reason: Decision['reason'];
  by: Decision['by'];
  /** A canonical text of the rules' evidence, or a person's words. */
  evidence: string | EvidenceContent;
  ruleRow?: string;
  /** What the demande keeps of the company, once registers have answered. */
  fields?: CompanyColumns;
  /** Takes back the step before. */
  isUndo?: true;
}

export interface Life {
  steps: Step[];
  /** When its holder finalised the account; null for never. */
  activatedAt: number | null;
}

export interface LifeQuestion {
  story: Story;
  pictures: ReadonlyMap<string, Picture>;
  particulars: Omit<Particulars, 'at'>;
  submittedAt: number;
  until: number;
  deskDays: DeskDays;
  random: Random;
}

/** What becomes of one demande, up to `until`. */
export function live(question: LifeQuestion): Life {
  const { submittedAt, random, until } = question;
  const firstAt = submittedAt + (2 + random.below(20)) * SECOND_MS;
  const steps = machineSteps(question, firstAt);
  const reason = steps.at(-1)?.reason as RuleReason;
  const then = { ...question, reason, at: steps.at(-1)?.at ?? firstAt };
  const told = [...steps, ...followed(then, steps)].filter(({ at }) => at <= until);
  return { steps: told, activatedAt: activation(question, told) };
}

/** The first verdict, and what the registers say later by themselves. */
function machineSteps({ story, pictures, particulars, random }: LifeQuestion, firstAt: number): Step[] {
  const first = verdictStep(pictures, story.picture, particulars, firstAt);
  if (story.later === undefined) return [first];
  const laterAt = firstAt + random.pick(story.later.days) * DAY_MS + random.below(60) * SECOND_MS;
  return [first, verdictStep(pictures, story.later.picture, particulars, laterAt)];
}

function verdictStep(
  pictures: LifeQuestion['pictures'],
  key: string,
  particulars: Omit<Particulars, 'at'>,
  at: number,
): Step {
  const picture = pictures.get(key);
  if (!picture) throw new Error(`no picture was taken of ${key}`);
  const { outcome, reason, row } = picture.verdict;
  const to = outcome === 'undetermined' ? 'pending' : outcome;
  const evidence = picture.written.fill({ ...particulars, at: new Date(at).toISOString() });
  return {
    at,
    to,
    reason,
    by: 'machine',
    evidence,
    ruleRow: row,
    fields: companyColumns(picture, particulars),
  };
}

/** What people do after the rules: staff with what waits, the applicant with a refusal, staff again with an approval. */
function followed(moment: Moment, before: readonly Step[]): Step[] {
  const { random } = moment;
  const last = before.at(-1);
  if (last?.to === 'pending') return closed(moment, deskSteps(moment));
  if (last?.to === 'rejected') return random.happens(0.1) ? reexamined(moment) : [];
  return last?.by === 'machine' && random.happens(0.008) ? reopened(moment) : [];
}

/** Staff's own refusals are contested too. */
function closed(moment: Moment, steps: Step[]): Step[] {
  const last = steps.at(-1);
  const isContested = last?.to === 'rejected' && moment.random.happens(0.08);
  return isContested ? [...steps, ...reexamined({ ...moment, at: last.at })] : steps;
}

function reexamined(moment: Moment): Step[] {
  const at = moment.at + Math.floor(moment.random.share() * 20 * DAY_MS) + 600 * SECOND_MS;
  const message = 'Pouvez-vous revoir ma demande ? Ma situation a été mal comprise.';
  const asked: Step = {
    at,
    to: 'pending',
    reason: 'reexamination_requested',
    by: 'applicant',
    evidence: { message },
  };
  return [asked, ...deskSteps({ ...moment, at }, 'decides')];
}

function reopened(moment: Moment): Step[] {
  const at = moment.deskDays.after(moment.at, 3 + moment.random.below(30), moment.random);
  const note = 'Signalé par un collègue : à vérifier.';
  const step: Step = { at, to: 'pending', reason: 'reopened_by_staff', by: 'person', evidence: { note } };
  return [step, ...deskSteps({ ...moment, at }, 'decides')];
}

/** Four holders out of five finalise within the two weeks of the link. */
function activation({ random, until }: LifeQuestion, steps: readonly Step[]): number | null {
  const isKept = ({ to }: Step, i: number) => to === 'approved' && steps[i + 1]?.isUndo !== true;
  const approval = steps.find(isKept);
  if (!approval || !random.happens(0.82)) return null;
  const at = approval.at + 60 * SECOND_MS + Math.floor(random.share() ** 3 * 13 * DAY_MS);
  return at <= until ? at : null;
}
