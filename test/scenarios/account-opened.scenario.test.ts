import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { APPLICANT_PASSWORD, fileOf, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { fillForm, letter, linkIn, visitor, type Screen } from '../support/visitor.js';

const CHOSEN = 'cinq lanternes sous la pluie';

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ env: UNHURRIED });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

const heading = (page: Page) => page.locator('h1').innerText();

async function finalise(page: Page, email: string, password: string, choice: 'given' | 'chosen') {
  const mail = await letter(set, email, 'finalise');
  await page.goto(linkIn(mail, '/compte/finaliser/'));
  expect(new URL(page.url()).pathname).toBe('/compte/finaliser');
  await expectAccessible(page);
  if (choice === 'chosen') {
    await page.check('input[name=choice][value=chosen]');
    await page.fill('input[name=newPassword]', password);
  } else {
    await page.fill('input[name=password]', password);
  }
  await page.locator('main form button[type=submit]').first().click();
}

async function signIn(page: Page, email: string, password: string) {
  await page.goto(`${set.site}/connexion`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.getByRole('button', { name: 'Je me connecte' }).click();
}

describe('a founder, whose profile carries no condition', () => {
  test('gets an account at once: form, mail, « Finaliser mon compte », « Votre espace », services and documents', async () => {
    const email = 'fondatrice@exemple.fr';
    const page = await visitor(browser);
    await page.goto(set.site);
    await keepScreenshot(page, 'accueil');
    await page.getByRole('link', { name: 'Accéder à votre compte' }).click();
    await page.getByRole('link', { name: 'Je crée mon compte' }).click();
    await fillForm(page, set.site, { profile: 'founder_or_buyer', email });
    expect(new URL(page.url()).pathname).toBe('/inscription/recue');
    await keepScreenshot(page, 'demande-recue');
    await finalise(page, email, APPLICANT_PASSWORD, 'given');
    expect(await heading(page)).toContain('Votre compte est créé');
    await signIn(page, email, APPLICANT_PASSWORD);
    expect(new URL(page.url()).pathname).toBe('/mon-espace');
    await keepScreenshot(page, 'mon-espace');
    for (const path of ['/mes-services', '/espace-documentaire']) {
      expect((await page.goto(set.site + path))?.status()).toBe(200);
      await expectAccessible(page);
    }
    await page.goto(`${set.site}/mon-espace`);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.goto(`${set.site}/mon-espace`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
  });
});

describe('the head of a craft company of the region', () => {
  const screens: [string, Screen][] = [
    ['on a desktop', {}],
    ['on a phone', { isPhone: true }],
    ['without JavaScript', { hasScript: false }],
  ];
  test.each(screens)('is accepted by the registers alone, %s', async (name, screen) => {
    const siren = {
      'on a desktop': '999980402',
      'on a phone': '999980410',
      'without JavaScript': '999980436',
    }[name];
    const scenario = (await import('../../dev/simulator/scenarios.js')).scenarios.find(
      (one) => one.siren === siren,
    );
    const { firstName = '', lastName = '' } = scenario?.applicant ?? {};
    const email = `${name.replaceAll(' ', '-').toLowerCase()}@exemple.fr`;
    const page = await visitor(browser, screen);
    await fillForm(page, set.site, {
      profile: 'company_head',
      siren: siren ?? '',
      firstName,
      lastName,
      email,
    });
    expect(new URL(page.url()).pathname).toBe('/inscription/recue');
    await letter(set, email, 'finalise');
    expect(await fileOf(set, email)).toMatchObject({ status: 'approved', reason: 'craft_in_region' });
  });
});

describe('somebody else, who typed the victim’s address first', () => {
  test('gains nothing: after the victim finalises with a password of their own, the first one opens nothing', async () => {
    const email = 'victime@exemple.fr';
    const attacker = await visitor(browser);
    await fillForm(attacker, set.site, { profile: 'founder_or_buyer', email, password: APPLICANT_PASSWORD });
    const victim = await visitor(browser);
    await finalise(victim, email, CHOSEN, 'chosen');
    expect(await heading(victim)).toContain('Votre compte est créé');
    await signIn(attacker, email, APPLICANT_PASSWORD);
    expect(new URL(attacker.url()).pathname).toBe('/connexion');
    await signIn(victim, email, CHOSEN);
    expect(new URL(victim.url()).pathname).toBe('/mon-espace');
  });

  test('and no stored mail holds a link that opens anything', async () => {
    const rows: unknown = await set.database.dataSource.query('select * from mail_deliveries');
    expect(JSON.stringify(rows)).not.toMatch(/\/(finaliser|demande|mot-de-passe)\/[\w-]{40,}/);
  });
});
