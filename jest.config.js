import { swcOptions } from './dev/bootstrap/swc-options.mjs';

const transform = { '^.+\\.tsx?$': ['@swc/jest', swcOptions] };

const services = {
  globalSetup: '<rootDir>/test/support/start-services.mjs',
  globalTeardown: '<rootDir>/test/support/stop-services.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.mjs'],
};
const runningSet = {
  ...services,
  globalSetup: '<rootDir>/test/support/start-scenarios.mjs',
};

/** A kind of test: `rule` is pure, `room` has a real PostgreSQL, `scenario` drives the running set in a browser. */
const kind = (name, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/**/*.${name}.test.ts`, `<rootDir>/test/**/*.${name}.test.tsx`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp', '<rootDir>/dist', '<rootDir>/var'],
  ...more,
});

export default {
  projects: [kind('rule'), kind('room', services), kind('scenario', runningSet)],
  maxWorkers: 2,
};
