import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createProcessor } from '../../jobs/processor.js';
import { Application } from '../../src/applications/application.entity.js';
import type { Company } from '../../src/registry/company.js';
import { aCompany, fromInsee, fromRne } from '../support/company.js';
import { openWorld, submitted, type World } from '../support/world.js';

const POISON = '732829320';
const NEIGHBOURS = [
  ...['552081317', '542107651', '775670417', '380129866'],
  ...['632012100', '444608442', '552032534'],
];
/** The registers are slow, the poison quicker: it strikes while all of them are being checked. */
const [SLOW_MS, STRIKES_AFTER_MS] = [400, 200];
const MOST_DEATHS = 30;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

/** One life of a worker that is given everything undone at once; told whether it died: then nothing of it ends any more. */
async function live(ids: readonly string[]): Promise<'died' | 'done'> {
  const never = new Promise<never>(() => undefined);
  let die: () => void = () => undefined;
  let isDead = false;
  const death = new Promise<'died'>((resolve) => {
    die = () => {
      isDead = true;
      resolve('died');
    };
  });
  const findCompany = async (siren: string): Promise<Company> => {
    await pause(siren === POISON ? STRIKES_AFTER_MS : SLOW_MS);
    if (isDead) return never;
    if (siren !== POISON) return aCompany(fromInsee(), fromRne());
    die();
    return never;
  };
  const mailer = { send: () => never, close: () => undefined };
  const env = { LINK_SECRET: 'l'.repeat(32), PUBLIC_URL: 'http://x.invalid', ADMIN_URL: 'http://y.invalid' };
  const process = createProcessor({ deps: world.deps, mailer, env, findCompany });
  const works = ids.map((applicationId) =>
    process({ kind: 'check-application', payload: { applicationId } }, undefined),
  );
  return Promise.race([death, Promise.all(works).then(() => 'done' as const)]);
}

test('a file that ends its worker each time goes to staff; the seven beside it are decided', async () => {
  const files: Application[] = [];
  for (const siren of [...NEIGHBOURS.slice(0, 3), POISON, ...NEIGHBOURS.slice(3)])
    files.push(await submitted(world.deps, { siren }));
  const ids = files.map(({ id }) => id);
  let deaths = 0;
  while ((await live(ids)) === 'died') {
    deaths += 1;
    if (deaths > MOST_DEATHS) throw new Error('the poison is tried for ever');
  }
  const ended = await world.dataSource.getRepository(Application).find();
  const reasonOf = (siren: string) => ended.find((file) => file.siren === siren)?.reason;
  expect(reasonOf(POISON)).toBe('technical_error');
  expect(NEIGHBOURS.map(reasonOf)).not.toContain('technical_error');
  expect(ended.filter(({ status }) => status === 'approved')).toHaveLength(NEIGHBOURS.length);
  expect(deaths).toBe(10);
});
