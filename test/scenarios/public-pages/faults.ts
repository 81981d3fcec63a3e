import type { Page } from 'playwright-core';
import { violationsOn } from '../../support/browser.js';
import { faultsInCode } from '../../support/valid-html.js';

const PHONE = { width: 375, height: 812 };
const DESKTOP = { width: 1280, height: 900 };
/** Every rule once; those that depend on the light or the width, in each of them. */
const IN_EACH = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
const SIGHTS: readonly [viewport: typeof PHONE, colorScheme: 'light' | 'dark', rules?: string[]][] = [
  [PHONE, 'light'],
  [PHONE, 'dark', IN_EACH],
  [DESKTOP, 'light', IN_EACH],
  [DESKTOP, 'dark', IN_EACH],
];
/** What a finger needs, in CSS pixels (DESIGN). */
const TARGET = 44;

/** Everything that is wrong with the page as it stands, whatever it is read on; the page is left as wide as a desktop. */
export async function faultsOf(page: Page, sent: string): Promise<string[]> {
  const faults = (await faultsInCode(sent)).map((fault) => `code: ${fault}`);
  for (const [viewport, colorScheme, rules] of SIGHTS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const where = `${String(viewport.width)} ${colorScheme}`;
    const violations = await violationsOn(page, rules);
    faults.push(...violations.map(({ rule, places }) => `${where}: ${rule} ${places.join(', ')}`));
  }
  return [...faults, ...(await widthsOutgrown(page)), ...(await targetsTooSmall(page))];
}

/** What a reader may set for letters, words and lines (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const ENLARGED = 'html { font-size: 200% !important; }';

async function widthsOutgrown(page: Page): Promise<string[]> {
  const trials: [name: string, width: number, css: string][] = [
    ['enlarged twice', 1280, ENLARGED],
    ['on a phone', 375, ''],
    ['in 320 pixels', 320, ''],
    ['in 320 pixels, spaced', 320, SPACED],
    ['on a desktop', 1280, ''],
  ];
  const outgrown: string[] = [];
  for (const [name, width, css] of trials) {
    await page.setViewportSize({ width, height: 800 });
    await restyle(page, css);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (tooWide > 0) outgrown.push(`scrolls sideways ${name}: ${String(tooWide)} px`);
  }
  return outgrown;
}

/** Styles of the reader's own; the page's policy allows no style element. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Controls lower than a finger; a link inside a sentence is as high as its line. */
async function targetsTooSmall(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  const small = await page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, summary, select, textarea, input:not([type=hidden]), nav a, .govuk-button, .site-actions a, footer a, .govuk-error-summary a',
    );
    return [...controls]
      .filter((control) => control.checkVisibility() && !control.closest('[aria-hidden=true]'))
      .map((control) => ({ height: control.getBoundingClientRect().height, words: control.outerHTML }))
      .filter(({ height }) => height < least - 0.5)
      .map(({ height, words }) => `${height.toFixed(0)} px high: ${words.slice(0, 100)}`);
  }, TARGET);
  await page.setViewportSize(DESKTOP);
  return small;
}
