import { BuddyError, DeadlineReached } from './errors.ts'
import type { LineSink } from './http/json-stream.ts'
import type { BuddyAnswer } from './http/response.ts'
import type { BuddyRequest, Exchange } from './http/transport.ts'
import { ShapeError } from './http/json-fields.ts'
import {
  type ActionExecution,
  decodeActionExecution,
  decodeActionExecutionHash,
  decodeExecution,
  decodeExecutionNumber,
  decodeExecutionPage,
  decodeLogPage,
  decodePipelineNumber,
  decodePipelinePage,
  type Execution,
  type LogPage,
  type Page,
  type PipelineName,
} from './model.ts'
import { encodeOperation, encodeRun, type OperationRequest, type RunRequest } from './requests.ts'
import type { RateLimit } from './retry-policy.ts'

/** Buddy takes no more lines in one request. */
export const logPageLines = 1000

/** Lists are read in pages of this many, Buddy's own default: no maximum is documented. */
const pageItems = 20

/** Names a project. */
export interface ProjectAddress {
  readonly workspace: string
  readonly project: string
}

/** Names a pipeline; the ids are kept as text, since large numbers do not survive JavaScript. */
export interface PipelineAddress extends ProjectAddress {
  readonly pipelineId: string
}

/** Names one run. */
export interface ExecutionAddress extends PipelineAddress {
  readonly executionId: string
}

/** Names one action execution. */
export interface ActionExecutionAddress extends ExecutionAddress {
  readonly actionExecutionId: string
}

/** A `Date` header has whole seconds, cut off: it is half a second behind on the average. */
const halfSecondMs = 500

/** What the answers tell besides; shared by all requests of one step. */
export interface Usage {
  /** What the last answer said of the rate limit. */
  rateLimit: RateLimit | null
  /** How far Buddy's clock is ahead of ours. */
  serverAheadMs: number
}

/** What bounds each exchange. */
export interface Bounds {
  /** For one exchange, its body included. */
  readonly requestTimeoutMs: number
  /** For all of them together, on the clock; Infinity for none. */
  readonly deadline: number
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wallTime: () => number
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
  readonly #usage: Usage

  constructor(exchange: Exchange, bounds: Bounds, usage: Usage = { rateLimit: null, serverAheadMs: 0 }) {
    this.#exchange = exchange
    this.#bounds = bounds
    this.#usage = usage
  }

  /** What the answers so far have told besides. */
  get usage(): Readonly<Usage> {
    return this.#usage
  }

  /** Milliseconds since 1970, on Buddy's clock, as far as its answers tell it. */
  serverTime(): number {
    return this.#bounds.wallTime() + this.#usage.serverAheadMs
  }

  /** The same API with other bounds; the usage is shared. */
  boundedBy(bounds: Partial<Bounds>): BuddyClient {
    return new BuddyClient(this.#exchange, { ...this.#bounds, ...bounds }, this.#usage)
  }

  /** `GET …/action_executions/{id}`: one action execution with its variables; its log goes to the sink while it arrives. */
  async getActionExecution(address: ActionExecutionAddress, sink: LineSink): Promise<ActionExecution> {
    const request = { method: 'GET', path: actionExecutionPath(address), lines: { key: 'log', sink } } as const
    return await this.#ask(request, (body) => {
      const actionExecution = decodeActionExecution(body)
      requireSame('action execution', address.actionExecutionId, decodeActionExecutionHash(body))
      return actionExecution
    })
  }

  /** `GET …/executions/{id}`: the run with the status and the variables of each of its actions, without logs. */
  async getExecution(address: ExecutionAddress): Promise<Execution> {
    return await this.#ask({ method: 'GET', path: executionPath(address) }, (body) => {
      const execution = decodeExecution(body)
      requireSame('run', address.executionId, decodeExecutionNumber(body))
      return execution
    })
  }

  /** `GET …/logs?offset&limit`: lines of a log from `offset` on, at most {@link logPageLines}. */
  async getLogPage(address: ActionExecutionAddress, offset: number, sink: LineSink): Promise<LogPage> {
    const path = `${actionExecutionPath(address)}/logs?offset=${String(offset)}&limit=${String(logPageLines)}`
    return await this.#ask({ method: 'GET', path, lines: { key: 'logs', sink } }, decodeLogPage)
  }

  /** `GET …/executions?page`: runs of a pipeline, newest first; pages count from 1. */
  async listExecutions(address: PipelineAddress, page: number): Promise<Page<Execution>> {
    return await this.#ask(
      {
        method: 'GET',
        path: `${pipelinesPath(address)}/${address.pipelineId}/executions?page=${String(page)}&per_page=${String(pageItems)}`,
      },
      decodeExecutionPage,
    )
  }

  /** `GET …/pipelines?page`: pipelines of a project; pages count from 1. */
  async listPipelines(address: ProjectAddress, page: number): Promise<Page<PipelineName>> {
    return await this.#ask(
      { method: 'GET', path: `${pipelinesPath(address)}?page=${String(page)}&per_page=${String(pageItems)}` },
      decodePipelinePage,
    )
  }

  /** `GET /workspaces/{w}/identifiers`: the number of the pipeline that has this identifier; null where there is none. */
  async findPipelineNumber({ workspace, project }: ProjectAddress, identifier: string): Promise<number | null> {
    const query = `project=${encodeURIComponent(project)}&pipeline=${encodeURIComponent(identifier)}`
    return await this.#ask(
      { method: 'GET', path: `/workspaces/${encodeURIComponent(workspace)}/identifiers?${query}` },
      decodePipelineNumber,
    )
  }

  /** `POST …/executions`: starts a run. Made once: whoever repeats it may start a second one. */
  async startRun(
    address: PipelineAddress,
    run: RunRequest,
  ): Promise<{ readonly executionId: string; readonly execution: Execution }> {
    return await this.#ask(
      { method: 'POST', path: `${pipelinesPath(address)}/${address.pipelineId}/executions`, body: encodeRun(run) },
      (body) => {
        const executionId = decodeExecutionNumber(body)
        // It becomes part of paths.
        if (executionId === null || !/^[1-9]\d{0,18}$/.test(executionId))
          throw new ShapeError('id: expected the number of a run, which is not there')
        return { executionId, execution: decodeExecution(body) }
      },
    )
  }

  /** `PATCH …/executions/{id}`: an operation on a run. Made once. Resolves to the run, or to null where Buddy says only that it is done. */
  async operate(address: ExecutionAddress, operation: OperationRequest): Promise<Execution | null> {
    return await this.#ask(
      { method: 'PATCH', path: executionPath(address), body: encodeOperation(operation) },
      (body) => {
        if (body === null) return null
        const execution = decodeExecution(body)
        requireSame('run', address.executionId, decodeExecutionNumber(body))
        return execution
      },
    )
  }

  async #ask<T>(request: Omit<BuddyRequest, 'timeoutMs' | 'signal'>, decode: (body: unknown) => T): Promise<T> {
    const { requestTimeoutMs, deadline, now, wallTime, signal } = this.#bounds
    const remainingMs = deadline - now()
    if (remainingMs <= 0) throw new DeadlineReached(null)
    const answer = await this.#exchange({ ...request, timeoutMs: Math.min(requestTimeoutMs, remainingMs), signal })
    this.#usage.rateLimit = answer.rateLimit ?? this.#usage.rateLimit
    if (answer.serverTimeMs !== null) this.#usage.serverAheadMs = answer.serverTimeMs + halfSecondMs - wallTime()
    return decodeAnswer(request, answer, decode)
  }
}

function decodeAnswer<T>(
  request: Pick<BuddyRequest, 'method' | 'path'>,
  answer: BuddyAnswer,
  decode: (body: unknown) => T,
): T {
  try {
    return decode(answer.body)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    throw new BuddyError(
      {
        kind: 'not-buddy',
        problem: error.message,
        httpStatus: 200,
        contentType: 'application/json',
        excerpt: answer.excerpt ?? '',
      },
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

function pipelinesPath({ workspace, project }: ProjectAddress): string {
  return `/workspaces/${encodeURIComponent(workspace)}/projects/${encodeURIComponent(project)}/pipelines`
}

function executionPath(address: ExecutionAddress): string {
  return `${pipelinesPath(address)}/${address.pipelineId}/executions/${address.executionId}`
}

function actionExecutionPath(address: ActionExecutionAddress): string {
  return `${executionPath(address)}/action_executions/${address.actionExecutionId}`
}
