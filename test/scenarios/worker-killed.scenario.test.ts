import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { openGate, type Gate } from '../support/gate.js';
import { callsTo, decisionsOf, lettersOf, orderFault, signUp, UNHURRIED } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';

/** SAFETY « Nothing lost »: a killed worker's work resumes within. */
const RESUMED_WITHIN_MS = 15_000;
/** A mail on its way when its worker was killed is another's once its lease of thirty seconds is over. */
const LEASE_OVER_WITHIN_MS = 45_000;
/** The worker has two lines to the mail server: so many mails can be between its « 250 » and our commit. */
const LINES = 2;

describe('a worker that is killed loses nothing and decides nothing twice', () => {
  let set: RunningSet;
  let smtp: Gate;
  beforeAll(async () => {
    smtp = await openGate();
    const SMTP_URL = `smtp://127.0.0.1:${String(smtp.port)}`;
    set = await startSet({ services: ['web', 'worker'], env: { ...UNHURRIED, SMTP_URL } });
    smtp.leadTo(Number(new URL(set.mailbox.smtpUrl).port));
  });
  afterAll(async () => {
    await set.close();
    await smtp.close();
  });

  test('at three moments: before a verdict, before a mail, before we know that a mail was taken', async () => {
    await workInFlight();
    await set.worker.kill('SIGKILL');
    const killedAt = Date.now();
    expect(await decisionsOf(set, unasked)).toEqual([]);
    smtp.open();
    await set.worker.start();

    await eventually(async () => expect(await decisionsOf(set, unasked)).toHaveLength(1), RESUMED_WITHIN_MS);
    const verdictMs = Date.now() - killedAt;
    expect(verdictMs).toBeLessThan(RESUMED_WITHIN_MS);
    for (const email of [unsent, unconfirmed])
      await eventually(
        async () => expect(await deliveriesOf(email)).toMatchObject([{ status: 'sent' }]),
        LEASE_OVER_WITHIN_MS,
      );

    expect(await decisionsOf(set, unasked)).toEqual(['approved craft_in_region']);
    await eventually(async () => expect(await messageIdsOf(unasked)).toHaveLength(1));
    expect(await decisionsOf(set, unsent)).toEqual(['approved profile_unconditional']);
    expect(await messageIdsOf(unsent)).toHaveLength(1);
    // The one window that nothing can close: the mail server has it, and could not say so. Same Message-ID.
    const [first, second, ...more] = await messageIdsOf(unconfirmed);
    expect([second, more]).toEqual([first, []]);
    expect(await decisionsOf(set, unconfirmed)).toEqual(['approved profile_unconditional']);
  });

  test('again and again, while a crowd signs up', async () => {
    const crowd = Array.from({ length: 24 }, (_, number) => `foule-${String(number)}@exemple.invalid`);
    const signingUp = inFours(crowd, (email) => signUp(set, { profile: 'youth_or_apprentice', email }));
    for (const decided of [4, 12]) {
      await eventually(async () => expect(await decidedAmong('foule-%')).toBeGreaterThanOrEqual(decided));
      await set.worker.kill('SIGKILL');
      await set.worker.start();
    }
    await signingUp;
    await eventually(async () => {
      const deliveries = await Promise.all(crowd.map(deliveriesOf));
      expect(deliveries.flat().map(({ status }) => status)).toEqual(crowd.map(() => 'sent'));
    }, LEASE_OVER_WITHIN_MS);
    for (const email of crowd) {
      expect(await decisionsOf(set, email)).toEqual(['approved profile_unconditional']);
      expect(new Set(await messageIdsOf(email)).size).toBe(1);
    }
    const received = (await Promise.all(crowd.map(messageIdsOf))).flat();
    expect(received.length - crowd.length).toBeLessThanOrEqual(2 * LINES);
  });

  /** Each waits for somebody who does not answer: a mail server twice, and a register. */
  async function workInFlight(): Promise<void> {
    smtp.loseAnswersAfter(/^354/m);
    await signUp(set, { profile: 'founder_or_buyer', email: unconfirmed });
    await eventually(async () => expect(await lettersOf(set, unconfirmed)).toHaveLength(1));
    smtp.hold();
    await signUp(set, { profile: 'founder_or_buyer', email: unsent });
    await eventually(async () =>
      expect(await deliveriesOf(unsent)).toEqual([{ status: 'sending', attempts: 1 }]),
    );
    await orderFault(set, { source: 'insee', kind: 'slow', count: 1, delayMs: 60_000 });
    await signUp(set, { ...baker, email: unasked });
    await eventually(async () => expect(await callsTo(set, 'insee')).toHaveLength(1));
  }

  const messageIdsOf = async (email: string) =>
    (await lettersOf(set, email)).map(({ messageId }) => messageId);

  const deliveriesOf = (email: string) =>
    set.database.dataSource.query<{ status: string; attempts: number }[]>(
      'select status, attempts from mail_deliveries where recipient = $1',
      [email],
    );

  async function decidedAmong(emails: string): Promise<number> {
    const rows: { count: number }[] = await set.database.dataSource.query(
      `select count(*)::int from decisions d join applications a on a.id = d.application_id
       join accounts on accounts.id = a.account_id where accounts.email like $1`,
      [emails],
    );
    return rows[0]?.count ?? 0;
  }
});

const [unasked, unsent, unconfirmed] = [
  'avant@exemple.invalid',
  'entre@exemple.invalid',
  'apres@exemple.invalid',
] as const;
const baker = {
  profile: 'company_head',
  firstName: 'Élise',
  lastName: 'Martin-Fictif',
  siren: '999980402',
} as const;

async function inFours<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += 4)
    await Promise.all(all.slice(start, start + 4).map(work));
}
