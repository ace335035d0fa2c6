import type { Clock } from '../../src/runner/runner.ts'

/** A clock that moves on by itself, as soon as nothing else can happen. */
export interface VirtualClock extends Clock {
  /** Counts work that the clock waits for, such as a request that is on its way. */
  during<T>(work: Promise<T>): Promise<T>
  /** Plans something for a time on the clock, as `now()` has it. */
  at(time: number, action: () => void): void
  /** Moves the clock on, for time that has passed elsewhere. */
  advance(milliseconds: number): void
  /** Ends the clock: no sleep ends any more. */
  stop(): void
}

interface Sleeper {
  readonly time: number
  readonly wake: () => void
}

/** Turns of the event loop without any work after which nothing else can happen: a response needs one or two. */
const quietTurns = 4

/** File operations that are under way, by the names that Node gives them. */
function countFileOperations(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('FSReq')).length
}

/**
 * Returns a clock on which an hour takes no time. The clock moves on to the next time that somebody waits for when, for
 * some turns of the event loop, no request and no file operation was under way. So the order of events does not depend
 * on how fast the machine is.
 */
export function createVirtualClock(wallTimeAtStart = Date.now()): VirtualClock {
  const sleepers = new Set<Sleeper>()
  let now = 0
  let working = 0
  let quiet = 0
  let isTurning = false
  let isStopped = false

  const turn = (): void => {
    if (isStopped || sleepers.size === 0) {
      isTurning = false
      return
    }
    quiet = working === 0 && countFileOperations() === 0 ? quiet + 1 : 0
    if (quiet > quietTurns) {
      quiet = 0
      const next = [...sleepers].reduce((first, one) => (one.time < first.time ? one : first))
      sleepers.delete(next)
      now = Math.max(now, next.time)
      next.wake()
    }
    // A turn after which the loop may sleep: what is awaited may come from a socket.
    setImmediate(turn)
  }
  const add = (sleeper: Sleeper): void => {
    sleepers.add(sleeper)
    if (isTurning) return
    isTurning = true
    quiet = 0
    setImmediate(turn)
  }

  return {
    now: () => now,
    wallTime: () => wallTimeAtStart + now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(toError(signal.reason))
          return
        }
        const abort = (): void => {
          sleepers.delete(sleeper)
          reject(toError(signal.reason))
        }
        const wake = (): void => {
          signal.removeEventListener('abort', abort)
          resolve()
        }
        const sleeper = { time: now + Math.max(0, milliseconds), wake }
        signal.addEventListener('abort', abort, { once: true })
        add(sleeper)
      }),
    during: async (work) => {
      working += 1
      try {
        return await work
      } finally {
        working -= 1
        quiet = 0
      }
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
    at: (time, action) => {
      add({ time, wake: action })
    },
    stop: () => {
      isStopped = true
      sleepers.clear()
    },
  }
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
