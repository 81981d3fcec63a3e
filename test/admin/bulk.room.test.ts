import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDesk, pendingFile, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const BULK = '/admin/api/resources/applications/bulk';

test('a manager decides many files at once; one that moved on is left alone, and the report says why', async () => {
  const manager = await desk.enter('manager', 'Marc Petit');
  const colleague = await desk.enter('receptionist', 'Claire Dupont');
  const [first, second, moved] = [
    await pendingFile(desk.world.deps),
    await pendingFile(desk.world.deps),
    await pendingFile(desk.world.deps),
  ];
  await colleague
    .post(`/admin/api/resources/applications/records/${moved.id}/reject`)
    .send({ version: moved.version, reason: 'not_entitled' })
    .expect(200);
  const files = [first, second, moved];
  const body: unknown = (
    await manager
      .post(`${BULK}/bulkApprove?recordIds=${files.map(({ id }) => id).join()}`)
      .send({
        versions: Object.fromEntries(files.map(({ id, version }) => [id, version])),
        reason: 'craft_confirmed',
      })
      .expect(200)
  ).body;
  const { notice, report } = body as { notice: object; report: { id: string; refused: string | null }[] };
  expect(notice).toEqual({ type: 'success', message: '2 demandes décidées, 1 laissée de côté.' });
  expect(report.find(({ id }) => id === moved.id)?.refused).toMatch(/^Déjà traitée par Claire Dupont/);
  const statuses = await desk.world.dataSource.query<{ status: string; count: number }[]>(
    'select status, count(*)::int from applications group by status order by status',
  );
  expect(statuses).toEqual([
    { status: 'approved', count: 2 },
    { status: 'rejected', count: 1 },
  ]);
});

test('a breakdown stops there: the report says what is done and which file it met, and the others are not tried', async () => {
  const manager = await desk.enter('manager');
  const { deps, dataSource, database } = desk.world;
  const files = [await pendingFile(deps), await pendingFile(deps), await pendingFile(deps)];
  const owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  await owner.query(
    `create function breaks() returns trigger language plpgsql as $$ begin
       if (select count(*) from decisions where reason = 'duplicate_request') > 1 then raise 'disk is full'; end if;
       return null;
     end $$;
     create trigger breaks after insert on decisions execute function breaks()`,
  );
  const answer = await manager.post(`${BULK}/bulkReject?recordIds=${files.map(({ id }) => id).join()}`).send({
    versions: Object.fromEntries(files.map(({ id, version }) => [id, version])),
    reason: 'duplicate_request',
  });
  await owner.query('drop trigger breaks on decisions; drop function breaks');
  await owner.end();
  const { notice, report, isStopped } = answer.body as {
    notice: object;
    report: { id: string }[];
    isStopped: true;
  };
  expect(notice).toMatchObject({
    type: 'error',
    message: expect.stringContaining('Une panne a tout arrêté'),
  });
  expect(isStopped).toBe(true);
  expect(report).toMatchObject([{ refused: null }, { refused: expect.stringMatching(/^Une panne/) }]);
  const decided = await dataSource.query<{ id: string }[]>(
    `select id from applications where id = any($1) and status = 'rejected'`,
    [files.map(({ id }) => id)],
  );
  expect(decided).toEqual([{ id: report[0]?.id }]);
  const [logged = '{}'] = desk.logLines.filter((line) => line.includes('a decision in bulk broke down'));
  expect(JSON.parse(logged)).toMatchObject({
    applicationId: report[1]?.id,
    err: { message: 'disk is full' },
  });
});

test('nothing is decided by GET, without the words that « other » needs, for a file that was not seen, or for more than two hundred files', async () => {
  const manager = await desk.enter('manager');
  const file = await pendingFile(desk.world.deps);
  const one = `${BULK}/bulkReject?recordIds=${file.id}`;
  const seen = { [file.id]: file.version };
  for (const asked of [
    manager.get(`${one}&reason=not_entitled`),
    manager.post(one).send({ versions: {}, reason: 'not_entitled' }),
    manager.post(one).send({ reason: 'other', note: null }),
    manager.post(one).send({ versions: seen, reason: 'other' }),
    manager.post(one).send({ versions: { [file.id]: file.version + 1 }, reason: 'not_entitled' }),
  ]) {
    expect((await asked.expect(200)).body).toMatchObject({ notice: { type: 'error' } });
  }
  const many = Array.from({ length: 201 }, () => file.id).join();
  await manager
    .post(`${BULK}/bulkReject?recordIds=${many}`)
    .send({ versions: seen, reason: 'not_entitled' })
    .expect(400);
  await manager.post(`${BULK}/bulkReject`).send({ versions: seen, reason: 'not_entitled' }).expect(400);
  const [row] = await desk.world.dataSource.query<{ status: string }[]>(
    'select status from applications where id = $1',
    [file.id],
  );
  expect(row?.status).toBe('pending');
});

test('without the versions seen, each file is taken as it is: one already decided is left aside', async () => {
  const manager = await desk.enter('manager');
  const files = [await pendingFile(desk.world.deps), await pendingFile(desk.world.deps)];
  const ids = files.map(({ id }) => id).join();
  const send = (body: object) => manager.post(`${BULK}/bulkReject?recordIds=${ids}`).send(body).expect(200);
  const first = await send({ reason: 'not_entitled', note: null, message: null });
  expect(first.body).toMatchObject({ notice: { type: 'success', message: '2 demandes décidées.' } });
  const again = await send({ reason: 'not_entitled', note: 'Encore' });
  expect(again.body).toMatchObject({
    notice: { type: 'error' },
    report: files.map(({ id }) => ({ id, refused: expect.any(String) })),
  });
  const decisions: unknown[] = await desk.world.dataSource.query(
    `select 1 from decisions where to_status = 'rejected' and application_id = any($1)`,
    [files.map(({ id }) => id)],
  );
  expect(decisions).toHaveLength(2);
});
