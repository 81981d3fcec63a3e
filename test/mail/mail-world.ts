import { chamber } from '../../src/config/chamber.js';
import type { MailDelivering } from '../../src/mail/deliver-mail.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { requestMail, type MailRequest } from '../../src/mail/request-mail.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { startSmtpDialogue, type SmtpDialogue } from './smtp-dialogue.js';

export const TOKEN = 'S3cret_token-'.repeat(5);
export const start = new Date('2026-11-23T08:05:00Z');

/** A database, a mail server and a clock: what mails are delivered with. */
export interface MailWorld {
  database: TestDatabase;
  /** Each test has its own. */
  smtp: SmtpDialogue;
  mailer: Mailer;
  deps: MailDelivering;
  /** No mail is left, and it is `start` again. */
  begin(): Promise<void>;
  end(): Promise<void>;
  queued(more?: Partial<MailRequest<'finalise-reminder'>>): Promise<string>;
  row(id: string): Promise<MailDelivery>;
  later(seconds: number): void;
}

export async function openMailWorld(): Promise<MailWorld> {
  const database = await openTestDatabase();
  let clock = start;
  const finalise = `https://x.fr/compte/finaliser/${TOKEN}`;
  const linksFor = () => Promise.resolve({ ...sampleLinks, finalise });
  const world: Pick<MailWorld, 'begin' | 'end' | 'queued' | 'row' | 'later'> = {
    begin: async () => {
      await database.dataSource.query('delete from mail_deliveries');
      clock = start;
      const smtp = await startSmtpDialogue();
      const mailer = createMailer({ SMTP_URL: smtp.url, MAIL_FROM: { name: null, address: 'guichet@cma.invalid' }, PUBLIC_URL: 'https://x.fr' }); // prettier-ignore
      const deps = { dataSource: database.dataSource, mailer, linksFor, chamber, now: () => clock };
      Object.assign(world, { smtp, mailer, deps });
    },
    end: async () => {
      const { mailer, smtp } = world as MailWorld;
      mailer.close();
      await smtp.close();
    },
    queued: async (more = {}) => {
      const id = await requestMail(database.dataSource.manager, {
        cause: 'account:1',
        message: 'finalise-reminder',
        values: { firstName: 'Anne', reference: 'PDL-7K3M-9QXT', siren: null, companyName: null, submittedAt: start.toISOString(), day: 3 }, // prettier-ignore
        recipient: 'anne@example.invalid',
        sendAfter: start,
        ...more,
      });
      if (id === null) throw new Error('not written');
      return id;
    },
    row: (id) => database.dataSource.getRepository(MailDelivery).findOneByOrFail({ id }),
    later: (seconds) => {
      clock = new Date(clock.getTime() + seconds * 1_000);
    },
  };
  return Object.assign(world, { database }) as MailWorld;
}
