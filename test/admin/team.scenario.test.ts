import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { codeOf, enterInBrowser, hire } from '../support/desk-person.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { keepScreenshot } from '../support/screenshot.js';
import { letter } from '../support/visitor.js';

const EMAIL = 'nour.petit@exemple.invalid';
const CHOSEN = 'cinq baleines gravissent un escalier';

describe('an administrator opens the desk to somebody, in a browser', () => {
  let set: RunningSet;
  let browser: Browser;
  let administrator: Page;
  const wrong: string[] = [];

  beforeAll(async () => {
    [set, browser] = await Promise.all([startSet({ services: ['admin', 'worker'] }), openBrowser()]);
    const deps: Deps = { dataSource: set.database.dataSource, now: () => new Date() };
    administrator = await opened();
    await enterInBrowser(administrator, set.panel, await hire(deps, 'administrator', 'Anne Moreau'));
    await administrator.getByRole('heading', { name: 'File d’attente' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
  });

  const opened = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
    const page = await context.newPage();
    page.on('console', (told) => void (told.type() === 'error' && wrong.push(told.text())));
    page.on('pageerror', (error) => wrong.push(error.message));
    return page;
  };
  const fits = async (page: Page) =>
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

  test('keeps what was typed of an invitation while the code of the telephone is asked again', async () => {
    await administrator.getByRole('link', { name: 'Équipe' }).click();
    await administrator.getByRole('heading', { name: 'Inviter quelqu’un' }).waitFor();
    await set.database.dataSource.query(
      `update staff_sessions set sess = jsonb_set(sess::jsonb, '{staff,shownAt}', '0')::json`,
    );
    await administrator.getByLabel('Prénom').fill('Nour');
    await administrator.getByLabel('Adresse e-mail').fill(EMAIL);
    await administrator.getByLabel('Nom', { exact: true }).fill('Petit');
    await administrator.getByLabel('Rôle').selectOption('manager');
    await administrator.getByRole('button', { name: 'Inviter', exact: true }).click();
    await administrator.waitForURL('**/admin/confirm**');
    expect(wrong.splice(0)).toEqual([expect.stringContaining('403')]);
    await administrator.goto(new URL('/admin/pages/equipe', set.panel).href);
    await administrator.getByRole('heading', { name: 'Inviter quelqu’un' }).waitFor();
    const kept = ['Prénom', 'Nom', 'Adresse e-mail', 'Rôle'].map((label) =>
      administrator.getByLabel(label, { exact: true }).inputValue(),
    );
    expect(await Promise.all(kept)).toEqual(['Nour', 'Petit', EMAIL, 'manager']);
    await administrator.getByLabel('Rôle').selectOption('receptionist');
    await set.database.dataSource.query(
      `update staff_sessions set sess = jsonb_set(sess::jsonb, '{staff,shownAt}', to_jsonb($1::bigint))::json`,
      [Date.now()],
    );
  });

  test('invites from « Équipe », where roles and journal are read too', async () => {
    await administrator.getByRole('link', { name: 'Équipe' }).click();
    await administrator.getByRole('heading', { name: 'Inviter quelqu’un' }).waitFor();
    await administrator.getByLabel('Prénom').fill('Nour');
    await administrator.getByLabel('Nom', { exact: true }).fill('Petit');
    await administrator.getByLabel('Adresse e-mail').fill(EMAIL);
    await administrator.getByRole('button', { name: 'Inviter', exact: true }).click();
    await administrator.getByText('L’invitation part à').waitFor();
    await administrator.getByRole('button', { name: 'Gérer l’accès de Nour Petit' }).click();
    await administrator.getByRole('button', { name: 'Renvoyer l’invitation' }).waitFor();
    await expectAccessible(administrator);
    await fits(administrator);
    await keepScreenshot(administrator, 'bureau-equipe');
  });

  test('the one invited follows the mail, chooses a password and enrols a telephone', async () => {
    const { text } = await letter(set, EMAIL, 'staff-invitation');
    const page = await opened();
    await page.goto(/http\S+\/admin\/acces\/\S+/.exec(text)?.[0] ?? '');
    await page.getByRole('heading', { name: 'Choisir votre mot de passe' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin/acces');
    await expectAccessible(page);
    await page.getByLabel('Nouveau mot de passe').fill(CHOSEN);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByLabel('Adresse e-mail').fill(EMAIL);
    await page.getByLabel('Mot de passe').fill(CHOSEN);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    const totpSecret = ((await page.locator('.desk-secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code', { exact: true }).fill(await codeOf({ totpSecret }, new Date()));
    await page.getByRole('button', { name: 'Valider' }).click();
    await page.getByRole('link', { name: 'Mes codes sont notés' }).click();
    await page.getByRole('link', { name: 'Mon compte' }).click();
    await page.getByRole('heading', { name: 'Mail du matin' }).waitFor();
    expect(await page.getByRole('link', { name: 'Équipe' }).count()).toBe(0);
    await page.getByLabel('Recevoir à 9 h').uncheck();
    await page.getByText('Vous ne recevrez plus le mail du matin.').waitFor();
    await page.getByLabel('À l’ouverture, me montrer').selectOption('mayenne');
    await page.getByText('la file s’ouvrira ainsi').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Mail du matin' }).waitFor();
    expect(await page.getByLabel('À l’ouverture, me montrer').inputValue()).toBe('mayenne');
    await expectAccessible(page);
    await fits(page);
    await page.getByRole('button', { name: 'Faire dix nouveaux codes' }).click();
    await page.getByText('Notez ceux-ci').waitFor();
    expect(await page.locator('.desk-recovery code').count()).toBe(10);
    await keepScreenshot(page, 'bureau-mon-compte');
  });

  test('nothing went wrong in the browser', () => {
    expect(wrong).toEqual([]);
  });
});
