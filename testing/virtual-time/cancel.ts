import { runnerDelays } from '../fake-runner/process.ts'
import type { VirtualTime } from './virtual-time.ts'

/** What a step of the fake runner takes so that it is cancelled in virtual time. */
export interface Cancellation {
  readonly signal: AbortSignal
  /** The fake runner's own delays are in real time: they are never over. */
  readonly delays: { readonly interruptMs: number; readonly terminateMs: number }
  /** Cancels the step now, as the runner does: SIGINT, SIGTERM 7.5 seconds later, and SIGKILL after another 2.5. */
  readonly cancel: () => void
}

/** Prepares the cancellation of a step that runs in virtual time. */
export function prepareCancellation(time: VirtualTime): Cancellation {
  const controller = new AbortController()
  const kill = (pid: number, signal: NodeJS.Signals): void => {
    if (time.pid === pid)
      time.signal(() => {
        process.kill(pid, signal)
      })
  }
  return {
    signal: controller.signal,
    delays: { interruptMs: 2 ** 30, terminateMs: 2 ** 29 },
    cancel: () => {
      const { pid } = time
      time.signal(() => {
        controller.abort()
      })
      if (pid === null) return
      time.at(time.now() + runnerDelays.interruptMs, () => {
        kill(pid, 'SIGTERM')
      })
      time.at(time.now() + runnerDelays.interruptMs + runnerDelays.terminateMs, () => {
        kill(pid, 'SIGKILL')
      })
    },
  }
}
