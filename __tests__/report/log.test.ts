import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { splitLines } from '../../demo/runner-lines.ts'
import { StepLog } from '../../demo/runner-log.ts'
import { createMasks } from '../../demo/runner-masks.ts'
import { LogRecord, portion, renderBurst } from '../../src/report/log.ts'
import { Redactor } from '../../src/report/redact.ts'
import { anActionExecution } from '../fakes/builders.ts'
import { createFakeHost } from '../fakes/host.ts'
import type { FakeHost } from '../fakes/host.ts'

/** Tokens that no text can know: `resume-1`, `resume-2`, … */
function aTokenSource(): () => string {
  let count = 0
  return () => `resume-${++count}`
}

/** What the runner makes of a step's stdout. */
function play(stdout: string): StepLog {
  const log = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => { log.take(line) })
  splitter.push(Buffer.from(stdout))
  splitter.end()
  return log
}

const hostileLines = [
  '::error::x', '  ::error::x', '\u0085::error::x', '\u00a0::error::x', '::ERROR::x', '::stop-commands::x', '::stop-commands::resume-0', '::add-mask::e', '::set-output name=status::SUCCESSFUL',
  'a\r::set-output name=status::SUCCESSFUL', 'a\r\n::error::x', 'a\n::error::x', '::set-env name=PATH::x', '::echo::on', '::group::x', '::endgroup::', '::save-state name=a::b',
  'x ##[add-mask]e', '│ ##[set-output name=status]SUCCESSFUL', '##[endgroup]', '##[group]x', '##[start-action id=1]', '##[error]x', '##\u0007[error]x', '#\u001b[K#[error]x', '##\u001b]8;;x\u0007[error]x',
  ':\u0007:error::x', '\u001b[31m::error::x', '\ud83d::error::x', '::resume-0::', '%0A::error::x', '\u2028::error::x',
] as const

describe('foreign lines in the job log', () => {
  test('stand behind a gutter', () => {
    expect(renderBurst(['a', '', 'b\rc'], aTokenSource())).toBe('│ a\n│ \n│ b\n│ c\n')
  })

  test.each(hostileLines)('%j is no command', (line) => {
    const log = play(renderBurst([line], aTokenSource()))
    expect(log.commands.filter(({ name }) => name !== 'stop-commands')).toEqual([])
    expect(log).toMatchObject({ hasFailed: false, annotations: [], outputs: new Map(), state: new Map() })
  })

  test.each(hostileLines)('%j has no marker left, and no line that does not begin with the gutter', (line) => {
    const text = renderBurst([line], aTokenSource())
    expect(text).not.toContain('##[')
    expect(text.split(/\r\n|\r|\n/).filter((part) => !part.startsWith('│ '))).toEqual(text.startsWith('::stop') ? ['::stop-commands::resume-1', '::resume-1::', ''] : [''])
  })

  test.each([
    ['a marker', 'x ##[error]y'],
    ['colons', 'std::string'],
    ['colons that a control character holds apart', ':\u0007:error:\u0007:x'],
    ['a marker that a control character holds apart', '#\u0007#[error]x'],
  ])('all commands are stopped around lines with %s', (_, line) => {
    const text = renderBurst(['a', line], aTokenSource())
    expect(text).toMatch(/^::stop-commands::resume-1\n│ a\n.*\n::resume-1::\n$/)
  })

  test('lines without anything of the sort are not wrapped', () => {
    expect(renderBurst(['a: b', '# c', '[d]'], aTokenSource())).toBe('│ a: b\n│ # c\n│ [d]\n')
  })

  const anyLine = fc.oneof(
    fc.constantFrom(...hostileLines),
    fc.string({ unit: fc.constantFrom('::', ':', '##[', '##', '[', ']', 'error', 'set-output name=a', 'stop-commands', 'ADD-MASK', '\r', '\n', '\u0085', '\u00a0', '\u0007', '\u001b', '\u001b[31m', ' ', 'x', '%0A') }),
    fc.string({ unit: 'binary' }),
  )

  test('of any text: the runner finds no command but the stops, resumes after each, and hears us afterwards', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), (bursts) => {
        const tokens: string[] = []
        const newToken = aTokenSource()
        const rendered = bursts.map((lines) => renderBurst(lines, () => {
          const token = newToken()
          tokens.push(token)
          return token
        }))
        const log = play(`${rendered.join('')}::notice::ours\n`)
        expect(log.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([...tokens.map((token) => `stop-commands ${token}`), 'notice ours'])
        expect(new Set(tokens).size).toBe(tokens.length)
        expect(log.hasFailed).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('lines in portions', () => {
  test.each([['nothing', 0, 0], ['a line', 1, 10], ['many short lines', 10_000, 100], ['lines longer than a portion', 5, 600_000], ['empty lines', 1000, 0]])('%s: all of them, in order, none twice', (_, count, length) => {
    const lines = Array.from({ length: count }, (__, index) => `${index} ${'x'.repeat(length)}`)
    const portions = [...portion(lines)]
    expect(portions.flat()).toEqual(lines)
    expect(portions.every((part) => part.length > 0)).toBe(true)
  })

  test('of moderate size, so that no write is huge', () => {
    const portions = [...portion(Array.from({ length: 20_000 }, () => 'x'.repeat(100)))]
    expect(portions.length).toBeGreaterThan(2)
    expect(Math.max(...portions.map((part) => part.join('\n').length))).toBeLessThan(512 * 1024)
  })
})

interface Scene {
  readonly log: LogRecord
  /** What was shown, line by line. */
  readonly shown: readonly string[]
  /** As which action it was shown, each time. */
  readonly shownAs: readonly string[]
}

function aRecord(host: FakeHost, redactor = new Redactor()): Scene {
  const shown: string[] = []
  const shownAs: string[] = []
  const log = new LogRecord(host, redactor, async ({ status }, lines) => {
    shown.push(...lines)
    shownAs.push(status)
  })
  return { log, shown, shownAs }
}

/** Answers one after the other, each from some line on. */
async function receive(log: LogRecord, answers: readonly (readonly [position: number, lines: readonly string[]])[]): Promise<void> {
  for (const [position, lines] of answers) {
    log.begin(position)
    await log.append(lines)
  }
}

const action = anActionExecution({ status: 'INPROGRESS' })
const numbered = (from: number, to: number): readonly string[] => Array.from({ length: to - from }, (_, index) => `line ${from + index}`)
const anew = expect.stringMatching(/replaced.*anew/)

/** About nine mebibytes, so that the record cannot stay in memory. */
const largeBatches = Array.from({ length: 9 }, (_, batch) => Array.from({ length: 1024 }, (__, index) => `${batch}.${index} ${'é'.repeat(1015)}`))

describe('a log is received', () => {
  test('and shown as it came, without secrets, once it is live', async () => {
    const redactor = new Redactor()
    redactor.add('s3cr3t-token')
    const { log, shown } = aRecord(createFakeHost(), redactor)
    await log.append(['a', 'x s3cr3t-token y'])
    await log.append([])
    await log.append(['\u001b[31mb'])
    expect(shown).toEqual([])
    await log.goLive(action)
    await log.append(['s3cr3t-token'])
    expect(shown).toEqual(['a', 'x *** y', '\u001b[31mb', '***'])
    expect([log.lineCount, log.isBroken, log.excerpt.lineCount, log.excerpt.head.includes('***')]).toEqual([4, false, 4, true])
  })

  test('and shown once, as the log of the action as it is then', async () => {
    const { log, shown, shownAs } = aRecord(createFakeHost())
    await log.append(['a'])
    await log.goLive(action)
    await log.goLive(action)
    await log.goLive({ ...action, status: 'FAILED' })
    await log.append(['b'])
    expect([shown, shownAs.at(-1)]).toEqual([['a', 'b'], 'FAILED'])
  })

  test.each([
    ['the whole log again, longer', [[0, numbered(0, 3)], [0, numbered(0, 5)]], numbered(0, 5)],
    ['the whole log again, the same', [[0, numbered(0, 3)], [0, numbered(0, 3)]], numbered(0, 3)],
    ['a late one, shorter, that begins alike', [[0, numbered(0, 30)], [0, numbered(0, 7)], [0, numbered(0, 40)]], numbered(0, 40)],
    ['nothing at all', [[0, numbered(0, 3)], [0, []], [3, numbered(3, 5)]], numbered(0, 5)],
    ['the next page', [[0, numbered(0, 3)], [3, numbered(3, 6)], [6, []]], numbered(0, 6)],
    ['a page that overlaps', [[0, numbered(0, 3)], [1, numbered(1, 6)]], numbered(0, 6)],
    ['a page of known lines', [[0, numbered(0, 50)], [30, numbered(30, 40)], [50, numbered(50, 51)]], numbered(0, 51)],
    ['a beginning after it was cut', [[0, numbered(0, 3)], [0, numbered(0, 2)], [0, numbered(0, 4)]], numbered(0, 4)],
  ] as const)('in answers, each line once: %s', async (_, answers, lines) => {
    for (const isLive of [true, false]) {
      const { log, shown } = aRecord(createFakeHost())
      if (isLive) await log.goLive(action)
      await receive(log, answers)
      await log.goLive(action)
      expect([shown, log.lineCount, log.excerpt.lineCount]).toEqual([lines, lines.length, lines.length])
    }
  })

  test.each([
    ['at its first line', ['x', 'y'], ['x', 'y']],
    ['at a later line', ['line 0', 'x', 'y'], ['line 0', 'x', 'y']],
    ['and is longer', ['x', ...numbered(1, 60)], ['x', ...numbered(1, 60)]],
  ])('that begins otherwise %s: it is a new one, a line says so, and all of it follows', async (_, answer, lines) => {
    const { log, shown } = aRecord(createFakeHost())
    await log.goLive(action)
    await receive(log, [[0, numbered(0, 30)], [0, answer]])
    await receive(log, [[lines.length, ['more']], [0, [...lines, 'more', 'end']]])
    expect(shown).toEqual([...numbered(0, 30), anew, ...lines, 'more', 'end'])
    expect(log.lineCount).toBe(lines.length + 2)
  })

  test('in pieces: where an answer is in several, the new log is told once', async () => {
    const { log, shown } = aRecord(createFakeHost())
    await log.goLive(action)
    await log.append(numbered(0, 10))
    log.begin()
    for (const line of ['line 0', 'x', 'y', 'z']) await log.append([line])
    expect(shown).toEqual([...numbered(0, 10), anew, 'line 0', 'x', 'y', 'z'])
  })

  const anyAnswers = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 15 })

  test('in any answers about a log that grows, some of them late and cut into any pieces: each line once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, fc.nat(15), async (answers, liveFrom) => {
        const { log, shown } = aRecord(createFakeHost())
        for (const [index, [from, to, piece]] of answers.entries()) {
          if (index === liveFrom) await log.goLive(action)
          const position = Math.min(from, log.lineCount)
          const lines = numbered(position, Math.max(position, to))
          log.begin(position)
          for (let start = 0; start < lines.length; start += piece) await log.append(lines.slice(start, start + piece))
        }
        await log.goLive(action)
        expect(shown).toEqual(numbered(0, log.lineCount))
        expect(log.lineCount).toBe(Math.max(0, ...answers.map(([, to]) => to)))
      }),
    )
  })
})

describe('a log that is not live yet', () => {
  test('small: no file is needed', async () => {
    const host = createFakeHost()
    await aRecord(host).log.append(['a'])
    expect(host.files).toEqual([])
  })

  test('large: it goes to a temporary file, is shown the same, and the file is given back', async () => {
    const host = createFakeHost()
    const { log, shown } = aRecord(host)
    for (const lines of largeBatches) await log.append(lines)
    await log.append(['', 'the end'])
    expect(host.files).toMatchObject([{ isTemporary: true, isClosed: false }])
    await log.goLive(action)
    await log.append(['and more'])
    expect(shown).toEqual([...largeBatches.flat(), '', 'the end', 'and more'])
    await log.close()
    await log.close()
    expect(host.files).toMatchObject([{ isClosed: true }])
  })

  test.each([
    ['has no room for a file', { failing: { createTemporaryFile: 'EROFS' } }],
    ['fills up', { diskCharacters: 1000 }],
  ])('by a disk that %s: it is broken, counted and excerpted all the same, and says so', async (_, options) => {
    const { log, shown } = aRecord(createFakeHost(options))
    for (const lines of largeBatches) await expect(log.append(lines)).resolves.toBeUndefined()
    await log.append(['the end'])
    expect([log.isBroken, log.lineCount, log.excerpt.tail.at(-1)]).toEqual([true, largeBatches.flat().length + 1, 'the end'])
    await log.goLive(action)
    expect(shown[0]).toContain('disk')
  })

  test('by a disk that complains at the end: the closing does not reject', async () => {
    const { log } = aRecord(createFakeHost({ failing: { closeFile: 'EIO' } }))
    for (const lines of largeBatches) await log.append(lines)
    await expect(log.close()).resolves.toBeUndefined()
  })

  test('and is closed: the temporary file is given back, shown or not', async () => {
    const host = createFakeHost()
    const { log, shown } = aRecord(host)
    for (const lines of largeBatches) await log.append(lines)
    await log.close()
    expect([host.files.every(({ isClosed }) => isClosed), shown]).toEqual([true, []])
  })
})

test('a live log needs no disk, however large', async () => {
  const host = createFakeHost({ failing: { createTemporaryFile: 'EROFS' } })
  const { log, shown } = aRecord(host)
  await log.goLive(action)
  for (const lines of largeBatches) await log.append(lines)
  expect([host.files, log.isBroken, shown.length]).toEqual([[], false, largeBatches.flat().length])
})
