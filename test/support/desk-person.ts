import { generate, generateSecret } from 'otplib';
import type { Page } from 'playwright-core';
import { enrolled } from '../../dev/seed/staff.js';
import type { Deps } from '../../src/database/deps.js';
import { createStaffMember } from '../../src/staff/create-staff-member.js';
import type { Role } from '../../src/staff/roles.js';

export const STAFF_PASSWORD = 'sept loutres traversent le canal';

/** Somebody of the staff, with all that it takes to sign in. */
export interface Hired {
  email: string;
  staffId: string;
  totpSecret: string;
}

let hired = 0;

/** Creates a member of staff whose telephone is enrolled. */
export async function hire(deps: Deps, role: Role, name = 'Claire Dupont'): Promise<Hired> {
  hired += 1;
  const [firstName = '', lastName = ''] = name.split(' ');
  const email = `${role}.${String(hired)}@guichet.invalid`;
  const made = await createStaffMember(deps, 'operator', {
    ...{ email, firstName, lastName, role, password: STAFF_PASSWORD },
  });
  if (made.kind !== 'created') throw new Error(made.kind);
  const totpSecret = generateSecret();
  await enrolled(deps.dataSource, made.staffId, totpSecret);
  return { email, staffId: made.staffId, totpSecret };
}

/** The code that this person's telephone shows at an instant. */
export function codeOf({ totpSecret }: Pick<Hired, 'totpSecret'>, at: Date): Promise<string> {
  return generate({ secret: totpSecret, epoch: Math.floor(at.getTime() / 1000) });
}

/** A request to the running panel, in somebody's name. */
export type Ask = (
  path: string,
  init?: { body?: object; headers?: Record<string, string> },
) => Promise<Response>;

/** Asks without being signed in. @param panel its address, with /admin */
export function stranger(panel: string): Ask {
  return (path, { body, headers } = {}) =>
    fetch(`${panel}${path}`, {
      redirect: 'manual',
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { 'content-type': 'application/json', ...headers },
    });
}

/** Signs in over HTTP, password then code. @param panel its address, with /admin */
export async function enterByHttp(panel: string, person: Hired): Promise<Ask> {
  const step = async (path: string, fields: Record<string, string>, cookie = '') => {
    const body = new URLSearchParams(fields);
    const response = await fetch(panel + path, {
      ...{ method: 'POST', body, redirect: 'manual', headers: { cookie } },
    });
    if (response.status !== 303) throw new Error(`${path}: ${String(response.status)}`);
    return cookiesOf(response);
  };
  const halfway = await step('/login', { email: person.email, password: STAFF_PASSWORD });
  const cookie = await step('/login/code', { code: await codeOf(person, new Date()) }, halfway);
  const ask = stranger(panel);
  return (path, { headers, ...init } = {}) => ask(path, { ...init, headers: { cookie, ...headers } });
}

/** Signs in as a person does, before the page of the panel. */
export async function enterInBrowser(page: Page, panel: string, person: Hired): Promise<void> {
  await page.goto(panel);
  await page.getByLabel('Adresse e-mail').fill(person.email);
  await page.getByLabel('Mot de passe').fill(STAFF_PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await showCode(page, person);
}

/** Types the code that the telephone shows, at sign-in or where it is asked again. */
export async function showCode(page: Page, person: Hired): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(await codeOf(person, new Date()));
  await page.getByRole('button', { name: 'Valider' }).click();
}

/** The cookies that an answer sets, as they are sent back. */
export function cookiesOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return cookies.join('; ');
}
