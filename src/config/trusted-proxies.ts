import { isIP } from 'node:net';
import { z } from 'zod';

/** Names that Express knows for whole networks: this machine, its link, private addresses. */
const NETWORKS: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);
/** Nobody stands behind so many; a longer number would let every caller write their own address. */
const MOST_PROXIES = 32;
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

const EXPECTED =
  'expected how many proxies stand in front (0 to 32), or their addresses, e.g. 10.0.0.5,10.1.0.0/16,loopback (also linklocal, uniquelocal)';

/**
 * Whose `X-Forwarded-For` is believed, as Express takes it: how many proxies, or their addresses and networks. `true`,
 * and a network of everyone, are refused: any caller could then choose the address that limits count.
 */
export const trustedProxies = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => isCount(text) || listOf(text).every(isTrustable), EXPECTED)
  .transform((text) => (isCount(text) ? Number(text) : listOf(text)));

function isCount(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_PROXIES;
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function isTrustable(part: string): boolean {
  if (NETWORKS.has(part)) return true;
  const [address = '', bits, ...more] = part.split('/');
  const most = address.includes('%') ? undefined : BITS[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}
