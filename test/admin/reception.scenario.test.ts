import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { markMailsSent } from '../../dev/seed/mark-mails-sent.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { nthSiren } from '../support/dirty-rows.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { keepScreenshot } from '../support/screenshot.js';
import { pendingFile } from './desk.js';

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
];

let set: RunningSet;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [set, browser] = await Promise.all([startSet({ services: ['admin'] }), openBrowser()]);
  const deps = { dataSource: set.database.dataSource, now: () => new Date() };
  await pendingFile(deps, { firstName: 'Yann', lastName: 'Kerlan', siren: '732829320' });
  for (const siren of ['552100554', '443061841']) await pendingFile(deps, { lastName: 'Œuvrard', siren });
  await markMailsSent(deps.dataSource);
  page = await browser.newPage({ locale: 'fr-FR' });
  await enterInBrowser(page, set.panel, await hire(deps, 'manager', 'Maud Roy'));
  await page.getByRole('heading', { name: 'File d’attente' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

/** Accessible and without sideways scroll, on the screen of the desk and on a tablet. */
async function fitsEveryScreen(name: string): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await keepScreenshot(page, `${name}-${String(screen.width)}`);
  }
}

const box = () => page.getByLabel(/^SIREN, référence/);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const search = async (typed: string) => {
  await box().fill(typed);
  await page.keyboard.press('Enter');
};

describe('a receptionist with somebody on the telephone', () => {
  test('hears a mistyped SIREN, is shown the demande it resembles, and reads the answer aloud', async () => {
    await page.getByRole('link', { name: 'Réception' }).click();
    await search('732 829 302');
    await page.getByText('faites-le relire, chiffre par chiffre').waitFor();
    await fitsEveryScreen('reception-siren-faux');
    await button('Yann Kerlan').click();
    await page.getByText('Un agent vérifie votre lien avec l’entreprise.').waitFor();
    await fitsEveryScreen('bureau-reception');
    await button('Renvoyer le dernier mail').click();
    await page.getByText('Le dernier mail va être envoyé de nouveau.').waitFor();
    await button('Personne suivante').click();
    await search('oeuvrard');
    await page.getByRole('heading', { name: 'Plusieurs demandes' }).waitFor();
    await search('inconnue');
    await page.getByText('Aucune demande à ce nom.').waitFor();
    await expectAccessible(page);
  });

  test('enters a demande for somebody at the counter, and the answer arrives by itself', async () => {
    await set.worker.start();
    await button('Saisir une demande pour cette personne').click();
    await page.getByLabel(/profil/).selectOption('company_head');
    await page.getByLabel('Numéro de SIREN').fill('123');
    await button('Valider').click();
    await page.getByText('vous en avez saisi 3.').waitFor();
    await page.locator('#counter-siren:focus').waitFor();
    await fitsEveryScreen('reception-saisie');
    await page.getByLabel(/profil/).selectOption('founder_or_buyer');
    await page.getByLabel('Adresse email').fill('lea@gmial.com');
    await page.getByLabel('Prénom').focus();
    await page.getByText('Vouliez-vous dire').waitFor();
    await fitsEveryScreen('reception-saisie-adresse');
    await button('lea@gmail.com').click();
    expect(await page.getByLabel('Adresse email').inputValue()).toBe('lea@gmail.com');
    expect(await page.getByText('Vouliez-vous dire').count()).toBe(0);
    await page.getByLabel(/de vive voix/).check();
    await button('Valider').click();
    await page.getByText(/Votre profil ouvre droit à un compte/).waitFor();
    await fitsEveryScreen('reception-saisie-reponse');
  });
});

describe('the list of clients and partners', () => {
  test('takes an entry, told what is wrong with it first, and keeps what was done', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: 'Clients et partenaires' }).click();
    await page.getByText('La liste est vide.').waitFor();
    await button('Ajouter').click();
    await page.getByLabel('SIREN', { exact: true }).fill('732829321');
    await page.getByLabel('Nom', { exact: true }).fill('Fleuron');
    await page.getByLabel('Premier jour').fill('2026-11-23');
    await button('Ajouter à la liste').click();
    await page.getByText('un SIREN sans faute de frappe').waitFor();
    await fitsEveryScreen('liste-ajout');
    await page.getByLabel('SIREN', { exact: true }).fill('732 829 320');
    await button('Ajouter à la liste').click();
    await button('Fleuron').click();
    await page.getByText('Maud Roy, le').waitFor();
    await fitsEveryScreen('liste');
    await button('Mettre fin aujourd’hui').click();
    await page.getByText('La fin de validité est enregistrée.').waitFor();
  });

  test('takes a file: shown line by line, then written', async () => {
    await page.getByRole('link', { name: 'Importer un fichier' }).click();
    const rows = [
      `${nthSiren(1)};cliente;Crêperie d’été;Le Goff, Anne;;23/11/2026;`,
      `732829320;cliente;Fleuron et Filles;;;23/11/2026;`,
      `732829321;adhérente;;;gmail.com;31/02/2026;`,
    ];
    const buffer = iconv.encode(
      ['SIREN;Type;Nom;Contacts;Domaine;Début;Fin', ...rows].join('\r\n'),
      'win1252',
    );
    await page.getByLabel(/^Fichier CSV/).setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer });
    await button('1 refusée').waitFor();
    await fitsEveryScreen('liste-import');
    await button('1 à modifier').click();
    await page.getByText('Nom\u202f: Fleuron → Fleuron et Filles').waitFor();
    await button('Importer 2 lignes').click();
    await page.getByText('1 ligne ajoutée, 1 ligne modifiée.').waitFor();
  });
});
