import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { fileOf, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { fillForm, fillOpenForm, pathOf, shownIn, visitor } from '../support/visitor.js';

const ANNE = { profile: 'company_head', firstName: 'Anne', lastName: 'Le Goff' };

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ services: ['web'], env: UNHURRIED });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

describe('a craftsman on a phone who mistypes his SIREN', () => {
  const slips: [typed: string, sentence: RegExp][] = [
    ['12345678', /Le numéro de SIREN compte 9 chiffres ; vous en avez saisi 8\./],
    ['732829321', /comporte une erreur de frappe : vérifiez chaque chiffre\./],
    ['73282932A', /ne contient que des chiffres\./],
    ['000000000', /n’est attribué à aucune entreprise/],
    ['', /Indiquez le numéro de SIREN/],
  ];
  test.each(slips)(
    '« %s » is told beside the field and in the summary; what he typed stays, nothing is stored',
    async (siren, sentence) => {
      const page = await visitor(browser, { isPhone: true });
      const email = `faute-${siren.toLowerCase()}@exemple.fr`;
      await fillForm(page, set.site, { ...ANNE, siren, email });
      expect(pathOf(page)).toBe('/inscription');
      expect(await page.title()).toMatch(/^Erreur\s: Créer votre compte/);
      expect(await page.locator('.govuk-error-summary li').count()).toBe(1);
      expect(await shownIn(page, '.govuk-error-summary li')).toMatch(sentence);
      expect(await shownIn(page, '#siren-error')).toMatch(sentence);
      expect(await page.getAttribute('input[name=siren]', 'aria-describedby')).toContain('siren-error');
      expect(await shownIn(page, '#password-hint')).toMatch(/nous ne l’avons pas gardé : saisissez-le/);
      expect(await typedIn(page)).toEqual({ ...ANNE, siren, email, password: '', delegateMission: 'false' });
      await expectAccessible(page);
      await nothingIsStored();
      if (siren === '12345678') await keepScreenshot(page, 'formulaire-erreur-telephone');
    },
  );

  test('the summary has the focus, and leads to the field', async () => {
    const page = await visitor(browser, { isPhone: true });
    await fillForm(page, set.site, { ...ANNE, siren: '12345678', email: 'focus@exemple.fr' });
    expect(await focused(page)).toContain('govuk-error-summary');
    await page.locator('.govuk-error-summary a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('siren');
  });

  test('he is told as soon as he leaves the field, before anything is sent', async () => {
    const page = await visitor(browser, { isPhone: true });
    await page.goto(`${set.site}/inscription`);
    await page.check('input[name=profile][value=company_head]');
    await page.fill('input[name=siren]', '12345678');
    await page.locator('input[name=siren]').blur();
    expect(await shownIn(page, '#siren-check')).toMatch(/vous en avez saisi 8/);
    await page.fill('input[name=siren]', '73282932O');
    await page.locator('input[name=siren]').blur();
    expect(await shownIn(page, '#siren-check')).toMatch(/ne contient que des chiffres/);
    await page.fill('input[name=siren]', 'RCS Nantes ７３２ ８２９ ３２０');
    await page.locator('input[name=siren]').blur();
    expect(await page.textContent('#siren-check')).toBe('');
  });

  test('without JavaScript he is told the same, and the summary stands first on the page', async () => {
    const page = await visitor(browser, { isPhone: true, hasScript: false });
    await fillForm(page, set.site, { ...ANNE, siren: '12345678', email: 'sans-script@exemple.fr' });
    expect(await page.locator('main > :first-child').getAttribute('class')).toBe('govuk-error-summary');
    expect(await shownIn(page, '#siren-error')).toMatch(/vous en avez saisi 8/);
    await nothingIsStored();
  });

  test('every answer that is missing is told at once, in the order of the page', async () => {
    const page = await visitor(browser);
    await page.goto(`${set.site}/inscription`);
    await page.check('input[name=profile][value=company_head]');
    await page.getByRole('button', { name: 'Valider' }).click();
    const links = await page.locator('.govuk-error-summary a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    const fields = ['siren', 'delegateMission', 'firstName', 'lastName', 'email', 'password', 'acceptTerms'];
    expect(addresses).toEqual(fields.map((field) => `#${field}`));
    const heights = await Promise.all(fields.map((field) => page.locator(`#${field}-error`).boundingBox()));
    expect(heights.map((box) => box?.y)).toEqual(heights.map((box) => box?.y ?? 0).sort((a, b) => a - b));
    await keepScreenshot(page, 'formulaire-erreurs');
  });
});

describe('a form sent where there is no network', () => {
  test('stays with its answers, says so, and leaves at the next press', async () => {
    const page = await visitor(browser, { isPhone: true });
    await page.goto(`${set.site}/inscription`);
    await page.context().setOffline(true);
    const answers = { ...ANNE, siren: '732829320', email: 'hors-reseau@exemple.fr' };
    await fillOpenForm(page, answers);
    expect(await shownIn(page, '[role=alert]')).toMatch(/rien n’est parti\. Vos réponses restent ici/);
    expect(await typedIn(page)).toMatchObject(answers);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Valider' }).click();
    await page.waitForURL('**/inscription/recue');
  });
});

describe('who reads something before « Valider »', () => {
  test('finds the terms on the form itself', async () => {
    const page = await visitor(browser, { isPhone: true });
    await page.goto(`${set.site}/inscription`);
    await page.getByText('Les conditions d’utilisation', { exact: true }).click();
    expect(await shownIn(page, 'details[open]')).toMatch(/Le compte est gratuit et personnel/);
    await expectAccessible(page);
  });

  test('finds his answers on returning from another page, all but the password', async () => {
    const page = await visitor(browser, { isPhone: true });
    await page.goto(`${set.site}/inscription`);
    const answers = { ...ANNE, siren: '732829320', email: 'retour@exemple.fr' };
    await page.check('input[name=profile][value=company_head]');
    for (const [name, text] of Object.entries(answers).slice(1)) await page.fill(`input[name=${name}]`, text);
    await page.getByRole('link', { name: 'Contact' }).click();
    await page.waitForURL('**/contact');
    await page.goBack();
    await page.locator('input[name=siren]').waitFor();
    expect(await typedIn(page)).toMatchObject(answers);
  });
});

describe('a SIREN copied with what stands around it', () => {
  test.each([
    '732 829 320 00074',
    '73282932000074',
    'FR44 732829320',
    '732.829.320',
    ' 732\u00a0829\u00a0320 ',
    'R.C.S. Saint-Nazaire 732\u2011829\u2011320',
    '\u202a732 829 320 RM 44\u202c',
    'SIREN 732 829 320 – N° TVA intracommunautaire : FR44732829320',
  ])('« %s » is read as the SIREN it holds', async (typed) => {
    const page = await visitor(browser);
    const email = `lu-${typed.replace(/\W/g, '').toLowerCase().slice(0, 20)}-${String(typed.length)}@exemple.fr`;
    await fillForm(page, set.site, { ...ANNE, siren: typed, email });
    expect(pathOf(page)).toBe('/inscription/recue');
    const rows = await set.database.dataSource.query<{ siren: string }[]>(
      'select siren from applications where id = $1',
      [(await fileOf(set, email)).id],
    );
    expect(rows).toEqual([{ siren: '732829320' }]);
  });
});

describe('an e-mail address that looks mistyped', () => {
  test('is offered corrected when its field is left, and one press takes the correction', async () => {
    const page = await visitor(browser);
    await page.goto(`${set.site}/inscription`);
    await page.fill('input[name=email]', 'anne@gmial.com');
    await page.locator('input[name=email]').blur();
    await page.getByRole('button', { name: 'anne@gmail.com' }).click();
    expect(await page.inputValue('input[name=email]')).toBe('anne@gmail.com');
    expect(await page.locator('#email-suggestion').isVisible()).toBe(false);
  });

  test('without JavaScript is sent, and the received page asks whether it is right', async () => {
    const page = await visitor(browser, { hasScript: false });
    await fillForm(page, set.site, { profile: 'founder_or_buyer', email: 'anne@orange.fe' });
    expect(await shownIn(page, 'main')).toMatch(/Vouliez-vous dire anne@orange\.fr/);
  });

  test('a disposable one is refused kindly, and nothing is stored', async () => {
    const page = await visitor(browser);
    await fillForm(page, set.site, { profile: 'founder_or_buyer', email: 'anne@yopmail.com' });
    expect(await shownIn(page, '#email-error')).toMatch(/Indiquez une adresse que vous gardez/);
    await expect(fileOf(set, 'anne@yopmail.com')).rejects.toThrow('no demande');
  });
});

function typedIn(page: Page): Promise<Record<string, unknown>> {
  const names = ['profile', 'siren', 'firstName', 'lastName', 'email', 'password', 'delegateMission'];
  return page.locator('main form').evaluate((form, wanted) => {
    const typed = new FormData(form as HTMLFormElement);
    return Object.fromEntries(wanted.map((name) => [name, typed.get(name)]));
  }, names);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.className);

/** Neither a demande, nor an account, nor anything to do. */
async function nothingIsStored(): Promise<void> {
  const rows: unknown = await set.database.dataSource.query(
    `select (select count(*) from accounts) as accounts, (select count(*) from applications) as applications,
            (select count(*) from outbox_messages) as outbox`,
  );
  expect(rows).toEqual([{ accounts: '0', applications: '0', outbox: '0' }]);
}
