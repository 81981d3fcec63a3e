import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { OwnSession } from '../../src/http/own-sessions.query.js';
import { codeOf, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { eventsIn } from '../support/security-lines.js';
import { openDesk, type Desk, type Visitor } from './desk.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';
const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15';

describe('one’s own sessions at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const enter = async (person: Hired, userAgent: string) => {
    desk.world.clock.advance(30_000);
    const visitor = request.agent(desk.panel);
    visitor.set('User-Agent', userAgent);
    const { email } = person;
    await visitor.post('/admin/login').type('form').send({ email, password: STAFF_PASSWORD }).expect(303);
    const code = await codeOf(person, desk.world.deps.now());
    await visitor.post('/admin/login/code').type('form').send({ code }).expect(303);
    return visitor;
  };
  const sessionsOf = async (visitor: Visitor) =>
    ((await visitor.get('/admin/desk/own-account').expect(200)).body as { sessions: OwnSession[] }).sessions;
  const ask = (visitor: Visitor, name: string, body: object) =>
    visitor.post(`/admin/desk/${name}`).send(body);
  const isIn = async (visitor: Visitor) => (await visitor.get('/admin/api/dashboard')).status === 200;

  test('are listed with their device and hours, this one first, and no id leaves', async () => {
    const person = await desk.hire('reader');
    await enter(person, SAFARI);
    const visitor = await enter(person, FIREFOX);
    const sessions = await sessionsOf(visitor);
    expect(sessions.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Firefox sur Windows', true],
      ['Safari sur Mac', false],
    ]);
    expect(sessions[0]?.since).toBe(desk.world.deps.now().toISOString());
    const rows: { sid: string }[] = await desk.world.dataSource.query('select sid from staff_sessions');
    expect(rows.filter(({ sid }) => JSON.stringify(sessions).includes(sid))).toEqual([]);
  });

  test('one is ended by its owner, and by nobody else', async () => {
    const person = await desk.hire('reader');
    const [other, visitor] = [await enter(person, SAFARI), await enter(person, FIREFOX)];
    const session = (await sessionsOf(visitor)).find(({ isThis }) => !isThis)?.handle;
    const intruder = await desk.enter('administrator');
    expect((await ask(intruder, 'end-session', { session })).body).toMatchObject({
      notice: { type: 'error' },
    });
    expect(await isIn(other)).toBe(true);
    desk.logLines.length = 0;
    expect((await ask(visitor, 'end-session', { session })).body).toMatchObject({
      notice: { type: 'success' },
    });
    expect(eventsIn(desk.logLines)).toEqual([['sessions_ended', person.staffId]]);
    expect([await isIn(other), await isIn(visitor)]).toEqual([false, true]);
    expect((await ask(visitor, 'end-session', { session })).body).toMatchObject({
      notice: { type: 'error' },
    });
  });

  test('all the others are ended at once, and this one goes on', async () => {
    const person = await desk.hire('manager');
    const others = [await enter(person, SAFARI), await enter(person, SAFARI)];
    const visitor = await enter(person, FIREFOX);
    await ask(visitor, 'end-other-sessions', {}).expect(200);
    expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
    expect((await sessionsOf(visitor)).map(({ device }) => device)).toEqual(['Firefox sur Windows']);
  });

  test('are ended only once the code is fresh', async () => {
    const person = await desk.hire('reader');
    const [other, visitor] = [await enter(person, SAFARI), await enter(person, FIREFOX)];
    desk.world.clock.advance(10 * 60_000);
    await ask(visitor, 'end-other-sessions', {}).expect(403);
    await ask(visitor, 'end-session', { session: 'x' }).expect(403);
    expect(await isIn(other)).toBe(true);
  });
});
