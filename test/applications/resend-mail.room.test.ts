import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resendMail } from '../../src/applications/resend-mail.js';
import { depsWithin } from '../../src/database/rehearse.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { pendingFile } from '../admin/desk.js';
import { whileLocked } from '../support/while-locked.js';
import { openWorld, staff, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

test('of two people who send the last mail again at the same time, the second is told that it is on its way', async () => {
  const { id: applicationId } = await pendingFile(world.deps);
  const mails = world.dataSource.getRepository(MailDelivery);
  await mails.update({ applicationId }, { status: 'sent', sentAt: world.clock.now() });
  const [claire, paul] = [await staff(world.deps), await staff(world.deps, 'receptionist', 'Paul Morin')];
  const second = await whileLocked(
    world.dataSource,
    async (tx) => expect(await resendMail(depsWithin(world.deps, tx), claire, applicationId)).toBe('sent'),
    () => resendMail(world.deps, paul, applicationId),
  );
  expect(second).toBe('waiting');
  expect((await mails.findBy({ applicationId })).map(({ sequence }) => sequence).sort()).toEqual([0, 1]);
});
