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
  test('is in a group of its own, line after line behind a gutter', async () => {
    expect(await print([build, ['a', 'b']], [build, ['c']])).toBe("::group::Buddy's log of Build\n│ a\n│ b\n│ c\n")
  })

  test("ends its group where the next one's begins", async () => {
    expect(await print([build, ['a']], [deploy, ['b']])).toBe(
      "::group::Buddy's log of Build\n│ a\n::endgroup::\n::group::Buddy's log of Deploy\n│ b\n",
    )
  })

  test('goes on in a new group after a word of ours, which stands outside', async () => {
    const { runner, writer, printer } = setup()
    await printer.print(build, safe('a'), 1)
    writer.info('Something happened')
    await printer.print(build, safe('b'), 1)
    expect(runner.stdout).toBe(
      "::group::Buddy's log of Build\n│ a\n::endgroup::\nSomething happened\n::group::Buddy's log of Build\n│ b\n",
    )
  })

  test('has its execution in the title from the second on, as retries and loops make them', async () => {
    const text = await print([build, ['a']], [{ ...build, id: aHash(3) }, ['b']], [{ ...build, id: aHash(4) }, ['c']])
    expect(text.match(/^::group::.*$/gm)).toEqual([
      "::group::Buddy's log of Build",
      "::group::Buddy's log of Build (execution 2)",
      "::group::Buddy's log of Build (execution 3)",
    ])
  })

  test('has a title without commands or line breaks, whatever the action is called', async () => {
    const text = await print([{ ...build, actionName: 'x\n::error::y ##[error]z' }, ['a']])
    expect(text).toBe("::group::Buddy's log of x ::error::y ##\u200b[error]z\n│ a\n")
  })

  test('has a title also where the action has no name', async () => {
    expect(await print([{ ...build, actionName: null }, ['a']])).toBe("::group::Buddy's log\n│ a\n")
  })
})

describe('what has failed', () => {
  const failed = { ...build, status: 'FAILED' }

  test('stands open, under a title', async () => {
    expect(await print([failed, ['a', 'b']])).toBe("Buddy's log of Build:\n│ a\n│ b\n")
  })

  test('stands open from where it goes on, if it failed while its log came', async () => {
    expect(await print([build, ['a', 'b']], [failed, ['c']], [failed, ['d']])).toBe(
      "::group::Buddy's log of Build\n│ a\n│ b\n::endgroup::\nBuddy's log of Build, from line 3:\n│ c\n│ d\n",
    )
  })

  test('is folded where its errors are ignored', async () => {
    expect(await print([{ ...failed, ignoreErrors: true }, ['a']])).toContain('::group::')
  })

  test('ends the group of another log, and another one begins its own after it', async () => {
    const text = await print([deploy, ['x']], [failed, ['a']], [deploy, ['y']], [failed, ['b']])
    expect(text).toBe(
      "::group::Buddy's log of Deploy\n│ x\n::endgroup::\nBuddy's log of Build:\n│ a\n::group::Buddy's log of Deploy\n│ y\n::endgroup::\nBuddy's log of Build, from line 2:\n│ b\n",
    )
  })
})

describe('what comes in pieces', () => {
  const pieces = ['żółć 😀', '', '::error::x'].map((line) => Buffer.from(safe(line)))
  const bytes = Buffer.concat(pieces)

  test.each([
    ['goes on', 'INPROGRESS', "::group::Buddy's log of Build\n"],
    ['has failed', 'FAILED', "Buddy's log of Build:\n"],
  ])('of an action that %s is under one title, byte for byte', async (_, status, title) => {
    const { runner, printer } = setup()
    for (const [index, piece] of pieces.entries()) await printer.print({ ...build, status }, piece, index === 0 ? 3 : 0)
    expect(runner.stdout).toBe(`${title}${bytes.toString()}`)
  })

  test('counts as the lines it has: what comes later is from the line after them', async () => {
    const { runner, printer } = setup()
    for (const [index, piece] of pieces.entries()) await printer.print(build, piece, index === 0 ? 3 : 0)
    await printer.print({ ...build, status: 'FAILED' }, safe('d'), 1)
    expect(runner.stdout).toContain("Buddy's log of Build, from line 4:\n│ d\n")
  })
})
