import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { LogPrinter } from '../../src/report/log-printer.ts'
import { StepWriter } from '../../src/report/step-writer.ts'
import { aHash, anActionExecution } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

const build = anActionExecution({ id: aHash(1), actionName: 'Build', status: 'INPROGRESS' })
const deploy = anActionExecution({ id: aHash(2), actionName: 'Deploy', status: 'INPROGRESS' })

interface Scenario {
  readonly runner: FakeRunner
  readonly writer: StepWriter
  readonly printer: LogPrinter
}

function setup(): Scenario {
  const runner = createFakeRunner()
  const writer = new StepWriter(runner, createFakeClock())
  return { runner, writer, printer: new LogPrinter(writer) }
}

/** Lines that have been made safe. */
const safe = (...lines: readonly string[]): string => lines.map((line) => `│ ${line}\n`).join('')

/** What stands on stdout after the given prints. */
async function print(...prints: readonly (readonly [ActionExecution, readonly string[]])[]): Promise<string> {
  const { runner, printer } = setup()
  for (const [action, lines] of prints) await printer.print(action, safe(...lines), lines.length)
  return runner.stdout
}

describe('the log of an action in the job log', () => {
  test('is in a group of its own, line after line behind a gutter, as long as the log grows', async () => {
    expect(await print([build, ['a', 'b']], [build, ['c']])).toBe('::group::Log of "Build"\n│ a\n│ b\n│ c\n')
  })

  test("ends its group when another log's begins", async () => {
    expect(await print([build, ['a']], [deploy, ['b']])).toBe(
      '::group::Log of "Build"\n│ a\n::endgroup::\n::group::Log of "Deploy"\n│ b\n',
    )
  })

  test('goes on in a new group, whose title says from which line, after a line of this action', async () => {
    const { runner, writer, printer } = setup()
    await printer.print(build, safe('a', 'b'), 2)
    writer.info('Something happened')
    await printer.print(build, safe('c'), 1)
    expect(runner.stdout).toBe(
      '::group::Log of "Build"\n│ a\n│ b\n::endgroup::\nSomething happened\n::group::Log of "Build", from line 3\n│ c\n',
    )
  })

  test.each(['SUCCESSFUL', 'FAILED'])('says which lines a group has when the action is %s', async (status) => {
    const { runner, printer } = setup()
    await printer.print({ ...build, status }, safe('a', 'b'), 1_200)
    await printer.print({ ...build, status }, safe('c'), 1)
    expect(runner.stdout.match(/^::group::.*$/gm)).toEqual([
      '::group::Log of "Build", lines 1–1,200',
      '::group::Log of "Build", line 1,201',
    ])
  })

  test('ends in the group of the growing log when the action finishes', async () => {
    const text = await print([build, ['a', 'b']], [{ ...build, status: 'FAILED' }, ['c']])
    expect(text).toBe('::group::Log of "Build"\n│ a\n│ b\n│ c\n')
  })

  test('has its execution in the title from the second on, as retries and loops make them', async () => {
    const text = await print([build, ['a']], [{ ...build, id: aHash(3) }, ['b']], [{ ...build, id: aHash(4) }, ['c']])
    expect(text.match(/^::group::.*$/gm)).toEqual([
      '::group::Log of "Build"',
      '::group::Log of "Build" (execution 2)',
      '::group::Log of "Build" (execution 3)',
    ])
  })

  test('has a title without commands or line breaks, whatever the action is called', async () => {
    const text = await print([{ ...build, actionName: 'x\n::error::y ##[error]z' }, ['a']])
    expect(text).toBe('::group::Log of "x ::error::y ##\u200b[error]z"\n│ a\n')
  })

  test('has a title when the action has no name', async () => {
    expect(await print([{ ...build, actionName: null }, ['a']])).toBe('::group::Log\n│ a\n')
  })
})

describe('a log in pieces', () => {
  const pieces = ['żółć 😀', '', '::error::x'].map((line) => Buffer.from(safe(line)))
  const bytes = Buffer.concat(pieces)

  test.each([
    ['INPROGRESS', '::group::Log of "Build"\n'],
    ['FAILED', '::group::Log of "Build", lines 1–3\n'],
  ])('is under one title, byte for byte, when the action is %s', async (status, title) => {
    const { runner, printer } = setup()
    for (const [index, piece] of pieces.entries()) await printer.print({ ...build, status }, piece, index === 0 ? 3 : 0)
    expect(runner.stdout).toBe(`${title}${bytes.toString()}`)
  })

  test('goes on after all of its lines', async () => {
    const { runner, writer, printer } = setup()
    for (const [index, piece] of pieces.entries()) await printer.print(build, piece, index === 0 ? 3 : 0)
    writer.info('Something happened')
    await printer.print({ ...build, status: 'FAILED' }, safe('d'), 1)
    expect(runner.stdout).toContain('::group::Log of "Build", line 4\n│ d\n')
  })
})
