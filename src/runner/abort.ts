import { startTimer as startRealTimer, type StartTimer } from './clock.ts'
import type { Clock } from './runner.ts'

/** Returns a signal that follows another one after a delay; `until` ends the delay. */
export function delaySignal(
  signal: AbortSignal,
  delayMs: number,
  clock: Pick<Clock, 'sleep'>,
  until: AbortSignal,
): AbortSignal {
  const late = new AbortController()
  const follow = async (): Promise<void> => {
    await clock.sleep(delayMs, until).catch(() => undefined)
    late.abort(signal.reason)
  }
  if (signal.aborted) void follow()
  else
    signal.addEventListener(
      'abort',
      () => {
        void follow()
      },
      { once: true },
    )
  return late.signal
}

/** Time limit of a piece of work. */
export interface TimeLimit {
  /** Aborted when the time is over, and with the signal of the caller. */
  readonly signal: AbortSignal
  /** True if the time is over. */
  readonly isOver: () => boolean
  /** Stops the timer, because the work has ended. */
  readonly clear: () => void
}

/** Starts a time limit. The signal is aborted with `reason` when the time is over. */
export function startTimeLimit(
  timeoutMs: number,
  signal: AbortSignal,
  startTimer: StartTimer = startRealTimer,
  reason?: Error,
): TimeLimit {
  const stop = new AbortController()
  const clear = startTimer(timeoutMs, () => {
    stop.abort(reason)
  })
  return { signal: AbortSignal.any([stop.signal, signal]), isOver: () => stop.signal.aborted, clear }
}

/** Resolves or rejects as the work does, or rejects once the signal is aborted. */
export async function rejectOnAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      reject(new Error('aborted'))
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    // Node keeps a signal that follows others as long as it has a listener, and the
    // listener would keep the response.
    work
      .finally(() => {
        signal.removeEventListener('abort', abort)
      })
      .then(resolve, reject)
  })
}
