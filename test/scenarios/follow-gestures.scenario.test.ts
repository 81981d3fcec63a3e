import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { scenarios } from '../../dev/simulator/scenarios.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { openBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { decisionsOf, fileOf, lettersOf, signUp, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { letter, linkIn, pathOf, send, shownIn, visitor, type Screen } from '../support/visitor.js';
import { staff } from '../support/world.js';

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ services: ['web', 'worker'], env: UNHURRIED });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

const screens: [where: string, name: string, screen: Screen][] = [
  ['on a desktop', 'retrait', {}],
  ['on a phone without JavaScript', 'retrait-au-telephone', { isPhone: true, hasScript: false }],
];

describe('a demande is withdrawn by its applicant', () => {
  test.each(screens)('after a question, and for good, %s', async (_where, name, screen) => {
    const { email, page } = await follows(name, '999980303', 'pending', screen);
    await page.getByRole('link', { name: 'Retirer ma demande' }).click();
    expect(await fileOf(set, email)).toMatchObject({ status: 'pending' });
    await page.getByRole('button', { name: 'Retirer ma demande' }).click();
    expect(await shownIn(page, 'main')).toMatch(/Votre demande est retirée\./);
    expect(await shownIn(page, '.site-tag')).toBe('Retirée');
    expect(await gesturesOn(page)).toEqual([]);
    expect(await fileOf(set, email)).toMatchObject({ status: 'withdrawn' });
    await letter(set, email, 'withdrawn');
  });
});

describe('a wrong SIREN is corrected by its applicant', () => {
  test('the registers are asked again, and the account is opened', async () => {
    const { email, page } = await follows('correction', '999980030', 'pending', { isPhone: true });
    await page.getByRole('link', { name: 'Corriger mon numéro SIREN' }).click();
    await page.fill('input[name=siren]', '999 980 40');
    await send(page);
    expect(await shownIn(page, '#siren-error')).toMatch(/vous en avez saisi 8/);
    expect(await page.inputValue('input[name=siren]')).toBe('999 980 40');
    await page.fill('input[name=siren]', '999 980 402');
    await send(page);
    expect(await shownIn(page, 'main')).toMatch(/Votre SIREN est corrigé\./);
    await letter(set, email, 'finalise');
    await page.reload();
    expect(await shownIn(page, '.site-tag')).toBe('Acceptée');
    expect(await shownIn(page, 'main')).toMatch(/PAIN DE NANTES FICTIF/);
    expect(await decisionsOf(set, email)).toEqual([
      'pending siren_not_found_yet',
      'pending siren_corrected',
      'approved craft_in_region',
    ]);
  });
});

describe('a refusal is looked at again by a person', () => {
  test('once: it is asked with a message, and not offered again', async () => {
    const { email, page } = await follows('reexamen', '999980113', 'rejected');
    const other = await page.context().newPage();
    await other.goto(`${set.site}/demande/reexamen`);
    await page.getByRole('link', { name: 'Demander un réexamen par un agent' }).click();
    await send(page);
    expect(await shownIn(page, '#message-error')).toMatch(/Dites à l’agent ce qu’il doit savoir\./);
    await page.fill('textarea[name=message]', 'Mon entreprise est ouverte.');
    await send(page);
    expect(await shownIn(page, 'main')).toMatch(/Votre demande de réexamen est transmise à un agent\./);
    expect(await gesturesOn(page)).not.toContain('Demander un réexamen par un agent');
    expect(await fileOf(set, email)).toMatchObject({ status: 'pending', reason: 'reexamination_requested' });
    await letter(set, email, 'reexamination-received');

    await other.fill('textarea[name=message]', 'Encore.');
    await send(other);
    expect(await shownIn(other, 'h1')).toBe('Cette action n’est plus possible');
    expect((await lettersOf(set, email)).map(({ message }) => message)).toEqual([
      'rejected',
      'reexamination-received',
    ]);
  });
});

describe('a company that has started again', () => {
  test('is looked up again when its applicant says so, and waits while the registers still say it has ceased', async () => {
    const { email, page } = await follows('reprise', '999980105', 'rejected');
    await page.getByRole('link', { name: 'J’ai repris mon activité' }).click();
    await send(page);
    expect(await shownIn(page, 'main')).toMatch(/Nous consultons de nouveau les registres publics\./);
    await eventually(async () => {
      expect((await decisionsOf(set, email)).slice(-2)).toEqual([
        'pending restart_declared_by_applicant',
        'pending restart_declared',
      ]);
    });
    await page.reload();
    expect(await shownIn(page, 'main')).toMatch(/ne le montrent pas encore.*de nouveau les registres le /s);
    expect(await gesturesOn(page)).not.toContain('J’ai repris mon activité');
  });
});

describe('a question of the chamber', () => {
  test('is read and answered on the follow page, and the demande goes back to the agent', async () => {
    const { email, page } = await follows('question', '999980295', 'pending');
    await theChamberAsks(email, 'Quel est votre rôle dans l’association ?');
    await page.reload();
    expect(await shownIn(page, 'blockquote')).toBe('Quel est votre rôle dans l’association ?');
    await keepScreenshot(page, 'suivi-question');
    await page.getByRole('link', { name: 'Répondre à l’agent' }).click();
    await page.fill('textarea[name=answer]', 'J’en suis la présidente.');
    await send(page);
    expect(await shownIn(page, '.site-tag')).toBe('En attente de vérification');
    expect(await fileOf(set, email)).toMatchObject({ status: 'pending', reason: 'information_received' });
  });
});

const gesturesOn = (page: Page) => page.locator('.site-actions').getByRole('link').allInnerTexts();

/** Someone signs up as in a scenario of the simulator, and follows the link of the answer. */
async function follows(
  name: string,
  siren: string,
  message: string,
  screen: Screen = {},
): Promise<{ email: string; page: Page }> {
  const { applicant } = scenarios.find((one) => one.siren === siren) ?? {};
  if (!applicant) throw new Error(`no scenario of ${siren}`);
  const email = `${name}@exemple.fr`;
  await signUp(set, { ...applicant, siren, email });
  const page = await visitor(browser, screen);
  await page.goto(linkIn(await letter(set, email, message), '/demande/'));
  expect(pathOf(page)).toBe('/demande');
  return { email, page };
}

async function theChamberAsks(email: string, question: string): Promise<void> {
  const deps = { dataSource: set.database.dataSource, now: () => new Date() };
  const { id: applicationId, version } = await fileOf(set, email);
  await askInformation(deps, await staff(deps), { applicationId, version, question });
}
