import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gesturesFor } from '../../admin/components/file-gestures.js';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

let desk: Desk;
let claire: Visitor;
beforeAll(async () => {
  desk = await openDesk();
  claire = await desk.enter('receptionist', 'Claire Dupont');
});
afterAll(() => desk.close());

interface Answer {
  notice: { type: string; message: string };
  file: ReviewFile;
}

async function ask(applicationId: string, action: string, body: object = {}): Promise<Answer> {
  return (await claire.post(actionOn(applicationId, action)).send(body).expect(200)).body as Answer;
}

const offered = (file: ReviewFile) =>
  gesturesFor(file, { id: file.application.id, role: 'receptionist' }).map(({ label }) => label);

test('an accepted file may be verified again', async () => {
  const { id, version } = await pendingFile(desk.world.deps);
  const { file } = await ask(id, 'approve', { version, reason: 'craft_confirmed' });
  expect(offered(file)).toContain('Vérifier de nouveau');
  expect((await ask(id, 'recheck')).notice.type).toBe('success');
});

test('about a refused file nothing is asked, and the answer says so in words', async () => {
  const { id, version } = await pendingFile(desk.world.deps);
  const { file } = await ask(id, 'reject', { version, reason: 'siren_not_applicants' });
  expect(offered(file)).not.toContain('Vérifier de nouveau');
  expect((await ask(id, 'recheck')).notice).toEqual({
    type: 'error',
    message: 'Cette action n’est pas possible\u202f: la demande est «\u202fRefusée\u202f».',
  });
});
