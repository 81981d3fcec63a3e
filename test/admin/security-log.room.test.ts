import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { codeOf, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { eventsIn, securityLines } from '../support/security-lines.js';
import { openDesk, type Desk } from './desk.js';
import { staffMail } from './staff-mail.js';

const CHOSEN = 'cinq baleines gravissent un escalier';

describe('the security log of the desk', () => {
  let desk: Desk;
  let person: Hired;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    person = await desk.hire('reader', 'Zéphyrine Quemener');
    desk.logLines.length = 0;
  });

  const events = () => eventsIn(desk.logLines);
  const form = (visitor: ReturnType<typeof request.agent>, path: string, fields: object) =>
    visitor.post(`/admin/${path}`).type('form').send(fields);
  const code = () => codeOf(person, desk.world.deps.now());
  const enter = async () => {
    const visitor = request.agent(desk.panel);
    await form(visitor, 'login', { email: person.email, password: STAFF_PASSWORD }).expect(303);
    await form(visitor, 'login/code', { code: await code() }).expect(303);
    return visitor;
  };

  test('tells each step of a sign-in, right or wrong, and the sign-out, with who', async () => {
    const stranger = request.agent(desk.panel);
    await form(stranger, 'login', { email: person.email, password: 'faux' }).expect(401);
    await form(stranger, 'login', { email: 'personne@cma.fr', password: 'faux' }).expect(401);
    await form(stranger, 'login', { email: person.email, password: STAFF_PASSWORD }).expect(303);
    await form(stranger, 'login/code', { code: '000000' }).expect(401);
    await form(stranger, 'login/code', { code: await code() }).expect(303);
    await stranger.post('/admin/logout').expect(303);
    expect(events()).toEqual([
      ['sign_in_refused', person.staffId],
      ['sign_in_refused', undefined],
      ['password_accepted', person.staffId],
      ['code_refused', person.staffId],
      ['signed_in', person.staffId],
      ['signed_out', person.staffId],
    ]);
    expect(securityLines(desk.logLines)[1]?.emailDigest).toMatch(/^[\w-]{22}$/);
  });

  test('bears the id of the request, which its other line bears too', async () => {
    await enter();
    const ids = securityLines(desk.logLines).map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(desk.logLines.filter((line) => line.includes(id))).toHaveLength(2);
  });

  test('tells the code asked for and shown again, and the password changed', async () => {
    const visitor = await enter();
    const change = { current: STAFF_PASSWORD, chosen: CHOSEN };
    desk.world.clock.advance(11 * 60_000);
    desk.logLines.length = 0;
    await visitor.post('/admin/desk/change-password').send(change).expect(403);
    await form(visitor, 'confirm', { code: '000000' }).expect(401);
    await form(visitor, 'confirm', { code: await code() }).expect(303);
    await visitor.post('/admin/desk/change-password').send({ ...change, current: 'faux' });
    await visitor.post('/admin/desk/change-password').send(change);
    expect(events()).toEqual(
      ['code_asked', 'code_refused', 'code_shown', 'password_refused', 'password_changed'].map((event) => [
        event,
        person.staffId,
      ]),
    );
  });

  test('tells what a role does not allow, and what is asked for when nobody is signed in', async () => {
    const visitor = await enter();
    desk.logLines.length = 0;
    await visitor.get('/admin/desk/team').expect(403);
    await visitor.get('/admin/api/resources/staff_members/actions/list').expect(403);
    await request(desk.panel).get('/admin/desk/team').expect(401);
    expect(events()).toEqual([
      ['access_refused', person.staffId],
      ['access_refused', person.staffId],
      ['access_refused', undefined],
    ]);
  });

  test('tells what goes round the pages: another site, a hidden column, a body that is no JSON', async () => {
    const visitor = await enter();
    desk.logLines.length = 0;
    await visitor.post('/admin/logout').set('Origin', 'https://mal.example').expect(403);
    await visitor.get('/admin/api/resources/accounts/actions/list?filters.passwordHash=x').expect(400);
    await visitor.post('/admin/desk/choose-digest').type('form').send({ wantsDigest: true }).expect(415);
    expect(events()).toEqual([
      ['foreign_request', undefined],
      ['malformed_request', person.staffId],
      ['malformed_request', person.staffId],
    ]);
  });

  test('tells what is slowed', async () => {
    const visitor = request.agent(desk.panel);
    for (let guess = 0; guess < 11; guess += 1)
      await form(visitor, 'login', { email: person.email, password: 'faux' });
    const slowed = securityLines(desk.logLines).slice(-1);
    expect(slowed).toMatchObject([
      { securityEvent: 'throttled', emailDigest: expect.stringMatching(/^[\w-]{22}$/) },
    ]);
  });

  test('tells a password asked for and set by link, and links that are spent or invented', async () => {
    const visitor = request.agent(desk.panel);
    await form(visitor, 'mot-de-passe-oublie', { email: person.email }).expect(303);
    const { path } = await staffMail(desk, person.email);
    await visitor.get(path).expect(200);
    await form(visitor, 'acces', { password: CHOSEN }).expect(303);
    await visitor.get(path).expect(200);
    await visitor.get('/admin/acces').expect(410);
    await visitor.get(`/admin/acces/${'A'.repeat(65)}`).expect(404);
    expect(events()).toEqual([
      ['password_link_asked', undefined],
      ['password_changed', person.staffId],
      ['link_refused', person.staffId],
      ['link_refused', undefined],
    ]);
  });

  test('holds no e-mail, name, password, network address or token', async () => {
    const visitor = await enter();
    await form(visitor, 'mot-de-passe-oublie', { email: person.email });
    const { path } = await staffMail(desk, person.email);
    await visitor.get(path);
    await form(visitor, 'login', { email: 'personne@cma.fr', password: 'faux secret' });
    const log = desk.logLines.join('');
    expect(log).toContain('password_link_asked');
    for (const secret of [
      '@',
      'ephyrine',
      'Quemener',
      'loutres',
      'faux secret',
      '127.0.0.1',
      path.split('/').at(-1),
    ])
      expect(log).not.toContain(secret);
  });
});
