import { expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { absent, aCompany, aQuestion, fromInsee, fromSearch } from '../support/company.js';

test('a company that ended is told since when by INSEE, and by nobody in its place; no other company is', () => {
  const ended = (ceasedOn?: string) => ({ state: 'ceased' as const, ...(ceasedOn ? { ceasedOn } : {}) });
  const told = (insee: object, search: object) =>
    classify(aQuestion({ company: aCompany(fromInsee(insee), absent('rne'), fromSearch(search)) }));
  expect(told(ended('2026-03-31'), ended('2026-04-02'))).toMatchObject({
    ...{ outcome: 'rejected', reason: 'company_ceased', ceasedOn: '2026-03-31' },
  });
  expect(told(ended(), ended('2026-04-02'))).not.toHaveProperty('ceasedOn');
  expect(told(ended(), ended())).not.toHaveProperty('ceasedOn');
  expect(classify(aQuestion())).not.toHaveProperty('ceasedOn');
});
