import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { createStaffMember } from '../src/staff/create-staff-member.js';
import { ROLES } from '../src/staff/roles.js';
import { entities } from './entities.js';

const USAGE = `Usage: npm run staff -- create --email E --role ${ROLES.join('|')} [--first-name F] [--last-name L]
  The password is made up and printed once; to choose it, send it on standard input with --password-stdin.`;
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

const asked = z
  .object({
    command: z.literal('create'),
    email: z.email().toLowerCase(),
    role: z.enum(ROLES),
    firstName: z.string().trim().min(1).max(100),
    lastName: z.string().trim().max(100),
  })
  .safeParse({
    command: positionals[0],
    email: values.email?.trim(),
    role: values.role,
    firstName: values['first-name'] ?? values.email?.split('@')[0],
    lastName: values['last-name'] ?? '',
  });

if (asked.success) await create(asked.data);
else fail(USAGE);

async function create({ email, role, firstName, lastName }: NonNullable<typeof asked.data>): Promise<void> {
  const password = values['password-stdin']
    ? await readPassword()
    : randomBytes(GENERATED_BYTES).toString('base64url');
  const dataSource = await createDataSource({
    url: readEnv().DATABASE_URL,
    entities,
    applicationName: 'guichet-staff',
    poolSize: 1,
  }).initialize();
  try {
    const deps = { dataSource, now: () => new Date() };
    const made = await createStaffMember(deps, 'operator', { email, role, firstName, lastName, password });
    if (made.kind === 'email_taken')
      fail(`${email} already has an account at the desk; nothing was changed.`);
    else if (made.kind === 'weak_password') fail(`The password is not taken: ${made.problem}.`);
    else console.log(`${role} ${email} created.`);
    if (made.kind === 'created' && !values['password-stdin']) {
      console.log(`Password, shown this once: ${password}`);
    }
  } finally {
    await dataSource.destroy();
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
