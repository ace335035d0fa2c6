// `operation: retry`: asks Buddy to execute a finished run again, and finds out which
// states are from before.
import { hasFailed } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import type { RetriesExhausted } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { withRetry } from '../buddy/retry/retry.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { GateContext } from './context.ts'
import type { ResolvedTarget } from './find.ts'
import { mayBeStateConflict, pollUntil, sendAtMostOnce } from './send-once.ts'
import { createStaleCheck } from './stale.ts'
import { toTargetState } from './state.ts'

/**
 * Sends RETRY for a run that has finished (`operation: retry`). A run that has not
 * finished is only watched. Throws UnconfirmedOperation if the retry is not confirmed.
 */
export async function retryRun(resolved: ResolvedTarget, context: GateContext): Promise<ResolvedTarget> {
  const { client, listener, startedRun } = context
  const beforeRetry =
    resolved.execution ?? (await withRetry(() => client.getExecution(resolved.run), resolved.stage, context))
  const state = toTargetState(beforeRetry, resolved)
  const isOver = classifyStatus(beforeRetry.status) === 'finished'
  // The outputs must not keep the result from before the retry.
  if (state !== null) listener.onState({ ...state, isStale: isOver })
  if (!isOver) {
    listener.onWarning(
      `The run is not retried, because it has not ended: it is ${beforeRetry.status}. It is only watched.`,
    )
    return { ...resolved, execution: beforeRetry, stage: 'seen' }
  }
  const isStale = createStaleCheck(beforeRetry)
  const listed = beforeRetry.actionExecutions.find(
    ({ id }) => id !== null && id.toLowerCase() === resolved.actionExecutionId?.toLowerCase(),
  )
  const actionNotInRun =
    listed === undefined && resolved.actionExecutionId !== null && resolved.actionId === null
      ? await readActionNotInRun({ ...resolved.run, actionExecutionId: resolved.actionExecutionId }, context)
      : null
  try {
    await sendRetry(resolved.run, beforeRetry, isStale, context)
    startedRun.confirm(resolved.run.executionId)
    listener.onDone(`Retried the run, which was ${beforeRetry.status}`)
  } catch (error) {
    if (!mayBeStateConflict(error)) throw error
    const latest = await withRetry(() => client.getExecution(resolved.run), 'seen', context)
    if (isStale(latest)) {
      if (hasFailed(beforeRetry) || !isInvalidStateRefusal(error)) throw error
      const apiMessage = error.last.details.kind === 'http-error' ? error.last.details.apiMessages.join(' · ') : ''
      listener.onNotice(
        `Buddy did not retry the run, which is ${beforeRetry.status}: there is nothing to retry. ` +
          'The step judges the run as it is.' +
          (apiMessage === '' ? '' : ` Buddy says: ${apiMessage}`),
      )
      return { ...resolved, execution: latest, stage: 'seen' }
    }
    listener.onNotice(
      `Buddy did not retry the run, because it is no longer ${beforeRetry.status}: another user was faster. ` +
        'It is only watched.',
    )
  }
  return {
    ...resolved,
    execution: null,
    actionId: resolved.actionId ?? (listed ?? actionNotInRun)?.actionId ?? null,
    stage: 'seen',
    beforeRetry,
    ...(actionNotInRun === null ? {} : { actionBeforeRetry: actionNotInRun }),
  }
}

/** Sends RETRY once. If the response is lost, polls until the run shows the retry. */
async function sendRetry(
  run: ExecutionAddress,
  beforeRetry: Execution,
  isStale: (execution: Execution) => boolean,
  context: GateContext,
): Promise<void> {
  const send = async (bounded: BuddyClient): Promise<true> => {
    await bounded.sendOperation(run, { operation: 'RETRY' })
    return true
  }
  const resolveUnconfirmed = async (): Promise<true | null> => {
    const wasRetried = await pollUntil(context, async (bounded) =>
      isStale(await bounded.getExecution(run)) ? null : true,
    )
    if (wasRetried !== null)
      context.listener.onNotice(
        `Buddy's response to the retry was lost, but the run has changed since: it was retried.`,
      )
    return wasRetried
  }
  await sendAtMostOnce({ address: run, beforeRetry, stage: 'connected', send, resolveUnconfirmed }, context)
}

/**
 * Reads an action execution that its run does not list before the retry, so that the
 * new one can be recognised.
 */
async function readActionNotInRun(address: ActionExecutionAddress, context: GateContext): Promise<ActionExecution> {
  const response = await withRetry(
    () => context.client.getActionExecution(address, () => Promise.resolve()),
    'connected',
    context,
  )
  return { ...response, id: response.id ?? address.actionExecutionId }
}

/**
 * Returns whether Buddy refused because of the state of the run, and not because
 * something is unavailable.
 */
function isInvalidStateRefusal({ reason, last: { details } }: RetriesExhausted): boolean {
  return reason === 'permanent' && details.kind === 'http-error' && [400, 409, 422].includes(details.httpStatus)
}
