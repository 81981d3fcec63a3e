import { constants, existsSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { step } from './progress.mjs';
import { capture, Refusal } from './run.mjs';

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ECONNRESET/;

/** Installs exactly what the lock file says, unless it is there already. */
export async function installIfMissing() {
  if (isInstalled()) return;
  await access('.', constants.W_OK).catch(() => {
    throw new Refusal(
      `The packages cannot be installed: ${process.cwd()} is not writable; make it yours or copy it.`,
    );
  });
  await step('Installing the packages (the first time takes about a minute)', install);
}

/** npm writes what it installed, when it has finished, into a second lock file of the same shape. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

async function install() {
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } = await (
    npm ? capture(process.execPath, [npm, ...args]) : capture('npm', args)
  ).catch(() => {
    throw new Refusal('npm is not on the PATH: install Node with its npm from nodejs.org.');
  });
  if (code !== 0) throw new Refusal(explain(output));
}

function explain(output) {
  if (OFFLINE.test(output)) {
    return `The packages could not be fetched: connect to the network (or set npm's registry) and try again.\n${lastLines(output)}`;
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: about 700 MB are needed.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return `The packages could not be written to node_modules: ${lastLines(output)}`;
  return `npm ci failed:\n${lastLines(output)}`;
}

function lastLines(output) {
  return output.trim().split('\n').slice(-12).join('\n');
}
