import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { listenOnLoopback } from '../fakes/loopback.ts'

/** A request that reached a raw server. */
export interface Heard {
  readonly socket: Socket
  /** Counted from 1, over all connections. */
  readonly count: number
  /** Of the connection, counted from 1. */
  readonly connection: number
  /** Its path, as sent. */
  readonly path: string
}

/** A server that says what a test wants, byte for byte. */
export interface RawServer {
  readonly port: number
  readonly apiUrl: string
  /** The heads of the requests, as they arrived. */
  readonly heads: readonly string[]
  /** Stops listening and cuts every connection. */
  stop(): Promise<void>
  /** Listens again, on the same port. */
  restart(): Promise<void>
}

/** Starts a raw server on loopback; `play` answers each request. */
export async function withServer<T>(
  runScenario: (heard: Heard) => void,
  use: (server: RawServer) => Promise<T>,
): Promise<T> {
  const heads: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    connections += 1
    const connection = connections
    let text = ''
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
        const head = text.slice(0, end)
        text = text.slice(end + 4)
        heads.push(head)
        runScenario({ socket, connection, count: heads.length, path: head.split(' ')[1] ?? '' })
      }
    })
  })
  await listen(server, 0)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const stop = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve()
    server.close()
    for (const socket of sockets) socket.resetAndDestroy()
    await closed
  }
  try {
    return await use({
      port,
      apiUrl: `http://127.0.0.1:${String(port)}`,
      heads,
      stop,
      restart: () => listen(server, port),
    })
  } finally {
    await stop()
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}

/**
 * Returns a port of loopback on which nobody listens. It is the end of a connection that lasts as long as this process,
 * so that no server of another test gets it.
 */
export async function findFreePort(): Promise<number> {
  const server = createServer((socket) => {
    socket.unref()
  })
  const client = connect(await listenOnLoopback(server), '127.0.0.1')
  await once(client, 'connect')
  client.unref()
  server.close()
  return client.localPort ?? 0
}

/** What an answer is made of, where it is not a 200 with JSON and its length. */
export interface AnswerParts {
  readonly status?: string
  readonly headers?: readonly string[]
  /** The length that the header announces; `null` for none. */
  readonly length?: number | null
}

/** The bytes of an answer. */
export function response(
  body: unknown,
  { status = '200 OK', headers = ['Content-Type: application/json'], length }: AnswerParts = {},
): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const lengthHeader = length === null ? [] : [`Content-Length: ${String(length ?? bytes.length)}`]
  return Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\n${[...headers, ...lengthHeader].map((line) => `${line}\r\n`).join('')}\r\n`,
      'latin1',
    ),
    bytes,
  ])
}
