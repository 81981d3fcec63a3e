import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { openGate, type Gate } from '../support/gate.js';
import { callsTo, decisionsOf, lettersOf, orderFault, signUp, UNHURRIED } from '../support/procedure.js';
import { openTestRedis, type TestRedis } from '../support/redis.js';
import { startSet, type RunningSet } from '../support/running-set.js';

/** SAFETY « Nothing lost »: a killed worker's work resumes within. */
const RESUMED_WITHIN_MS = 15_000;
const SETTLED_WITHIN_MS = 45_000;

const redis = await openTestRedis();

describe('a worker that is killed loses nothing and decides nothing twice, its queue in PostgreSQL', () =>
  hands(null));
if (redis)
  describe('a worker that is killed loses nothing and decides nothing twice, its queue in Redis', () =>
    hands(redis));
else test('there is no Redis here', () => expect(redis).toBeNull());

function hands(own: TestRedis | null): void {
  let set: RunningSet;
  let smtp: Gate;
  beforeAll(async () => {
    smtp = await openGate();
    const SMTP_URL = `smtp://127.0.0.1:${String(smtp.port)}`;
    const env = { ...UNHURRIED, SMTP_URL, ...(own ? { REDIS_URL: own.url } : {}) };
    set = await startSet({ services: ['web', 'worker'], env });
    smtp.leadTo(Number(new URL(set.mailbox.smtpUrl).port));
  });
  afterAll(async () => {
    await set.close();
    await smtp.close();
    await own?.close();
  });

  test('before a verdict and before a mail: both are taken up again within fifteen seconds', async () => {
    holdMails();
    await signUp(set, { profile: 'founder_or_buyer', email: unsent });
    await isLeaving(unsent);
    await orderFault(set, { source: 'insee', kind: 'slow', count: 1, delayMs: 60_000 });
    await signUp(set, { ...baker, email: unasked });
    await eventually(async () => expect(await callsTo(set, 'insee')).toHaveLength(1));
    await set.worker.kill('SIGKILL');
    const killedAt = Date.now();
    expect(await decisionsOf(set, unasked)).toEqual([]);
    smtp.open();
    await set.worker.start();

    await eventually(async () => expect(await decisionsOf(set, unasked)).toHaveLength(1), SETTLED_WITHIN_MS);
    await isSent(unsent);
    expect(Date.now() - killedAt).toBeLessThan(RESUMED_WITHIN_MS);
    expect(await decisionsOf(set, unasked)).toEqual(['approved craft_in_region']);
    await eventually(async () => expect(await messageIdsOf(unasked)).toHaveLength(1));
    expect(await decisionsOf(set, unsent)).toEqual(['approved profile_unconditional']);
    expect(await messageIdsOf(unsent)).toHaveLength(1);
  });

  // The one window that nothing can close: the mail server has it, and could not say so. Same Message-ID.
  test('before we know that a mail was taken: it goes once more, within fifteen seconds', async () => {
    smtp.shut();
    smtp.open();
    smtp.loseAnswersAfter(/^354/m);
    await signUp(set, { profile: 'founder_or_buyer', email: unconfirmed });
    await eventually(async () => expect(await lettersOf(set, unconfirmed)).toHaveLength(1));
    await set.worker.kill('SIGKILL');
    const killedAt = Date.now();
    smtp.open();
    await set.worker.start();
    await isSent(unconfirmed);
    expect(Date.now() - killedAt).toBeLessThan(RESUMED_WITHIN_MS);
    const [first, second, ...more] = await messageIdsOf(unconfirmed);
    expect([second, more]).toEqual([first, []]);
    expect(await decisionsOf(set, unconfirmed)).toEqual(['approved profile_unconditional']);
  });

  test('asked to stop before a mail is whole: it ends well, and the next worker sends the mail once', async () => {
    holdMails();
    await signUp(set, { profile: 'founder_or_buyer', email: stopped });
    await isLeaving(stopped);
    expect(await set.worker.stop()).toEqual({ code: 0, signal: null });
    expect(await deliveriesOf(stopped)).toMatchObject([{ status: 'queued' }]);
    smtp.open();
    await set.worker.start();
    await isSent(stopped);
    expect(await messageIdsOf(stopped)).toHaveLength(1);
  });

  test('again and again, while a crowd signs up', async () => {
    const crowd = Array.from({ length: 24 }, (_, number) => `foule-${String(number)}@exemple.invalid`);
    const signingUp = inFours(crowd, (email) => signUp(set, { profile: 'youth_or_apprentice', email }));
    const kills = [4, 12];
    for (const decided of kills) {
      await eventually(async () => expect(await decidedAmong('foule-%')).toBeGreaterThanOrEqual(decided));
      await set.worker.kill('SIGKILL');
      await set.worker.start();
    }
    await signingUp;
    await eventually(async () => {
      const deliveries = await Promise.all(crowd.map(deliveriesOf));
      expect(deliveries.flat().map(({ status }) => status)).toEqual(crowd.map(() => 'sent'));
    }, SETTLED_WITHIN_MS);
    for (const email of crowd) {
      expect(await decisionsOf(set, email)).toEqual(['approved profile_unconditional']);
      expect(new Set(await messageIdsOf(email)).size).toBe(1);
    }
    const received = (await Promise.all(crowd.map(messageIdsOf))).flat();
    expect(received.length - crowd.length).toBeLessThanOrEqual(kills.length);
  });

  /** A line that stands idle would take the next mail at once: it is cut, and the next one is held. */
  const holdMails = () => {
    smtp.shut();
    smtp.hold();
  };

  const isLeaving = (email: string) =>
    eventually(async () => expect(await deliveriesOf(email)).toMatchObject([{ status: 'sending' }]));

  const isSent = (email: string) =>
    eventually(
      async () => expect(await deliveriesOf(email)).toMatchObject([{ status: 'sent' }]),
      SETTLED_WITHIN_MS,
    );

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
}

const [unasked, unsent, unconfirmed, stopped] = [
  ...(['avant@exemple.invalid', 'entre@exemple.invalid'] as const),
  ...(['apres@exemple.invalid', 'arret@exemple.invalid'] as const),
];
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
