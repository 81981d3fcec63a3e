import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkApplication } from '../../jobs/check-application.js';
import { findDueWork } from '../../jobs/due-work.query.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import { absent, fromInsee, fromRne, unavailable } from '../support/company.js';
import { openWorld, submitted, type World } from '../support/world.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

let sirens = 0;
let id: string;
let start: number;
beforeEach(async () => {
  sirens += 1;
  ({ id } = await submitted(world.deps, { siren: String(200_000_000 + sirens) }));
  start = world.clock.now().getTime();
});

const reread = () => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const days = (at: Date | null) => (at === null ? null : (at.getTime() - start) / DAY_MS);
const unknown = [absent('insee'), absent('rne')];
const away = [unavailable('insee'), unavailable('rne')];
const rneAway = [fromInsee(), unavailable('rne')];
const craft = [fromInsee(), fromRne()];

/** The worker's check, now; the registers answer so. */
async function ask(answers: SourceAnswer[]): Promise<Application> {
  const findCompany = async (siren: string) => ({ siren, redirectedFrom: null, answers });
  await checkApplication({ deps: world.deps, findCompany }, { applicationId: id });
  return reread();
}

/** The check that falls due next. */
async function askNext(answers: SourceAnswer[]): Promise<Application> {
  const { recheckAt } = await reread();
  if (recheckAt === null) throw new Error('nothing is asked any more');
  world.clock.set(recheckAt.toISOString());
  return ask(answers);
}

/** Whether the queue would be given its check. */
async function isDue(): Promise<boolean> {
  const due = await findDueWork(world.dataSource, world.clock.now());
  return due.some(({ kind, payload }) => kind === 'check-application' && payload.applicationId === id);
}

/** Every check that falls due meanwhile finds the registers away. */
async function awayFor(ms: number): Promise<Application> {
  const until = world.clock.now().getTime() + ms;
  let file = await askNext(away);
  while (file.recheckAt !== null && file.recheckAt.getTime() < until) file = await askNext(away);
  return file;
}

describe('a re-check of an unknown SIREN that falls due while INSEE is away', () => {
  test('is not done: it is asked again soon, and counts once INSEE has answered', async () => {
    await ask(unknown);
    const waiting = await askNext(away);
    expect(waiting).toMatchObject({ reason: 'siren_not_found_yet', notFoundChecks: 0 });
    expect(days(waiting.recheckAt)).toBeLessThan(1.01);
    expect(await awayFor(4 * HOUR_MS)).toMatchObject({ reason: 'siren_not_found_yet', notFoundChecks: 0 });
    const done = await askNext(unknown);
    expect(done).toMatchObject({ reason: 'siren_not_found_yet', notFoundChecks: 1, unavailableSince: null });
    expect(days(done.recheckAt)).toBeCloseTo((days(world.clock.now()) ?? 0) + 2);
  });

  test('keeps its place however long that lasts, and nobody is refused before the four are done', async () => {
    await ask(unknown);
    await askNext(unknown);
    await askNext(unknown);
    const long = await awayFor(9 * DAY_MS);
    expect(long).toMatchObject({ reason: 'siren_not_found_yet', notFoundChecks: 2 });
    expect(long.recheckAt).not.toBeNull();
    expect(await askNext(unknown)).toMatchObject({ status: 'pending', notFoundChecks: 3 });
    expect(await awayFor(HOUR_MS)).toMatchObject({ status: 'pending', notFoundChecks: 3 });
    expect(await askNext(unknown)).toMatchObject({ status: 'rejected', reason: 'siren_unknown' });
  });

  test('asked by hand, neither counts nor moves', async () => {
    const { recheckAt } = await ask(unknown);
    for (let hours = 0; hours < 6; hours += 1) {
      world.clock.advance(HOUR_MS);
      expect(await ask(away)).toMatchObject({ notFoundChecks: 0, recheckAt, unavailableSince: null });
    }
    expect(await askNext(unknown)).toMatchObject({ reason: 'siren_not_found_yet', notFoundChecks: 1 });
  });
});

test('a SIREN that INSEE knows at last is not said to be unknown while the RNE is away', async () => {
  await ask(unknown);
  const known = await askNext(rneAway);
  expect(known).toMatchObject({ status: 'pending', reason: 'registry_unavailable', notFoundChecks: 0 });
  expect(days(known.recheckAt)).toBeLessThan(1.01);
  expect(await askNext(craft)).toMatchObject({ status: 'approved', reason: 'craft_in_region' });
});

test('a re-check that an earlier version had given up is taken up again', async () => {
  await ask(unknown);
  await world.dataSource.query('update applications set recheck_at = null where id = $1', [id]);
  world.clock.advance(60_000);
  expect(await isDue()).toBe(true);
  expect(days((await ask(unknown)).recheckAt)).toBeCloseTo(1, 1);
});

describe('a SIREN corrected while the registers are away', () => {
  beforeEach(async () => {
    await ask(unknown);
    world.clock.advance(HOUR_MS);
    await correctSiren(world.deps, id, String(300_000_000 + sirens));
    start = world.clock.now().getTime();
  });

  test('says after a quarter of an hour that a register does not answer', async () => {
    let file = await ask(away);
    while (file.reason === 'siren_corrected') file = await askNext(away);
    expect(file).toMatchObject({ status: 'pending', reason: 'registry_unavailable' });
    expect((days(world.clock.now()) ?? 0) * 24 * 60).toBeCloseTo(15);
    const followed = await findFollowed(world.deps, id);
    expect(followed?.words.cause).toBe('Un registre public ne répond pas pour le moment.');
    expect(await askNext(craft)).toMatchObject({ status: 'approved' });
  });

  test('is asked for seven days, and then no more', async () => {
    await ask(away);
    const last = await awayFor(8 * DAY_MS);
    expect(last).toMatchObject({ reason: 'registry_unavailable', recheckAt: null });
    expect(days(world.clock.now())).toBeGreaterThan(7);
    world.clock.advance(DAY_MS);
    expect(await isDue()).toBe(false);
  });

  test('is checked even if its check was lost on the way', async () => {
    world.clock.advance(60_000);
    expect(await isDue()).toBe(true);
  });
});

test('registers that fall silent about a file that waits for a person are asked for seven days of that silence', async () => {
  await ask([fromInsee(), absent('rne')]);
  world.clock.advance(30 * DAY_MS);
  start = world.clock.now().getTime();
  expect(await ask(away)).toMatchObject({ reason: 'not_craft_registered' });
  const last = await awayFor(8 * DAY_MS);
  expect(last).toMatchObject({ reason: 'not_craft_registered', recheckAt: null });
  expect(days(world.clock.now())).toBeGreaterThan(7);
});
