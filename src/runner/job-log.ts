import type { Writable } from 'node:stream'
import type { Clock } from './runner.ts'

/**
 * 4 MiB, because a reader that is only slow takes as much within seconds; more would
 * only fill the memory.
 */
const maxBufferedBytes = 4 * 1024 * 1024

/**
 * 2 seconds, because the step is over by then; a reader that reads at all takes the
 * rest much sooner.
 */
const flushTimeoutMs = 2_000

/**
 * Job log. While the step has time, a writer waits for a slow reader. After the
 * deadline, and once the step is stopped, nobody waits: text that the reader does not
 * take is dropped, and a line says how much.
 */
export class JobLog {
  readonly #stream: Writable
  readonly #stop: AbortSignal
  readonly #clock: Pick<Clock, 'now' | 'sleep'>
  #deadline = Infinity
  #droppedBytes = 0
  /** Shared by all writers, so that the stream has one set of listeners. */
  #draining: Promise<void> | null = null

  constructor(stream: Writable, stop: AbortSignal, clock: Pick<Clock, 'now' | 'sleep'>) {
    this.#stream = stream
    this.#stop = stop
    this.#clock = clock
  }

  /** Sets the time on the clock after which no writer waits. */
  setDeadline(deadline: number): void {
    this.#deadline = deadline
  }

  /**
   * Writes or drops a text as a whole, so no workflow command is cut. Never rejects.
   */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stream.destroyed) return
    if (this.#isOver() && this.#stream.writableLength > maxBufferedBytes) {
      this.#droppedBytes += Buffer.byteLength(text)
      return
    }
    this.#noteDropped()
    if (this.#stream.write(text) || this.#isOver()) return
    this.#draining ??= this.#waitForDrain(this.#deadline - this.#clock.now()).finally(() => {
      this.#draining = null
    })
    await this.#draining
  }

  /**
   * Waits for the reader until the deadline, and at least 2 seconds. Returns false if
   * the reader has not taken all.
   */
  async flush(): Promise<boolean> {
    this.#noteDropped()
    if (this.#stream.writableLength === 0 || this.#stream.destroyed) return true
    const leftMs = this.#stop.aborted ? 0 : this.#deadline - this.#clock.now()
    const flushed = new AbortController()
    this.#stream.write('', () => {
      flushed.abort()
    })
    await this.#clock.sleep(Math.max(leftMs, flushTimeoutMs), flushed.signal).catch(() => undefined)
    return flushed.signal.aborted
  }

  #isOver(): boolean {
    return this.#stop.aborted || this.#clock.now() >= this.#deadline
  }

  #noteDropped(): void {
    if (this.#droppedBytes === 0 || this.#stream.destroyed) return
    const size = String(this.#droppedBytes)
    this.#droppedBytes = 0
    this.#stream.write(`Buddy Gate left out ${size} bytes of the log here: the job log was not read in time.\n`)
  }

  /**
   * Waits until the stream takes more, is closed or fails, the time is over, or the
   * step is stopped.
   */
  async #waitForDrain(leftMs: number): Promise<void> {
    const done = new AbortController()
    const events = ['drain', 'close', 'error'] as const
    const stop = (): void => {
      done.abort()
    }
    for (const name of events) this.#stream.on(name, stop)
    this.#stop.addEventListener('abort', stop)
    await this.#clock.sleep(leftMs, done.signal).catch(() => undefined)
    for (const name of events) this.#stream.off(name, stop)
    this.#stop.removeEventListener('abort', stop)
  }
}
