import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../dev/free-port.js';
import { serviceEnvironment } from '../../dev/set/environment.js';
import { SIMULATED, type FaultKind, type Simulated } from '../../dev/simulator/faults.js';
import { eventually } from '../support/eventually.js';
import { baker, inventBakeries } from '../support/invented-bakeries.js';
import {
  callsTo,
  decisionsOf,
  endFaults,
  fileOf,
  lettersOf,
  orderFault,
  signUp,
  UNHURRIED,
} from '../support/procedure.js';
import { runningService, type RunningService } from '../support/running-process.js';
import { startSet, type RunningSet } from '../support/running-set.js';

const KINDS: FaultKind[] = ['503', '429', 'timeout', 'reset', 'malformed', 'partial', 'unauthorized'];
/** Recherche d’entreprises stands in for SIRENE and lets nobody in for the RNE, which makes a company wait. */
const MEANWHILE: [title: string, away: readonly Simulated[], status: string][] = [
  ['SIRENE', ['insee'], 'approved'],
  ['the RNE', ['rne'], 'submitted'],
  ['Recherche d’entreprises', ['recherche-entreprises'], 'approved'],
  ['the RNE and Recherche d’entreprises', ['rne', 'recherche-entreprises'], 'submitted'],
  ['every register', SIMULATED, 'submitted'],
];
const cases = MEANWHILE.flatMap(([title, away, status]) =>
  KINDS.map((kind) => ({ title, away, status, kind })),
);

describe('registers that are away', () => {
  let set: RunningSet;
  let bakeries: { folder: string; sirens: string[] };
  const emails: string[] = [];
  beforeAll(async () => {
    bakeries = await inventBakeries(2 * cases.length + 2);
    const env = { ...UNHURRIED, REGISTRY_TIMEOUT_MS: '2000' };
    set = await startSet({ scenariosDir: bakeries.folder, services: ['web', 'worker'], env });
    await decided(await aBakerSignsUp());
  });
  afterAll(async () => {
    await set.close();
    await rm(bakeries.folder, { recursive: true });
  });

  test.each(cases)(
    '$title answering with $kind: $status meanwhile, refused never',
    async ({ away, kind, status }) => {
      for (const source of away) await orderFault(set, { source, kind, count: 100 });
      const email = await aBakerSignsUp();
      await (status === 'approved' ? decided(email) : checkedInVain(email));
      await endFaults(set);
      await set.database.dataSource.query(
        `update applications set recheck_at = now() + interval '1 hour' where status = 'submitted'`,
      );
      await decided(await aBakerSignsUp());
    },
  );

  test('our own key refused is an alarm for the operator', () => {
    const alarms = set.worker.lines.filter((line) => line.includes('a register refuses our key'));
    for (const source of SIMULATED) expect(alarms.join('\n')).toContain(`"source":"${source}"`);
  });

  test('when they are back, everyone who waited is approved; nobody was ever refused', async () => {
    await set.database.dataSource.query(
      `update applications set recheck_at = now() where status = 'submitted'`,
    );
    for (const email of emails) await decided(email);
    for (const email of emails) expect(await decisionsOf(set, email)).toEqual(['approved craft_in_region']);
  });

  test('after a quarter of an hour a person may look too; the registers then still decide by themselves', async () => {
    for (const source of SIMULATED) await orderFault(set, { source, kind: '503', count: 100 });
    const email = await aBakerSignsUp();
    await checkedInVain(email);
    await set.database.dataSource.query(
      `update applications set unavailable_since = unavailable_since - interval '15 minutes', recheck_at = now()
       where status = 'submitted'`,
    );
    await eventually(async () =>
      expect(await decisionsOf(set, email)).toEqual(['pending registry_unavailable']),
    );
    await endFaults(set);
    await set.database.dataSource.query(
      `update applications set recheck_at = now() where status = 'pending'`,
    );
    await eventually(
      async () => expect((await decisionsOf(set, email)).slice(1)).toEqual(['approved craft_in_region']),
      60_000,
    );
    await eventually(async () =>
      expect((await lettersOf(set, email)).map(({ message }) => message)).toEqual(['pending', 'finalise']),
    );
  });

  async function aBakerSignsUp(): Promise<string> {
    const siren = bakeries.sirens[emails.length] ?? '';
    const email = emailOf(siren);
    emails.push(email);
    await signUp(set, { ...baker, siren, email });
    return email;
  }

  async function checkedInVain(email: string): Promise<void> {
    await eventually(async () => expect((await fileOf(set, email)).recheck_at).not.toBeNull());
    expect(await fileOf(set, email)).toMatchObject({ status: 'submitted', reason: null });
  }

  const decided = (email: string) =>
    eventually(async () => expect(await decisionsOf(set, email)).toEqual(['approved craft_in_region']));
});

/** The quota of SIRENE, ten times as fast: 280 a minute for at most 30 in six seconds, as 28 are for 30 in sixty. */
const PACE = { perMinute: 280, windowMs: 6_000, quota: 30 };

describe('the pace of SIRENE', () => {
  let set: RunningSet;
  let second: RunningService;
  let bakeries: { folder: string; sirens: string[] };
  beforeAll(async () => {
    bakeries = await inventBakeries(30);
    const env = { ...UNHURRIED, INSEE_RATE_PER_MINUTE: String(PACE.perMinute) };
    set = await startSet({ scenariosDir: bakeries.folder, services: ['web'], env });
    second = await secondWorker(set, env);
  });
  afterAll(async () => {
    await second.stop();
    await set.close();
    await rm(bakeries.folder, { recursive: true });
  });

  test('two workers on a backlog never ask more than the quota in any sliding window, and nobody is forgotten', async () => {
    for (const siren of bakeries.sirens) await signUp(set, { ...baker, siren, email: emailOf(siren) });
    await Promise.all([set.worker.start(), second.start()]);
    await eventually(async () => {
      for (const siren of bakeries.sirens)
        expect(await decisionsOf(set, emailOf(siren))).toEqual(['approved craft_in_region']);
    }, 60_000);
    const times = (await callsTo(set, 'insee')).map(({ at }) => at.getTime());
    expect(times).toHaveLength(2 * bakeries.sirens.length);
    const fullest = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + PACE.windowMs).length),
    );
    expect(fullest).toBeLessThanOrEqual(PACE.quota);
    expect(fullest).toBeGreaterThan(PACE.quota / 2);
  });
});

const emailOf = (siren: string) => `boulangerie-${siren}@exemple.invalid`;

/** Another worker on the same database. */
async function secondWorker(
  { database, mailbox, simulator }: RunningSet,
  given: NodeJS.ProcessEnv,
): Promise<RunningService> {
  const opsPort = await freePort();
  const secret = 'x'.repeat(32);
  const env = serviceEnvironment(
    'worker',
    {
      databaseUrl: database.url,
      smtpUrl: mailbox.smtpUrl,
      simulatorUrl: simulator.url,
      webPort: 0,
      adminPort: 0,
      opsPorts: { web: 0, admin: 0, worker: opsPort },
      sessionSecret: secret,
      linkSecret: secret,
    },
    { PATH: process.env['PATH'], HOME: process.env['HOME'], ...given },
  );
  return runningService('worker', env);
}
