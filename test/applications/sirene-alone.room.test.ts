import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import type { SourceAnswer, UnavailableCause } from '../../src/registry/company.js';
import { absent, anActivity, TRADE, unavailable, withheld } from '../support/company.js';
import { traderInInsee, traderInRne } from '../support/sole-trader.js';
import { openWorld, submitted, type World } from '../support/world.js';

const MINUTE_MS = 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

let sirens = 0;
let siren: string;
let id: string;
let start: number;
beforeEach(async () => {
  sirens += 1;
  siren = String(400_000_000 + sirens);
  ({ id } = await submitted(world.deps, { siren }));
  start = world.clock.now().getTime();
});

const reread = () => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const minutes = () => (world.clock.now().getTime() - start) / MINUTE_MS;
const rneAway = (cause: UnavailableCause = 'timeout') => [traderInInsee(), unavailable('rne', cause)];

async function ask(answers: SourceAnswer[]): Promise<Application> {
  await applyVerdict(world.deps, id, siren, { siren, redirectedFrom: null, answers });
  return reread();
}

/** Asked whenever it is due, for an hour at most, while it is undecided. */
async function askOn(answers: SourceAnswer[]): Promise<Application> {
  let file = await ask(answers);
  while (file.recheckAt !== null && minutes() < 60) {
    world.clock.set(file.recheckAt.toISOString());
    file = await ask(answers);
  }
  return file;
}

describe('a sole trader with an APRM, while the RNE is not reached', () => {
  test('is approved on SIRENE alone after fifteen minutes of that silence', async () => {
    expect(await askOn(rneAway())).toMatchObject({ status: 'approved', reason: 'craft_in_region' });
    expect(minutes()).toBeCloseTo(15);
  });

  test('is not, however old the demande, when the RNE is silent for the first time', async () => {
    await ask([withheld, traderInRne()]);
    world.clock.advance(20 * MINUTE_MS);
    expect(await ask(rneAway())).toMatchObject({ status: 'pending', reason: 'not_diffusible' });
  });

  test('is not, when it answered meanwhile', async () => {
    await ask(rneAway());
    world.clock.advance(14 * MINUTE_MS);
    expect(await ask([unavailable('insee'), traderInRne()])).toMatchObject({ rneUnreachableSince: null });
    world.clock.advance(2 * MINUTE_MS);
    expect(await ask(rneAway())).not.toMatchObject({ status: 'approved' });
  });

  test('is not, when a silence of another day is forgotten because the rules had decided since', async () => {
    await ask(rneAway());
    await ask([withheld, unavailable('rne')]);
    world.clock.advance(24 * 60 * MINUTE_MS);
    expect(await ask(rneAway())).toMatchObject({ status: 'pending', reason: 'not_diffusible' });
  });

  test.each<UnavailableCause>(['malformed', 'unauthorized', 'quota'])(
    'waits for a person when the RNE is there, and says %s',
    async (cause) => {
      expect(await askOn(rneAway(cause))).toMatchObject({ reason: 'registry_unavailable' });
    },
  );
});

describe('what the RNE said last is not forgotten while it is silent', () => {
  test.each<[string, SourceAnswer]>([
    ['no craft', traderInRne({ activities: [anActivity(TRADE)] })],
    ['that it does not know the SIREN', absent('rne')],
  ])('%s, in the evidence of the demande', async (_said, answer) => {
    await ask([traderInInsee(), answer]);
    expect(await askOn(rneAway())).toMatchObject({ status: 'pending', reason: 'craft_conflict' });
  });

  test.each<[string, SourceAnswer]>([
    ['a radiation', traderInRne({ struckOffOn: '2021-01-01' })],
    ['that it does not know the SIREN', absent('rne')],
  ])('%s, to whoever asked', async (_said, answer) => {
    await world.dataSource.query(
      `insert into registry_answers (siren, source, kind, answer, asked_at, expires_at)
       values ($1, 'rne', $2, $3, now(), now())`,
      [siren, answer.kind, JSON.stringify(answer)],
    );
    expect(await askOn(rneAway())).toMatchObject({ status: 'pending', reason: 'registry_unavailable' });
  });

  test('and craft in the region leaves SIRENE alone enough', async () => {
    await ask([withheld, traderInRne()]);
    expect(await askOn(rneAway())).toMatchObject({ status: 'approved' });
  });
});
