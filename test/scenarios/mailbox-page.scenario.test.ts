import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Browser } from 'playwright-core';
import { startMailbox, type Mailbox } from '../../dev/mailbox/main.js';
import { expectAccessible, openBrowser, violationsOn } from '../support/browser.js';

describe('the mailbox of a developer’s machine, in a browser', () => {
  let browser: Browser;
  let mailbox: Mailbox;

  beforeAll(async () => {
    [browser, mailbox] = await Promise.all([openBrowser(), startMailbox({ smtpPort: 0, httpPort: 0 })]);
    const transport = createTransport(mailbox.smtpUrl);
    await transport.sendMail({
      from: 'chambre@example.invalid',
      to: 'anne@example.invalid',
      subject: 'Votre compte est ouvert',
      text: 'Bonjour',
      html: '<p>Bonjour <strong>Anne</strong></p>',
    });
    transport.close();
  });
  afterAll(() => Promise.all([browser.close(), mailbox.close()]));

  test('lists what arrived, and opens it with its formatted and its plain text', async () => {
    const page = await browser.newPage();
    await page.goto(mailbox.url);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Votre compte est ouvert' }).click();
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('strong').textContent()).toBe('Anne');
    expect(await page.locator('pre').textContent()).toContain('Bonjour');
    await expectAccessible(page);
    await page.close();
  });

  test('and the accessibility check sees a fault when there is one', async () => {
    const page = await browser.newPage();
    await page.setContent('<html><body><img src="x"><input></body></html>');
    const rules = (await violationsOn(page)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['image-alt', 'label', 'html-has-lang']));
    await page.close();
  });
});
