import { parisDay } from '../config/paris-day.js';
import { isWorkingDay } from '../config/working-days.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import type { MessageValues } from '../mail/messages/values.js';
import { CAN_SIGN_IN } from './policy.js';
import { postStaffMail } from './post-staff-mail.js';

/** The hours of Paris in which « ce matin » is true: a worker that was down at nine still writes before noon. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 12;

const parisHour = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hour12: false,
});

interface Reader {
  id: string;
  email: string;
  firstName: string;
}

/** Whether the mail of the morning is due: a working day, from nine o'clock in Paris. */
export function isDigestTime(now: Date): boolean {
  const hour = Number.parseInt(parisHour.format(now), 10);
  return isWorkingDay(now) && hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

/**
 * Asks for the mail of the morning, for everyone of the staff who wants it and has not been written to today. Its
 * cause is the person and the day: several workers, or one that restarts, write one.
 * @returns how many mails were asked for
 */
export async function sendDigests(
  deps: Deps,
  pendingByAge: MessageValues['staff-digest']['pendingByAge'],
): Promise<number> {
  const day = parisDay(deps.now());
  let asked = 0;
  for (const reader of await findReaders(deps, day)) {
    const isNew = await inTransaction(deps.dataSource, (tx) =>
      postStaffMail(
        tx,
        reader,
        {
          cause: causeOf(reader.id, day),
          message: 'staff-digest',
          values: { firstName: reader.firstName, day, pendingByAge },
        },
        deps.now(),
      ),
    );
    if (isNew) asked += 1;
  }
  return asked;
}

/** Somebody who came after nine o'clock begins with the next morning. */
function findReaders({ dataSource }: Deps, day: string): Promise<Reader[]> {
  return dataSource.query(
    `select id, email, first_name as "firstName" from staff_members s
     where ${CAN_SIGN_IN} and wants_digest
       and created_at < ($1::date + make_interval(hours => $2)) at time zone 'Europe/Paris'
       and not exists (select 1 from mail_deliveries where cause = 'digest:' || s.id || ':' || $1)
     order by id`,
    [day, FROM_HOUR],
  );
}

function causeOf(staffId: string, day: string): string {
  return `digest:${staffId}:${day}`;
}
