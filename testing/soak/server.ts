import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  baseUrl,
  listedRun,
  listedExecution,
  logLines,
  pipelinePath,
  place,
  type Rendering,
  wholeRun,
} from './bodies.ts'
import { answerFault, isExecuted, isGood } from './faults.ts'
import { eventCommit } from './draw.ts'
import { gates, ModelRun } from './model.ts'
import type { FaultKind, RequestClass, RunPlan, Schedule } from './schedule.ts'
import { echoOf } from './secrets.ts'

/** A request that arrived, and its result. */
export interface SeenRequest {
  readonly atMs: number
  readonly class: RequestClass | 'connect'
  readonly method: string
  readonly path: string
  readonly body: unknown
  /** What it met; '' for nothing. */
  readonly fault: FaultKind | ''
  /** Whether Buddy did what was asked. */
  isExecuted: boolean
  /** The status of the answer; 0 for none. */
  status: number
  /** How long the answer asks to wait; 0 for not at all. */
  askedMs: number
}

/** The time, as a schedule's Buddy needs it. */
export interface Time {
  now(): number
  at(ms: number, act: () => void): void
}

/** When Buddy's clock showed 0 on the virtual one. */
export const epochMs = Date.parse('2026-01-05T08:00:00Z')

/** The Buddy of a schedule, and GitHub's token server. */
export class SoakBuddy {
  readonly requests: SeenRequest[] = []
  readonly runs: ModelRun[]
  readonly schedule: Schedule
  readonly #time: Time
  readonly #used = new Map<object, number>()
  /** Tokens, and until when they are good. */
  readonly tokens = new Map<string, number>()
  /** Tokens that the step has. A token in a response that was lost is no secret of the step. */
  readonly receivedTokens: string[] = []
  readonly #identities = new Set<string>()

  constructor(schedule: Schedule, time: Time) {
    this.schedule = schedule
    this.#time = time
    this.runs = schedule.runs.map((plan) => new ModelRun(plan, schedule.actions, ''))
    if (schedule.identityMs === 0) {
      this.tokens.set(schedule.secrets.token, Infinity)
      this.receivedTokens.push(schedule.secrets.token)
    }
    for (const { atMs, do: kind } of schedule.others)
      time.at(atMs, () => {
        this.#actForOthers(kind)
      })
  }

  /** Whether a new connection is refused now. */
  refuses(): boolean {
    const now = this.#time.now()
    const isRefused = this.schedule.faults.some(
      ({ kind, fromMs, ms, count }) => kind === 'refuse' && fromMs <= now && now < fromMs + ms * Math.min(count, 4),
    )
    if (isRefused) this.#note('connect', 'CONNECT', '', null, 'refuse')
    return isRefused
  }

  date(ms: number): string {
    return new Date(epochMs + ms).toISOString()
  }

  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: string[] = []
    request.setEncoding('utf8')
    request.on('error', () => response.destroy())
    for await (const chunk of request) chunks.push(String(chunk))
    const url = new URL(request.url ?? '/', baseUrl)
    const method = request.method ?? ''
    const text = chunks.join('')
    const kind = classify(method, url.pathname)
    const fault = this.#takeFault(kind)
    const body: unknown = text === '' ? null : JSON.parse(text)
    const seen = this.#note(kind, method, request.url ?? '', body, fault?.kind ?? '')
    response.setHeader('Date', new Date(epochMs + this.#time.now()).toUTCString())
    response.setHeader('X-Rate-Limit-Limit', '1000000')
    response.setHeader('X-Rate-Limit-Remaining', '999999')
    const ageMs = fault?.kind === 'late' ? fault.ms : 0
    const answer = (): Answer => this.#answer(seen, url, request.headers.authorization ?? '', ageMs)
    if (fault === null || fault.kind === 'late') {
      send(response, seen, answer())
      return
    }
    if (method === 'GET' || !isExecuted(fault)) {
      answerFault({
        fault,
        response,
        seen,
        nowMs: this.#time.now(),
        answer,
        foreign: () => this.#foreign(url),
        echo: this.#echo(),
      })
      return
    }
    const done = answer()
    answerFault({
      fault,
      response,
      seen,
      nowMs: this.#time.now(),
      answer: () => done,
      foreign: () => this.#foreign(url),
      echo: this.#echo(),
    })
  }

  #note(kind: SeenRequest['class'], method: string, path: string, body: unknown, fault: FaultKind | ''): SeenRequest {
    const seen = {
      atMs: this.#time.now(),
      class: kind,
      method,
      path,
      body,
      fault,
      isExecuted: false,
      status: 0,
      askedMs: 0,
    }
    this.requests.push(seen)
    return seen
  }

  #takeFault(kind: RequestClass): Schedule['faults'][number] | null {
    const now = this.#time.now()
    for (const fault of this.schedule.faults) {
      const used = this.#used.get(fault) ?? 0
      if (fault.kind === 'refuse' || fault.on !== kind || fault.fromMs > now || used >= fault.count) continue
      this.#used.set(fault, used + 1)
      return fault
    }
    return null
  }

  #echo(): string {
    const { secrets } = this.schedule
    return echoOf({ ...secrets, token: this.receivedTokens[0] ?? secrets.token })
  }

  #rendering(ageMs: number): Rendering {
    return { ms: this.#time.now() - ageMs, date: (ms) => this.date(ms), echo: this.#echo() }
  }

  #answer(seen: SeenRequest, url: URL, authorization: string, ageMs: number): Answer {
    const path = url.pathname
    if (path === '/identity') return this.#giveIdentity()
    if (path === '/user/oidc/tokens') return this.#giveToken(seen)
    const goodUntil = this.tokens.get(authorization.replace(/^Bearer /, '')) ?? -1
    if (goodUntil <= this.#time.now()) return refusal(401, 'Wrong authentication data')
    const rendering = this.#rendering(ageMs)
    if (path === `/workspaces/${place.workspace}/identifiers`) {
      if (!this.schedule.server.hasIdentifiers) return refusal(404, 'Not found')
      return url.searchParams.get('pipeline') === place.identifier
        ? ok({ pipeline_id: place.pipelineId })
        : refusal(404, 'Identifier not found')
    }
    if (path === pipelinePath.slice(0, pipelinePath.lastIndexOf('/')))
      return ok({
        pipelines: [
          { id: 1, identifier: 'other', name: 'Other' },
          { id: place.pipelineId, identifier: place.identifier, name: 'Tests' },
        ],
        total_page_count: 1,
      })
    if (path === `${pipelinePath}/executions`)
      return seen.method === 'POST' ? this.#start(seen) : this.#list(url, rendering)
    const [, id, hash, logs] = /\/executions\/([^/]+)(?:\/action_executions\/([^/]+)(\/logs)?)?$/.exec(path) ?? []
    const run = this.runs.find((each) => String(each.id) === id && each.isListed(rendering.ms))
    if (run === undefined) return refusal(404, 'Execution not found')
    if (seen.method === 'PATCH') return this.#operate(seen, run)
    if (hash === undefined) return ok(wholeRun(run, rendering))
    const execution = run.executionsAt(rendering.ms).find((each) => each.hash === hash)
    if (execution === undefined) return refusal(404, 'Action execution not found')
    const lines = logLines(execution, rendering)
    if (logs === undefined)
      return ok({
        ...listedExecution(run, execution, rendering),
        ...(this.schedule.server.detailsHaveLog ? { log: lines } : {}),
      })
    if (!this.schedule.server.hasLogs) return refusal(404, 'Not found')
    const [offset, limit] = ['offset', 'limit'].map((name) => Number(url.searchParams.get(name) ?? 100))
    const page = lines.slice(offset, (offset ?? 0) + Math.min(limit ?? 100, 1000))
    return ok({ offset, element_count: page.length, total_element_count: lines.length, logs: page })
  }

  #list(url: URL, rendering: Rendering): Answer {
    const listed = this.runs.filter((run) => run.isListed(rendering.ms)).sort((one, other) => other.id - one.id)
    const [page, size] = [Number(url.searchParams.get('page') ?? 1), Number(url.searchParams.get('per_page') ?? 20)]
    const shown = listed.slice((page - 1) * size, page * size).map((run) => listedRun(run, rendering))
    return ok({
      page,
      page_size: size,
      total_page_count: Math.ceil(listed.length / size),
      total_element_count: listed.length,
      executions: shown,
    })
  }

  #start(seen: SeenRequest): Answer {
    const run = this.#startRun(readText(seen.body, 'comment'), {
      revision: readText(readField(seen.body, 'to_revision'), 'revision') || eventCommit,
      branch: readText(readField(seen.body, 'branch'), 'name') || 'main',
      tag: readText(readField(seen.body, 'tag'), 'name'),
    })
    seen.isExecuted = true
    return ok(wholeRun(run, this.#rendering(0)))
  }

  #startRun(comment: string, what: Partial<RunPlan> = {}): ModelRun {
    const now = this.#time.now()
    const { started } = this.schedule
    const id = Math.max(started.id - 1, ...this.runs.map((run) => run.id)) + 1
    const run = new ModelRun(
      { ...started, ...what, id, appearsAtMs: now, startsAtMs: now + Math.max(0, started.startsAtMs) },
      this.schedule.actions,
      comment,
    )
    this.runs.push(run)
    return run
  }

  #operate(seen: SeenRequest, run: ModelRun): Answer {
    const field = (name: string): unknown =>
      typeof seen.body === 'object' && seen.body !== null ? Reflect.get(seen.body, name) : undefined
    const [operation, id] = [String(field('operation')), field('approve_action_id')]
    const now = this.#time.now()
    const { retryLagMs, terminatingMs } = this.schedule.server
    const execution =
      run.executionsAt(now).findLast((each) => each.hash === id || String(each.action.id) === String(id)) ?? null
    const gate = gates[operation]
    const isDone =
      operation === 'RETRY'
        ? run.retry(now, retryLagMs)
        : operation === 'CANCEL'
          ? run.cancel(now, terminatingMs)
          : gate !== undefined && run.resolve(gate, execution, now)
    seen.isExecuted = isDone
    return isDone
      ? ok(wholeRun(run, this.#rendering(0)))
      : refusal(400, 'This cannot be done in the state of the execution')
  }

  #actForOthers(kind: Schedule['others'][number]['do']): void {
    const now = this.#time.now()
    const [run] = this.runs
    if (run === undefined) return
    if (kind === 'retry') run.retry(now, 0)
    else if (kind === 'cancel') run.cancel(now, this.schedule.server.terminatingMs)
    else if (kind === 'run') this.#startRun('by another user')
    else for (const gate of Object.values(gates)) if (run.resolve(gate, null, now)) return
  }

  #giveIdentity(): Answer {
    const value = `identity-${String(this.#identities.size)}-${this.schedule.secrets.token.slice(4, 12)}`
    this.#identities.add(value)
    return ok({ count: 1, value })
  }

  #giveToken({ body, fault }: SeenRequest): Answer {
    const identity: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'web_identity_token') : ''
    if (!this.#identities.has(String(identity))) return refusal(401, 'Wrong identity')
    const token = `${this.schedule.secrets.token.slice(0, -1)}${String(this.tokens.size % 10)}`
    this.tokens.set(token, this.#time.now() + this.schedule.identityMs)
    if (isGood(fault)) this.receivedTokens.push(token)
    return ok(token)
  }

  /** The answer about something else that is there. */
  #foreign(url: URL): object {
    const rendering = this.#rendering(0)
    const other = this.runs.find(
      (run) => run.isListed(rendering.ms) && !url.pathname.includes(`/executions/${String(run.id)}`),
    )
    const executions = this.runs.flatMap((run) =>
      run.executionsAt(rendering.ms).map((execution) => ({ run, execution })),
    )
    const foreign = executions.find(({ execution }) => !url.pathname.includes(execution.hash))
    if (url.pathname.includes('/action_executions/') && foreign !== undefined)
      return { ...listedExecution(foreign.run, foreign.execution, rendering), status: 'SUCCESSFUL' }
    if (other === undefined) return { id: 999_999, status: 'SUCCESSFUL', action_executions: [] }
    return { ...wholeRun(other, rendering), status: 'SUCCESSFUL' }
  }
}

/** What is to be answered. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function readText(value: unknown, name: string): string {
  const text = readField(value, name)
  return typeof text === 'string' ? text : ''
}

function refusal(status: number, message: string): Answer {
  return { status, body: { errors: [{ message }] } }
}

/** Answers as Buddy does. */
export function send(response: ServerResponse, seen: SeenRequest, { status, body }: Answer): void {
  const text = JSON.stringify(body)
  seen.status = status
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  response.end(text)
}

function classify(method: string, path: string): RequestClass {
  if (path === '/identity') return 'identity'
  if (path === '/user/oidc/tokens') return 'exchange'
  if (method === 'POST') return 'start'
  if (method === 'PATCH') return 'operate'
  if (path.endsWith('/logs')) return 'log'
  return /\/executions\/[^/]+(?:\/action_executions\/[^/]+)?$/.test(path) ? 'state' : 'find'
}

/** The server that answers for whichever Buddy is the current one. */
export function createSoakServer(current: () => SoakBuddy | null): Server {
  return createServer((request, response) => {
    response.on('error', () => undefined)
    const buddy = current()
    if (buddy === null) response.destroy()
    else
      buddy.receive(request, response).catch((error: unknown) => {
        process.stderr.write(`the Buddy of the soak: ${String(error)}\n`)
        response.destroy()
      })
  })
}
