import type { Age } from './filter.js';

const AGE = /^(>=|<=|=|>|<|≥|≤)?(\d{1,3})(?:(?:\.\.|-)(\d{1,3}))?(?:j|jours?)?$/i;
const EXPECTED = 'âge illisible. Attendu, en jours ouvrés : >5j, >=5j, <3j, 5j ou 2..5j.';

/** Reads `>5j`, `<=3`, `5j` or `2..5j`, in working days; else says what was expected. */
export function parseAge(text: string): Age[] | string {
  const [, sign = '=', first, last] = AGE.exec(text.replace(/\s/g, '')) ?? [];
  if (first === undefined || (last !== undefined && sign !== '=')) return EXPECTED;
  const days = Number(first);
  if (last !== undefined) return Number(last) < days ? EXPECTED : [{ from: days, to: Number(last) }];
  if (sign === '>') return [{ from: days + 1, to: null }];
  if (sign === '>=' || sign === '≥') return [{ from: days, to: null }];
  if (sign === '<=' || sign === '≤') return [{ from: 0, to: days }];
  if (sign === '<') return days === 0 ? EXPECTED : [{ from: 0, to: days - 1 }];
  return [{ from: days, to: days }];
}
