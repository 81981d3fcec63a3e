import type { Request } from 'express';
import type { SessionOwner } from '../../src/http/own-sessions.query.js';

/** Whoever is signed in, as the owner of sessions. @throws Error when nobody is, which the panel has checked before */
export function sessionOwner({ session, sessionID }: Request): SessionOwner {
  if (!session.staff) throw new Error('nobody is signed in');
  const { staffId, sessionEpoch } = session.staff;
  return { id: staffId, sessionEpoch, sessionId: sessionID };
}
