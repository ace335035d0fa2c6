import { knownStatuses } from '../buddy/status.ts'
import { type InputReader, quoteInput } from './input-reader.ts'
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

/** Reads and checks the inputs on the watching. */
export function readPolicy(reader: InputReader, isRunSearched: boolean): WatchPolicy {
  const ifMissing = reader.oneOf<IfMissing>('if-missing', ['fail', 'pass'], 'fail')
  return {
    passOn: readPassOn(reader),
    wait: reader.boolean('wait', true),
    ifMissing: isRunSearched ? ifMissing : 'fail',
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
