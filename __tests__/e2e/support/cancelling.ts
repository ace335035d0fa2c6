import { test } from '@jest/globals'

/** For a test in which the workflow is cancelled, which the runner does by signals. Windows has none: there Node ends the process at once, and the test is skipped. */
export const cancellingTest = process.platform === 'win32' ? test.concurrent.skip : test.concurrent
