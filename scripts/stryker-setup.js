import fc from 'fast-check'

/**
 * Under Stryker it matters whether a test fails, not what the smallest input is with which it does; and what random inputs
 * find they mostly find soon. So that each of some thousand changes takes about a second, no property takes longer than this.
 */
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 150 })
