import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activatePolicy } from '../../src/applications/activate-policy.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { beginDraft, discardDraft, saveDraft } from '../../src/applications/policy-draft.js';
import { policyInForce } from '../../src/applications/policy-in-force.js';
import { PolicyVersion } from '../../src/applications/policy-version.entity.js';
import { policyVersion2, type Policy } from '../../src/applications/policy.js';
import type { Actor } from '../../src/staff/policy.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

const { version: _two, ...content } = policyVersion2;
const waiting1 = { ...content, outcomes: { ...content.outcomes, '1': 'pending' } } as const;

let world: World;
let manager: Actor;
let administrator: Actor;
beforeAll(async () => {
  world = await openWorld();
  manager = await staff(world.deps, 'manager');
  administrator = await staff(world.deps, 'administrator', 'Ines Morel');
});
afterAll(() => world.database.close());

const versions = () => world.dataSource.getRepository(PolicyVersion).find({ order: { version: 'ASC' } });

describe('a draft of the policy', () => {
  test('begins as the policy in force, under the next number, and decides nothing', async () => {
    expect(await beginDraft(world.deps, manager)).toBe(3);
    expect((await versions()).map(({ version, status }) => [version, status])).toEqual([
      [2, 'active'],
      [3, 'draft'],
    ]);
    expect(await policyInForce(world.dataSource)).toEqual(policyVersion2);
  });

  test('is one at a time', () =>
    expect(beginDraft(world.deps, manager)).rejects.toMatchObject({ name: 'OneAtATime', what: 'draft' }));

  test('is not changed by somebody who saw another state of it', async () => {
    await saveDraft(world.deps, manager, { revision: 1, content: waiting1 });
    const stale = saveDraft(world.deps, manager, { revision: 1, content });
    await expect(stale).rejects.toMatchObject({ name: 'DraftMoved' });
    expect((await versions()).at(-1)).toMatchObject({ revision: 2, content: { ...waiting1, version: 3 } });
  });

  test('never lets the rules refuse where there is a doubt, not even in the database', async () => {
    const refuses = { ...content, outcomes: { ...content.outcomes, '17': 'rejected' } } as const;
    await expect(saveDraft(world.deps, manager, { revision: 2, content: refuses })).rejects.toMatchObject({
      name: 'PolicyRefused',
      faults: [{ row: '17' }],
    });
    const sql = `update policy_versions set content = jsonb_set(content, '{outcomes,17}', '"rejected"') where version = 3`;
    await expect(world.dataSource.query(sql)).rejects.toThrow('policy_versions_doubts_refuse_nobody');
  });

  test('is for managers, and put in force by administrators with a note', async () => {
    const receptionist = await staff(world.deps);
    expect(() => beginDraft(world.deps, receptionist)).toThrow('replayPolicy');
    expect(() => activatePolicy(world.deps, manager, { revision: 2, note: 'x' })).toThrow('activatePolicy');
    expect(() => activatePolicy(world.deps, administrator, { revision: 2, note: ' ' })).toThrow();
    const stale = activatePolicy(world.deps, administrator, { revision: 1, note: 'vu' });
    await expect(stale).rejects.toMatchObject({ name: 'DraftMoved' });
  });
});

describe('a version put in force', () => {
  test('decides the demandes in flight, and the former one is kept as it was', async () => {
    const before = await submitted(world.deps, { profile: 'youth_or_apprentice', siren: null });
    const inFlight = await submitted(world.deps, { profile: 'youth_or_apprentice', siren: null });
    await applyVerdict(world.deps, before.id, null, null);
    const note = 'Les apprentis attendent pendant la rentrée.';
    expect(await activatePolicy(world.deps, administrator, { revision: 2, note })).toBe(3);
    expect(await policyInForce(world.dataSource)).toEqual({ ...waiting1, version: 3 } satisfies Policy);

    const decided = await applyVerdict(world.deps, inFlight.id, null, null);
    expect(decided).toMatchObject({ toStatus: 'pending', reason: 'profile_unconditional', policyVersion: 3 });
    const [row] = await world.dataSource.query<object[]>('select status from applications where id = $1', [
      before.id,
    ]);
    expect(row).toEqual({ status: 'approved' });
    expect(await versions()).toMatchObject([
      { version: 2, status: 'retired', content: policyVersion2 },
      { version: 3, status: 'active', note, activatedBy: administrator.staffId, draftedBy: manager.staffId },
    ]);
  });

  test.each([
    'delete from policy_versions where version = 2',
    `update policy_versions set note = 'autre' where version = 3`,
    `update policy_versions set content = jsonb_set(content, '{answerDays}', '20') where version = 3`,
    `update policy_versions set status = 'draft', activated_at = null where version = 3`,
  ])('is kept for ever: %s', async (sql) => {
    await expect(world.dataSource.query(sql)).rejects.toThrow('kept as it was');
  });

  test('a draft thrown away leaves nothing behind', async () => {
    await beginDraft(world.deps, manager);
    await discardDraft(world.deps, manager, 1);
    expect((await versions()).map(({ version }) => version)).toEqual([2, 3]);
  });
});

describe('a version that was stored before a row or a number was added to the code', () => {
  test('lets the row wait for a person, and takes the number of version 2', async () => {
    await world.dataSource.query(`update policy_versions set status = 'retired' where status = 'active'`);
    await world.dataSource.query(
      `insert into policy_versions (version, status, content, activated_at)
       values (99, 'active', $1::jsonb #- '{outcomes,23}' #- '{answerDays}', now())`,
      [JSON.stringify({ ...policyVersion2, version: 99, struckOffMinDays: 45 })],
    );
    const { outcomes, answerDays, struckOffMinDays } = await policyInForce(world.dataSource);
    expect([outcomes['23'], answerDays]).toEqual(['pending', policyVersion2.answerDays]);
    expect([outcomes['1'], struckOffMinDays]).toEqual(['approved', 45]);
  });
});
