import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { findSignedIn } from '../../src/accounts/sign-in.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { dump, tracesOf } from '../support/dump.js';
import { securityLines } from '../support/security-lines.js';
import { openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

let desk: Desk;
let administrator: Visitor & { staffId: string };
let account: Account;
beforeAll(async () => {
  desk = await openDesk();
  administrator = await desk.enter('administrator');
});
afterAll(() => desk.close());

const accounts = () => desk.world.dataSource.getRepository(Account);
const post = (gesture: string, body: object) => administrator.post(`/admin/desk/${gesture}`).send(body);
async function opened(email: string): Promise<Account> {
  const { accountId } = await pendingFile(desk.world.deps, { email });
  await accounts().update({ id: accountId }, { status: 'active' });
  return accounts().findOneByOrFail({ id: accountId });
}

test('an administrator suspends an account: its sessions end, its holder reads why, and it can be opened again', async () => {
  account = await opened('suspendue@atelier.example');
  const signedIn = { accountId: account.id, sessionEpoch: account.sessionEpoch };
  expect(await findSignedIn(desk.world.deps, signedIn)).not.toBeNull();
  const cause = 'L’entreprise a changé de mains.';
  const first = await post('suspend-account', { accountId: account.id, cause }).expect(200);
  expect(first.body).toMatchObject({ notice: { type: 'success' } });
  expect(await findSignedIn(desk.world.deps, signedIn)).toBeNull();
  const mail = { accountId: account.id, message: 'account-suspended' as const };
  expect(await desk.world.dataSource.getRepository(MailDelivery).findBy(mail)).toMatchObject([
    { values: { cause } },
  ]);
  const again = await post('suspend-account', { accountId: account.id, cause });
  expect(again.body).toMatchObject({ notice: { type: 'error' } });
  await post('restore-account', { accountId: account.id }).expect(200);
  expect((await accounts().findOneByOrFail({ id: account.id })).status).toBe('active');
});

test('whose account is opened again is told, each time once', async () => {
  account = await opened('rouverte@atelier.example');
  const told = () =>
    desk.world.dataSource
      .getRepository(MailDelivery)
      .countBy({ accountId: account.id, message: 'account-restored' });
  const counts: number[] = [];
  for (let time = 0; time < 2; time += 1) {
    await post('suspend-account', { accountId: account.id, cause: 'Un motif.' }).expect(200);
    await post('restore-account', { accountId: account.id }).expect(200);
    await post('restore-account', { accountId: account.id }).expect(200);
    counts.push(await told());
  }
  expect(counts).toEqual([1, 2]);
});

test('an administrator erases who asked for it, by writing the address again; the desk says who did it, and of nobody', async () => {
  account = await opened('zephyrine@atelier.example');
  const traces = async () => tracesOf(['zephyrine@'], await dump(desk.world.database));
  const slip = await post('erase-account', { accountId: account.id, email: 'autre@atelier.example' });
  expect(slip.body).toMatchObject({ notice: { type: 'error' } });
  expect(await traces()).not.toEqual([]);
  const erased = await post('erase-account', { accountId: account.id, email: 'Zephyrine@Atelier.example ' });
  expect(erased.body).toMatchObject({ notice: { type: 'success' } });
  expect(await traces()).toEqual([expect.stringContaining('account-closed')]);
  const left = await accounts().findOneByOrFail({ id: account.id });
  expect([left.erasedFor, left.erasedBy]).toEqual(['staff', administrator.staffId]);
  expect(securityLines(desk.logLines).filter(({ accountId }) => accountId === account.id)).toMatchObject([
    { securityEvent: 'data_erased', staffId: administrator.staffId },
  ]);
  const twice = await post('erase-account', { accountId: account.id, email: left.email });
  expect(twice.body).toMatchObject({ notice: { type: 'error' } });
});

test('an administrator takes away the copy that somebody asked for; a manager does not, and of who is erased there is none; the code of the telephone is asked again', async () => {
  account = await opened('copiee@atelier.example');
  const path = `/admin/files/personal-data?account=${account.id}`;
  const file = await administrator.get(path).expect(200);
  expect(file.headers['content-disposition']).toContain('donnees-personnelles.json');
  expect(file.body).toMatchObject({ account: { email: account.email }, applications: [{}] });
  await (await desk.enter('manager')).get(path).expect(403);
  await post('erase-account', { accountId: account.id, email: account.email }).expect(200);
  await administrator.get(path).expect(404);
  desk.world.clock.advance(11 * 60_000);
  const asked = await administrator.get(path).expect(303);
  expect(asked.headers['location']).toBe(
    `/admin/confirm?next=/admin/resources/accounts/records/${account.id}/show`,
  );
});

test('both ask for the code of the telephone again, and are nobody else’s', async () => {
  account = await opened('tranquille@atelier.example');
  const manager = await desk.enter('manager');
  const bodies = { 'suspend-account': { cause: 'Un motif.' }, 'erase-account': { email: account.email } };
  desk.world.clock.advance(11 * 60_000);
  for (const [gesture, body] of Object.entries(bodies)) {
    const sent = { accountId: account.id, ...body };
    await manager.post(`/admin/desk/${gesture}`).send(sent).expect(403);
    const stale = await post(gesture, sent).expect(403);
    expect(stale.body).toMatchObject({ confirm: true });
  }
  expect((await accounts().findOneByOrFail({ id: account.id })).status).toBe('active');
});
