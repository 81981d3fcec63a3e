import type { Company } from '../registry/company.js';
import { parisDay } from '../config/paris-day.js';
import { daysBetween } from '../config/calendar.js';
import { readCraft } from './facts/craft.js';
import { readEstablishments } from './facts/establishments.js';
import { readOwn } from './facts/own.js';
import { readOwner } from './facts/owner.js';
import { readState } from './facts/state.js';
import { readUnreachable } from './facts/unreachable.js';
import type { Policy } from './policy.js';
import type { Applicant, OwnKnowledge } from './verdict.js';

/** All that a verdict depends on. The company is null when no register was asked. */
export interface Question {
  applicant: Applicant;
  company: Company | null;
  own: OwnKnowledge;
  policy: Policy;
  region: string;
  now: Date;
}

/** What is known, and what is not, on the day of the question. */
export type Facts = ReturnType<typeof readFacts>;

/** Reads every fact from its authority or, where that cannot be asked, from its equivalent (RULES). */
export function readFacts(question: Question) {
  const { applicant, own, policy, region, now } = question;
  const today = parisDay(now);
  const company = withoutOldImages(question.company ?? NOBODY_ASKED, policy, today);
  const state = readState(company, today);
  const establishments = readEstablishments(company, region);
  const seen = { ...state, ...establishments };
  return {
    today,
    ...readOwn(applicant, own, now),
    ...seen,
    ...readCraft({ company, region, own, policy, now }, seen),
    ...readOwner(company, applicant, state),
    unreachable: readUnreachable(question.company, now),
  };
}

const NOBODY_ASKED: Company = { siren: '', redirectedFrom: null, answers: [] };

/** An old image of the mirror proves nothing. */
function withoutOldImages(company: Company, { mirrorMaxAgeDays }: Policy, today: string): Company {
  const isOld = ({ source, at }: Company['answers'][number]) =>
    source === 'mirror' && daysBetween(at, today) > mirrorMaxAgeDays;
  return { ...company, answers: company.answers.filter((answer) => !isOld(answer)) };
}
