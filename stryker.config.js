/** Mutation testing: see __tests__/README.md. */
export default {
  mutate: ['src/**/*.ts', '!src/{index,post}.ts', '!src/**/*.d.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    config: {
      // These tests run what is built, or none of src.
      testPathIgnorePatterns: [
        '/__tests__/(?:architecture|demo|e2e|fakes|scripts|soak|testing)/',
        // Draws hundreds of pages: that takes too long to do it for each change.
        '/report/summary/summary\\.test\\.ts$',
      ],
      setupFiles: ['<rootDir>/scripts/stryker-setup.js'],
      dependencyExtractor: '<rootDir>/scripts/stryker-dependencies.js',
    },
  },
  coverageAnalysis: 'perTest',
  // The tests run once before the first change: on a busy machine that takes longer than the default of 5 minutes.
  dryRunTimeoutMinutes: 30,
  plugins: ['@stryker-mutator/*', './scripts/stryker-sample.js'],
  ignorers: ['sample'],
  // In the folder that git and eslint ignore.
  tempDirName: 'reports/sandbox',
  ignorePatterns: ['bench', 'docs', 'dist', 'reports'],
  // The tests run without type checks already, so nothing needs to be added to the files.
  disableTypeChecks: false,
  // A mutant that never ends is known by this; a machine that is busy must not look like one.
  timeoutMS: 15_000,
  concurrency: 2,
  // jest keeps the modules of earlier runs: a runner is made anew before they fill the memory.
  maxTestRunnerReuse: 60,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  // A report, not a gate: the changes that have no effect differ from file to file.
  thresholds: { high: 95, low: 90, break: null },
  allowEmpty: false,
}
