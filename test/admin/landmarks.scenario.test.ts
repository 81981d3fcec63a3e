import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Deps } from '../../src/database/deps.js';
import { openBrowser } from '../support/browser.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { faultsInCode } from '../support/valid-html.js';
import { pendingFile } from './desk.js';

/** Where the menu leads an administrator: the words of the link, the heading, and what has the focus unless it is that. */
const SCREENS: readonly [link: string, heading: string, focused?: string][] = [
  ['Réception', 'Réception', '#reception-q'],
  ['Demandes', 'Demandes'],
  ['Décisions', 'Décisions'],
  ['Comptes', 'Comptes'],
  ['Mails', 'Mails'],
  ['Clients et partenaires', 'Clients et partenaires'],
  ['Tableau de bord', 'Tableau de bord'],
  ['Équipe', 'Équipe'],
  ['Contrôle des refus', 'Contrôle des refus automatiques'],
  ['Règles de décision', 'Règles de décision'],
  ['Mon compte', 'Mon compte'],
  ['File d’attente', 'File d’attente'],
];

describe('whoever does not see the desk, or has no mouse', () => {
  let set: RunningSet;
  let browser: Browser;
  let page: Page;
  let deps: Deps;
  beforeAll(async () => {
    [set, browser] = await Promise.all([startSet({ services: ['admin'] }), openBrowser()]);
    deps = { dataSource: set.database.dataSource, now: () => new Date() };
    for (const siren of ['784671700', '784671701']) await pendingFile(deps, { siren });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const skips = async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Aller au contenu');
    const box = await page.locator('.desk-skip:focus').boundingBox();
    expect([box?.x, box?.y]).toEqual([0, 0]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  };
  const landmarks = () =>
    Promise.all(['main', 'h1', 'nav[aria-label=Guichet]'].map((part) => page.locator(part).count()));

  test.each(['/login', '/mot-de-passe-oublie', '/acces', '/nulle-part'])(
    'skips the top of %s with the first Tab, and its code is valid',
    async (path) => {
      const answer = await page.goto(set.panel + path);
      expect(await faultsInCode((await answer?.text()) ?? '')).toEqual([]);
      await skips();
    },
  );

  test('skips the menu with the first Tab, and stays where one is', async () => {
    await enterInBrowser(page, set.panel, await hire(deps, 'administrator'));
    await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
    const answer = await page.reload();
    expect(await faultsInCode((await answer?.text()) ?? '')).toEqual([]);
    await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
    await skips();
    expect(new URL(page.url()).hash).toBe('');
  });

  test.each(SCREENS)(
    'by « %s » arrives at the heading « %s », which names the page',
    async (link, heading, focus = 'h1') => {
      await page
        .getByRole('navigation', { name: 'Guichet' })
        .getByRole('link', { name: link, exact: true })
        .click();
      await page.locator('h1', { hasText: heading }).waitFor();
      await page.locator(`${focus}:focus`).waitFor();
      expect(await page.title()).toMatch(new RegExp(`^${heading}.* – Guichet$`));
      expect(await landmarks()).toEqual([1, 1, 1]);
      const declaration = page.locator('nav[aria-label=Guichet] a[href="/admin/accessibilite"]');
      expect(await declaration.allInnerTexts()).toEqual([expect.stringMatching(/^Accessibilité/)]);
    },
  );

  test('opening an account arrives at its name, which the page bears too', async () => {
    await page.goto(`${set.panel}/resources/accounts`);
    await page.locator('.desk-table tbody a').first().click();
    await page.locator('h1:focus', { hasText: /^Comptes.: .+@/ }).waitFor();
    expect(await page.title()).toMatch(/^Comptes.: .+@.+ – Guichet$/);
  });

  test('opening a file arrives at its name; after a decision, at what was done', async () => {
    await page.goto(set.panel);
    await page.getByRole('link', { name: 'Jean Martin' }).first().click();
    await page.locator('.desk-file h1:focus').waitFor();
    expect(await page.title()).toMatch(/PDL-.* – Guichet$/);
    await page.getByRole('button', { name: 'Accepter…' }).click();
    await page.getByLabel('Motif').selectOption('craft_confirmed');
    await page.getByRole('button', { name: 'Accepter et envoyer le mail' }).click();
    await page.locator('.desk-notice:focus').waitFor();
    expect(await focused()).toMatch(/^PDL-.*acceptée/);
  });
});
