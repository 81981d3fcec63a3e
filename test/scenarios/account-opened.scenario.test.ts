import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seedMemberSpace } from '../../dev/seed/member-space.js';
import { scenarios } from '../../dev/simulator/scenarios.js';
import { openBrowser } from '../support/browser.js';
import { APPLICANT_PASSWORD, fileOf, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import {
  fillForm,
  letter,
  openLetter,
  pathOf,
  press,
  pressInLetter,
  send,
  signIn,
  visitor,
  type Screen,
} from '../support/visitor.js';

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ services: ['web', 'worker'], env: UNHURRIED });
  browser = await openBrowser();
  await seedMemberSpace(set.database.dataSource);
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

describe('a founder, whose profile carries no condition', () => {
  test('gets an account at once, and finds services and documents in « Votre espace »', async () => {
    const email = 'fondatrice@exemple.fr';
    const page = await visitor(browser);
    await page.goto(set.site);
    await keepScreenshot(page, 'accueil');
    await page.getByRole('link', { name: 'Accéder à votre compte' }).click();
    await page.getByRole('link', { name: 'Je crée mon compte' }).click();
    expect(pathOf(page)).toBe('/inscription');
    await fillForm(page, set.site, { profile: 'founder_or_buyer', email });
    expect(await headingOf(page)).toBe('Votre demande est reçue');
    await keepScreenshot(page, 'demande-recue');
    const site = await finalised(page, email);
    await signIn(site, set.site, email, APPLICANT_PASSWORD);
    expect(pathOf(site)).toBe('/mon-espace');
    await keepScreenshot(site, 'mon-espace');
    expect(await offeredIn(site, 'Vos services')).not.toContain('Conseil en gestion');
    expect(await offeredIn(site, 'Espace documentaire')).toContain('Les étapes de la création');
    expect(await takesDocument(site, 'Les étapes de la création')).toContain('de l’idée à l’ouverture');
    await signsOut(site);
    await signIn(site, set.site, email, APPLICANT_PASSWORD);
    expect(pathOf(site)).toBe('/mon-espace');
  });
});

describe('the head of a craft company of the region', () => {
  const screens: [where: string, siren: string, screen: Screen][] = [
    ['on a desktop', '999980402', {}],
    ['on a phone', '999980410', { isPhone: true }],
    ['without JavaScript', '999980436', { hasScript: false }],
    ['on a phone without JavaScript', '999980444', { isPhone: true, hasScript: false }],
  ];
  test.each(screens)('is accepted by the registers alone, %s', async (_where, siren, screen) => {
    const email = `${siren}@exemple.fr`;
    const page = await visitor(browser, screen);
    const { firstName = '', lastName = '' } = applicantOf(siren);
    await fillForm(page, set.site, { profile: 'company_head', siren, firstName, lastName, email });
    expect(await headingOf(page)).toBe('Votre demande est reçue');
    const site = await finalised(page, email);
    expect(await fileOf(set, email)).toMatchObject({ status: 'approved', reason: 'craft_in_region' });
    await signIn(site, set.site, email, APPLICANT_PASSWORD);
    expect(await site.locator('main').innerText()).toContain(firstName);
    expect(await site.locator('.site-tag').innerText()).toBe('Acceptée');
    expect(await offeredIn(site, 'Vos services')).toContain('Conseil en gestion');
    const documents = await offeredIn(site, 'Espace documentaire');
    expect(documents.includes('Règlement des marchés de Vendée')).toBe(isInVendee(siren));
    await signsOut(site);
  });
});

const isInVendee = (siren: string) => siren === '999980444';
const headingOf = (page: Page) => page.locator('h1').innerText();

function applicantOf(siren: string) {
  const scenario = scenarios.find((one) => one.siren === siren);
  if (!scenario) throw new Error(`no scenario of ${siren}`);
  return scenario.applicant;
}

/** Reads « Finaliser mon compte » in the mailbox, presses its button and gives the password of the form. */
async function finalised(page: Page, email: string): Promise<Page> {
  await openLetter(page, set, await letter(set, email, 'finalise'));
  const site = await pressInLetter(page, 'Finaliser mon compte');
  expect(pathOf(site)).toBe('/compte/finaliser');
  await site.fill('input[name=password]', APPLICANT_PASSWORD);
  await send(site);
  expect(await headingOf(site)).toBe('Votre compte est créé');
  return site;
}

/** The titles that a page of the member space shows. */
async function offeredIn(page: Page, name: string): Promise<string[]> {
  await press(page, page.getByRole('navigation').getByRole('link', { name }));
  expect(await headingOf(page)).toBe(name);
  return page.locator('main h2').allInnerTexts();
}

async function takesDocument(page: Page, title: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: `Télécharger ${title}` }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

async function signsOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.goto(`${set.site}/mon-espace`);
  expect(pathOf(page)).toBe('/connexion');
}
