import type { LineSink } from './body.ts'
import { BuddyError, DeadlineReached } from './errors.ts'
import { decodeActionExecution, decodeExecution, decodeLogPage, ShapeError } from './model.ts'
import type { ActionExecution, Execution, LogPage } from './model.ts'
import type { RateLimit } from './retry.ts'
import type { BuddyAnswer, BuddyRequest, Exchange } from './transport.ts'

/** Buddy takes no more lines in one request. */
export const logPageLines = 1000

/** Names one run; the ids are kept as text, since large numbers do not survive JavaScript. */
export interface ExecutionAddress {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string
  readonly executionId: string
}

/** Names one action execution. */
export interface ActionExecutionAddress extends ExecutionAddress {
  readonly actionExecutionId: string
}

/** What bounds each exchange. */
export interface Bounds {
  /** For one exchange, its body included. */
  readonly requestTimeoutMs: number
  /** For all of them together, on the clock; Infinity for none. */
  readonly deadline: number
  readonly now: () => number
  readonly signal: AbortSignal
}

/**
 * Buddy's API, a method an endpoint. Each makes one exchange, and rejects with a BuddyError when the answer is not
 * complete, not of the right shape, or about something else than was asked for; with DeadlineReached when there is no
 * time left for it.
 */
export class BuddyClient {
  readonly #exchange: Exchange
  readonly #bounds: Bounds
  #rateLimit: RateLimit | null = null

  constructor(exchange: Exchange, bounds: Bounds) {
    this.#exchange = exchange
    this.#bounds = bounds
  }

  /** What the last answer said of the rate limit. */
  get rateLimit(): RateLimit | null {
    return this.#rateLimit
  }

  /** The same API with other bounds. */
  boundedBy(bounds: Partial<Bounds>): BuddyClient {
    return new BuddyClient(this.#exchange, { ...this.#bounds, ...bounds })
  }

  /** `GET …/action_executions/{id}`: one action execution with its variables; its log goes to the sink while it arrives. */
  async getActionExecution(address: ActionExecutionAddress, sink: LineSink): Promise<ActionExecution> {
    const request = { method: 'GET', path: actionExecutionPath(address), lines: { key: 'log', sink } } as const
    return await this.#ask(request, (body) => {
      const actionExecution = decodeActionExecution(body)
      requireSame('action execution', address.actionExecutionId, actionExecution.id)
      return actionExecution
    })
  }

  /** `GET …/executions/{id}`: the run with the status and the variables of each of its actions, without logs. */
  async getExecution(address: ExecutionAddress): Promise<Execution> {
    return await this.#ask({ method: 'GET', path: executionPath(address) }, (body) => {
      const execution = decodeExecution(body)
      requireSame('run', address.executionId, execution.id === null ? null : String(execution.id))
      return execution
    })
  }

  /** `GET …/logs?offset&limit`: lines of a log from `offset` on, at most {@link logPageLines}. */
  async getLogPage(address: ActionExecutionAddress, offset: number, sink: LineSink): Promise<LogPage> {
    const path = `${actionExecutionPath(address)}/logs?offset=${String(offset)}&limit=${String(logPageLines)}`
    return await this.#ask({ method: 'GET', path, lines: { key: 'logs', sink } }, decodeLogPage)
  }

  async #ask<T>(request: Omit<BuddyRequest, 'timeoutMs' | 'signal'>, decode: (body: unknown) => T): Promise<T> {
    const { requestTimeoutMs, deadline, now, signal } = this.#bounds
    const remainingMs = deadline - now()
    if (remainingMs <= 0) throw new DeadlineReached(null)
    const answer = await this.#exchange({ ...request, timeoutMs: Math.min(requestTimeoutMs, remainingMs), signal })
    this.#rateLimit = answer.rateLimit
    return decodeAnswer(request, answer, decode)
  }
}

function decodeAnswer<T>(request: Pick<BuddyRequest, 'method' | 'path'>, answer: BuddyAnswer, decode: (body: unknown) => T): T {
  try {
    return decode(answer.body)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    const excerpt = JSON.stringify(answer.body).slice(0, 200)
    throw new BuddyError(
      { kind: 'not-buddy', problem: error.message, httpStatus: 200, contentType: 'application/json', excerpt },
      `${request.method} ${request.path.split('?')[0] ?? ''}`,
    )
  }
}

/** An answer about something else must not decide this gate. Older servers do not echo the id; the path named it then. */
function requireSame(what: string, asked: string, answered: string | null): void {
  if (answered !== null && answered.toLowerCase() !== asked.toLowerCase()) {
    throw new ShapeError(`the answer is about ${what} ${answered}, asked for was ${asked}`)
  }
}

function executionPath({ workspace, project, pipelineId, executionId }: ExecutionAddress): string {
  return `/workspaces/${encodeURIComponent(workspace)}/projects/${encodeURIComponent(project)}/pipelines/${pipelineId}/executions/${executionId}`
}

function actionExecutionPath(address: ActionExecutionAddress): string {
  return `${executionPath(address)}/action_executions/${address.actionExecutionId}`
}
