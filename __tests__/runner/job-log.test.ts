import { Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { realClock } from '../../src/runner/clock.ts'
import { JobLog } from '../../src/runner/job-log.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'

const mebibyte = 1024 * 1024

/** A pipe whose reader takes nothing until it is asked to. */
class Pipe extends Writable {
  readonly taken: string[] = []
  #resume: (() => void) | null = null

  constructor() {
    super({ highWaterMark: 10 })
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#resume = () => {
      this.taken.push(chunk.toString())
      done()
    }
  }

  /** Takes everything that was written. */
  async readAll(): Promise<void> {
    while (this.#resume !== null) {
      const resume = this.#resume
      this.#resume = null
      resume()
      await new Promise(setImmediate)
    }
  }
}

function open(deadline = Infinity): {
  readonly pipe: Pipe
  readonly clock: FakeClock
  readonly stop: AbortController
  readonly log: JobLog
} {
  const [pipe, clock, stop] = [new Pipe(), createFakeClock({ now: 1_000 }), new AbortController()]
  const log = new JobLog(pipe, stop.signal, clock)
  log.setDeadline(deadline)
  return { pipe, clock, stop, log }
}

describe('a job log whose reader takes nothing', () => {
  test('holds a writer only until the deadline', async () => {
    const { clock, log } = open(4_000)
    await log.write('a line that fills the pipe\n')
    expect([clock.now(), clock.sleeps]).toEqual([4_000, [3_000]])
    await log.write('another line\n')
    expect(clock.sleeps).toHaveLength(1)
  })

  test('gets no more than a few megabytes after the deadline, and a line that says what was left out', async () => {
    const { pipe, log } = open(0)
    const piece = 'x'.repeat(mebibyte)
    for (let index = 0; index < 10; index++) await log.write(piece)
    expect(pipe.writableLength).toBeGreaterThanOrEqual(4 * mebibyte)
    expect(pipe.writableLength).toBeLessThan(6 * mebibyte)
    await pipe.readAll()
    await log.write('the end\n')
    await pipe.readAll()
    const text = pipe.taken.join('')
    const left = 10 - text.split(piece).length + 1
    expect(left).toBeGreaterThan(0)
    expect(text).toContain(`left out ${String(left * mebibyte)} bytes`)
    expect(text.endsWith('the end\n')).toBe(true)
  })

  test('does not hold a writer once the step is stopped', async () => {
    const { clock, stop, log } = open()
    stop.abort()
    await log.write('a line that fills the pipe\n')
    expect(clock.sleeps).toEqual([])
  })

  test.each<readonly [what: string, deadline: number, isStopped: boolean, waitMs: number]>([
    ['until the deadline', 61_000, false, 60_000],
    ['a few seconds after the deadline', 0, false, 2_000],
    ['a few seconds when the step is stopped', 60_000, true, 2_000],
  ])('is flushed %s, and says that the reader has not taken all', async (_, deadline, isStopped, waitMs) => {
    const { pipe, clock, stop, log } = open(deadline)
    if (isStopped) stop.abort()
    pipe.write('a line that fills the pipe\n')
    expect([await log.flush(), clock.sleeps]).toEqual([false, [waitMs]])
  })
})

describe('a job log that is read', () => {
  test('has every text whole and in order, and is flushed', async () => {
    const pipe = new Pipe()
    const log = new JobLog(pipe, new AbortController().signal, realClock)
    const writes = ['one, longer than the buffer\n', 'two\n', 'three\n'].map((line) => log.write(line))
    const flushed = log.flush()
    await pipe.readAll()
    await Promise.all(writes)
    await expect(flushed).resolves.toBe(true)
    expect(pipe.taken.join('')).toBe('one, longer than the buffer\ntwo\nthree\n')
  })

  test('is flushed at once when nothing waits in it, or when it is closed', async () => {
    const { pipe, clock, log } = open()
    expect(await log.flush()).toBe(true)
    pipe.destroy()
    await log.write('nobody reads this\n')
    expect([await log.flush(), clock.sleeps]).toEqual([true, []])
  })
})
