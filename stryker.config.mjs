/** Changes the rules one by one and expects a pure test to notice each time. */
export default {
  mutate: [
    'src/applications/classify*.ts',
    'src/applications/rules/**/*.ts',
    'src/applications/facts.ts',
    'src/applications/facts/**/*.ts',
    'src/applications/names.ts',
    'src/registry/siren.js',
  ],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: ['/dist', '/dist.*', '/var', '/docs', '/reports'],
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
