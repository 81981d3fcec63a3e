/** Changes the rules and the register translators one by one, and expects a pure test to notice each time. */
export default {
  mutate: [
    'src/applications/classify*.ts',
    'src/applications/rules/**/*.ts',
    'src/applications/facts.ts',
    'src/applications/facts/**/*.ts',
    'src/applications/names.ts',
    'src/registry/siren.js',
    'src/registry/offices.ts',
    'src/registry/{sirene,rne,recherche-entreprises}/{to-company,activities,endings,officers,standing}.ts',
  ],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  // What is built once at import (tables of words and codes) would run every test for each change of a word.
  ignoreStatic: true,
  concurrency: 2,
  ignorePatterns: ['/dist', '/dist.*', '/var', '/docs', '/reports'],
  incremental: true,
  incrementalFile: 'reports/mutation.json',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
