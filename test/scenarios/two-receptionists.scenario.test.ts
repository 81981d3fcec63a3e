import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/staff/roles.js';
import { cookiesOf, enterByHttp, hire, stranger, type Ask } from '../support/desk-person.js';
import { eventually } from '../support/eventually.js';
import { decisionsOf, fileOf, lettersOf, signUp, UNHURRIED, type FileRow } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';

/** A craft company of the region, asked for in a name that no register knows. */
const impostor = {
  profile: 'company_head',
  firstName: 'Luc',
  lastName: 'Moreau-Fictif',
  siren: '999980378',
} as const;
const ANY_LINK = /http:\/\/localhost:\d+\/(compte\/finaliser|demande|mot-de-passe)\/[^\s"'<>\\]+/;
const USABLE_LINK = /\/(compte\/finaliser|demande|mot-de-passe)\/[\w%.~-]{8,}/;

interface Answer {
  notice: { type: string; message: string };
}

describe('two receptionists open one file', () => {
  let set: RunningSet;
  let claire: Ask;
  let paul: Ask;
  let reader: Ask;
  let nobody: Ask;
  let file: FileRow;
  const email = 'luc@exemple.invalid';
  beforeAll(async () => {
    set = await startSet({ env: UNHURRIED });
    const deps = { dataSource: set.database.dataSource, now: () => new Date() };
    const enters = async (role: Role, name: string) => enterByHttp(set.panel, await hire(deps, role, name));
    nobody = stranger(set.panel);
    [claire, paul, reader] = await Promise.all([
      enters('receptionist', 'Claire Dupont'),
      enters('receptionist', 'Paul Morin'),
      enters('reader', 'Zoé Lefort'),
    ]);
    await signUp(set, { ...impostor, email });
    await eventually(async () => expect(await decisionsOf(set, email)).toEqual(['pending owner_mismatch']));
    file = await fileOf(set, email);
  });
  afterAll(() => set.close());

  const on = (action: string) => `/api/resources/applications/records/${file.id}/${action}`;
  const unchanged = async () =>
    expect(await fileOf(set, email)).toMatchObject({ status: 'pending', version: file.version });

  test('a GET on an action, a POST from another site and one of somebody who only reads change nothing', async () => {
    const query = `?version=${String(file.version)}&reason=siren_not_applicants`;
    expect(await claire(on('reject') + query)).toMatchObject({ status: 200 });
    await unchanged();
    const body = { version: file.version, reason: 'siren_not_applicants' };
    const foreign: Record<string, string>[] = [
      { origin: 'https://mal.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: set.site },
    ];
    for (const headers of foreign) expect((await claire(on('reject'), { body, headers })).status).toBe(403);
    expect((await reader(on('reject'), { body })).status).toBe(403);
    expect((await nobody(on('reject'), { body })).status).toBe(401);
    await unchanged();
  });

  test('both decide at the same instant: one decision; the other is told who decided what', async () => {
    const { version } = file;
    const answers = await Promise.all([
      told(claire(on('approve'), { body: { version, reason: 'craft_confirmed' } })),
      told(paul(on('reject'), { body: { version, reason: 'siren_not_applicants' } })),
    ]);
    const lost = answers.find(({ type }) => type === 'error');
    const isApproved = (await fileOf(set, email)).status === 'approved';
    const outcome = isApproved
      ? 'acceptée (Activité artisanale confirmée)'
      : 'refusée (SIREN d’une autre personne)';
    expect(answers.map(({ type }) => type).sort()).toEqual(['error', 'success']);
    expect(lost?.message).toContain(`Déjà traitée par ${isApproved ? 'Claire Dupont' : 'Paul Morin'} le `);
    expect(lost?.message).toContain(outcome);
    const decision = isApproved ? 'approved craft_confirmed' : 'rejected siren_not_applicants';
    expect(await decisionsOf(set, email)).toEqual(['pending owner_mismatch', decision]);
    await halfAMinutePasses();
    await eventually(async () =>
      expect((await lettersOf(set, email)).map(({ message }) => message)).toEqual([
        'pending',
        isApproved ? 'finalise' : 'rejected',
      ]),
    );
  });

  test('an hour later, what is still on a screen is answered in the same words', async () => {
    const { type, message } = await told(
      paul(on('approve'), { body: { version: file.version, reason: 'craft_confirmed' } }),
    );
    expect([type, message]).toEqual([
      'error',
      expect.stringMatching(/^Déjà traitée par (Claire Dupont|Paul Morin) le /),
    ]);
    expect(await decisionsOf(set, email)).toHaveLength(2);
  });

  test('the mails that went out open something; those stored and shown open nothing', async () => {
    const sent = (await lettersOf(set, email)).map(({ text, html }) => text + html);
    for (const letter of sent) expect(await opened(letter)).toBe(200);
    const stored = await set.database.dataSource.query<object[]>(
      'select subject, text_body, html_body, values, last_error from mail_deliveries where recipient = $1',
      [email],
    );
    expect(stored).toHaveLength(2);
    expect(await opened(JSON.stringify(stored))).toBe(404);
    expect(JSON.stringify(stored)).not.toMatch(USABLE_LINK);
    const mails = await set.database.dataSource.query<{ id: string }[]>('select id from mail_deliveries');
    const pages = ['/api/resources/mail_deliveries/actions/list', on('review'), on('show')].concat(
      mails.map(({ id }) => `/api/resources/mail_deliveries/records/${id}/show`),
    );
    for (const page of pages) expect(await (await claire(page)).text()).not.toMatch(USABLE_LINK);
  });

  const told = async (response: Promise<Response>) => ((await (await response).json()) as Answer).notice;

  /** What the first link of a text answers, followed to where it leads, as a browser does. */
  async function opened(text: string): Promise<number> {
    const link = ANY_LINK.exec(text)?.[0] ?? 'no link';
    const first = await fetch(link, { redirect: 'manual' });
    const next = first.headers.get('location');
    if (next === null) return first.status;
    const headers = { cookie: cookiesOf(first) };
    return (await fetch(new URL(next, link), { headers })).status;
  }

  /** The time in which a decision can be taken back. */
  async function halfAMinutePasses(): Promise<void> {
    await set.database.dataSource.query(
      `update mail_deliveries set send_after = send_after - interval '1 minute' where status = 'queued'`,
    );
  }
});
