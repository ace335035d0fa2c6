import type { Finding } from './oracle.ts'
import { isGood } from './faults.ts'
import { finishedStatuses } from './model.ts'
import type { Played } from './play.ts'
import type { SeenRequest } from './server.ts'
import { hasOperation } from './truth.ts'

/** Whether the step did in Buddy what was asked for, at most once, and nothing else. */
export function checkEffects(played: Played): readonly Finding[] {
  const { buddy, schedule } = played
  const changes = buddy.requests.filter(({ class: kind }) => kind === 'start' || kind === 'operate')
  const cancels = changes.filter(({ body }) => hasOperation(body, 'CANCEL'))
  const operations = changes.filter((request) => !cancels.includes(request))
  const detail = changes
    .map(
      ({ atMs, method, path, fault, isExecuted }) =>
        `${String(atMs)} ${method} ${path} ${fault}${isExecuted ? ' done' : ''}`,
    )
    .join(', ')
  const find = (kind: string, isFound: boolean): readonly Finding[] => (isFound ? [{ kind, detail }] : [])
  return [
    ...find(
      'unasked-change',
      operations.some((request) => !isAskedFor(request, schedule.operation)),
    ),
    ...find('done-twice', operations.filter(({ isExecuted }) => isExecuted).length > 1),
    ...find(
      'sent-twice',
      operations.slice(0, -1).some((request) => isAmbiguous(request)),
    ),
    ...find('cancelled-twice', cancels.filter(({ isExecuted }) => isExecuted).length > 1),
    ...find(
      'unasked-cancel',
      cancels.some((cancel) => !mayCancel(played, cancel)),
    ),
    ...find('not-cancelled', isLeftRunning(played)),
    ...findImpatience(played),
    ...findCheckRun(played),
  ]
}

/** Whether GitHub has each thing once, and a check run that says what came of the gate. */
function findCheckRun({ github, main }: Played): readonly Finding[] {
  if (github === null) return []
  const detail = github.checkRuns.map(({ status, conclusion }) => `${status} ${String(conclusion)}`).join(', ')
  const find = (kind: string, isFound: boolean): readonly Finding[] => (isFound ? [{ kind, detail }] : [])
  const outcome = main.outputs.get('outcome')
  const isGreen = github.checkRuns.some(
    ({ conclusion }) => conclusion === 'success' || conclusion === 'neutral' || conclusion === 'skipped',
  )
  return [
    ...find('two-check-runs', github.checkRuns.length > 1),
    ...find('two-comments', github.comments.length > 1),
    ...find('green-check', isGreen && outcome !== 'passed' && outcome !== 'missing'),
  ]
}

function isAskedFor({ class: kind, body }: SeenRequest, operation: string): boolean {
  if (operation === 'run') return kind === 'start'
  if (operation === 'retry') return hasOperation(body, 'RETRY')
  if (operation === 'approve') return hasOperation(body, 'APPLY')
  return (
    operation === 'pass-variables' && (hasOperation(body, 'APPLY_VARIABLES') || hasOperation(body, 'SET_VARIABLES'))
  )
}

/** Returns whether the response does not show if Buddy did the operation. */
function isAmbiguous({ fault, status, isExecuted }: SeenRequest): boolean {
  return isExecuted || fault === 'hang' || fault === 'reset' || (!isGood(fault) && (status === 0 || status >= 500))
}

/** A run is cancelled only where it is the step's own, and the workflow or the step's time is over. */
function mayCancel({ schedule, main }: Played, cancel: SeenRequest): boolean {
  const { operation, signals, inputs } = schedule
  const isOwn = operation === 'run' || operation === 'retry'
  const isAborted = inputs['cancel-on-abort'] !== 'false' && signals.some(({ atMs }) => atMs <= cancel.atMs)
  const isLate = inputs['cancel-on-timeout'] === 'true' && main.outputs.get('outcome') === 'timed-out'
  return isOwn && (isAborted || isLate)
}

/** Whether a run of a cancelled step's own still goes on, although nothing kept the step from cancelling it. */
function isLeftRunning({ schedule, buddy, main }: Played): boolean {
  const { operation, inputs, signals } = schedule
  const outcome = main.outputs.get('outcome')
  const isWanted = inputs['cancel-on-abort'] !== 'false' && (outcome === 'cancelled' || main.exitCode === null)
  if (operation !== 'run' || !isWanted || signals.length === 0) return false
  if (buddy.requests.some(({ fault }) => fault !== '')) return false
  const run = buddy.runs.find(({ comment }) => comment !== '' && !comment.startsWith('by another user'))
  return run?.cancelledAtMs.length === 0 && !finishedStatuses.includes(run.statusAt(main.endedAtMs))
}

function pathOf(path: string): string {
  return path.split('?')[0] ?? ''
}

/** Whether Buddy was asked again before the time was over that it had asked to wait. */
function findImpatience({ buddy, schedule }: Played): readonly Finding[] {
  const signalMs = Math.min(Infinity, ...schedule.signals.map(({ atMs }) => atMs))
  const requests = buddy.requests.filter(({ class: kind }) => kind !== 'connect' && kind !== 'identity')
  return requests.flatMap(({ atMs, askedMs, fault, class: kind, method, path }, index) => {
    // A rate limit is the token's; an overloaded endpoint says nothing of others. Operations are not held back.
    const next = requests
      .slice(index + 1)
      .find(
        (later) =>
          later.method === 'GET' &&
          (fault !== '503-seconds' || (method === 'GET' && pathOf(later.path) === pathOf(path))),
      )
    if (askedMs === 0 || next === undefined || next.atMs >= atMs + askedMs - 1_000 || next.atMs >= signalMs) return []
    const detail = `Buddy asked at ${atMs} ms to wait ${askedMs} ms, and was asked again at ${next.atMs} ms`
    return [{ kind: `impatient: ${fault} on ${kind}`, detail }]
  })
}
