import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Application } from '../../src/applications/application.entity.js';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

interface Answer {
  notice: { type: string; message: string };
  file: ReviewFile;
  next: string | null;
}

describe('deciding a file at the desk', () => {
  let desk: Desk;
  let claire: Visitor;
  let paul: Visitor;
  let file: Application;
  beforeAll(async () => {
    desk = await openDesk();
    claire = await desk.enter('receptionist', 'Claire Dupont');
    paul = await desk.enter('receptionist', 'Paul Morin');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.world.clock.set('2026-11-23T09:04:00Z');
    file = await pendingFile(desk.world.deps);
  });

  const ask = async (visitor: Visitor, action: string, body: object = {}): Promise<Answer> =>
    (await visitor.post(actionOn(file.id, action)).send(body).expect(200)).body as Answer;
  const decisions = () =>
    desk.world.dataSource.query<{ reason: string }[]>(
      `select reason from decisions where application_id = $1 and by = 'person' order by sequence`,
      [file.id],
    );
  const mails = (message: string) =>
    desk.world.dataSource.query<{ status: string }[]>(
      'select status from mail_deliveries where application_id = $1 and message = $2',
      [file.id, message],
    );

  test('two people on one file: the second is told who decided what and when; one decision, one mail', async () => {
    const { version } = file;
    const first = await ask(claire, 'reject', { version, reason: 'siren_not_applicants' });
    expect(first.notice).toEqual({ type: 'success', message: expect.stringContaining('refusée') });
    const second = await ask(paul, 'approve', { version, reason: 'craft_confirmed' });
    expect(second.notice).toEqual({
      type: 'error',
      message:
        'Déjà traitée par Claire Dupont le 23 novembre 2026 à 10\u202fh\u202f04\u202f: refusée (SIREN d’une autre personne).',
    });
    expect(second.file.application.status).toBe('rejected');
    expect(await decisions()).toEqual([{ reason: 'siren_not_applicants' }]);
    expect(await mails('rejected')).toHaveLength(1);
    expect(await mails('finalise')).toHaveLength(0);
  });

  test('words that are optional may be null', async () => {
    const { version } = file;
    const refused = await ask(claire, 'reject', {
      version,
      reason: 'not_entitled',
      note: null,
      message: null,
    });
    expect(refused.notice.type).toBe('success');
    file = await pendingFile(desk.world.deps);
    const asked = { version: file.version, reason: 'craft_confirmed', note: null };
    expect((await ask(claire, 'approve', asked)).notice.type).toBe('success');
  });

  test('twenty clicks at the same instant make one decision and one mail', async () => {
    const body = { version: file.version, reason: 'craft_confirmed' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => ask(n % 2 ? claire : paul, 'approve', body)),
    );
    expect(answers.filter(({ notice }) => notice.type === 'success')).toHaveLength(1);
    expect(await decisions()).toHaveLength(1);
    expect(await mails('finalise')).toHaveLength(1);
  });

  test('a decision can be taken back within thirty seconds: its mail is cancelled, the file waits again', async () => {
    const { file: decided } = await ask(claire, 'approve', {
      version: file.version,
      reason: 'craft_confirmed',
    });
    expect(decided.undoUntil).toBe('2026-11-23T09:04:30.000Z');
    expect((await ask(paul, 'undo')).notice.type).toBe('error');
    const undone = await ask(claire, 'undo');
    expect(undone.notice.type).toBe('success');
    expect(undone.file.application.status).toBe('pending');
    expect(await mails('finalise')).toEqual([{ status: 'cancelled' }]);
    await ask(claire, 'approve', { version: undone.file.application.version, reason: 'craft_confirmed' });
    desk.world.clock.advance(30_000);
    expect((await ask(claire, 'undo')).notice).toEqual({
      type: 'error',
      message: 'Cette décision ne peut plus être annulée.',
    });
  });

  test.each([
    ['reject', {}],
    ['reject', { reason: 'craft_confirmed' }],
    ['reject', { reason: 'other' }],
    ['approve', { reason: 'siren_unknown' }],
    ['approve', { reason: 'other', note: '   ' }],
    ['askInformation', { question: '' }],
    ['reopen', { note: 'x' }],
  ])('%s with %j is refused with words, and changes nothing', async (action, body) => {
    const { notice } = await ask(claire, action, { version: file.version, ...body });
    expect(notice.type).toBe('error');
    expect(notice.message).toMatch(/^(Il manque|Cette action n’est pas possible)/);
    expect(await decisions()).toEqual([]);
  });

  test('« other » needs its note; a program that says nothing of the message is understood', async () => {
    const words = { version: file.version, reason: 'other', note: 'Vu au téléphone.' };
    expect((await ask(claire, 'reject', words)).notice.type).toBe('success');
    expect(await decisions()).toHaveLength(1);
  });

  test('proposes the next file of the queue that nobody else works on', async () => {
    await desk.world.dataSource.query(
      `update applications set status = 'withdrawn' where status = 'pending' and id <> $1`,
      [file.id],
    );
    desk.world.clock.advance(60_000);
    const held = await pendingFile(desk.world.deps);
    await paul.post(actionOn(held.id, 'claim')).send({}).expect(200);
    desk.world.clock.advance(60_000);
    const free = await pendingFile(desk.world.deps);
    const { next } = await ask(claire, 'approve', { version: file.version, reason: 'craft_confirmed' });
    expect(next).toBe(free.id);
  });

  test('a file is claimed, seen so by colleagues, taken over knowingly and given back', async () => {
    expect((await ask(claire, 'claim')).file.application.claim?.name).toBe('Claire Dupont');
    expect((await ask(paul, 'claim')).notice).toEqual({
      type: 'error',
      message: expect.stringContaining('Claire Dupont a pris ce dossier jusqu’au 23 novembre 2026'),
    });
    const body: unknown = (await paul.get('/admin/api/dashboard')).body;
    const line = (body as { lines: { id: string; claim: object }[] }).lines.find(({ id }) => id === file.id);
    expect(line?.claim).toMatchObject({ name: 'Claire Dupont' });
    expect((await ask(paul, 'claim', { takeOver: true })).file.application.claim?.name).toBe('Paul Morin');
    expect((await ask(paul, 'release')).file.application.claim).toBeNull();
  });

  test('a question is asked, and the file leaves the queue', async () => {
    const { file: asked } = await ask(claire, 'askInformation', {
      version: file.version,
      question: 'Quel est votre lien ?',
    });
    expect(asked.application).toMatchObject({
      status: 'awaiting_applicant',
      question: 'Quel est votre lien ?',
    });
    const body: unknown = (await claire.get('/admin/api/dashboard')).body;
    expect((body as { lines: { id: string }[] }).lines.map(({ id }) => id)).not.toContain(file.id);
  });

  test('a closed file is reopened with a note', async () => {
    const { file: closed } = await ask(claire, 'reject', { version: file.version, reason: 'not_entitled' });
    const note = 'Le demandeur a rappelé';
    const reopened = await ask(claire, 'reopen', { version: closed.application.version, note });
    expect(reopened.file.application.status).toBe('pending');
    expect(reopened.file.history[0]).toMatchObject({
      reason: 'reopened_by_staff',
      staffName: 'Claire Dupont',
      note,
    });
  });

  test('the mail is shown before it is sent, with the words of the file, and nothing is written', async () => {
    const proposal = {
      to: 'rejected',
      reason: 'siren_not_applicants',
      message: 'Présentez un mandat <b>signé</b>.',
    };
    const body: unknown = (await claire.post(actionOn(file.id, 'previewMail')).send(proposal).expect(200))
      .body;
    const { mail } = body as { mail: { subject: string; text: string; html: string } };
    expect(mail.text).toContain('Présentez un mandat');
    expect(mail.html).not.toContain('<b>signé');
    expect(await decisions()).toEqual([]);
    expect(await mails('rejected')).toEqual([]);
    await claire
      .post(actionOn(file.id, 'previewMail'))
      .send({ to: 'rejected', reason: 'nothing' })
      .expect(400);
  });

  test('the last mail is sent again once it has left, and the registers are asked again', async () => {
    expect((await ask(claire, 'resendMail')).notice).toEqual({
      type: 'error',
      message: 'Le dernier mail n’est pas encore parti\u202f: il partira de lui-même.',
    });
    await desk.world.dataSource.query(
      `update mail_deliveries set status = 'sent', sent_at = now() where application_id = $1`,
      [file.id],
    );
    expect((await ask(claire, 'resendMail')).notice.type).toBe('success');
    expect(await mails('pending')).toHaveLength(2);
    expect((await ask(claire, 'recheck')).notice.type).toBe('success');
  });

  test('a call is noted in the history, with who and when; an empty note is refused', async () => {
    const { file: seen, notice } = await ask(claire, 'logContact', {
      kind: 'call_received',
      text: ' Il rappelle. ',
    });
    expect(notice.message).toBe('Appel reçu\u202f: c’est noté dans l’historique.');
    expect(seen.contacts).toEqual([
      expect.objectContaining({ kind: 'call_received', staffName: 'Claire Dupont', text: 'Il rappelle.' }),
    ]);
    expect(seen.application).toMatchObject({ status: 'pending', version: file.version });
    expect((await ask(claire, 'logContact', { kind: 'visit', text: ' ' })).notice.type).toBe('error');
  });

  test.each([
    ['anne@', /^Cette adresse email est incomplète/],
    ['anne@exemple.fr\r\nBcc: mal@exemple.fr', /^Cette adresse email est incomplète/],
    ['anne@gmial.com', /^Cette adresse email semble mal écrite/],
  ])('an address that the door would refuse (%j) is refused in its words', async (email, words) => {
    const { notice, file: seen } = await ask(claire, 'correctEmail', { email });
    expect(notice).toEqual({ type: 'error', message: expect.stringMatching(words) });
    expect(seen.corrections).toEqual([]);
  });

  test('a mistyped address is corrected, and the history says from what to what', async () => {
    const { email: before } = (await ask(claire, 'claim')).file.application;
    const { notice, file: seen } = await ask(claire, 'correctEmail', { email: ' Jean.Martin@Exemple.FR ' });
    expect(notice.message).toContain('Adresse corrigée');
    expect(seen.application.email).toBe('jean.martin@exemple.fr');
    expect(seen.corrections).toEqual([
      expect.objectContaining({
        staffName: 'Claire Dupont',
        previousEmail: before,
        newEmail: 'jean.martin@exemple.fr',
      }),
    ]);
  });
});
