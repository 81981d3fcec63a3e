import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDesk, pendingFile, type Desk, type Visitor } from '../desk.js';

describe('the queue as a file', () => {
  let desk: Desk;
  let manager: Visitor;
  beforeAll(async () => {
    desk = await openDesk();
    manager = await desk.enter('manager');
    await pendingFile(desk.world.deps, { firstName: '=cmd', lastName: 'Martin' });
    await pendingFile(desk.world.deps, { siren: '552100554' });
  });
  afterAll(() => desk.close());

  test('holds the lines of its filter, and no formula', async () => {
    const { text } = await manager.get('/admin/files/queue?format=csv').expect(200);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(text).toContain(",'=cmd,Martin,");
    const one = await manager.get('/admin/files/queue?format=csv&q=552100554').expect(200);
    expect(one.text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  test('is for managers, and says of a filter it does not know that it does not', async () => {
    const receptionist = await desk.enter('receptionist');
    await receptionist.get('/admin/files/queue?format=csv').expect(403);
    await manager.get('/admin/files/queue?format=csv&q=couleur:bleu').expect(400);
  });
});
