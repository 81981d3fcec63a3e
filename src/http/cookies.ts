import type { Request } from 'express';

/** The value of a cookie as the browser sent it, or null. Ours hold URL-safe characters only. */
export function readCookie(req: Request, name: string): string | null {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const pair = pairs.find((candidate) => candidate.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}
