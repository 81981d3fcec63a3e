import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Deps } from '../../src/database/deps.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { decidedFile } from '../support/decided-files.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { keepScreenshot } from '../support/screenshot.js';

describe('an administrator changes the rules, in a browser', () => {
  let set: RunningSet;
  let browser: Browser;
  let page: Page;
  let deps: Deps;
  const wrong: string[] = [];

  beforeAll(async () => {
    [set, browser] = await Promise.all([startSet({ services: ['admin', 'worker'] }), openBrowser()]);
    deps = { dataSource: set.database.dataSource, now: () => new Date() };
    for (const kind of ['approved', 'outside', 'ceased', 'outside'] as const) await decidedFile(deps, kind);
    // Read otherwise since: the RNE's empty list of officers names nobody.
    const { id } = await decidedFile(deps, 'approved');
    const officers = `jsonb_set(content, '{company,answers,1,record,officers}', '[]')`;
    await deps.dataSource.query(`update evidence set content = ${officers} where application_id = $1`, [id]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    page.on('console', (told) => void (told.type() === 'error' && wrong.push(told.text())));
    page.on('pageerror', (error) => wrong.push(error.message));
    await enterInBrowser(page, set.panel, await hire(deps, 'administrator', 'Ines Morel'));
    await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  async function looksRight(name: string): Promise<void> {
    for (const width of [1280, 820]) {
      await page.setViewportSize({ width, height: 1900 });
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await expectAccessible(page);
      await keepScreenshot(page, width === 820 ? `${name}-tablette` : name);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  test('opens a draft, where a rule that stands on a doubt cannot be changed', async () => {
    await page.getByRole('link', { name: 'Règles de décision' }).click();
    await button('Ouvrir un brouillon').click();
    await page.getByRole('heading', { name: 'Brouillon de la version 3' }).waitFor();
    expect(await page.getByLabel(/^Résultat de la règle/).count()).toBe(8);
    await looksRight('bureau-regles-brouillon');
  });

  test('is told what is not allowed', async () => {
    await page.getByRole('textbox', { name: /SIREN inconnu/ }).fill('1, 3');
    await button('Enregistrer le brouillon').click();
    await page.getByText('la dernière entre le 7e et le 45e jour').first().waitFor();
    expect(await page.locator('.desk-notice--error').innerText()).toContain('SIREN inconnu');
    await page.getByRole('textbox', { name: /SIREN inconnu/ }).fill('1, 3, 7, 15');
  });

  test('tries it on the past demandes, done by the worker, and sees whose answer would change', async () => {
    await page
      .getByLabel('Résultat de la règle 13, Aucun établissement dans la région')
      .selectOption('pending');
    expect(await button('Essayer').isDisabled()).toBe(true);
    await button('Enregistrer le brouillon').click();
    await page.getByText('Le brouillon est enregistré.').waitFor();
    await button('Essayer').click();
    await page.getByText('3 demandes auraient eu une autre réponse.').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toContain('2 demandes auraient eu la même.');
    expect(words).toMatch(/1 par lecture des registres/);
    expect(words).toMatch(/2 par politique/);
    expect(words).toMatch(/2 de « Refusée » à « À vérifier ».*mail « En attente de vérification »/);
    await page.getByText('Page 1 sur 1').waitFor();
    const causes = page.locator('.desk-policy__changes tbody td:nth-child(4)');
    expect(await causes.allInnerTexts()).toEqual(['lecture des registres', 'politique', 'politique']);
    await looksRight('bureau-regles-essai');
  });

  test('puts it in force with a reason, and the former version stays in the list', async () => {
    await page
      .getByLabel('Pourquoi les règles changent')
      .fill('Les entreprises voisines sont reçues à l’accueil.');
    await button('Mettre en vigueur la version 3').click();
    await page.getByText('La version 3 est en vigueur.').waitFor();
    await page.locator('.desk-policy__versions tr', { hasText: 'Remplacée' }).waitFor();
    const rows = await page.locator('.desk-policy__versions tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual([
      ['3', 'En vigueur'],
      ['2', 'Remplacée'],
    ]);
    expect(rows[0]).toContain('Ines Morel');
    await looksRight('bureau-regles-versions');
  });

  test('finds the refusals that chance has drawn, doubts one of them and opens it again', async () => {
    await deps.dataSource.query(
      `insert into sampled_refusals (decision_id, application_id, rule_row, drawn_at)
       select id, application_id, rule_row, at from decisions d where to_status = 'rejected'
         and not exists (select 1 from sampled_refusals s where s.decision_id = d.id)`,
    );
    await page.getByRole('link', { name: 'Contrôle des refus' }).click();
    await page.getByRole('heading', { name: '3 refus à contrôler' }).waitFor();
    await button(/^Confirmer le refus/)
      .first()
      .click();
    await page.getByText('Refus confirmé.').waitFor();
    await button(/^Rouvrir la demande/)
      .first()
      .click();
    await page.getByLabel(/^Pourquoi ce refus/).fill('Un établissement ouvre à Nantes en décembre.');
    await looksRight('bureau-controle');
    await button('Rouvrir la demande').last().click();
    await page.getByText('La demande est rouverte').waitFor();
    await page.getByRole('heading', { name: '1 refus à contrôler' }).waitFor();
    const rates = await page.locator('table').last().innerText();
    expect(rates).toMatch(/13\. Aucun établissement dans la région\t2\t\d\t\d/);
  });

  test('reads of a file the sheet that its applicant may ask for', async () => {
    await page.getByRole('link', { name: /^PDL-/ }).first().click();
    await page.getByRole('link', { name: /^Fiche d’explication/ }).click();
    await page.getByRole('heading', { name: '4. Opérations effectuées, dans l’ordre' }).waitFor();
    await looksRight('bureau-explication');
  });

  test('and nothing broke meanwhile', () => expect(wrong).toEqual([]));
});
