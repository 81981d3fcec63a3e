import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import { samples } from '../../src/mail/messages/samples.js';
import type { MessageName } from '../../src/mail/messages/values.js';
import { HOSTILE_COUNT, HOSTILE_PATIENCE_MS, hostileValues } from '../support/hostile.js';
import { renderHostile, tagsOf } from './hostile-message.js';
import { startSmtpDialogue, type SmtpDialogue } from './smtp-dialogue.js';

const HEADERS = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'auto-submitted',
  'mime-version',
  'content-type',
];
const READER = ['anne@example.invalid'];
const RIGHT = { headers: [], to: READER, recipients: READER, newTags: [] };
const names = Object.keys(samples([])) as MessageName[];

describe('a mail that carries a hostile value wherever people type', () => {
  let smtp: SmtpDialogue;
  let mailer: Mailer;
  beforeAll(async () => {
    smtp = await startSmtpDialogue();
    const MAIL_FROM = { name: null, address: 'guichet@cma.invalid' };
    mailer = createMailer({ SMTP_URL: smtp.url, MAIL_FROM, PUBLIC_URL: 'https://comptes.cma.invalid' });
  });
  afterAll(async () => {
    mailer.close();
    await smtp.close();
  });

  test(
    'has one recipient, one To, no header of its own and no new tag, whichever message it is',
    async () => {
      const found: unknown[] = [];
      for (const [index, value] of hostileValues(HOSTILE_COUNT).entries()) {
        const name = names[index % names.length] ?? 'finalise';
        const { usual, hostile } = renderHostile(name, value);
        await mailer.send({ id: randomUUID(), to: READER.join(), message: hostile });
        const received = smtp.received.pop();
        const headers = [...(received?.headers.keys() ?? [])].filter((header) => !HEADERS.includes(header));
        const to = [received?.to ?? []].flat().flatMap((one) => one.value.map(({ address }) => address));
        const newTags = withoutEach(tagsOf(received?.html || ''), tagsOf(usual.html));
        const told = { headers, to, recipients: received?.recipients, newTags };
        if (!isDeepStrictEqual(told, RIGHT)) found.push([name, value, told]);
      }
      expect(found).toEqual([]);
    },
    HOSTILE_PATIENCE_MS,
  );
});

/** What is left of a list when each of `taken` has gone once: words that are blank leave their paragraph out. */
function withoutEach(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return list.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
