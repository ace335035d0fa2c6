import type { EncodingName } from './secrets.ts'

/** Answers that cannot be Buddy's. */
const oddKinds = ['html', 'empty', 'malformed', 'half', 'list', 'no-status', 'gzip', 'bytes', 'foreign'] as const

/** What a request may meet instead of Buddy's answer, or with it. */
export const faultKinds = [
  'refuse',
  'reset',
  'reset-after',
  'cut',
  'hang',
  'hang-after',
  '408',
  '425',
  '429',
  '429-seconds',
  '429-date',
  '429-window',
  '500',
  '502',
  '503',
  '503-seconds',
  '504',
  '507',
  '509',
  '520',
  '527',
  '529',
  '530',
  '599',
  '501',
  '505',
  '302',
  '400',
  '400-balancer',
  '421',
  '401',
  '403',
  '403-limit',
  '404',
  '410',
  ...oddKinds,
  'late',
  'odd-status',
] as const

/** Whether a fault gives an answer that cannot be Buddy's. */
export function isOdd(kind: string): boolean {
  return oddKinds.some((odd) => odd === kind)
}

/** One of them. */
export type FaultKind = (typeof faultKinds)[number]

/** Kinds of requests that faults distinguish. */
export const requestClasses = ['state', 'find', 'log', 'start', 'operate', 'exchange', 'identity'] as const

/** One of them. */
export type RequestClass = (typeof requestClasses)[number]

/** A fault: what the first requests of a class from a moment on meet. */
export interface FaultPlan {
  readonly on: RequestClass
  readonly fromMs: number
  readonly count: number
  readonly kind: FaultKind
  /** How long it asks to wait, or how old the answer is. */
  readonly ms: number
}

/** One execution of an action, as it would go. */
export interface ExecutionPlan {
  readonly actionId: number
  readonly queueMs: number
  readonly runMs: number
  readonly end: string
  /** What it waits for before it goes on; '' for nothing. */
  readonly gate: string
  /** Begins together with the one before it. */
  readonly isParallel: boolean
  readonly logLines: number
}

/** An action of a pipeline. */
export interface ActionPlan {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly ignoresErrors: boolean
}

/** A run of the pipeline. */
export interface RunPlan {
  readonly id: number
  readonly hash: string
  readonly revision: string
  readonly branch: string
  readonly tag: string
  /** When it is listed first, in milliseconds since the step began; negative for one that was there before. */
  readonly appearsAtMs: number
  readonly startsAtMs: number
  readonly executions: readonly ExecutionPlan[]
  /** How the executions end that a retry makes anew. */
  readonly retryEnd: string
  /** How what never began is listed once the run is over; '' for not at all. */
  readonly neverBegun: string
}

/** Something that others do in Buddy. */
export interface OtherEvent {
  readonly atMs: number
  readonly do: 'retry' | 'cancel' | 'approve' | 'run'
}

/** A signal of the runner, or the end of the machine. */
export interface SignalPlan {
  readonly atMs: number
  readonly name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
}

/** How the step names what it is to watch. */
export interface TargetPlan {
  readonly by: 'id' | 'hash' | 'commit' | 'short-commit' | 'api-url' | 'web-url'
  readonly pipeline: 'number' | 'slug'
  readonly gate: 'run' | 'hash' | 'name' | 'other-case' | 'number'
  readonly actionId: number
  readonly ref: 'none' | 'branch' | 'tag'
}

/** The operation of a step. */
export type OperationName = 'watch' | 'run' | 'retry' | 'approve' | 'pass-variables'

/** Everything that a seed decides. */
export interface Schedule {
  readonly seed: number
  readonly operation: OperationName
  readonly target: TargetPlan
  readonly actions: readonly ActionPlan[]
  /** The run that is watched first; what a step starts goes as `started` says. */
  readonly runs: readonly RunPlan[]
  readonly started: RunPlan
  readonly inputs: Readonly<Record<string, string>>
  readonly faults: readonly FaultPlan[]
  readonly others: readonly OtherEvent[]
  readonly signals: readonly SignalPlan[]
  readonly server: ServerPlan
  readonly secrets: SecretPlan
  /** How far the runner's clock is before Buddy's. */
  readonly skewMs: number
  /** How long a token from an identity lasts; 0 for a token of its own. */
  readonly identityMs: number
  /** What is written to GitHub; null for nothing. */
  readonly github: GitHubPlan | null
}

/** What is written to GitHub, and what goes wrong there. */
export interface GitHubPlan {
  readonly checkRun: boolean
  readonly comment: boolean
  readonly faults: readonly {
    readonly on: string
    readonly times: number
    readonly isCarriedOut: boolean
    readonly status: number
  }[]
}

/** What this Buddy is like. */
export interface ServerPlan {
  readonly hasLogs: boolean
  readonly hasIdentifiers: boolean
  readonly detailsHaveLog: boolean
  /** How long after a RETRY the run reads as before. */
  readonly retryLagMs: number
  readonly terminatingMs: number
}

/** The secrets, and how Buddy repeats them. */
export interface SecretPlan {
  readonly token: string
  readonly variable: string
  /** The encodings in which Buddy repeats them in its texts. */
  readonly echo: readonly EncodingName[]
}
