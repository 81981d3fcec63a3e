import { chromium, type Browser } from 'playwright-core';
import type { BrowserProgram } from './browser-program.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];
const CRASHED = /process did exit: exitCode=null, signal=SIG(SEGV|BUS|ILL|TRAP|ABRT)/;

/**
 * Starts a browser. The program itself may crash while it starts, before any page of ours (seen once in some
 * thousand starts), and is then started again.
 * @param starts how often at most
 */
export async function launchBrowser(program: BrowserProgram, starts = 3): Promise<Browser> {
  const launched = chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    env: { ...definedOnly(process.env), ...program.env },
  });
  return launched.catch((error: unknown) => {
    if (starts <= 1 || !CRASHED.test(String(error))) throw error;
    return launchBrowser(program, starts - 1);
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
