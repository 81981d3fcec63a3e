import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createStaffMember } from '../../src/staff/create-staff-member.js';
import type { OwnAccount } from '../../src/staff/own-account.js';
import { recoveryDigest } from '../../src/staff/recovery-codes.js';
import { resetSecondFactor } from '../../src/staff/reset-second-factor.js';
import { passSecondFactor } from '../../src/staff/second-factor.js';
import { StaffMember } from '../../src/staff/staff-member.entity.js';
import { codeOf, STAFF_PASSWORD } from '../support/desk-person.js';
import { openDesk, type Desk } from './desk.js';

describe('the second factor of the staff', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const showPassword = async (email: string) => {
    const visitor = request.agent(desk.panel);
    await visitor.post('/admin/login').type('form').send({ email, password: STAFF_PASSWORD }).expect(303);
    return visitor;
  };
  const showCode = (visitor: ReturnType<typeof request.agent>, code: string) =>
    visitor.post('/admin/login/code').type('form').send({ code });
  const now = () => desk.world.deps.now();
  const nextPeriod = () => desk.world.clock.advance(30_000);

  test('the password alone opens nothing, and a wrong code is refused with 401', async () => {
    const person = await desk.hire('reader');
    const visitor = await showPassword(person.email);
    await visitor.get('/admin/api/dashboard').expect(401);
    expect((await showCode(visitor, '000000')).status).toBe(401);
    await visitor.get('/admin/api/dashboard').expect(401);
    await showCode(visitor, await codeOf(person, now())).expect(303);
    await visitor.get('/admin/api/dashboard').expect(200);
  });

  test('a code serves once, even sent five times at the same instant', async () => {
    const person = await desk.hire('reader');
    const visitors = await Promise.all(Array.from({ length: 5 }, () => showPassword(person.email)));
    const code = await codeOf(person, now());
    const answers = await Promise.all(visitors.map((visitor) => showCode(visitor, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401, 401]);
  });

  test('fifty wrong codes in a day are the last, and a right one between them takes none of them back', async () => {
    const person = await desk.hire('reader');
    const later = () =>
      desk.world.dataSource.query(`delete from request_limits where key not like 'desk-code-day:%'`);
    const visitor = await showPassword(person.email);
    for (let guess = 0; guess < 49; guess += 1) {
      await later();
      await showCode(visitor, '000000').expect(401);
    }
    await later();
    await showCode(await showPassword(person.email), await codeOf(person, now())).expect(303);
    const statuses = [];
    for (const code of ['000001', '000002']) {
      await later();
      statuses.push((await showCode(visitor, code)).status);
    }
    expect(statuses).toEqual([401, 429]);
  });

  test('twenty codes at once need no more than the connections there are', async () => {
    const person = await desk.hire('reader');
    const { id } = await desk.world.dataSource
      .getRepository(StaffMember)
      .findOneByOrFail({ email: person.email });
    const shown = Array.from({ length: 20 }, () => passSecondFactor(desk.world.deps, id, '000000'));
    expect(await Promise.all(shown)).toEqual(Array<boolean>(20).fill(false));
  });

  test('whoever has none must enrol before anything else; ten recovery codes are shown once, each serves once', async () => {
    const email = 'nouvelle@guichet.invalid';
    const member = { email, firstName: 'Nour', lastName: 'Petit', password: STAFF_PASSWORD };
    await createStaffMember(desk.world.deps, 'operator', { ...member, role: 'reader' });
    const visitor = await showPassword(email);
    const page = await visitor.get('/admin/login/code').expect(200);
    const secret = /class="desk-secret">([A-Z2-7 ]+)</.exec(page.text)?.[1]?.replaceAll(' ', '') ?? '';
    expect((await visitor.get('/admin/login/code')).text).toContain(page.text.slice(-200));
    await showCode(visitor, '000000').expect(401);
    const enrolled = await showCode(visitor, await codeOf({ totpSecret: secret }, now())).expect(200);
    const codes = [...enrolled.text.matchAll(/<code>([0-9A-Z-]{29})<\/code>/g)].map(([, code]) => code ?? '');
    expect(new Set(codes).size).toBe(10);
    await visitor.get('/admin/api/dashboard').expect(200);
    expect(await storedFactors()).not.toContain(codes[0]);
    const [first = ''] = codes;
    await showCode(await showPassword(email), first.toLowerCase().replaceAll('-', ' ')).expect(303);
    await showCode(await showPassword(email), first).expect(401);
    expect((await (await showPassword(email)).get('/admin/login/code')).text).not.toContain(secret);
  });

  test('slows guessing of codes for one person, from wherever', async () => {
    const person = await desk.hire('reader');
    const visitor = await showPassword(person.email);
    const guesses = [];
    for (let guess = 0; guess < 11; guess += 1)
      guesses.push((await showCode(visitor, `00000${String(guess % 10)}`)).status);
    expect(guesses.slice(-1)).toEqual([429]);
    expect((await showCode(visitor, await codeOf(person, now()))).status).toBe(429);
  });

  test('the code is asked again before what is sensitive, and leads back to a page of the panel only', async () => {
    const person = await desk.hire('administrator');
    const visitor = await showPassword(person.email);
    await showCode(visitor, await codeOf(person, now())).expect(303);
    nextPeriod();
    const confirm = async (next: string) => {
      nextPeriod();
      const code = await codeOf(person, now());
      return (await visitor.post('/admin/confirm').type('form').send({ code, next })).headers['location'];
    };
    expect(await confirm('/admin/pages/equipe')).toBe('/admin/pages/equipe');
    for (const elsewhere of ['https://mal.example', '//mal.example', '/admin/../x', '/admin?x=<script>'])
      expect(await confirm(elsewhere)).toBe('/admin');
  });

  test('a lost telephone: an administrator resets it, open sessions end, the next sign-in enrols again', async () => {
    const person = await desk.hire('reader');
    const visitor = await showPassword(person.email);
    await showCode(visitor, await codeOf(person, now())).expect(303);
    const administrator = await desk.hire('administrator');
    const actor = { staffId: administrator.staffId, role: 'administrator' } as const;
    expect(await resetSecondFactor(desk.world.deps, actor, person.staffId)).toBe(true);
    await visitor.get('/admin/api/dashboard').expect(401);
    const again = await (await showPassword(person.email)).get('/admin/login/code');
    expect(again.text).toContain('Protéger votre accès');
    const manager = { staffId: administrator.staffId, role: 'manager' } as const;
    await expect(resetSecondFactor(desk.world.deps, manager, person.staffId)).rejects.toThrow('not allowed');
  });

  test('codes handed out when they were shorter still serve, and their owner is led to make others', async () => {
    const person = await desk.hire('reader');
    const old = ['7K3M-9QXT-2345-6789', '7K3M-9QXT-2345-678A'];
    await desk.world.dataSource.query(
      'update staff_members set recovery_digests = $2, has_short_recovery_codes = true where id = $1',
      [person.staffId, old.map(recoveryDigest)],
    );
    const visitor = await showPassword(person.email);
    await showCode(visitor, old[0] ?? '').expect('location', '/admin/pages/mon-compte');
    const own = async () => (await visitor.get('/admin/desk/own-account')).body as OwnAccount;
    expect(await own()).toMatchObject({ recoveryCodes: 1, hasShortCodes: true });
    await visitor.post('/admin/desk/renew-recovery-codes').send({}).expect(200);
    expect(await own()).toMatchObject({ recoveryCodes: 10, hasShortCodes: false });
    await showCode(await showPassword(person.email), old[1] ?? '').expect(401);
    const code = await codeOf(person, now());
    await showCode(await showPassword(person.email), code).expect('location', '/admin');
  });

  const storedFactors = async () =>
    JSON.stringify(await desk.world.dataSource.query('select * from staff_members'));
});
