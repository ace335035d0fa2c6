/** Returns the number of runs of a property: few by default, as many as `FC_RUNS` says for a long search. */
export function runs(usual = 40): { readonly numRuns: number } {
  const wanted = Number(process.env['FC_RUNS'] ?? '')
  return { numRuns: Number.isSafeInteger(wanted) && wanted > 0 ? wanted : usual }
}
