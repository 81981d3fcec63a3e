import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The row behind a mailed link, whoever it is for: enough to make its token again. */
export interface TokenRow {
  id: string;
  purpose: string;
  nonce: string;
}

/** What a row keeps so that its token cannot be made from the secret and the id alone; 128 bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** The token of a link: its id, then HMAC(secret, purpose · id · nonce). 65 URL-safe characters. */
export function tokenOf(secret: string, { id, purpose, nonce }: TokenRow): string {
  const mac = createHmac('sha256', secret).update(`${purpose}.${id}.${nonce}`);
  return encodeId(id) + mac.digest('base64url');
}

/** The id a token names, or null when it cannot be a token; says nothing of whether it is ours. */
export function idInToken(token: string): string | null {
  if (!/^[\w-]{65}$/.test(token)) return null;
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether a token is the one of this row, compared in constant time. */
export function isTokenOf(secret: string, row: TokenRow, given: string): boolean {
  const [a, b] = [Buffer.from(tokenOf(secret, row)), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function encodeId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}
