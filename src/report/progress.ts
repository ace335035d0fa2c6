import { describeCommit } from '../buddy/commit.ts'
import { hasNotStarted } from '../buddy/status.ts'
import { countExecutions, type ExecutionState } from '../run/state.ts'
import { quoteText } from '../runner/safe-text.ts'
import { formatDuration } from './duration.ts'
import { describeExecutions, nameAction, quoteStatus, unblockHint } from './explain/state-text.ts'
import type { StepWriter } from './step-writer.ts'
import { longestLink, trustedUrl } from './trusted-link.ts'

/**
 * 10 percent of progress between two lines, because more lines would hide the others.
 */
const progressStep = 10
/** 5 warnings about a response, because one fault often makes many. */
const decodeWarningCount = 5
/** 3 running actions are named in a line, because a longer line is not read. */
const runningCount = 3

/** Options of the notices about an action that waits for a person. */
export interface ProgressOptions {
  readonly apiUrl: string
  /** Infinity for none. */
  readonly approvalTimeoutMs: number
}

/** Writes into the job log what has changed from one state to the next. */
export class ProgressLog {
  readonly #writer: StepWriter
  readonly #loggedActions = new Map<string, string>()
  #loggedProgress = 0
  #loggedExecutions = 1
  #loggedWaitingFor: string | null = null
  #loggedStale = false

  constructor(writer: StepWriter) {
    this.#writer = writer
  }

  /** Logs a state. `before` is the state that came before; null for the first. */
  log(before: ExecutionState | null, state: ExecutionState, options: ProgressOptions): void {
    if (before === null) this.#writer.progress(describeFirst(state))
    if (state.isStale) this.#logStale(state)
    else this.#logProgress(before, state)
    if (state.statusClass === 'unknown')
      this.#writer.warn(
        `Buddy's status ${quoteStatus(state.status)} is not known to this version: it never passes. Watching on.`,
      )
    this.#logExecutions(state)
    for (const warning of state.decodeWarnings.slice(0, decodeWarningCount))
      this.#writer.warn(`Buddy's answer is not as it should be: ${quoteText(warning)}`)
    this.#logWaitingFor(state, options)
  }

  #logStale({ status }: ExecutionState): void {
    if (!this.#loggedStale) this.#writer.progress(`Before the retry: ${quoteText(status)}`)
    this.#loggedStale = true
  }

  /**
   * Logs how many executions the action has, because loops and retries execute it
   * several times.
   */
  #logExecutions(state: ExecutionState): void {
    const count = countExecutions(state)
    if (count > this.#loggedExecutions) this.#writer.progress(describeExecutions(count))
    this.#loggedExecutions = Math.max(1, count)
  }

  #logProgress(before: ExecutionState | null, state: ExecutionState): void {
    for (const action of state.kind === 'run' ? state.actions : []) {
      const place = action.id ?? String(action.actionId)
      const logged = this.#loggedActions.get(place)
      this.#loggedActions.set(place, action.status)
      if (logged !== action.status && !(logged === undefined && hasNotStarted(action.status)))
        this.#writer.progress(`${nameAction(action)}: ${quoteText(action.status)}`)
    }
    const progress = state.progress ?? 0
    if (before?.status === state.status && progress - this.#loggedProgress < progressStep) return
    this.#loggedProgress = progress
    const amount = state.progress === null || state.statusClass === 'finished' ? '' : `, ${String(progress)} %`
    const subject = state.kind === 'run' ? 'The run: ' : nameSubject(state)
    this.#writer.progress(`${subject}${quoteText(state.status)}${amount}${nameRunning(state)}`)
  }

  #logWaitingFor({ waitingFor, htmlUrl }: ExecutionState, { apiUrl, approvalTimeoutMs: limit }: ProgressOptions): void {
    const logged = waitingFor === null ? null : `${waitingFor.status} ${waitingFor.action?.id ?? ''}`
    if (logged === this.#loggedWaitingFor) return
    this.#loggedWaitingFor = logged
    // Without a wait the error says all.
    if (waitingFor === null || limit === 0) return
    const link = trustedUrl(waitingFor.action?.htmlUrl ?? htmlUrl, apiUrl)
    const wait = Number.isFinite(limit) ? ` This step waits ${formatDuration(limit)} for that.` : ''
    const what = waitingFor.action?.actionName == null ? '' : `"${quoteText(waitingFor.action.actionName)}" is `
    this.#writer.annotate(
      'notice',
      `${what}${quoteText(waitingFor.status)}: ${unblockHint(waitingFor.status)}` +
        `${link === null ? '' : `, at ${link}`}.${wait}`,
      'Buddy waits for somebody',
    )
  }
}

/** Names what is watched, so that a wrong run is noticed. */
function describeFirst({ kind, name, htmlUrl, execution }: ExecutionState): string {
  const built = execution === null ? '' : describeCommit(execution)
  const noun = kind === 'run' ? 'Run' : 'Action'
  const subject = name === null ? noun : `${noun}${kind === 'run' ? ' of' : ''} "${quoteText(name)}"`
  const commit = built === '' ? '' : ` (${quoteText(built)})`
  const page = htmlUrl === null || htmlUrl.length > longestLink ? '' : `: ${quoteText(htmlUrl, 500)}`
  return `${subject}${commit}${page}`
}

function nameSubject({ name }: ExecutionState): string {
  return name === null ? '' : `"${quoteText(name)}": `
}

/** Names the actions of a run that are running; '' for none. */
function nameRunning({ kind, actions }: ExecutionState): string {
  const running = actions.filter(({ status }) => kind === 'run' && status === 'INPROGRESS')
  if (running.length === 0) return ''
  const names = running.slice(0, runningCount).map(nameAction)
  const more = running.length > runningCount ? ` and ${String(running.length - runningCount)} more` : ''
  return `, running ${names.join(', ')}${more}`
}
