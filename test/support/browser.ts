import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type axe from 'axe-core';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { BrowserProgram } from './browser-program.js';
import { launchBrowser } from './launch-browser.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** A rule of accessibility that a page breaks, and where. */
export interface Violation {
  rule: string;
  impact: string;
  help: string;
  places: string[];
}

/** Starts a real browser for one test file; `close` ends it. */
export async function openBrowser(): Promise<Browser> {
  const program = JSON.parse(process.env['GUICHET_TEST_BROWSER'] ?? 'null') as BrowserProgram | null;
  if (!program) {
    throw new Error(
      'There is no browser for the scenarios: install one (apt-get install chromium), or name it in CHROMIUM_PATH.',
    );
  }
  return launchBrowser(program);
}

/**
 * What axe-core finds wrong on the page as it stands (WCAG 2.0 to 2.2, A and AA, and best practice).
 * @param rules only these, where the others have been looked at already
 */
export async function violationsOn(page: Page, rules?: string[]): Promise<Violation[]> {
  await page.evaluate(axeSource());
  const results = await page.evaluate<AxeResults, string[] | RunOnly>(
    runAxe,
    rules ? { type: 'rule', values: rules } : STANDARDS,
  );
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}

/** Fails, naming rule and place, when the page as it stands breaks a rule of accessibility. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** Runs in the page. */
function runAxe(runOnly: string[] | RunOnly): Promise<AxeResults> {
  const page = globalThis as unknown as { axe: typeof axe };
  return page.axe.run(document, { runOnly, resultTypes: ['violations'] });
}

function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}
