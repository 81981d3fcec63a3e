import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DESK } from '../../admin/desk-table.js';
import { ROLES, type Role } from '../../src/staff/roles.js';
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
