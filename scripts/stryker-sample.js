/**
 * Leaves a sample of the code for Stryker to change: `MUTATE_SAMPLE=8 npm run mutate` changes every eighth line only.
 * What spans several lines is always changed, because leaving it out would leave out each line in it.
 */
const step = Number(process.env.MUTATE_SAMPLE ?? 1)

export const strykerPlugins = [{ kind: 'Ignore', name: 'sample', value: { shouldIgnore } }]

function shouldIgnore({ node: { loc } }) {
  const isInSample = !loc || loc.start.line !== loc.end.line || loc.start.line % step === 0
  return isInSample ? undefined : 'Not in the sample'
}
