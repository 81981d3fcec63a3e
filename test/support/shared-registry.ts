import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/registry');

/** Answers of the registers kept outside the project; tests that read them run only where they lie. */
export const sharedRegistry = {
  isThere: existsSync(folder),
  scenarios: join(folder, 'scenarios'),
  recorded: join(folder, 'recorded', 'recherche-entreprises'),
  errors: join(folder, 'errors'),
  field: join(folder, 'field'),
  openapi: join(folder, 'openapi'),
};

/** Every JSON file of a folder, by name without extension. */
export function jsonFilesOf(path: string): { name: string; content: unknown }[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      content: JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown,
    }));
}
