import type { ReviewFile } from '../../src/applications/file.query.js';

/** What came back from a gesture: words for the person, the file as it is now, and the next one to open. */
export interface Answer {
  notice: { type: 'success' | 'error'; message: string };
  file: ReviewFile | null;
  next: string | null;
}

const FAILED: Answer['notice'] = {
  type: 'error',
  message: 'Le guichet ne répond pas. Rien n’a été fait ; recommencez dans un instant.',
};

/** Asks for a gesture on a file. Never throws: a failure is a notice too. */
export async function act(applicationId: string, action: string, body: object = {}): Promise<Answer> {
  const answer = await post<Partial<Answer>>(applicationId, action, body);
  return { notice: answer?.notice ?? FAILED, file: answer?.file ?? null, next: answer?.next ?? null };
}

/** The JSON of an answer, or null when there is none. A session that has ended leads to the sign-in page. */
export async function post<T>(applicationId: string, action: string, body: object): Promise<T | null> {
  try {
    const response = await fetch(`/admin/api/resources/applications/records/${applicationId}/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status === 401) window.location.assign('/admin/login');
    return (await response.json()) as T;
  } catch {
    return null;
  }
}
