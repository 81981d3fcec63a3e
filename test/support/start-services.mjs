import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Jest calls this once before the room and scenario tests; the pure ones never come here. */
export default async function startServices() {
  if (globalThis.guichetServices) return;
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/services.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.guichetServices = child;
  Object.assign(process.env, JSON.parse(await firstLine(child)));
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The services of the tests did not start (exit ${code}).`)),
    );
  });
}
