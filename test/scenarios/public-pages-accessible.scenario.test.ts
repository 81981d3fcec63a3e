import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { chamber } from '../../src/config/chamber.js';
import { openBrowser } from '../support/browser.js';
import { pathOf, visitor } from '../support/visitor.js';
import { faultsOf } from './public-pages/faults.js';
import { followVisits } from './public-pages/follow-visits.js';
import { formVisits } from './public-pages/form-visits.js';
import { gestureVisits } from './public-pages/gesture-visits.js';
import { openHouse, type House } from './public-pages/house.js';
import { linkVisits } from './public-pages/link-visits.js';
import { plainVisits } from './public-pages/plain-visits.js';
import { spaceVisits } from './public-pages/space-visits.js';

const VISITS = [
  ...[plainVisits, formVisits, linkVisits, followVisits],
  ...[gestureVisits, spaceVisits],
].flat();
/** What cannot be given is told under the address that was asked. */
const NOT_GIVEN = [404, 409, 429, 500, 503];

let house: House;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const addressOfTitle = new Map<string, string>();

test.each(VISITS)(
  'is valid, accessible, as wide as its screen, and asks nobody else: $name',
  async ({ title, arrive }) => {
    const page = await visitor(browser);
    const traffic = trafficOf(page);
    await arrive(page, house);
    expect(plain(await page.title())).toBe(`${title} – ${chamber.shortName}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('h1').count()).toBe(1);
    const { status, html } = await traffic.lastPage();
    if (!NOT_GIVEN.includes(status)) expectOwnTitle(title, pathOf(page));
    expect(await faultsOf(page, html)).toEqual([]);
    expect(traffic.elsewhere()).toEqual([]);
    await page.context().close();
  },
);

test('on a phone without JavaScript every page is whole, and fits its width', async () => {
  const page = await visitor(browser, { isPhone: true, hasScript: false });
  for (const { path } of VISITS) {
    if (path === undefined) continue;
    await page.goto(house.at.usual + path);
    const { width } = (await page.locator('html').boundingBox()) ?? { width: 0 };
    expect([path, width, await page.locator('h1').count()]).toEqual([path, 375, 1]);
  }
});

/** Two addresses never bear the same title. */
function expectOwnTitle(title: string, path: string): void {
  const known = addressOfTitle.get(title) ?? path;
  expect([title, path]).toEqual([title, known]);
  addressOfTitle.set(title, path);
}

/** What the page asks for, and the code of the last whole page that came. */
function trafficOf(page: Page) {
  const asked: string[] = [];
  let last: Response | undefined;
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    const isRedirection = response.status() >= 300 && response.status() < 400;
    if (response.request().isNavigationRequest() && !isRedirection) last = response;
  });
  return {
    lastPage: async () => ({ status: last?.status() ?? 0, html: (await last?.text()) ?? '' }),
    elsewhere: () => asked.filter((url) => !Object.values(house.at).some((ours) => url.startsWith(ours))),
  };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
