import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CounterAnswer, SuggestionAnswer } from '../../admin/gestures/counter-entry.js';
import type { ReceptionAnswer } from '../../admin/reads/reception.js';
import { activateAccount, hasPassword } from '../../src/accounts/activate-account.js';
import type { Application } from '../../src/applications/application.entity.js';
import type { ReceptionFile } from '../../src/applications/reception-file.query.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

let desk: Desk;
let claire: Visitor & { staffId: string };
let anne: Application;
beforeAll(async () => {
  desk = await openDesk();
  claire = await desk.enter('receptionist', 'Claire Dupont');
  anne = await pendingFile(desk.world.deps, {
    ...{ firstName: 'Anne-Sophie', lastName: 'Le Goff', email: 'anne@fleuron.fr', siren: '732829320' },
  });
  for (const siren of ['552100554', '443061841']) {
    await pendingFile(desk.world.deps, { firstName: 'Jean', lastName: 'Œuvrard', siren });
  }
});
afterAll(() => desk.close());

const said = async (q: string) =>
  (await claire.get('/admin/desk/reception').query({ q })).body as ReceptionAnswer;
const visible = (text: string) => text.replace(/\u202f/g, ' ');
const fileOf = async (id: string) =>
  (await claire.get('/admin/desk/reception-file').query({ id })).body as ReceptionFile;

describe('the one box finds a demande', () => {
  test.each([
    ['732 829 320', 'siren'],
    ['73282932000074', 'siren'],
    ['anne@FLEURON.fr ', 'email'],
    ['le goff', 'name'],
    ['LE GOFF anne sophie', 'name'],
    ['Anne-Sophie Le Goff', 'name'],
    ['Anne Le Goff', 'name'],
  ])('as it is said: « %s »', async (typed, understood) => {
    expect(await said(typed)).toMatchObject({ understood, file: { applicationId: anne.id } });
  });

  test('by its reference, with or without its beginning and dashes', async () => {
    const { reference } = anne;
    for (const typed of [reference, reference.toLowerCase().replaceAll('-', ' '), reference.slice(4)]) {
      expect((await said(typed)).file?.reference).toBe(reference);
    }
  });

  test('several are a short list; an accent or a ligature hides none', async () => {
    const { hits, file, hasMore } = await said('oeuvrard');
    expect([hits.length, file, hasMore]).toEqual([2, null, false]);
    for (let more = 0; more < 8; more += 1)
      await pendingFile(desk.world.deps, { lastName: 'Œuvrard', siren: '552100554' });
    const many = await said('Œuvrard Jean');
    expect([many.hits.length, many.hasMore]).toEqual([8, true]);
  });

  test.each([
    ['one digit wrong', '732829321'],
    ['two digits swapped', '723829320'],
    ['one digit too few', '73282920'],
    ['one digit too many', '7328829320'],
  ])('a SIREN with %s proposes those that look like it, without opening them', async (_slip, typed) => {
    const { understood, hits, file } = await said(typed);
    expect([understood, hits.map(({ siren }) => siren), file]).toEqual([
      'mistyped_siren',
      ['732829320'],
      null,
    ]);
  });

  test('a letter of another alphabet hides none either; signs alone are no name', async () => {
    const { id } = await pendingFile(desk.world.deps, { lastName: 'Łęcki-Đặng', siren: '552100554' });
    for (const typed of ['lecki', 'LECKI DANG', 'Łęcki'])
      expect((await said(typed)).file?.applicationId).toBe(id);
    expect((await said('!! %%')).hits).toEqual([]);
  });

  test.each(['%', "'; drop table applications; --", '\\', '..', 'zzz', '@', '1'])(
    'what means nothing finds nothing: %j',
    async (typed) => {
      const response = await claire.get('/admin/desk/reception').query({ q: typed });
      expect([response.status, (response.body as ReceptionAnswer).hits]).toEqual([200, []]);
    },
  );
});

describe('what is read aloud', () => {
  test('says the state, the public cause, the last mail and the next step; the exact reason is for the desk', async () => {
    const { spoken, reason, lastMail } = await fileOf(anne.id);
    expect(spoken.map(visible)).toEqual([
      'Votre demande du 23 novembre 2026 est en attente de vérification par un agent.',
      'Un agent vérifie votre lien avec l’entreprise.',
      'Un e-mail vous est envoyé à l’instant.',
      'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.',
    ]);
    expect([reason, lastMail?.message]).toEqual(['owner_mismatch', 'pending']);
  });

  test('asks for the address when the mail could not be delivered; sent again, it waits to leave', async () => {
    const sql = `update mail_deliveries set status = 'abandoned' where application_id = $1`;
    await desk.world.dataSource.query(sql, [anne.id]);
    expect((await fileOf(anne.id)).spoken.join(' ')).toContain('épeler votre adresse');
    const base = `/admin/api/resources/applications/records/${anne.id}`;
    await claire.post(`${base}/resendMail`).send({}).expect(200);
    expect((await fileOf(anne.id)).lastMail?.status).toBe('queued');
  });

  test('is for readers too, who cannot send again nor enter a demande', async () => {
    const reader = await desk.enter('reader');
    await reader.get('/admin/desk/reception').query({ q: 'Le Goff' }).expect(200);
    await reader.post('/admin/desk/counter-entry').send({}).expect(403);
  });
});

describe('a demande entered at the counter', () => {
  const form = {
    ...{ profile: 'company_head', siren: '775 670 417', firstName: 'Paul', lastName: 'Martin' },
    ...{ email: 'Paul@Martin.fr', delegateMission: false, acceptTerms: true },
  };
  const enter = async (body: object) =>
    (await claire.post('/admin/desk/counter-entry').send(body)).body as CounterAnswer;

  test('meets the same errors as the site’s form, and asks for the terms to be said', async () => {
    const { errors, entry } = await enter({ profile: 'company_head', siren: '123', email: 'x' });
    expect(entry).toBeNull();
    expect(errors.map(({ field }) => field)).toEqual([
      ...['siren', 'delegateMission', 'firstName', 'lastName', 'email', 'acceptTerms'],
    ]);
    expect(errors.map(({ message }) => visible(message))).toEqual(
      expect.arrayContaining([
        'Le numéro de SIREN compte 9 chiffres ; vous en avez saisi 3.',
        'Lisez les conditions d’utilisation à la personne, et cochez quand elle les accepte.',
      ]),
    );
  });

  test('reads a mistyped address again, as the site does; a right one, or none, is left alone', async () => {
    const suggested = async (email: string) =>
      ((await claire.post('/admin/desk/counter-email').send({ email }).expect(200)).body as SuggestionAnswer)
        .suggestion;
    expect(await suggested(' Lea@GMIAL.com')).toBe('lea@gmail.com');
    for (const email of ['lea@gmail.com', 'lea', '']) expect(await suggested(email)).toBeNull();
    const reader = await desk.enter('reader');
    await reader.post('/admin/desk/counter-email').send({ email: 'a@gmial.com' }).expect(403);
  });

  test('is marked so, by whom, its terms accepted aloud; it is checked as any other', async () => {
    const { entry } = await enter(form);
    if (entry?.kind !== 'received') throw new Error('not received');
    const [row] = await desk.world.dataSource.query<object[]>(
      `select a.channel, a.siren, a.status, s.entered_by, s.terms_acceptance, c.password_hash, c.email,
         exists (select 1 from outbox_messages o where o.kind = 'check-application'
           and o.payload->>'applicationId' = a.id::text) as is_checked
       from applications a join signups s on s.application_id = a.id join accounts c on c.id = a.account_id
       where a.id = $1`,
      [entry.applicationId],
    );
    expect(row).toEqual({
      ...{ channel: 'counter', siren: '775670417', status: 'submitted', entered_by: claire.staffId },
      ...{ terms_acceptance: 'oral', password_hash: null, email: 'paul@martin.fr', is_checked: true },
    });
    expect((await said(entry.reference)).file?.spoken.join(' ')).toContain(
      'nous consultons les registres publics',
    );
  });

  test('for a known address opens nothing: its holder is written to, and the desk sees the demande', async () => {
    const { entry, notice } = await enter({ ...form, siren: '552100554' });
    expect(notice.type).toBe('error');
    expect(entry).toMatchObject({ kind: 'known_email' });
    const file = await fileOf(entry?.applicationId ?? '');
    expect(file.siren).toBe('775670417');
  });

  test('once accepted is finalised with a password of the person’s own, and with no other', async () => {
    const { entry } = await enter({ ...form, email: 'lea@martin.fr' });
    const { deps, dataSource } = desk.world;
    await recordDecision(deps, {
      applicationId: entry?.applicationId ?? '',
      author: { by: 'machine' },
      decide: async () => ({ to: 'approved', reason: 'craft_in_region', evidence: {} }),
    });
    const [link] = await dataSource.query<{ id: string; account_id: string }[]>(
      `select id, account_id from link_tokens where application_id = $1 and purpose = 'finalise'`,
      [entry?.applicationId],
    );
    if (!link) throw new Error('no link');
    expect(await hasPassword(deps, link.account_id)).toBe(false);
    for (const given of ['', 'null', 'quatre chevaux bleus']) {
      expect(await activateAccount(deps, link.id, { given })).toEqual({ kind: 'wrong_password' });
    }
    const chosen = 'sept loutres traversent le canal';
    expect(await activateAccount(deps, link.id, { chosen })).toMatchObject({ kind: 'activated' });
    expect(await hasPassword(deps, link.account_id)).toBe(true);
  });
});
