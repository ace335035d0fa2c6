import type { Clock } from './runner.ts'

/** Longest timer, in milliseconds, because a longer one overflows and fires at once. */
export const longestTimerMs = 2 ** 31 - 1

/**
 * Returns monotonic milliseconds. Not by `performance`, because loading that takes 1.2
 * ms and 1.5 MB.
 */
function readClock(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}

/**
 * The real time: monotonic, so that no change of the wall clock shortens or lengthens a
 * wait.
 */
export const realClock: Clock = {
  now: readClock,
  wallTime: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    const end = readClock() + milliseconds
    for (let left = Number.isNaN(milliseconds) ? 0 : milliseconds; left > 0; left = end - readClock())
      await pause(Math.min(left, longestTimerMs), signal)
    signal.throwIfAborted()
  },
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resume, fail) => {
    const stop = (): void => {
      clearTimeout(timer)
      fail(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resume()
    }, Math.ceil(milliseconds))
    signal.addEventListener('abort', stop, { once: true })
  })
}

/**
 * Calls the action after this many milliseconds, unless the returned function is called
 * before.
 */
export type StartTimer = (milliseconds: number, action: () => void) => () => void

/** Starts a timer of the machine. */
export const startTimer: StartTimer = (milliseconds, action) => {
  const timer = setTimeout(action, Math.min(Math.max(milliseconds, 1), longestTimerMs))
  return () => {
    clearTimeout(timer)
  }
}
