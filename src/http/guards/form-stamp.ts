import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SiteEnv } from '../parts.js';

/** The hidden field that tells when a form was drawn. */
export const STAMP_FIELD = 'formStamp';
const FASTEST_HUMAN_MS = 1_000;

/** What a form's stamp says: one name for this drawing of the form, and when it was drawn. */
export interface FormStamp {
  formId: string;
  drawnAt: Date;
}

/** A signed stamp for a form drawn now. */
export function newStamp(env: SiteEnv, now: Date): string {
  const content = `${randomBytes(16).toString('base64url')}.${now.getTime()}`;
  return `${content}.${sign(env, content)}`;
}

/** The stamp of a form that comes back, or null when it is missing or not ours. */
export function readStamp(env: SiteEnv, text: string): FormStamp | null {
  const [formId = '', time = '', mac = ''] = text.split('.');
  const [expected, given] = [Buffer.from(sign(env, `${formId}.${time}`)), Buffer.from(mac)];
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
  return isOurs ? { formId, drawnAt: new Date(Number(time)) } : null;
}

/**
 * How long a form filled faster than anyone types must wait: a robot loses time, a person never notices, and nobody
 * loses a demande.
 */
export function waitMs(env: SiteEnv, stamp: FormStamp | null, now: Date): number {
  const leastMs = FASTEST_HUMAN_MS / env.RATE_LIMIT_FACTOR;
  const spentMs = stamp === null ? 0 : now.getTime() - stamp.drawnAt.getTime();
  return Math.min(leastMs, Math.max(0, leastMs - spentMs));
}

function sign(env: SiteEnv, content: string): string {
  return createHmac('sha256', env.SESSION_SECRET).update(`stamp.${content}`).digest('base64url');
}
