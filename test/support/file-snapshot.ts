import { expect } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a text with the file that keeps it, to be read and opened like any other file.
 * A missing file is written; to change one on purpose, delete it and run the test again.
 */
export function keepSnapshot(path: string, content: string): void {
  const file = join(import.meta.dirname, '..', path);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  expect(content).toBe(readFileSync(file, 'utf8'));
}
