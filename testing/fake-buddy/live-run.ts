import { LiveAction } from './live-action.ts'
import { fakeHash, type FakeRun, type FakeVariable, finishedStatuses } from './scenario.ts'

/** Why a PATCH is refused, in words for the answer's body. */
export class RefusedOperation extends Error {}

const approvals: Readonly<Record<string, string>> = {
  APPLY: 'WAITING_FOR_APPLY',
  APPLY_VARIABLES: 'WAITING_FOR_VARIABLES',
  SET_VARIABLES: 'WAITING_FOR_SETTABLE_VARIABLES',
  APPROVE_VT: 'WAITING_FOR_VT_SESSION',
}

/** A run, at the time of the request. Its clock stands still while one of its actions waits for a user. */
export class LiveRun {
  readonly spec: FakeRun
  readonly startedAt: number
  readonly #now: () => number
  readonly #actions: LiveAction[]
  readonly #holds: { readonly atMs: number; readonly durationMs: number }[] = []
  #status: string | undefined
  #lists = 0
  #isCancelled = false
  #attempt = 1
  #retryAt: number | undefined

  constructor(spec: FakeRun, now: () => number) {
    this.spec = spec
    this.#now = now
    this.startedAt = spec.startedAt ?? now()
    this.#status = spec.status
    this.#actions = spec.actions.map(
      (action) => new LiveAction(this, action, { hash: action.hash, originMs: 0, timeline: action.timeline }),
    )
  }

  get id(): number {
    return this.spec.id
  }

  get hash(): string {
    return this.spec.hash
  }

  /** Every execution of every action that has appeared, those of earlier attempts first. */
  get actions(): readonly LiveAction[] {
    this.#applyRetry()
    return this.#actions.filter(({ spec }) => (spec.appearsAfterMs ?? 0) <= this.elapsedMs())
  }

  /** The newest execution of each action. */
  get latestActions(): readonly LiveAction[] {
    return [...new Map(this.actions.map((action) => [action.spec.id, action])).values()]
  }

  /** The action with this number (its newest execution) or hash. */
  action(idOrHash: number | string): LiveAction | undefined {
    return this.actions.findLast(({ spec, hash }) => spec.id === idOrHash || hash === idOrHash)
  }

  /** Fixes the run's status. With `undefined` the status follows from the actions again. */
  setStatus(status: string | undefined): void {
    this.#status = status
  }

  get hasAppeared(): boolean {
    const { appearsAfterMs = 0, appearsAfterLists = 0 } = this.spec
    return this.#now() - this.startedAt >= appearsAfterMs && this.#lists >= appearsAfterLists
  }

  /** Notes that a list was read in which the run could stand. */
  noteList(): void {
    this.#lists++
  }

  get status(): string {
    if (this.#status !== undefined) return this.#status
    const statuses = this.latestActions.map(({ status }) => status)
    const waiting = statuses.find((status) => status.startsWith('WAITING_'))
    if (waiting !== undefined) return waiting
    if (statuses.includes('TERMINATING')) return 'TERMINATING'
    const whileWaiting = ['INITIAL', 'ENQUEUED']
    const isPending = statuses.some((status) => !finishedStatuses.includes(status) && !whileWaiting.includes(status))
    if (isPending) return 'INPROGRESS'
    if (this.#isCancelled || statuses.includes('TERMINATED')) return 'TERMINATED'
    if (this.latestActions.some(({ status, spec }) => status === 'FAILED' && spec.ignoreErrors !== true))
      return 'FAILED'
    if (statuses.every((status) => finishedStatuses.includes(status))) return 'SUCCESSFUL'
    return statuses.every((status) => whileWaiting.includes(status)) ? 'ENQUEUED' : 'INPROGRESS'
  }

  get isFinished(): boolean {
    return finishedStatuses.includes(this.status)
  }

  get finishedAt(): number | undefined {
    if (!this.isFinished) return undefined
    return Math.max(this.startedAt, ...this.actions.map(({ finishedAt }) => finishedAt ?? 0))
  }

  /** Milliseconds on the run's own clock. */
  elapsedMs(): number {
    return Math.min(this.#freeMs(), ...this.#gatesMs())
  }

  /** Returns the time at which the run's clock showed this number of milliseconds. */
  wallTime(elapsedMs: number): number {
    const held = this.#holds.filter(({ atMs }) => atMs < elapsedMs)
    return this.startedAt + elapsedMs + held.reduce((sum, { durationMs }) => sum + durationMs, 0)
  }

  #freeMs(): number {
    return this.#now() - this.startedAt - this.#holds.reduce((sum, { durationMs }) => sum + durationMs, 0)
  }

  #gatesMs(): readonly number[] {
    return this.#actions.flatMap(({ gatesMs }) => gatesMs)
  }

  /** What PATCH does. Throws RefusedOperation where the run is in no state for it. */
  operate(
    operation: string,
    request: { readonly actionId?: string; readonly variables?: readonly FakeVariable[] } = {},
  ): void {
    if (operation === 'CANCEL') return this.#cancel()
    if (operation === 'RETRY') return this.#retry()
    const wanted = approvals[operation]
    if (wanted === undefined) throw new RefusedOperation(`Unknown operation: ${operation}`)
    const { actionId } = request
    const waiting = this.latestActions.find(
      ({ status, hash, spec }) =>
        status === wanted && (actionId === undefined || actionId === hash || actionId === String(spec.id)),
    )
    if (waiting === undefined) throw new RefusedOperation('No action is waiting for this operation')
    const [atMs, heldMs] = [this.elapsedMs(), this.#freeMs() - this.elapsedMs()]
    waiting.approve(this.#now(), request.variables ?? [])
    const isStillHeld = this.#gatesMs().some((gateMs) => gateMs <= atMs)
    if (!isStillHeld) this.#holds.push({ atMs, durationMs: heldMs })
  }

  #cancel(): void {
    if (this.isFinished) throw new RefusedOperation('The execution is already finished')
    const [atMs, heldMs] = [this.elapsedMs(), this.#freeMs() - this.elapsedMs()]
    for (const action of this.#actions) action.terminate(this.spec.terminatingMs ?? 0)
    this.#holds.push({ atMs, durationMs: heldMs })
    this.#status = undefined
    this.#isCancelled = true
  }

  #retry(): void {
    if (!['FAILED', 'TERMINATED'].includes(this.status))
      throw new RefusedOperation('Only a failed or terminated execution can be retried')
    this.#retryAt = this.#now() + (this.spec.retryDelayMs ?? 0)
  }

  #applyRetry(): void {
    if (this.#retryAt === undefined || this.#now() < this.#retryAt) return
    this.#retryAt = undefined
    this.#attempt += 1
    const originMs = this.elapsedMs()
    const again = this.latestActions.filter(({ status }) => status !== 'SUCCESSFUL')
    this.#status = undefined
    this.#isCancelled = false
    for (const { spec } of again) {
      const hash = fakeHash(`${spec.hash} attempt ${this.#attempt}`)
      this.#actions.push(new LiveAction(this, spec, { hash, originMs, timeline: spec.retryTimeline ?? spec.timeline }))
    }
  }
}
