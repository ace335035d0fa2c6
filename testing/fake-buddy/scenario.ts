import { createHash } from 'node:crypto'

/** A variable, as Buddy lists it among passed and outputted variables. */
export interface FakeVariable {
  readonly key: string
  readonly value: string
}

/** A log: its lines, or a function from the line's index for one that is too long to be kept in memory. */
export type FakeLog = readonly string[] | ((index: number) => string)

/** What an action is from a moment on; the last step that was reached holds. */
export interface TimelineStep {
  /** Milliseconds since the run started. */
  readonly afterMs: number
  /** Any word; one that begins with `WAITING_` holds the whole run's clock until the run is PATCHed. */
  readonly status: string
  /** Percent. Not given: the earlier step's, and 100 for SUCCESSFUL. */
  readonly progress?: number
  /** How many log lines there are by then. Not given: the earlier step's; in none: all once the action has begun. */
  readonly logLines?: number
}

/** An action of a run, and what becomes of it. */
export interface FakeAction {
  readonly id: number
  readonly name: string
  readonly type: string
  /** The `action_execution_id`. */
  readonly hash: string
  readonly timeline: readonly TimelineStep[]
  /** What becomes of it after a RETRY. Not given: the same again. */
  readonly retryTimeline?: readonly TimelineStep[]
  readonly log: FakeLog
  /** `outputted_variables`, listed once the action has finished. */
  readonly variables: readonly FakeVariable[]
  readonly passedVariables: readonly FakeVariable[]
  readonly errorMessage?: string
  readonly ignoreErrors?: boolean
  readonly logUrl?: string
  /** Leave the `log` field out of the action execution's body. */
  readonly omitLog?: boolean
  readonly approverId?: number
  /** Not listed in the run before this many milliseconds. */
  readonly appearsAfterMs?: number
}

/** A run of a pipeline. */
export interface FakeRun {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: number
  readonly pipelineIdentifier: string
  readonly pipelineName: string
  readonly id: number
  readonly hash: string
  readonly branch: string
  readonly tag?: string
  readonly pullRequest?: string
  readonly revision: string
  readonly comment: string
  readonly priority: string
  readonly triggeredOn: string
  readonly refresh: boolean
  readonly clearCache: boolean
  readonly actions: readonly FakeAction[]
  /** Fixed status of the run. Without it, the status follows from the actions. */
  readonly status?: string
  /** Epoch milliseconds. Not given: when the server started, or the run was started. */
  readonly startedAt?: number
  /** Not listed and not found before this many milliseconds. */
  readonly appearsAfterMs?: number
  /** Not listed and not found before this many reads of a list, however long they take. */
  readonly appearsAfterLists?: number
  /** How long a cancelled action stays TERMINATING. */
  readonly terminatingMs?: number
  /** How long after a RETRY the run still reads as before. */
  readonly retryDelayMs?: number
}

/** A pipeline; those of the runs need not be given. */
export interface FakePipeline {
  readonly workspace: string
  readonly project: string
  readonly id: number
  readonly identifier: string
  readonly name: string
  /** What a new run consists of. Not given: the actions of the pipeline's newest run. */
  readonly actions?: readonly FakeAction[]
}

/** The statuses in which nothing moves any more, in Buddy's words. */
export const finishedStatuses: readonly string[] = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED']

/** A hash of the 24 hexadecimal digits that Buddy's have; the same text gives the same hash. */
export function fakeHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

/** Returns an action that is SUCCESSFUL from the start, with the given changes. Its hash follows from its number. */
export function anAction(parts: Partial<FakeAction> = {}): FakeAction {
  const id = parts.id ?? 1
  return {
    id,
    name: `Action ${id}`,
    type: 'BUILD',
    hash: fakeHash(`action ${id}`),
    timeline: [{ afterMs: 0, status: 'SUCCESSFUL' }],
    log: [],
    variables: [],
    passedVariables: [],
    ...parts,
  }
}

/** Returns a run of one successful action, with the given changes. Its hash follows from its number. */
export function aRun(parts: Partial<FakeRun> = {}): FakeRun {
  const id = parts.id ?? 1
  return {
    workspace: 'my-workspace',
    project: 'my-project',
    pipelineId: 2,
    pipelineIdentifier: 'tests',
    pipelineName: 'Tests',
    id,
    hash: fakeHash(`run ${id}`),
    branch: 'main',
    revision: '90d11b5b54108fa57b30ae286322b99b26d46ccb',
    comment: '',
    priority: 'NORMAL',
    triggeredOn: 'EVENT',
    refresh: false,
    clearCache: false,
    actions: [anAction()],
    ...parts,
  }
}

/** Returns the steps of an action that starts, writes its log evenly, and finishes. */
export function anEvenTimeline(options: {
  readonly fromMs: number
  readonly untilMs: number
  readonly logLines: number
  readonly status?: string
}): readonly TimelineStep[] {
  const { fromMs, untilMs, logLines, status = 'SUCCESSFUL' } = options
  const paces = Math.max(1, Math.min(logLines, 20))
  const steps: TimelineStep[] = fromMs > 0 ? [{ afterMs: 0, status: 'ENQUEUED' }] : []
  for (let pace = 0; pace < paces; pace += 1) {
    const share = pace / paces
    steps.push({
      afterMs: fromMs + (untilMs - fromMs) * share,
      status: 'INPROGRESS',
      progress: Math.round(100 * share),
      logLines: Math.round(logLines * share),
    })
  }
  steps.push({ afterMs: untilMs, status, logLines, ...(status === 'SUCCESSFUL' ? { progress: 100 } : {}) })
  return steps
}
