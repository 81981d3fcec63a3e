import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import type { Reason } from '../../src/applications/reasons.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { Company } from '../../src/registry/company.js';
import { absent, unavailable } from '../support/company.js';
import { openWorld, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const company = (siren: string, answers: Company['answers']) => ({ siren, redirectedFrom: null, answers });
const unknown = (siren: string) => company(siren, [absent('insee'), absent('rne')]);
const away = (siren: string) => company(siren, [unavailable('insee', 'timeout'), unavailable('rne', 'timeout')]); // prettier-ignore

async function wait(id: string, reason: Reason): Promise<void> {
  world.clock.advance(60_000);
  await recordDecision(world.deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({ to: 'pending', reason, evidence: {} }),
  });
}

/** The next step that each mail « en attente » of a demande tells. */
async function told(applicationId: string): Promise<string[]> {
  const mails = await world.dataSource
    .getRepository(MailDelivery)
    .find({ where: { applicationId, message: 'pending' }, order: { createdAt: 'ASC' } });
  return mails.map(({ values }) => (values as { next: string }).next);
}
const NOTHING = expect.stringContaining('vous n’avez rien à faire') as unknown;
const CHECK = expect.stringContaining('« Corriger mon numéro SIREN »') as unknown;
const plain = (texts: string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));

describe('a demande that waits', () => {
  test('because INSEE was away, then because INSEE does not know its SIREN: its applicant is told to check it', async () => {
    const { id } = await submitted(world.deps, { siren: '100000009' });
    await applyVerdict(world.deps, id, '100000009', away('100000009'));
    world.clock.advance(16 * 60_000);
    await applyVerdict(world.deps, id, '100000009', away('100000009'));
    expect(plain(await told(id))).toEqual([NOTHING]);
    for (let times = 0; times < 2; times += 1) {
      world.clock.advance(60_000);
      await applyVerdict(world.deps, id, '100000009', unknown('100000009'));
      await wait(id, 'registry_unavailable');
    }
    expect(plain(await told(id))).toEqual([NOTHING, CHECK]);
  });

  test('for a SIREN that INSEE does not know hears it once; again when another one is not known either', async () => {
    const { id } = await submitted(world.deps, { siren: '100000017' });
    await applyVerdict(world.deps, id, '100000017', unknown('100000017'));
    await wait(id, 'registry_unavailable');
    await applyVerdict(world.deps, id, '100000017', unknown('100000017'));
    expect(plain(await told(id))).toEqual([CHECK]);
    await correctSiren(world.deps, id, '100000025');
    await applyVerdict(world.deps, id, '100000025', unknown('100000025'));
    await wait(id, 'registry_unavailable');
    await applyVerdict(world.deps, id, '100000025', unknown('100000025'));
    expect(plain(await told(id))).toEqual([CHECK, CHECK]);
  });

  test('for one reason after another that asks nothing of its applicant writes one mail', async () => {
    const { id } = await submitted(world.deps, { siren: '100000033' });
    for (const reason of [
      'registry_unavailable',
      'owner_mismatch',
      'not_craft_registered',
      'sibling_account',
    ] as const)
      await wait(id, reason);
    expect(await told(id)).toHaveLength(1);
    expect(await world.dataSource.getRepository(Application).findOneByOrFail({ id })).toMatchObject({
      reason: 'sibling_account',
    });
  });
});
