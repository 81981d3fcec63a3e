import { readFileSync } from 'node:fs';
import express from 'express';
import { describe, expect, test } from '@jest/globals';
import { readEnv, SETTINGS } from '../../src/config/env.js';

const example = readFileSync('.env.example', 'utf8');
const written = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}));

test('.env.example names every setting once, and no other', () => {
  expect(written.map(({ name }) => name).sort()).toEqual([...SETTINGS].sort());
});

test('docker-compose passes every setting on, where the image does not fix it', () => {
  const passed = readFileSync('docker-compose.yml', 'utf8') + readFileSync('Dockerfile', 'utf8');
  expect(SETTINGS.filter((name) => !new RegExp(`^\\s+${name}:|^ENV ${name}=`, 'm').test(passed))).toEqual([]);
});

const SECRET = 'x'.repeat(32);
const given = {
  ...Object.fromEntries(written.map(({ name, value }) => [name, value])),
  SESSION_SECRET: SECRET,
  LINK_SECRET: SECRET,
};

test('.env.example, its secrets filled in, starts a process', () => {
  expect(readEnv(given)).toMatchObject({
    SHUTDOWN_GRACE_MS: 2_000,
    INSEE_RATE_PER_MINUTE: 28,
  });
});

test('a wrong setting is named, with what was expected', () => {
  expect(() => readEnv({ DATABASE_URL: 'mysql://host', SMTP_URL: 'smtp://host' })).toThrow(
    /DATABASE_URL: expected an address like postgres:[^]*SESSION_SECRET:/,
  );
});

describe('TRUST_PROXY', () => {
  const read = (TRUST_PROXY: string) => readEnv({ ...given, TRUST_PROXY }).TRUST_PROXY;

  test.each([
    ['', 0],
    ['0', 0],
    ['2', 2],
    ['10.0.0.5', ['10.0.0.5']],
    ['loopback, 10.1.0.0/16 ,fd00::/8', ['loopback', '10.1.0.0/16', 'fd00::/8']],
    ['linklocal,uniquelocal,::1', ['linklocal', 'uniquelocal', '::1']],
  ])('%j is taken, and Express takes it', (text, value) => {
    expect(read(text)).toEqual(value);
    expect(() => express().set('trust proxy', read(text))).not.toThrow();
  });

  test.each([
    ...[
      'abc',
      'true',
      'false',
      '-1',
      '1.5',
      '33',
      '9999',
      '10.0.0',
      '10.0.0.5,',
      '10.0.0.5;10.0.0.6',
      'proxy.local',
    ],
    ...[
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/33',
      '10.0.0.0/8/8',
      '10.0.0.0/',
      '10.0.0.0/255.0.0.0',
      'fe80::1%eth0',
    ],
  ])('%j is refused: it is named, with what was expected', (text) => {
    expect(() => read(text)).toThrow(
      /^The environment is not right:\n {2}TRUST_PROXY: expected how many proxies/,
    );
  });
});

describe('MAIL_FROM', () => {
  const read = (MAIL_FROM: string) => readEnv({ ...given, MAIL_FROM }).MAIL_FROM;

  test.each([
    ['ne-pas-repondre@x.fr', null, 'ne-pas-repondre@x.fr'],
    [' ne-pas-repondre@x.fr ', null, 'ne-pas-repondre@x.fr'],
    ['CMA <no-reply@x.fr>', 'CMA', 'no-reply@x.fr'],
    ['"CMA, Pays de la Loire"<no-reply@x.fr>', 'CMA, Pays de la Loire', 'no-reply@x.fr'],
    ['Chambre de métiers – Nantes  <no-reply@x.fr>', 'Chambre de métiers – Nantes', 'no-reply@x.fr'],
  ])('%j is a name and its address', (text, name, address) => {
    expect(read(text)).toEqual({ name, address });
  });

  test.each([
    ...[
      'CMA',
      'CMA <>',
      'CMA <x>',
      'CMA no-reply@x.fr',
      'a@x.fr, b@x.fr',
      'CMA <a@x.fr>, b@x.fr',
      'CMA <a@x.fr> b',
    ],
    ...['CMA\r\nBcc: e@x.fr <a@x.fr>', 'CMA <a@x.fr\r\nBcc: e@x.fr>', '"CMA" B <a@x.fr>'],
  ])('%j is refused: it is named, with what was expected', (text) => {
    expect(() => read(text)).toThrow(
      /^The environment is not right:\n {2}MAIL_FROM: expected one e-mail address/,
    );
  });

  test('left out is named too', () => {
    expect(() => readEnv({ ...given, MAIL_FROM: '' })).toThrow(/MAIL_FROM: expected one e-mail address/);
  });
});
