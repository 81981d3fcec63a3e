import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readDatabaseEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import type { Deps } from '../src/database/deps.js';
import { emailField } from '../src/http/forms/email-field.js';
import { changeRole, disableStaffMember, enableStaffMember } from '../src/staff/change-staff-member.js';
import { createStaffMember } from '../src/staff/create-staff-member.js';
import { findStaffId } from '../src/staff/find-member.js';
import { resetSecondFactor } from '../src/staff/reset-second-factor.js';
import { ROLES } from '../src/staff/roles.js';
import { entities } from './entities.js';
import { failClearly } from './process.js';

const USAGE = `Usage: npm run staff -- create --email E --role ${ROLES.join('|')} [--first-name F] [--last-name L]
       npm run staff -- reset-second-factor | disable | enable --email E
       npm run staff -- role --email E --role ${ROLES.join('|')}
  create: the password is made up and printed once; to choose it, send it on standard input with --password-stdin.
  reset-second-factor: the telephone is lost; the person enrols another at the next sign-in.`;
const GENERATED_BYTES = 18;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    role: { type: 'string' },
    'first-name': { type: 'string' },
    'last-name': { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
});

const role = z.enum(ROLES);
const name = z.string().trim().max(100);
const asked = z
  .discriminatedUnion('command', [
    z.object({
      command: z.literal('create'),
      email: emailField,
      role,
      firstName: name.min(1),
      lastName: name,
    }),
    z.object({ command: z.literal('role'), email: emailField, role }),
    z.object({ command: z.enum(['reset-second-factor', 'disable', 'enable']), email: emailField }),
  ])
  .safeParse({
    command: positionals[0],
    email: values.email,
    role: values.role,
    firstName: values['first-name'] ?? values.email?.split('@')[0],
    lastName: values['last-name'] ?? '',
  });
type Asked = NonNullable<typeof asked.data>;

if (asked.success) await run(asked.data).catch(failClearly);
else fail(USAGE);

async function run(command: Asked): Promise<void> {
  const dataSource = await createDataSource({
    url: readDatabaseEnv().DATABASE_URL,
    entities,
    applicationName: 'guichet-staff',
    poolSize: 1,
  }).initialize();
  try {
    const deps = { dataSource, now: () => new Date() };
    await (command.command === 'create' ? create(deps, command) : change(deps, command));
  } finally {
    await dataSource.destroy();
  }
}

async function create(deps: Deps, asked: Extract<Asked, { command: 'create' }>): Promise<void> {
  const isGiven = values['password-stdin'] === true;
  const password = isGiven ? await readPassword() : randomBytes(GENERATED_BYTES).toString('base64url');
  const made = await createStaffMember(deps, 'operator', { ...asked, password });
  if (made.kind === 'email_taken')
    return fail(`${asked.email} already has an account at the desk; nothing was changed.`);
  if (made.kind === 'weak_password') return fail(`The password is not taken: ${made.problem}.`);
  console.log(`${asked.role} ${asked.email} created.`);
  if (!isGiven) console.log(`Password, shown this once: ${password}`);
}

async function change(deps: Deps, asked: Exclude<Asked, { command: 'create' }>): Promise<void> {
  const staffId = await findStaffId(deps.dataSource, asked.email);
  if (staffId === null) return fail(`${asked.email} has no account at the desk; nothing was changed.`);
  const outcome = await changeOf(deps, staffId, asked);
  if (outcome === 'last_administrator')
    return fail(`${asked.email} is the only administrator; nothing was changed.`);
  console.log(`${asked.email}: ${asked.command} done; open sessions have ended.`);
}

async function changeOf(deps: Deps, staffId: string, asked: Exclude<Asked, { command: 'create' }>) {
  switch (asked.command) {
    case 'disable':
      return disableStaffMember(deps, 'operator', staffId);
    case 'enable':
      return enableStaffMember(deps, 'operator', staffId);
    case 'role':
      return changeRole(deps, 'operator', staffId, asked.role);
    case 'reset-second-factor':
      return resetSecondFactor(deps, 'operator', staffId);
  }
}

async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '');
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
