import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Browser } from 'playwright-core';
import { logContact } from '../../src/applications/log-contact.js';
import { openBrowser } from '../support/browser.js';
import { enterByHttp, hire } from '../support/desk-person.js';
import { dump, tracesOf } from '../support/dump.js';
import { eventually } from '../support/eventually.js';
import { APPLICANT_PASSWORD, fileOf, orderFault, signUp, UNHURRIED } from '../support/procedure.js';
import { openTestRedis } from '../support/redis.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { letter, linkIn, pathOf, send, signIn, visitor } from '../support/visitor.js';
import { staff } from '../support/world.js';

const PERSON = { firstName: 'Gwenaëlle', lastName: 'Kerdoncuff', email: 'gwenaelle@atelier.example' };
const CEASED = '999980113';
const PLEA = 'Mon atelier de Pornic est ouvert';
const CALL = 'Elle rappellera depuis le chantier';
const WORDS = [...Object.values(PERSON), CEASED, PLEA, CALL];

const redis = await openTestRedis();
afterAll(() => redis?.close());

const queues: [carrier: string, env: NodeJS.ProcessEnv][] = [
  ['PostgreSQL', {}],
  ...(redis ? [['Redis', { REDIS_URL: redis.url }] as [string, NodeJS.ProcessEnv]] : []),
];

describe.each(queues)('a person who closes their account, where %s carries the queue', (_carrier, env) => {
  let set: RunningSet;
  let browser: Browser;
  beforeAll(async () => {
    set = await startSet({ env: { ...UNHURRIED, ...env, LOG_LEVEL: 'debug' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await set.close();
  });

  test('is in no table, no queue and no log any more, whatever went wrong meanwhile', async () => {
    const page = await visitor(browser);
    await mailFails('451');
    await signUp(set, { ...PERSON, profile: 'founder_or_buyer' });
    await page.goto(linkIn(await letter(set, PERSON.email, 'finalise'), '/compte/finaliser'));
    await page.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(page);
    await signIn(page, set.site, PERSON.email, 'un autre mot de passe');
    await signIn(page, set.site, PERSON.email, APPLICANT_PASSWORD);
    await orderFault(set, { source: 'insee', kind: '503', count: 1 });
    await orderFault(set, { source: 'rne', kind: 'malformed', count: 1 });
    await asksForACompany(page);
    await page.goto(linkIn(await letter(set, PERSON.email, 'rejected'), '/demande/'));
    await page.goto(`${set.site}/demande/reexamen`);
    await page.fill('textarea[name=message]', PLEA);
    await send(page);
    await letter(set, PERSON.email, 'reexamination-received');
    await isLookedUpAtTheDesk();
    await mailFails('550');
    await page.goto(`${set.site}/mot-de-passe/oublie`);
    await page.fill('input[name=email]', PERSON.email);
    await send(page);
    await eventually(async () => expect(await statusOf('password-reset')).toBe('abandoned'));
    const tables = new Set((await tracesInTables()).map((line) => line.split(':')[0]));
    expect([...tables]).toEqual(
      expect.arrayContaining(['public.accounts', 'public.applications', 'public.contact_notes']),
    );

    await page.goto(`${set.site}/mon-espace/donnees/fermer`);
    await page.fill('input[name=password]', APPLICANT_PASSWORD);
    await send(page);
    expect(pathOf(page)).toBe('/compte/ferme');
    await eventually(async () => expect(await statusOf('account-closed')).toBe('sent'));
    await eventually(async () => expect(await tracesInTables()).toEqual([]));
    for (const { lines } of [set.web, set.admin, set.worker]) {
      expect(lines.length).toBeGreaterThan(1);
      expect(tracesOf(WORDS, lines)).toEqual([]);
    }
    expect(tracesOf(WORDS, await everythingIn(env['REDIS_URL']))).toEqual([]);
  });

  const tracesInTables = async () => tracesOf(WORDS, await dump(set.database));

  async function asksForACompany(page: Awaited<ReturnType<typeof visitor>>): Promise<void> {
    await page.goto(`${set.site}/mon-espace/nouvelle-demande`);
    await page.check('input[name=profile][value=company_head]');
    await page.fill('input[name=siren]', CEASED);
    await page.check('input[name=delegateMission][value=false]');
    await send(page);
    expect(pathOf(page)).toBe('/mon-espace');
  }

  /** By name, e-mail and SIREN; a call is noted on the file. */
  async function isLookedUpAtTheDesk(): Promise<void> {
    const deps = { dataSource: set.database.dataSource, now: () => new Date() };
    const ask = await enterByHttp(set.panel, await hire(deps, 'receptionist'));
    for (const word of [PERSON.lastName, PERSON.email, CEASED]) {
      const answer = await ask(`/desk/queue?q=${encodeURIComponent(word)}`);
      expect(answer.status).toBe(200);
    }
    const { id: applicationId } = await fileOf(set, PERSON.email);
    await logContact(deps, await staff(deps), { applicationId, kind: 'call_received', text: CALL });
  }

  async function mailFails(kind: '451' | '550'): Promise<void> {
    const body = JSON.stringify({ kind, count: 1 });
    const { ok } = await fetch(`${set.mailbox.url}/_faults`, { method: 'POST', body });
    if (!ok) throw new Error('the fault was not ordered');
  }

  async function statusOf(message: string): Promise<string | undefined> {
    const rows: { status: string }[] = await set.database.dataSource.query(
      'select status from mail_deliveries where message = $1',
      [message],
    );
    return rows[0]?.status;
  }
});

/** Every key and value of a Redis, failed jobs and their stack traces among them. */
async function everythingIn(url: string | undefined): Promise<string[]> {
  if (url === undefined) return [];
  const client = new Redis(url);
  try {
    await client.config('SET', 'rdbcompression', 'no');
    const keys = await client.keys('*');
    expect(keys).not.toEqual([]);
    const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
    return values.map((value, index) => `${keys[index] ?? ''}: ${value?.toString() ?? ''}`);
  } finally {
    client.disconnect();
  }
}
