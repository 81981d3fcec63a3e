import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve('docs/screenshots');

/** Keeps what the page shows in docs/screenshots, when GUICHET_SCREENSHOTS=1 asks for it: a test changes no file. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['GUICHET_SCREENSHOTS'] !== '1') return;
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true, animations: 'disabled' });
}
