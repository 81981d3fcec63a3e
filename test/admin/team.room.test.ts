import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OwnAccountData } from '../../admin/reads/own-account.js';
import request from 'supertest';
import { codeOf, STAFF_PASSWORD } from '../support/desk-person.js';
import type { Team } from '../../src/staff/team.query.js';
import { openDesk, type Desk, type Visitor } from './desk.js';
import { staffMail } from './staff-mail.js';

const CHOSEN = 'cinq baleines gravissent un escalier';

describe('the team', () => {
  let desk: Desk;
  let administrator: Visitor & { staffId: string };
  beforeAll(async () => {
    desk = await openDesk();
    administrator = await desk.enter('administrator');
  });
  afterAll(() => desk.close());

  const gesture = async (visitor: Visitor, name: string, body: object) => {
    const response = await visitor.post(`/admin/desk/${name}`).send(body);
    return { status: response.status, ...(response.body as { notice: { type: string; message: string } }) };
  };
  const invite = (email: string, more: object = {}) =>
    gesture(administrator, 'invite-staff', {
      ...{ email, firstName: 'Nour', lastName: 'Petit', role: 'receptionist' },
      ...more,
    });
  const follow = async (path: string) => {
    const visitor = request.agent(desk.panel);
    await visitor.get(path).expect(200, /url=\/admin\/acces"/);
    return visitor;
  };
  const choose = (visitor: Visitor, password: string) =>
    visitor.post('/admin/acces').type('form').send({ password });
  const signIn = (email: string, password: string) =>
    request.agent(desk.panel).post('/admin/login').type('form').send({ email, password });
  const readTeam = async () => (await administrator.get('/admin/desk/team').expect(200)).body as Team;
  const memberOf = async (email: string) => {
    const member = (await readTeam()).members.find((one) => one.email === email);
    if (!member) throw new Error(`${email} is not in the team`);
    return member;
  };

  test('somebody invited chooses a password nobody else knows, enrols a telephone, and is in', async () => {
    const email = 'nour.petit@cma.fr';
    expect((await invite('Nour.Petit@CMA.fr')).notice.type).toBe('success');
    expect((await memberOf(email)).state).toBe('invited');
    const mail = await staffMail(desk, email);
    expect([mail.name, mail.to]).toEqual(['staff-invitation', email]);
    const visitor = await follow(mail.path);
    await choose(visitor, 'trop court').expect(422, /au moins 16 caractères/);
    await choose(visitor, 'nourpetit-nourpetit').expect(422, /ressemble trop/);
    await choose(visitor, CHOSEN).expect(303).expect('location', '/admin/acces/choisi');
    await choose(visitor, CHOSEN).expect(410);
    await signIn(email, CHOSEN).expect(303).expect('location', '/admin/login/code');
    expect((await memberOf(email)).state).toBe('active');
  });

  test('an address has one access, and is written as a mail server reads it', async () => {
    await invite('twice@cma.fr');
    expect((await invite('TWICE@cma.fr')).notice.message).toContain('déjà un accès');
    for (const email of ['a@b', 'a@cma.fr\r\nBcc: x@mal.example', '"a"@cma.fr', '=cmd@cma.fr,b@cma.fr'])
      expect((await invite(email)).notice.type).toBe('error');
    expect((await invite('x@cma.fr', { firstName: '<b>http://mal.example</b>' })).notice.type).toBe('error');
    expect((await invite('x@cma.fr', { status: 'active' })).status).toBe(400);
  });

  test('an invitation sent again ends the first; one that is a week old opens nothing', async () => {
    const email = 'again@cma.fr';
    await invite(email);
    const first = await staffMail(desk, email);
    const { id } = await memberOf(email);
    expect((await gesture(administrator, 'invite-staff-again', { staffId: id })).notice.type).toBe('success');
    const second = await staffMail(desk, email);
    await (await follow(first.path)).get('/admin/acces').expect(410);
    const visitor = await follow(second.path);
    await visitor.get('/admin/acces').expect(200, /Choisir votre mot de passe/);
    desk.world.clock.advance(7 * 86_400_000);
    await choose(visitor, CHOSEN).expect(410);
    await signIn(email, CHOSEN).expect(401);
    administrator = await desk.enter('administrator');
  });

  test('a hundred clicks at once on one link set one password', async () => {
    const email = 'clicks@cma.fr';
    await invite(email);
    const visitor = await follow((await staffMail(desk, email)).path);
    const answers = await Promise.all(Array.from({ length: 100 }, () => choose(visitor, CHOSEN)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => ![303, 410, 503].includes(status))).toEqual([]);
    await signIn(email, CHOSEN).expect(303);
  });

  test('a token that is not ours, or is for applicants, opens nothing', async () => {
    await request(desk.panel)
      .get(`/admin/acces/${'A'.repeat(65)}`)
      .expect(404);
    await request(desk.panel).get('/admin/acces').expect(410);
    await choose(request.agent(desk.panel), CHOSEN).expect(410);
  });

  test('a forgotten password: the link is mailed to staff only, and every address is answered alike', async () => {
    const person = await desk.hire('reader');
    const ask = (email: string) =>
      request(desk.panel).post('/admin/mot-de-passe-oublie').type('form').send({ email });
    const known = await ask(person.email);
    const unknown = await ask('personne@cma.fr');
    const without = ({ status, headers, text }: request.Response) => {
      const { date: _date, 'content-security-policy': csp, ...rest } = headers as Record<string, string>;
      return { status, text, rest, csp: csp?.replace(/nonce-[^']+/, '') };
    };
    expect(without(known)).toEqual(without(unknown));
    const mail = await staffMail(desk, person.email);
    expect(mail.name).toBe('staff-password-reset');
    await choose(await follow(mail.path), CHOSEN).expect(303);
    await signIn(person.email, STAFF_PASSWORD).expect(401);
    await signIn(person.email, CHOSEN).expect(303).expect('location', '/admin/login/code');
    for (let nth = 0; nth < 4; nth += 1) await ask(person.email).expect(303);
    await ask(person.email).expect(429);
  });

  test('a session dies when its owner is disabled, and the way back is the same as before', async () => {
    const visitor = await desk.enter('receptionist');
    const { staffId } = visitor;
    await gesture(administrator, 'disable-staff', { staffId });
    await visitor.get('/admin/api/dashboard').expect(401);
    await visitor.get('/admin/desk/own-account').expect(401);
    await gesture(administrator, 'enable-staff', { staffId });
    await visitor.get('/admin/api/dashboard').expect(401);
  });

  test('a session dies when its owner gets another role', async () => {
    const visitor = await desk.enter('manager');
    await gesture(administrator, 'change-staff-role', { staffId: visitor.staffId, role: 'reader' });
    await visitor.get('/admin/api/dashboard').expect(401);
  });

  test('the only administrator stays one', async () => {
    await desk.world.dataSource.query(`update staff_members set role = 'reader' where id <> $1`, [
      administrator.staffId,
    ]);
    const { staffId } = administrator;
    for (const [name, body] of [
      ['disable-staff', { staffId }],
      ['change-staff-role', { staffId, role: 'manager' }],
    ] as const)
      expect((await gesture(administrator, name, body)).notice.message).toContain('seul administrateur');
  });

  test('a password changed from « Mon compte » ends the other sessions and keeps this one', async () => {
    const visitor = await desk.enter('reader');
    const change = (current: string, chosen: string) =>
      gesture(visitor, 'change-password', { current, chosen });
    expect((await change('pas le bon mot de passe', CHOSEN)).notice.type).toBe('error');
    expect((await change(STAFF_PASSWORD, 'court')).notice.message).toContain('au moins 16');
    const changed = await visitor
      .post('/admin/desk/change-password')
      .send({ current: STAFF_PASSWORD, chosen: CHOSEN });
    expect(changed.headers['set-cookie']?.[0]).toContain('guichet-desk=');
    await visitor.get('/admin/api/dashboard').expect(200);
    const rows: { n: number }[] = await desk.world.dataSource.query(
      `select session_epoch as n from staff_members where id = $1`,
      [visitor.staffId],
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('« Mon compte » shows the délégation with which the queue opens, and changes it', async () => {
    const visitor = await desk.enter('reader');
    const shown = async () =>
      ((await visitor.get('/admin/desk/own-account')).body as OwnAccountData).delegation;
    const seen = [await shown()];
    for (const delegation of ['mayenne', null]) {
      await gesture(visitor, 'choose-own-delegation', { delegation });
      seen.push(await shown());
    }
    expect(seen).toEqual([null, 'mayenne', null]);
  });

  test('new recovery codes replace the former ones', async () => {
    const visitor = await desk.enter('reader');
    const renew = async () =>
      (await gesture(visitor, 'renew-recovery-codes', {})) as unknown as { codes: string[] };
    const [{ codes: first }, { codes: second }] = [await renew(), await renew()];
    const email = ((await visitor.get('/admin/desk/own-account')).body as { email: string }).email;
    const enterWith = async (code: string) => {
      const again = request.agent(desk.panel);
      await again.post('/admin/login').type('form').send({ email, password: STAFF_PASSWORD }).expect(303);
      return (await again.post('/admin/login/code').type('form').send({ code })).status;
    };
    expect([await enterWith(first[0] ?? ''), await enterWith(second[0] ?? '')]).toEqual([401, 303]);
  });

  test('what is sensitive asks for the code again once it is ten minutes old; what is not does not', async () => {
    const person = await desk.hire('administrator');
    const visitor = request.agent(desk.panel);
    const code = async () => codeOf(person, desk.world.deps.now());
    await visitor.post('/admin/login').type('form').send({ email: person.email, password: STAFF_PASSWORD });
    await visitor
      .post('/admin/login/code')
      .type('form')
      .send({ code: await code() })
      .expect(303);
    desk.world.clock.advance(11 * 60_000);
    const body = { email: 'tard@cma.fr', firstName: 'A', lastName: 'B', role: 'reader' };
    expect(await gesture(visitor, 'invite-staff', body)).toMatchObject({ status: 403, confirm: true });
    expect((await gesture(visitor, 'choose-digest', { wantsDigest: false })).status).toBe(200);
    await visitor
      .post('/admin/confirm')
      .type('form')
      .send({ code: await code() })
      .expect(303);
    expect((await gesture(visitor, 'invite-staff', body)).status).toBe(200);
  });

  test('signing out tells the browser to forget', async () => {
    const { headers } = await (await desk.enter('reader')).post('/admin/logout').expect(303);
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
  });

  test('the journal says who did what to whose access, and cannot be rewritten', async () => {
    const { events } = await readTeam();
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['disabled', 'enabled', 'role_changed', 'password_changed']),
    );
    await expect(desk.world.dataSource.query('delete from staff_events')).rejects.toThrow('append-only');
  });
});
