import { isTaken } from '../free-port.js';
import { Refusal } from './refusal.js';

const DEFAULTS = {
  web: 3000,
  admin: 3001,
  webOps: 3002,
  adminOps: 3003,
  workerOps: 3004,
  simulator: 4010,
  smtp: 1025,
  mailbox: 8025,
} as const;

export type PortName = keyof typeof DEFAULTS;
export type Ports = Record<PortName, number>;

/**
 * Chooses every port of the set: a default that is taken gives way to the next free one, a port that was asked
 * for by name is used or refused.
 */
export async function choosePorts(given: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Ports> {
  const asked = askedPorts(given);
  const claimed = new Set<number>([
    ...Object.values(DEFAULTS),
    ...Object.values(asked).map(({ port }) => port),
  ]);
  const ports: Ports = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as PortName[]) {
    const wish = asked[name];
    const wanted = wish?.port ?? DEFAULTS[name];
    const taken = await isTaken(wanted);
    if (taken && wish)
      throw new Refusal(
        `Port ${wanted}, asked for by ${wish.variable}, is taken: free it or choose another.`,
      );
    ports[name] = taken ? await nextFree(wanted, claimed) : wanted;
    claimed.add(ports[name]);
    if (taken) say(`Port ${wanted} is taken: ${name} uses ${ports[name]}.`);
  }
  return ports;
}

function askedPorts(given: NodeJS.ProcessEnv): Partial<Record<PortName, { port: number; variable: string }>> {
  const ask = (variable: string, offset = 0) => {
    const value = given[variable];
    if (!value) return undefined;
    const port = Number(value);
    if (!Number.isInteger(port) || port < 1 || port > 65_535 - offset) {
      throw new Refusal(`${variable}: expected a port between 1 and 65535, got ${value}.`);
    }
    return { port: port + offset, variable };
  };
  const asked = {
    web: ask('PORT'),
    admin: ask('ADMIN_PORT'),
    webOps: ask('OPS_PORT'),
    adminOps: ask('OPS_PORT', 1),
    workerOps: ask('OPS_PORT', 2),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, wish]) => wish !== undefined));
}

async function nextFree(after: number, claimed: Set<number>): Promise<number> {
  let port = after + 1;
  while (claimed.has(port) || (await isTaken(port))) port += 1;
  return port;
}
