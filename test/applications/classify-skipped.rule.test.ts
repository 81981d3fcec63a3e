import { expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { traceInWords } from '../../src/applications/trace-in-words.js';
import { aCompany, aQuestion, fromInsee, fromRne, unavailable } from '../support/company.js';

const skipped = { establishments: 2, officers: 1 };

test.each([
  ['decided', [fromInsee({ skipped }), fromRne()]],
  ['undetermined', [fromInsee({ skipped }), unavailable('rne')]],
])('what could not be read is named, source by source: %s', (_, answers) => {
  expect(classify(aQuestion({ company: aCompany(...answers) })).skipped).toEqual([
    {
      fact: 'skipped',
      value: ['establishments 2', 'officers 1'],
      source: 'insee',
      at: '2026-11-23T08:59:00.000Z',
    },
  ]);
});

test('and nothing is where everything could be read', () => {
  const verdict = classify(aQuestion());
  expect(verdict).not.toHaveProperty('skipped');
  expect(traceInWords(verdict.trace)).toHaveLength(verdict.trace.length);
});
