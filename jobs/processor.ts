import { answerKnownEmail } from '../src/applications/answer-known-email.js';
import { countAttempts } from '../src/applications/check-attempts.js';
import type { FindCompany } from '../src/registry/find-company.js';
import { checkApplication } from './check-application.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Processor } from './queue.js';
import { replayPolicy } from './replay-policy.js';
import { SUSPECT_AFTER } from './retry-policy.js';
import { sendMail, type SendingMail } from './send-mail.js';

/**
 * Which gesture does which work. Mails leave one at a time: a kill then finds at most one between the mail server's
 * « 250 » and our commit, and at most one is sent twice. A file whose checks did not end well is checked beside no
 * other of its kind, and counted when its turn comes: a worker that it ends is held against no innocent suspect.
 */
export function createProcessor(parts: SendingMail & { findCompany: FindCompany }): Processor {
  const [mails, suspects] = [oneAtATime(), oneAtATime()];
  return async (work, signal) => {
    switch (work.kind) {
      case 'check-application': {
        const check = () => checkApplication(parts, work.payload, signal);
        const attempts = await countAttempts(parts.deps, work.payload.applicationId);
        return attempts >= SUSPECT_AFTER ? suspects(check, signal) : check();
      }
      case 'answer-known-email':
        return answerKnownEmail(parts.deps, work.payload.signupId);
      case 'send-mail':
        return mails(() => sendMail(parts, work.payload, signal), signal);
      case 'replay-policy':
        return replayPolicy(parts, work.payload, signal);
    }
  };
}
