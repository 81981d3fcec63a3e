import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { freePort } from '../../dev/free-port.js';
import { serviceEnvironment } from '../../dev/set/environment.js';
import { APPLICANT_PASSWORD, UNHURRIED } from '../support/procedure.js';
import { runningService, type RunningService } from '../support/running-process.js';
import { startSet, type RunningSet } from '../support/running-set.js';

const AT_ONCE = 6;

describe('a release', () => {
  let set: RunningSet;
  let sites: { port: number; service: RunningService }[];
  beforeAll(async () => {
    set = await startSet({ services: [], env: UNHURRIED });
    sites = await Promise.all([oneSite(), oneSite()]);
    await Promise.all(sites.map(({ service }) => service.start()));
  });
  afterAll(async () => {
    await Promise.all(sites.map(({ service }) => service.stop()));
    await set.close();
  });

  test('two sites restarted in turn under load lose no form and keep none twice', async () => {
    const answers: string[] = [];
    let isOver = false;
    const clients = Array.from({ length: AT_ONCE }, async (_, client) => {
      for (let number = 0; !isOver; number += 1)
        answers.push(await signUpAnywhere(`${String(client)}-${String(number)}`));
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

  /**
   * As a load balancer does: where nobody listens any more, the other is asked. A listener that closes resets who had
   * knocked and was not yet let in: the same form is then sent to the other, with the same Idempotency-Key.
   */
  async function signUpAnywhere(name: string): Promise<string> {
    const first = await signUpAt(sites[0]?.port, name);
    return ['ECONNREFUSED', 'ECONNRESET'].includes(first) ? signUpAt(sites[1]?.port, name) : first;
  }

  async function oneSite() {
    const { database, mailbox, simulator } = set;
    const [port, opsPort] = [await freePort(), await freePort()];
    const secret = 'x'.repeat(32);
    const env = serviceEnvironment(
      'web',
      {
        ...{ databaseUrl: database.url, smtpUrl: mailbox.smtpUrl, simulatorUrl: simulator.url },
        ...{ webPort: port, adminPort: 0, opsPorts: { web: opsPort, admin: 0, worker: 0 } },
        ...{ sessionSecret: secret, linkSecret: secret, dataFolder: tmpdir() },
      },
      { PATH: process.env['PATH'], HOME: process.env['HOME'], ...UNHURRIED },
    );
    return { port, service: runningService('web', env) };
  }
});

/** The status, or what the line said instead. */
function signUpAt(port: number | undefined, name: string): Promise<string> {
  const body = JSON.stringify({
    ...{ profile: 'founder_or_buyer', email: `releve-${name}@exemple.invalid` },
    ...{ password: APPLICANT_PASSWORD, acceptTerms: true },
  });
  return new Promise((resolve) => {
    const asking = request(
      { port, host: 'localhost', path: '/api/v1/applications', method: 'POST', agent: false },
      (answer) => answer.resume().on('end', () => resolve(String(answer.statusCode))),
    );
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asking.setHeader('content-type', 'application/json');
    asking.setHeader('idempotency-key', `releve-${name}`);
    asking.end(body);
  });
}
