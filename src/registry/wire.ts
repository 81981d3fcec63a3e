import type { Agent } from 'node:http';
import { HttpProxyAgent, HttpsProxyAgent } from 'hpagent';

/**
 * What every client sets: nothing is followed, nothing is endless, every status comes back to be read. No proxy is taken
 * from HTTP_PROXY and the like: addresses come from the settings alone, and what a proxy writes is no register's answer.
 */
const LIMITS = {
  maxRedirects: 0,
  proxy: false,
  maxContentLength: 20_000_000,
  maxBodyLength: 10_000,
  allowAbsoluteUrls: false,
  validateStatus: () => true,
  responseType: 'text',
  transformResponse: (text: unknown) => text,
} as const;

/** How a register is reached. */
export type Wire = typeof LIMITS & { httpAgent?: Agent; httpsAgent?: Agent };

/** Straight to the register. */
export const DIRECT: Wire = LIMITS;

/**
 * Through an outgoing proxy, always by CONNECT: TLS is the register's own, and whatever the proxy answers instead of
 * opening the tunnel is a failure of the wire, never an answer.
 * @param proxyUrl http(s)://[user:password@]host:port
 * @param timeoutMs how long the proxy may take to open the tunnel
 */
export function throughProxy(proxyUrl: string, timeoutMs: number): Wire {
  const options = { proxy: proxyUrl, keepAlive: true, timeout: timeoutMs };
  return { ...LIMITS, httpAgent: new HttpProxyAgent(options), httpsAgent: new HttpsProxyAgent(options) };
}
