import fc from 'fast-check'

/** Under Stryker it matters whether a test fails, not what the smallest input is with which it does: looking for that takes a hundred times as long. */
fc.configureGlobal({ endOnFailure: true })
