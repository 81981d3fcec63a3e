import type { Deps } from '../database/deps.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Decision } from './decision.entity.js';
import { TransitionRefused } from './errors.js';
import type { EvidenceContent } from './evidence.entity.js';
import { recordDecision, type LockedFile } from './record-decision.js';

/**
 * « Corriger mon numéro SIREN »: the registers are asked about the right one. Free of charge, as often as needed.
 * @param siren nine digits, already checked by the door
 * @throws TransitionRefused when the demande is closed for good or already accepted
 */
export function correctSiren(deps: Deps, applicationId: string, siren: string): Promise<Decision | null> {
  return askAgain(deps, applicationId, (file) => ({
    siren,
    evidence: { previousSiren: file.application.siren ?? '' },
  }));
}

/** « J’ai repris mon activité »: the registers are asked again about the same SIREN. @throws TransitionRefused */
export function declareRestart(deps: Deps, applicationId: string): Promise<Decision | null> {
  return askAgain(deps, applicationId, (file) => ({ siren: file.application.siren, evidence: {} }));
}

type NewQuestion = { siren: string | null; evidence: EvidenceContent };

function askAgain(
  deps: Deps,
  applicationId: string,
  question: (file: LockedFile) => NewQuestion,
): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async (file) => {
      const { status } = file.application;
      if (status === 'approved') throw new TransitionRefused(status, 'pending');
      const { siren, evidence } = question(file);
      await enqueue(file.tx, 'check-application', { applicationId, fresh: 'yes' });
      const fields = { siren, checkSince: deps.now(), notFoundChecks: 0, checkAttempts: 0 };
      return { to: 'pending', reason: 'siren_corrected', evidence, fields };
    },
  });
}
