import { parisDay } from '../config/paris-day.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { requestMail } from '../mail/request-mail.js';
import { enqueue } from '../outbox/enqueue.js';
import { countOverdue, findOverdue } from './overdue.query.js';

/** Who hears that demandes wait too long. */
export interface OverdueWatch {
  /** OPS_EMAIL; without it only the log tells. */
  opsEmail?: string | undefined;
  /** Told at each look, while there are any. */
  onOverdue?: (count: number) => void;
}

const MOST_NAMED = 20;

/** Tells, by mail once a day, how many demandes have waited for over thirty days, and their references; nothing more. */
export async function alarmOverdue(deps: Deps, { opsEmail, onOverdue }: OverdueWatch): Promise<void> {
  const count = await countOverdue(deps);
  if (count === 0) return;
  onOverdue?.(count);
  if (opsEmail === undefined) return;
  const longest = await findOverdue(deps, MOST_NAMED);
  const day = parisDay(deps.now());
  await inTransaction(deps.dataSource, async (tx) => {
    const mailDeliveryId = await requestMail(tx, {
      cause: `overdue:${day}`,
      message: 'overdue-alarm',
      recipient: opsEmail,
      values: {
        day,
        count,
        longest: longest.map(({ reference, since }) => ({ reference, since: since.toISOString() })),
      },
    });
    if (mailDeliveryId !== null) await enqueue(tx, 'send-mail', { mailDeliveryId });
  });
}
