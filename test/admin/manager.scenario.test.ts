import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { rollUpFigures } from '../../src/statistics/roll-up.js';
import type { Application } from '../../src/applications/application.entity.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { keepScreenshot } from '../support/screenshot.js';
import { pendingFile } from './desk.js';

const DESKTOP = { width: 1280, height: 800 };
const TABLET = { width: 820, height: 1180 };

describe('a manager at the desk, in a browser', () => {
  let set: RunningSet;
  let browser: Browser;
  let page: Page;
  let deps: Deps;
  let files: Application[];
  const broken: string[] = [];
  beforeAll(async () => {
    [set, browser] = await Promise.all([startSet({ services: ['admin'] }), openBrowser()]);
    deps = { dataSource: set.database.dataSource, now: () => new Date() };
    files = [];
    for (const lastName of ['Martin', 'Moreau', 'Petit', 'Roux'])
      files.push(await pendingFile(deps, { lastName }));
    page = await browser.newPage({ viewport: DESKTOP, locale: 'fr-FR' });
    page.on('console', (told) => void (told.type() === 'error' && broken.push(told.text())));
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('request', (asked) => {
      if (!asked.url().startsWith(new URL(set.panel).origin)) broken.push(asked.url());
    });
    await enterInBrowser(page, set.panel, await hire(deps, 'manager', 'Maud Roy'));
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const fits = async () => {
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  };
  const statuses = async () =>
    (
      await deps.dataSource.query<{ status: string }[]>(
        'select status from applications order by submitted_at',
      )
    ).map(({ status }) => status);

  test('chooses all that waits, and sees what a decision in bulk would change before anything is done', async () => {
    await page.getByRole('link', { name: 'Jean Martin' }).waitFor();
    await button('Tout choisir').click();
    await button('Accepter…').click();
    await page.getByLabel('Motif, le même pour tous').selectOption('craft_confirmed');
    await button('Voir ce qui changera').click();
    await page.getByRole('heading', { name: 'Ce qui changera' }).waitFor();
    expect(await page.getByText('À vérifier → Acceptée').count()).toBe(4);
    await fits();
    await keepScreenshot(page, 'bureau-lot');
    expect(await statuses()).toEqual(['pending', 'pending', 'pending', 'pending']);
  });

  test('decides; the file that a colleague decided meanwhile is left alone, and the report says so', async () => {
    const [taken] = files;
    if (!taken) throw new Error('four files were made');
    const { staffId } = await hire(deps, 'receptionist', 'Paul Morin');
    await rejectApplication(
      deps,
      { staffId, role: 'receptionist' },
      { applicationId: taken.id, version: taken.version, reason: 'not_entitled' },
    );
    await button(/^Accepter 4 demandes et envoyer/).click();
    const report = page.getByRole('region', { name: 'Compte rendu' });
    await report.getByText('Déjà traitée par Paul Morin').waitFor();
    await fits();
    expect(await statuses()).toEqual(['rejected', 'approved', 'approved', 'approved']);
  });

  test('reads the dashboard, on the screen of the desk and on a tablet', async () => {
    await rollUpFigures(deps);
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await page.getByRole('heading', { name: 'Demandes reçues et décidées' }).waitFor();
    await fits();
    await keepScreenshot(page, 'bureau-tableau-de-bord');
    await page.setViewportSize(TABLET);
    await fits();
    await keepScreenshot(page, 'bureau-tableau-de-bord-tablette');
    await page.setViewportSize(DESKTOP);
  });

  test('finds behind a figure the very files that it counts; nothing broke, nothing was asked elsewhere', async () => {
    await page.getByRole('link', { name: 'Acceptées : 3, voir les dossiers' }).click();
    await page.getByRole('heading', { name: 'Dossiers comptés' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(3);
    await fits();
    expect(broken).toEqual([]);
  });
});
