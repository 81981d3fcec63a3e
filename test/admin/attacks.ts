import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CookieAccessInfo } from 'cookiejar';
import request from 'supertest';
import { STAFF_PASSWORD } from '../support/desk-person.js';
import { actionOn, type Visitor } from './desk.js';
import { entered, type Target } from './attack-target.js';

/** What SAFETY §2 asks of the panel, as something to try: true when the panel holds. */
export interface Attack {
  title: string;
  holds: (target: Target) => Promise<boolean>;
}

const LIST = (resource: string) => `/admin/api/resources/${resource}/actions/list`;
const EVIL = { Origin: 'https://mal.example', 'Sec-Fetch-Site': 'cross-site' };

export const ATTACKS: readonly Attack[] = [
  {
    title: 'A1: the session id is renewed at sign-in',
    holds: async (target) => {
      const person = await target.hire('reader');
      const visitor = request.agent(target.app);
      await target.signIn(visitor, person);
      const planted = sessionOf(visitor);
      await target.signIn(visitor, person);
      return sessionOf(visitor) !== planted;
    },
  },
  {
    title:
      'A2: guessing is slowed per account and per address, failures say so, and nobody else is locked out',
    holds: async (target) => {
      const person = await target.hire('reader');
      const statuses: number[] = [];
      for (let guess = 0; guess < 35; guess += 1) {
        const typed = { email: person.email, password: `wrong password ${String(guess)}` };
        const sent = request(target.app)
          .post('/admin/login')
          .set('X-Forwarded-For', '203.0.113.7')
          .type('form');
        statuses.push((await sent.send(typed)).status);
      }
      await target.signIn(request.agent(target.app), person);
      return statuses.every((status) => status === 401 || status === 429) && statuses.includes(429);
    },
  },
  {
    title: 'A3: the cookie is HttpOnly and SameSite=Strict, and its session outlives the process',
    holds: async (target) => {
      const visitor = request.agent(target.app);
      const person = await target.hire('reader');
      await target.signIn(visitor, person);
      const cookie = sessionOf(visitor);
      const elsewhere = await request(target.another).get('/admin/api/dashboard').set('Cookie', cookie);
      const set = await cookieSetAtSignIn(target, person.email);
      return elsewhere.status === 200 && /HttpOnly/i.test(set) && /SameSite=Strict/i.test(set);
    },
  },
  {
    title: 'A4: no secret in a list, and the state in the page is escaped',
    holds: async (target) => {
      const visitor = await entered(target, 'administrator', '</script><script>alert(1)</script> Bobby');
      const list = await visitor.get(LIST('staff_members'));
      const page = await visitor.get('/admin');
      return (
        list.status === 200 &&
        !list.text.includes('argon2') &&
        page.text.includes('REDUX_STATE') &&
        !page.text.includes('</script><script>alert')
      );
    },
  },
  {
    title: 'A5: a filter on a hidden column tells nothing',
    holds: async (target) => {
      const visitor = await entered(target, 'administrator');
      const ask = async (start: string) => {
        const { text } = await visitor.get(`${LIST('staff_members')}?filters.passwordHash=${start}`);
        return text.length;
      };
      return (await ask('$argon2id')) === (await ask('$nothing1'));
    },
  },
  {
    title: 'A6: nothing is written but by the named fields of our own actions',
    holds: async (target) => {
      const [visitor, file] = [await entered(target, 'administrator'), await target.file()];
      await visitor.post(actionOn(file.id, 'edit')).type('form').send({ status: 'approved', version: 99 });
      await visitor.post(actionOn(file.id, 'edit')).send({ status: 'approved', version: 99 });
      const after = await target.reread(file);
      return after.status === 'pending' && after.version === file.version;
    },
  },
  {
    title: 'A7: a GET changes nothing',
    holds: async (target) => {
      const [visitor, file] = [await entered(target, 'administrator'), await target.file()];
      await visitor.get(`${actionOn(file.id, 'approve')}?version=${file.version}&reason=craft_confirmed`);
      return (await target.reread(file)).status === 'pending';
    },
  },
  {
    title: 'A8: another site changes nothing, and cannot sign anybody out',
    holds: async (target) => {
      const [visitor, file] = [await entered(target, 'administrator'), await target.file()];
      const body = { version: file.version, reason: 'craft_confirmed' };
      await visitor.post(actionOn(file.id, 'approve')).set(EVIL).send(body);
      await visitor.post(actionOn(file.id, 'approve')).set(EVIL).type('form').send(body);
      await visitor.get('/admin/logout').set(EVIL);
      const stillIn = await visitor.get('/admin/api/dashboard');
      return (await target.reread(file)).status === 'pending' && stillIn.status === 200;
    },
  },
  {
    title: 'A9: an upload before sign-in leaves no file',
    holds: async (target) => {
      const uploads = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('upload_'));
      const before = new Set(await uploads());
      await request(target.app).post('/admin/login').attach('file', Buffer.alloc(100_000, 'x'), 'a.txt');
      const left = (await uploads()).filter((name) => !before.has(name));
      for (const name of left) await rm(join(tmpdir(), name));
      return left.length === 0;
    },
  },
  {
    title: 'A10: a write that did not happen is never called a success',
    holds: async (target) => {
      const [visitor, file] = [await entered(target, 'administrator'), await target.file()];
      const edit = visitor.post(actionOn(file.id, 'edit')).type('form').send({ status: 'rejected' });
      const saysDone = /"type":"success"|successfullyUpdated/.test((await edit).text);
      return !(saysDone && (await target.reread(file)).status === 'pending');
    },
  },
  {
    title: 'A11: what cannot be read is a wrong request, never a breakdown',
    holds: async (target) => {
      const visitor = await entered(target, 'administrator');
      const list = LIST('applications');
      const answers = [];
      for (const path of [`${list}?sortBy=nothing`, `${list}?page=-1`, `${actionOn('not-an-id', 'show')}`])
        answers.push(await visitor.get(path));
      const isQuiet = answers.every(({ text }) => !/constraint|syntax|QueryFailed/i.test(text));
      return isQuiet && answers.every(({ status }) => status === 400 || status === 404);
    },
  },
  {
    title: 'A12: a list is capped, whatever is asked for',
    holds: async (target) => {
      const visitor = await entered(target, 'administrator');
      await target.sql(
        `insert into mail_deliveries (cause, message) select 'cap:' || gen_random_uuid(), 'pending'
         from generate_series(1, 120)`,
      );
      const response = await visitor.get(`${LIST('mail_deliveries')}?perPage=400`);
      const { records } = response.body as { records: unknown[] };
      return records.length > 0 && records.length <= 100;
    },
  },
  {
    title: 'A13: scripts have a nonce, no frame, no cache, no other site, no name of the software',
    holds: async (target) => {
      const visitor = await entered(target, 'administrator');
      const { headers, text } = await visitor.get('/admin');
      const policy = headers['content-security-policy'] ?? '';
      return (
        /script-src 'self' 'nonce-/.test(policy) &&
        policy.includes("frame-ancestors 'none'") &&
        headers['x-content-type-options'] === 'nosniff' &&
        headers['cache-control'] === 'no-store' &&
        headers['referrer-policy'] === 'no-referrer' &&
        !('x-powered-by' in headers) &&
        !/(src|href)="?https?:/.test(text)
      );
    },
  },
  {
    title: 'A14: every page and action asks for the role on the server, before any hook runs',
    holds: async (target) => {
      const [visitor, file] = [await entered(target, 'reader'), await target.file()];
      const statuses = [];
      for (const path of target.forAdministrators) statuses.push((await visitor.get(path)).status);
      await visitor.post(actionOn(file.id, 'erase')).send({});
      const isUntouched = (await target.reread(file)).departement === file.departement;
      return isUntouched && statuses.every((status) => status === 403);
    },
  },
];

/** The cookie a browser holds, as it is sent back. */
function sessionOf({ jar }: Visitor): string {
  return jar.getCookies(new CookieAccessInfo('127.0.0.1', '/')).toValueString();
}

async function cookieSetAtSignIn(target: Target, email: string): Promise<string> {
  const { headers } = await request(target.app)
    .post('/admin/login')
    .type('form')
    .send({ email, password: STAFF_PASSWORD });
  return String(headers['set-cookie'] ?? '');
}
