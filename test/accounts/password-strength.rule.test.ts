import { expect, test } from '@jest/globals';
import { passwordProblem } from '../../src/accounts/password-strength.js';

test.each([
  ['motdepassemotdepasse', 'too_common'],
  ['M0td3p4$$3!', 'too_short'],
  ['p4$$w0rdp4$$w0rd', 'too_common'],
  ['4zerty123456789', 'too_common'],
  ['agrafe cheval pile correct', null],
  ['agrafe cheval pile correct '.repeat(4), null],
])('%j is judged: %s', (password, problem) => {
  expect(passwordProblem(password, [])).toBe(problem);
});

test.each(['732829320732829320', '732 829 320 732 829 320', '73282932000017', 'legoff-732.829.320'])(
  '%j is made of its holder’s name and SIREN',
  (password) => {
    expect(passwordProblem(password, ['732829320', 'Le Goff', 'legoff@exemple.fr'])).toBe('about_you');
  },
);

test('only the beginning of a long password is judged, so that none is long to judge', () => {
  const strong = 'agrafe cheval pile correct, tuile et mortier ';
  expect(passwordProblem('a'.repeat(40) + strong, [])).toBe('too_common');
  expect(passwordProblem(strong + 'a'.repeat(40), [])).toBeNull();
});

test('signs that stand for letters are read in few ways, so that none is long to judge', () => {
  const lookedUp = countLookUps(() => passwordProblem('4@8({[<63!|1/\\70$5+%24@8({[<63!|1/\\70$5+%', []));
  expect(lookedUp).toBeLessThan(40_000);
});

/** How many pieces of text are cut out while something runs: the work of looking words up. */
function countLookUps(work: () => unknown): number {
  const slice = Reflect.get(String.prototype, 'slice');
  let count = 0;
  String.prototype.slice = function (this: string, start?: number, end?: number) {
    count += 1;
    return slice.call(this, start, end);
  };
  try {
    work();
  } finally {
    String.prototype.slice = slice;
  }
  return count;
}
