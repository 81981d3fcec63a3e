import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { completeApplication, correctSiren, declareRestart } from '../../src/applications/ask-again.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { frenchDate } from '../../src/config/words.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { aCompany, unavailable } from '../support/company.js';
import { decidedFile, TOLD } from '../support/decided-files.js';
import { openWorld, staff, type World } from '../support/world.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });

/** What was written to the applicant: which message, what became of it, the day it acknowledges. */
async function told(applicationId: string) {
  const mails = await world.dataSource
    .getRepository(MailDelivery)
    .find({ where: { applicationId }, order: { createdAt: 'ASC' } });
  return mails.map(({ message, status, values }) => [
    ...[message, status, (values as { receivedAt?: string } | null)?.receivedAt],
  ]);
}

function complete(id: string, message: string | null) {
  return reread(id).then((answers) => completeApplication(world.deps, id, { answers, message }));
}

/** The registers answer about the demande as it is. */
async function answered(id: string, kind: keyof typeof TOLD) {
  const siren = (await reread(id)).siren ?? '';
  return applyVerdict(world.deps, id, siren, { ...aCompany(...TOLD[kind]), siren });
}

describe('what is corrected after a refusal is acknowledged, dated that day', () => {
  test('at once when a person must read it, each time once', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    const days: string[] = [];
    for (const words of ['J’ai repris.', 'Voyez le journal.']) {
      world.clock.advance(3 * DAY_MS);
      days.push(world.clock.now().toISOString());
      await complete(id, words);
      await complete(id, 'Encore un mot.');
      const { version } = await reread(id);
      const refusal = { applicationId: id, version, reason: 'not_entitled' } as const;
      await rejectApplication(world.deps, await staff(world.deps), refusal);
    }
    const mails = await told(id);
    expect(mails).toEqual([
      ['rejected', 'queued', undefined],
      ['correction-received', 'queued', days[0]],
      ['rejected', 'queued', undefined],
      ['correction-received', 'queued', days[1]],
      ['rejected', 'queued', undefined],
    ]);
  });

  test('at once too when a person had decided: another SIREN is then for a person', async () => {
    const { id } = await decidedFile(world.deps, 'pending');
    const { version } = await reread(id);
    const refusal = { applicationId: id, version, reason: 'not_entitled' } as const;
    await rejectApplication(world.deps, await staff(world.deps), refusal);
    world.clock.advance(DAY_MS);
    await correctSiren(world.deps, id, '302000019');
    const now = world.clock.now().toISOString();
    expect((await told(id)).at(-1)).toEqual(['correction-received', 'queued', now]);
  });

  test('by the answer of the rules when they make it wait: one mail, each time, not two', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    const days: string[] = [];
    for (const siren of ['302000027', '302000035']) {
      world.clock.advance(2 * DAY_MS);
      days.push(world.clock.now().toISOString());
      await correctSiren(world.deps, id, siren);
      world.clock.advance(5_000);
      await answered(id, 'pending');
      await refusedByRules(id);
    }
    const mails = (await told(id)).filter(([message]) => message !== 'rejected');
    expect(mails).toEqual([
      ['correction-received', 'cancelled', days[0]],
      ['pending', 'queued', days[0]],
      ['correction-received', 'cancelled', days[1]],
      ['pending', 'queued', days[1]],
    ]);
  });

  test('a restart that the registers do not show yet is answered in its own words, with the day of the next check', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    world.clock.advance(DAY_MS);
    await declareRestart(world.deps, id);
    world.clock.advance(5_000);
    await answered(id, 'ceased');
    const { reason, recheckAt } = await reread(id);
    expect([reason, recheckAt]).toEqual(['restart_declared', new Date(world.clock.now().getTime() + DAY_MS)]);
    const mails = await world.dataSource.getRepository(MailDelivery).findBy({ applicationId: id });
    const valuesOf = (message: string) => mails.find((mail) => mail.message === message)?.values;
    expect(valuesOf('correction-received')).toMatchObject({ isRestart: true, isForPerson: false });
    expect(valuesOf('pending')).toMatchObject({
      cause: expect.stringContaining('les registres publics ne le montrent pas encore'),
      next: expect.stringContaining(`de nouveau les registres le ${frenchDate(recheckAt ?? '')}`),
    });
    expect((await told(id)).map(([message, status]) => [message, status]).slice(1)).toEqual([
      ['correction-received', 'cancelled'],
      ['pending', 'queued'],
    ]);
  });

  test('a quarter of an hour later when the registers do not answer', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    world.clock.advance(DAY_MS);
    await declareRestart(world.deps, id);
    const mail = { applicationId: id, message: 'correction-received' as const };
    const { sendAfter, status } = await world.dataSource.getRepository(MailDelivery).findOneByOrFail(mail);
    expect([status, sendAfter.getTime()]).toEqual(['queued', world.clock.now().getTime() + 15 * MINUTE_MS]);
    await withdrawApplication(world.deps, id);
    expect((await told(id)).map(([message, state]) => [message, state]).slice(1)).toEqual([
      ['correction-received', 'cancelled'],
      ['withdrawn', 'queued'],
    ]);
  });

  test('and not once more when the rules then say the same', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    world.clock.advance(DAY_MS);
    await declareRestart(world.deps, id);
    for (const minutes of [0.1, 15, 15]) {
      world.clock.advance(minutes * MINUTE_MS);
      const siren = (await reread(id)).siren ?? '';
      const away = aCompany(unavailable('insee'), unavailable('rne'));
      await applyVerdict(world.deps, id, siren, { ...away, siren });
    }
    expect(await reread(id)).toMatchObject({ reason: 'registry_unavailable' });
    expect((await told(id)).map(([message]) => message)).toEqual(['rejected', 'correction-received']);
  });

  test('and not where the demande was waiting all along', async () => {
    const { id } = await decidedFile(world.deps, 'pending');
    world.clock.advance(DAY_MS);
    await complete(id, 'Un mot de plus.');
    expect((await told(id)).map(([message]) => message)).toEqual(['pending']);
  });
});

/** The rules, asked once more, refuse what they had made wait. */
async function refusedByRules(id: string): Promise<void> {
  await answered(id, 'ceased');
  expect((await reread(id)).status).toBe('rejected');
}
