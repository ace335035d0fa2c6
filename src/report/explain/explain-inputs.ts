import type { Problem } from '../../inputs/problem.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { Words } from './explain.ts'

/** Every mistake in the inputs: a line each, and where to correct them. */
export function explainWrongInputs(problems: readonly Problem[]): Words {
  const isElsewhere = ({ isInEnvironment }: Problem): boolean => isInEnvironment === true
  const places = [
    ...(problems.every(isElsewhere) ? [] : [`under 'with:'`]),
    ...(problems.some(isElsewhere) ? ['in the environment'] : []),
  ]
  return {
    title: 'Buddy Gate: wrong inputs',
    cause: problems.map(({ message }) => quoteText(message, 600)).join('\n'),
    next: `Correct ${problems.length === 1 ? 'this' : 'these'} ${places.join(' and ')} of the step. No request was sent to Buddy.`,
  }
}
