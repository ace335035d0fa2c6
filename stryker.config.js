/** Mutation testing of what is pure: see __tests__/README.md. */
export default {
  mutate: [
    'src/buddy/{retry,retry-policy,status,http/headers,polling/poll-interval}.ts',
    'src/inputs/{target,inputs,input-reader,connection}.ts',
    'src/log/{action-log,excerpt,log-file,problem-matchers,spool}.ts',
    'src/runner/safe-text.ts',
    'src/secrets/*.ts',
    'src/watch/{verdict,watch}.ts',
    'src/report/**/*.ts',
  ],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: {
    config: {
      // The other tests run what is built, or none of this.
      testMatch: [
        '<rootDir>/__tests__/{buddy,inputs,log,secrets}/**/*.test.ts',
        '<rootDir>/__tests__/report/**/*.test.ts',
        '<rootDir>/__tests__/{runner/safe-text,watch/verdict,watch/watch}.test.ts',
      ],
      // Draws hundreds of pages: that takes too long to do it for each change.
      testPathIgnorePatterns: ['/report/summary/summary\\.test\\.ts$'],
      setupFiles: ['<rootDir>/scripts/stryker-setup.js'],
      dependencyExtractor: '<rootDir>/scripts/stryker-dependencies.js',
    },
  },
  coverageAnalysis: 'perTest',
  // The tests run once before the first change: on a busy machine that takes longer than the default of 5 minutes.
  dryRunTimeoutMinutes: 30,
  // In the folder that git and eslint ignore.
  tempDirName: 'reports/sandbox',
  ignorePatterns: ['bench', 'docs', 'dist'],
  // A mutant that never ends is known by this; a machine that is busy must not look like one.
  timeoutMS: 15_000,
  concurrency: 2,
  // jest keeps the modules of earlier runs: a runner is made anew before they fill the memory.
  maxTestRunnerReuse: 60,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 95, low: 90, break: 90 },
  allowEmpty: false,
}
