import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { policyVersion1, policyVersion2 } from '../../src/applications/policy.js';
import { askReplay } from '../../src/applications/replay/ask-replay.js';
import { PolicyReplay } from '../../src/applications/replay/policy-replay.entity.js';
import { findReplayChanges, findReplays } from '../../src/applications/replay/replays.query.js';
import { runReplay } from '../../src/applications/replay/run-replay.js';
import type { Actor } from '../../src/staff/policy.js';
import { decidedFile } from '../support/decided-files.js';
import { openWorld, staff, type World } from '../support/world.js';

const DRAFT = 3;

let world: World;
let manager: Actor;
/** One of each, decided under the first version. */
const files: Record<'reread' | 'struckOff' | 'erased' | 'bare' | 'malformed' | 'unknown' | 'older', string> =
  {
    ...{ reread: '', struckOff: '', erased: '', bare: '', malformed: '', unknown: '', older: '' },
  };
beforeAll(async () => {
  world = await openWorld();
  manager = await staff(world.deps, 'manager');
  for (const name of Object.keys(files) as (keyof typeof files)[]) {
    world.clock.advance(60_000);
    const file = await decidedFile(world.deps, name === 'struckOff' ? 'struckOff' : 'approved');
    files[name] = file.id;
  }
  await keepVersions();
  await kept(files.reread, `jsonb_set(content, '{company,answers,1,record,officers}', '[]')`);
  await kept(files.erased, `null, salt = '', erased_at = now()`);
  await kept(files.bare, `content - 'own'`);
  await kept(files.malformed, `jsonb_set(content, '{company,answers,0,record}', '"illisible"')`);
  await kept(files.unknown, `jsonb_set(content, '{verdict,policyVersion}', '9')`);
  await kept(files.older, `jsonb_set(content, '{verdict,policyVersion}', '1')`);
});
afterAll(() => world.database.close());

/** Version 1 as it was stored, and a draft for which a radiation counts after 40 days. */
async function keepVersions(): Promise<void> {
  const { youngCompanyDays: _y, waitRecheckDays: _w, restartEveryDays: _r, ...first } = policyVersion1;
  const { '9c': _c, '17b': _b, '4b': _s, ...outcomes } = first.outcomes;
  const draft = { ...policyVersion2, version: DRAFT, struckOffMinDays: 40 };
  await world.dataSource.query(
    `insert into policy_versions (version, status, content, activated_at)
     values (1, 'retired', $1, now()), ($2, 'draft', $3, null)`,
    [JSON.stringify({ ...first, outcomes }), DRAFT, JSON.stringify(draft)],
  );
}

/** Rewrites what was kept of a demande's verdict. */
async function kept(applicationId: string, content: string): Promise<void> {
  await world.dataSource.query(`update evidence set content = ${content} where application_id = $1`, [
    applicationId,
  ]);
}

async function replayed(version: number): Promise<PolicyReplay> {
  world.clock.advance(1_000);
  const id = await askReplay(world.deps, manager, { version, revision: 1, last: 100 });
  await runReplay(world.deps, id, { batch: 2 });
  return world.dataSource.getRepository(PolicyReplay).findOneByOrFail({ id });
}

const changes = (id: string) => findReplayChanges(world.deps, id, { offset: 0, limit: 10 });

const LOST = {
  notReplayable: 4,
  notReplayableBy: { evidence_erased: 1, verdict_not_stored: 1, evidence_unreadable: 1, policy_unknown: 1 },
};

test('under the version that decided, only the way the registers are read can change a verdict', async () => {
  const { id, tally } = await replayed(policyVersion2.version);
  expect(tally).toMatchObject({ same: 2, changed: 1, byReading: 1, byPolicy: 0, ...LOST });
  expect(await changes(id)).toMatchObject([
    { applicationId: files.reread, cause: 'reading', fromRow: '23', toRow: '20' },
  ]);
});

test('a draft names what it changes, beside what is read otherwise; what cannot be replayed is counted by why', async () => {
  const { id, tally, status, read } = await replayed(DRAFT);
  expect({ status, read }).toEqual({ status: 'done', read: 7 });
  expect(tally).toMatchObject({ same: 1, changed: 2, byReading: 1, byPolicy: 1, ...LOST });
  expect(await changes(id)).toMatchObject([
    { applicationId: files.struckOff, cause: 'policy', fromRow: '10', toRow: '11' },
    { applicationId: files.reread, cause: 'reading', fromRow: '23', toRow: '20' },
  ]);
});

test('a replay begun before causes were counted goes on, and its former changes are the policy’s', async () => {
  world.clock.advance(1_000);
  const id = await askReplay(world.deps, manager, { version: DRAFT, revision: 1, last: 100 });
  const former = { same: 10, changed: 2, notReplayable: 5, rows: {}, moves: {} };
  await world.dataSource.query(`update policy_replays set tally = $2 where id = $1`, [
    id,
    JSON.stringify(former),
  ]);
  expect((await findReplays(world.deps))[0]).toMatchObject({
    id,
    tally: {
      changed: 2,
      byReading: 0,
      byPolicy: 2,
      notReplayable: 5,
      notReplayableBy: { policy_unknown: 0 },
    },
  });
  await runReplay(world.deps, id);
  expect((await findReplays(world.deps))[0]).toMatchObject({
    tally: { same: 11, changed: 4, byReading: 1, byPolicy: 3, ...LOST, notReplayable: 9 },
  });
});
