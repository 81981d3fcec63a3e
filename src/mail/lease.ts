import type { DataSource } from 'typeorm';
import { holdSubject } from '../database/session-lock.js';
import { MailHeld } from './errors.js';
import { MailDelivery, type MailStatus } from './mail-delivery.entity.js';

interface Clocked {
  dataSource: DataSource;
  now: () => Date;
}

/** How a claimed mail ended, for now. */
export interface Settlement {
  status: Extract<MailStatus, 'sent' | 'abandoned' | 'queued'>;
  lastError: string | null;
  sentAt?: Date;
  subject?: string;
  text?: string;
  html?: string;
}

/** A mail that is ours until we let go. */
export interface Claim {
  delivery: MailDelivery;
  letGo: () => Promise<void>;
}

// Short, so that a killed worker's mail is free in time; renewed, so that a slow mail server never has it sent twice.
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
/** Our clock may be a little behind PostgreSQL's, which dates the rows. */
const CLOCK_SKEW_MS = 2_000;

/**
 * Takes a mail that is due. It is another's while that one's lock is held or its lease runs: the lock outlives the
 * lease of a worker that is frozen, the lease outlives the lock when PostgreSQL restarts.
 * @returns null when it is sent, given up, cancelled, or not due
 * @throws MailHeld
 */
export async function claimDelivery(clocked: Clocked, id: string): Promise<Claim | null> {
  const letGo = await holdSubject(clocked.dataSource, `mail:${id}`);
  if (letGo === null) throw new MailHeld();
  try {
    const delivery = await lease(clocked, id);
    if (delivery !== null) return { delivery, letGo };
    const isLeased = await clocked.dataSource.getRepository(MailDelivery).existsBy({ id, status: 'sending' });
    if (isLeased) throw new MailHeld();
  } catch (error) {
    await letGo();
    throw error;
  }
  await letGo();
  return null;
}

async function lease({ dataSource, now }: Clocked, id: string): Promise<MailDelivery | null> {
  const at = now().getTime();
  const [rows]: [unknown[], number] = await dataSource.query(
    `update mail_deliveries set status = 'sending', attempts = attempts + 1, lease_until = $2
     where id = $1 and send_after <= $3
       and (status = 'queued' or (status = 'sending' and lease_until < $4)) returning id`,
    [id, new Date(at + LEASE_MS), new Date(at + CLOCK_SKEW_MS), new Date(at)],
  );
  return rows.length === 0 ? null : dataSource.getRepository(MailDelivery).findOneByOrFail({ id });
}

/** Keeps a claimed mail ours while the mail server takes its time. Gives the function that stops it. */
export function keepLease({ dataSource, now }: Clocked, { id, attempts }: MailDelivery): () => void {
  const renew = () =>
    dataSource.query(
      `update mail_deliveries set lease_until = $3 where id = $1 and status = 'sending' and attempts = $2`,
      [id, attempts, new Date(now().getTime() + LEASE_MS)],
    );
  // A renewal that fails is tried again in three seconds; the send itself is not disturbed.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS);
  return () => clearInterval(timer);
}

/**
 * Records how it ended. What was sent is sent, whoever holds the row by now; anything else only if it is still ours.
 * A row whose reader was erased meanwhile, or is to be forgotten, keeps no word of it.
 */
export async function settle(
  { dataSource }: Clocked,
  { id, attempts }: MailDelivery,
  end: Settlement,
): Promise<void> {
  await dataSource.query(
    `update mail_deliveries m set status = $3, last_error = $4, sent_at = $5, lease_until = null,
       recipient = case when kept.whole then m.recipient end, values = case when kept.whole then m.values end,
       subject = case when kept.whole then $6 end, text_body = case when kept.whole then $7 end,
       html_body = case when kept.whole then $8 end
     from (select id, recipient is not null and (not forget_when_sent or $3 = 'queued') as whole
       from mail_deliveries where id = $1 for update) kept
     where m.id = kept.id and m.status <> 'sent' and ($3 = 'sent' or (m.status = 'sending' and m.attempts = $2))`,
    [
      id,
      attempts,
      end.status,
      end.lastError,
      end.sentAt ?? null,
      end.subject ?? null,
      end.text ?? null,
      end.html ?? null,
    ],
  );
}
