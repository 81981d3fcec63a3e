import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { seedMemberSpace } from '../../../dev/seed/member-space.js';
import { openSite, type TestSite } from '../../http/open-site.js';

/** A door of the house: the usual one, or one behind which something is wrong. */
export type Door = 'usual' | 'throttled' | 'away' | 'broken';

/** The site, listening, with whatever it takes to meet a page in one of its states. */
export interface House extends TestSite {
  /** The address of each door. */
  at: Readonly<Record<Door, string>>;
}

/** Opens the house, with the services and documents of the demo. */
export async function openHouse(): Promise<House> {
  const site = await openSite();
  await seedMemberSpace(site.dataSource);
  const doors: Record<Door, Express> = {
    usual: site.app,
    throttled: site.with({ RATE_LIMIT_FACTOR: 0.001 }),
    away: site.with({}, { dataSource: new Proxy(site.dataSource, { get: outOfReach }) }),
    broken: site.with({}, { now: outOfOrder }),
  };
  const servers = await Promise.all(Object.values(doors).map(listening));
  const [usual = '', throttled = '', away = '', broken = ''] = servers.map(addressOf);
  const close = async () => {
    for (const server of servers) server.close().closeAllConnections();
    await site.close();
  };
  return { ...site, at: { usual, throttled, away, broken }, close };
}

function listening(app: Express): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, () => resolve(server));
  });
}

function addressOf(server: Server): string {
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

function outOfReach(): never {
  throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
}

function outOfOrder(): never {
  throw new Error('out of order');
}
