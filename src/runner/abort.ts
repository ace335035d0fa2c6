import type { Waiting } from '../buddy/retry.ts'

/** A signal that follows another one so many milliseconds later; `until` ends that. */
export function delaySignal(signal: AbortSignal, delayMs: number, clock: Waiting, until: AbortSignal): AbortSignal {
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
