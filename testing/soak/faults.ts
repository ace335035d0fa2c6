import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type FaultPlan, isOdd } from './schedule.ts'
import { type Answer, epochMs, type SeenRequest, send } from './server.ts'

/** What a fault is answered with. */
export interface FaultContext {
  readonly fault: FaultPlan
  readonly response: ServerResponse
  readonly seen: SeenRequest
  readonly nowMs: number
  /** Buddy's own answer. */
  readonly answer: () => Answer
  readonly foreign: () => object
  readonly echo: string
}

/** Whether Buddy does what was asked before the fault comes. */
export function isExecuted({ kind, ms }: FaultPlan): boolean {
  if (kind.startsWith('5')) return ms % 2 === 0
  return ['reset-after', 'hang-after', 'cut', 'odd-status'].includes(kind) || isOdd(kind)
}

/** Whether an answer with this fault says what Buddy would say. */
export function isGood(kind: string): boolean {
  return kind === '' || kind === 'late' || kind === 'odd-status'
}

/** Answers with the fault. */
export function answerFault(context: FaultContext): void {
  const { fault, response, seen, answer } = context
  switch (fault.kind) {
    case 'reset':
    case 'reset-after':
      response.socket?.resetAndDestroy()
      return
    case 'hang':
    case 'hang-after':
      return
    case 'cut':
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' })
      response.write('{"id":7,"status":"SUCC', () => response.destroy())
      return
    case '302':
      respond(context, 302, '', { Location: 'http://127.0.0.1:8001/login' })
      return
    case '400-balancer':
      respond(context, 400, '<html><body>400 Bad Request</body></html>', { 'Content-Type': 'text/html' })
      return
    case 'html':
      respond(context, 200, '<!doctype html><html><body>Maintenance SUCCESSFUL</body></html>', {
        'Content-Type': 'text/html',
      })
      return
    case 'foreign':
      send(response, seen, { status: 200, body: context.foreign() })
      return
    case 'odd-status':
      send(response, seen, withStatus(answer(), 'PAUSED'))
      return
    default:
      answerText(context)
  }
}

/** Answers that are a matter of status, headers and text. */
function answerText(context: FaultContext): void {
  const { fault, nowMs, echo } = context
  const seconds = Math.ceil(fault.ms / 1000)
  const refusal = JSON.stringify({ errors: [{ message: `No ${echo}` }] })
  const json = { 'Content-Type': 'application/json' } as const
  const asked = (status: number, headers: Readonly<Record<string, string>>): void => {
    context.seen.askedMs = seconds * 1000
    respond(context, status, refusal, { ...json, ...headers })
  }
  switch (fault.kind) {
    case '429-seconds':
    case '503-seconds':
      asked(Number(fault.kind.slice(0, 3)), { 'Retry-After': String(seconds) })
      return
    case '429-date':
      asked(429, { 'Retry-After': new Date(epochMs + nowMs + seconds * 1000).toUTCString() })
      return
    case '429-window':
      asked(429, {
        'X-Rate-Limit-Remaining': '0',
        'X-Rate-Limit-Reset': String(Math.ceil((epochMs + nowMs) / 1000) + seconds),
      })
      return
    case '403-limit':
      asked(403, { 'X-Rate-Limit-Remaining': '0', 'Retry-After': String(seconds) })
      return
    default:
      if (/^\d{3}$/.test(fault.kind)) respond(context, Number(fault.kind), refusal, json)
      else answerOdd(context)
  }
}

/** Answers with 200 that cannot be read. */
function answerOdd(context: FaultContext): void {
  const json = { 'Content-Type': 'application/json' } as const
  const text = JSON.stringify(context.answer().body)
  switch (context.fault.kind) {
    case 'empty':
      return respond(context, 200, '', json)
    case 'malformed':
      return respond(context, 200, `${text.slice(0, -1)},}`, json)
    case 'half':
      return respond(context, 200, text.slice(0, text.length / 2), { ...json, Connection: 'close' })
    case 'list':
      return respond(context, 200, `[${text}]`, json)
    case 'no-status':
      if (!text.includes('"status"')) return respond(context, 200, `${text},`, json)
      return respond(context, 200, text.replaceAll('"status"', '"state"'), json)
    case 'gzip':
      return respond(context, 200, gzipSync(text), { ...json, 'Content-Encoding': 'gzip' })
    case 'bytes':
      return respond(context, 200, Buffer.from(text.replace('"', '"\u00ff'), 'latin1'), json)
    default:
      return respond(context, 200, text, json)
  }
}

function respond(
  { response, seen }: FaultContext,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  seen.status = status
  response.writeHead(status, { ...headers, 'Content-Length': String(Buffer.byteLength(body)) })
  response.end(body)
}

/** The same answer with another word for the status of all. */
function withStatus(answer: Answer, status: string): Answer {
  const text = JSON.stringify(answer.body).replace(/"status":"[A-Z_]+"/g, `"status":"${status}"`)
  const body: unknown = JSON.parse(text)
  return { ...answer, body }
}
