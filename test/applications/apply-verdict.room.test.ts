import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { claimApplication } from '../../src/applications/claim-application.js';
import { findFile } from '../../src/applications/file.query.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { findQueue } from '../../src/applications/queue.query.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { Company } from '../../src/registry/company.js';
import { aCompany, fromInsee, fromRne, absent, unavailable } from '../support/company.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const decided = (id: string) => world.dataSource.getRepository(Decision).countBy({ applicationId: id });

let sirens = 0;
/** A new demande on a SIREN of its own, so that no test is another's sibling. */
function fresh() {
  sirens += 1;
  return submitted(world.deps, { siren: String(100_000_000 + sirens) });
}

const craft = () => aCompany(fromInsee(), fromRne());
const unknown = (siren: string): Company => ({
  siren,
  redirectedFrom: null,
  answers: [absent('insee'), absent('rne')],
});
const away = (siren: string): Company => ({
  siren,
  redirectedFrom: null,
  answers: [unavailable('insee', 'timeout'), unavailable('rne', 'timeout')],
});

describe('the rules applied to a demande', () => {
  test('approve a craft company whose head applies, and keep the trace with the decision', async () => {
    const application = await fresh();
    const { siren } = application;
    await applyVerdict(world.deps, application.id, siren, craft());
    expect(await reread(application.id)).toMatchObject({
      status: 'approved',
      reason: 'craft_in_region',
      departement: '44',
      policyVersion: 2,
    });
    const decision = await world.dataSource
      .getRepository(Decision)
      .findOneByOrFail({ applicationId: application.id });
    expect(decision).toMatchObject({ by: 'machine', ruleRow: '23', policyVersion: 2 });
  });

  test('run twice, decide once and write one mail', async () => {
    const application = await fresh();
    await applyVerdict(world.deps, application.id, application.siren, craft());
    await applyVerdict(world.deps, application.id, application.siren, craft());
    expect(await decided(application.id)).toBe(1);
    expect(
      await world.dataSource.getRepository(MailDelivery).countBy({ applicationId: application.id }),
    ).toBe(1);
  });

  test('of two demandes on one SIREN at the same moment only one is approved', async () => {
    const siren = '552100554';
    const [one, two] = [await submitted(world.deps, { siren }), await submitted(world.deps, { siren })];
    await Promise.all([one, two].map(({ id }) => applyVerdict(world.deps, id, siren, craft())));
    const reasons = [await reread(one.id), await reread(two.id)].map(({ reason }) => reason).sort();
    expect(reasons).toEqual(['craft_in_region', 'sibling_account']);
  });

  test('decide nothing on the answer for a SIREN that was corrected meanwhile', async () => {
    const application = await fresh();
    await correctSiren(world.deps, application.id, '443061841');
    await applyVerdict(world.deps, application.id, application.siren, craft());
    expect(await reread(application.id)).toMatchObject({ status: 'pending', reason: 'siren_corrected' });
  });

  test('leave a file alone that a colleague has claimed, and show the desk what the registers now say', async () => {
    const application = await fresh();
    await applyVerdict(world.deps, application.id, application.siren, unknown(application.siren ?? ''));
    await claimApplication(world.deps, await staff(world.deps), application.id);
    world.clock.advance(60_000);
    await applyVerdict(world.deps, application.id, application.siren, craft());
    expect(await reread(application.id)).toMatchObject({ reason: 'siren_not_found_yet' });
    expect(await decided(application.id)).toBe(1);
    const file = await findFile(world.deps, application.id, randomUUID());
    expect(file?.sources.length).toBeGreaterThan(0);
    expect(file?.why.map(({ row }) => row)).toContain('23');
  });

  test('name and place the company of a corrected SIREN for the person who holds the file, and decide nothing', async () => {
    const { id, version } = await fresh();
    const refusal = { applicationId: id, version, reason: 'not_entitled' } as const;
    await rejectApplication(world.deps, await staff(world.deps), refusal);
    await world.dataSource
      .getRepository(Application)
      .update({ id }, { companyName: 'VIN', departement: '85' });
    await correctSiren(world.deps, id, '443061841');
    const corrected = await reread(id);
    expect(corrected).toMatchObject({ companyName: null, departement: null, reason: 'siren_corrected' });
    const bakery = aCompany(fromInsee({ denomination: 'PAIN' }), fromRne());
    await applyVerdict(world.deps, id, '443061841', away('443061841'));
    await applyVerdict(world.deps, id, '443061841', { ...bakery, siren: '443061841' });
    expect(await reread(id)).toEqual({
      ...corrected,
      ...{ companyName: 'PAIN', departement: '44', homeRegion: '52', epci: expect.any(String) as unknown },
    });
    expect((await findQueue(world.deps)).lines.find((line) => line.id === id)).toMatchObject({
      ...{ companyName: 'PAIN', status: 'pending', reason: 'siren_corrected' },
    });
    expect(await decided(id)).toBe(2);
  });

  test('keep the name and place of a company while the registers cannot be asked again', async () => {
    const application = await fresh();
    const { siren } = application;
    await applyVerdict(
      world.deps,
      application.id,
      siren,
      aCompany(fromInsee({ denomination: 'PAIN' }), absent('rne')),
    );
    const before = await reread(application.id);
    expect(before).toMatchObject({ status: 'pending', companyName: 'PAIN', departement: '44' });
    await applyVerdict(world.deps, application.id, siren, away(siren ?? ''));
    expect(await reread(application.id)).toMatchObject({
      companyName: 'PAIN',
      departement: '44',
      version: before.version,
    });
  });
});

describe('a SIREN that INSEE does not know', () => {
  test('is asked again after 1, 3, 7 and 15 days, and refused only after the last', async () => {
    const application = await fresh();
    const start = world.clock.now().getTime();
    const seen: [number, string | null][] = [];
    for (;;) {
      await applyVerdict(world.deps, application.id, application.siren, unknown(application.siren ?? ''));
      const { status, reason, recheckAt } = await reread(application.id);
      seen.push([Math.round((world.clock.now().getTime() - start) / 86_400_000), reason]);
      if (status !== 'pending' || recheckAt === null) break;
      world.clock.set(recheckAt.toISOString());
    }
    expect(seen).toEqual([
      [0, 'siren_not_found_yet'],
      [1, 'siren_not_found_yet'],
      [3, 'siren_not_found_yet'],
      [7, 'siren_not_found_yet'],
      [15, 'siren_unknown'],
    ]);
  });

  test('is not refused sooner because somebody asks again by hand', async () => {
    const application = await fresh();
    for (let i = 0; i < 6; i += 1) {
      await applyVerdict(world.deps, application.id, application.siren, unknown(application.siren ?? ''));
    }
    expect(await reread(application.id)).toMatchObject({ status: 'pending', notFoundChecks: 0 });
  });
});

describe('registers that cannot be asked', () => {
  test('keep a demande submitted for 15 minutes, then pending, and retried for 7 days; nobody is refused', async () => {
    const application = await fresh();
    const start = world.clock.now().getTime();
    const changes: string[] = [];
    for (;;) {
      await applyVerdict(world.deps, application.id, application.siren, away(application.siren ?? ''));
      const { status, recheckAt } = await reread(application.id);
      const minutes = Math.round((world.clock.now().getTime() - start) / 60_000);
      if (changes.at(-1)?.endsWith(status) !== true) changes.push(`${String(minutes)} min ${status}`);
      if (recheckAt === null) break;
      world.clock.set(recheckAt.toISOString());
    }
    expect(changes).toEqual(['0 min submitted', '15 min pending']);
    const days = (world.clock.now().getTime() - start) / 86_400_000;
    expect(days).toBeGreaterThan(7);
    expect(days).toBeLessThan(7.1);
  });

  test('decide as soon as they answer again', async () => {
    const application = await fresh();
    await applyVerdict(world.deps, application.id, application.siren, away(application.siren ?? ''));
    await applyVerdict(world.deps, application.id, application.siren, craft());
    expect(await reread(application.id)).toMatchObject({ status: 'approved', recheckAt: null });
  });
});
