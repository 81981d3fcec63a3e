const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      module: { type: 'es6' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: false,
          useDefineForClassFields: false,
          react: { runtime: 'automatic' },
        },
        experimental: { keepImportAttributes: true },
      },
    },
  ],
};

const services = {
  globalSetup: '<rootDir>/test/support/start-services.mjs',
  globalTeardown: '<rootDir>/test/support/stop-services.mjs',
};

/** A kind of test: `rule` is pure, `room` has a real PostgreSQL, `scenario` drives the running set in a browser. */
const kind = (name, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/**/*.${name}.test.ts`, `<rootDir>/test/**/*.${name}.test.tsx`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  testEnvironment: 'node',
  ...more,
});

export default {
  projects: [kind('rule'), kind('room', services), kind('scenario', services)],
  maxWorkers: 2,
};
