import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';
import { now } from './world.js';

const BAKERY = '999980402';
const CHAIN = '999980477';
const KEY = { 'X-INSEE-Api-Key-Integration': 'key' };

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock: now, scenariosDir: sharedRegistry.scenarios });
});
afterAll(() => simulator.close());
beforeEach(() => post('/_reset', {}));

describe('the stand-in for the registers', () => {
  test('counts what was asked, by register, until it is reset', async () => {
    await get(`/insee/siren/${BAKERY}`, KEY);
    await get(`/recherche-entreprises/search?q=${BAKERY}`);
    expect((await get('/_calls')).body).toMatchObject({
      insee: 1,
      rne: 0,
      'recherche-entreprises': 1,
      calls: [
        { source: 'insee', path: `/siren/${BAKERY}` },
        { source: 'recherche-entreprises', path: '/search' },
      ],
    });
    await post('/_reset', {});
    expect((await get('/_calls')).body).toEqual({ insee: 0, rne: 0, 'recherche-entreprises': 0, calls: [] });
  });

  test('injects a fault as many times as ordered, on its register alone', async () => {
    await post('/_faults', { source: 'insee', kind: '503', count: 2 });
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await get(`/insee/siren/${BAKERY}`, KEY)).status);
    expect(statuses).toEqual([503, 503, 200]);
    await post('/_faults', { source: 'insee', kind: '429', count: 1 });
    expect((await get(`/recherche-entreprises/search?q=${BAKERY}`)).status).toBe(200);
    await post('/_faults', { source: 'insee', kind: '429', count: 0 });
    expect((await get(`/insee/siren/${BAKERY}`, KEY)).status).toBe(200);
  });

  test('refuses an order that it does not understand', async () => {
    expect((await post('/_faults', { source: 'insee', kind: 'flood', count: 1 })).status).toBe(400);
  });

  test('asks for the key of INSEE and for a session of the RNE', async () => {
    expect((await get(`/insee/siren/${BAKERY}`)).status).toBe(401);
    expect((await get(`/rne/companies/${BAKERY}`, { authorization: 'Bearer invented' })).status).toBe(401);
    expect((await post('/rne/sso/login', { username: 'guichet' })).status).toBe(401);
    const login = await post('/rne/sso/login', { username: 'guichet', password: 'secret' });
    const { token } = login.body as { token: string };
    expect((await get(`/rne/companies/${BAKERY}`, { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('pages establishments as INSEE does: twenty unless asked, by rank or by cursor', async () => {
    const pageOf = async (query: string) => {
      const { body } = await get(`/insee/siret?q=siren:${CHAIN}${query}`, KEY);
      return body as {
        header: { total: number; curseurSuivant?: string };
        etablissements: { siret: string }[];
      };
    };
    expect((await pageOf('')).etablissements).toHaveLength(20);
    const first = await pageOf('&nombre=1000&curseur=*');
    expect([first.header.total, first.etablissements.length]).toEqual([1051, 1000]);
    const byCursor = await pageOf(`&nombre=1000&curseur=${first.header.curseurSuivant ?? ''}`);
    const byRank = await pageOf('&nombre=1000&debut=1000');
    expect(byCursor.etablissements).toHaveLength(51);
    expect(byRank.etablissements).toEqual(byCursor.etablissements);
  });

  test('tells that INSEE is up', async () => {
    expect((await get('/insee/informations', KEY)).body).toMatchObject({ etatService: 'UP' });
  });

  const [recording] = jsonFilesOf(sharedRegistry.recorded).filter(({ name }) => /^\d{9}$/.test(name));
  if (recording) {
    test('of a company recorded in one register only, the others say that they cannot answer', async () => {
      expect((await get(`/recherche-entreprises/search?q=${recording.name}`)).body).toEqual(
        recording.content,
      );
      expect((await get(`/insee/siren/${recording.name}`, KEY)).status).toBe(503);
    });
  }
});

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(simulator.url + path, { headers });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

async function post(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(simulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as unknown };
}
