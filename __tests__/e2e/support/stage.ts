import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import { startTimer, type StartTimer } from '../../../src/runner/clock.ts'
import { runStep, type StepOptions, type StepResult } from '../../../testing/fake-runner/fake-runner.ts'
import type { RunnerDelays } from '../../../testing/fake-runner/process.ts'
import { createInProcessStage } from '../../../testing/fake-runner/in-process.ts'
import { createVirtualClock, type VirtualClock } from '../../../testing/virtual-time/virtual-clock.ts'

/** A step, and the clock that it goes by: null for the machine's own, which a process has. */
export interface StagedStep {
  readonly step: Partial<StepOptions>
  readonly clock: VirtualClock | null
  /** Options of the fake servers: they have the time of the step, and report responses that they hold back. */
  readonly serverClock: ServerClock
  /** Reports that the response to a request is held back. Returns what ends that. */
  readonly hold: (request: IncomingMessage) => () => void
  readonly now: () => number
  readonly startTimer: StartTimer
}

/** Delays of a runner that never ends a process early, because a slow machine takes longer to end one in order. */
const unhurried: Partial<RunnerDelays> = { interruptMs: 60_000, terminateMs: 60_000 }

interface ServerClock {
  readonly now?: () => number
  readonly onHeld?: (request: IncomingMessage) => void
}

/** The repository: its action.yml is what is run, with src or the dist that stands in it. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Decides where a step runs. A step that nothing but a process could show something of runs the built dist in one:
 * `isBuilt`, a Node of its own, more than one signal. All others run inside this process, from src, on a clock
 * that takes no time.
 */
export function stageStep(step: Partial<StepOptions> = {}, isBuilt = false): StagedStep {
  const needsProcess =
    isBuilt ||
    ['node', 'cancelAfterMs', 'action'].some((name) => name in step) ||
    Object.keys(step.env ?? {}).some((name) => name.startsWith('NODE_'))
  if (needsProcess) {
    const hold = (): (() => void) => () => undefined
    return {
      step: { delays: unhurried, ...step },
      clock: null,
      serverClock: {},
      hold,
      now: () => performance.now(),
      startTimer,
    }
  }
  const clock = createVirtualClock()
  const hold: StagedStep['hold'] = ({ method = '', url = '' }) => clock.hold(`${method} ${url}`)
  return {
    step: { ...step, run: createInProcessStage(clock) },
    clock,
    serverClock: { now: () => clock.wallTime(), onHeld: hold },
    hold,
    now: () => clock.now(),
    startTimer: clock.startTimer,
  }
}

/** Runs a step to its end. `durationMs` is 0 for a process, because no test may depend on the speed of the machine. */
export async function runStaged({ step, clock }: StagedStep, options: Partial<StepOptions>): Promise<StepResult> {
  const result = await runStep({ action: repository, ...step, ...options })
  clock?.stop()
  return { ...result, durationMs: clock === null ? 0 : result.durationMs }
}
