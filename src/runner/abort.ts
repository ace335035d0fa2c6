import type { RetryClock } from './context.ts'

/** Returns a signal that follows another one after a delay; `until` ends the delay. */
export function delaySignal(signal: AbortSignal, delayMs: number, clock: RetryClock, until: AbortSignal): AbortSignal {
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

/** Resolves or rejects as the work does, or rejects once the signal is aborted. */
export async function rejectOnAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      reject(new Error('aborted'))
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    // Node keeps a signal that follows others as long as it has a listener, and the listener would keep the response.
    work
      .finally(() => {
        signal.removeEventListener('abort', abort)
      })
      .then(resolve, reject)
  })
}
