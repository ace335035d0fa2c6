import { parseDurationMs } from './durations.ts'
import { finishedStatuses, type ModelExecution, type ModelRun } from './model.ts'
import type { Played } from './play.ts'
import type { Schedule } from './schedule.ts'

/** What the watched thing is at a moment, as it is to be judged. */
export interface TrueState {
  readonly atMs: number
  readonly status: string
  readonly isFinished: boolean
  readonly isWaiting: boolean
}

/** The timeline that the step was to find. */
export interface Truth {
  /** From here on states count: the beginning of the step, or when its operation took effect. */
  readonly fromMs: number
  /** The states from then on, each until the next one; of every run that may be meant. */
  readonly timelines: readonly (readonly TrueState[])[]
  readonly passOn: ReadonlySet<string>
  readonly timeoutMs: number
}

/** The true timeline of a schedule that has been played. */
export function findTruth(played: Played): Truth {
  const { schedule } = played
  const given = schedule.inputs['pass-on'] ?? 'SUCCESSFUL'
  const fromMs = findStart(played)
  return {
    fromMs,
    timelines: findMeantRuns(played).flatMap((run) => {
      const named = findNamedExecution(run, schedule.target)
      const byNumber =
        named === undefined || schedule.operation === 'retry' ? [timeline(run, schedule, null, fromMs)] : []
      // After a retry, by whomever, the action is followed by its number; where there was none, its hash decides.
      return named === undefined ? byNumber : [...byNumber, timeline(run, schedule, named, fromMs)]
    }),
    passOn: new Set(given.split(',').map((status) => status.trim())),
    timeoutMs: parseDurationMs(schedule.inputs['timeout'] ?? '1h'),
  }
}

/** Whether a state opens the gate. */
export function passes({ status }: TrueState, { passOn }: Truth): boolean {
  return passOn.has(status)
}

/** Whether a state decides, one way or the other. */
export function decides(state: TrueState, truth: Truth): boolean {
  return state.isFinished || passes(state, truth)
}

/** Returns the time at which the operation took effect, if states from before it do not count. */
function findStart({ schedule, buddy }: Played): number {
  if (schedule.operation !== 'retry') return 0
  const own = buddy.requests.find(
    ({ class: kind, body, isExecuted }) => kind === 'operate' && isExecuted && hasOperation(body, 'RETRY'),
  )
  const retry = buddy.runs.flatMap(({ retries }) => retries).find(({ takenAtMs }) => takenAtMs === own?.atMs)
  return retry?.fromMs ?? 0
}

/** Whether a PATCH asks for an operation. */
export function hasOperation(body: unknown, operation: string): boolean {
  return typeof body === 'object' && body !== null && Reflect.get(body, 'operation') === operation
}

/** The runs that may be meant: the one that was started or is named, or each that was the commit's newest once. */
export function findMeantRuns({ schedule, buddy, main }: Played): readonly ModelRun[] {
  const { target, operation } = schedule
  const [watched] = buddy.runs
  if (watched === undefined) return []
  if (operation === 'run')
    return buddy.runs.filter(({ comment }) => comment !== '' && !comment.startsWith('by another user'))
  if (target.by !== 'commit' && target.by !== 'short-commit') return [watched]
  const matching = buddy.runs.filter(
    ({ plan }) =>
      plan.revision === watched.plan.revision &&
      (target.ref !== 'branch' || plan.branch === watched.plan.branch) &&
      (target.ref !== 'tag' || watched.plan.tag === '' || plan.tag === watched.plan.tag),
  )
  // One is the newest until a newer one is listed.
  return matching.filter(
    (run) =>
      run.plan.appearsAtMs <= main.endedAtMs &&
      !matching.some((other) => other.id > run.id && other.plan.appearsAtMs <= Math.max(0, run.plan.appearsAtMs)),
  )
}

/** The execution that a step names by its hash: the first one of the action, if it is there when the step begins. */
export function findNamedExecution(run: ModelRun, { gate, actionId }: Schedule['target']): ModelExecution | undefined {
  return gate === 'hash' ? run.executionsAt(0).find(({ action }) => action.id === actionId) : undefined
}

function timeline(
  run: ModelRun,
  schedule: Schedule,
  named: ModelExecution | null,
  fromMs: number,
): readonly TrueState[] {
  const moments = [...new Set([fromMs, ...run.moments.filter((ms) => ms > fromMs)])].sort((one, other) => one - other)
  return moments.flatMap((atMs) => {
    const status = statusAt(run, schedule, named, atMs)
    return status === null
      ? []
      : [{ atMs, status, isFinished: finishedStatuses.includes(status), isWaiting: status.startsWith('WAITING_') }]
  })
}

/** Returns the execution that counts: the last one. A finished execution without a start is older than any that has started. */
function findLatest(executions: readonly ModelExecution[], ms: number): ModelExecution | undefined {
  const isOlder = (execution: ModelExecution): boolean =>
    execution.finishedAt(ms) !== null && execution.startedAt(ms) === null
  return executions.findLast((execution) => !isOlder(execution)) ?? executions.at(-1)
}

/** The status that counts; null where what is watched is not there yet. */
function statusAt(run: ModelRun, { target }: Schedule, named: ModelExecution | null, ms: number): string | null {
  if (!run.isListed(ms)) return null
  const runStatus = run.statusAt(ms)
  if (target.gate === 'run') return runStatus
  const execution =
    named ??
    findLatest(
      run.executionsAt(ms).filter(({ action }) => action.id === target.actionId),
      ms,
    )
  if (execution === undefined) return null
  const status = execution.statusAt(ms)
  return ['INITIAL', 'ENQUEUED'].includes(status) && finishedStatuses.includes(runStatus) ? 'NOT_EXECUTED' : status
}
