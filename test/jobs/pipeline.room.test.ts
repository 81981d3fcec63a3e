import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { listenOutbox, type OutboxListener } from '../../jobs/listen-outbox.js';
import { createProcessor } from '../../jobs/processor.js';
import { openQueue, type Processor, type WorkQueue } from '../../jobs/queue.js';
import { relayOutbox } from '../../jobs/relay-outbox.js';
import { startSchedule, type Schedule } from '../../jobs/schedule.js';
import { startMailbox, type Mailbox } from '../../dev/mailbox/main.js';
import { Application } from '../../src/applications/application.entity.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import type { Company } from '../../src/registry/company.js';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import { aCompany, fromInsee, fromRne } from '../support/company.js';
import { eventually } from '../support/eventually.js';
import { openWorld, submitted, type World } from '../support/world.js';

const env = {
  LINK_SECRET: 'l'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000',
  ADMIN_URL: 'http://localhost:3001',
  MAIL_FROM: { name: null, address: 'ne-pas-repondre@guichet.invalid' },
};

let world: World;
let mailbox: Mailbox;
let mailer: Mailer;
let processor: Processor;
let findCompany: (siren: string) => Promise<Company>;
beforeAll(async () => {
  world = await openWorld();
  world.deps.now = () => new Date();
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  mailer = createMailer({ ...env, SMTP_URL: mailbox.smtpUrl });
  processor = createProcessor({ deps: world.deps, mailer, env, findCompany: (siren) => findCompany(siren) });
});
afterAll(async () => {
  mailer.close();
  await mailbox.close();
  await world.database.close();
});
beforeEach(() => {
  findCompany = async () => aCompany(fromInsee(), fromRne());
});

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const mailsOf = (applicationId: string) =>
  world.dataSource.getRepository(MailDelivery).find({ where: { applicationId } });
const received = async (to: string) => {
  const all = (await (await fetch(`${mailbox.url}/api/messages`)).json()) as {
    to: string;
    subject: string;
  }[];
  return all.filter((mail) => JSON.stringify(mail.to).includes(to));
};

describe('a job', () => {
  test('run twice, has its effect once', async () => {
    const email = 'twice@example.fr';
    const { id } = await submitted(world.deps, { email, siren: '552081317' });
    const check = { kind: 'check-application', payload: { applicationId: id } } as const;
    await processor(check, undefined);
    await processor(check, undefined);
    const [mail, ...others] = await mailsOf(id);
    expect(others).toEqual([]);
    const send = { kind: 'send-mail', payload: { mailDeliveryId: mail?.id ?? '' } } as const;
    await processor(send, undefined);
    await processor(send, undefined);
    expect(await received(email)).toHaveLength(1);
  });

  test('of a demande that kills or fails every check ends with staff, never dropped', async () => {
    findCompany = async () => {
      throw new TypeError('a mistake of ours');
    };
    const { id } = await submitted(world.deps, { siren: '542107651' });
    const check = { kind: 'check-application', payload: { applicationId: id } } as const;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(processor(check, undefined)).rejects.toThrow(TypeError);
    }
    await processor(check, undefined);
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'technical_error' });
  });

  test('aborted by a stop does not count as an attempt', async () => {
    const stop = new AbortController();
    findCompany = async () => {
      stop.abort();
      throw new RegistryUnavailable('insee', 'timeout');
    };
    const { id } = await submitted(world.deps, { siren: '775670417' });
    const check = { kind: 'check-application', payload: { applicationId: id } } as const;
    await expect(processor(check, stop.signal)).rejects.toThrow(RegistryUnavailable);
    expect(await reread(id)).toMatchObject({ checkAttempts: 0, status: 'submitted' });
  });

  test('of a sign-up with a known e-mail writes to its owner, and never touches the stored password', async () => {
    const email = 'known@example.fr';
    const first = await submitted(world.deps, { email, siren: '380129866' });
    const passwords = () =>
      world.dataSource.query('select password_hash from accounts where email = $1', [email]);
    const before: unknown = await passwords();
    await expect(submitted(world.deps, { email, password: 'un autre mot de passe' })).rejects.toThrow();
    const [signup] = await world.dataSource.query<{ id: string }[]>(
      'select id from signups where account_id = $1 and application_id is null',
      [first.accountId],
    );
    const answer = { kind: 'answer-known-email', payload: { signupId: signup?.id ?? '' } } as const;
    await processor(answer, undefined);
    await processor(answer, undefined);
    expect((await mailsOf(first.id)).map(({ message }) => message)).toEqual(['already-applied']);
    expect(await passwords()).toEqual(before);
  });
});

describe('the whole set of hands', () => {
  let queue: WorkQueue;
  let outbox: OutboxListener | undefined;
  let schedule: Schedule | undefined;
  const onError = (error: Error) => {
    throw error;
  };
  const start = async ({ withRelay }: { withRelay: boolean }) => {
    queue = await openQueue({ databaseUrl: world.database.url, redisUrl: undefined, onError });
    await queue.work(processor, 4);
    if (withRelay) {
      const relay = () => relayOutbox(world.dataSource, queue, new Date());
      outbox = listenOutbox(world.database.url, relay, onError);
    }
    schedule = startSchedule(world.deps, queue, async () => undefined, onError);
  };
  afterEach(async () => {
    await Promise.all([outbox?.close(), schedule?.close()]);
    outbox = undefined;
    await queue.close(100);
  });

  test('brings a demande from the form to the mail', async () => {
    await start({ withRelay: true });
    const email = 'whole@example.fr';
    const { id } = await submitted(world.deps, { email, siren: '632012100' });
    await eventually(async () => expect(await received(email)).toHaveLength(1));
    expect(await reread(id)).toMatchObject({ status: 'approved' });
    expect((await mailsOf(id))[0]).toMatchObject({ status: 'sent', message: 'finalise' });
  });

  test('rebuilds from PostgreSQL what the queue has lost', async () => {
    const email = 'lost@example.fr';
    const { id } = await submitted(world.deps, { email, siren: '444608442' });
    await world.dataSource.query('update outbox_messages set published_at = now()');
    await world.dataSource.query(`update applications set updated_at = now() - interval '21 seconds'`);
    await start({ withRelay: true });
    await eventually(async () => expect((await reread(id)).status).toBe('approved'));
    await eventually(async () => expect(await received(email)).toHaveLength(1));
  });
});
