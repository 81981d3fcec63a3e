import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { decidedFile } from '../support/decided-files.js';
import { establishmentCells, establishmentsCsv, unitCells, unitsCsv } from '../support/stock-files.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const PATH = process.env['PATH'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number | string | null;
  stdout: string;
  stderr: string;
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv, cwd = '.'): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: { PATH, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('with DATABASE_URL and no other setting', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const command = (file: string, args: string[], env: NodeJS.ProcessEnv = { DATABASE_URL: database.url }) =>
    run(process.execPath, ['--import', 'tsx', `bin/${file}.ts`, ...args], env);

  test('staff makes an account of the desk', async () => {
    const args = ['create', '--email', 'premiere@cma.invalid', '--role', 'administrator'];
    const { code, stdout, stderr } = await command('staff', args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('administrator premiere@cma.invalid created.');
  });

  test('registry:import fills the mirror', async () => {
    const [units, establishments] = [join(folder, 'units.csv'), join(folder, 'establishments.csv')];
    writeFileSync(units, unitsCsv([unitCells('999980402')]));
    writeFileSync(establishments, establishmentsCsv([establishmentCells('999980402')]));
    const args = ['--image', '2026-10-31', '--units', units, '--establishments', establishments];
    const { code, stdout } = await command('import-registry', args);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('1 establishments of 1 companies'),
    });
  });

  test('policy:replay looks for the draft', async () => {
    expect(await command('policy-replay', ['--draft'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no draft.\n',
    });
  });

  test('decisions:verify reads the decisions', async () => {
    expect(await command('verify-decisions', [])).toMatchObject({ code: 0, stderr: '' });
  });

  test('policy:replay says what would change and by what, in lines or as JSON; ends with 2 where it is asked to', async () => {
    const deps = { dataSource: database.dataSource, now: () => new Date('2026-11-23T09:00:00Z') };
    const [approved, erased] = [await decidedFile(deps, 'approved'), await decidedFile(deps, 'approved')];
    await deps.dataSource.query(
      `update evidence set content = jsonb_set(content, '{company,answers,1,record,officers}', '[]') where application_id = $1`,
      [approved.id],
    );
    await deps.dataSource.query(
      `update evidence set content = null, salt = '', erased_at = now() where application_id = $1`,
      [erased.id],
    );
    const lines = await command('policy-replay', ['--version', '2']);
    expect(lines.code).toBe(0);
    expect(lines.stdout).toContain(
      'Policy version 2 on 2 demandes: 0 same, 1 changed (lecture 1, politique 0), 1 not replayable (evidence erased 1).',
    );
    expect(lines.stdout).toContain('pending (owner_unverifiable, row 20), lecture');
    const json = await command('policy-replay', ['--version', '2', '--json', '--fail-on-change']);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ...{ changed: 1, byReading: 1, byPolicy: 0, notReplayable: 1 },
      notReplayableBy: { evidence_erased: 1, policy_unknown: 0 },
      changes: [{ reference: approved.reference, cause: 'reading', from: { row: '23' }, to: { row: '20' } }],
    });
  });

  test('migrate brings the schema up to date', async () => {
    expect(await command('migrate', [], { DATABASE_URL: database.adminUrl })).toEqual({
      code: 0,
      stdout: 'The schema is up to date.\n',
      stderr: '',
    });
  });

  test('and without it, the command names it and nothing else', async () => {
    const { code, stderr } = await command('staff', ['enable', '--email', 'a@cma.invalid'], {});
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'The environment is not right:\n  DATABASE_URL: expected an address like postgres://user:password@host:5432/guichet\n',
    });
  });
});

describe.each([
  ['migrate', 'migrate'],
  ['staff', 'staff'],
  ['registry:import', 'import-registry'],
  ['policy:replay', 'policy-replay'],
  ['decisions:verify', 'verify-decisions'],
])('npm run %s', (name, file) => {
  test('builds where nothing is built, and only there; says its own words and ends as it ends', async () => {
    const clone = mkdtempSync(join(folder, 'clone-'));
    mkdirSync(join(clone, 'dev'));
    const compiled = `console.log('asked', process.argv.slice(2).join(' ')); process.exitCode = 2;`;
    writeFileSync(
      join(clone, 'dev', 'bootstrap.mjs'),
      `import { mkdirSync, writeFileSync } from 'node:fs';
       console.log('building', process.argv[2]);
       mkdirSync('dist/bin', { recursive: true });
       writeFileSync('dist/bin/${file}.js', ${JSON.stringify(compiled)});`,
    );
    const ask = () => run('sh', ['-c', `${scripts[name] ?? ''} --first 1`], {}, clone);
    const answer = { code: 2, stdout: 'asked --first 1\n' };
    expect(await ask()).toEqual({ ...answer, stderr: 'building build\n' });
    expect(await ask()).toEqual({ ...answer, stderr: '' });
  });

  test('that cannot be built does not run', async () => {
    const clone = mkdtempSync(join(folder, 'clone-'));
    mkdirSync(join(clone, 'dev'));
    writeFileSync(join(clone, 'dev', 'bootstrap.mjs'), `console.error('no network'); process.exitCode = 1;`);
    expect(await run('sh', ['-c', scripts[name] ?? ''], {}, clone)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no network\n',
    });
  });
});
