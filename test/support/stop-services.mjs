import { once } from 'node:events';

/** Jest calls this once after the last test: closing the pipe tells the services to put everything away. */
export default async function stopServices() {
  const child = globalThis.guichetServices;
  if (!child) return;
  globalThis.guichetServices = undefined;
  child.stdin.end();
  if (child.exitCode === null) await once(child, 'exit');
}
