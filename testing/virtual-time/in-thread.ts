import type { Server } from 'node:net'
import { Writable } from 'node:stream'
import type { BuiltAction } from './built-action.ts'
import { untilIdle } from './idle.ts'
import { installClock } from './install-clock.ts'
import { installNetwork } from './install-network.ts'
import { TimerClock } from './timer-clock.ts'
import { networkError, VirtualSocket, type Wire } from './virtual-socket.ts'

/** What one stage of the action is run with. */
export interface StageOptions {
  readonly stage: 'main' | 'post'
  readonly env: Readonly<Record<string, string>>
  /** The longest that it may take on the virtual clock, in milliseconds since the thread's time began. */
  readonly maxMs: number
}

/** How a stage ended. */
export interface StageEnd {
  /** `null` where a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** Why it never ended; '' where it did. */
  readonly failure: string
}

interface Event {
  readonly atMs: number
  readonly act: () => void
}

const handledEvents = [
  'SIGINT',
  'SIGTERM',
  'SIGBREAK',
  'uncaughtException',
  'unhandledRejection',
  'beforeExit',
] as const

/**
 * Turns this thread into the process of a built action, once and again, with a virtual clock and a network of its own.
 * A thread that has been one is good for nothing else.
 */
export class VirtualThread {
  readonly clock = new TimerClock(0, 0)
  readonly #action: BuiltAction
  readonly #sockets: ReadonlySet<VirtualSocket>
  readonly #serverSockets = new Set<VirtualSocket>()
  #events: Event[] = []
  #isKilled = false
  /** The server at a port; null where the connection is refused. */
  findServer: (host: string, port: number) => Server | null = () => null

  constructor(action: BuiltAction) {
    this.#action = action
    installClock(this.clock)
    const { sockets } = installNetwork((socket, host, port) => {
      process.nextTick(() => {
        this.#connect(socket, host, port)
      })
    })
    this.#sockets = sockets
  }

  /** Begins a new time, without timers of the last one. `random` replaces `Math.random`. */
  begin(wallStartMs: number, random: () => number): void {
    Object.defineProperty(Math, 'random', { value: random, configurable: true, writable: true })
    this.#dropConnections()
    this.#events = []
    this.clock.reset(0, wallStartMs)
  }

  /** Does something at a time, in milliseconds since this time began. Nothing waits for it. */
  at(atMs: number, act: () => void): void {
    this.#events.push({ atMs: Math.max(atMs, this.clock.nowMs), act })
  }

  /** Sends the action a signal. */
  kill(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
    if (name === 'SIGKILL' || process.listenerCount(name) === 0) this.#isKilled = true
    else process.emit(name, name)
  }

  /** Runs one stage of the action to its end. */
  async run({ stage, env, maxMs }: StageOptions): Promise<StageEnd> {
    const [stdout, stderr] = [new Capture(), new Capture()]
    const restore = becomeProcess(env, stdout, stderr)
    this.#isKilled = false
    try {
      const failure = await this.#play(stage, maxMs)
      const exitCode = this.#wasKilled() ? null : Number(process.exitCode ?? 0)
      return { exitCode, failure, stdout: stdout.text, stderr: stderr.text }
    } finally {
      restore()
      this.#dropConnections()
      this.clock.reset(this.clock.nowMs, this.clock.wallStartMs)
    }
  }

  #wasKilled(): boolean {
    return this.#isKilled
  }

  async #play(stage: 'main' | 'post', maxMs: number): Promise<string> {
    const evaluation = { hasEnded: false }
    this.#action
      .run(stage)
      .catch((error: unknown) => {
        if (process.listenerCount('uncaughtException') === 0) process.stderr.write(`${String(error)}\n`)
        process.exitCode = 1
        process.emit('uncaughtException', error instanceof Error ? error : new Error(String(error)))
      })
      .finally(() => {
        evaluation.hasEnded = true
      })
    for (;;) {
      await untilIdle()
      if (this.#wasKilled()) return ''
      if (!this.#isAlive()) {
        process.emit('beforeExit', Number(process.exitCode ?? 0))
        await untilIdle()
        if (this.#isAlive()) continue
        // As Node has it for a module that nothing will ever bring to its end.
        if (!evaluation.hasEnded) process.exitCode ??= 13
        return ''
      }
      const failure = this.#moveOn(maxMs)
      if (failure !== '') return failure
    }
  }

  #moveOn(maxMs: number): string {
    const index = this.#events.reduce(
      (first, { atMs }, each) => (atMs < (this.#events[first]?.atMs ?? Infinity) ? each : first),
      0,
    )
    const event = this.#events[index]
    const until = Math.min(event?.atMs ?? Infinity, this.clock.nextAt)
    if (until === Infinity) return 'Nothing can happen any more, and the process waits for ever.'
    if (until > maxMs) return `The process still waits after ${String(maxMs)} ms.`
    if (event === undefined || event.atMs > this.clock.nextAt) {
      this.clock.fireNext(until)
      return ''
    }
    this.clock.nowMs = Math.max(this.clock.nowMs, event.atMs)
    this.#events.splice(index, 1)
    event.act()
    return ''
  }

  #isAlive(): boolean {
    return this.clock.hasRef || [...this.#sockets].some((socket) => socket.isAlive)
  }

  #connect(client: VirtualSocket, host: string, port: number): void {
    const server = this.findServer(host, port)
    if (server === null) {
      client.destroy(networkError('ECONNREFUSED', 'connect', `${host}:${String(port)}`))
      return
    }
    const peer = new VirtualSocket(port, {
      allowHalfOpen: true,
      onChange: (changed) => {
        if (changed.destroyed) this.#serverSockets.delete(changed)
      },
    })
    // A write of a server to a closed connection is no error.
    peer.on('error', () => undefined)
    this.#serverSockets.add(peer)
    peer.opened(wireTo(client))
    server.emit('connection', peer)
    client.opened(wireTo(peer))
  }

  #dropConnections(): void {
    for (const socket of [...this.#sockets, ...this.#serverSockets]) {
      socket.wire = null
      socket.on('error', () => undefined)
      socket.destroy()
    }
  }
}

/** The way to the other end of a connection, on which everything arrives later, and in order. */
function wireTo(peer: VirtualSocket): Wire {
  const later = (act: () => void): void => {
    process.nextTick(act)
  }
  return {
    data: (chunk) => {
      later(() => {
        peer.received(chunk)
      })
    },
    end: () => {
      later(() => {
        peer.receivedEnd()
      })
    },
    close: () => {
      later(() => {
        peer.receivedClose()
      })
    },
    reset: () => {
      later(() => {
        peer.receivedReset()
      })
    },
  }
}

/** Keeps what is written to it. */
class Capture extends Writable {
  readonly #chunks: Buffer[] = []

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }
}

/** Gives this process the environment and the streams of another one; returns what takes that back. */
function becomeProcess(env: Readonly<Record<string, string>>, stdout: Writable, stderr: Writable): () => void {
  const names = ['env', 'stdout', 'stderr'] as const
  const before = names.map((name) => Object.getOwnPropertyDescriptor(process, name))
  const values = [{ ...env }, stdout, stderr]
  names.forEach((name, index) => {
    Object.defineProperty(process, name, { value: values[index], configurable: true, writable: true, enumerable: true })
  })
  process.exitCode = undefined
  for (const name of handledEvents) process.removeAllListeners(name)
  return () => {
    names.forEach((name, index) => {
      const descriptor = before[index]
      if (descriptor !== undefined) Object.defineProperty(process, name, descriptor)
    })
    process.exitCode = undefined
    for (const name of handledEvents) process.removeAllListeners(name)
  }
}
