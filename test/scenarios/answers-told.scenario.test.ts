import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { scenarios } from '../../dev/simulator/scenarios.js';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { fileOf, signUp, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { fillForm, letter, linkIn, visitor } from '../support/visitor.js';

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ env: UNHURRIED });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

const textOf = (page: Page) => page.locator('main').innerText();

/** Someone signs up as in a scenario of the simulator, reads the mail and follows its link. */
async function follow(siren: string, message: string, page: Page): Promise<{ mail: string; shown: string }> {
  const scenario = scenarios.find((one) => one.siren === siren);
  if (!scenario) throw new Error(`no scenario of ${siren}`);
  const email = `${siren}@exemple.fr`;
  await signUp(set, { ...scenario.applicant, siren, email });
  const mail = await letter(set, email, message);
  await page.goto(linkIn(mail, '/demande/'));
  expect(new URL(page.url()).pathname).toBe('/demande');
  await expectAccessible(page);
  return { mail: mail.text, shown: await textOf(page) };
}

describe('the answer, by mail and on the follow page', () => {
  const answers: [what: string, siren: string, message: string, words: RegExp][] = [
    ['S1, not craft: « en attente de vérification »', '999980303', 'pending', /en attente de vérification/i],
    [
      'R1, unknown to INSEE so far: asked again',
      '999980022',
      'pending',
      /Insee ne connaît pas encore|pas encore/i,
    ],
    ['R1, ceased', '999980105', 'rejected', /cess/i],
    ['R1, struck off', '999980147', 'rejected', /radiée/i],
    ['R2, the right chamber is named', '999980238', 'rejected', /Bretagne/],
    [
      'a name that is nobody’s: one veiled cause',
      '999980378',
      'pending',
      /Un agent vérifie votre lien avec l’entreprise/,
    ],
  ];
  test.each(answers)('%s', async (_what, siren, message, words) => {
    const page = await visitor(browser);
    const { mail, shown } = await follow(siren, message, page);
    expect(mail).toMatch(words);
    expect(shown).toMatch(words);
    await keepScreenshot(page, `demande-${siren}`);
  });

  test('R3, missions of a delegate: told before sending, without JavaScript too, then by mail', async () => {
    const page = await visitor(browser, { hasScript: false });
    const email = 'delegue@exemple.fr';
    await page.goto(`${set.site}/inscription`);
    await page.check('input[name=profile][value=company_head]');
    await page.fill('input[name=siren]', '999980014');
    await page.fill('input[name=firstName]', 'Élise');
    await page.fill('input[name=lastName]', 'Martin-Fictif');
    await page.fill('input[name=email]', email);
    await page.fill('input[name=password]', 'sept loutres traversent le canal');
    await page.check('input[name=delegateMission][value=true]');
    await page.check('input[name=acceptTerms]');
    await page.getByRole('button', { name: 'Valider' }).click();
    expect(await textOf(page)).toMatch(/adressez-vous à l’accueil de la CMA Pays de la Loire/);
    const { count } = (
      await set.database.dataSource.query<{ count: string }[]>(
        'select count(*) from accounts where email = $1',
        [email],
      )
    )[0] ?? { count: '?' };
    expect(count).toBe('0');
  });
});

describe('the applicant', () => {
  test('corrects a mistyped SIREN on the follow page, and the registers then say yes', async () => {
    const page = await visitor(browser, { isPhone: true });
    const email = 'correction@exemple.fr';
    const { applicant } = scenarios.find((one) => one.siren === '999980402') ?? {};
    await signUp(set, { profile: 'company_head', ...applicant, siren: '999980030', email });
    await page.goto(linkIn(await letter(set, email, 'pending'), '/demande/'));
    await page
      .getByRole('link', { name: /Corriger/ })
      .first()
      .click();
    await expectAccessible(page);
    await page.fill('input[name=siren]', '999 980 402');
    await page.locator('main form button[type=submit]').first().click();
    await eventually(async () => expect((await fileOf(set, email)).status).toBe('approved'));
    await letter(set, email, 'finalise');
  });

  test('asks once for a person to look at a refusal again', async () => {
    const page = await visitor(browser);
    const email = 'reexamen@exemple.fr';
    const { applicant } = scenarios.find((one) => one.siren === '999980113') ?? {};
    await signUp(set, { profile: 'company_head', ...applicant, siren: '999980113', email });
    await page.goto(linkIn(await letter(set, email, 'rejected'), '/demande/'));
    await page
      .getByRole('link', { name: /réexamen/ })
      .first()
      .click();
    await page.fill('textarea[name=message]', 'Mon entreprise est ouverte.');
    await page.locator('main form button[type=submit]').first().click();
    await letter(set, email, 'reexamination-received');
    expect(await fileOf(set, email)).toMatchObject({ status: 'pending', reason: 'reexamination_requested' });
  });
});

describe('a craftsman who mistypes', () => {
  const faults: [typed: string, sentence: RegExp][] = [
    ['12345678', /compte 9 chiffres.*vous en avez saisi 8/],
    ['732829321', /numéro de SIREN/],
    ['73282932A', /chiffres/],
    ['000000000', /SIREN/],
  ];
  test.each(faults)(
    '« %s » as SIREN is told beside the field and in the summary; nothing is stored',
    async (siren, sentence) => {
      const page = await visitor(browser, { isPhone: true });
      const email = `faute-${siren.toLowerCase()}@exemple.fr`;
      await fillForm(page, set.site, {
        profile: 'company_head',
        siren,
        firstName: 'Anne',
        lastName: 'Le Goff',
        email,
      });
      expect(await page.title()).toMatch(/^Erreur/);
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(sentence);
      expect(await page.locator('#siren-error').innerText()).toMatch(sentence);
      expect(await page.inputValue('input[name=email]')).toBe(email);
      expect(await page.inputValue('input[name=password]')).toBe('');
      await expectAccessible(page);
      await expect(fileOf(set, email)).rejects.toThrow('no demande');
      if (siren === '12345678') await keepScreenshot(page, 'formulaire-erreur-telephone');
    },
  );

  test.each(['732 829 320 00074', 'FR44 732829320', '732.829.320'])(
    '« %s » is read as the SIREN it holds',
    async (siren) => {
      const page = await visitor(browser);
      const email = `lu-${siren.replace(/\W/g, '').toLowerCase()}@exemple.fr`;
      await fillForm(page, set.site, {
        profile: 'company_head',
        siren,
        firstName: 'Anne',
        lastName: 'Le Goff',
        email,
      });
      expect(new URL(page.url()).pathname).toBe('/inscription/recue');
    },
  );
});
