import { generateSecret, generateURI, verify } from 'otplib';
import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { newRecoveryCodes, recoveryDigest } from './recovery-codes.js';

/** Seconds a code lives (RFC 6238), and how far a telephone's clock may be off. */
const PERIOD_SECONDS = 30;
const ISSUER = 'Guichet';

/** What an application on a telephone needs: as text, and as the address a QR code holds. */
export interface Enrolment {
  /** Base32, 160 bits. */
  secret: string;
  uri: string;
}

interface FactorRow {
  email: string;
  secret: string | null;
  isConfirmed: boolean;
  lastStep: string | null;
  recoveryDigests: string[];
}

/** Whether this person has shown a code of their telephone once; until then they must enrol before anything else. */
export async function hasSecondFactor(deps: Deps, staffId: string): Promise<boolean> {
  return (await readFactor(deps.dataSource.manager, staffId)).isConfirmed;
}

/**
 * The secret to put into a telephone, the same until it is confirmed, so that a page loaded twice stays true.
 * @returns null when a factor is confirmed already: it is never shown again
 */
export async function beginEnrolment(deps: Deps, staffId: string): Promise<Enrolment | null> {
  const rows: { email: string; secret: string }[] = (
    await deps.dataSource.query<[{ email: string; secret: string }[], number]>(
      `update staff_members set totp_secret = coalesce(totp_secret, $2)
       where id = $1 and totp_confirmed_at is null returning email, totp_secret as secret`,
      [staffId, generateSecret()],
    )
  )[0];
  const [row] = rows;
  if (!row) return null;
  return {
    secret: row.secret,
    uri: generateURI({ issuer: ISSUER, label: row.email, secret: row.secret }),
  };
}

/**
 * The telephone shows the right code: from now on it is asked at every sign-in.
 * @returns ten recovery codes, shown this once; null when the code is wrong
 */
export function confirmEnrolment(deps: Deps, staffId: string, code: string): Promise<string[] | null> {
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, `second-factor:${staffId}`);
    const factor = await readFactor(tx, staffId);
    const step = factor.isConfirmed ? null : await stepOf(deps, factor, code);
    if (step === null) return null;
    const codes = newRecoveryCodes();
    await tx.query(
      `update staff_members set totp_confirmed_at = $2, totp_last_step = $3, recovery_digests = $4,
         has_short_recovery_codes = false
       where id = $1`,
      [staffId, deps.now(), step, codes.map(recoveryDigest)],
    );
    return codes;
  });
}

/**
 * Checks the code of the telephone, or a recovery code, which serves once. A telephone's code serves once too
 * (ASVS 5.0, 6.5.1), even under parallel requests.
 */
export function passSecondFactor(deps: Deps, staffId: string, code: string): Promise<boolean> {
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, `second-factor:${staffId}`);
    const factor = await readFactor(tx, staffId);
    if (!factor.isConfirmed) return false;
    const step = await stepOf(deps, factor, code);
    if (step !== null) {
      await tx.query('update staff_members set totp_last_step = $2 where id = $1', [staffId, step]);
      return true;
    }
    const digest = recoveryDigest(code);
    if (!factor.recoveryDigests.includes(digest)) return false;
    await tx.query(
      'update staff_members set recovery_digests = array_remove(recovery_digests, $2) where id = $1',
      [staffId, digest],
    );
    return true;
  });
}

async function readFactor(manager: EntityManager, staffId: string): Promise<FactorRow> {
  const rows: FactorRow[] = await manager.query(
    `select email, totp_secret as secret, totp_confirmed_at is not null as "isConfirmed",
       totp_last_step as "lastStep", recovery_digests as "recoveryDigests"
     from staff_members where id = $1 and status = 'active'`,
    [staffId],
  );
  return rows[0] ?? { email: '', secret: null, isConfirmed: false, lastStep: null, recoveryDigests: [] };
}

/** The period a right code belongs to; null for a wrong one, or one that has served. */
async function stepOf(deps: Deps, { secret, lastStep }: FactorRow, code: string): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  if (secret === null || !/^\d{6}$/.test(token)) return null;
  const result = await verify({
    secret,
    token,
    epoch: Math.floor(deps.now().getTime() / 1000),
    epochTolerance: PERIOD_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: Number(lastStep) }),
  }).catch(() => null);
  return result?.valid && 'timeStep' in result ? result.timeStep : null;
}
