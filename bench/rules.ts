import { classify } from '../src/applications/classify.js';
import { aQuestion } from '../test/support/company.js';
import { tell } from './measure.js';

const TIMES = 20_000;
const INSEE_CALLS_PER_MINUTE = 30;
const CALLS_PER_APPLICATION = 2;

/** The decision table alone, beside the most demandes that the public quota of SIRENE lets through. */
export function benchRules(): void {
  const question = aQuestion();
  const begunAt = performance.now();
  for (let i = 0; i < TIMES; i += 1) classify(question);
  const figure = (TIMES * 1_000) / (performance.now() - begunAt);
  const limit = INSEE_CALLS_PER_MINUTE / CALLS_PER_APPLICATION / 60;
  tell('Verdicts by the rules', figure, 'what the quota of SIRENE lets through', limit);
}
