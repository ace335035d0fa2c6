import { createHash } from 'node:crypto'
import type { ActionPlan, ExecutionPlan, RunPlan } from './schedule.ts'

/** What something is from a moment on. */
export interface Segment {
  readonly atMs: number
  readonly status: string
}

/** The statuses in which nothing moves any more. */
export const finishedStatuses: readonly string[] = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED']

/** What a step can do to what waits, and in which status. */
export const gates: Readonly<Record<string, string>> = {
  APPLY: 'WAITING_FOR_APPLY',
  APPLY_VARIABLES: 'WAITING_FOR_VARIABLES',
  SET_VARIABLES: 'WAITING_FOR_SETTABLE_VARIABLES',
  APPROVE_VT: 'WAITING_FOR_VT_SESSION',
}

/** One execution of an action. What it was at any moment stays so; what it will be may change. */
export class ModelExecution {
  readonly plan: ExecutionPlan
  readonly action: ActionPlan
  readonly hash: string
  /** When it is listed first. */
  readonly createdAtMs: number
  segments: Segment[] = []

  constructor(plan: ExecutionPlan, action: ActionPlan, hash: string, createdAtMs: number) {
    this.plan = plan
    this.action = action
    this.hash = hash
    this.createdAtMs = createdAtMs
  }

  statusAt(ms: number): string {
    return this.segments.findLast(({ atMs }) => atMs <= ms)?.status ?? 'ENQUEUED'
  }

  /** When it began to run; null where it has not by then. */
  startedAt(ms: number): number | null {
    const first = this.segments.find(
      ({ status }) => !['INITIAL', 'ENQUEUED', 'SKIPPED', 'NOT_EXECUTED'].includes(status),
    )
    return first !== undefined && first.atMs <= ms ? first.atMs : null
  }

  finishedAt(ms: number): number | null {
    const last = this.segments.findLast(({ atMs }) => atMs <= ms)
    return last !== undefined && finishedStatuses.includes(last.status) ? last.atMs : null
  }

  /** How many lines its log has by then. */
  logLength(ms: number): number {
    const startedAt = this.startedAt(ms)
    if (startedAt === null) return 0
    const end = this.finishedAt(Infinity) ?? startedAt + this.plan.runMs
    return Math.floor(this.plan.logLines * Math.min(1, (ms - startedAt) / Math.max(1, end - startedAt)))
  }
}

/** What a run is from a moment on, unless one of its actions waits or is being ended. */
interface Chain {
  readonly fromMs: number
  endsAtMs: number
  final: string
}

/** A run, as a function of time. */
export class ModelRun {
  readonly plan: RunPlan
  readonly comment: string
  readonly executions: ModelExecution[] = []
  readonly #actions: readonly ActionPlan[]
  readonly #chains: Chain[]
  #rest: readonly ExecutionPlan[]
  #attempt = 1
  readonly cancelledAtMs: number[] = []
  /** When a RETRY was taken, and when it takes effect. */
  readonly retries: { readonly takenAtMs: number; readonly fromMs: number }[] = []

  constructor(plan: RunPlan, actions: readonly ActionPlan[], comment: string) {
    this.plan = plan
    this.comment = comment
    this.#actions = actions
    this.#chains = [{ fromMs: plan.startsAtMs, endsAtMs: Infinity, final: 'SUCCESSFUL' }]
    this.#rest = plan.executions
    this.#continue(plan.startsAtMs)
  }

  get id(): number {
    return this.plan.id
  }

  isListed(ms: number): boolean {
    return this.plan.appearsAtMs <= ms
  }

  /** Every execution that is listed by then. */
  executionsAt(ms: number): readonly ModelExecution[] {
    return this.executions.filter(({ createdAtMs }) => createdAtMs <= ms)
  }

  /** Of each action the newest execution. */
  latestAt(ms: number): readonly ModelExecution[] {
    return [...new Map(this.executionsAt(ms).map((execution) => [execution.action.id, execution])).values()]
  }

  statusAt(ms: number): string {
    const chain = this.#chains.findLast(({ fromMs }) => fromMs <= ms) ?? this.#chains[0]
    if (chain === undefined || ms < Math.min(chain.fromMs, chain.endsAtMs)) return 'ENQUEUED'
    const statuses = this.executionsAt(ms).map((execution) => execution.statusAt(ms))
    const special =
      statuses.find((status) => status.startsWith('WAITING_')) ?? statuses.find((status) => status === 'TERMINATING')
    if (special !== undefined) return special
    return ms < chain.endsAtMs ? 'INPROGRESS' : chain.final
  }

  /** Times at which the run changes, as far as they are known. */
  get moments(): readonly number[] {
    return [
      this.plan.appearsAtMs,
      this.plan.startsAtMs,
      ...this.#chains.flatMap(({ fromMs, endsAtMs }) => [fromMs, endsAtMs]),
      ...this.executions.flatMap(({ createdAtMs, segments }) => [createdAtMs, ...segments.map(({ atMs }) => atMs)]),
    ].filter(Number.isFinite)
  }

  /** Lets what waits go on. False where nothing waits so. */
  resolve(status: string, execution: ModelExecution | null, ms: number): boolean {
    const waiting = this.executionsAt(ms).find(
      (each) => each.statusAt(ms) === status && (execution === null || each === execution),
    )
    if (waiting === undefined) return false
    this.#goOn(waiting, ms)
    return true
  }

  cancel(ms: number, terminatingMs: number): boolean {
    if (finishedStatuses.includes(this.statusAt(ms))) return false
    this.cancelledAtMs.push(ms)
    this.#rest = []
    for (const execution of this.executions) {
      const isRunning = execution.startedAt(ms) !== null && execution.finishedAt(ms) === null
      execution.segments = execution.segments.filter(({ atMs }) => atMs <= ms)
      if (isRunning)
        execution.segments.push({ atMs: ms, status: 'TERMINATING' }, { atMs: ms + terminatingMs, status: 'TERMINATED' })
    }
    const chain = this.#chains.at(-1)
    if (chain !== undefined) Object.assign(chain, { endsAtMs: ms + terminatingMs, final: 'TERMINATED' })
    return true
  }

  retry(ms: number, lagMs: number): boolean {
    if (!['FAILED', 'TERMINATED'].includes(this.statusAt(ms)) || this.retries.some(({ fromMs }) => fromMs > ms))
      return false
    const fromMs = ms + lagMs
    this.retries.push({ takenAtMs: ms, fromMs })
    this.#attempt += 1
    const again = new Set(
      this.plan.executions
        .map(({ actionId }) => actionId)
        .filter(
          (id) =>
            this.latestAt(ms)
              .find(({ action }) => action.id === id)
              ?.statusAt(ms) !== 'SUCCESSFUL',
        ),
    )
    this.#rest = [...again].flatMap((id) => {
      const plan = this.plan.executions.find(({ actionId }) => actionId === id)
      return plan === undefined
        ? []
        : [{ ...plan, gate: '', end: plan.end === 'SUCCESSFUL' ? 'SUCCESSFUL' : this.plan.retryEnd }]
    })
    this.#chains.push({ fromMs, endsAtMs: Infinity, final: 'SUCCESSFUL' })
    this.#continue(fromMs)
    return true
  }

  /** Plans what is left, up to the first thing that waits or fails. */
  #continue(fromMs: number): void {
    let [atMs, endMs] = [fromMs, fromMs]
    while (this.#rest.length > 0) {
      const [plan, ...rest] = this.#rest
      if (plan === undefined) break
      this.#rest = rest
      const beginsAt = plan.isParallel ? atMs : endMs
      const execution = this.#add(plan, fromMs, beginsAt)
      if (plan.gate !== '') {
        execution.segments.push({ atMs: beginsAt + plan.queueMs, status: plan.gate })
        return
      }
      const end = this.#run(execution, beginsAt + plan.queueMs)
      atMs = beginsAt
      endMs = Math.max(endMs, end)
      if (this.#stops(execution)) {
        this.#finish(endMs, plan.end)
        return
      }
    }
    this.#finish(endMs, 'SUCCESSFUL')
  }

  #goOn(execution: ModelExecution, ms: number): void {
    const end = this.#run(execution, ms)
    if (this.#stops(execution)) this.#finish(end, execution.plan.end)
    else this.#continue(end)
  }

  #run(execution: ModelExecution, atMs: number): number {
    const { end, runMs } = execution.plan
    if (end === 'SKIPPED') {
      execution.segments.push({ atMs, status: end })
      return atMs
    }
    execution.segments.push({ atMs, status: 'INPROGRESS' }, { atMs: atMs + runMs, status: end })
    return atMs + runMs
  }

  #stops({ plan, action }: ModelExecution): boolean {
    return plan.end === 'TERMINATED' || (plan.end === 'FAILED' && !action.ignoresErrors)
  }

  /** Ends the chain; what never began is listed as the plan says. */
  #finish(ms: number, final: string): void {
    const chain = this.#chains.at(-1)
    if (chain !== undefined) Object.assign(chain, { endsAtMs: ms, final })
    if (this.plan.neverBegun === '') return
    const listed = new Set(this.executions.map(({ action }) => action.id))
    for (const plan of this.#rest.filter(({ actionId }) => !listed.has(actionId))) {
      listed.add(plan.actionId)
      this.#add(plan, ms, ms).segments.push({ atMs: ms, status: this.plan.neverBegun })
    }
    this.#rest = []
  }

  #add(plan: ExecutionPlan, fromMs: number, beginsAtMs: number): ModelExecution {
    const action = this.#actions.find(({ id }) => id === plan.actionId)
    if (action === undefined) throw new Error(`there is no action ${String(plan.actionId)}`)
    const before = this.executions.filter((execution) => execution.action.id === plan.actionId).length
    const hash = createHash('sha256')
      .update(`${String(this.id)} ${String(action.id)} ${String(before)}`)
      .digest('hex')
      .slice(0, 24)
    // Of a loop, the next execution is listed when it begins; the first one with its run.
    const createdAtMs = before === 0 && this.#attempt === 1 ? fromMs : beginsAtMs
    const execution = new ModelExecution(plan, action, hash, createdAtMs)
    this.executions.push(execution)
    return execution
  }
}
