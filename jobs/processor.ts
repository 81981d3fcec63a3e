import { answerKnownEmail } from '../src/applications/answer-known-email.js';
import type { FindCompany } from '../src/registry/find-company.js';
import { checkApplication } from './check-application.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Processor } from './queue.js';
import { replayPolicy } from './replay-policy.js';
import { sendMail, type SendingMail } from './send-mail.js';

/**
 * Which gesture does which work. Mails leave one at a time: a kill then finds at most one between the mail server's
 * « 250 » and our commit, and at most one is sent twice.
 */
export function createProcessor(parts: SendingMail & { findCompany: FindCompany }): Processor {
  const inTurn = oneAtATime();
  return async (work, signal) => {
    switch (work.kind) {
      case 'check-application':
        return checkApplication(parts, work.payload, signal);
      case 'answer-known-email':
        return answerKnownEmail(parts.deps, work.payload.signupId);
      case 'send-mail':
        return inTurn(() => sendMail(parts, work.payload), signal);
      case 'replay-policy':
        return replayPolicy(parts, work.payload, signal);
    }
  };
}
