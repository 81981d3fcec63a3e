import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SECURITY_EVENTS } from '../../src/http/security-log.js';

test('SECURITY.md says what every event of the security log means, and knows no other', () => {
  const written = readFileSync('SECURITY.md', 'utf8').split('\n');
  const cells = written
    .slice(written.indexOf('| event | what happened |') + 2)
    .flatMap((line) => /^\| (`.*?`) \|/.exec(line)?.[1] ?? []);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, event]) => event));
  expect(named.sort()).toEqual(Object.keys(SECURITY_EVENTS).sort());
});
