import type { ActionExecution } from '../buddy/model.ts'
import type { Problem } from '../inputs/input-reader.ts'
import type { OperationKind } from '../inputs/operation.ts'
import type { Target } from '../inputs/target.ts'
import type { ErrorExcerpt } from '../log/errors/error-blocks.ts'
import type { Excerpt } from '../log/excerpt.ts'
import type { StartedRunEnd } from '../run/cancel.ts'
import type { ExecutionState } from '../run/state.ts'
import type { Outcome } from '../watch/verdict.ts'
import type { StopReason } from '../watch/watch.ts'
import type { ResolvedIds } from './outputs.ts'

/**
 * Reason why the step ended: that of the watching, wrong inputs, or a fault of the
 * action itself.
 */
export type EndReason =
  | Exclude<StopReason, { readonly kind: 'decided' }>
  | { readonly kind: 'decided' }
  | { readonly kind: 'wrong-inputs'; readonly problems: readonly Problem[] }
  | { readonly kind: 'broken'; readonly error: unknown }
  /** Buddy passed, and an output could not be written. */
  | { readonly kind: 'outputs-not-written'; readonly problem: string }

/** Known part of the log of one action. */
export interface LogExcerpt {
  readonly action: ActionExecution
  readonly excerpt: Excerpt
  readonly errors: ErrorExcerpt
  /** The part that may be missing, and why; '' for nothing. */
  readonly note: string
}

/**
 * Result of the step, of which the whole report is made. An unknown value is null.
 * Texts from Buddy are untrusted.
 */
export interface GateResult {
  readonly outcome: Outcome
  readonly end: EndReason
  /** Operation before the watching. */
  readonly operation: OperationKind
  /** Sentences about the operation's result, made safe. */
  readonly operationNotes: readonly string[]
  /** State of the run that this step started or retried. */
  readonly runEnd: StartedRunEnd
  readonly target: Target | null
  readonly ids: ResolvedIds | null
  /** API base of the requests; '' if it is not known. */
  readonly apiUrl: string
  /** Environment variable that names the proxy of the requests; null for no proxy. */
  readonly proxyVariable: string | null
  /** Region of the input `url`, if the requests go to another region; else null. */
  readonly otherRegion: string | null
  /** True if neither an input nor the environment chose the region. */
  readonly isDefaultRegion: boolean
  readonly state: ExecutionState | null
  /**
   * Time of the last response with the state, in milliseconds since 1970; null for no
   * state.
   */
  readonly lastSeenAtMs: number | null
  /** Logs of the watched actions, in the run's order. */
  readonly logs: readonly LogExcerpt[]
  /**
   * True if lines of the log may stand in the job log and in annotations; false with
   * `stream-log: false`.
   */
  readonly showLogInError: boolean
  readonly passOn: ReadonlySet<string>
  readonly timeoutMs: number
  readonly approvalTimeoutMs: number
  readonly appearTimeoutMs: number
  /** Keys of variables whose values are hidden. */
  readonly maskedVariables: ReadonlySet<string>
}
