import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { DESK_FILES } from '../../admin/desk-files.js';
import { DESK_GESTURES } from '../../admin/desk-gestures.js';
import { DESK_READS } from '../../admin/desk-reads.js';
import { DESK, PAGES } from '../../admin/desk-table.js';
import { ABILITIES, ROLES, type Ability, type Role } from '../../src/staff/roles.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

/** RULES « Who may what », written again by hand: the lowest role that may. */
const EXPECTED: Record<keyof typeof DESK, Record<string, Role>> = {
  applications: {
    list: 'reader',
    show: 'reader',
    search: 'reader',
    review: 'reader',
    approve: 'receptionist',
    reject: 'receptionist',
    previewMail: 'receptionist',
    askInformation: 'receptionist',
    recheck: 'receptionist',
    claim: 'receptionist',
    release: 'receptionist',
    reopen: 'receptionist',
    undo: 'receptionist',
    resendMail: 'receptionist',
    correctEmail: 'receptionist',
    logContact: 'receptionist',
    bulkApprove: 'manager',
    bulkReject: 'manager',
  },
  decisions: { list: 'reader', show: 'reader', search: 'reader' },
  accounts: { list: 'reader', show: 'reader', search: 'reader' },
  mail_deliveries: { list: 'reader', show: 'reader', search: 'reader' },
  listed_companies: { list: 'manager', show: 'manager', search: 'manager' },
  staff_members: { list: 'administrator', show: 'administrator', search: 'administrator' },
  policy_versions: { list: 'manager', show: 'manager', search: 'manager' },
};
/** RULES « Who may what », by ability: a line of a desk table names one, and is allowed from this role on. */
const RULES: Record<Ability, Role> = {
  view: 'reader',
  claim: 'receptionist',
  decide: 'receptionist',
  ask: 'receptionist',
  recheck: 'receptionist',
  reopen: 'receptionist',
  undo: 'receptionist',
  resendMail: 'receptionist',
  correctEmail: 'receptionist',
  logContact: 'receptionist',
  enterAtCounter: 'receptionist',
  decideInBulk: 'manager',
  manageLists: 'manager',
  seeStatistics: 'manager',
  exportFigures: 'manager',
  replayPolicy: 'manager',
  activatePolicy: 'administrator',
  manageStaff: 'administrator',
  suspendAccount: 'administrator',
  eraseAccount: 'administrator',
  seeQueues: 'administrator',
};

/** Every line of the desk's own tables, as it is called; a gesture gets a body that no gesture takes. */
const LINES = [
  ...Object.entries(PAGES).map(([name, { ability }]) => ({ path: `/admin/pages/${name}`, ability })),
  ...Object.entries(DESK_READS).map(([name, { ability }]) => ({ path: `/admin/desk/${name}`, ability })),
  ...Object.entries(DESK_FILES).map(([name, { ability }]) => ({ path: `/admin/files/${name}`, ability })),
].map((line) => ({ ...line, method: 'get' as const }));
const GESTURES = Object.entries(DESK_GESTURES).map(([name, { ability }]) => ({
  ...{ path: `/admin/desk/${name}`, ability, method: 'post' as const },
}));
const NO_SUCH_BODY = { 'no such field': 1 };
const ANY_ID = '00000000-0000-4000-8000-000000000000';
const BULK = /^bulk/;
const ON_RECORD = new Set(['show', 'review']);

describe('who may what at the desk', () => {
  let desk: Desk;
  const visitors = new Map<Role, Visitor>();
  let fileId: string;
  beforeAll(async () => {
    desk = await openDesk();
    for (const role of ROLES) visitors.set(role, await desk.enter(role));
    fileId = (await pendingFile(desk.world.deps)).id;
  });
  afterAll(() => desk.close());

  test('the table of the desk names what is expected, and nothing else', () => {
    const named = Object.entries(DESK).map(([resource, actions]) => [resource, Object.keys(actions).sort()]);
    const expected = Object.entries(EXPECTED).map(([resource, actions]) => [
      resource,
      Object.keys(actions).sort(),
    ]);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(expected));
  });

  const cases = Object.entries(EXPECTED).flatMap(([resource, actions]) =>
    Object.entries(actions).flatMap(([action, lowest]) =>
      ROLES.map((role) => ({
        resource,
        action,
        role,
        isAllowed: ROLES.indexOf(role) >= ROLES.indexOf(lowest),
      })),
    ),
  );

  test.each(cases)(
    '$resource $action as $role: allowed $isAllowed',
    async ({ resource, action, role, isAllowed }) => {
      const response = await ask(visitors.get(role), resource, action);
      const isRefused = response.status === 403;
      expect([response.status < 500, isRefused]).toEqual([true, !isAllowed]);
      if (isRefused) {
        expect(response.body).toEqual({
          notice: { type: 'error', message: 'Votre rôle ne permet pas cette action.' },
        });
      }
    },
  );

  test('every ability is for whom RULES says', () => {
    expect(ABILITIES).toEqual(RULES);
  });

  const lines = [...LINES, ...GESTURES].flatMap((line) =>
    ROLES.map((role) => ({
      ...line,
      role,
      isAllowed: ROLES.indexOf(role) >= ROLES.indexOf(RULES[line.ability]),
    })),
  );

  test.each(lines)(
    '$method $path as $role: allowed $isAllowed',
    async ({ method, path, role, isAllowed }) => {
      const visitor = visitors.get(role);
      const response = await (method === 'get' ? visitor?.get(path) : visitor?.post(path).send(NO_SUCH_BODY));
      const status = response?.status ?? 0;
      expect([status > 0 && status < 500, status === 403]).toEqual([true, !isAllowed]);
      expect(status).not.toBe(404);
    },
  );

  test.each([...LINES, ...GESTURES])('$method $path is for nobody outside', async ({ method, path }) => {
    const stranger = request(desk.panel);
    const response = await (method === 'get' ? stranger.get(path) : stranger.post(path).send(NO_SUCH_BODY));
    expect([303, 401]).toContain(response.status);
    expect(response.text).not.toContain('REDUX_STATE');
  });

  test('a gesture does not answer to GET, nor a read to POST', async () => {
    const visitor = visitors.get('administrator');
    const reads = new Set(Object.keys(DESK_READS));
    for (const { path } of GESTURES)
      if (!reads.has(path.replace('/admin/desk/', ''))) await visitor?.get(path).expect(404);
    for (const name of reads)
      if (!Object.hasOwn(DESK_GESTURES, name))
        await visitor?.post(`/admin/desk/${name}`).send({}).expect(404);
  });

  test('the first screen is for all of them', async () => {
    for (const visitor of visitors.values()) await visitor.get('/admin/api/dashboard').expect(200);
  });

  function ask(visitor: Visitor | undefined, resource: string, action: string) {
    if (!visitor) throw new Error('nobody is signed in');
    const base = `/admin/api/resources/${resource}`;
    const id = resource === 'policy_versions' ? '1' : ANY_ID;
    if (BULK.test(action)) return visitor.post(`${base}/bulk/${action}?recordIds=${fileId}`).send({});
    if (ON_RECORD.has(action))
      return visitor.get(`${base}/records/${resource === 'applications' ? fileId : id}/${action}`);
    if (action === 'list' || action === 'search') return visitor.get(`${base}/actions/${action}`);
    return visitor.post(actionOn(fileId, action)).send({});
  }
});
