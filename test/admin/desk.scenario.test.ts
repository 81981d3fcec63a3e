import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Application } from '../../src/applications/application.entity.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible } from '../support/browser.js';
import { openDeskInBrowser, type DeskInBrowser } from '../support/desk-in-browser.js';
import { hire, showCode, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { pendingFile } from './desk.js';

describe('a receptionist at the desk, in a browser', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let deps: Deps;
  let files: Application[];
  let claire: Hired;
  let paulId: string;
  let wrong: string[];

  beforeAll(async () => {
    desk = await openDeskInBrowser();
    ({ deps, page, wrong } = desk);
    claire = await hire(deps, 'receptionist', 'Claire Dupont');
    paulId = (await hire(deps, 'receptionist', 'Paul Dupont')).staffId;
    files = [];
    for (let made = 0; made < 5; made += 1) files.push(await pendingFile(deps));
    page.on('console', (told) => void (told.type() === 'error' && wrong.push(told.text())));
    page.on('request', (asked) => {
      if (!asked.url().startsWith(new URL(desk.set.panel).origin)) wrong.push(asked.url());
    });
  });
  afterAll(() => desk.close());

  const fits = async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  /** What those cells hold and do not show whole. */
  const cutOff = (cells: string) =>
    page
      .locator(cells)
      .evaluateAll((all) =>
        all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      );
  const typed = async () => (await page.getByLabel('Message au demandeur').inputValue()).trim();
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  test('signs in; a wrong password is said, and the address stays', async () => {
    await page.goto(desk.set.panel);
    await expectAccessible(page);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByLabel('Adresse e-mail').fill(claire.email);
    await page.getByLabel('Mot de passe').fill('sept loutres');
    await button('Se connecter').click();
    expect((await answer).status()).toBe(401);
    expect(await page.getByRole('alert').textContent()).toContain('n’est pas le bon');
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(claire.email);
    await expectAccessible(page);
    wrong.length = 0;
    await page.getByLabel('Mot de passe').fill(STAFF_PASSWORD);
    await button('Se connecter').click();
    await page.getByRole('heading', { name: 'Votre code de connexion' }).waitFor();
    await expectAccessible(page);
    await showCode(page, claire);
    await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
  });

  test('sees the queue, opens the oldest file and finds all of it on one screen', async () => {
    await page.getByRole('link', { name: 'Jean Martin' }).first().waitFor();
    await expectAccessible(page);
    await fits();
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await cutOff('.queue-table .queue-person, .queue-table .queue-why')).toEqual([]);
    await fits();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: 'Jean Martin' }).first().click();
    await page.getByRole('heading', { name: 'Ce que disent les registres' }).waitFor();
    const words = await page.locator('main').innerText();
    for (const said of [
      'Qui demande',
      'Insee (Sirene)',
      'RNE (Inpi)',
      'Pourquoi ce dossier est ici',
      'différent',
      'Reçue le',
    ]) {
      expect(words).toContain(said);
    }
    const kin = page.locator('.desk-file__columns').getByRole('link', { name: 'Jean Martin' });
    expect(await kin.filter({ visible: true }).count()).toBe(3);
    await page.getByText('1 autre demande').click();
    expect(await kin.filter({ visible: true }).count()).toBe(4);
    await expectAccessible(page);
    await fits();
    expect(await button('Accepter…').isVisible()).toBe(true);
  });

  test('refuses it with a reason, seeing the mail first; the next file opens, and the refusal can be taken back', async () => {
    await button('Refuser…').click();
    expect(await button('Refuser et envoyer le mail').isDisabled()).toBe(true);
    await page.getByLabel('Motif').selectOption('siren_not_applicants');
    const mail = page.frameLocator('iframe');
    await mail.getByText('Bonjour Jean').waitFor();
    await page.getByLabel('Message au demandeur').fill('Rappelez-nous avec un mandat.');
    await mail.getByText('Rappelez-nous avec un mandat.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    expect(page.url()).toContain(files[0]?.id);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    expect(await typed()).toBe('Rappelez-nous avec un mandat.');
    await button('Refuser et envoyer le mail').click();
    await page.waitForURL(`**/records/${files[1]?.id}/review`);
    await page.getByText(String(files[1]?.reference)).first().waitFor();
    await expectAccessible(page);
    await button(/^Annuler/).click();
    await page.waitForURL(`**/records/${files[0]?.id}/review`);
    await page.getByText('aucun mail n’est parti').waitFor();
    expect(await page.locator('.desk-stamp').first().innerText()).toBe('À vérifier');
    await button('Refuser…').click();
    expect(await typed()).toBe('Rappelez-nous avec un mandat.');
  });

  test('a session that ends under a form leaves what was typed, and is opened again beside it', async () => {
    const context = page.context();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByLabel('Message au demandeur').fill('Rappelez-nous demain.');
    await page.getByRole('alert').getByText('Votre session a pris fin').waitFor();
    const signIn = page.getByRole('link', { name: 'Se connecter' });
    expect(await signIn.getAttribute('target')).toBe('_blank');
    await expectAccessible(page);
    await button('Refuser et envoyer le mail').click();
    await page.getByText('Rien n’a été fait').waitFor();
    expect(await typed()).toBe('Rappelez-nous demain.');
    await context.addCookies(cookies);
    await page.getByLabel('Message au demandeur').fill('Rappelez-nous lundi.');
    await page.frameLocator('iframe').getByText('Rappelez-nous lundi.').waitFor();
    expect(wrong.filter((told) => !told.includes('401'))).toEqual([]);
    wrong.length = 0;
  });

  test('is told who was faster', async () => {
    const [, , file] = files;
    if (!file) throw new Error('three files were made');
    await page.goto(`${desk.set.panel}/resources/applications/records/${file.id}/review`);
    await button('Accepter…').click();
    await page.getByLabel('Motif').selectOption('craft_confirmed');
    await page.getByLabel('Note pour les collègues').fill('Vu avec elle.');
    const actor = { staffId: paulId, role: 'receptionist' } as const;
    const { id, version } = file;
    await rejectApplication(deps, actor, { applicationId: id, version, reason: 'not_entitled' });
    await button('Accepter et envoyer le mail').click();
    await page.getByText('Déjà traitée par Paul Dupont le').waitFor();
    await page.getByText('Ce que vous aviez saisi est gardé.').waitFor();
    await page.getByRole('region', { name: 'Ce que je peux faire' }).and(page.locator(':focus')).waitFor();
    await page.getByText('Refusée', { exact: true }).first().waitFor();
    expect(await button('Accepter…').count()).toBe(0);
  });

  test.each(['applications', 'decisions', 'accounts', 'mail_deliveries'])(
    'reads the list of %s',
    async (list) => {
      await page.goto(`${desk.set.panel}/resources/${list}`);
      await page.locator('.desk-table').waitFor();
      await expectAccessible(page);
      await fits();
      await page.setViewportSize({ width: 375, height: 812 });
      expect(await cutOff('.desk-table th')).toEqual([]);
      await expectAccessible(page);
      await fits();
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  test('signs out; and in all this nothing was asked elsewhere, nothing broke, no English was left', async () => {
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/\b(Filter|Show|Edit|Delete|Search|Next|Previous|Status|Loading|Records?)\b/);
    await button('Se déconnecter').click();
    await page.waitForURL('**/admin/login');
    await page.goto(desk.set.panel);
    await page.waitForURL('**/admin/login');
    expect(wrong).toEqual([]);
  });
});
