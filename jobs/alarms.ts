import type { DataSource } from 'typeorm';
import { FAULT_OF_OURS } from '../src/mail/deliver-mail.js';
import { requestMail } from '../src/mail/request-mail.js';
import { ALARM_WORDS, type OperatorAlarm } from './alarm-words.js';
import { sendMail, type SendingMail } from './send-mail.js';
import type { WorkQueue } from './queue.js';

/** A same alarm is told once in so long: more would be filtered, not read. */
const QUIET_MS = 6 * 3_600_000;

/** Tells the operator, by mail, of what only a person can mend. */
export type RaiseAlarm = (alarm: OperatorAlarm, detail?: string) => Promise<void>;

/**
 * The mail does not go through the queue, which may be what is wrong: its row is written, then sent at once; when the
 * mail server is away too, the schedule sends it later. Of several workers, one writes the row.
 * @param to nobody is told when it is undefined
 */
export function createAlarms(parts: SendingMail, to: string | undefined): RaiseAlarm {
  const { dataSource, now } = parts.deps;
  return async (alarm, detail = '') => {
    if (to === undefined) return;
    const turn = Math.floor(now().getTime() / QUIET_MS);
    const causeIn = (when: number) =>
      ['alarm', alarm, ...(alarm === 'key_refused' ? [detail] : []), String(when)].join(':');
    if (await isTold(dataSource, causeIn(turn - 1), new Date(now().getTime() - QUIET_MS))) return;
    const mailDeliveryId = await requestMail(dataSource.manager, {
      cause: causeIn(turn),
      message: 'operator-alarm',
      values: { what: ALARM_WORDS[alarm].what(detail), next: ALARM_WORDS[alarm].next },
      recipient: to,
      sendAfter: now(),
    });
    if (mailDeliveryId !== null) await sendMail(parts, { mailDeliveryId });
  };
}

/** One that was told late in the turn before is still being read. */
async function isTold(dataSource: DataSource, cause: string, since: Date): Promise<boolean> {
  const sql = 'select 1 from mail_deliveries where cause = $1 and send_after > $2';
  return (await dataSource.query<unknown[]>(sql, [cause, since])).length > 0;
}

/** PostgreSQL away for a moment fails a mail too, once or twice. */
const FAULT_IS_CERTAIN_AFTER = 3;

/** Looks, for the operator, whether the queue answers and whether a file or a mail failed for a reason of ours. */
export async function watchForOperator(
  dataSource: DataSource,
  queue: Pick<WorkQueue, 'ping'>,
  raise: RaiseAlarm,
): Promise<void> {
  const isAway = await queue.ping().then(
    () => false,
    () => true,
  );
  if (isAway) await raise('queue_away');
  const rows = await dataSource.query<{ files: number; mails: number }[]>(
    `select
       (select count(*)::int from applications where status = 'pending' and reason = 'technical_error') as files,
       (select count(*)::int from mail_deliveries where status in ('queued','sending')
          and starts_with(last_error, $1) and attempts >= $2) as mails`,
    [FAULT_OF_OURS, FAULT_IS_CERTAIN_AFTER],
  );
  const { files = 0, mails = 0 } = rows[0] ?? {};
  if (files > 0) await raise('technical_errors', String(files));
  if (mails > 0) await raise('mail_faults', String(mails));
}
