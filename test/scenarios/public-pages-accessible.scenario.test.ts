import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, openBrowser } from '../support/browser.js';
import { UNHURRIED } from '../support/procedure.js';
import { keepScreenshot } from '../support/screenshot.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { visitor, type Screen } from '../support/visitor.js';

const PAGES = [
  '/',
  '/connexion',
  '/inscription',
  '/mot-de-passe/oublie',
  '/accessibilite',
  '/donnees-personnelles',
  '/mentions-legales',
  '/comment-nous-decidons',
  '/contact',
  '/api/docs',
  '/nulle-part',
  '/compte/finaliser/inconnu',
  '/demande/inconnue',
  '/mot-de-passe/inconnu',
];
const SCREENS: [string, Screen][] = [
  ['a desktop', {}],
  ['a phone', { isPhone: true }],
  ['a dark desktop', { isDark: true }],
];

let set: RunningSet;
let browser: Browser;
beforeAll(async () => {
  set = await startSet({ env: UNHURRIED, services: ['web'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await set.close();
});

test('on a phone without JavaScript every public page is whole, and fits its width', async () => {
  const page = await visitor(browser, { isPhone: true, hasScript: false });
  for (const path of PAGES) {
    await page.goto(set.site + path);
    const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 };
    expect([path, width, await page.locator('h1').count()]).toEqual([path, 375, 1]);
  }
});

/** What a reader may set for letters, words and lines (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

test('enlarged twice, in 320 pixels, and with spaced letters, every public page still fits its width', async () => {
  const page = await visitor(browser);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const path of PAGES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(set.site + path);
    await restyle(page, 'html { font-size: 200% !important; }');
    const enlarged = await overflow();
    await page.setViewportSize({ width: 320, height: 256 });
    await restyle(page, '');
    const narrow = await overflow();
    await restyle(page, SPACED);
    expect([path, enlarged <= 0, narrow <= 0, (await overflow()) <= 0]).toEqual([path, true, true, true]);
  }
});

/** Styles of the reader's own; the page's policy allows no style element. */
function restyle(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

describe.each(SCREENS)('on %s', (name, screen) => {
  test('every public page breaks no rule of accessibility, fits its width and asks nothing of anybody else', async () => {
    const page = await visitor(browser, screen);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(set.site)) elsewhere.push(request.url());
    });
    for (const path of PAGES) {
      await page.goto(set.site + path);
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, overflow <= 0]).toEqual([path, true]);
    }
    expect(elsewhere).toEqual([]);
  });

  test('every profile of the form breaks none either', async () => {
    const page = await visitor(browser, screen);
    await page.goto(`${set.site}/inscription`);
    for (const profile of ['company_head', 'founder_or_buyer', 'authority_or_partner']) {
      await page.check(`input[name=profile][value=${profile}]`);
      await expectAccessible(page);
    }
    await keepScreenshot(page, `formulaire-${name.replaceAll(' ', '-')}`);
  });
});
