import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** The first versions without the faults that made us write them down. */
const FLOORS = [
  { name: 'nodemailer', floor: '9.1.1' },
  { name: 'axios', floor: '1.15.3' },
  { name: 'qs', floor: '6.14.2' },
  { name: 'typeorm', floor: '0.3.26' },
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

test.each(FLOORS)('every copy of $name is at $floor or later', ({ name, floor }) => {
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.filter(([, { version }]) => isBelow(version ?? '', floor))).toEqual([]);
});

test.each([
  ['9.1.0', true],
  ['9.1.1', false],
  ['10.0.0', false],
  ['9.0.99', true],
  ['9.1.1-beta.1', true],
])('%s is below 9.1.1: %s', (version, below) => {
  expect(isBelow(version, '9.1.1')).toBe(below);
});

/** Compares x.y.z; a version before its release counts as below it. */
function isBelow(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((each) => each.split(/[.-]/).slice(0, 3).map(Number));
  const differing = (need ?? []).findIndex((part, index) => part !== have?.[index]);
  if (differing < 0) return version.includes('-');
  return (have?.[differing] ?? 0) < (need?.[differing] ?? 0);
}
