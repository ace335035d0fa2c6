import { knownStatuses } from '../buddy/status.ts'
import type { InputReader } from './input-reader.ts'
import { quoteInput } from './problem.ts'
import { suggest } from './suggestion.ts'

/** Inputs on the watching. Durations are in milliseconds, Infinity for none. */
export interface WatchPolicy {
  /** Statuses that end the watching as soon as they are seen. */
  readonly passOn: ReadonlySet<string>
  readonly wait: boolean
  /** `fail` unless the run is searched by commit and the workflow says `pass`. */
  readonly ifMissing: IfMissing
  readonly approvalTimeoutMs: number
  readonly outageToleranceMs: number
  /** null for `auto`. */
  readonly pollIntervalMs: number | null
}

/**
 * Result of a search by commit that finds no run: the step fails, or passes with the
 * outcome `missing`.
 */
export type IfMissing = 'fail' | 'pass'

/** Inputs on the check run and the comment, without the token. */
export interface PublishOptions {
  /** Name of the check run; '' for none. */
  readonly checkRun: string
  /** True if a pull request gets a comment. */
  readonly comment: boolean
  /**
   * Commit of the check run as the input `commit` names it; '' for the commit of the event.
   */
  readonly commit: string
  /**
   * Leg of the job's matrix, a short text that no other leg has; '' outside of a matrix.
   */
  readonly leg: string
}

/** Reads and checks the inputs on the watching. */
export function readPolicy(reader: InputReader, ifMissing: IfMissing): WatchPolicy {
  return {
    passOn: readPassOn(reader),
    wait: reader.boolean('wait', true),
    ifMissing,
    approvalTimeoutMs: reader.duration('approval-timeout', 'none', { words: { none: Infinity, 0: 0 } }),
    outageToleranceMs: reader.duration('outage-tolerance', '10m', {}),
    pollIntervalMs: reader.duration('poll-interval', 'auto', { words: { auto: null }, atLeastMs: 1000 }),
  }
}

function readPassOn(reader: InputReader): ReadonlySet<string> {
  const given = reader.list('pass-on', 'statuses')
  if (given.length === 0) return new Set(['SUCCESSFUL'])
  const known: ReadonlySet<string> = new Set(knownStatuses)
  const unknown = given.filter((status) => !known.has(status))
  for (const [index, word] of unknown.entries()) {
    const all = index === unknown.length - 1 ? ` Statuses are ${knownStatuses.join(', ')}.` : ''
    reader.addProblem(
      'pass-on',
      `\`pass-on\` contains ${quoteInput(word)}, which is not a status of Buddy.${suggest(word, knownStatuses)}${all}`,
    )
  }
  return new Set(given)
}
