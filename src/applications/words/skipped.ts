import { frenchList } from '../../config/words.js';
import type { Skipped } from '../../registry/company.js';

interface Noun {
  one: string;
  many: string;
  isFeminine: boolean;
}

const NOUNS: Readonly<Record<keyof Skipped, Noun>> = {
  establishments: { one: 'établissement', many: 'établissements', isFeminine: false },
  activities: { one: 'activité', many: 'activités', isFeminine: true },
  officers: { one: 'dirigeant', many: 'dirigeants', isFeminine: false },
};
/** For a kind that this version does not know. */
const ITEM: Noun = { one: 'élément', many: 'éléments', isFeminine: false };

/** « 2 établissements et 1 activité illisibles, laissés de côté »: items of an answer that could not be read. */
export function skippedWords(skipped: Readonly<Record<string, number>>): string {
  const kinds = Object.keys(skipped).sort((a, b) => rankOf(a) - rankOf(b));
  const items = kinds.map((kind) => ({ noun: nounOf(kind), count: skipped[kind] ?? 0 }));
  const nouns = items.map(({ noun, count }) => `${String(count)} ${count > 1 ? noun.many : noun.one}`);
  const plural = items.reduce((sum, { count }) => sum + count, 0) > 1 ? 's' : '';
  const gender = items.every(({ noun }) => noun.isFeminine) ? 'e' : '';
  return `${frenchList(nouns)} illisible${plural}, laissé${gender}${plural} de côté`;
}

function nounOf(kind: string): Noun {
  return Object.hasOwn(NOUNS, kind) ? NOUNS[kind as keyof Skipped] : ITEM;
}

/** The order of `NOUNS`: a stored record does not keep that of its fields. */
function rankOf(kind: string): number {
  const rank = Object.keys(NOUNS).indexOf(kind);
  return rank === -1 ? Object.keys(NOUNS).length : rank;
}
