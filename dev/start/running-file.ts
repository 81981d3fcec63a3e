import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '../set/service-process.js';

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
  totpSecret?: string;
}

/** What runs and where, for people and for outside checks. */
export interface Running {
  site: string;
  panel: string;
  mailbox: string | null;
  smtp: string;
  simulator: string | null;
  ops: Record<ServiceName, string>;
  logins: DemoLogin[];
}

/** Says in a file what runs; gives back how to take the file away. */
export async function announce(folder: string, running: Running): Promise<() => Promise<void>> {
  const file = join(folder, 'running.json');
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** The logins that the demo seed left in the data folder; none without a demo. */
export async function readDemoLogins(folder: string): Promise<DemoLogin[]> {
  const text = await readFile(join(folder, 'demo-logins.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as DemoLogin[];
}

/** The same for the terminal. */
export function banner({ site, panel, mailbox, smtp, simulator, ops, logins }: Running): string {
  const rows: [string, string][] = [
    ['Site', site],
    ['Panel', panel],
    ['Mailbox', mailbox ?? `none here, mails go to ${new URL(smtp).host}`],
    ['Registers', simulator ? `${simulator} (simulated)` : 'the given addresses'],
    ['Health', `web ${ops.web} · admin ${ops.admin} · worker ${ops.worker}`],
    ...logins.map(({ role, email, password, totpSecret }): [string, string] => [
      role,
      `${email}  ${password}${totpSecret ? `  TOTP ${totpSecret}` : ''}`,
    ]),
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`).join('\n');
}
