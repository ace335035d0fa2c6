import { startTimer as startRealTimer, type StartTimer } from '../../src/runner/clock.ts'
import type { Clock } from '../../src/runner/runner.ts'

/** A clock that moves on by itself, as soon as nothing else can happen. */
export interface VirtualClock extends Clock {
  /** Waits for a request that is under way: until it ends, or a server holds its response, the clock stands still. */
  during<T>(request: string, work: Promise<T>): Promise<T>
  /** Lets the clock move on although this request has no response yet. Returns what ends that. */
  hold(request: string): () => void
  /** Calls the action when this much time has passed on the clock; else, on the machine's clock, a minute later. */
  readonly startTimer: StartTimer
  /** Ends the clock: no sleep ends any more. */
  stop(): void
}

interface Sleeper {
  readonly time: number
  readonly wake: () => void
  /** Ends what waits on the machine's clock. */
  readonly stop?: () => void
}

/** 1 minute of the machine, because a slow machine takes less for a response, and a test takes more before it fails. */
const reserveMs = 60_000

/** Turns of the event loop without any work after which nothing else can happen: a response needs one or two. */
const quietTurns = 4

/** File operations that are under way, by the names that Node gives them. `CloseReq` is the end of each `readFile`. */
function countFileOperations(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('FSReq') || name === 'CloseReq').length
}

/**
 * Returns a clock on which an hour takes no time. The clock moves on to the next time that is waited for when, for some
 * turns of the event loop, no request and no file operation was under way. A request whose response a server holds back
 * does not count. So the order of events does not depend on how fast the machine is.
 */
export function createVirtualClock(wallTimeAtStart = Date.now()): VirtualClock {
  const sleepers = new Set<Sleeper>()
  const underWay: string[] = []
  const held: string[] = []
  let now = 0
  let quiet = 0
  let isTurning = false
  let isStopped = false

  const turn = (): void => {
    // Whatever ends this starts the turns again.
    if (isStopped || sleepers.size === 0 || underWay.length > held.length) {
      isTurning = false
      return
    }
    quiet = countFileOperations() === 0 ? quiet + 1 : 0
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
  const startTurning = (): void => {
    quiet = 0
    if (isTurning) return
    isTurning = true
    setImmediate(turn)
  }
  const add = (sleeper: Sleeper): void => {
    sleepers.add(sleeper)
    startTurning()
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
    during: async (request, work) => {
      underWay.push(request)
      try {
        return await work
      } finally {
        remove(underWay, request)
        // A request that ends without its response is held no longer.
        if (count(held, request) > count(underWay, request)) remove(held, request)
        startTurning()
      }
    },
    hold: (request) => {
      // A response may be held after its request was given up.
      if (count(held, request) < count(underWay, request)) held.push(request)
      startTurning()
      return () => {
        remove(held, request)
        quiet = 0
      }
    },
    startTimer: (milliseconds, action) => {
      const time = now + milliseconds
      const end = (): void => {
        stopTimer()
        now = Math.max(now, time)
        action()
      }
      const stopRealTimer = startRealTimer(milliseconds + reserveMs, end)
      const sleeper = { time, wake: end, stop: stopRealTimer }
      const stopTimer = (): void => {
        stopRealTimer()
        sleepers.delete(sleeper)
      }
      add(sleeper)
      return stopTimer
    },
    stop: () => {
      isStopped = true
      for (const { stop } of sleepers) stop?.()
      sleepers.clear()
    },
  }
}

function count(list: readonly string[], name: string): number {
  return list.filter((one) => one === name).length
}

function remove(list: string[], name: string): void {
  const index = list.indexOf(name)
  if (index >= 0) list.splice(index, 1)
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
