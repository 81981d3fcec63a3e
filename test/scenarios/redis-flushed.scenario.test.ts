import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { eventually } from '../support/eventually.js';
import { openGate, type Gate } from '../support/gate.js';
import {
  callsTo,
  decisionsOf,
  fileOf,
  lettersOf,
  orderFault,
  signUp,
  UNHURRIED,
} from '../support/procedure.js';
import { openTestRedis, type TestRedis } from '../support/redis.js';
import { startSet, type RunningSet } from '../support/running-set.js';

/** SAFETY « Nothing lost »: PostgreSQL rebuilds the queue within. */
const REBUILT_WITHIN_MS = 60_000;
const baker = { profile: 'company_head', firstName: 'Élise', lastName: 'Martin-Fictif' } as const;

const redis = await openTestRedis();

const onRedis = (own: TestRedis) => {
  let set: RunningSet;
  let wire: Gate;
  let smtp: Gate;
  beforeAll(async () => {
    const address = new URL(own.url);
    [wire, smtp] = await Promise.all([openGate(Number(address.port || 6379)), openGate()]);
    address.port = String(wire.port);
    const SMTP_URL = `smtp://127.0.0.1:${String(smtp.port)}`;
    const env = { ...UNHURRIED, REDIS_URL: address.href, SMTP_URL };
    set = await startSet({ services: ['web', 'worker'], env });
    smtp.leadTo(Number(new URL(set.mailbox.smtpUrl).port));
  });
  afterAll(async () => {
    await set.close();
    await Promise.all([wire.close(), smtp.close()]);
    await own.close();
  });

  test('the worker says that Redis carries the queue', () => {
    expect(set.worker.lines.join('\n')).toContain('"queue":"redis"');
  });

  test('FLUSHALL before the verdict, and between the verdict and the mail: one decision, one mail', async () => {
    await orderFault(set, { source: 'insee', kind: 'slow', count: 1, delayMs: 3_000 });
    await signUp(set, { ...baker, siren: '999980402', email: 'avant@exemple.invalid' });
    await eventually(async () => expect(await callsTo(set, 'insee')).toHaveLength(1));
    smtp.shut();
    await signUp(set, { profile: 'founder_or_buyer', email: 'entre@exemple.invalid' });
    await eventually(async () =>
      expect(await deliveriesOf('entre@exemple.invalid')).toMatchObject([
        { status: 'queued', last_error: expect.anything() },
      ]),
    );
    await own.flush();
    smtp.open();
    await told('avant@exemple.invalid', 'approved craft_in_region');
    await told('entre@exemple.invalid', 'approved profile_unconditional');
  });

  test('a worker killed and its Redis flushed between the verdict and the mail: one decision, one mail', async () => {
    // A line that stands idle would take the mail at once: it is cut, and the next one is held.
    smtp.shut();
    smtp.hold();
    await signUp(set, { profile: 'founder_or_buyer', email: 'tue@exemple.invalid' });
    await eventually(async () =>
      expect(await deliveriesOf('tue@exemple.invalid')).toMatchObject([{ status: 'sending' }]),
    );
    await set.worker.kill('SIGKILL');
    await own.flush();
    smtp.open();
    await set.worker.start();
    await told('tue@exemple.invalid', 'approved profile_unconditional');
  });

  test('while Redis is away, sign-up answers; when it is back, the demande is decided', async () => {
    wire.shut();
    const before = Date.now();
    await signUp(set, { profile: 'founder_or_buyer', email: 'sans@exemple.invalid' });
    expect(Date.now() - before).toBeLessThan(5_000);
    expect(await fileOf(set, 'sans@exemple.invalid')).toMatchObject({ status: 'submitted' });
    wire.open();
    await told('sans@exemple.invalid', 'approved profile_unconditional');
  });

  test('a Redis that may evict is refused at start, with the variable and what was expected', async () => {
    await set.worker.stop();
    const client = new Redis(own.url);
    try {
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await expect(set.worker.start()).rejects.toThrow(
        'REDIS_URL: expected a Redis with maxmemory-policy noeviction, got allkeys-lru',
      );
    } finally {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      client.disconnect();
    }
    await set.worker.start();
  });

  async function told(email: string, decision: string): Promise<void> {
    await eventually(
      async () => expect(await deliveriesOf(email)).toMatchObject([{ status: 'sent' }]),
      REBUILT_WITHIN_MS,
    );
    expect(await decisionsOf(set, email)).toEqual([decision]);
    expect((await lettersOf(set, email)).map(({ message }) => message)).toEqual(['finalise']);
  }

  const deliveriesOf = (email: string) =>
    set.database.dataSource.query<{ status: string; last_error: string | null }[]>(
      'select status, last_error from mail_deliveries where recipient = $1',
      [email],
    );
};

if (redis) describe('with Redis, which may forget everything', () => onRedis(redis));
else test('there is no Redis here', () => expect(redis).toBeNull());
