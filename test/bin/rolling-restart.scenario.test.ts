import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../dev/free-port.js';
import { serviceEnvironment } from '../../dev/set/environment.js';
import { APPLICANT_PASSWORD, UNHURRIED } from '../support/procedure.js';
import { runningService, type RunningService } from '../support/running-process.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { startBalancer, type Balancer } from './balancer.js';

const AT_ONCE = 6;
const GRACE_MS = 3_000;

describe('a release', () => {
  let set: RunningSet;
  let sites: { port: number; service: RunningService }[];
  let balancer: Balancer;
  beforeAll(async () => {
    set = await startSet({ services: [], env: UNHURRIED });
    sites = await Promise.all([oneSite(), oneSite()]);
    await Promise.all(sites.map(({ service }) => service.start()));
    balancer = startBalancer(sites.map(({ port, service }) => ({ port, opsUrl: service.opsUrl })));
  });
  afterAll(async () => {
    await balancer.close();
    await Promise.all(sites.map(({ service }) => service.stop()));
    await set.close();
  });

  test('two sites restarted in turn under load cut no request and keep every form once', async () => {
    const answers: string[] = [];
    let isOver = false;
    const clients = Array.from({ length: AT_ONCE }, async (_, client) => {
      for (let number = 0; !isOver; number += 1)
        answers.push(await signUp(`${String(client)}-${String(number)}`));
    });
    for (const { service } of sites) {
      const exit = await service.stop();
      expect(exit).toEqual({ code: 0, signal: null });
      await service.start();
    }
    isOver = true;
    await Promise.all(clients);
    expect(new Set(answers)).toEqual(new Set(['202']));
    const rows = await set.database.dataSource.query<{ count: number }[]>(
      'select count(*)::int as count from applications',
    );
    expect(rows[0]?.count).toBe(answers.length);
  });

  const signUp = (name: string) =>
    balancer.post(
      '/api/v1/applications',
      { 'content-type': 'application/json', 'idempotency-key': `releve-${name}` },
      {
        ...{ profile: 'founder_or_buyer', email: `releve-${name}@exemple.invalid` },
        ...{ password: APPLICANT_PASSWORD, acceptTerms: true },
      },
    );

  async function oneSite() {
    const { database, mailbox, simulator } = set;
    const [port, opsPort] = [await freePort(), await freePort()];
    const secret = 'x'.repeat(32);
    const env = serviceEnvironment(
      'web',
      {
        ...{ databaseUrl: database.url, smtpUrl: mailbox.smtpUrl, simulatorUrl: simulator.url },
        ...{ webPort: port, adminPort: 0, opsPorts: { web: opsPort, admin: 0, worker: 0 } },
        ...{ sessionSecret: secret, linkSecret: secret },
      },
      {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'] },
        ...{ ...UNHURRIED, SHUTDOWN_GRACE_MS: String(GRACE_MS) },
      },
    );
    return { port, service: runningService('web', env) };
  }
});
