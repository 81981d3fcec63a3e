import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { alarmOverdue } from '../../src/applications/alarm-overdue.js';
import { countOverdue } from '../../src/applications/overdue.query.js';
import { recordDecision, type Change } from '../../src/applications/record-decision.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { openWorld, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-01-15T09:00:00Z');
});
afterAll(() => world.database.close());

async function decided(to: Change['to'], reason: Change['reason']) {
  const application = await submitted(world.deps);
  const author = { by: 'machine' } as const;
  const decide = async () => ({ to, reason, evidence: {} });
  await recordDecision(world.deps, { applicationId: application.id, author, decide });
  return application;
}

test('a demande that waits for over thirty days is told to the operators, once a day, by its reference alone', async () => {
  const told: number[] = [];
  const opsEmail = 'exploitation@cma.invalid';
  const look = () => alarmOverdue(world.deps, { opsEmail, onOverdue: (count) => told.push(count) });
  const alarms = () => world.dataSource.getRepository(MailDelivery).findBy({ message: 'overdue-alarm' });
  const waiting = await decided('pending', 'not_craft_registered');
  const refused = await decided('rejected', 'company_ceased');
  await decided('approved', 'craft_in_region');

  world.clock.set('2026-02-14T08:59:00Z');
  await look();
  expect([told, await alarms()]).toEqual([[], []]);

  world.clock.set('2026-02-14T09:00:00Z');
  await requestReexamination(world.deps, refused.id, 'Relisez.');
  await look();
  await look();
  expect(told).toEqual([1, 1]);
  const values = { day: '2026-02-14', count: 1 };
  const longest = [{ reference: waiting.reference, since: '2026-01-15T09:00:00.000Z' }];
  expect(await alarms()).toMatchObject([{ recipient: opsEmail, values: { ...values, longest } }]);

  world.clock.set('2026-03-16T09:00:00Z');
  await look();
  expect(await countOverdue(world.deps)).toBe(2);
  expect(await alarms()).toHaveLength(2);
});
