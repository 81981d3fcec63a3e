import type { ReviewFile } from '../../src/applications/file.query.js';
import type { BulkLine } from '../actions/bulk.action.js';
import { carriedFilter } from './queue-address.js';

export interface Notice {
  type: 'success' | 'error';
  message: string;
}

/** What came back from a gesture: words for the person, the file as it is now, and the next one to open. */
export interface Answer {
  notice: Notice;
  file: ReviewFile | null;
  next: string | null;
}

export interface BulkAnswer {
  notice: Notice;
  report: BulkLine[];
  /** A breakdown: what the report does not name was not tried. */
  isStopped: boolean;
}

const APPLICATIONS = '/admin/api/resources/applications';
const FAILED: Notice = {
  type: 'error',
  message:
    'Le guichet ne répond pas\u202f: rien n’est confirmé. Votre saisie est restée ici\u202f; recommencez dans un instant.',
};
const SIGNED_OUT: Notice = { type: 'error', message: 'Rien n’a été fait\u202f: votre session a pris fin.' };

/** Told to the window when a gesture finds that the session has ended: the page stays, with what was typed on it. */
export const SESSION_ENDED = 'guichet-session-ended';

/** Asks for a gesture on a file. Never throws: a failure is a notice too. */
export async function act(applicationId: string, action: string, body: object = {}): Promise<Answer> {
  const url = `${APPLICATIONS}/records/${applicationId}/${action}`;
  const filter = new URLSearchParams({ q: carriedFilter() }).toString();
  const answer = await post<Partial<Answer>>(`${url}?${filter}`, body);
  return { notice: answer?.notice ?? FAILED, file: answer?.file ?? null, next: answer?.next ?? null };
}

/** A file as it is now; null when it could not be read. */
export async function readFile(applicationId: string): Promise<ReviewFile | null> {
  const answer = await get<{ record?: { file?: ReviewFile } }>(
    `${APPLICATIONS}/records/${applicationId}/review`,
  );
  return answer?.record?.file ?? null;
}

/** Decides several files, each as it was seen. */
export async function decideInBulk(
  action: 'bulkApprove' | 'bulkReject',
  lines: readonly { id: string; version: number }[],
  body: object,
): Promise<BulkAnswer> {
  const ids = lines.map(({ id }) => id).join(',');
  const versions = Object.fromEntries(lines.map(({ id, version }) => [id, version]));
  const url = `${APPLICATIONS}/bulk/${action}?recordIds=${ids}`;
  const answer = await post<Partial<BulkAnswer>>(url, { ...body, versions });
  const { notice = FAILED, report = [], isStopped = false } = answer ?? {};
  return { notice, report, isStopped };
}

/** What an action on a file answers, whatever it is; null when nothing could be read. */
export function ask<T>(applicationId: string, action: string, body: object): Promise<T | null> {
  return post<T>(`${APPLICATIONS}/records/${applicationId}/${action}`, body);
}

/** Asks for a gesture that is not about one file. Never throws: a failure is a notice too. */
export async function deskGesture<T extends { notice: Notice }>(
  name: string,
  body: object,
): Promise<T | { notice: Notice }> {
  return (await post<T>(`/admin/desk/${name}`, body)) ?? { notice: FAILED };
}

/** Reads what a page shows; null when nothing could be read. */
export function deskRead<T>(name: string, query: Record<string, string> = {}): Promise<T | null> {
  return get<T>(`/admin/desk/${name}?${new URLSearchParams(query).toString()}`);
}

async function get<T>(url: string): Promise<T | null> {
  try {
    const response = await fetch(url);
    if (response.status === 401) window.location.reload();
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}

/** A session that has ended is told to the window. */
async function post<T>(url: string, body: object): Promise<T | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status === 401) {
      window.dispatchEvent(new Event(SESSION_ENDED));
      return { notice: SIGNED_OUT } as T;
    }
    const answer = (await response.json()) as T & { confirm?: boolean };
    if (answer.confirm) window.location.assign(`/admin/confirm?next=${window.location.pathname}`);
    return answer;
  } catch {
    return null;
  }
}
