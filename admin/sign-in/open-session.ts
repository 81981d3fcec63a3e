import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { deviceWords } from '../../src/http/device-words.js';

/**
 * Gives the session a new id, at the password and again at the code: one that was planted before is worth nothing.
 * @param kept what the new session holds: who has shown the password, or who is in
 */
export function openSession(
  request: Request,
  kept: Partial<Pick<SessionData, 'staff' | 'halfway'>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((problem: unknown) => {
      if (problem) return reject(asError(problem));
      Object.assign(request.session, kept, { device: deviceWords(request.get('user-agent')) });
      request.session.save((unsaved: unknown) => (unsaved ? reject(asError(unsaved)) : resolve()));
    });
  });
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error('the session could not be kept', { cause: problem });
}
