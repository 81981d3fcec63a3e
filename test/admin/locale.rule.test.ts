import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { messages } from '../../admin/locale/messages.js';
import { frenchTree } from '../../admin/locale/fr.js';
import { resources } from '../../admin/locale/resources.js';
import { tables } from '../../admin/resources/tables.js';

type Tree = { [key: string]: Tree | string };

const root = dirname(createRequire(import.meta.url).resolve('adminjs'));

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const english = leaves(
  JSON.parse(readFileSync(join(root, 'lib/locale/en/translation.json'), 'utf8')) as Tree,
);
const french = new Map(leaves(frenchTree));

test('every text of AdminJS has its French one', () => {
  expect(english.length).toBeGreaterThan(100);
  expect(english.map(([key]) => key).filter((key) => !french.has(key))).toEqual([]);
});

test('each keeps the values that are put into it', () => {
  const slots = (text: string | undefined) => (text?.match(/\{\{\w+\}\}/g) ?? []).sort();
  const said = new Set(
    Object.keys(messages).filter((key) => key.startsWith('error404') || key.endsWith('forbiddenError')),
  );
  const different = english.filter(
    ([key, text]) =>
      !said.has(key.replace('messages.', '')) &&
      key !== 'messages.forbiddenError' &&
      slots(text).join() !== slots(french.get(key)).join(),
  );
  expect(different).toEqual([]);
});

test('none is left in English', () => {
  const same = english.filter(([key, text]) => french.get(key) === text).map(([key]) => key);
  expect(same).toEqual(['labels.navigation', 'labels.pages']);
});

test('every column that the panel shows has its French name', () => {
  const unnamed = tables.flatMap(({ id, columns }) =>
    columns.filter((column) => !(column in resources[id].properties)).map((column) => `${id}.${column}`),
  );
  expect(unnamed).toEqual([]);
});
