// Buddy's REST API: its addresses, and one method for each endpoint.
import {
  decodeActionExecution,
  decodeActionExecutionHash,
  decodeExecution,
  decodeExecutionNumber,
  decodeExecutionPage,
  decodeLogPage,
  decodePipelineNumber,
  decodePipelinePage,
  requireSame,
  requireSamePlace,
} from './decode.ts'
import { BuddyError, DeadlineExceeded, type RequestKind } from './errors.ts'
import type { RateLimit } from './http/headers.ts'
import { DecodeError } from './http/json-fields.ts'
import type { OnLines } from './http/json-stream.ts'
import { RequestedWaits } from './http/requested-waits.ts'
import type { BuddyResponse } from './http/response.ts'
import { type BuddyRequest, requestName, type SendRequest } from './http/transport.ts'
import type { ActionExecution, Execution, LogPage, Page, PipelineName } from './model.ts'
import { encodeOperation, encodeRun, type OperationRequest, type RunRequest } from './requests.ts'

/** Number of lines in one request, 1000, because Buddy takes no more. */
export const logPageLines = 1000

/**
 * Number of items in one page of a list, 20, because this is Buddy's default and no
 * maximum is documented.
 */
const pageItems = 20

/** Address of a project. */
export interface ProjectAddress {
  readonly workspace: string
  readonly project: string
}

/** Address of a pipeline; ids are text, because JavaScript rounds large numbers. */
export interface PipelineAddress extends ProjectAddress {
  readonly pipelineId: string
}

/** Address of a run. */
export interface ExecutionAddress extends PipelineAddress {
  readonly executionId: string
}

/** Address of an action execution. */
export interface ActionExecutionAddress extends ExecutionAddress {
  readonly actionExecutionId: string
}

/**
 * Mean delay of a `Date` header behind Buddy's clock, 500 ms, because the header has
 * whole seconds, cut off.
 */
const dateHeaderDelayMs = 500

/** Facts from the headers of responses, shared by all requests of one step. */
export interface ServerHints {
  /** Rate limit in the last response; null if no response had one. */
  rateLimit: RateLimit | null
  /** Milliseconds that Buddy's clock is ahead of the step's. */
  serverAheadMs: number
}

/** Limits of each exchange. */
export interface RequestLimits {
  /** Time limit for one exchange, with its body. */
  readonly requestTimeoutMs: number
  /** Time limit for all exchanges, on the clock; Infinity for none. */
  readonly deadline: number
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wallTime: () => number
  readonly signal: AbortSignal
}

/**
 * Client of Buddy's API, with one method for each endpoint. Each method makes one
 * exchange. Rejects with a BuddyError if the response is not complete, not of the right
 * shape, or about something else than the request. Rejects with DeadlineExceeded if no
 * time is left.
 */
export class BuddyClient {
  readonly #sendRequest: SendRequest
  readonly #limits: RequestLimits
  readonly #serverHints: ServerHints
  readonly #waits: RequestedWaits

  constructor(
    sendRequest: SendRequest,
    limits: RequestLimits,
    serverHints: ServerHints = { rateLimit: null, serverAheadMs: 0 },
    waits = new RequestedWaits(limits.deadline),
  ) {
    this.#sendRequest = sendRequest
    this.#limits = limits
    this.#serverHints = serverHints
    this.#waits = waits
  }

  /** Returns the facts from the headers of the responses so far. */
  get serverHints(): Readonly<ServerHints> {
    return this.#serverHints
  }

  /**
   * Returns Buddy's time in milliseconds since 1970, as far as its responses show it.
   */
  serverTime(): number {
    return this.#limits.wallTime() + this.#serverHints.serverAheadMs
  }

  /** Returns a client with other limits, which shares the facts from responses. */
  withLimits(limits: Partial<RequestLimits>): BuddyClient {
    return new BuddyClient(this.#sendRequest, { ...this.#limits, ...limits }, this.#serverHints, this.#waits)
  }

  /**
   * `GET …/action_executions/{id}`: one action execution with its variables; its log
   * goes to `onLines`.
   */
  async getActionExecution(address: ActionExecutionAddress, onLines: OnLines): Promise<ActionExecution> {
    const request = {
      kind: 'read-run',
      method: 'GET',
      path: actionExecutionPath(address),
      lines: { key: 'log', onLines },
    } as const
    return await this.#exchange(request, (body) => {
      const actionExecution = decodeActionExecution(body)
      requireSame('action execution', address.actionExecutionId, decodeActionExecutionHash(body))
      requireSamePlace(body, address)
      return actionExecution
    })
  }

  /**
   * `GET …/executions/{id}`: the run with the status and the variables of each of its
   * actions, without logs.
   */
  async getExecution(address: ExecutionAddress): Promise<Execution> {
    return await this.#exchange({ kind: 'read-run', method: 'GET', path: executionPath(address) }, (body) =>
      decodeRun(body, address),
    )
  }

  /**
   * `GET …/logs?offset&limit`: lines of a log from `offset` on, at most {@link
   * logPageLines}.
   */
  async getLogPage(address: ActionExecutionAddress, offset: number, onLines: OnLines): Promise<LogPage> {
    const path = `${actionExecutionPath(address)}/logs?offset=${String(offset)}&limit=${String(logPageLines)}`
    return await this.#exchange(
      { kind: 'read-run', method: 'GET', path, lines: { key: 'logs', onLines } },
      decodeLogPage,
    )
  }

  /** `GET …/executions?page`: runs of a pipeline, newest first; pages count from 1. */
  async listExecutions(address: PipelineAddress, page: number): Promise<Page<Execution>> {
    return await this.#exchange(
      { kind: 'list-runs', method: 'GET', path: `${executionsPath(address)}${pageQuery(page)}` },
      (body) => decodeExecutionPage(body, address.pipelineId),
    )
  }

  /** `GET …/pipelines?page`: pipelines of a project; pages count from 1. */
  async listPipelines(address: ProjectAddress, page: number): Promise<Page<PipelineName>> {
    return await this.#exchange(
      { kind: 'list-pipelines', method: 'GET', path: `${pipelinesPath(address)}${pageQuery(page)}` },
      decodePipelinePage,
    )
  }

  /**
   * `GET /workspaces/{w}/identifiers`: the number of the pipeline with this identifier;
   * null for none.
   */
  async findPipelineNumber(address: ProjectAddress, identifier: string): Promise<number | null> {
    const { workspace, project } = address
    const query = `project=${encodeURIComponent(project)}&pipeline=${encodeURIComponent(identifier)}`
    return await this.#exchange(
      {
        kind: 'find-pipeline',
        method: 'GET',
        path: `/workspaces/${encodeURIComponent(workspace)}/identifiers?${query}`,
      },
      (body) => decodePipelineNumber(body, address),
    )
  }

  /**
   * `POST …/executions`: starts a run. Sent once, because a second request may start a
   * second run.
   */
  async startRun(
    address: PipelineAddress,
    run: RunRequest,
  ): Promise<{ readonly executionId: string; readonly execution: Execution }> {
    return await this.#exchange(
      { kind: 'start-run', method: 'POST', path: executionsPath(address), body: encodeRun(run) },
      (body) => {
        const executionId = decodeExecutionNumber(body)
        // The number becomes part of paths.
        if (executionId === null || !/^[1-9]\d{0,18}$/.test(executionId))
          throw new DecodeError('id: expected the number of a run, which is not there')
        requireSamePlace(body, { ...address, executionId })
        return { executionId, execution: decodeExecution(body) }
      },
    )
  }

  /**
   * `PATCH …/executions/{id}`: an operation on a run. Sent once. Resolves to the run;
   * null if Buddy sends no body.
   */
  async sendOperation(address: ExecutionAddress, operation: OperationRequest): Promise<Execution | null> {
    return await this.#exchange(
      { kind: 'change-run', method: 'PATCH', path: executionPath(address), body: encodeOperation(operation) },
      (body) => (body === null ? null : decodeRun(body, address)),
    )
  }

  async #exchange<T>(request: Omit<BuddyRequest, 'timeoutMs' | 'signal'>, decode: (body: unknown) => T): Promise<T> {
    const { deadline, now } = this.#limits
    const startedAt = now()
    if (deadline <= startedAt) throw new DeadlineExceeded(null)
    const name = requestName(request)
    if (request.method === 'GET') this.#waits.check(name, request.kind, startedAt)
    try {
      const response = await this.#send(request, deadline - startedAt)
      this.#noteHints(response)
      return decodeResponse(name, request.kind, response, decode)
    } catch (error) {
      if (error instanceof BuddyError) this.#waits.note(error, name, now())
      throw error
    }
  }

  async #send(request: Omit<BuddyRequest, 'timeoutMs' | 'signal'>, remainingMs: number): Promise<BuddyResponse> {
    const { requestTimeoutMs, signal } = this.#limits
    return await this.#sendRequest({ ...request, timeoutMs: Math.min(requestTimeoutMs, remainingMs), signal })
  }

  #noteHints({ rateLimit, rateLimitResetMs = null, serverTimeMs }: BuddyResponse): void {
    const { now, wallTime } = this.#limits
    if (rateLimit !== null)
      this.#serverHints.rateLimit =
        rateLimitResetMs === null ? rateLimit : { ...rateLimit, windowEndsAt: now() + rateLimitResetMs }
    if (serverTimeMs !== null) this.#serverHints.serverAheadMs = serverTimeMs + dateHeaderDelayMs - wallTime()
  }
}

/** Decodes a run. Throws DecodeError if the response is about another run. */
function decodeRun(body: unknown, address: ExecutionAddress): Execution {
  const execution = decodeExecution(body)
  requireSame('run', address.executionId, decodeExecutionNumber(body))
  requireSamePlace(body, address)
  return execution
}

function decodeResponse<T>(
  request: string,
  kind: RequestKind,
  response: BuddyResponse,
  decode: (body: unknown) => T,
): T {
  try {
    return decode(response.body)
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error
    throw new BuddyError(
      {
        kind: 'invalid-response',
        problem: error.message,
        httpStatus: 200,
        contentType: 'application/json',
        excerpt: response.excerpt ?? '',
      },
      request,
      true,
      kind,
    )
  }
}

function pipelinesPath({ workspace, project }: ProjectAddress): string {
  return `/workspaces/${encodeURIComponent(workspace)}/projects/${encodeURIComponent(project)}/pipelines`
}

function executionsPath(address: PipelineAddress): string {
  return `${pipelinesPath(address)}/${address.pipelineId}/executions`
}

function executionPath(address: ExecutionAddress): string {
  return `${executionsPath(address)}/${address.executionId}`
}

function pageQuery(page: number): string {
  return `?page=${String(page)}&per_page=${String(pageItems)}`
}

function actionExecutionPath(address: ActionExecutionAddress): string {
  return `${executionPath(address)}/action_executions/${address.actionExecutionId}`
}
