import { Unclear } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { Pacer } from '../buddy/poll-interval.ts'
import type { HandedVariable, OperationName } from '../buddy/requests.ts'
import { persist, persistOnce } from '../buddy/retry.ts'
import { classify } from '../buddy/status.ts'
import type { Located } from './find.ts'
import { NotFound } from './not-found.ts'
import { lookUp, mayBeOutdated, type Operating } from './send-once.ts'
import { findWatched, readGate } from './state.ts'

/** What an action may wait for that a step can give it. */
export type UnblockKind = 'approve' | 'pass-variables'

/** The statuses in which an action takes each, and Buddy's word for giving it. */
const operations: Readonly<Record<UnblockKind, ReadonlyMap<string, OperationName>>> = {
  approve: new Map([['WAITING_FOR_APPLY', 'APPLY']]),
  'pass-variables': new Map([
    ['WAITING_FOR_VARIABLES', 'APPLY_VARIABLES'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'SET_VARIABLES'],
  ]),
}

/** What an action waits for then, in words. */
const wishes: Readonly<Record<UnblockKind, string>> = { approve: 'an approval', 'pass-variables': 'variables' }

/** What there is to do, as a run was read. */
export type Decision =
  | { readonly kind: 'send'; readonly action: ActionExecution; readonly operation: OperationName }
  /** It may ask yet. */
  | { readonly kind: 'wait' }
  /** It does not ask, and will not; why, in a sentence that may quote Buddy. */
  | { readonly kind: 'leave'; readonly why: string }
  | { readonly kind: 'choose'; readonly actions: readonly ActionExecution[] }

/** What is given to a waiting action. */
export interface Gift {
  readonly kind: UnblockKind
  readonly variables: readonly HandedVariable[]
}

/** How a user wants to be waited for. */
export interface UnblockPatience {
  readonly wait: boolean
  readonly pollIntervalMs: number | null
}

/**
 * Waits until an action asks, gives it what it asks for, once, and reads back until it has moved on. Nothing is sent to an
 * action that does not ask. Throws NotFound where several ask, and {@link Unclear} where it cannot be told whether Buddy took it.
 */
export async function unblock(
  located: Located,
  gift: Gift,
  { wait, pollIntervalMs }: UnblockPatience,
  operating: Operating,
): Promise<Located> {
  const { client, persistence, observer } = operating
  const { clock, random, signal, deadline } = persistence
  const pacer = new Pacer(pollIntervalMs, random)
  let { execution, phase } = located
  for (let isFirst = true; ; isFirst = false) {
    execution ??= await persist(() => client.getExecution(located.run), phase, persistence)
    phase = 'wait'
    const decision = decideUnblock(execution, located, gift.kind)
    const reading = readGate(execution, located)
    if (decision.kind === 'send') {
      try {
        return { ...located, execution: await give(located, decision, gift.variables, operating), phase }
      } catch (error) {
        // What is about to be unblocked needs nobody else, so that it waits is told only where that fails.
        if (reading !== null) observer.onReading(reading)
        throw error
      }
    }
    if (reading !== null) observer.onReading(reading)
    if (decision.kind === 'choose')
      throw new NotFound({
        kind: 'several-waiting',
        actions: decision.actions.map(({ actionId, actionName }) => `${actionName ?? ''} (${String(actionId)})`),
      })
    if (decision.kind === 'leave' || !wait) {
      observer.onNotice(
        `Nothing was sent to Buddy: ${decision.kind === 'leave' ? decision.why : `no action waits for ${wishes[gift.kind]} now, and 'wait: false' looks once.`}`,
      )
      return { ...located, execution, phase }
    }
    if (isFirst)
      observer.onProgress(
        gift.kind === 'approve'
          ? 'Waiting for the action to ask for approval'
          : 'Waiting for the action to ask for its variables',
      )
    const now = clock.now()
    const pause = pacer.pauseAfter({
      nowMs: now,
      status: execution.status,
      progress: null,
      runningMs: null,
      rateLimit: client.usage.rateLimit,
    })
    await clock.sleep(Math.min(pause, Math.max(0, deadline - now)), signal)
    execution = null
  }
}

/** Which action is to be given what it asks for. With none named, the one that asks. */
export function decideUnblock(
  execution: Execution,
  { actionExecutionId, followedActionId }: Pick<Located, 'actionExecutionId' | 'followedActionId'>,
  kind: UnblockKind,
): Decision {
  const wanted = operations[kind]
  const isOver = classify(execution.status) === 'settled'
  if (actionExecutionId === null) {
    const asking = execution.actionExecutions.filter(({ status }) => wanted.has(status))
    const [action, ...more] = asking
    if (action === undefined || isOver)
      return isOver
        ? { kind: 'leave', why: `no action waits for ${wishes[kind]}, and the run has ended as ${execution.status}.` }
        : { kind: 'wait' }
    return more.length > 0 ? { kind: 'choose', actions: asking } : send(action, wanted)
  }
  const action = findWatched(execution, actionExecutionId, followedActionId)
  if (action !== null && wanted.has(action.status) && !isOver) return send(action, wanted)
  const state =
    action === null
      ? 'is not in the run'
      : `is ${action.status}${action.approverId === null ? '' : `, approved by member ${String(action.approverId)}`}`
  if (isOver) return { kind: 'leave', why: `the run has ended as ${execution.status}, and the action ${state}.` }
  if (action === null) return { kind: 'wait' }
  const statusClass = classify(action.status)
  return statusClass === 'settled' || statusClass === 'blocked'
    ? { kind: 'leave', why: `the action ${action.actionName ?? ''} does not wait for ${wishes[kind]}: it ${state}.` }
    : { kind: 'wait' }
}

function send(action: ActionExecution, wanted: ReadonlyMap<string, OperationName>): Decision {
  const operation = wanted.get(action.status)
  return operation === undefined ? { kind: 'wait' } : { kind: 'send', action, operation }
}

/** Resolves to the run as it was read after that; null where it still waits. */
async function give(
  { run }: Located,
  { action, operation }: Extract<Decision, { kind: 'send' }>,
  variables: readonly HandedVariable[],
  operating: Operating,
): Promise<Execution | null> {
  const { client, persistence, observer } = operating
  const name = action.actionName ?? 'the action'
  const hasMovedOn = ({ status: runStatus, actionExecutions }: Execution): boolean => {
    const listed = actionExecutions.filter(({ id, actionId }) => id === action.id && actionId === action.actionId)
    // What is not listed tells nothing, unless all of it is over.
    return (
      classify(runStatus) === 'settled' || (listed.length > 0 && !listed.some(({ status }) => status === action.status))
    )
  }
  const readBack = async (): Promise<Execution | null> =>
    await lookUp(operating, async (bounded) => {
      const latest = await bounded.getExecution(run)
      return hasMovedOn(latest) ? latest : null
    })
  try {
    await persistOnce(
      async () => await client.operate(run, { operation, actionReference: action.actionReference, variables }),
      'look',
      persistence,
    )
    observer.onDone(`${operation === 'APPLY' ? 'Approved' : 'Passed the variables to'} ${name}`)
    // Other answers may still be from before, and to the watching the action would seem to wait for somebody.
    const latest = await readBack()
    if (latest === null)
      observer.onWarning(`Buddy took it, but ${name} is still ${action.status}. Perhaps others have to act too.`)
    return latest
  } catch (error) {
    if (error instanceof Unclear) {
      const latest = await readBack()
      if (latest === null) throw error
      observer.onNotice(`Buddy's answer was lost, but ${name} no longer waits.`)
      return latest
    }
    const latest = mayBeOutdated(error) ? await persist(() => client.getExecution(run), 'wait', persistence) : null
    if (latest === null || !hasMovedOn(latest)) throw error
    observer.onNotice(`Buddy did not take it, since ${name} no longer waits: somebody else was quicker.`)
    return latest
  }
}
