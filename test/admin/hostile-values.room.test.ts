import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { startMailbox } from '../../dev/mailbox/main.js';
import { sendMail } from '../../jobs/send-mail.js';
import { createMailer } from '../../src/mail/mailer.js';
import { z } from 'zod';
import { DESK_FILES } from '../../admin/desk-files.js';
import { DESK_READS } from '../../admin/desk-reads.js';
import { tables } from '../../admin/resources/tables.js';
import {
  breakdowns,
  HOSTILE_COUNT,
  HOSTILE_PATIENCE_MS,
  hostileValues,
  inAddress,
} from '../support/hostile.js';
import { actionOn, LINK_SECRET, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

const env = { LINK_SECRET, PUBLIC_URL: 'http://site.invalid', ADMIN_URL: 'http://desk.invalid' };
const ACTIONS = ['approve', 'reject', 'askInformation', 'reopen', 'previewMail', 'claim', 'undo'];
const FIELDS = ['version', 'reason', 'note', 'message', 'question', 'to', '__proto__'];
/** What the other fields of an address hold, so that the hostile one is looked at. */
const WELL_TYPED: Readonly<Record<string, string>> = {
  ...{ q: '', page: '1', format: 'csv', from: '2026-01-01', to: '2026-12-31' },
  'figure-files kind': 'decided',
  ...{ id: randomUUID(), application: randomUUID(), replay: randomUUID() },
};

function wellTyped(name: string, fields: readonly string[]): string {
  const values = fields.map((field) => [field, WELL_TYPED[`${name} ${field}`] ?? WELL_TYPED[field]] as const);
  return values.flatMap(([field, value]) => (value === undefined ? [] : [`&${field}=${value}`])).join('');
}

describe('whatever is typed at the desk', () => {
  let desk: Desk;
  let visitor: Visitor;
  let fileId: string;
  beforeAll(async () => {
    desk = await openDesk();
    visitor = await desk.enter('administrator');
    fileId = (await pendingFile(desk.world.deps)).id;
  });
  afterAll(() => desk.close());

  const invitation = { email: 'x@cma.fr', firstName: 'Nour', lastName: 'Petit', role: 'reader' };
  const targets = () => ({
    ...Object.fromEntries(
      tables.flatMap(({ id, filters }) =>
        Object.keys(filters).map((filter) => [
          `${id} ${filter}`,
          (value: string) =>
            visitor.get(`/admin/api/resources/${id}/actions/list?filters.${filter}=${inAddress(value)}`),
        ]),
      ),
    ),
    ...Object.fromEntries(
      ACTIONS.flatMap((action) =>
        FIELDS.map((field) => [
          `${action} ${field}`,
          (value: string) =>
            visitor.post(actionOn(fileId, action)).send({ version: 99, reason: 'other', [field]: value }),
        ]),
      ),
    ),
    ...Object.fromEntries(
      Object.keys(invitation).map((field) => [
        `invitation ${field}`,
        (value: string) => visitor.post('/admin/desk/invite-staff').send({ ...invitation, [field]: value }),
      ]),
    ),
    'sign-in': (value: string) =>
      request(desk.panel).post('/admin/login').type('form').send({ email: value, password: value }),
    code: (value: string) => visitor.post('/admin/confirm').type('form').send({ code: value, next: value }),
    next: (value: string) => visitor.get(`/admin/confirm?next=${inAddress(value)}`),
    forgotten: (value: string) =>
      request(desk.panel).post('/admin/mot-de-passe-oublie').type('form').send({ email: value }),
    link: (value: string) => visitor.get(`/admin/acces/${inAddress(value)}`),
    page: (value: string) => visitor.get(`/admin/pages/${inAddress(value)}`),
    ...addressed('desk', DESK_READS),
    ...addressed('files', DESK_FILES),
    id: (value: string) => visitor.get(actionOn(inAddress(value), 'review')),
    digest: (value: string) => visitor.post('/admin/desk/choose-digest').send({ wantsDigest: value }),
    password: (value: string) =>
      visitor.post('/admin/desk/change-password').send({ current: value, chosen: value }),
  });

  /** Every field of every address, its neighbours well typed, and one that no address knows. */
  function addressed(place: string, entries: Readonly<Record<string, { query: z.ZodType }>>) {
    return Object.fromEntries(
      Object.entries(entries).flatMap(([name, { query }]) => {
        const fields = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
        return [...fields, 'x'].map((field) => [
          `${place}/${name} ${field}`,
          (value: string) => {
            const others = wellTyped(
              name,
              fields.filter((other) => other !== field),
            );
            return visitor.get(`/admin/${place}/${name}?${field}=${inAddress(value)}${others}`);
          },
        ]);
      }),
    );
  }

  test(
    'no value breaks the panel or opens a tag',
    async () => {
      expect(await breakdowns(targets(), hostileValues(HOSTILE_COUNT))).toEqual([]);
    },
    HOSTILE_PATIENCE_MS,
  );

  test(
    'words of staff reach one person, in a mail with no new tag',
    async () => {
      for (const question of hostileValues(HOSTILE_COUNT / 5)) {
        const { id, version } = await pendingFile(desk.world.deps);
        const asked = await visitor.post(actionOn(id, 'askInformation')).send({ version, question });
        expect([question, asked.status]).toEqual([question, 200]);
      }
      const mails = await sentMails();
      expect(mails.length).toBeGreaterThan(HOSTILE_COUNT / 10);
      for (const { to, html, subject } of mails) {
        expect(to).toMatch(/^[^\s,;<>]+@[^\s,;<>]+$/);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(html).not.toMatch(/<script|<img|href="[^"]*mal\.example/);
      }
    },
    HOSTILE_PATIENCE_MS,
  );

  /** Every mail that waits, through SMTP. */
  async function sentMails() {
    const { deps, clock, dataSource } = desk.world;
    const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
    const mailer = createMailer({
      ...env,
      SMTP_URL: mailbox.smtpUrl,
      MAIL_FROM: { name: null, address: 'a@guichet.invalid' },
    });
    clock.set(new Date(Date.now() + 60_000).toISOString());
    const queued: { id: string }[] = await dataSource.query(
      `select id from mail_deliveries where message = 'information-requested'`,
    );
    for (const { id } of queued) await sendMail({ deps, mailer, env }, { mailDeliveryId: id });
    mailer.close();
    const response = await fetch(`${mailbox.url}/api/messages`);
    const mails = (await response.json()) as { to: string; html: string; subject: string }[];
    await mailbox.close();
    return mails;
  }
});
