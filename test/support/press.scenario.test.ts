import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { send, visitor } from './visitor.js';

let browser: Browser;
let site: Server;
beforeAll(async () => {
  browser = await openBrowser();
  site = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    if (request.method === 'GET') {
      response.end('<main><form method=post><button type=submit>Valider</button></form></main>');
      return;
    }
    setTimeout(() => {
      response.write(`<title>Lue</title>${' '.repeat(4096)}`);
      setTimeout(() => response.end('<h1>Entière</h1>'), 700);
    }, 700);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

test('who presses a button stands before the whole page, however slowly it comes', async () => {
  const page = await visitor(browser);
  await page.goto(`http://127.0.0.1:${String((site.address() as AddressInfo).port)}`);
  await send(page);
  expect(await page.title()).toBe('Lue');
  expect(await page.locator('h1').count()).toBe(1);
});
