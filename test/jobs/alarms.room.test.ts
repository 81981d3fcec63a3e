import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { register } from 'prom-client';
import { createAlarms, watchForOperator, type RaiseAlarm } from '../../jobs/alarms.js';
import { sendMail } from '../../jobs/send-mail.js';
import { findBacklog } from '../../jobs/backlog.query.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { typeset } from '../../src/config/words.js';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import { requestMail } from '../../src/mail/request-mail.js';
import { startSmtpDialogue, type SmtpDialogue } from '../mail/smtp-dialogue.js';
import { openWorld, submitted, type World } from '../support/world.js';

const OPERATOR = 'exploitation@guichet.invalid';
const ADDRESSES = { PUBLIC_URL: 'https://x.invalid', ADMIN_URL: 'https://y.invalid' };
const answers = { ping: () => Promise.resolve() };
const away = { ping: () => Promise.reject(new Error('away')) };

let world: World;
let smtp: SmtpDialogue;
let mailer: Mailer;
let raise: RaiseAlarm;
beforeAll(async () => {
  world = await openWorld();
  smtp = await startSmtpDialogue();
  mailer = createMailer({
    SMTP_URL: smtp.url,
    MAIL_FROM: { name: null, address: 'guichet@cma.invalid' },
    ...ADDRESSES,
  });
  raise = createAlarms(
    { deps: world.deps, mailer, env: { LINK_SECRET: 's'.repeat(32), ...ADDRESSES } },
    OPERATOR,
  );
});
afterAll(async () => {
  mailer.close();
  await smtp.close();
  await world.database.close();
});
beforeEach(() => {
  smtp.received.length = 0;
  world.clock.advance(24 * 3_600_000);
});
const subjects = () => smtp.received.map(({ subject }) => subject);

describe('the operator is told by mail', () => {
  test('of a register that refuses our key, once in six hours for each register', async () => {
    await raise('key_refused', 'insee');
    await raise('key_refused', 'insee');
    await raise('key_refused', 'rne');
    expect(subjects()).toEqual([
      typeset('Guichet, alarme : Le registre « insee » refuse notre clé.'),
      typeset('Guichet, alarme : Le registre « rne » refuse notre clé.'),
    ]);
    world.clock.advance(6 * 3_600_000);
    await raise('key_refused', 'insee');
    expect(subjects()).toHaveLength(3);
  });

  test('once in six hours from when it was told, whatever the hour', async () => {
    const sixHours = 6 * 3_600_000;
    const turn = Math.ceil(world.clock.now().getTime() / sixHours) * sixHours;
    const toldAt: number[] = [];
    for (const minutes of [-1, 1, 358, 359, 362]) {
      world.clock.set(new Date(turn + minutes * 60_000).toISOString());
      smtp.received.length = 0;
      await raise('key_refused', 'mirror');
      if (subjects().length > 0) toldAt.push(minutes);
    }
    expect(toldAt).toEqual([-1, 359]);
  });

  test('of a queue that does not answer, without the queue', async () => {
    await watchForOperator(world.dataSource, answers, raise);
    expect(subjects()).toEqual([]);
    await watchForOperator(world.dataSource, away, raise);
    expect(subjects()).toEqual([typeset('Guichet, alarme : La file des travaux ne répond pas.')]);
  });

  test('of files that failed for a reason of ours', async () => {
    const { id: applicationId } = await submitted(world.deps);
    await recordDecision(world.deps, {
      applicationId,
      author: { by: 'machine' },
      decide: () => Promise.resolve({ to: 'pending', reason: 'technical_error', evidence: {} }),
    });
    await watchForOperator(world.dataSource, answers, raise);
    expect(subjects()).toEqual([typeset('Guichet, alarme : Dossiers en « erreur technique » : 1.')]);
  });

  test('of mails that we cannot write, once it is no passing trouble', async () => {
    const mailDeliveryId = await requestMail(world.dataSource.manager, {
      cause: 'fault:1',
      message: 'operator-alarm',
      values: { what: 'x', next: 'y' },
      recipient: 'somebody@example.invalid',
      sendAfter: world.clock.now(),
    });
    if (mailDeliveryId === null) throw new Error('not written');
    const faulty: Mailer = { ...mailer, send: () => Promise.reject(new TypeError('a mistake of ours')) };
    const parts = { deps: world.deps, mailer: faulty, env: { LINK_SECRET: 's'.repeat(32), ...ADDRESSES } };
    const fail = () => expect(sendMail(parts, { mailDeliveryId })).rejects.toThrow(TypeError);
    await fail();
    await fail();
    await watchForOperator(world.dataSource, answers, raise);
    const alarm = typeset('Guichet, alarme : Mails que nous ne savons pas écrire : 1.');
    expect(subjects()).not.toContain(alarm);
    await fail();
    await watchForOperator(world.dataSource, answers, raise);
    expect(subjects()).toContain(alarm);
    expect(await register.metrics()).toContain('guichet_mails_total{result="fault"} 3');
  });

  test('not at all where nobody is named', async () => {
    const parts = { deps: world.deps, mailer, env: { LINK_SECRET: 's'.repeat(32), ...ADDRESSES } };
    await createAlarms(parts, undefined)('queue_away');
    expect(subjects()).toEqual([]);
  });
});

test('what waits is told by kind, with the age of the oldest', async () => {
  await submitted(world.deps, { profile: 'founder_or_buyer', siren: null });
  world.clock.advance(90_000);
  const backlog = await findBacklog(world.dataSource, world.clock.now());
  expect(backlog).toContainEqual({ kind: 'demande submitted', count: 1, oldestSeconds: 90 });
  expect(backlog).toContainEqual({ kind: 'technical_error', count: 1, oldestSeconds: expect.any(Number) });
  expect(backlog).toContainEqual({ kind: 'demande awaiting_applicant', count: 0, oldestSeconds: 0 });
  expect(backlog.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['demande pending', 'mail queued', 'mail sending', 'outbox']),
  );
});
