import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox } from '../../dev/mailbox/main.js';

describe('the development mailbox', () => {
  let folder: string;
  let mailbox: Mailbox;
  const open = () => startMailbox({ smtpPort: 0, httpPort: 0, file: join(folder, 'mailbox.jsonl') });
  const sendMail = async () => {
    const transport = createTransport(mailbox.smtpUrl);
    await transport
      .sendMail({
        from: { name: 'Chambre', address: 'chambre@example.invalid' },
        to: { name: '', address: 'anne@example.invalid' },
        subject: 'Votre compte <est> ouvert',
        text: 'Bonjour',
        html: '<p>Bonjour</p>',
      })
      .finally(() => transport.close());
  };
  const fault = (kind: string) =>
    fetch(`${mailbox.url}/_faults`, { method: 'POST', body: JSON.stringify({ kind, count: 1 }) });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-mailbox-'));
    mailbox = await open();
  });
  afterEach(async () => {
    await mailbox.close();
    rmSync(folder, { recursive: true });
  });

  test('gives what arrived as JSON, in the shape of the contract', async () => {
    await sendMail();
    const messages = (await (await fetch(`${mailbox.url}/api/messages`)).json()) as unknown[];
    expect(messages).toEqual([
      {
        id: expect.any(String),
        to: 'anne@example.invalid',
        from: '"Chambre" <chambre@example.invalid>',
        subject: 'Votre compte <est> ouvert',
        text: expect.stringContaining('Bonjour'),
        html: '<p>Bonjour</p>',
        messageId: expect.stringMatching(/^<.+@.+>$/),
        receivedAt: expect.any(String),
      },
    ]);
  });

  test('shows messages to a person, escaped, with the formatted text apart', async () => {
    await sendMail();
    const list = await (await fetch(mailbox.url)).text();
    expect(list).toContain('Votre compte &lt;est> ouvert');
    const [message] = mailbox.messages();
    const page = await fetch(`${mailbox.url}/messages/${message?.id}`);
    expect(await page.text()).toContain('<pre>Bonjour');
  });

  test('keeps its messages over a restart, and forgets them when asked', async () => {
    await sendMail();
    await mailbox.close();
    mailbox = await open();
    expect(mailbox.messages()).toHaveLength(1);
    await fetch(`${mailbox.url}/api/messages`, { method: 'DELETE' });
    await mailbox.close();
    mailbox = await open();
    expect(mailbox.messages()).toEqual([]);
  });

  test.each([
    ['421', { responseCode: 421 }],
    ['451', { responseCode: 451 }],
    ['550', { responseCode: 550 }],
    ['drop', { code: 'ECONNECTION' }],
  ])('pretends %s once when asked, then delivers', async (kind, error) => {
    expect((await fault(kind)).status).toBe(204);
    await expect(sendMail()).rejects.toMatchObject(error);
    await sendMail();
    expect(mailbox.messages()).toHaveLength(1);
  });

  test('refuses a fault it does not know', async () => {
    expect((await fault('earthquake')).status).toBe(400);
  });
});
