import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readEnv, SETTINGS } from '../../src/config/env.js';

const example = readFileSync('.env.example', 'utf8');
const written = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}));

test('.env.example names every setting once, and no other', () => {
  expect(written.map(({ name }) => name).sort()).toEqual([...SETTINGS].sort());
});

test('.env.example, its secrets filled in, starts a process', () => {
  const secret = 'x'.repeat(32);
  const given = Object.fromEntries(written.map(({ name, value }) => [name, value]));
  expect(readEnv({ ...given, SESSION_SECRET: secret, LINK_SECRET: secret })).toMatchObject({
    SHUTDOWN_GRACE_MS: 2_000,
    INSEE_RATE_PER_MINUTE: 28,
  });
});

test('a wrong setting is named, with what was expected', () => {
  expect(() => readEnv({ DATABASE_URL: 'mysql://host', SMTP_URL: 'smtp://host' })).toThrow(
    /DATABASE_URL: expected an address like postgres:[^]*SESSION_SECRET:/,
  );
});
