import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { deviceWords } from '../../src/http/device-words.js';
import { keepSession, renewSession } from '../../src/http/sessions.js';

/**
 * Gives the session a new id, at the password and again at the code: one that was planted before is worth nothing.
 * @param kept what the new session holds: who has shown the password, or who is in
 */
export async function openSession(
  request: Request,
  kept: Partial<Pick<SessionData, 'staff' | 'halfway'>>,
): Promise<void> {
  await renewSession(request);
  Object.assign(request.session, kept, { device: deviceWords(request.get('user-agent')) });
  await keepSession(request);
}
