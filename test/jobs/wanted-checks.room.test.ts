import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkApplication } from '../../jobs/check-application.js';
import { findDueWork } from '../../jobs/due-work.query.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { requestRecheck } from '../../src/applications/request-recheck.js';
import type { FindCompany } from '../../src/registry/find-company.js';
import type { Actor } from '../../src/staff/policy.js';
import { aCompany, fromInsee, fromRne } from '../support/company.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
let actor: Actor;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  actor = await staff(world.deps);
});
afterAll(() => world.database.close());
beforeEach(async () => {
  ({ id } = await submitted(world.deps));
  await world.dataSource.query(
    `update applications set status = 'pending', reason = 'siren_not_applicants', decided_by_person = true where id = $1`,
    [id],
  );
});

const wanted = () => [{ kind: 'check-application', payload: { applicationId: id, fresh: 'yes' } }];
const found: FindCompany = async () => aCompany(fromInsee(), fromRne());
const check = (findCompany: FindCompany = found) =>
  checkApplication({ deps: world.deps, findCompany }, { applicationId: id, fresh: 'yes' });

/** What is to be done once the queue has forgotten all it was given. */
async function dueWhenForgotten() {
  world.clock.advance(21_000);
  const work = await findDueWork(world.dataSource, world.clock.now());
  return work.filter(({ payload }) => 'applicationId' in payload && payload.applicationId === id);
}

describe('a check that was asked for of a file that a person decided', () => {
  test.each([
    ['by staff', () => requestRecheck(world.deps, actor, id)],
    ['by a corrected SIREN', () => correctSiren(world.deps, id, '552081317')],
  ])('%s outlives a queue that forgets, until it is done', async (_who, ask) => {
    expect(await dueWhenForgotten()).toEqual([]);
    await ask();
    expect(await dueWhenForgotten()).toEqual(wanted());
    await check();
    expect(await dueWhenForgotten()).toEqual([]);
  });

  test('is still to be done when it failed', async () => {
    await requestRecheck(world.deps, actor, id);
    await expect(check(() => Promise.reject(new TypeError('a mistake of ours')))).rejects.toThrow(TypeError);
    expect(await dueWhenForgotten()).toEqual(wanted());
  });

  test('is still to be done when it was asked for once more meanwhile', async () => {
    await requestRecheck(world.deps, actor, id);
    await check(async (...asked) => {
      world.clock.advance(1_000);
      await requestRecheck(world.deps, actor, id);
      return found(...asked);
    });
    expect(await dueWhenForgotten()).toEqual(wanted());
  });

  test('is forgotten with a file that was closed meanwhile', async () => {
    await requestRecheck(world.deps, actor, id);
    await world.dataSource.query(
      `update applications set status = 'withdrawn', reason = 'withdrawn' where id = $1`,
      [id],
    );
    await check();
    expect(await dueWhenForgotten()).toEqual([]);
  });
});
