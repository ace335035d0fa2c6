// Approves a waiting action, or passes variables to it.
import { UnconfirmedOperation } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { PollScheduler } from '../buddy/polling/poll-interval.ts'
import type { RunVariable, OperationName } from '../buddy/requests.ts'
import { withRetry, withRetryIfNotSent } from '../buddy/retry/retry.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { Operation } from '../inputs/operation.ts'
import type { GateContext } from './context.ts'
import type { ResolvedTarget } from './find.ts'
import { NotFound } from './not-found.ts'
import { mayBeStateConflict, pollUntil } from './send-once.ts'
import { findWatchedAction, toTargetState } from './state.ts'

/** Request for a waiting action. */
export type UnblockRequest = Extract<Operation, { kind: 'approve' | 'pass-variables' }>

/** Kind of input that a waiting action can get from a step. */
export type UnblockKind = UnblockRequest['kind']

/** Statuses in which an action takes each kind, and Buddy's operation for it. */
const operations: Readonly<Record<UnblockKind, ReadonlyMap<string, OperationName>>> = {
  approve: new Map([['WAITING_FOR_APPLY', 'APPLY']]),
  'pass-variables': new Map([
    ['WAITING_FOR_VARIABLES', 'APPLY_VARIABLES'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'SET_VARIABLES'],
  ]),
}

/** Words for the input that an action waits for. */
const awaitedThing: Readonly<Record<UnblockKind, string>> = { approve: 'an approval', 'pass-variables': 'variables' }

/** Decision on a run. */
export type UnblockDecision =
  | { readonly kind: 'send'; readonly action: ActionExecution; readonly operation: OperationName }
  /** The action may still ask. */
  | { readonly kind: 'wait' }
  /** The action does not ask and will not; `why` is a sentence that may quote Buddy. */
  | { readonly kind: 'skip'; readonly why: string }
  | { readonly kind: 'ambiguous'; readonly actions: readonly ActionExecution[] }

/**
 * Waits until an action asks, sends the operation once, and polls until the action goes
 * on. Nothing is sent to an action that does not ask. Throws NotFound if several
 * actions ask, and {@link UnconfirmedOperation} if Buddy did not confirm.
 */
export async function unblock(
  resolved: ResolvedTarget,
  request: UnblockRequest,
  context: GateContext,
): Promise<ResolvedTarget> {
  const { client, clock, random, signal, deadline, wait, pollIntervalMs, listener } = context
  const scheduler = new PollScheduler(pollIntervalMs, random)
  let { execution, stage } = resolved
  for (let isFirst = true; ; isFirst = false) {
    execution ??= await withRetry(() => client.getExecution(resolved.run), stage, context)
    stage = 'seen'
    const decision = decideUnblock(execution, resolved, request.kind)
    const state = toTargetState(execution, resolved)
    if (decision.kind === 'send') {
      try {
        return { ...resolved, execution: await sendUnblock(resolved, decision, request.variables, context), stage }
      } catch (error) {
        // The waiting state is reported only if the operation fails, because otherwise
        // no user has to act.
        if (state !== null) listener.onState(state)
        throw error
      }
    }
    if (state !== null) listener.onState(state)
    if (decision.kind === 'ambiguous')
      throw new NotFound({
        kind: 'several-waiting',
        actions: decision.actions.map(({ actionId, actionName }) => `${actionName ?? ''} (${String(actionId)})`),
      })
    if (decision.kind === 'skip' || !wait) {
      const why =
        decision.kind === 'skip'
          ? decision.why
          : `no action waits for ${awaitedThing[request.kind]} now, and \`wait: false\` reads the state once.`
      listener.onNotice(`Nothing was sent to Buddy: ${why}`)
      return { ...resolved, execution, stage }
    }
    if (isFirst)
      listener.onProgress(
        request.kind === 'approve'
          ? 'Waiting for the action to ask for approval'
          : 'Waiting for the action to ask for its variables',
      )
    const now = clock.now()
    const pause = scheduler.nextDelay({ nowMs: now, status: execution.status, rateLimit: client.serverHints.rateLimit })
    await clock.sleep(Math.min(pause, Math.max(0, deadline - now)), signal)
    execution = null
  }
}

/** Decides which action gets the operation: the named one, else the one that asks. */
export function decideUnblock(
  execution: Execution,
  { actionExecutionId, actionId }: Pick<ResolvedTarget, 'actionExecutionId' | 'actionId'>,
  kind: UnblockKind,
): UnblockDecision {
  const isOver = classifyStatus(execution.status) === 'finished'
  const ended = `the run has ended as ${execution.status}`
  const toSend = (action: ActionExecution): Extract<UnblockDecision, { kind: 'send' }> | null => {
    const operation = operations[kind].get(action.status)
    return operation === undefined ? null : { kind: 'send', action, operation }
  }
  if (actionExecutionId === null) {
    if (isOver) return { kind: 'skip', why: `no action waits for ${awaitedThing[kind]}, and ${ended}.` }
    const [send, ...more] = execution.actionExecutions.flatMap((one) => toSend(one) ?? [])
    if (send === undefined) return { kind: 'wait' }
    return more.length === 0 ? send : { kind: 'ambiguous', actions: [send, ...more].map(({ action }) => action) }
  }
  const action = findWatchedAction(execution, actionExecutionId, actionId)
  const send = action === null || isOver ? null : toSend(action)
  if (send !== null) return send
  const state =
    action === null
      ? 'is not in the run'
      : `is ${action.status}${action.approverId === null ? '' : `, approved by member ${String(action.approverId)}`}`
  if (isOver) return { kind: 'skip', why: `${ended}, and the action ${state}.` }
  if (action === null) return { kind: 'wait' }
  const statusClass = classifyStatus(action.status)
  return statusClass === 'finished' || statusClass === 'waiting'
    ? {
        kind: 'skip',
        why: `${quoteActionName(action)} does not wait for ${awaitedThing[kind]}: it ${state}.`,
      }
    : { kind: 'wait' }
}

function quoteActionName({ actionName }: ActionExecution): string {
  return actionName === null ? 'the action' : `"${actionName}"`
}

/**
 * Sends the operation and resolves to the run after that; null if the action still
 * waits.
 */
async function sendUnblock(
  { run }: ResolvedTarget,
  { action, operation }: Extract<UnblockDecision, { kind: 'send' }>,
  variables: readonly RunVariable[],
  context: GateContext,
): Promise<Execution | null> {
  const { client, listener } = context
  const name = quoteActionName(action)
  const hasMovedOn = ({ status: runStatus, actionExecutions }: Execution): boolean => {
    const listed = actionExecutions.filter(({ id, actionId }) => id === action.id && actionId === action.actionId)
    // An action that is not listed proves nothing, unless the run has finished.
    return (
      classifyStatus(runStatus) === 'finished' ||
      (listed.length > 0 && !listed.some(({ status }) => status === action.status))
    )
  }
  const readBack = async (): Promise<Execution | null> =>
    await pollUntil(context, async (bounded) => {
      const latest = await bounded.getExecution(run)
      return hasMovedOn(latest) ? latest : null
    })
  try {
    await withRetryIfNotSent(
      async () => await client.sendOperation(run, { operation, actionReference: action.actionReference, variables }),
      'connected',
      context,
    )
    listener.onDone(`${operation === 'APPLY' ? 'Approved' : 'Passed the variables to'} ${name}`)
    // Later responses may still be older than the operation, and would show the action
    // as waiting for a user.
    const latest = await readBack()
    if (latest === null)
      listener.onWarning(`Buddy accepted it, but ${name} is still ${action.status}. Other users may have to act too.`)
    return latest
  } catch (error) {
    if (error instanceof UnconfirmedOperation) {
      const latest = await readBack()
      if (latest === null) throw error
      listener.onNotice(`Buddy's answer was lost, but ${name} no longer waits.`)
      return latest
    }
    const latest = mayBeStateConflict(error) ? await withRetry(() => client.getExecution(run), 'seen', context) : null
    if (latest === null || !hasMovedOn(latest)) throw error
    listener.onNotice(`Buddy refused it, because ${name} no longer waits: another user was faster.`)
    return latest
  }
}
