import type { Browser, Page } from 'playwright-core';
import type { Deps } from '../../src/database/deps.js';
import { openBrowser } from './browser.js';
import { startSet, type RunningSet } from './running-set.js';

/** The running desk on the screen it is made for, nobody signed in yet. */
export interface DeskInBrowser {
  set: RunningSet;
  browser: Browser;
  page: Page;
  deps: Deps;
  /** Errors of the page's own code, as they come. */
  wrong: string[];
  close(): Promise<void>;
}

export async function openDeskInBrowser(): Promise<DeskInBrowser> {
  const [set, browser] = await Promise.all([startSet({ services: ['admin'] }), openBrowser()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  return {
    ...{ set, browser, page, wrong },
    deps: { dataSource: set.database.dataSource, now: () => new Date() },
    close: async () => {
      await browser.close();
      await set.close();
    },
  };
}
