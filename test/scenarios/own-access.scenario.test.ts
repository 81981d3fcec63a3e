import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { APPLICANT_PASSWORD } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { keepScreenshot } from '../support/screenshot.js';
import { pathOf, shownIn, signIn, visitor } from '../support/visitor.js';
import { submitted } from '../support/world.js';

const EMAIL = 'odette@atelier.example';
const CHOSEN = 'cinq lanternes sous la pluie';

let set: RunningSet;
let browser: Browser;
let deps: Deps;
beforeAll(async () => {
  [set, browser] = await Promise.all([startSet({ services: ['web', 'admin'] }), openBrowser()]);
  const { dataSource } = set.database;
  deps = { dataSource, now: () => new Date() };
  const { accountId } = await submitted(deps, { email: EMAIL, password: APPLICANT_PASSWORD });
  await dataSource.query(`update accounts set status = 'active' where id = $1`, [accountId]);
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

const isWhole = async (page: Page) => {
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
};

describe('a member, signed in on two devices', () => {
  test('sees both, ends the other with the keyboard and the password, and changes the password', async () => {
    const [phone, page] = [
      await visitor(browser, { isPhone: true, hasScript: false }),
      await visitor(browser),
    ];
    for (const device of [phone, page]) await signIn(device, set.site, EMAIL, APPLICANT_PASSWORD);
    await page.getByRole('link', { name: 'voir vos sessions ouvertes' }).click();
    expect(await shownIn(page, 'main')).toContain('Chrome sur Linux – cette session');
    await isWhole(page);
    await keepScreenshot(page, 'securite');
    await page.getByRole('link', { name: 'Mettre fin à cette session' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mettre fin à une session' }).waitFor();
    await isWhole(page);
    await keepScreenshot(page, 'securite-mettre-fin');
    await page.getByLabel('Votre mot de passe').focus();
    await page.keyboard.type(APPLICANT_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Cette session est close.').waitFor();
    await phone.goto(`${set.site}/mon-espace`);
    expect(pathOf(phone)).toBe('/connexion');
    await page.getByRole('link', { name: 'Changer mon mot de passe' }).click();
    await isWhole(page);
    await page.getByLabel('Mot de passe actuel').fill(APPLICANT_PASSWORD);
    await page.getByLabel('Nouveau mot de passe').fill(CHOSEN);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByText('Votre mot de passe est changé.').waitFor();
  });

  test('on a phone the pages fit, and all the others end at once', async () => {
    const [page, other] = [
      await visitor(browser, { isPhone: true }),
      await visitor(browser, { isDark: true }),
    ];
    for (const device of [page, other]) await signIn(device, set.site, EMAIL, CHOSEN);
    for (const path of ['', '/mot-de-passe', '/sessions/autres']) {
      await page.goto(`${set.site}/mon-espace/securite${path}`);
      await isWhole(page);
      await keepScreenshot(page, `securite-telephone${path.replaceAll('/', '-')}`);
    }
    await page.getByLabel('Votre mot de passe').fill(CHOSEN);
    await page.getByRole('button', { name: 'Mettre fin à toutes les autres sessions' }).click();
    await page.getByText('Vos autres sessions sont closes.').waitFor();
    await other.goto(`${set.site}/mon-espace`);
    expect(pathOf(other)).toBe('/connexion');
  });
});

test('somebody of the staff sees their sessions in « Mon compte », and ends one, then all the others', async () => {
  const pages = [await visitor(browser), await visitor(browser), await visitor(browser)] as const;
  const person = await hire(deps, 'reader');
  for (const page of pages) {
    await enterInBrowser(page, set.panel, person);
    await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
    await set.database.dataSource.query('update staff_members set totp_last_step = null');
  }
  const [page, ...others] = pages;
  const line = (nth: number) => page.locator('.own-sessions li').nth(nth);
  await page.goto(`${set.panel}/pages/mon-compte`);
  await page.getByText('Chrome sur Linux – cette session').waitFor();
  await isWhole(page);
  await keepScreenshot(page, 'bureau-sessions');
  await page.setViewportSize({ width: 390, height: 844 });
  await isWhole(page);
  await keepScreenshot(page, 'bureau-sessions-telephone');
  await page
    .getByRole('button', { name: /^Mettre fin à la session/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByText('Cette session est close.').waitFor();
  await line(2).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mettre fin à toutes les autres sessions' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Vos autres sessions sont closes.').waitFor();
  await line(1).waitFor({ state: 'detached' });
  expect(await line(0).innerText()).toContain('cette session');
  for (const other of others) {
    await other.reload();
    await other.getByRole('heading', { name: 'Se connecter au guichet' }).waitFor();
  }
});
