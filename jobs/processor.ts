import { answerKnownEmail } from '../src/applications/answer-known-email.js';
import type { FindCompany } from '../src/registry/find-company.js';
import { checkApplication } from './check-application.js';
import type { Processor } from './queue.js';
import { replayPolicy } from './replay-policy.js';
import { sendMail, type SendingMail } from './send-mail.js';

/** Which gesture does which work. */
export function createProcessor(parts: SendingMail & { findCompany: FindCompany }): Processor {
  return async (work, signal) => {
    switch (work.kind) {
      case 'check-application':
        return checkApplication(parts, work.payload, signal);
      case 'answer-known-email':
        return answerKnownEmail(parts.deps, work.payload.signupId);
      case 'send-mail':
        return sendMail(parts, work.payload);
      case 'replay-policy':
        return replayPolicy(parts, work.payload, signal);
    }
  };
}
