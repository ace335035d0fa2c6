import { prepareCancellation } from '../../../testing/virtual-time/cancel.ts'
import { startVirtualTime, type TimeOptions, type VirtualTime } from '../../../testing/virtual-time/virtual-time.ts'
import { pass } from './faulty-proxy.ts'
import { type GateOptions, type GateResult, runGate } from './run-gate.ts'
import { operate, type OperateOptions, type OperateResult, type RunControls } from './operate.ts'

/** A gate whose waits take no real time. */
export interface VirtualGateOptions extends GateOptions {
  readonly time?: TimeOptions
  /** Cancels the step at this time, as the runner does: SIGINT, SIGTERM 7.5 seconds later, SIGKILL 2.5 seconds later. */
  readonly cancelAtMs?: number
  /** Gets the time before the step begins. */
  readonly onTime?: (time: VirtualTime) => void
}

/** What came of it. */
export interface VirtualGateResult extends GateResult {
  /** How long it took on the virtual clock. */
  readonly virtualMs: number
  /** The requests, with the times at which they arrived, in milliseconds since the beginning. */
  readonly askedAt: readonly (readonly [what: string, atMs: number])[]
}

/** Runs the built action in virtual time and waits for its end; what {@link runGate} takes means the same here. */
export async function runGateVirtually(options: VirtualGateOptions = {}): Promise<VirtualGateResult> {
  const time = await startVirtualTime(options.time)
  const beganAt = time.wallTime()
  try {
    options.onTime?.(time)
    const { cancel, ...cancellation } = prepareCancellation(time)
    if (options.cancelAtMs !== undefined) time.at(options.cancelAtMs, cancel)
    const result = await runGate({
      ...options,
      isBuilt: true,
      buddy: { now: () => time.wallTime(), ...options.buddy },
      step: { ...cancellation, ...options.step, env: { ...time.env, ...options.step?.env } },
    })
    if (time.failure !== '') throw new Error(`${time.failure}\n${result.rawStdout}\n${result.rawStderr}`)
    const askedAt = result.asked.map((what, index) => [what, (result.requests[index]?.at ?? NaN) - beganAt] as const)
    return { ...result, virtualMs: time.now(), askedAt }
  } finally {
    await time.stop()
  }
}

/** A step that does something in a small Buddy, and whose waits take no real time. */
export interface VirtualOperateOptions extends OperateOptions {
  readonly time?: TimeOptions
  /** Gets the time before the step begins. */
  readonly onTime?: (time: VirtualTime) => void
}

/** What came of it. */
export interface VirtualOperateResult extends OperateResult {
  readonly virtualMs: number
  /** When each of the proxied arrived, in milliseconds since the beginning. */
  readonly arrivedAt: readonly number[]
}

/** Runs the built action, its post step included, in virtual time; what {@link operate} takes means the same here. */
export async function operateVirtually(options: VirtualOperateOptions): Promise<VirtualOperateResult> {
  const time = await startVirtualTime(options.time)
  const arrivedAt: number[] = []
  const { delays } = prepareCancellation(time)
  const virtually = (controls: RunControls): RunControls => ({
    ...controls,
    cancel: () => {
      time.signal(controls.cancel)
    },
  })
  const { onLine, onReady } = options
  try {
    options.onTime?.(time)
    const result = await operate({
      ...options,
      isBuilt: true,
      buddy: { now: () => time.wallTime(), ...options.buddy },
      step: { delays, ...options.step, env: { ...time.env, ...options.step?.env } },
      handle: (request, controls) => {
        arrivedAt.push(time.now())
        const fault = options.handle?.(request, virtually(controls)) ?? pass
        // Buddy stands behind a real connection: the answer is on its way for a moment.
        return (exchange) => fault({ ...exchange, reach: () => time.hold(exchange.reach()) })
      },
      ...(onLine === undefined ? {} : { onLine: (line, controls) => onLine(line, virtually(controls)) }),
      ...(onReady === undefined ? {} : { onReady: (controls) => onReady(virtually(controls)) }),
    })
    if (time.failure !== '') throw new Error(`${time.failure}\n${result.rawStdout}\n${result.rawStderr}`)
    return { ...result, virtualMs: time.now(), arrivedAt }
  } finally {
    await time.stop()
  }
}
