import type { Company } from '../../registry/company.js';
import type { ReadValue } from '../verdict.js';

/** What of each answer could not be read and was left out: « establishments 1 », source by source. */
export function skippedIn(company: Company | null): ReadValue[] {
  return (company?.answers ?? []).flatMap((answer) => {
    const counts = answer.kind === 'found' ? Object.entries(answer.record.skipped ?? {}) : [];
    const { source, at } = answer;
    const value = counts.map(([kind, count]) => `${kind} ${String(count)}`);
    return value.length === 0 ? [] : [{ fact: 'skipped', value, source, at }];
  });
}
