import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createFrameReader, encodeFrame, type Frame, type FrameType, readField, readNumber } from './frames.ts'
import { isLoopback } from './install-network.ts'
import { findServer, watchServers } from './servers.ts'
import { VirtualSocket } from './virtual-socket.ts'

/** How time begins, and ends. */
export interface TimeOptions {
  /** Milliseconds since 1970 when it begins; the real time unless given. */
  readonly wallStartMs?: number
  /** The longest that it may become, in milliseconds; 40 days unless given. */
  readonly maxMs?: number
  /** False where nobody reads what the child process prints: time moves on although a write never ends. */
  readonly isRead?: boolean
}

/** Time that moves on only when nothing else can happen: for the fakes in this process, and in a child process. */
export interface VirtualTime {
  /** What the child process needs in its environment. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds since the beginning. */
  now(): number
  /** Milliseconds since 1970; the clock for a small Buddy. */
  wallTime(): number
  /** Does something at a time, given in milliseconds since the beginning. */
  at(ms: number, act: () => void): void
  sleep(ms: number): Promise<void>
  /** Lets time stand still until the work is done; for what takes real time. */
  hold<T>(work: Promise<T>): Promise<T>
  /** Sends the child process a signal that `send` sends, and lets time stand still until it is handled. */
  signal(send: () => void): void
  /** The number of the child process; null where none runs. */
  readonly pid: number | null
  /** Why time could not go on; '' where it could. */
  readonly failure: string
  stop(): Promise<void>
}

/** How many turns of the event loop must bring nothing before time moves on. */
const quietTurns = 4

const preload = new URL('preload.ts', import.meta.url).href

/** Where Node keeps what it has compiled, and the preload without its types: so the preload costs next to nothing. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/virtual-time', import.meta.url))

/** Begins a virtual time. The servers that child processes are to reach are to begin to listen after that. */
export async function startVirtualTime(options: TimeOptions = {}): Promise<VirtualTime> {
  watchServers()
  const time = new TimeOwner({ wallStartMs: Date.now(), maxMs: 40 * 24 * 3_600_000, isRead: true, ...options })
  await time.listen()
  return time
}

interface Event {
  readonly atMs: number
  readonly act: () => void
}

class TimeOwner implements VirtualTime {
  failure = ''
  pid: number | null = null
  #nowMs = 0
  #port = 0
  #channel: Socket | null = null
  #idle: { readonly id: number; readonly nextAt: number } | null = null
  #holds = 0
  #activity = 0
  /** How many frames the child process has been sent since it began. */
  #sentCount = 0
  #isSettling = false
  /** Whether a signal is on its way. */
  #isSignalled = false
  readonly #wallStartMs: number
  readonly #maxMs: number
  readonly #isRead: boolean
  readonly #events: Event[] = []
  readonly #connections = new Map<number, VirtualSocket>()
  readonly #server = createServer((channel) => {
    this.#accept(channel)
  })

  constructor({ wallStartMs, maxMs, isRead }: Required<TimeOptions>) {
    this.#wallStartMs = wallStartMs
    this.#maxMs = maxMs
    this.#isRead = isRead
  }

  get env(): Readonly<Record<string, string>> {
    return {
      NODE_OPTIONS: `--import=${preload}`,
      VIRTUAL_TIME_PORT: String(this.#port),
      ...(this.#isRead ? {} : { VIRTUAL_TIME_UNREAD: '1' }),
      NODE_COMPILE_CACHE: compileCache,
    }
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    this.#port = typeof address === 'object' && address !== null ? address.port : 0
  }

  now(): number {
    return this.#nowMs
  }

  wallTime(): number {
    return Math.floor(this.#wallStartMs + this.#nowMs)
  }

  at(ms: number, act: () => void): void {
    this.#events.push({ atMs: Math.max(ms, this.#nowMs), act })
    this.#advance()
  }

  async sleep(ms: number): Promise<void> {
    await new Promise<void>((resume) => {
      this.at(this.#nowMs + ms, resume)
    })
  }

  async hold<T>(work: Promise<T>): Promise<T> {
    this.#holds += 1
    try {
      return await work
    } finally {
      this.#holds -= 1
      this.#advance()
    }
  }

  signal(send: () => void): void {
    this.#isSignalled = this.#channel !== null
    send()
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#channel?.destroy()
    await closed
  }

  #accept(channel: Socket): void {
    channel.setNoDelay(true)
    this.#channel = channel
    channel.on('error', () => undefined)
    channel.on(
      'data',
      createFrameReader((frame) => {
        this.#receive(frame)
      }),
    )
    channel.once('close', () => {
      if (this.#channel !== channel) return
      this.#channel = null
      this.#idle = null
      this.#isSignalled = false
      this.pid = null
      for (const socket of this.#connections.values()) socket.receivedReset()
      this.#connections.clear()
    })
  }

  #send(type: FrameType, id: number, payload?: Buffer | object): void {
    this.#activity += 1
    this.#sentCount += 1
    this.#idle = null
    this.#channel?.write(encodeFrame(type, id, payload))
  }

  #receive(frame: Frame): void {
    this.#activity += 1
    this.#idle = null
    const connection = this.#connections.get(frame.id)
    switch (frame.type) {
      case 'hello':
        this.pid = frame.id
        this.#send('welcome', 0, { nowMs: this.#nowMs, wallStartMs: this.#wallStartMs })
        this.#sentCount = 0
        break
      case 'open':
        this.#open(frame.id, readField(frame, 'host'), Number(readField(frame, 'port')))
        break
      case 'data':
        connection?.received(frame.payload)
        break
      case 'end':
        connection?.receivedEnd()
        break
      case 'close':
        this.#connections.delete(frame.id)
        connection?.receivedClose()
        break
      case 'reset':
        this.#connections.delete(frame.id)
        connection?.receivedReset()
        break
      case 'signalled':
        this.#isSignalled = false
        break
      case 'idle':
        // It may have been sent something since.
        if (readNumber(frame, 'received') !== this.#sentCount) return
        this.#idle = { id: frame.id, nextAt: readNumber(frame, 'nextAt') }
        this.#advance()
        break
      default:
    }
  }

  #open(id: number, host: string, port: number): void {
    const server = isLoopback(host) ? findServer(port) : null
    if (server === null) {
      this.#send(
        'refused',
        id,
        isLoopback(host) ? { code: 'ECONNREFUSED', host: `${host}:${port}` } : { code: 'ENOTFOUND', host },
      )
      return
    }
    const socket = new VirtualSocket(port, { allowHalfOpen: true })
    this.#connections.set(id, socket)
    socket.opened({
      data: (chunk) => {
        this.#send('data', id, chunk)
      },
      end: () => {
        this.#send('end', id)
      },
      close: () => {
        this.#send('close', id)
      },
      reset: () => {
        this.#send('reset', id)
      },
    })
    this.#send('opened', id)
    server.emit('connection', socket)
  }

  get #canMoveOn(): boolean {
    return this.#idle !== null && this.#holds === 0 && !this.#isSignalled
  }

  /** Waits until nothing happens here either, and then moves time on. */
  #advance(): void {
    if (this.#isSettling || !this.#canMoveOn) return
    this.#isSettling = true
    this.#untilQuiet()
      .catch((error: unknown) => {
        this.#fail(String(error))
      })
      .finally(() => {
        this.#isSettling = false
        if (this.#idle !== null && this.#canMoveOn) this.#moveOn(this.#idle)
      })
  }

  async #untilQuiet(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns && this.#canMoveOn; quiet += 1) {
      const before = this.#activity
      await new Promise<void>((resume) => setImmediate(resume))
      // Files are read and written without a timer.
      const isBusy = process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'))
      if (isBusy || this.#activity !== before) quiet = -1
    }
  }

  #moveOn(idle: { readonly id: number; readonly nextAt: number }): void {
    const next = this.#events.reduce((first, event) => Math.min(first, event.atMs), Infinity)
    const until = Math.min(next, idle.nextAt)
    if (until === Infinity) {
      this.#fail('Nothing can happen any more, and the process waits for ever.')
      return
    }
    if (until > this.#maxMs) {
      this.#fail(`The process still waits after ${String(this.#maxMs)} ms.`)
      return
    }
    this.#nowMs = Math.max(this.#nowMs, until)
    if (next > idle.nextAt) {
      this.#send('fire', idle.id, { nowMs: this.#nowMs })
      return
    }
    this.#send('time', 0, { nowMs: this.#nowMs })
    const index = this.#events.findIndex(({ atMs }) => atMs <= this.#nowMs)
    const [event] = this.#events.splice(index, 1)
    event?.act()
  }

  #fail(reason: string): void {
    this.failure = reason
    this.#idle = null
    this.#send('fail', 0, { reason })
  }
}
