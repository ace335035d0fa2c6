import type { StepOptions } from '../../../testing/fake-runner/fake-runner.ts'
import { createInProcessStage } from '../../../testing/fake-runner/in-process.ts'
import { createVirtualClock, type VirtualClock } from '../../../testing/virtual-time/virtual-clock.ts'

/** A step, and the clock that it goes by: null for the machine's own, which a process has. */
export interface StagedStep {
  readonly step: Partial<StepOptions>
  readonly clock: VirtualClock | null
  /** What a fake Buddy goes by, so that it has the time of the step. */
  readonly buddyClock: { readonly now?: () => number }
}

/** Variables that only a process reads, or that Node itself reads. */
const processVariables = /^(?:https?_proxy|no_proxy|all_proxy|NODE_.*)$/i

/**
 * Decides where a step runs. A step that nothing but a process could show something of runs the built dist in one:
 * `isBuilt`, a Node of its own, signals, proxies. All others run inside this process, from
 * src, on a clock that takes no time.
 */
export function stageStep(step: Partial<StepOptions> = {}, isBuilt = false): StagedStep {
  const needsProcess =
    isBuilt ||
    step.firstSignal === 'SIGKILL' ||
    ['node', 'signal', 'cancelAfterMs', 'action', 'delays'].some((name) => name in step) ||
    Object.keys(step.env ?? {}).some((name) => processVariables.test(name))
  if (needsProcess) return { step, clock: null, buddyClock: {} }
  const clock = createVirtualClock()
  return { step: { ...step, run: createInProcessStage(clock) }, clock, buddyClock: { now: () => clock.wallTime() } }
}
