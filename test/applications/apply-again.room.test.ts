import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Signup } from '../../src/accounts/signup.entity.js';
import { answerKnownEmail } from '../../src/applications/answer-known-email.js';
import { Application } from '../../src/applications/application.entity.js';
import { TransitionRefused } from '../../src/applications/errors.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { confirmNewApplication } from '../../src/applications/request-application.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import { suspendAccount } from '../../src/applications/suspend-account.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { openedAccounts } from '../support/opened-account.js';
import { openWorld, signupForm, staff, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const applications = () => world.dataSource.getRepository(Application);
const { accountOf, byMachine, opened } = openedAccounts(() => world);

/** The demande is looked at again, and a person refuses it. */
async function refuse(id: string): Promise<void> {
  await byMachine(id, { to: 'pending', reason: 'reverification_failed' });
  const { version } = await applications().findOneByOrFail({ id });
  const actor = await staff(world.deps);
  await rejectApplication(world.deps, actor, { applicationId: id, version, reason: 'not_entitled' });
  expect(await accountOf(id)).toMatchObject({ status: 'suspended' });
}

/** Its holder signs up again; gives the mail that answers. */
async function signUpAgain(id: string): Promise<MailDelivery> {
  world.clock.advance(86_400_000);
  const { id: accountId, email } = await accountOf(id);
  await submitApplication(world.deps, signupForm({ email, siren: '443061841' }));
  const signup = await world.dataSource
    .getRepository(Signup)
    .findOneOrFail({ where: { accountId }, order: { createdAt: 'DESC' } });
  await answerKnownEmail(world.deps, signup.id);
  return world.dataSource.getRepository(MailDelivery).findOneByOrFail({ cause: `signup:${signup.id}` });
}

describe('whoever signs up again', () => {
  test('after a refusal that suspended the account, applies behind the mailed link; it opens when that is accepted', async () => {
    const id = await opened();
    await refuse(id);
    expect(await signUpAgain(id)).toMatchObject({
      message: 'already-applied',
      values: { mayStartAgain: true },
      links: { follow: expect.any(String) as unknown },
    });
    expect((await findFollowed(world.deps, id))?.can.confirmNewApplication).toBe(true);
    const reference = await confirmNewApplication(world.deps, id);
    const again = await applications().findOneByOrFail({ reference });
    expect([again.status, (await accountOf(id)).status]).toEqual(['submitted', 'suspended']);
    await expect(confirmNewApplication(world.deps, id)).rejects.toThrow(TransitionRefused);
    expect(await signUpAgain(id)).toMatchObject({
      message: 'already-applied',
      values: { reference, mayStartAgain: false },
    });
    await byMachine(again.id, { to: 'approved', reason: 'craft_in_region' });
    expect(await accountOf(id)).toMatchObject({ status: 'active' });
  });

  test('after an administrator suspended the account, opens no demande, even if one is refused since', async () => {
    const id = await opened();
    const { id: accountId } = await accountOf(id);
    const administrator = await staff(world.deps, 'administrator');
    await suspendAccount(world.deps, administrator, { accountId, cause: 'Un abus.' });
    await refuse(id);
    expect(await signUpAgain(id)).toMatchObject({ message: 'already-registered' });
    expect((await findFollowed(world.deps, id))?.can.confirmNewApplication).toBe(false);
    await expect(confirmNewApplication(world.deps, id)).rejects.toThrow(TransitionRefused);
  });
});
