import { type FakeAction, type FakeLog, type FakeVariable, finishedStatuses, type TimelineStep } from './scenario.ts'

/** The clock of a run, as its actions need it. */
export interface RunClock {
  /** Milliseconds on the run's own clock. */
  elapsedMs(): number
  /** Returns the time at which the run's clock showed this number of milliseconds. */
  wallTime(elapsedMs: number): number
}

/** What a test may change about an action at any moment; it wins over the timeline. `undefined` gives the timeline its way again. */
export interface ActionChange {
  status?: string | undefined
  progress?: number | undefined
  logLines?: number | undefined
  log?: FakeLog | undefined
  variables?: readonly FakeVariable[] | undefined
  passedVariables?: readonly FakeVariable[] | undefined
  errorMessage?: string | undefined
  approverId?: number | undefined
}

/** One execution of an action, at the moment of asking. */
export class LiveAction {
  readonly spec: FakeAction
  readonly hash: string
  readonly originMs: number
  readonly #released = new Set<TimelineStep>()
  #timeline: readonly TimelineStep[]
  #approvedAt: number | undefined
  #change: ActionChange = {}
  readonly #clock: RunClock

  constructor(
    clock: RunClock,
    spec: FakeAction,
    origin: { hash: string; originMs: number; timeline: readonly TimelineStep[] },
  ) {
    this.#clock = clock
    this.spec = spec
    this.hash = origin.hash
    this.originMs = origin.originMs
    this.#timeline = origin.timeline
  }

  /** Changes what this action is from now on. */
  set(change: ActionChange): void {
    this.#change = { ...this.#change, ...change }
  }

  get #reached(): readonly TimelineStep[] {
    const elapsedMs = this.#clock.elapsedMs() - this.originMs
    return this.#timeline.filter((step) => step.afterMs <= elapsedMs)
  }

  get status(): string {
    if (this.#change.status !== undefined) return this.#change.status
    const reached = this.#reached
    const step = reached.at(-1)
    if (step === undefined) return 'ENQUEUED'
    if (!this.#released.has(step)) return step.status
    return reached.length < this.#timeline.length ? 'INPROGRESS' : 'SUCCESSFUL'
  }

  get approvedAt(): number | undefined {
    return this.#approvedAt
  }

  /** Time on the run's clock at which this action began to wait for a user. */
  get gatesMs(): readonly number[] {
    if (this.#change.status !== undefined) return []
    return this.#timeline
      .filter((step) => step.status.startsWith('WAITING_') && !this.#released.has(step))
      .map((step) => this.originMs + step.afterMs)
  }

  get isFinished(): boolean {
    return finishedStatuses.includes(this.status)
  }

  get hasBegun(): boolean {
    return !['INITIAL', 'ENQUEUED', 'NOT_EXECUTED', 'SKIPPED'].includes(this.status)
  }

  get progress(): number {
    const given = this.#change.progress ?? this.#reached.findLast((step) => step.progress !== undefined)?.progress
    return this.status === 'SUCCESSFUL' ? (this.#change.progress ?? 100) : (given ?? 0)
  }

  /** How many lines the log has by now. */
  get logLength(): number {
    const log = this.#log
    const most = typeof log === 'function' ? Infinity : log.length
    const given = this.#change.logLines ?? this.#reached.findLast((step) => step.logLines !== undefined)?.logLines
    if (given !== undefined) return Math.min(given, most)
    return this.hasBegun && Number.isFinite(most) ? most : 0
  }

  /** The lines of the log from one index up to another. */
  logLines(from: number, until: number): readonly string[] {
    const log = this.#log
    const end = Math.min(until, this.logLength)
    if (typeof log !== 'function') return log.slice(from, end)
    return Array.from({ length: Math.max(0, end - from) }, (_, offset) => log(from + offset))
  }

  get #log(): FakeLog {
    return this.#change.log ?? this.spec.log
  }

  get variables(): readonly FakeVariable[] {
    return this.#change.variables ?? (this.isFinished ? this.spec.variables : [])
  }

  get passedVariables(): readonly FakeVariable[] {
    return this.#change.passedVariables ?? this.spec.passedVariables
  }

  get errorMessage(): string | undefined {
    return this.#change.errorMessage ?? (this.isFinished ? this.spec.errorMessage : undefined)
  }

  get approverId(): number | undefined {
    return this.#change.approverId ?? this.spec.approverId
  }

  get startedAt(): number | undefined {
    if (!this.hasBegun) return undefined
    const step = this.#timeline.find(({ status }) => status !== 'INITIAL' && status !== 'ENQUEUED')
    return this.#clock.wallTime(this.originMs + (step?.afterMs ?? 0))
  }

  get finishedAt(): number | undefined {
    if (!this.isFinished || !this.hasBegun) return undefined
    const step = this.#reached.find(({ status }) => finishedStatuses.includes(status))
    return step === undefined
      ? (this.#approvedAt ?? this.startedAt)
      : this.#clock.wallTime(this.originMs + step.afterMs)
  }

  /** Ends what has begun and drops what was still to come. */
  terminate(terminatingMs: number): void {
    const nowMs = this.#clock.elapsedMs() - this.originMs
    const isStopped = this.hasBegun && !this.isFinished
    const reached = this.#reached
    for (const step of reached) this.#released.add(step)
    if (isStopped) this.#change.status = undefined
    this.#timeline = isStopped
      ? [
          ...reached,
          { afterMs: nowMs, status: 'TERMINATING' },
          { afterMs: nowMs + terminatingMs, status: 'TERMINATED' },
        ]
      : reached
  }

  /** Lets a waiting action go on. */
  approve(at: number, variables: readonly FakeVariable[]): void {
    const step = this.#reached.at(-1)
    if (step !== undefined) this.#released.add(step)
    this.#approvedAt = at
    const wasSetByHand = this.#change.status?.startsWith('WAITING_') === true
    this.set({
      passedVariables: [...this.passedVariables, ...variables],
      approverId: this.approverId ?? 1,
      ...(wasSetByHand ? { status: 'SUCCESSFUL' } : {}),
    })
  }
}
