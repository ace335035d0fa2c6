/** Returns the number of runs of a property test: few by default, because the suite is run often; `FC_RUNS` sets more. */
export function manyRuns(few: number): number {
  const given = Number(process.env['FC_RUNS'])
  return Number.isInteger(given) && given > 0 ? given : few
}
