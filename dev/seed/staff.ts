import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSecret } from 'otplib';
import type { DataSource } from 'typeorm';
import { createStaffMember } from '../../src/staff/create-staff-member.js';
import { ROLES, type Role } from '../../src/staff/roles.js';

const NAMES: Readonly<Record<Role, [firstName: string, lastName: string]>> = {
  reader: ['Lecture', 'Fictive'],
  receptionist: ['Accueil', 'Fictif'],
  manager: ['Responsable', 'Fictive'],
  administrator: ['Administration', 'Fictive'],
};

/** One member of staff of each role; their passwords and second factors, made here and now, go to demo-logins.json beside the data. */
export async function seedStaff(dataSource: DataSource): Promise<Record<Role, string>> {
  const logins = ROLES.map((role) => ({
    role,
    email: `${role}@guichet.invalid`,
    password: randomBytes(18).toString('base64url'),
    totpSecret: generateSecret(),
  }));
  const ids: Partial<Record<Role, string>> = {};
  for (const { role, email, password, totpSecret } of logins) {
    const [firstName, lastName] = NAMES[role];
    const member = { email, firstName, lastName, role, password };
    const created = await createStaffMember({ dataSource, now: () => new Date() }, 'operator', member);
    if (created.kind !== 'created') throw new Error(`the demo's ${role} was not created: ${created.kind}`);
    await enrolled(dataSource, created.staffId, totpSecret);
    ids[role] = created.staffId;
  }
  const file = join(process.env['GUICHET_DATA_DIR'] ?? 'var', 'demo-logins.json');
  await writeFile(file, JSON.stringify(logins, null, 2), { mode: 0o600 });
  return ids as Record<Role, string>;
}

/** As if a telephone had been enrolled, whose secret lies beside the password. */
export async function enrolled(dataSource: DataSource, staffId: string, totpSecret: string): Promise<void> {
  await dataSource.query(
    'update staff_members set totp_secret = $2, totp_confirmed_at = now() where id = $1',
    [staffId, totpSecret],
  );
}
