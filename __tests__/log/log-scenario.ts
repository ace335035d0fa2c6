import type { ActionLog, LogSinks } from '../../src/log/action-log.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { anActionExecution } from '../fakes/builders.ts'
import { CompleteLog } from '../fakes/complete-log.ts'
import { createFakeSinks, type FakeSinks } from '../fakes/outlets.ts'
import type { FakeRunner } from '../fakes/runner.ts'

/** Returns what the runner reads in a step's stdout. */
export function runOutput(stdout: string): StepLog {
  const log = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => {
    log.take(line)
  })
  splitter.push(Buffer.from(stdout))
  splitter.end()
  return log
}

/** A log and its destinations. */
export interface LogScenario extends FakeSinks {
  readonly log: ActionLog
}

/** Returns a log of which no line grows. */
export function anActionLog(
  runner: FakeRunner,
  redactor = new Redactor(),
  changes: Partial<LogSinks> = {},
): LogScenario {
  const sinks = createFakeSinks()
  const { toFile, toJobLog, randomId } = sinks
  return Object.assign(sinks, { log: new CompleteLog(runner, redactor, { toFile, toJobLog, randomId, ...changes }) })
}

/** Adds a response with the lines that come next. */
export async function append(log: ActionLog, lines: readonly string[]): Promise<void> {
  await log.startResponse(log.lineCount)(lines)
}

export const action = anActionExecution({ status: 'INPROGRESS' })

/** Lines that may be taken for commands. */
export const hostileLines = [
  '::error::x',
  '  ::error::x',
  '\u0085::error::x',
  '\u00a0::error::x',
  '::ERROR::x',
  '::stop-commands::x',
  '::stop-commands::resume-0',
  '::add-mask::e',
  '::set-output name=status::SUCCESSFUL',
  'a\r::set-output name=status::SUCCESSFUL',
  'a\r\n::error::x',
  'a\n::error::x',
  '::set-env name=PATH::x',
  '::echo::on',
  '::group::x',
  '::endgroup::',
  '::save-state name=a::b',
  'x ##[add-mask]e',
  '│ ##[set-output name=status]SUCCESSFUL',
  '##[endgroup]',
  '##[group]x',
  '##[start-action id=1]',
  '##[error]x',
  '##\u0007[error]x',
  '#\u001b[K#[error]x',
  '##\u001b]8;;x\u0007[error]x',
  ':\u0007:error::x',
  '\u001b[31m::error::x',
  '\ud83d::error::x',
  '::resume-0::',
  '%0A::error::x',
  '\u2028::error::x',
] as const

/** Returns the lines of a log from one number to another. */
export const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `line ${String(from + index)}`)
