import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { APPLICANT_PASSWORD, lettersOf, signUp } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import {
  fillForm,
  letter,
  linkIn,
  openLetter,
  pathOf,
  pressInLetter,
  send,
  shownIn,
  signIn,
  visitor,
} from '../support/visitor.js';

const CHOSEN = 'cinq lanternes sous la pluie';

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ services: ['web', 'worker'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

describe('somebody else, who typed the victim’s address first', () => {
  test('gains nothing: after the victim finalises with a new password, the first one opens nothing', async () => {
    const email = 'victime@exemple.fr';
    const attacker = await visitor(browser);
    await fillForm(attacker, set.site, { profile: 'founder_or_buyer', email, password: APPLICANT_PASSWORD });
    const victim = await visitor(browser);
    await victim.goto(linkIn(await letter(set, email, 'finalise'), '/compte/finaliser/'));
    await keepScreenshot(victim, 'finaliser');
    await victim.check('input[name=choice][value=chosen]');
    await victim.fill('input[name=newPassword]', CHOSEN);
    await send(victim);
    expect(await shownIn(victim, 'h1')).toBe('Votre compte est créé');
    await signIn(attacker, set.site, email, APPLICANT_PASSWORD);
    expect(pathOf(attacker)).toBe('/connexion');
    expect(await shownIn(attacker, '.govuk-error-summary')).toMatch(/mot de passe incorrect/);
    await signIn(victim, set.site, email, CHOSEN);
    expect(pathOf(victim)).toBe('/mon-espace');
  });

  test('and no stored mail holds a link that opens anything', async () => {
    const rows: unknown = await set.database.dataSource.query('select * from mail_deliveries');
    expect(JSON.stringify(rows)).toContain('/compte/finaliser/');
    expect(JSON.stringify(rows)).not.toMatch(/\/(finaliser|demande|mot-de-passe)\/[\w.-]{20,}/);
  });
});

describe('a link of a mail', () => {
  test('that has served opens nothing any more, and says so', async () => {
    const { page, link } = await invited('servi@exemple.fr');
    await page.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(page);
    await page.goto(link);
    expect(await shownIn(page, 'h1')).toBe('Ce lien a déjà servi');
  });

  test('is not spent by being opened, nor by a wrong password', async () => {
    const { page, link } = await invited('ouvert@exemple.fr');
    await page.fill('input[name=password]', CHOSEN);
    await send(page);
    expect(await shownIn(page, '#password-error')).toMatch(/Ce n’est pas le mot de passe/);
    const again = await visitor(browser);
    await again.goto(link);
    await again.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(again);
    expect(await shownIn(again, 'h1')).toBe('Votre compte est créé');
  });

  test('leaves no trace of itself in the address of the page', async () => {
    const { page } = await invited('adresse@exemple.fr');
    expect(page.url()).toBe(`${set.site}/compte/finaliser`);
  });

  test('that has expired sends another, which opens the account', async () => {
    const email = 'expire@exemple.fr';
    const { page } = await invited(email);
    await linksExpire(email);
    await page.reload();
    expect(await shownIn(page, 'h1')).toBe('Ce lien a expiré');
    await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
    expect(await shownIn(page, 'h1')).toBe('Regardez vos e-mails');
    await page.goto(linkIn(await letter(set, email, 'finalise', 2), '/compte/finaliser/'));
    await page.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(page);
    expect(await shownIn(page, 'h1')).toBe('Votre compte est créé');
  });

  test.each(['/compte/finaliser/', '/demande/', '/mot-de-passe/'])(
    'that is not ours is a page that cannot be found: %s',
    async (path) => {
      const page = await visitor(browser);
      const response = await page.goto(`${set.site}${path}${'x'.repeat(60)}`);
      expect(response?.status()).toBe(404);
      expect(await shownIn(page, 'main')).toMatch(/vérifiez qu’il est entier/);
    },
  );
});

describe('a forgotten password', () => {
  test('is replaced by the mailed link, once; the old one opens nothing, and a mail says so', async () => {
    const email = 'oubli@exemple.fr';
    const { page } = await invited(email);
    await page.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(page);
    await asksForALink(page, email);
    await openLetter(page, set, await letter(set, email, 'password-reset'));
    const site = await pressInLetter(page, 'Choisir un nouveau mot de passe');
    await site.fill('input[name=password]', 'azerty');
    await send(site);
    expect(await shownIn(site, '#password-error')).toMatch(/12 caractères/);
    await site.fill('input[name=password]', CHOSEN);
    await send(site);
    expect(await shownIn(site, 'main')).toMatch(/Votre mot de passe est changé\./);
    await letter(set, email, 'password-changed');
    await signIn(site, set.site, email, APPLICANT_PASSWORD);
    expect(pathOf(site)).toBe('/connexion');
    await signIn(site, set.site, email, CHOSEN);
    expect(pathOf(site)).toBe('/mon-espace');
    await site.goto(linkIn(await letter(set, email, 'password-reset'), '/mot-de-passe/'));
    expect(await shownIn(site, 'h1')).toBe('Ce lien ne sert plus');
  });

  test('of nobody is answered with the same page, and no mail leaves', async () => {
    const page = await visitor(browser, { hasScript: false });
    await asksForALink(page, 'personne@exemple.fr');
    expect(await lettersOf(set, 'personne@exemple.fr')).toEqual([]);
  });
});

describe('too many passwords tried on one account', () => {
  test('are stopped with the words of a person, whoever has the right one waits too', async () => {
    const email = 'essais@exemple.fr';
    const page = await visitor(browser);
    for (let tries = 0; tries < 11; tries += 1) await signIn(page, set.site, email, CHOSEN);
    expect(await shownIn(page, 'h1')).toBe('Trop d’essais en peu de temps');
    expect(await shownIn(page, 'main')).toMatch(/Patientez quelques minutes/);
    await keepScreenshot(page, 'trop-d-essais');
  });
});

/** A founder signs up and opens the link of « Finaliser mon compte ». */
async function invited(email: string): Promise<{ page: Page; link: string }> {
  await signUp(set, { profile: 'founder_or_buyer', email });
  const page = await visitor(browser);
  const link = linkIn(await letter(set, email, 'finalise'), '/compte/finaliser/');
  await page.goto(link);
  return { page, link };
}

async function asksForALink(page: Page, email: string): Promise<void> {
  await page.goto(`${set.site}/connexion`);
  await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
  await page.fill('input[name=email]', email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  expect(await shownIn(page, 'h1')).toBe('Regardez vos e-mails');
}

async function linksExpire(email: string): Promise<void> {
  await set.database.dataSource.query(
    `update link_tokens set expires_at = now() - interval '1 minute'
     where account_id = (select id from accounts where email = $1)`,
    [email],
  );
}
