import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serviceEnvironment } from '../../dev/set/environment.js';
import { givenSettings } from '../../dev/start/given-settings.js';
import { readEnv } from '../../src/config/env.js';

const OURS = {
  databaseUrl: 'postgres://ours@127.0.0.1/guichet',
  smtpUrl: 'smtp://127.0.0.1:1025',
  simulatorUrl: 'http://127.0.0.1:4010',
  webPort: 3000,
  adminPort: 3001,
  opsPorts: { web: 3002, admin: 3003, worker: 3004 },
  sessionSecret: 's'.repeat(32),
  linkSecret: 'l'.repeat(32),
};
/** What a service of the set reads. */
const read = (given: NodeJS.ProcessEnv) => readEnv(serviceEnvironment('web', OURS, givenSettings(given)));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is set for npm start', () => {
  test('and is empty, is not set: the embedded server and the mailbox are used', () => {
    const given = { DATABASE_URL: '', SMTP_URL: '', INSEE_API_URL: '', PUBLIC_URL: '', MAIL_FROM: '' };
    expect(givenSettings(given)).toEqual({});
    expect(read(given)).toEqual(read({}));
    expect(read(given)).toMatchObject({ DATABASE_URL: OURS.databaseUrl, SMTP_URL: OURS.smtpUrl });
  });

  test('in a file, is the address itself: one database is migrated, seeded and used', () => {
    const file = join(folder, 'database-url');
    writeFileSync(file, 'postgres://theirs@127.0.0.1/guichet\n');
    const given = { DATABASE_URL_FILE: file, DATABASE_URL: '' };
    expect(givenSettings(given)).toEqual({ DATABASE_URL: 'postgres://theirs@127.0.0.1/guichet' });
    expect(read(given).DATABASE_URL).toBe('postgres://theirs@127.0.0.1/guichet');
  });

  test('in a file that is not there, is refused in one sentence', () => {
    expect(() => givenSettings({ SMTP_URL_FILE: join(folder, 'none') })).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        message: expect.stringMatching(/^SMTP_URL_FILE: expected a readable file, got /),
      }),
    );
  });
});
