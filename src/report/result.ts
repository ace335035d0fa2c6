import type { ActionExecution } from '../buddy/model.ts'
import type { OperationKind } from '../inputs/operation.ts'
import type { Problem } from '../inputs/input-reader.ts'
import type { Target } from '../inputs/target.ts'
import type { ErrorExcerpt } from '../log/errors/error-blocks.ts'
import type { Excerpt } from '../log/excerpt.ts'
import type { StartedRunEnd } from '../run/cancel.ts'
import type { ExecutionState } from '../run/state.ts'
import type { Outcome } from '../watch/verdict.ts'
import type { StopReason } from '../watch/watch.ts'
import type { ResolvedIds } from './outputs.ts'

/**
 * Why a step ended: the watching's own ending, wrong inputs, or a fault of the action
 * itself.
 */
export type EndReason =
  | Exclude<StopReason, { readonly kind: 'decided' }>
  | { readonly kind: 'decided' }
  | { readonly kind: 'wrong-inputs'; readonly problems: readonly Problem[] }
  | { readonly kind: 'broken'; readonly error: unknown }
  /** Buddy passed, and an output could not be written. */
  | { readonly kind: 'outputs-not-written'; readonly problem: string }

/** One action's log as far as it is known. */
export interface LogExcerpt {
  readonly action: ActionExecution
  readonly excerpt: Excerpt
  readonly errors: ErrorExcerpt
  /** The part that may be missing, and why; '' for nothing. */
  readonly note: string
}

/**
 * All that a report is made of. What is not known is null; texts from Buddy in it are
 * untrusted.
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
  /** API base that was spoken to; '' where that is not known. */
  readonly apiUrl: string
  /**
   * The environment variable that names the proxy through which that was spoken to; null
   * for none.
   */
  readonly proxyVariable: string | null
  /** The region that the input `url` belongs to, where another one was spoken to. */
  readonly otherRegion: string | null
  /** True if neither an input nor the environment chose the region. */
  readonly isDefaultRegion: boolean
  readonly state: ExecutionState | null
  /**
   * Time of the last response with the state, in milliseconds since 1970; null for no
   * state.
   */
  readonly lastSeenAtMs: number | null
  /** Those of the watched actions, in the run's order. */
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
