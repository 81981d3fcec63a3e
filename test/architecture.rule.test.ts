import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findOffences } from './support/architecture/offences.js';
import type { SourceFile } from './support/architecture/source-file.js';

const ROOMS = ['bin', 'src', 'admin', 'jobs', 'migrations', 'dev', 'bench', 'test'];

test('every import, name and length in the house keeps the rules', () => {
  expect(findOffences(readHouse())).toEqual([]);
});

describe('the check sees', () => {
  const cases: [string, SourceFile, string][] = [
    [
      'src importing jobs',
      at('src/outbox/a.ts', `import { queue } from '../../jobs/queue.js';`),
      'src/outbox may not import jobs/queue',
    ],
    [
      'admin importing jobs',
      at('admin/a.ts', `import '../jobs/queue.js';`),
      'admin may not import jobs/queue',
    ],
    [
      'jobs importing admin, even for a type',
      at('jobs/a.ts', `import type { P } from '../admin/panel.js';`),
      'jobs may not import admin/panel',
    ],
    [
      'an import made later',
      at('src/mail/a.ts', `const m = await import('../accounts/sign-in.js');`),
      'src/mail may not import src/accounts/sign-in',
    ],
    [
      'mail importing another room',
      at('src/mail/a.ts', `import { B } from '../applications/b.js';`),
      'src/mail may not import src/applications/b',
    ],
    [
      'applications reading a register’s payload',
      at('src/applications/a.ts', `import { p } from '../registry/sirene/payload.js';`),
      'src/applications may not import src/registry/sirene/payload',
    ],
    [
      'applications sending mail by itself',
      at('src/applications/a.ts', `import { m } from '../mail/mailer.js';`),
      'src/applications may not import src/mail/mailer',
    ],
    [
      'the configuration importing a room',
      at('src/config/a.ts', `import { s } from '../registry/siren.js';`),
      'src/config may not import src/registry/siren',
    ],
    [
      'production importing development',
      at('bin/a.ts', `import { m } from '../dev/mailbox/main.js';`),
      'bin may not import dev/mailbox/main',
    ],
    [
      'a migration importing an entity',
      at('migrations/a.ts', `import { A } from '../src/accounts/account.entity.js';`),
      'migrations may not import src/accounts/account.entity',
    ],
    [
      'a migration importing a library',
      at('migrations/a.ts', `import pg from 'pg';`),
      'migrations may import typeorm only',
    ],
    [
      'a folder that is no room',
      at('src/things/a.ts', `import { x } from './b.js';`),
      'src/things is no room of the house',
    ],
    ['express in the heart', at('src/applications/a.ts', `import express from 'express';`), 'express is for'],
    ['bullmq outside jobs', at('src/outbox/a.ts', `import { Queue } from 'bullmq';`), 'bullmq is for'],
    ['ioredis outside jobs', at('src/http/a.ts', `import { Redis } from 'ioredis';`), 'ioredis is for'],
    ['adminjs in the worker’s hands', at('jobs/a.ts', `import AdminJS from 'adminjs';`), 'adminjs is for'],
    [
      'axios outside a client',
      at('src/registry/rne/to-company.ts', `import axios from 'axios';`),
      'axios is for',
    ],
    [
      'nodemailer outside the mailer',
      at('src/mail/a.ts', `import { createTransport } from 'nodemailer';`),
      'nodemailer is for',
    ],
    [
      'settings read elsewhere',
      at('src/http/a.ts', `const port = process.env['PORT'];`),
      'process.env is read in',
    ],
    [
      'settings read in bin',
      at('bin/a.ts', `const x = process.env['ADMIN_JS_TMP_DIR'];`),
      'process.env is read in',
    ],
    ['a default export', at('src/http/a.ts', `export default function a() {}`), 'no default exports'],
    ['a barrel', at('src/http/a.ts', `export { b } from './b.js';`), 'no barrels'],
    ['a whole barrel', at('src/http/a.ts', `export * from './b.js';`), 'no barrels'],
    ['an index', at('src/http/index.ts', ''), 'a name that says nothing (index)'],
    ['a bag of helpers', at('src/http/date-utils.ts', ''), 'a name that says nothing (utils)'],
    ['a service', at('src/accounts/account.service.ts', ''), 'a name that says nothing (service)'],
    ['a name in capitals', at('src/http/SignUp.ts', ''), 'not kebab-case'],
    ['an unknown suffix', at('src/http/sign-up.controller.ts', ''), 'not kebab-case'],
    ['a test of no kind', at('test/http/sign-up.test.ts', ''), 'not kebab-case'],
    ['a file too long', at('src/http/a.ts', 'x;\n'.repeat(251)), '251 lines, more than 250'],
  ];

  test.each(cases)('%s', (_title, file, message) => {
    expect(findOffences([file]).join('\n')).toContain(message);
  });
});

test('the check names a circle of imports once, and lets types pass', () => {
  const circle = [
    at('src/mail/c.ts', `import { a } from './a.js';`),
    at('src/mail/a.ts', `import { type T, b } from './b.js';`),
    at('src/mail/b.ts', `import './c.js';`),
  ];
  expect(findOffences(circle)).toEqual([
    'a circle of imports: src/mail/a → src/mail/b → src/mail/c → src/mail/a',
  ]);
  const types = [
    at('src/mail/a.ts', `import { b } from './b.js';`),
    at('src/mail/b.ts', `import type { A } from './a.js';\nimport { type B } from './a.js';`),
  ];
  expect(findOffences(types)).toEqual([]);
});

test('the check names the line', () => {
  const file = at('src/mail/a.ts', `import { a } from './b.js';\n\nimport { c } from '../staff/c.js';\n`);
  expect(findOffences([file])).toEqual([
    `src/mail/a.ts:3: src/mail may not import src/staff/c (import { c } from '../staff/c.js';)`,
  ]);
});

function at(path: string, text: string): SourceFile {
  return { path, text };
}

function readHouse(): SourceFile[] {
  return ROOMS.flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
