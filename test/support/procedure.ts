import type { ReceivedMessage } from '../../dev/mailbox/message-store.js';
import type { FaultOrder, Simulated } from '../../dev/simulator/faults.js';
import type { ScenarioApplicant } from '../../dev/simulator/scenarios.js';
import { eventually } from './eventually.js';
import type { RunningSet } from './running-set.js';

export const APPLICANT_PASSWORD = 'sept loutres traversent le canal';

/** No waiting for a turn, at the door or at a register: for scenarios that speak of something else. */
export const UNHURRIED = {
  RATE_LIMIT_FACTOR: '1000',
  INSEE_RATE_PER_MINUTE: '60000',
  RNE_RATE_PER_SECOND: '1000',
  RECHERCHE_ENTREPRISES_RATE_PER_SECOND: '1000',
};

export interface SignsUp extends ScenarioApplicant {
  email: string;
  siren?: string | null;
}

/** A demande as its row stands. */
export interface FileRow {
  id: string;
  status: string;
  reason: string | null;
  version: number;
  recheck_at: Date | null;
  company_name: string | null;
}

type Site = Pick<RunningSet, 'site'>;
type Stored = Pick<RunningSet, 'database'>;

/** « Valider », by the site's API. */
export function postApplication({ site }: Site, { siren, ...applicant }: SignsUp): Promise<Response> {
  const isConditional = ['company_head', 'authority_or_partner'].includes(applicant.profile);
  return fetch(`${site}/api/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...(isConditional ? { siren, delegateMission: false } : {}),
      password: APPLICANT_PASSWORD,
      acceptTerms: true,
      ...applicant,
    }),
  });
}

/** Signs up, and insists on having been received. */
export async function signUp(set: Site, applicant: SignsUp): Promise<string> {
  const response = await postApplication(set, applicant);
  if (response.status !== 202) throw new Error(`${String(response.status)} ${await response.text()}`);
  return ((await response.json()) as { reference: string }).reference;
}

/** The newest demande of an e-mail. */
export async function fileOf({ database }: Stored, email: string): Promise<FileRow> {
  const rows = await database.dataSource.query<FileRow[]>(
    `select a.id, a.status, a.reason, a.version, a.recheck_at, a.company_name
     from applications a join accounts on accounts.id = a.account_id
     where accounts.email = $1 order by a.submitted_at desc limit 1`,
    [email],
  );
  const [file] = rows;
  if (!file) throw new Error(`no demande of ${email}`);
  return file;
}

/** « status reason » of every recorded decision, in order. */
export async function decisionsOf({ database }: Stored, email: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ to_status: string; reason: string }[]>(
    `select d.to_status, d.reason from decisions d join applications a on a.id = d.application_id
     join accounts on accounts.id = a.account_id where accounts.email = $1 order by d.at, d.sequence`,
    [email],
  );
  return rows.map(({ to_status, reason }) => `${to_status} ${reason}`);
}

export type Letter = ReceivedMessage & { message: string };

/** What arrived for an e-mail, each with the name of its message: a Message-ID is made from the id of its row. */
export async function lettersOf(
  { database, mailbox }: Stored & Pick<RunningSet, 'mailbox'>,
  email: string,
): Promise<Letter[]> {
  const rows = await database.dataSource.query<{ id: string; message: string }[]>(
    'select id, message from mail_deliveries where recipient = $1',
    [email],
  );
  return mailbox
    .messages()
    .filter(({ to }) => to === email)
    .map((letter) => {
      const row = rows.find(({ id }) => letter.messageId.startsWith(`<${id}@`));
      return { ...letter, message: row?.message ?? 'of no row' };
    });
}

/** So many times, the next re-check of an unknown SIREN falls due: the day it waits for is moved to the past. */
export async function recheckFallsDue({ database }: Stored, email: string, count: number): Promise<void> {
  const { id } = await fileOf({ database }, email);
  for (let done = 1; done <= count; done += 1) {
    await database.dataSource.query('update registry_answers set expires_at = now()');
    await database.dataSource.query('update applications set recheck_at = now() where id = $1', [id]);
    await eventually(async () => {
      const sql = 'select not_found_checks as done from applications where id = $1';
      const rows: { done: number }[] = await database.dataSource.query(sql, [id]);
      if (rows[0]?.done !== done) throw new Error(`re-check ${String(done)} was not done`);
    });
  }
}

/** Makes the next calls of one register fail. */
export async function orderFault(
  { simulator }: Pick<RunningSet, 'simulator'>,
  order: Pick<FaultOrder, 'source' | 'kind' | 'count'> & Partial<FaultOrder>,
): Promise<void> {
  const body = JSON.stringify(order);
  const { status } = await fetch(`${simulator.url}/_faults`, { method: 'POST', body });
  if (status !== 200) throw new Error(`the fault was not ordered: ${String(status)}`);
}

/** Every register answers again; what was asked is forgotten. */
export async function endFaults({ simulator }: Pick<RunningSet, 'simulator'>): Promise<void> {
  await fetch(`${simulator.url}/_reset`, { method: 'POST' });
}

/** Every call that the registers have received. */
export async function callsTo(
  { simulator }: Pick<RunningSet, 'simulator'>,
  source: Simulated,
): Promise<{ path: string; at: Date }[]> {
  const response = await fetch(`${simulator.url}/_calls`);
  const { calls } = (await response.json()) as { calls: { source: string; path: string; at: string }[] };
  return calls.filter((call) => call.source === source).map(({ path, at }) => ({ path, at: new Date(at) }));
}
