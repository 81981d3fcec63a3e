import { chamber } from '../config/chamber.js';
import type { ApplicationValues, DecisionValues } from '../mail/messages/values.js';
import type { Application } from './application.entity.js';
import { causeFacts } from './cause-facts.js';
import type { Decision } from './decision.entity.js';
import { wordsFor } from './public-words.js';
import type { Account } from '../accounts/account.entity.js';
import type { Change } from './record-decision.js';

interface Told {
  application: Application;
  account: Account;
  change: Change;
  decision: Decision;
}

/** What every mail about a demande says. */
export function applicationValues({
  application,
  account,
}: Omit<Told, 'change' | 'decision'>): ApplicationValues {
  return {
    firstName: application.firstName ?? account.firstName,
    reference: application.reference,
    siren: application.siren,
    companyName: application.companyName,
    submittedAt: application.submittedAt.toISOString(),
  };
}

/** What a mail about a decision says: its public cause in words, and how it was taken. */
export function decisionValues(told: Told): DecisionValues {
  const isAutomatic = told.decision.by === 'machine';
  const words = wordsFor({
    status: told.change.to,
    reason: told.change.reason,
    facts: causeFacts(told.application, told.change.evidence.verdict ?? null),
    chamber,
    isAutomatic,
  });
  return { ...applicationValues(told), ...words, isAutomatic, decidedAt: told.decision.at.toISOString() };
}
