import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren, declareRestart } from '../../src/applications/ask-again.js';
import { TransitionRefused } from '../../src/applications/errors.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { decidedFile } from '../support/decided-files.js';
import { openWorld, staff, type World } from '../support/world.js';

const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });

test('a restart is declared once in 30 days about one SIREN; meanwhile a person is asked', async () => {
  const { id } = await decidedFile(world.deps, 'ceased');
  const refuse = async () => {
    const { version } = await reread(id);
    const refusal = { applicationId: id, version, reason: 'company_ceased' } as const;
    await rejectApplication(world.deps, await staff(world.deps), refusal);
  };
  await declareRestart(world.deps, id);
  const words =
    'Vous avez indiqué que l’activité a repris : nous consultons de nouveau les registres publics';
  expect((await findFollowed(world.deps, id))?.words.cause.replaceAll('\u202f', ' ')).toContain(words);
  await refuse();
  world.clock.advance(30 * DAY_MS - 1);
  expect(await findFollowed(world.deps, id)).toMatchObject({
    can: { declareRestart: false },
    words: { next: expect.stringContaining('demandez un réexamen') },
  });
  await expect(declareRestart(world.deps, id)).rejects.toThrow(TransitionRefused);
  world.clock.advance(1);
  expect(await findFollowed(world.deps, id)).toMatchObject({ can: { declareRestart: true } });
  await declareRestart(world.deps, id);
  await correctSiren(world.deps, id, '552100554');
  await refuse();
  expect(await findFollowed(world.deps, id)).toMatchObject({
    can: { declareRestart: true },
    words: { next: expect.stringContaining('choisissez «\u202fJ’ai repris mon activité') },
  });
});
