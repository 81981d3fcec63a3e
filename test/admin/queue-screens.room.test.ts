import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { createQueueBoard } from '../../bin/queue-board.js';
import { openDesk, type Desk, type Visitor } from './desk.js';

const PATH = '/admin/queues';

describe('the screens of the queue', () => {
  let desk: Desk;
  let administrator: Visitor;
  let closeBoard: () => Promise<void>;
  beforeAll(async () => {
    desk = await openDesk({
      queueBoard: (databaseUrl) => {
        const settings = { databaseUrl, redisUrl: undefined, onError: () => undefined };
        const { screens, close } = createQueueBoard(PATH, settings);
        closeBoard = close;
        return screens;
      },
    });
    administrator = await desk.enter('administrator');
  });
  afterAll(async () => {
    await closeBoard();
    await desk.close();
  });

  test('are for administrators who are signed in, and nobody else', async () => {
    expect((await administrator.get(PATH)).status).toBe(200);
    expect((await administrator.get(`${PATH}/api/queues`)).body).toMatchObject({
      queues: [{ name: 'guichet' }],
    });
    for (const role of ['reader', 'receptionist', 'manager'] as const)
      for (const path of [PATH, `${PATH}/api/queues`])
        expect((await (await desk.enter(role)).get(path)).status).toBe(403);
    expect((await request(desk.panel).get(PATH)).status).toBe(303);
  });

  test('load nothing from elsewhere, and run no script that stands in the page', async () => {
    const { text, headers } = await administrator.get(PATH);
    const [addresses, scripts] = [/(?:src|href)="([^"]+)"/g, /<script(?![^>]*(src=|application\/json))/];
    const elsewhere = [...text.matchAll(addresses)].filter(([, address]) =>
      /^(https?:)?\/\//.test(address ?? ''),
    );
    expect(elsewhere).toEqual([]);
    expect(text).not.toMatch(scripts);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("base-uri 'self'");
  });

  test('change nothing: what is not a GET never reaches them', async () => {
    const changes = ['pause', 'clean/completed', 'retry/failed', 'promote', 'empty'];
    for (const change of changes) {
      const answer = await administrator
        .put(`${PATH}/api/queues/guichet/${change}`)
        .set('Sec-Fetch-Site', 'same-origin');
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('rien ne s’y change')]);
    }
  });
});
