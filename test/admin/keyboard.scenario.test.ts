import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import type { Application } from '../../src/applications/application.entity.js';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible } from '../support/browser.js';
import { openDeskInBrowser, type DeskInBrowser } from '../support/desk-in-browser.js';
import { aCompany, fromInsee, fromRne } from '../support/company.js';
import { codeOf, hire, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { keepScreenshot } from '../support/screenshot.js';
import { typist, type Typist } from '../support/typist.js';
import { pendingFile } from './desk.js';
import { evidentFile } from './evident-file.js';

/** GUICHET_FILES=40 for a whole morning. */
const FILES = Number(process.env['GUICHET_FILES'] ?? 8);
const NAMES = ['Garnier', 'Morin', 'Lefort', 'Rousseau', 'Texier', 'Guérin', 'Blin', 'Charpentier'];

describe('a receptionist without a mouse', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let deps: Deps;
  let files: Application[];
  let claire: Hired;
  let hands: Typist;
  let wrong: string[];

  beforeAll(async () => {
    desk = await openDeskInBrowser();
    ({ deps, page, wrong } = desk);
    claire = await hire(deps, 'receptionist', 'Claire Dupont');
    files = [await evidentFile(deps, '784671695')];
    for (let n = 1; n < FILES; n += 1) {
      const lastName = NAMES[n % NAMES.length] ?? '';
      files.push(await pendingFile(deps, { siren: String(784_671_700 + n), lastName }));
    }
    hands = typist(page);
  });
  afterAll(() => desk.close());

  const opened = (file: Application | undefined) => page.getByText(String(file?.reference)).first().waitFor();
  const onScreen = () => page.locator('.desk-file__head').waitFor();
  const said = (words: string | RegExp) => page.getByText(words).first().waitFor();
  const choose = async (firstLetters: string) => {
    await page.locator('#reason:focus').waitFor();
    await hands.write(firstLetters);
  };
  const statusOf = async (file: Application | undefined) => {
    const [row] = await deps.dataSource.query<{ status: string; reason: string }[]>(
      'select status, reason from applications where id = $1',
      [file?.id],
    );
    return `${String(row?.status)} ${String(row?.reason)}`;
  };
  const keepBothWidths = async (name: string) => {
    await keepScreenshot(page, name);
    await page.setViewportSize({ width: 820, height: 1180 });
    if (await page.locator('iframe').count()) await page.locator('iframe').scrollIntoViewIfNeeded();
    await keepScreenshot(page, `${name}-tablette`);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  const accept = async () => {
    await hands.press('a');
    await choose('Act');
    await hands.press('Control+Enter');
  };

  test('signs in, and opens the first file of the queue', async () => {
    await page.goto(desk.set.panel);
    await hands.tabTo('[name="email"]');
    await hands.write(claire.email);
    await hands.press('Tab');
    await hands.write(STAFF_PASSWORD);
    await hands.press('Enter');
    await page.getByLabel('Code', { exact: true }).waitFor();
    await hands.tabTo('[name="code"]');
    await hands.write(await codeOf(claire, new Date()));
    await hands.press('Enter');
    await said('Marie Dupré');
    await keepBothWidths('bureau-file-attente');
    await hands.tabTo('.desk-table a');
    await hands.press('Enter');
    await opened(files[0]);
  });

  test('finds on one page who asks, what each register says, who was compared with whom, and the list of clients', async () => {
    const words = await page.locator('main').innerText();
    for (const told of [
      'Loire-Atlantique (44) : 2 ouverts sur 2',
      '1071CB (boulangerie, boulangerie-pâtisserie)',
      'ancien répertoire des métiers',
      'Prénom : différent',
      'Nom : identique',
      'Entreprise cliente',
      'Annuaire des entreprises',
    ]) {
      expect(words.replaceAll('\u202f', ' ')).toContain(told);
    }
    for (const link of await page.locator('.desk-elsewhere a').all()) {
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    await expectAccessible(page);
    await keepBothWidths('bureau-dossier');
  });

  test('« ? » lists the keys, and Escape puts the list away', async () => {
    await hands.press('?');
    await page.getByRole('dialog').getByText('Refuser').waitFor();
    await expectAccessible(page);
    await hands.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('no Enter refuses by accident: only the button that says so', async () => {
    await hands.press('r');
    await choose('SIREN d');
    await page.frameLocator('iframe').getByText('Bonjour Marie').waitFor();
    await keepBothWidths('bureau-refus');
    await hands.press('Enter', 'Control+Enter', 'Tab', 'Control+Enter', 'Tab', 'Control+Enter');
    expect(await statusOf(files[0])).toBe('pending owner_mismatch');
    await hands.press('Tab', 'Enter');
    await opened(files[1]);
    expect(await statusOf(files[0])).toBe('rejected siren_not_applicants');
  });

  test('accepts, takes it back within its thirty seconds, and accepts again', async () => {
    await accept();
    await opened(files[2]);
    await hands.press('u');
    await said(/aucun mail n’est parti/);
    expect(await statusOf(files[1])).toBe('pending undone');
    await opened(files[1]);
    await accept();
    await opened(files[2]);
    expect(await statusOf(files[1])).toBe('approved craft_confirmed');
  });

  test('asks a question', async () => {
    await hands.press('d');
    await page.locator('#words:focus').waitFor();
    await hands.write('Quel est votre lien ?');
    await hands.press('Control+Enter');
    await opened(files[3]);
    expect(await statusOf(files[2])).toBe('awaiting_applicant information_requested');
  });

  test('takes the file, notes a call, corrects the address, and finds all of it in the history', async () => {
    await hands.press('c');
    await said(/^Pris par vous jusqu’à/);
    await hands.press('t');
    await page.locator('#contact-text:focus').waitFor();
    await hands.write('Le comptable confirme.');
    await hands.press('Control+Enter');
    await said(/c’est noté dans l’historique/);
    await hands.press('e');
    await page.locator('#email:focus').waitFor();
    await hands.press('Control+a');
    await hands.write('jean.martin@exemple.fr');
    await hands.press('Control+Enter');
    await said(/→ jean.martin@exemple.fr/);
    expect(await page.locator('main').innerText()).toContain('Le comptable confirme.');
    await expectAccessible(page);
    await hands.press('c');
    await said('Vous avez rendu ce dossier.');
  });

  test('asks the registers again, and sees the answer without reloading', async () => {
    const { id = '', siren = null } = files[3] ?? {};
    await hands.press('v');
    await said(/Les registres sont consultés/);
    const named = fromRne({ denomination: 'ATELIER MARTIN' });
    await applyVerdict(deps, id, siren, { ...aCompany(fromInsee(), named), siren: siren ?? '' });
    await said('Les registres ont répondu');
    await said('ATELIER MARTIN');
  });

  test('an acceptance proposes the other demandes of the SIREN, before the queue goes on', async () => {
    const { siren = null } = files[3] ?? {};
    const sibling = await pendingFile(deps, { siren, firstName: 'Léa', lastName: 'Roy' });
    await page.reload();
    await onScreen();
    await accept();
    await said('Une autre demande attend sur ce SIREN');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Léa Roy', exact: true }).first().waitFor();
    await page.locator('.desk-proposal a:focus').waitFor();
    await hands.press('Enter');
    await opened(sibling);
    await accept();
    await opened(files[4]);
    expect(await statusOf(sibling)).toBe('approved craft_confirmed');
  });

  test('goes through the rest, three keys and a reason each', async () => {
    const [before, since] = [hands.keys, Date.now()];
    const rest = files.slice(4);
    for (const [n, file] of rest.entries()) {
      await opened(file);
      await accept();
      await (n + 1 < rest.length ? opened(rest[n + 1]) : page.locator('.desk-empty').waitFor());
    }
    const decided = await Promise.all(rest.map(statusOf));
    expect(new Set(decided)).toEqual(new Set(['approved craft_confirmed']));
    expect(wrong).toEqual([]);
    if (process.env['GUICHET_FILES']) tell(rest.length, hands.keys - before, Date.now() - since);
  });

  function tell(count: number, keys: number, ms: number): void {
    const each = (total: number, unit: number) => (total / unit / count).toFixed(1);
    process.stdout.write(`${String(count)} files: ${each(keys, 1)} keys and ${each(ms, 1000)} s each\n`);
  }
});
