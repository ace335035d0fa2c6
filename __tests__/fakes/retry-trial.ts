import type { ContactStage } from '../../src/buddy/errors.ts'
import { type RetryOptions, withRetry, withRetryIfNotSent } from '../../src/buddy/retry/retry.ts'
import { createFakeClock, type FakeClock } from './clock.ts'

/** What an attempt does: it takes some time, then fails, or succeeds without an error. */
export interface Step {
  readonly takesMs?: number
  readonly error?: Error | undefined
}

/** Attempts on a clock that begins at 0. */
export interface RetryTrial {
  readonly clock: FakeClock
  /** What the listener was called with. */
  readonly events: readonly string[]
  /** When each attempt began. */
  readonly attemptedAt: readonly number[]
  /** Attempts with retries. Returns `success`, or the error that ended the attempts. */
  readonly run: (step: (failures: number) => Step, stage?: ContactStage) => Promise<unknown>
  /** The same for an operation that must not be done twice. */
  readonly runOperation: (step: (failures: number) => Step) => Promise<unknown>
}

/** Attempts with an outage tolerance of ten minutes, and no deadline. */
export function aRetryTrial(more: Partial<RetryOptions> = {}): RetryTrial {
  const clock = createFakeClock({ now: 0 })
  const [events, attemptedAt]: [string[], number[]] = [[], []]
  const options: RetryOptions = {
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    deadline: Infinity,
    outageToleranceMs: 600_000,
    listener: {
      onRetry: ({ request }) => events.push(`retry of ${request}`),
      onRecovered: (attempts) => events.push(`success at attempt ${attempts}`),
    },
    ...more,
  }
  const attempt = async ({ takesMs = 0, error }: Step): Promise<string> => {
    attemptedAt.push(clock.now())
    clock.advance(takesMs)
    if (error !== undefined) throw error
    return 'success'
  }
  return {
    clock,
    events,
    attemptedAt,
    run: async (step, stage = 'seen') =>
      await withRetry((failures) => attempt(step(failures)), stage, options).catch((error: unknown) => error),
    runOperation: async (step) => {
      let attempts = 0
      return await withRetryIfNotSent(() => attempt(step(attempts++)), 'connected', options).catch(
        (error: unknown) => error,
      )
    },
  }
}
