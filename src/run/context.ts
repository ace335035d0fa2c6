import type { BuddyClient } from '../buddy/client.ts'
import type { RetryListener, RetryOptions } from '../buddy/retry/retry.ts'
import type { WatchPolicy } from '../inputs/policy.ts'
import type { StartedRun } from './started-run.ts'
import type { ExecutionState } from './state.ts'

/** Ids and page of a run, as far as one response had them. */
export interface FoundIds {
  readonly pipelineId?: string
  readonly executionId?: string
  readonly htmlUrl?: string | null
}

/**
 * Receives everything that happens while a gate finds, operates and watches a run.
 * Texts in sentences may be Buddy's.
 */
export interface GateListener extends RetryListener {
  /**
   * Called with each id that was found, so that the id is not lost when the next one is
   * not found.
   */
  readonly onResolved: (found: FoundIds) => void
  /** Called once for each thing that has not appeared yet. */
  readonly onWaitingToAppear: (what: string) => void
  /** Called with the run that was started, as soon as it is known. */
  readonly onStarted: (executionId: string, htmlUrl: string | null) => void
  /** Called with each state of what is watched. */
  readonly onState: (state: ExecutionState) => void
  /** Called with a sentence on the thing that an operation waits for. */
  readonly onProgress: (sentence: string) => void
  /** Called when an operation is done. */
  readonly onDone: (sentence: string) => void
  /** Called when an operation went another way than asked for. */
  readonly onNotice: (sentence: string) => void
  readonly onWarning: (sentence: string) => void
}

/** Context of a gate: everything that finding, operating and watching share. */
export interface GateContext extends RetryOptions, WatchPolicy {
  readonly client: BuddyClient
  readonly listener: GateListener
  readonly startedRun: StartedRun
  /** Time limit in milliseconds for a run, and then for an action in it, to appear. */
  readonly appearTimeoutMs: number
  /** Hides secrets in a wanted name, because Buddy's responses arrive redacted. */
  readonly redact: (text: string) => string
}
