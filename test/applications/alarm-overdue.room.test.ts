import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findBacklog } from '../../jobs/backlog.query.js';
import { alarmOverdue } from '../../src/applications/alarm-overdue.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { countOverdue, findOverdue } from '../../src/applications/overdue.query.js';
import { recordDecision, type Change } from '../../src/applications/record-decision.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await openWorld('2026-01-15T09:00:00Z');
});
afterEach(() => world.database.close());

async function decided(to: Change['to'], reason: Change['reason']) {
  const application = await submitted(world.deps);
  const author = { by: 'machine' } as const;
  const decide = async () => ({ to, reason, evidence: {} });
  await recordDecision(world.deps, { applicationId: application.id, author, decide });
  return application;
}

test('the time runs on while the applicant is asked, and after an undo; the gauge counts as the alarm does', async () => {
  const actor = await staff(world.deps);
  const asked = await decided('pending', 'not_craft_registered');
  const undone = await decided('pending', 'not_craft_registered');
  const refused = await decided('rejected', 'company_ceased');
  const oldest = async () => {
    const backlog = await findBacklog(world.dataSource, world.clock.now());
    const days = backlog
      .filter(({ kind }) => kind.startsWith('demande '))
      .map((waiting) => [...[waiting.kind, waiting.oldestSeconds / 86_400]]);
    return Object.fromEntries(days) as Record<string, number>;
  };
  world.clock.set('2026-02-04T09:00:00Z');
  const question = { applicationId: asked.id, version: 2, question: 'Où est votre atelier ?' };
  await askInformation(world.deps, actor, question);
  await rejectApplication(world.deps, actor, {
    applicationId: undone.id,
    version: 2,
    reason: 'not_entitled',
  });
  await undoDecision(world.deps, actor, { applicationId: undone.id });
  await requestReexamination(world.deps, refused.id, 'Relisez.');
  expect(await oldest()).toEqual({
    ...{ 'demande submitted': 0, 'demande pending': 20, 'demande awaiting_applicant': 20 },
  });
  world.clock.set('2026-02-14T09:00:00Z');
  const late = await findOverdue(world.deps, 10);
  const references = [asked.reference, undone.reference].sort();
  expect(late.map(({ reference }) => reference).sort()).toEqual(references);
  await withdrawApplication(world.deps, undone.id);
  expect(await oldest()).toMatchObject({ 'demande pending': 10, 'demande awaiting_applicant': 30 });
});

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
