import { classifyStatus } from '../../buddy/status.ts'
import type { ExecutionState } from '../../run/state.ts'
import { isTimedOut } from '../../watch/watch.ts'
import type { GateResult } from '../result.ts'

/** Says how the run goes on in Buddy after the end of the step. */
export function describeStartedRun({ runEnd, end, operation, state, ids }: GateResult): string {
  const why =
    end.kind === 'cancelled'
      ? ' (`cancel-on-abort` is false)'
      : isTimedOut(end)
        ? ' (`cancel-on-timeout` is false)'
        : ''
  const own = `The run that this step ${operation === 'retry' ? 'retried' : 'started'}`
  const watchOn =
    operation === 'run'
      ? ' To watch it further, use `operation: watch` with its link: this step would start another run.'
      : ''
  switch (runEnd) {
    case 'none':
      if (operation === 'run') return 'No run was started.'
      return operation === 'retry' && state?.statusClass === 'finished'
        ? 'The run was not retried.'
        : 'The run in Buddy goes on: this step did not start it.'
    case 'still-running':
      return `${own} ${end.kind === 'unreachable' ? 'probably ' : ''}goes on in Buddy${why}.${watchOn}`
    case 'cancelled':
      return `${own} was cancelled in Buddy too.`
    case 'cancel-failed':
      return `${own} could not be cancelled, so it goes on in Buddy. Cancel it there.`
    case 'deferred-to-post':
      if (end.kind === 'broken' && ids?.executionId != null) return `${own} is cancelled when the job ends.`
      return (
        `Whether Buddy has ${operation === 'retry' ? 'retried' : 'started'} the run is not known yet; ` +
        'when the job ends, it is looked for and cancelled.'
      )
    case 'unknown':
      return (
        `Whether Buddy has ${operation === 'retry' ? 'retried' : 'started'} the run is not known. ` +
        `If it has, it goes on there${why}.`
      )
  }
}

/**
 * Says what the step does in Buddy when it runs again, so that nobody starts a second run
 * by accident.
 */
export function describeRerun({ operation, ids }: Pick<GateResult, 'operation' | 'ids'>): string {
  switch (operation) {
    case 'watch':
      return 'That only watches: it starts no run in Buddy.'
    case 'run':
      return ids?.executionId == null
        ? 'That starts the run in Buddy: this step has started none.'
        : 'That starts another run in Buddy.'
    case 'retry':
      return 'That retries the same run in Buddy if it has ended: it starts no other run.'
    case 'approve':
      return 'That starts no run in Buddy, and approves only what still waits.'
    case 'pass-variables':
      return 'That starts no run in Buddy, and passes the variables only to what still waits for them.'
  }
}

/**
 * Returns what to do after an internal error: nothing that would start a second run, if
 * this step has started one.
 */
export function adviseAfterInternalError(result: GateResult): string {
  const { operation, runEnd, ids } = result
  const report = 'please report it with the job log'
  const isStarted = operation === 'run' && ids?.executionId != null
  if (runEnd === 'none' && !isStarted)
    return `Run the step again. ${describeRerun(result)} If it happens again, ${report}.`
  const run = ids?.executionId == null ? 'the run' : `run ${ids.executionId}`
  return `This step has ${operation === 'retry' ? 'retried' : 'started'} ${run}: check it in Buddy, and ${report}.`
}

/** Says the status of the run after it was cancelled; '' if Buddy gave none. */
export function describeCancelled(state: ExecutionState | null): string {
  const status = state?.execution?.status ?? ''
  return status === 'TERMINATING' || classifyStatus(status) === 'finished' ? `The run is ${status} now` : ''
}
