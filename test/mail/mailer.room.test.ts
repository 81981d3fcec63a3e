import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chamber } from '../../src/config/chamber.js';
import { MailDeferred, MailRefused } from '../../src/mail/errors.js';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import { startSmtpDialogue, type SmtpDialogue, type Trouble } from './smtp-dialogue.js';

const message = {
  subject: 'Votre demande est acceptée\u202f: œuvre',
  text: 'Bonjour Anne,\n',
  html: '<p>Bonjour</p>',
};
const mail = { id: '0b4e5c1e-7a32-4c1a-9a37-5c4f7d0f5a11', to: 'anne@example.invalid', message };
let smtp: SmtpDialogue;
let mailer: Mailer;

beforeEach(async () => {
  smtp = await startSmtpDialogue();
  mailer = createMailer({ SMTP_URL: smtp.url, MAIL_FROM: { name: null, address: 'guichet@cma.invalid' }, PUBLIC_URL: 'https://comptes.cma.invalid' }); // prettier-ignore
});
afterEach(async () => {
  mailer.close();
  await smtp.close();
});

const failure = (sent: Promise<void>) => sent.then(() => null, (error: unknown) => error); // prettier-ignore

describe('a mail over SMTP', () => {
  test('has one recipient, a Message-ID made from its row, and says that no person wrote it', async () => {
    await mailer.send(mail);
    const [received] = smtp.received;
    expect(received?.recipients).toEqual(['anne@example.invalid']);
    expect(received?.messageId).toBe(`<${mail.id}@comptes.cma.invalid>`);
    expect(received?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(received?.from?.value).toEqual([{ address: 'guichet@cma.invalid', name: chamber.shortName }]);
    expect(received?.subject).toBe(message.subject);
    expect(received?.text).toBe(message.text);
    expect(received?.html).toBe(message.html);
  });

  test.each([
    'anne@example.invalid\r\nBcc: evil@evil.invalid',
    'anne@example.invalid, evil@evil.invalid',
    'anne@example.invalid>\r\nRCPT TO:<evil@evil.invalid',
    'Anne <anne@example.invalid>',
    '',
  ])('is refused before the server hears of it when its address is %j', async (to) => {
    expect(await failure(mailer.send({ ...mail, to }))).toEqual(new MailRefused('invalid address'));
    expect(smtp.received).toEqual([]);
  });

  test('comes from the name of MAIL_FROM where it has one; the envelope holds its address alone', async () => {
    const named = createMailer({ SMTP_URL: smtp.url, MAIL_FROM: { name: 'CMA, « Nantes »', address: 'guichet@cma.invalid' }, PUBLIC_URL: 'https://comptes.cma.invalid' }); // prettier-ignore
    await named.send(mail);
    named.close();
    const [received] = smtp.received;
    expect(received?.from?.value).toEqual([{ address: 'guichet@cma.invalid', name: 'CMA, « Nantes »' }]);
    expect(received?.sender).toBe('guichet@cma.invalid');
  });

  test('adds no header when its subject tries to', async () => {
    await mailer.send({ ...mail, message: { ...message, subject: 'Oui\r\nBcc: evil@evil.invalid' } });
    expect(smtp.received[0]?.recipients).toEqual(['anne@example.invalid']);
    expect(smtp.received[0]?.headers.has('bcc')).toBe(false);
  });

  const refused: [Trouble, string][] = [
    [{ at: 'RCPT', code: 550 }, '550 RCPT TO'],
    [{ at: 'RCPT', code: 553 }, '553 RCPT TO'],
    [{ at: 'DATA', code: 554 }, '554 DATA'],
  ];
  test.each(refused)('is refused for good on %j', async (trouble, code) => {
    smtp.troubles.push(trouble);
    expect(await failure(mailer.send(mail))).toEqual(new MailRefused(code));
  });

  const deferred: Trouble[] = [
    { at: 'RCPT', code: 421 },
    { at: 'RCPT', code: 451 },
    { at: 'DATA', code: 452 },
    { at: 'MAIL', code: 550 },
    'drop before DATA',
    'drop after DATA',
  ];
  test.each(deferred)('may pass later after %j, then passes', async (trouble) => {
    smtp.troubles.push(trouble);
    expect(await failure(mailer.send(mail))).toBeInstanceOf(MailDeferred);
    expect(smtp.received).toEqual([]);
    await mailer.send(mail);
    expect(smtp.received).toHaveLength(1);
  });

  test('may pass later when no server answers', async () => {
    await smtp.close();
    expect(await failure(mailer.send(mail))).toBeInstanceOf(MailDeferred);
  });

  test('leaves no address in its errors', async () => {
    smtp.troubles.push({ at: 'RCPT', code: 550 });
    const error = await failure(mailer.send(mail));
    expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain('@');
  });
});
