import jestConfig from './jest.config.js';

const [{ displayName: _kind, ...ruleTests }] = jestConfig.projects;

/** The pure tests of what is mutated, and no other: a mutant is judged in milliseconds. */
export default { ...ruleTests, testMatch: ['<rootDir>/test/{applications,registry}/**/*.rule.test.ts'] };
