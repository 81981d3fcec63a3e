import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

const BULK = '/admin/api/resources/applications/bulk/bulkApprove';
const HELD = 'Claire Dupont a pris ce dossier jusqu’au 23 novembre 2026 à 10\u202fh\u202f15.';

describe('a file that a colleague has taken', () => {
  let desk: Desk;
  let claire: Visitor;
  let paul: Visitor;
  let file: Application;
  beforeAll(async () => {
    desk = await openDesk();
    claire = await desk.enter('receptionist', 'Claire Dupont');
    paul = await desk.enter('manager', 'Paul Martin');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.world.clock.set('2026-11-23T09:00:00Z');
    file = await pendingFile(desk.world.deps);
    await claire.post(actionOn(file.id, 'claim')).send({}).expect(200);
  });

  const noticeOf = async (who: Visitor, action: string, body: object) =>
    (
      (
        await who
          .post(actionOn(file.id, action))
          .send({ version: file.version, ...body })
          .expect(200)
      ).body as { notice: { type: string; message: string } }
    ).notice;
  const status = async () =>
    (await desk.world.dataSource.getRepository(Application).findOneByOrFail({ id: file.id })).status;

  test.each([
    ['approve', { reason: 'craft_confirmed' }],
    ['reject', { reason: 'not_entitled' }],
    ['askInformation', { question: 'Quel métier ?' }],
  ])(
    'is not decided by « %s » without saying so; its holder is told who decided over it',
    async (how, body) => {
      expect(await noticeOf(paul, how, { ...body, takeOver: false })).toEqual({
        type: 'error',
        message: HELD,
      });
      expect(await status()).toBe('pending');
      expect(await noticeOf(paul, how, { ...body, takeOver: true })).toMatchObject({ type: 'success' });
      const late = await noticeOf(claire, 'approve', { reason: 'craft_confirmed', takeOver: false });
      expect(late.message).toMatch(/^Déjà traitée par Paul Martin le 23 novembre 2026/);
    },
  );

  test('is decided by its holder, and by anybody once the claim has ended', async () => {
    const body = { reason: 'craft_confirmed', takeOver: false };
    expect(await noticeOf(claire, 'approve', body)).toMatchObject({ type: 'success' });
    file = await pendingFile(desk.world.deps);
    await claire.post(actionOn(file.id, 'claim')).send({}).expect(200);
    desk.world.clock.advance(15 * 60_000);
    expect(await noticeOf(paul, 'approve', body)).toMatchObject({ type: 'success' });
  });

  test('is decided as before by a caller that knows nothing of claims (CONTRACT, « Panel »)', async () => {
    expect(await noticeOf(paul, 'approve', { reason: 'craft_confirmed' })).toMatchObject({ type: 'success' });
  });

  test('is left aside in bulk, in the preview and in the decision, unless it is meant', async () => {
    const free = await pendingFile(desk.world.deps);
    const versions = { [file.id]: file.version, [free.id]: free.version };
    const decided = { versions, reason: 'craft_confirmed', takeOver: false };
    const refusedIn = async (asked: ReturnType<Visitor['post']>, list: 'files' | 'report') => {
      const body = (await asked.expect(200)).body as Record<string, { id: string; refused: string | null }[]>;
      return body[list]?.find(({ id }) => id === file.id)?.refused;
    };
    const preview = { kind: 'bulkApprove', ...decided };
    expect(await refusedIn(paul.post('/admin/desk/preview-bulk').send(preview), 'files')).toBe(HELD);
    const address = `${BULK}?recordIds=${file.id},${free.id}`;
    expect(await refusedIn(paul.post(address).send(decided), 'report')).toBe(HELD);
    expect(await status()).toBe('pending');
    const meant = { ...decided, versions: { [file.id]: file.version }, takeOver: true };
    expect(await refusedIn(paul.post(`${BULK}?recordIds=${file.id}`).send(meant), 'report')).toBeNull();
    expect(await status()).toBe('approved');
  });
});
