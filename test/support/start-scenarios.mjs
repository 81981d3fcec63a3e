import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildIfStale } from '../../dev/bootstrap/build.mjs';
import startServices from './start-services.mjs';

/** Jest calls this once before the scenarios, which run the built processes and a browser. */
export default async function startScenarios() {
  const [browser] = await Promise.all([findBrowser(), startServices(), buildIfStale()]);
  process.env.GUICHET_TEST_BROWSER = browser;
}

async function findBrowser() {
  const args = ['--import', 'tsx', 'test/support/tell-browser.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout;
}
