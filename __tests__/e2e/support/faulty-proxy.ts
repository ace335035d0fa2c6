import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { sendJson } from '../../../testing/fake-buddy/fake-buddy.ts'
import type { StagedStep } from './run-gate.ts'

/** What a request asks for: to start a run, an operation, the pipeline's runs, one run, or anything else. */
export type RequestKind = 'start' | 'CANCEL' | 'RETRY' | 'APPLY' | 'runs' | 'run' | 'other'

/** A request on its way to the small Buddy. */
export interface ProxiedRequest {
  readonly kind: RequestKind
  /** Of its kind, counted from 1. */
  readonly count: number
  readonly method: string
  readonly path: string
  /** The decoded JSON; null where there was none. */
  readonly body: unknown
  /** Counted from 1. */
  readonly connection: number
  /** How many requests its connection has brought, this one included. */
  readonly countOnConnection: number
  /** On the clock of the step. */
  readonly at: number
}

/** What can be done with a request besides letting Buddy answer it. */
export interface Exchange {
  /** Lets Buddy do what is asked; its answer goes nowhere yet. */
  readonly reach: () => Promise<{ readonly status: number; readonly text: string }>
  readonly response: ServerResponse
  readonly socket: Socket
  /** Reports that the response is held back, so that time may pass. Returns what ends that. */
  readonly hold: () => () => void
}

/** What happens to a request on its exchange. */
export type Fault = (way: Exchange) => void | Promise<void>

/** A server that stands before the small Buddy, and loses what a test wants to be lost. */
export interface FaultyProxy {
  readonly url: string
  /** Every request, in the order in which they arrived. */
  readonly requests: readonly ProxiedRequest[]
  /** Where Buddy is, once that is known. */
  setTarget(buddyUrl: string): void
  /** Stops listening and cuts every connection. */
  stop(): Promise<void>
  /** Listens again, on the same port. */
  restart(): Promise<void>
}

/** Starts a proxy; `choose` says what happens to a request: null lets it through. */
export async function startFaultyProxy(
  choose: (proxied: ProxiedRequest) => Fault | null,
  { now, hold: holdRequest }: Pick<StagedStep, 'now' | 'hold'>,
): Promise<FaultyProxy> {
  const requests: ProxiedRequest[] = []
  const connections = new Map<Socket, { readonly number: number; count: number }>()
  let target = ''

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { socket, method = '', url: path = '' } = request
    const connection = connections.get(socket) ?? { number: connections.size + 1, count: 0 }
    connections.set(socket, connection)
    connection.count += 1
    const text = await readAll(request)
    const body: unknown = text === '' ? null : JSON.parse(text)
    const kind = nameKind(method, path, body)
    const count = requests.filter((proxied) => proxied.kind === kind).length + 1
    const proxied = {
      kind,
      count,
      method,
      path,
      body,
      connection: connection.number,
      countOnConnection: connection.count,
      at: now(),
    }
    requests.push(proxied)
    const reach: Exchange['reach'] = async () => {
      const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' }
      const buddyResponse = await fetch(`${target}${path}`, { method, headers, ...(text === '' ? {} : { body: text }) })
      return { status: buddyResponse.status, text: await buddyResponse.text() }
    }
    const hold = (): (() => void) => holdRequest(request)
    await (choose(proxied) ?? pass)({ reach, response, socket, hold })
    if (!response.writableEnded && !response.destroyed && !socket.destroyed) hold()
  }
  const server = createServer((request, response) => {
    // The other side may have gone away; that is no concern of this one.
    response.on('error', () => undefined)
    take(request, response).catch(() => response.destroy())
  })
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const port = await listen(0)
  return {
    url: `http://127.0.0.1:${String(port)}`,
    requests,
    setTarget: (buddyUrl) => {
      target = buddyUrl
    },
    stop: async () => {
      const closed = server.listening ? once(server, 'close') : Promise.resolve()
      server.close()
      server.closeAllConnections()
      await closed
    },
    restart: async () => {
      await listen(port)
    },
  }
}

/** Buddy's own answer. */
export const pass: Fault = async ({ reach, response }) => {
  const { status, text } = await reach()
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

/** The connection is cut by RST, before Buddy hears of the request. */
export const resetBefore: Fault = ({ socket }) => {
  socket.resetAndDestroy()
}

/** The connection is cut by RST when Buddy has done what was asked. */
export const resetAfter: Fault = async (exchange) => {
  await exchange.reach()
  exchange.socket.resetAndDestroy()
}

/** No answer ever comes, and Buddy does not hear of the request. */
export const holdBefore: Fault = () => undefined

/** Buddy does what was asked, but no answer ever comes. */
export const holdAfter: Fault = async ({ reach }) => {
  await reach()
}

/** Buddy does what was asked and answers when the event has come. */
export function passAfter(event: Promise<unknown>): Fault {
  return async (exchange) => {
    const answered = await exchange.reach()
    const release = exchange.hold()
    await event
    release()
    await pass({ ...exchange, reach: async () => answered })
  }
}

/** A refusal, with Buddy's form of one. */
export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return ({ response }) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sendJson(response, status, { errors: [{ message: `Buddy says ${String(status)}` }] })
  }
}

/** Buddy does what was asked; what comes back is something else. */
export function after(fault: Fault): Fault {
  return async (exchange) => {
    await exchange.reach()
    await fault(exchange)
  }
}

/** An answer with 200 that says nothing of the kind. */
export function respond(text: string, contentType = 'application/json'): Fault {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(text)
  }
}

/** The beginning of an answer with 200, and then the end of the connection. */
export const cutShort: Fault = async ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  await new Promise((resolve) => response.write('{"id":2,"status":', resolve))
  response.destroy()
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: string[] = []
  request.setEncoding('utf8')
  for await (const chunk of request) chunks.push(String(chunk))
  return chunks.join('')
}

function nameKind(method: string, path: string, body: unknown): RequestKind {
  const { pathname } = new URL(path, 'http://127.0.0.1')
  if (method === 'POST' && pathname.endsWith('/executions')) return 'start'
  if (method === 'PATCH') {
    const operation = typeof body === 'object' && body !== null && 'operation' in body ? body.operation : ''
    return (['CANCEL', 'RETRY', 'APPLY'] as const).find((known) => known === operation) ?? 'other'
  }
  if (pathname.endsWith('/executions')) return 'runs'
  return /\/executions\/\d+$/.test(pathname) ? 'run' : 'other'
}
