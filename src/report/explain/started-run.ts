import { classifyStatus } from '../../buddy/status.ts'
import type { OperationKind } from '../../inputs/operation.ts'
import type { ExecutionState } from '../../run/state.ts'
import { isTimedOut } from '../../watch/watch.ts'
import type { EndReason, GateResult } from '../result.ts'

/**
 * Says how the run goes on in Buddy after the end of the step, and how to watch it
 * further.
 */
export function describeStartedRun(result: GateResult): string {
  const { runEnd, end, operation, ids } = result
  const why =
    end.kind === 'cancelled'
      ? ' (`cancel-on-abort` is false)'
      : isTimedOut(end)
        ? ' (`cancel-on-timeout` is false)'
        : ''
  const verb = operation === 'retry' ? 'retried' : 'started'
  const own = `The run that this step ${verb}`
  const watchOn =
    operation === 'run'
      ? ' To watch it further, use `operation: watch` with its link as `url`: ' +
        'a re-run of this job would start another run.'
      : ''
  switch (runEnd) {
    case 'none':
      return describeOtherRun(result)
    case 'still-running':
      return `${own} ${describeGoingOn(end)}${why}.${watchOn}`
    case 'cancelled':
      return `${own} was cancelled in Buddy too. If you need its result, ${adviseRerun(result)}`
    case 'cancel-failed':
      return `${own} could not be cancelled, so it goes on in Buddy. Cancel it there.`
    case 'deferred-to-post':
      if (end.kind === 'broken' && ids?.executionId != null) return `${own} is cancelled when the job ends.`
      return (
        `It is not known yet if Buddy has ${verb} the run: when the job ends, the post step looks for the run and ` +
        'cancels it. The log of the post step has the result.'
      )
    case 'unknown':
      return `It is not known if Buddy has ${verb} the run. If it has, the run goes on there${why}. Check in Buddy.`
  }
}

/** Says how a run goes on that this step neither started nor retried. */
function describeOtherRun(result: GateResult): string {
  const { operation, state, end } = result
  if (operation === 'run') return `No run was started. To try again, ${adviseRerun(result)}`
  if (operation === 'retry' && state?.statusClass === 'finished')
    return `The run was not retried. To try again, ${adviseRerun(result)}`
  return `The run ${describeGoingOn(end)}. To watch it further, ${adviseRerun(result)}`
}

/** Says that a run goes on, with doubt if Buddy could not be asked at the end. */
function describeGoingOn(end: EndReason): string {
  const isKnown = end.kind !== 'unreachable' && (end.kind !== 'timed-out' || end.error === null)
  return `${isKnown ? '' : 'probably '}goes on in Buddy`
}

/**
 * Returns how to run the job again, and what that does in Buddy, so that nobody starts
 * a second run by accident. GitHub runs jobs again, never a step.
 */
export function adviseRerun(result: Pick<GateResult, 'operation' | 'ids' | 'end'>): string {
  // GitHub offers to re-run the failed jobs only where a job failed.
  const button = result.end.kind === 'cancelled' ? 'Re-run jobs' : 'Re-run failed jobs'
  return `${pressButton(button)} ${describeRerun(result)}.`
}

/** Returns how to run the job again after an operation that Buddy did not confirm. */
export function adviseUnconfirmedRerun(operation: OperationKind): string {
  return rerunTexts[operation].unconfirmed
}

function pressButton(button: string): string {
  return `press "${button}" in GitHub: the re-run`
}

function describeRerun({ operation, ids }: Pick<GateResult, 'operation' | 'ids'>): string {
  return operation === 'run' && ids?.executionId == null
    ? 'starts the run in Buddy, because this step has started none'
    : rerunTexts[operation].effect
}

/** The effect of a re-run of the job in Buddy, by the operation of the step. */
interface RerunText {
  readonly effect: string
  /** Advice if Buddy did not confirm the operation, so that it may have been done. */
  readonly unconfirmed: string
}

const rerunFailedJobs = pressButton('Re-run failed jobs')
const doneOnce = `Then ${rerunFailedJobs} does nothing that is done already.`

const rerunTexts: Readonly<Record<OperationKind, RerunText>> = {
  watch: { effect: 'starts nothing in Buddy, it only waits for the run', unconfirmed: doneOnce },
  run: {
    effect: 'starts another run in Buddy',
    unconfirmed:
      `If the run is not there, ${rerunFailedJobs} starts one. ` +
      'If it is there, set `operation: watch` and its link as `url`, so that no second run is started.',
  },
  retry: {
    effect: 'retries the same run in Buddy if that run has ended, and starts no other',
    unconfirmed: `Then ${rerunFailedJobs} retries the run only if the run has failed.`,
  },
  approve: { effect: 'starts no run in Buddy, and approves only what still waits', unconfirmed: doneOnce },
  'pass-variables': {
    effect: 'starts no run in Buddy, and passes the variables only to what still waits for them',
    unconfirmed: doneOnce,
  },
}

/**
 * Returns what to do after an internal error: nothing that would start a second run, if
 * this step has started one.
 */
export function adviseAfterInternalError(result: GateResult): string {
  const { operation, runEnd, ids } = result
  const report = 'please report it with the job log'
  const isStarted = operation === 'run' && ids?.executionId != null
  if (runEnd === 'none' && !isStarted) return `To try again, ${adviseRerun(result)} If it happens again, ${report}.`
  const run = ids?.executionId == null ? 'the run' : `run ${ids.executionId}`
  return `This step has ${operation === 'retry' ? 'retried' : 'started'} ${run}: check it in Buddy, and ${report}.`
}

/** Says the status of the run after it was cancelled; '' if Buddy gave none. */
export function describeCancelled(state: ExecutionState | null): string {
  const status = state?.execution?.status ?? ''
  return status === 'TERMINATING' || classifyStatus(status) === 'finished' ? `The run is ${status} now` : ''
}
