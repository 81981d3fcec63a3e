import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkApplication } from '../../jobs/check-application.js';
import { applyRetention } from '../../src/privacy/apply-retention.js';
import { eraseAccount } from '../../src/privacy/erase-account.js';
import { answerStore } from '../../src/registry/answer-store.js';
import type { GivenAnswer } from '../../src/registry/source.js';
import { aCompany, anOfficer, fromInsee, fromRne } from '../support/company.js';
import { dump, tracesOf } from '../support/dump.js';
import { openWorld, submitted, type World } from '../support/world.js';

const SIREN = '812345675';
const officers = [anOfficer({ familyNames: ['Kerdoncuff'], firstNames: ['Gwenaëlle'] })];

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.database.close());

const traces = async () =>
  tracesOf([SIREN, 'Kerdoncuff'], await dump(world.database)).map((line) => line.split(':')[0]);
const keep = (answer: GivenAnswer) =>
  answerStore((sql, parameters) => world.dataSource.query(sql, parameters)).keep(
    SIREN,
    answer,
    new Date(world.clock.now().getTime() + 43_200_000),
  );
const erase = (accountId: string) =>
  eraseAccount(world.deps, { accountId, for: 'holder', saysGoodbye: false });
const apply = () => submitted(world.deps, { siren: SIREN, lastName: 'Kerdoncuff' });

/** The registers answer while the demande is being erased. */
function check({ id, accountId }: { id: string; accountId: string }): Promise<void> {
  const findCompany = async () => {
    const answers = [fromInsee(), fromRne({ officers })];
    await erase(accountId);
    for (const answer of answers) await keep(answer as GivenAnswer);
    return { ...aCompany(...answers), siren: SIREN };
  };
  return checkApplication({ deps: world.deps, findCompany }, { applicationId: id });
}

test('what the registers answer while a demande is erased is not kept: its check ends quietly', async () => {
  await check(await apply());
  expect(await traces()).toEqual([]);
});

test('it is kept for another demande on the same SIREN', async () => {
  const other = await apply();
  await check(await apply());
  expect(new Set(await traces())).toContain('public.registry_answers');
  await erase(other.accountId);
  expect(await traces()).toEqual([]);
});

test('the hourly round takes what a check that was cut has left, before its time', async () => {
  const { accountId } = await apply();
  await erase(accountId);
  await keep(fromRne({ officers }) as GivenAnswer);
  const living = await submitted(world.deps, { siren: '823456784' });
  await world.dataSource.query(
    `insert into registry_answers (siren, source, kind, answer, asked_at, expires_at)
     select '823456784', source, kind, answer, asked_at, expires_at from registry_answers where siren = $1`,
    [SIREN],
  );
  await applyRetention(world.deps);
  const left = await world.dataSource.query<{ siren: string }[]>('select siren from registry_answers');
  expect(left).toEqual([{ siren: living.siren }]);
});
