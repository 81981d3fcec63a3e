import jestConfig from './jest.config.js';

const [{ displayName: _kind, ...ruleTests }] = jestConfig.projects;

/** The tables of what is mutated, and no other test: a mutant is judged in milliseconds, not by thousands of worlds. */
export default {
  ...ruleTests,
  testMatch: [
    '<rootDir>/test/applications/{classify-*,names}.rule.test.ts',
    '<rootDir>/test/registry/{siren,pitfalls}.rule.test.ts',
    '<rootDir>/test/registry/{rne,sirene,recherche-entreprises}/*.rule.test.ts',
  ],
  testPathIgnorePatterns: ['classify-(properties|less)'],
};
