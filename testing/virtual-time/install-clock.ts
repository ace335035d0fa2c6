import { createRequire, syncBuiltinESMExports } from 'node:module'
import { promisify } from 'node:util'
import { type TimerCallback, type TimerClock, VirtualTimer } from './timer-clock.ts'

const require = createRequire(import.meta.url)

/** What of Node is still real once a virtual clock is installed. */
export const real = {
  setTimeout: globalThis.setTimeout,
  setImmediate: globalThis.setImmediate,
  now: performance.now.bind(performance),
} as const

/** Gives this thread a virtual clock: timers, `Date`, `performance.now`, `AbortSignal.timeout`, `process.hrtime`. */
export function installClock(clock: TimerClock): void {
  const timers = createTimers(clock)
  for (const target of [globalThis, builtin('node:timers')])
    for (const [name, value] of Object.entries(timers)) replace(target, name, value)
  replaceAll(builtin('node:timers/promises'), createTimerPromises(clock))
  replace(performance, 'now', () => clock.nowMs)
  replace(globalThis, 'Date', createDate(clock))
  replace(AbortSignal, 'timeout', (delayMs: number): AbortSignal => {
    const controller = new AbortController()
    const abort = (): void => {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    }
    clock.setTimeout(abort, delayMs, []).unref()
    return controller.signal
  })
  const hrtime = createHrtime(clock)
  replace(process, 'hrtime', hrtime)
  syncBuiltinESMExports()
}

function builtin(name: string): object {
  const found: unknown = require(name)
  return typeof found === 'object' && found !== null ? found : {}
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true })
}

function replaceAll(target: object, values: object): void {
  for (const [name, value] of Object.entries(values)) replace(target, name, value)
}

function createTimers(clock: TimerClock): Readonly<Record<string, unknown>> {
  const realClear = globalThis.clearTimeout
  const clear = (timer: unknown): void => {
    if (timer instanceof VirtualTimer || typeof timer === 'number' || typeof timer === 'string') clock.clear(timer)
    // One that was made before the clock was installed.
    else if (timer instanceof Object) Reflect.apply(realClear, globalThis, [timer])
  }
  const setVirtualTimeout = (callback: TimerCallback, delayMs?: unknown, ...parameters: unknown[]): VirtualTimer =>
    clock.setTimeout(callback, delayMs, parameters)
  Object.defineProperty(setVirtualTimeout, promisify.custom, {
    value: async (delayMs?: unknown, value?: unknown) => await sleep(clock, delayMs, value),
  })
  return {
    setTimeout: setVirtualTimeout,
    setInterval: (callback: TimerCallback, delayMs?: unknown, ...parameters: unknown[]) =>
      clock.setInterval(callback, delayMs, parameters),
    clearTimeout: clear,
    clearInterval: clear,
  }
}

interface SleepOptions {
  readonly signal?: AbortSignal
  readonly ref?: boolean
}

async function sleep<T>(clock: TimerClock, delayMs: unknown, value: T, options: SleepOptions = {}): Promise<T> {
  const { signal, ref = true } = options
  signal?.throwIfAborted()
  return await new Promise<T>((resolve, reject) => {
    const timer = clock.setTimeout(
      () => {
        signal?.removeEventListener('abort', abort)
        resolve(value)
      },
      delayMs,
      [],
    )
    const abort = (): void => {
      timer.close()
      reject(Object.assign(new Error('The operation was aborted'), { name: 'AbortError', code: 'ABORT_ERR' }))
    }
    if (!ref) timer.unref()
    signal?.addEventListener('abort', abort, { once: true })
  })
}

function createTimerPromises(clock: TimerClock): Readonly<Record<string, unknown>> {
  const wait = async (delayMs?: unknown, options?: SleepOptions): Promise<void> => {
    await sleep(clock, delayMs, undefined, options)
  }
  return {
    setTimeout: async (delayMs?: unknown, value?: unknown, options?: SleepOptions) =>
      await sleep(clock, delayMs, value, options),
    async *setInterval(delayMs?: unknown, value?: unknown, options?: SleepOptions): AsyncGenerator<unknown, void> {
      for (;;) yield await sleep(clock, delayMs, value, options)
    },
    scheduler: {
      wait,
      yield: async () => {
        await new Promise<void>((resume) => real.setImmediate(resume))
      },
    },
  }
}

function createDate(clock: TimerClock): unknown {
  const RealDate = globalThis.Date
  Object.defineProperty(RealDate, 'now', { value: () => clock.wallTime(), configurable: true, writable: true })
  return new Proxy(RealDate, {
    construct: (target, parameters: unknown[], newTarget: unknown): Date => {
      const made: unknown = Reflect.construct(
        target,
        parameters.length === 0 ? [clock.wallTime()] : parameters,
        typeof newTarget === 'function' ? newTarget : target,
      )
      return made instanceof RealDate ? made : new RealDate(clock.wallTime())
    },
    apply: () => new RealDate(clock.wallTime()).toString(),
  })
}

function createHrtime(clock: TimerClock): unknown {
  const nanoseconds = (): bigint => BigInt(Math.round(clock.nowMs * 1e6))
  const hrtime = (before: readonly [number, number] = [0, 0]): readonly [number, number] => {
    const passed = nanoseconds() - (BigInt(before[0]) * 1_000_000_000n + BigInt(before[1]))
    return [Number(passed / 1_000_000_000n), Number(passed % 1_000_000_000n)]
  }
  return Object.assign(hrtime, { bigint: nanoseconds })
}
