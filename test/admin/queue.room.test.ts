import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { QueuePage } from '../../admin/reads/queue-page.js';
import type { Application } from '../../src/applications/application.entity.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { staff } from '../support/world.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

let desk: Desk;
let claire: Visitor;
let manager: Visitor;
let files: Application[];
beforeAll(async () => {
  desk = await openDesk();
  claire = await desk.enter('receptionist');
  manager = await desk.enter('manager', 'Marc Petit');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.world.dataSource.query(`update applications set status = 'withdrawn' where status = 'pending'`);
  files = [];
  for (const departement of ['44', '53', '44']) {
    desk.world.clock.advance(60_000);
    const file = await pendingFile(desk.world.deps);
    await desk.world.dataSource.query('update applications set departement = $2 where id = $1', [
      file.id,
      departement,
    ]);
    files.push(file);
  }
});

const idOf = (index: number) => files[index]?.id ?? '';

async function read(visitor: Visitor, q?: string): Promise<QueuePage> {
  const response = await visitor.get('/admin/desk/queue').query(q === undefined ? {} : { q });
  expect(response.status).toBe(200);
  return response.body as QueuePage;
}

async function gesture(visitor: Visitor, name: string, body: object) {
  const response = await visitor.post(`/admin/desk/${name}`).send(body);
  return response.body as { notice: { type: string; message: string }; exists?: boolean };
}

test('the page has lines, counters by cause, chips and what was looked for outside the queue', async () => {
  const page = await read(claire, 'martin');
  expect(page.queue?.lines.map(({ id }) => id)).toEqual([idOf(0), idOf(1), idOf(2)]);
  expect(page.counters).toMatchObject({ reasons: [{ reason: 'owner_mismatch', count: 3 }], isMore: false });
  expect(page.facets.map(({ criterion }) => criterion)).toEqual([
    ...['motif', 'departement', 'delegation', 'profil', 'age', 'pris', 'statut'],
  ]);
  const actor = await staff(desk.world.deps);
  const seen = { applicationId: idOf(0), version: files[0]?.version ?? 0 };
  await rejectApplication(desk.world.deps, actor, { ...seen, reason: 'not_entitled' });
  const after = await read(claire, 'martin');
  expect(after.queue?.total).toBe(2);
  expect(after.elsewhere?.lines.map(({ id }) => id)).toContain(idOf(0));
  expect((await read(claire, '')).elsewhere).toBeNull();
});

test('a criterion nobody knows is said, and nothing is shown rather than too much', async () => {
  const page = await read(claire, 'couleur:bleu martin');
  expect(page.queue).toBeNull();
  expect(page.problems).toEqual([expect.stringMatching(/couleur.*n’est pas un critère connu/)]);
  await manager.get('/admin/desk/queue-selection').query({ q: 'couleur:bleu' }).expect(400);
  await claire.get('/admin/desk/queue').query({ q: '', limit: '9999' }).expect(400);
  await claire.get('/admin/desk/queue').query({ q: '', apres: 'x' }).expect(400);
});

test('a filter is kept by name, replaced when that is said, deleted; a colleague does not see it', async () => {
  const save = (query: string, isReplacing = false) =>
    gesture(claire, 'save-queue-filter', { name: 'Du matin', query, isReplacing });
  expect((await save('departement:44')).notice.type).toBe('success');
  expect(await save('departement:53')).toMatchObject({ notice: { type: 'error' }, exists: true });
  expect((await read(claire)).saved).toEqual([{ name: 'Du matin', query: 'departement:44' }]);
  expect((await save('departement:53', true)).notice.type).toBe('success');
  expect((await read(claire)).saved).toEqual([{ name: 'Du matin', query: 'departement:53' }]);
  expect((await save('couleur:bleu', true)).notice.message).toMatch(/n’est pas un critère connu/);
  expect((await read(manager)).saved).toEqual([]);
  await gesture(manager, 'delete-queue-filter', { name: 'Du matin' });
  expect((await read(claire)).saved).toHaveLength(1);
  await gesture(claire, 'delete-queue-filter', { name: 'Du matin' });
  expect((await read(claire)).saved).toEqual([]);
});

test('the longest filter that is shown can be kept, chosen and exported; a longer one is refused in the same words', async () => {
  const longest = 'statut:pending'.padEnd(500, ' martin');
  const save = (query: string) =>
    gesture(claire, 'save-queue-filter', { name: 'Long', query, isReplacing: true });
  const statuses = async (q: string) =>
    Promise.all(
      ['desk/queue', 'desk/queue-selection', 'files/queue?format=csv'].map(
        async (path) => (await manager.get(`/admin/${path}`).query({ q })).status,
      ),
    );
  expect(await statuses(longest)).toEqual([200, 200, 200]);
  expect((await save(longest)).notice.type).toBe('success');
  for (const tooLong of [`${longest}s`, longest.repeat(5)]) {
    const page = await read(manager, tooLong);
    expect(page.problems).toEqual([expect.stringMatching(/^La recherche dépasse 500/)]);
    expect(await statuses(tooLong)).toEqual([200, 400, 400]);
    expect((await save(tooLong)).notice.message).toEqual(page.problems[0]);
  }
});

test('the queue opens on one’s own délégation, until another filter is asked for', async () => {
  await gesture(claire, 'choose-own-delegation', { delegation: 'mayenne' });
  const opened = await read(claire);
  expect([opened.text, opened.queue?.lines.map(({ id }) => id)]).toEqual(['delegation:mayenne', [idOf(1)]]);
  expect((await read(claire, '')).queue?.total).toBe(3);
  expect((await read(manager)).text).toBe('');
  const unknown = await gesture(claire, 'choose-own-delegation', { delegation: 'nantes' });
  expect(unknown.notice.type).toBe('error');
  await gesture(claire, 'choose-own-delegation', { delegation: null });
  expect((await read(claire)).text).toBe('');
});

test('after a decision the next file follows the filter in the address', async () => {
  const decide = async (index: number, q: string) => {
    const response = await claire
      .post(`${actionOn(idOf(index), 'reject')}?${new URLSearchParams({ q }).toString()}`)
      .send({ version: files[index]?.version, reason: 'not_entitled' });
    return (response.body as { next: string | null }).next;
  };
  expect(await decide(0, 'departement:44')).toBe(idOf(2));
  expect(await decide(2, 'departement:44')).toBeNull();
});

test('before a decision in bulk each file says what would change, the mail, or why not; and nothing has changed', async () => {
  const counts = async () =>
    desk.world.dataSource.query<object[]>(
      `select (select count(*) from decisions) as decisions, (select count(*) from mail_deliveries) as mails,
         (select count(*) from outbox_messages) as outbox, (select count(*) from link_tokens) as links,
         (select string_agg(status || version, ',' order by id) from applications) as statuses`,
    );
  const before = await counts();
  const versions = { [idOf(0)]: files[0]?.version, [idOf(1)]: 99 };
  const asked = { kind: 'bulkApprove', reason: 'craft_confirmed', versions };
  const answer = (await manager.post('/admin/desk/preview-bulk').send(asked)).body as { files: object[] };
  expect(answer.files).toEqual([
    {
      ...{ id: idOf(0), to: 'approved', refused: null },
      mails: [{ words: 'Acceptation : finaliser le compte', recipient: expect.stringContaining('@') }],
    },
    { id: idOf(1), to: null, mails: [], refused: expect.stringMatching(/^Déjà traitée par les règles/) },
  ]);
  expect(await counts()).toEqual(before);
  const refusal = { ...asked, kind: 'bulkReject', reason: 'other' };
  const refused = (await manager.post('/admin/desk/preview-bulk').send(refusal)).body as { files: object[] };
  expect(refused.files[0]).toMatchObject({ refused: expect.stringContaining('Il manque un texte') });
  await claire.post('/admin/desk/preview-bulk').send(asked).expect(403);
  await claire.get('/admin/desk/queue-selection').query({ q: '' }).expect(403);
});

test('« Tout choisir » gives the files of the filter, with the versions to decide on', async () => {
  const response = await manager.get('/admin/desk/queue-selection').query({ q: 'departement:44' });
  const { lines } = response.body as { lines: Application[] };
  expect(lines.map(({ id, version }) => [id, version])).toEqual([
    [idOf(0), files[0]?.version],
    [idOf(2), files[2]?.version],
  ]);
});
