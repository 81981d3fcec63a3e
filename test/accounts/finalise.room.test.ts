import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activateAccount } from '../../src/accounts/activate-account.js';
import { Account } from '../../src/accounts/account.entity.js';
import { LinkToken } from '../../src/accounts/link-token.entity.js';
import { findLink, openLink } from '../../src/accounts/links.js';
import { tokenOf } from '../../src/accounts/token.js';
import { requestPasswordReset, resetPassword } from '../../src/accounts/reset-password.js';
import { findSignedIn, signIn } from '../../src/accounts/sign-in.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { remindFinalise } from '../../src/applications/remind-finalise.js';
import { resendFinalise } from '../../src/applications/resend-finalise.js';
import { depsWithin } from '../../src/database/rehearse.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { whileLocked } from '../support/while-locked.js';
import { openWorld, submitted, type World } from '../support/world.js';

const SECRET = 's'.repeat(32);
const GIVEN = 'quatre chevaux bleus';
const CHOSEN = 'trois lanternes vertes';
const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

/** Someone whose demande was accepted, with the link their mail carries. */
async function accepted(email: string) {
  const application = await submitted(world.deps, { email, password: GIVEN });
  await recordDecision(world.deps, {
    applicationId: application.id,
    author: { by: 'machine' },
    decide: async () => ({ to: 'approved', reason: 'craft_in_region', evidence: {} }),
  });
  return { application, linkId: await finaliseLinkOf(application.accountId) };
}

async function finaliseLinkOf(accountId: string): Promise<string> {
  const links = await world.dataSource
    .getRepository(LinkToken)
    .find({ where: { accountId, purpose: 'finalise' }, order: { createdAt: 'DESC' } });
  return links.find(({ usedAt }) => usedAt === null)?.id ?? '';
}

const statusOf = async (id: string) =>
  (await world.dataSource.getRepository(Account).findOneByOrFail({ id })).status;

describe('« Finaliser mon compte »', () => {
  test('with the password given at sign-up opens the account, and the person can sign in', async () => {
    const { linkId } = await accepted('finalise@example.fr');
    expect(await activateAccount(world.deps, linkId, { given: GIVEN })).toMatchObject({ kind: 'activated' });
    expect((await signIn(world.deps, 'finalise@example.fr', GIVEN)).kind).toBe('right');
  });

  test('with a new password leaves the one typed at sign-up worthless: whoever typed the address first gains nothing', async () => {
    const { linkId } = await accepted('victim@example.fr');
    await activateAccount(world.deps, linkId, { chosen: CHOSEN });
    expect((await signIn(world.deps, 'victim@example.fr', GIVEN)).kind).toBe('wrong');
    expect((await signIn(world.deps, 'victim@example.fr', CHOSEN)).kind).toBe('right');
  });

  test('with a wrong password opens nothing and leaves the link as it was', async () => {
    const { application, linkId } = await accepted('wrong@example.fr');
    expect(await activateAccount(world.deps, linkId, { given: CHOSEN })).toEqual({ kind: 'wrong_password' });
    expect(await statusOf(application.accountId)).toBe('to_activate');
    expect(await activateAccount(world.deps, linkId, { given: GIVEN })).toMatchObject({ kind: 'activated' });
  });

  test('clicked twenty times at once succeeds once', async () => {
    const { linkId } = await accepted('race@example.fr');
    const clicks = Array.from({ length: 20 }, () => activateAccount(world.deps, linkId, { chosen: CHOSEN }));
    const kinds = (await Promise.all(clicks)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'activated')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'link_spent')).toHaveLength(19);
  });

  test('expires after 14 days; its page sends another link, which replaces it', async () => {
    const { application, linkId } = await accepted('late@example.fr');
    world.clock.advance(14 * DAY_MS);
    expect(await activateAccount(world.deps, linkId, { given: GIVEN })).toEqual({ kind: 'link_spent' });
    expect(await resendFinalise(world.deps, linkId)).toBe(true);
    const newLink = await finaliseLinkOf(application.accountId);
    expect(newLink).not.toBe(linkId);
    expect(await activateAccount(world.deps, newLink, { given: GIVEN })).toMatchObject({ kind: 'activated' });
  });

  test.each([
    ['14 days, as long as the account stays', 10, 24],
    ['until the account goes, on day 30, where that is sooner', 20, 30],
  ])('mailed again late is promised, and opens, %s', async (_, askedOn, endsOn) => {
    const email = `again.${String(askedOn)}@example.fr`;
    const approvedAt = world.clock.now();
    const { application, linkId } = await accepted(email);
    world.clock.advance(askedOn * DAY_MS);
    await resendFinalise(world.deps, linkId);
    const end = new Date(approvedAt.getTime() + endsOn * DAY_MS);
    const mail = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ applicationId: application.id, cause: `link:${linkId}` });
    expect(mail.values).toMatchObject({ openUntil: end.toISOString() });
    const newLink = await finaliseLinkOf(application.accountId);
    const stateAt = async (at: Date) => (await findLink(world.dataSource, newLink, 'finalise', at)).kind;
    expect(await stateAt(new Date(end.getTime() - 1))).toBe('valid');
    expect(await stateAt(end)).toBe('expired');
  });

  test('is not mailed again once the account’s time is over', async () => {
    const { application, linkId } = await accepted('over@example.fr');
    world.clock.advance(30 * DAY_MS);
    await resendFinalise(world.deps, linkId);
    const { accountId } = application;
    expect(await world.dataSource.getRepository(MailDelivery).countBy({ accountId })).toBe(1);
  });

  test('asked twice for another link, mails one, which opens', async () => {
    const { application, linkId } = await accepted('twice@example.fr');
    world.clock.advance(14 * DAY_MS);
    const asked = [1, 2].map(() => resendFinalise(world.deps, linkId));
    expect(await Promise.all(asked)).toEqual([true, true]);
    await resendFinalise(world.deps, linkId);
    const mails = await world.dataSource
      .getRepository(MailDelivery)
      .findBy({ applicationId: application.id, cause: `link:${linkId}` });
    expect(mails).toHaveLength(1);
    const mailed = mails[0]?.links['finalise'] ?? '';
    expect(await activateAccount(world.deps, mailed, { given: GIVEN })).toMatchObject({ kind: 'activated' });
  });

  test('is reminded on days 3 and 10, each time once and with a new link', async () => {
    const { application, linkId } = await accepted('reminded@example.fr');
    const reminders = async () =>
      (
        await world.dataSource
          .getRepository(MailDelivery)
          .findBy({ applicationId: application.id, message: 'finalise-reminder' })
      ).length;
    const counts: number[] = [];
    for (const days of [2, 1, 0, 6, 1, 1]) {
      world.clock.advance(days * DAY_MS);
      await remindFinalise(world.deps);
      counts.push(await reminders());
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2]);
    expect(await activateAccount(world.deps, linkId, { given: GIVEN })).toEqual({ kind: 'link_spent' });
  });
});

test('two reminders of one day at the same time are one mail, whose link opens', async () => {
  const { application } = await accepted('reminded-twice@example.fr');
  world.clock.advance(3 * DAY_MS);
  await whileLocked(
    world.dataSource,
    async (tx) => {
      await tx.query('lock table link_tokens');
      await remindFinalise(depsWithin(world.deps, tx));
    },
    () => remindFinalise(world.deps),
  );
  const { links } = await world.dataSource
    .getRepository(MailDelivery)
    .findOneByOrFail({ applicationId: application.id, message: 'finalise-reminder' });
  const mailed = links['finalise'] ?? '';
  expect(await activateAccount(world.deps, mailed, { given: GIVEN })).toMatchObject({ kind: 'activated' });
});

describe('a mailed link', () => {
  test('opens with its own token only: another purpose, secret or character opens nothing', async () => {
    const { linkId } = await accepted('token@example.fr');
    const link = await world.dataSource.getRepository(LinkToken).findOneByOrFail({ id: linkId });
    const token = tokenOf(SECRET, link);
    const kindOf = async (given: string, purpose: 'finalise' | 'password' = 'finalise', secret = SECRET) =>
      (await openLink(world.dataSource, secret, given, purpose, world.clock.now())).kind;
    const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect(await kindOf(token)).toBe('valid');
    expect(await kindOf(changed)).toBe('unknown');
    expect(await kindOf(token, 'password')).toBe('unknown');
    expect(await kindOf(token, 'finalise', 'o'.repeat(32))).toBe('unknown');
    expect(await kindOf('../../etc/passwd')).toBe('unknown');
  });

  test('is never stored: no row holds its token', async () => {
    const { application, linkId } = await accepted('stored@example.fr');
    const link = await world.dataSource.getRepository(LinkToken).findOneByOrFail({ id: linkId });
    const rows: unknown = await world.dataSource.query(
      'select * from mail_deliveries m full join link_tokens l on l.account_id = m.account_id where l.account_id = $1',
      [application.accountId],
    );
    expect(JSON.stringify(rows)).not.toContain(tokenOf(SECRET, link).slice(22));
  });
});

describe('a forgotten password', () => {
  test('is replaced once by a link of one hour, which ends every open session', async () => {
    const email = 'forgot@example.fr';
    const { application, linkId } = await accepted(email);
    await activateAccount(world.deps, linkId, { given: GIVEN });
    const session = await signIn(world.deps, email, GIVEN);
    if (session.kind !== 'right') throw new Error('the password is right');
    await requestPasswordReset(world.deps, email);
    const [reset] = await world.dataSource
      .getRepository(LinkToken)
      .findBy({ accountId: application.accountId, purpose: 'password' });
    const resetId = reset?.id ?? '';
    expect(await resetPassword(world.deps, resetId, CHOSEN)).toBe(true);
    expect(await resetPassword(world.deps, resetId, GIVEN)).toBe(false);
    expect(await findSignedIn(world.deps, session.signedIn)).toBeNull();
    expect((await signIn(world.deps, email, CHOSEN)).kind).toBe('right');
  });

  test('of an address without an open account writes to nobody', async () => {
    const application = await submitted(world.deps, { email: 'applied@example.fr' });
    await requestPasswordReset(world.deps, 'applied@example.fr');
    await requestPasswordReset(world.deps, 'unknown@example.fr');
    const { accountId } = application;
    expect(await world.dataSource.getRepository(LinkToken).countBy({ accountId })).toBe(0);
  });
});
