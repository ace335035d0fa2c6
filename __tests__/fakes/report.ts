import type { BuddyError } from '../../src/buddy/errors.ts'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { ActionLogResult } from '../../src/log/fetch/collect.ts'
import { type Publisher, Reporter } from '../../src/report/reporter.ts'
import type { EndReason } from '../../src/report/result.ts'
import type { StartedRunEnd } from '../../src/run/cancel.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { anActionExecution, anExecutionState } from './builders.ts'
import { createFakeClock, type FakeClock } from './clock.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from './runner.ts'

/** A reporter with the runner that it writes to. */
export interface OpenReporter {
  readonly runner: FakeRunner
  readonly reporter: Reporter
  readonly clock: FakeClock
}

/** A reporter that has begun, with inputs that name run 2 of pipeline 2. */
export async function openReporter(
  inputs: Readonly<Record<string, string>> = {},
  options: FakeRunnerOptions = {},
  publisher: Publisher | null = null,
  wrap: (runner: FakeRunner) => Runner = (runner) => runner,
): Promise<OpenReporter> {
  const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2', 'execution-id': '2' }
  const runner = createFakeRunner({ ...options, inputs: { ...ids, ...inputs } })
  const clock = createFakeClock()
  const reporter = new Reporter(wrap(runner), new Redactor(), clock, () => 'resume')
  reporter.begin(await readInputs(runner), publisher)
  return { runner, reporter, clock }
}

/** A whole log of an action. */
export async function aWholeLog(
  reporter: Reporter,
  action: ActionExecution,
  lines: readonly string[],
  note = '',
): Promise<ActionLogResult> {
  const log = reporter.openLog()
  await log.startResponse()(lines)
  await log.complete(false)
  return { action, log, note }
}

/** What a step reports; the rest is a run that passed, without a log. */
export interface Report {
  readonly inputs?: Readonly<Record<string, string>>
  readonly options?: FakeRunnerOptions
  readonly states?: readonly ExecutionState[]
  readonly outcome?: Outcome
  readonly end?: EndReason
  readonly cancel?: { readonly runEnd: StartedRunEnd; readonly error: BuddyError | null }
  /** Lines of the log of the last state's action, or of its first one. */
  readonly log?: readonly string[]
  readonly note?: string
}

/** The runner after a whole report. */
export async function report({
  inputs,
  options,
  states = [anExecutionState()],
  outcome = 'passed',
  end = { kind: 'decided' },
  cancel,
  log,
  note,
}: Report = {}): Promise<FakeRunner> {
  const { runner, reporter, clock } = await openReporter(inputs, options)
  for (const state of states) {
    clock.advance(10_000)
    reporter.onState(state)
  }
  const last = states.at(-1)
  const action = last?.action ?? last?.actions[0] ?? anActionExecution()
  const logs = log === undefined ? [] : [await aWholeLog(reporter, action, log, note)]
  await reporter.finish(outcome, end, logs, cancel)
  return runner
}
