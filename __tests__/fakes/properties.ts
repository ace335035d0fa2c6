import fc from 'fast-check'

/** The seed of `npm test`, fixed because a red run must come from a change and not from chance. */
const usualSeed = 20_261_129

/** The number of cases of a property in `npm test`, small because a long search has `FC_RUNS`. */
const usualRuns = 25

const searchedRuns = Number(process.env['FC_RUNS'] ?? '')
const isSearch = Number.isSafeInteger(searchedRuns) && searchedRuns > 0

// A long search draws other cases each time, and fast-check prints the seed of a failure.
fc.configureGlobal({
  // What the setup of mutation testing has set stays.
  ...fc.readConfigureGlobal(),
  ...(isSearch ? { numRuns: searchedRuns } : { numRuns: usualRuns, seed: usualSeed }),
})

/** Returns another number of runs for a property whose cases are cheap or dear; `FC_RUNS` comes first. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: isSearch ? searchedRuns : usual }
}

export { fc }
