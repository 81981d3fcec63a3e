import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ATTACKS } from './attacks.js';
import { openTargets, type Targets } from './attack-target.js';

describe('what AdminJS as shipped lets pass, the desk does not', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await openTargets();
  });
  afterAll(() => targets.close());

  test('there are fourteen', () => {
    const numbers = ATTACKS.map(({ title }) => title.split(':')[0]);
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => `A${String(index + 1)}`));
  });

  test.each(ATTACKS)('$title', async ({ holds }) => {
    const stock = await holds(targets.stock);
    const ours = await holds(targets.ours);
    expect({ stock, ours }).toEqual({ stock: false, ours: true });
  });
});
