import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { scenarios } from '../../dev/simulator/scenarios.js';
import { openBrowser } from '../support/browser.js';
import { fileOf, recheckFallsDue, signUp, UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import {
  fillForm,
  letter,
  openLetter,
  pathOf,
  pressInLetter,
  shownIn,
  visitor,
  type FormAnswers,
} from '../support/visitor.js';

const VEIL = /Un agent vérifie votre lien avec l’entreprise\./;
const FOLLOW = 'Suivre ma demande';
const REEXAMINE = 'Demander un réexamen par un agent';

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

describe('who must wait is told so and why, by mail and on the page that its button opens', () => {
  const waiting: [sentence: string, siren: string, words: RegExp][] = [
    ['S1: a company without craft activity', '999980303', /n’indiquent pas d’activité artisanale/],
    [
      'R1: a SIREN unknown so far',
      '999980022',
      /l’Insee ne connaît pas encore le SIREN 999 980 022|ne connaît pas encore/,
    ],
    ['a name that is nobody’s there hears nothing more than that', '999980378', VEIL],
    ['an artisan whose name is hidden hears the same', '999980352', VEIL],
    ['two registers in conflict are not named', '999980154', VEIL],
  ];
  test.each(waiting)('%s', async (_sentence, siren, words) => {
    const { mail, shown, page } = await answered(siren, 'pending', FOLLOW);
    expect(mail).toMatch(/en attente de vérification/);
    expect(await shownIn(page, '.site-tag')).toBe('En attente de vérification');
    expect(mail).toMatch(words);
    expect(shown).toMatch(words);
    await keepScreenshot(page, `suivi-${siren}`);
  });
});

describe('who is refused is told so and why, and what to do instead', () => {
  const refused: [sentence: string, siren: string, words: RegExp][] = [
    ['R1: ceased, since when', '999980105', /a cessé son activité le 30.juin.2024/],
    ['R1: struck off', '999980147', /radiée/],
    ['R2: established in Brittany only, the right chamber is named', '999980238', /Bretagne/],
    ['R2: established in Haute-Marne only, the right chamber is named', '999980246', /Grand Est/],
  ];
  test.each(refused)('%s', async (_sentence, siren, words) => {
    const { mail, shown, page } = await answered(siren, 'rejected', REEXAMINE);
    expect(mail).toMatch(/est refusée/);
    expect(await shownIn(page, '.site-tag')).toBe('Refusée');
    expect(mail).toMatch(words);
    expect(shown).toMatch(words);
    await keepScreenshot(page, `suivi-${siren}`);
  });

  test('R1: a SIREN that INSEE still does not know after the last re-check', async () => {
    const { email } = await answered('999980048', 'pending', FOLLOW);
    await recheckFallsDue(set, email, 4);
    const { mail, page } = await read(email, 'rejected', REEXAMINE);
    expect(mail).toMatch(/999 980 048/);
    expect(await shownIn(page, '.site-tag')).toBe('Refusée');
    expect(await page.getByRole('link', { name: 'Corriger mon numéro SIREN' }).isVisible()).toBe(true);
  });
});

describe('R3: who asks for missions of a delegate', () => {
  const answers = (email: string): FormAnswers => ({
    profile: 'company_head',
    siren: '999980014',
    firstName: 'Élise',
    lastName: 'Martin-Fictif',
    email,
    delegateMission: true,
  });
  const WHERE_TO_GO = /adressez-vous à l’accueil de la CMA Pays de la Loire/;

  test('is told where to go as soon as the answer is chosen, before anything is sent', async () => {
    const page = await visitor(browser);
    await page.goto(`${set.site}/inscription`);
    await page.check('input[name=profile][value=company_head]');
    const warning = page.getByText(WHERE_TO_GO);
    expect(await warning.isVisible()).toBe(false);
    await page.check('input[name=delegateMission][value=true]');
    expect(await warning.isVisible()).toBe(true);
    await keepScreenshot(page, 'formulaire-delegue');
  });

  test('without JavaScript, is told by a page before anything is stored', async () => {
    const email = 'delegue-sans-script@exemple.fr';
    const page = await visitor(browser, { hasScript: false, isPhone: true });
    await fillForm(page, set.site, answers(email));
    expect(await shownIn(page, 'main')).toMatch(WHERE_TO_GO);
    await expect(fileOf(set, email)).rejects.toThrow('no demande');
    await keepScreenshot(page, 'delegue-sans-script-telephone');
    await page.fill('input[name=password]', 'sept loutres traversent le canal');
    await page.getByRole('button', { name: 'Envoyer quand même' }).click();
    expect(pathOf(page)).toBe('/inscription/recue');
  });

  test('and who sends all the same is refused by mail, and sent to the reception', async () => {
    const email = 'delegue@exemple.fr';
    await fillForm(await visitor(browser), set.site, answers(email));
    const { mail, shown } = await read(email, 'rejected', REEXAMINE);
    expect(mail).toMatch(/accueil de la CMA Pays de la Loire/);
    expect(shown).toMatch(/accueil de la CMA Pays de la Loire/);
  });
});

interface Read {
  email: string;
  /** What the formatted mail shows. */
  mail: string;
  /** What the page shows that its button opens. */
  shown: string;
  page: Page;
}

/** Someone signs up as in a scenario of the simulator, and reads the answer. */
async function answered(siren: string, message: string, button: string): Promise<Read> {
  const scenario = scenarios.find((one) => one.siren === siren);
  if (!scenario) throw new Error(`no scenario of ${siren}`);
  const email = `${siren}@exemple.fr`;
  await signUp(set, { ...scenario.applicant, siren, email });
  return read(email, message, button);
}

/** Reads a mail in the mailbox, and the page that its button opens. */
async function read(email: string, message: string, button: string): Promise<Read> {
  const reader = await visitor(browser);
  const opened = await openLetter(reader, set, await letter(set, email, message));
  const mail = await shownIn(opened, 'body');
  const page = await pressInLetter(reader, button);
  expect(pathOf(page)).toBe('/demande');
  return { email, mail, shown: await shownIn(page, 'main'), page };
}
