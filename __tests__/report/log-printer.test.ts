import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { LogPrinter } from '../../src/report/log-printer.ts'
import { Writer } from '../../src/report/writer.ts'
import { aHash, anActionExecution } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeHost } from '../fakes/host.ts'
import type { FakeHost } from '../fakes/host.ts'

const build = anActionExecution({ id: aHash(1), actionName: 'Build', status: 'INPROGRESS' })
const deploy = anActionExecution({ id: aHash(2), actionName: 'Deploy', status: 'INPROGRESS' })

interface Scene {
  readonly host: FakeHost
  readonly writer: Writer
  readonly printer: LogPrinter
}

function set(): Scene {
  const host = createFakeHost()
  const writer = new Writer(host, createFakeClock())
  let count = 0
  return { host, writer, printer: new LogPrinter(writer, () => `resume-${++count}`) }
}

/** What stands on stdout after the given prints. */
async function print(...prints: readonly (readonly [ActionExecution, readonly string[]])[]): Promise<string> {
  const { host, printer } = set()
  for (const [action, lines] of prints) await printer.print(action, lines)
  return host.stdout
}

describe('the log of an action in the job log', () => {
  test('is in a group of its own, line after line behind a gutter', async () => {
    expect(await print([build, ['a', 'b']], [build, ['c']])).toBe('::group::Buddy\'s log of Build\n│ a\n│ b\n│ c\n')
  })

  test('is nothing where there is nothing', async () => {
    expect(await print([build, []])).toBe('')
  })

  test('ends its group where the next one\'s begins', async () => {
    expect(await print([build, ['a']], [deploy, ['b']])).toBe('::group::Buddy\'s log of Build\n│ a\n::endgroup::\n::group::Buddy\'s log of Deploy\n│ b\n')
  })

  test('goes on in a new group after a word of ours, which stands outside', async () => {
    const { host, writer, printer } = set()
    await printer.print(build, ['a'])
    writer.say('Something happened')
    await printer.print(build, ['b'])
    expect(host.stdout).toBe('::group::Buddy\'s log of Build\n│ a\n::endgroup::\nSomething happened\n::group::Buddy\'s log of Build\n│ b\n')
  })

  test('has its execution in the title from the second on, as retries and loops make them', async () => {
    const text = await print([build, ['a']], [{ ...build, id: aHash(3) }, ['b']], [{ ...build, id: aHash(4) }, ['c']])
    expect(text.match(/^::group::.*$/gm)).toEqual(['::group::Buddy\'s log of Build', '::group::Buddy\'s log of Build (execution 2)', '::group::Buddy\'s log of Build (execution 3)'])
  })

  test('has a title without commands or line breaks, whatever the action is called', async () => {
    const text = await print([{ ...build, actionName: 'x\n::error::y ##[error]z' }, ['a']])
    expect(text).toBe('::group::Buddy\'s log of x ::error::y ##\u200b[error]z\n│ a\n')
  })

  test('has a title also where the action has no name', async () => {
    expect(await print([{ ...build, actionName: null }, ['a']])).toBe('::group::Buddy\'s log\n│ a\n')
  })
})

describe('what has failed', () => {
  const failed = { ...build, status: 'FAILED' }

  test('stands open, under a title', async () => {
    expect(await print([failed, ['a', 'b']])).toBe('Buddy\'s log of Build:\n│ a\n│ b\n')
  })

  test('stands open from where it goes on, if it failed while its log came', async () => {
    expect(await print([build, ['a', 'b']], [failed, ['c']], [failed, ['d']])).toBe('::group::Buddy\'s log of Build\n│ a\n│ b\n::endgroup::\nBuddy\'s log of Build, from line 3:\n│ c\n│ d\n')
  })

  test('is folded where its errors are ignored', async () => {
    expect(await print([{ ...failed, ignoreErrors: true }, ['a']])).toContain('::group::')
  })

  test('ends the group of another log, and another one begins its own after it', async () => {
    const text = await print([deploy, ['x']], [failed, ['a']], [deploy, ['y']], [failed, ['b']])
    expect(text).toBe(
      '::group::Buddy\'s log of Deploy\n│ x\n::endgroup::\nBuddy\'s log of Build:\n│ a\n::group::Buddy\'s log of Deploy\n│ y\n::endgroup::\nBuddy\'s log of Build, from line 2:\n│ b\n',
    )
  })
})

describe('foreign lines', () => {
  test('are written with all commands stopped where one could be in them, with a new token each time', async () => {
    expect(await print([build, ['::error::x']], [build, ['plain']], [build, ['##[error]y']])).toBe(
      '::group::Buddy\'s log of Build\n::stop-commands::resume-1\n│ ::error::x\n::resume-1::\n│ plain\n::stop-commands::resume-2\n│ ##\u200b[error]y\n::resume-2::\n',
    )
  })

  test('are written in bursts of moderate size, each with a token of its own', async () => {
    const { host, printer } = set()
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}::${'x'.repeat(100)}`)
    await printer.print(build, lines)
    expect(host.writes.length).toBeGreaterThan(2)
    expect(Math.max(...host.writes.map((text) => text.length))).toBeLessThan(512 * 1024)
    expect(host.writes.map((text) => /^::stop-commands::(.*)\n/.exec(text)?.[1])).toEqual(host.writes.map((_, index) => `resume-${index + 1}`))
    expect(host.written.match(/^│ .*$/gm)).toEqual(lines.map((line) => `│ ${line}`))
  })
})
