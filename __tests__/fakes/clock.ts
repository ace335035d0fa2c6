import type { Clock } from '../../src/runner/runner.ts'

/** A clock whose sleeps take no time: each moves the clock on at once and is remembered. */
export interface FakeClock extends Clock {
  /** The lengths of the sleeps so far, in milliseconds, as they were asked for. */
  readonly sleeps: readonly number[]
  /** Lets time pass, as a slow answer does; what is planned for it happens. */
  advance(milliseconds: number): void
  /** Plans something for a time on the clock; a sleep over that time ends there if the action aborts its signal. */
  at(time: number, action: () => void): void
}

/** Where a fake clock begins. */
export interface FakeClockOptions {
  /** What `now()` says first; not 0, so that a time that is taken for a duration shows. */
  readonly now?: number
  /** Milliseconds since 1970 at that time. */
  readonly wallTime?: number
}

/** More sleeps than any wait needs: a test that gets there would never end. */
const sleepLimit = 100_000

/** A clock at the given time. */
export function createFakeClock({
  now: start = 5_000,
  wallTime = Date.UTC(2026, 0, 1),
}: FakeClockOptions = {}): FakeClock {
  const sleeps: number[] = []
  const plans: { readonly time: number; readonly action: () => void }[] = []
  let now = start

  const advanceTo = (end: number, signal?: AbortSignal): void => {
    for (;;) {
      const next = plans.filter(({ time }) => time <= end).sort((one, other) => one.time - other.time)[0]
      if (next === undefined) break
      plans.splice(plans.indexOf(next), 1)
      now = Math.max(now, next.time)
      next.action()
      signal?.throwIfAborted()
    }
    now = Math.max(now, end)
  }

  return {
    sleeps,
    now: () => now,
    wallTime: () => wallTime + now - start,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted()
      if (Number.isNaN(milliseconds)) throw new Error('a sleep of NaN milliseconds')
      if (sleeps.push(milliseconds) > sleepLimit) throw new Error('the wait does not end')
      advanceTo(now + Math.max(0, milliseconds), signal)
    },
    advance: (milliseconds) => {
      advanceTo(now + milliseconds)
    },
    at: (time, action) => {
      plans.push({ time, action })
    },
  }
}
