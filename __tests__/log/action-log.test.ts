import { describe, expect, test } from '@jest/globals'
import type { ActionLog, LogSinks } from '../../src/log/action-log.ts'
import { renderUntrustedLines } from '../../src/log/job-log-lines.ts'
import { cleanLogLines, withoutControls } from '../../src/runner/safe-text.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { anActionExecution } from '../fakes/builders.ts'
import { CompleteLog } from '../fakes/complete-log.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'
import { createFakeSinks, type FakeSinks } from '../fakes/outlets.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

/** Tokens that no text can know: `resume-1`, `resume-2`, … */
function aTokenSource(): () => string {
  let count = 0
  return () => `resume-${++count}`
}

/** What the runner makes of a step's stdout. */
function runOutput(stdout: string): StepLog {
  const log = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => {
    log.take(line)
  })
  splitter.push(Buffer.from(stdout))
  splitter.end()
  return log
}

const hostileLines = [
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

describe('foreign lines in the job log', () => {
  test('stand behind a gutter', () => {
    expect(renderUntrustedLines(['a', '', 'b\rc'], aTokenSource())).toBe('│ a\n│ \n│ b\n│ c\n')
  })

  test.each(hostileLines)('%j is no command', (line) => {
    const log = runOutput(renderUntrustedLines([line], aTokenSource()))
    expect(log.commands.filter(({ name }) => name !== 'stop-commands')).toEqual([])
    expect(log).toMatchObject({ hasFailed: false, annotations: [], outputs: new Map(), state: new Map() })
  })

  test.each(hostileLines)('%j has no marker left, and no line that does not begin with the gutter', (line) => {
    const text = renderUntrustedLines([line], aTokenSource())
    expect(text).not.toContain('##[')
    expect(text.split(/\r\n|\r|\n/).filter((part) => !part.startsWith('│ '))).toEqual(
      text.startsWith('::stop') ? ['::stop-commands::resume-1', '::resume-1::', ''] : [''],
    )
  })

  test.each([
    ['a marker', 'x ##[error]y'],
    ['colons', 'std::string'],
    ['colons that a control character holds apart', ':\u0007:error:\u0007:x'],
    ['a marker that a control character holds apart', '#\u0007#[error]x'],
  ])('all commands are stopped around lines with %s', (_, line) => {
    const text = renderUntrustedLines(['a', line], aTokenSource())
    expect(text).toMatch(/^::stop-commands::resume-1\n│ a\n.*\n::resume-1::\n$/)
  })

  test('lines without anything of the sort are not wrapped', () => {
    expect(renderUntrustedLines(['a: b', '# c', '[d]'], aTokenSource())).toBe('│ a: b\n│ # c\n│ [d]\n')
  })

  const anyLine = fc.oneof(
    fc.constantFrom(...hostileLines),
    fc.string({
      unit: fc.constantFrom(
        '::',
        ':',
        '##[',
        '##',
        '[',
        ']',
        'error',
        'set-output name=a',
        'stop-commands',
        'ADD-MASK',
        '\r',
        '\n',
        '\u0085',
        '\u00a0',
        '\u0007',
        '\u001b',
        '\u001b[31m',
        ' ',
        'x',
        '%0A',
      ),
    }),
    anyUnicode(),
  )

  test('of any text: the runner finds no command but the stops, resumes after each, and hears us afterwards', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), (groups) => {
        const tokens: string[] = []
        const randomId = aTokenSource()
        const rendered = groups.map((lines) =>
          renderUntrustedLines(lines, () => {
            const token = randomId()
            tokens.push(token)
            return token
          }),
        )
        const log = runOutput(`${rendered.join('')}::notice::ours\n`)
        expect(log.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([
          ...tokens.map((token) => `stop-commands ${token}`),
          'notice ours',
        ])
        expect(new Set(tokens).size).toBe(tokens.length)
        expect(log.hasFailed).toBe(false)
      }),
    )
  })
})

interface Scenario extends FakeSinks {
  readonly log: ActionLog
}

function anActionLog(runner: FakeRunner, redactor = new Redactor(), more: Partial<LogSinks> = {}): Scenario {
  const sinks = createFakeSinks()
  return Object.assign(sinks, {
    log: new CompleteLog(runner, redactor, {
      toFile: sinks.toFile,
      toJobLog: sinks.toJobLog,
      randomId: sinks.randomId,
      ...more,
    }),
  })
}

/** Answers one after the other, each from some line on. */
async function receive(
  log: ActionLog,
  responses: readonly (readonly [position: number, lines: readonly string[]])[],
): Promise<void> {
  for (const [position, lines] of responses) await log.startResponse(position)(lines)
}

/** An answer that brings what comes next. */
async function append(log: ActionLog, lines: readonly string[]): Promise<void> {
  await log.startResponse(log.lineCount)(lines)
}

const action = anActionExecution({ status: 'INPROGRESS' })
const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}`)
const anew = expect.stringMatching(/replaced.*anew/)

/** About four mebibytes, so that the record cannot stay in memory. */
const largeBatches = Array.from({ length: 4 }, (_, batch) =>
  Array.from({ length: 1024 }, (__, index) => `${batch}.${index} ${'é'.repeat(1015)}`),
)

describe('a log is received', () => {
  test('and shown as it came, without secrets, once it is live', async () => {
    const redactor = new Redactor()
    redactor.add('s3cr3t-token')
    const { log, shown } = anActionLog(createFakeRunner(), redactor)
    await append(log, ['a', 'x s3cr3t-token y'])
    await append(log, [])
    await append(log, ['\u001b[31mb'])
    expect(shown).toEqual([])
    await log.startStreaming(action)
    await append(log, ['s3cr3t-token'])
    expect(shown).toEqual(['a', 'x *** y', '\u001b[31mb\u001b[0m', '***'])
    expect([log.lineCount, log.isBroken, log.excerpt.lineCount, log.excerpt.head.includes('***')]).toEqual([
      4,
      false,
      4,
      true,
    ])
  })

  test('and shown once, as the log of the action as it is then', async () => {
    const { log, shown, prints } = anActionLog(createFakeRunner())
    await append(log, ['a'])
    await log.startStreaming(action)
    await log.startStreaming(action)
    await log.startStreaming({ ...action, status: 'FAILED' })
    await append(log, ['b'])
    expect([shown, prints.at(-1)?.action.status]).toEqual([['a', 'b'], 'FAILED'])
  })

  test.each([
    [
      'the whole log again, longer',
      [
        [0, numbered(0, 3)],
        [0, numbered(0, 5)],
      ],
      numbered(0, 5),
    ],
    [
      'the whole log again, the same',
      [
        [0, numbered(0, 3)],
        [0, numbered(0, 3)],
      ],
      numbered(0, 3),
    ],
    [
      'a late one, shorter, that begins alike',
      [
        [0, numbered(0, 30)],
        [0, numbered(0, 7)],
        [0, numbered(0, 40)],
      ],
      numbered(0, 40),
    ],
    [
      'a late one, shorter, whose last line is there in part',
      [
        [0, numbered(0, 10)],
        [0, [...numbered(0, 6), 'lin']],
        [0, numbered(0, 12)],
      ],
      numbered(0, 12),
    ],
    [
      'nothing at all',
      [
        [0, numbered(0, 3)],
        [0, []],
        [3, numbered(3, 5)],
      ],
      numbered(0, 5),
    ],
    [
      'the next page',
      [
        [0, numbered(0, 3)],
        [3, numbered(3, 6)],
        [6, []],
      ],
      numbered(0, 6),
    ],
    [
      'a page that overlaps',
      [
        [0, numbered(0, 3)],
        [1, numbered(1, 6)],
      ],
      numbered(0, 6),
    ],
    [
      'a page of known lines',
      [
        [0, numbered(0, 50)],
        [30, numbered(30, 40)],
        [50, numbered(50, 51)],
      ],
      numbered(0, 51),
    ],
    [
      'a beginning after it was cut',
      [
        [0, numbered(0, 3)],
        [0, numbered(0, 2)],
        [0, numbered(0, 4)],
      ],
      numbered(0, 4),
    ],
  ] as const)('in answers, each line once: %s', async (_, responses, lines) => {
    for (const isLive of [true, false]) {
      const { log, shown } = anActionLog(createFakeRunner())
      if (isLive) await log.startStreaming(action)
      await receive(log, responses)
      await log.startStreaming(action)
      expect([shown, log.lineCount, log.excerpt.lineCount]).toEqual([lines, lines.length, lines.length])
    }
  })

  test.each([
    ['at its first line', ['x', 'y'], ['x', 'y']],
    ['at a later line', ['line 0', 'x', 'y'], ['line 0', 'x', 'y']],
    ['and is longer', ['x', ...numbered(1, 60)], ['x', ...numbered(1, 60)]],
  ])('that begins otherwise %s: it is a new one, a line says so, and all of it follows', async (_, respond, lines) => {
    const { log, shown } = anActionLog(createFakeRunner())
    await log.startStreaming(action)
    await receive(log, [
      [0, numbered(0, 30)],
      [0, respond],
    ])
    await receive(log, [
      [lines.length, ['more']],
      [0, [...lines, 'more', 'end']],
    ])
    expect(shown).toEqual([...numbered(0, 30), anew, ...lines, 'more', 'end'])
    expect(log.lineCount).toBe(lines.length + 2)
  })

  test('that begins alike for twenty lines: it is the same one, whatever an answer has in a later line', async () => {
    const { log, shown } = anActionLog(createFakeRunner())
    await log.startStreaming(action)
    await receive(log, [
      [0, numbered(0, 30)],
      [0, [...numbered(0, 20), 'x', ...numbered(21, 31)]],
    ])
    expect(shown).toEqual(numbered(0, 31))
  })

  test('in pieces: where an answer is in several, the new log is told once', async () => {
    const { log, shown } = anActionLog(createFakeRunner())
    await log.startStreaming(action)
    await append(log, numbered(0, 10))
    const take = log.startResponse()
    for (const line of ['line 0', 'x', 'y', 'z']) await take([line])
    expect(shown).toEqual([...numbered(0, 10), anew, 'line 0', 'x', 'y', 'z'])
  })

  test.each([true, false])(
    'over an answer that is let go while its lines are being taken: each line once, in order (live: %j)',
    async (isLive) => {
      const stall = Promise.withResolvers<undefined>()
      const runner = createFakeRunner()
      const { log, shown } = anActionLog(
        {
          ...runner,
          createTemporaryFile: async () => {
            await stall.promise
            return await runner.createTemporaryFile()
          },
        },
        new Redactor(),
        isLive ? { toFile: () => stall.promise } : {},
      )
      const lines = numbered(0, 90).map((line) => line.padEnd(30_000, '.'))
      if (isLive) await log.startStreaming(action)
      const beforeRetry = log.startResponse()
      const taken = [beforeRetry(lines.slice(0, 60))]
      const latter = log.startResponse()
      taken.push(
        latter(lines.slice(0, 30)),
        beforeRetry(lines.slice(60)),
        latter(lines.slice(30)),
        log.startStreaming(action),
      )
      stall.resolve(undefined)
      await Promise.all(taken)
      expect([log.lineCount, shown.map((line) => line.replaceAll('.', ''))]).toEqual([
        90,
        lines.map((line) => line.replaceAll('.', '')),
      ])
    },
  )

  test('over an answer that is let go, of which more comes late: it is passed over, also where it would be a new log', async () => {
    const { log, shown } = anActionLog(createFakeRunner())
    await log.startStreaming(action)
    const beforeRetry = log.startResponse()
    await beforeRetry(['line 0'])
    await receive(log, [[0, numbered(0, 3)]])
    await beforeRetry(['x', 'y', 'z'])
    await receive(log, [[0, numbered(0, 5)]])
    expect(shown).toEqual(numbered(0, 5))
  })

  const anyResponses = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 15 })

  test('in any answers about a log that grows, some of them late and cut into any pieces: each line once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponses, fc.nat(15), async (responses, liveFrom) => {
        const { log, shown } = anActionLog(createFakeRunner())
        for (const [index, [from, to, piece]] of responses.entries()) {
          if (index === liveFrom) await log.startStreaming(action)
          const position = Math.min(from, log.lineCount)
          const lines = numbered(position, Math.max(position, to))
          const take = log.startResponse(position)
          for (let start = 0; start < lines.length; start += piece) await take(lines.slice(start, start + piece))
        }
        await log.startStreaming(action)
        expect(shown).toEqual(numbered(0, log.lineCount))
        expect(log.lineCount).toBe(Math.max(0, ...responses.map(([, to]) => to)))
      }),
    )
  })
})

describe('a log that is not live yet', () => {
  test('small: no file is needed', async () => {
    const runner = createFakeRunner()
    await append(anActionLog(runner).log, ['a'])
    expect(runner.files).toEqual([])
  })

  test('large: it goes to temporary files, is shown and saved the same, and the files are given back', async () => {
    const runner = createFakeRunner()
    const scenario = anActionLog(runner)
    const { log, shown } = scenario
    for (const lines of largeBatches) await append(log, lines)
    await append(log, ['', 'the end'])
    expect(runner.files).toMatchObject(Array.from({ length: 2 }, () => ({ isTemporary: true, isClosed: false })))
    await log.startStreaming(action)
    await append(log, ['and more'])
    const lines = [...largeBatches.flat(), '', 'the end', 'and more']
    expect([shown.join('\n') === lines.join('\n'), scenario.saved === `${lines.join('\n')}\n`]).toEqual([true, true])
    await log.close()
    await log.close()
    expect(runner.files.map(({ isClosed }) => isClosed)).toEqual([true, true])
  })

  test.each([
    ['has no room for a file', { failing: { createTemporaryFile: 'EROFS' } }],
    ['fills up', { diskCharacters: 1000 }],
  ])('by a disk that %s: it is broken, counted and excerpted all the same, and says so', async (_, options) => {
    const { log, shown } = anActionLog(createFakeRunner(options))
    for (const lines of largeBatches) await expect(append(log, lines)).resolves.toBeUndefined()
    await append(log, ['the end'])
    expect([log.isBroken, log.lineCount, log.excerpt.tail.at(-1)]).toEqual([
      true,
      largeBatches.flat().length + 1,
      'the end',
    ])
    for (let time = 0; time < 2; time++) await log.startStreaming(action)
    expect(shown.filter((line) => line.includes('disk') || line === '──')).toEqual([
      expect.stringContaining('its beginning and its end'),
      '──',
    ])
  })

  test.each(['toFile', 'toJobLog'] as const)(
    'by a disk that has no room, where it is not wanted for %s: that does not make it whole, and nothing rejects',
    async (unwanted) => {
      const { log, shown } = anActionLog(
        createFakeRunner({ failing: { createTemporaryFile: 'EROFS' } }),
        new Redactor(),
        {
          [unwanted]: null,
        },
      )
      for (const lines of largeBatches) await append(log, lines)
      await expect(log.startStreaming(action)).resolves.toBeUndefined()
      expect([log.isBroken, shown.length > 0]).toEqual([true, unwanted === 'toFile'])
    },
  )

  test.each([1.5, 3.7])(
    'by a disk that is full after %d MB: whatever of it is shown, our own commands are heard afterwards',
    async (megabytes) => {
      const scenario = anActionLog(createFakeRunner({ diskCharacters: megabytes * 1e6 }))
      for (let batch = 0; batch < 60; batch++)
        await append(
          scenario.log,
          Array.from({ length: 1000 }, (_, index) => `${batch}.${index} std::string ${'x'.repeat(80)}`),
        )
      await scenario.log.startStreaming(action)
      expect(scenario.log.isBroken).toBe(true)
      expect(runOutput(`${scenario.printed}::notice::ours\n`).annotations).toMatchObject([{ message: 'ours' }])
    },
  )

  const namespaces = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${index} std::string ${'x'.repeat(80)}`)

  test.each([0, 100_000, 2_000_000])(
    'by a disk that dies after it has given back %d bytes: it is broken and says so, its end is shown, and our own commands are heard',
    async (readableBytes) => {
      const scenario = anActionLog(createFakeRunner({ readableBytes }))
      const { log, shown, prints } = scenario
      const lines = namespaces(30_000)
      await append(log, lines)
      await expect(log.save(action)).resolves.toBeUndefined()
      await expect(log.startStreaming(action)).resolves.toBeUndefined()
      await append(log, ['and more'])
      const place = shown.findIndex((line) => line.includes('the disk could not hold the log'))
      expect([log.isBroken, shown.slice(0, place), shown.slice(-2)]).toEqual([
        true,
        lines.slice(0, place),
        [lines.at(-1), 'and more'],
      ])
      expect(place > 500).toBe(readableBytes > 1_000_000)
      expect(prints.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(lines.length + 1)
      expect(runOutput(`${scenario.printed}::notice::ours\n`).annotations).toMatchObject([{ message: 'ours' }])
    },
  )

  test('by a disk of which it shows only when the log goes live that it has no room: it says so, and shows nothing with a hole in it', async () => {
    const { log, shown } = anActionLog(
      createFakeRunner({ failing: { createTemporaryFile: 'EROFS' } }),
      new Redactor(),
      {
        toFile: null,
      },
    )
    const lines = namespaces(12_000)
    await append(log, lines)
    expect(log.isBroken).toBe(false)
    await log.startStreaming(action)
    expect([log.isBroken, shown[0], shown[1]]).toEqual([
      true,
      expect.stringContaining('the disk could not hold the log'),
      lines[0],
    ])
  })

  test('by a disk that complains at the end: the closing does not reject', async () => {
    const { log } = anActionLog(createFakeRunner({ failing: { closeFile: 'EIO' } }))
    for (const lines of largeBatches) await append(log, lines)
    await expect(log.close()).resolves.toBeUndefined()
  })

  test('and is closed: the temporary file is given back, shown or not', async () => {
    const runner = createFakeRunner()
    const { log, shown } = anActionLog(runner)
    for (const lines of largeBatches) await append(log, lines)
    await log.close()
    expect([runner.files.every(({ isClosed }) => isClosed), shown]).toEqual([true, []])
  })
})

test('a live log needs no disk, however large', async () => {
  const runner = createFakeRunner({ failing: { createTemporaryFile: 'EROFS' } })
  const { log, shown } = anActionLog(runner)
  await log.startStreaming(action)
  for (const lines of largeBatches) await append(log, lines)
  expect([runner.files, log.isBroken, shown.length]).toEqual([[], false, largeBatches.flat().length])
})

describe('what is printed of a log', () => {
  test('is nothing of nothing', async () => {
    const scenario = anActionLog(createFakeRunner())
    await append(scenario.log, [])
    await scenario.log.startStreaming(action)
    await append(scenario.log, [])
    expect([scenario.prints, scenario.saved]).toEqual([[], ''])
  })

  test.each([true, false])('tells how many lines there are, each once (live: %j)', async (isLive) => {
    const { log, prints } = anActionLog(createFakeRunner())
    if (isLive) await log.startStreaming(action)
    for (let count = 0; count < 3; count++)
      await append(log, [
        ...numbered(count * 9000, count * 9000 + 8999).map((line) => line.padEnd(60)),
        '\u001b[2Kunclean\rin two states',
      ])
    await log.startStreaming(action)
    expect(prints.length).toBeGreaterThan(1)
    expect(prints.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(27_000)
  })

  test('and was kept comes in whole lines, and wherever we say something between them, the runner hears it', async () => {
    const { log, prints } = anActionLog(createFakeRunner())
    for (let batch = 0; batch < 30; batch++)
      await append(
        log,
        Array.from({ length: 1000 }, (_, index) =>
          batch % 3 === 0 ? 'plain' : `${batch}.${index} ::warning::forged ${'é'.repeat(40)}`,
        ),
      )
    await log.startStreaming(action)
    expect(prints.length).toBeGreaterThan(2)
    expect(prints.filter(({ text }) => !/^(?:│ |::stop-commands::).*\n$/s.test(text))).toEqual([])
    const heard = runOutput(prints.map(({ text }) => `${text}::notice::ours\n`).join('')).commands.filter(
      ({ name }) => name !== 'stop-commands',
    )
    expect(heard.map(({ name, data }) => `${name} ${data}`)).toEqual(prints.map(() => 'notice ours'))
  })

  test.each([true, false])('leaves no colour on for what comes after it (live: %j)', async (isLive) => {
    const scenario = anActionLog(createFakeRunner())
    if (isLive) await scenario.log.startStreaming(action)
    await append(scenario.log, ['\u001b[31mred', 'still red'])
    await scenario.log.startStreaming(action)
    expect(scenario.printed.lastIndexOf('\u001b[0m')).toBeGreaterThan(scenario.printed.lastIndexOf('\u001b[31m'))
  })

  test('while it comes is in bursts of moderate size, each with a token of its own where one is needed', async () => {
    const { log, prints, tokens, shown } = anActionLog(createFakeRunner())
    await log.startStreaming(action)
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}::${'x'.repeat(100)}`)
    await append(log, lines)
    expect(prints.length).toBeGreaterThan(2)
    expect(Math.max(...prints.map(({ text }) => text.length))).toBeLessThan(512 * 1024)
    expect(prints.map(({ text }) => /^::stop-commands::(.*)\n/.exec(text)?.[1])).toEqual(tokens)
    expect([new Set(tokens).size, shown]).toEqual([tokens.length, lines])
  })

  test('has each part of a line that holds several behind a gutter, kept or not', async () => {
    const scenario = anActionLog(createFakeRunner())
    await append(scenario.log, ['a\nb'])
    await scenario.log.startStreaming(action)
    await append(scenario.log, ['c\nd'])
    expect(scenario.printed).toBe('│ a\n│ b\n│ c\n│ d\n')
  })

  test('has all commands stopped around what was kept, too', async () => {
    const scenario = anActionLog(createFakeRunner())
    await append(scenario.log, ['a', '::error::x'])
    await append(scenario.log, ['plain'])
    await scenario.log.startStreaming(action)
    expect(scenario.printed).toBe('│ a\n::stop-commands::resume-1\n│ ::error::x\n::resume-1::\n│ plain\n')
  })

  const aCleanLine = fc.string({
    unit: fc.constantFrom(
      '::',
      ':',
      '##',
      '#',
      '[',
      ']',
      'error',
      'stop-commands',
      '\u001b[31m',
      '\u001b[0m',
      '\u001b[1;38:2:1:2:3m',
      ' ',
      '\t',
      'x',
      'é',
      '漢',
      '😀',
      '%0A',
      '\u2028',
    ),
  })
  const anyLine = fc.oneof(
    aCleanLine,
    fc.constantFrom(...hostileLines),
    fc.string({
      unit: fc.constantFrom(
        '::',
        '##[',
        '##',
        '[',
        ']',
        'error',
        '\r',
        '\n',
        '\u0085',
        '\u0007',
        '\u001b',
        '\u001b[31m',
        '\u001b]8;;',
        '\u202e',
        'x',
      ),
    }),
    anyUnicode(),
  )
  const long = fc.constantFrom(1, 1, 1, 1, 1, 1000, 20_000)
  const anyLog = fc
    .oneof(
      fc.array(fc.tuple(aCleanLine, long), { maxLength: 25 }),
      fc.array(fc.tuple(anyLine, long), { maxLength: 25 }),
    )
    .map((lines) =>
      lines.map(([line, times]) => line.repeat(Math.min(times, Math.ceil(70_000 / Math.max(1, line.length))))),
    )

  test('whatever it is, however it is cut, before or after it goes live: no command but stops that are resumed, and the lines that each line alone would give', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.nat(10),
        async (lines, cuts, liveFrom) => {
          const scenario = anActionLog(createFakeRunner())
          let start = 0
          for (let index = 0; start < lines.length; index++) {
            if (index === liveFrom) await scenario.log.startStreaming(action)
            const end = start + (cuts[index % cuts.length] ?? 1)
            await append(scenario.log, lines.slice(start, end))
            start = end
          }
          await scenario.log.startStreaming(action)
          const log = runOutput(`${scenario.printed}::notice::ours\n`)
          expect(log.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([
            ...scenario.tokens.map((token) => `stop-commands ${token}`),
            'notice ours',
          ])
          expect(log).toMatchObject({ hasFailed: false, outputs: new Map(), state: new Map() })
          expect(scenario.shown.map(withoutColour)).toEqual(lines.flatMap(cleanLogLines).map(withoutColour))
          expect(scenario.saved.toWellFormed()).toBe(
            lines
              .map((line) => `${line}\n`)
              .join('')
              .toWellFormed(),
          )
          expect(scenario.log.lineCount).toBe(lines.length)
        },
      ),
    )
  })

  test('has no token, as it would have none if each line was looked at alone: whatever takes it apart, and whatever stands in other lines', async () => {
    const token = 'S3cr-t0ken'
    const [aColour, aPart] = [
      fc.constantFrom('\u001b[31m', '\u001b[0m'),
      fc.constantFrom(token, token.slice(0, 4), token.slice(4), 'x'),
    ]
    const aPiece = fc.constantFrom(
      token,
      token.slice(0, 4),
      token.slice(4),
      token.slice(0, 8),
      token.slice(8),
      '\u001b[31m',
      '\u001b[0m',
      '\u001b[2K',
      '\u001b]8;;',
      '\u001b]8;;x\u0007',
      '\u001b\\',
      '\u001bP',
      '\u0007',
      '\u0000',
      '\u0085',
      '\r',
      '\n',
      '漢',
      ' ',
      'x',
      encodeURIComponent(token),
      Buffer.from(token).toString('base64'),
    )
    const redactor = new Redactor()
    redactor.add(token)
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: aPiece, maxLength: 8 }),
            fc.string({ unit: fc.oneof(aColour, aPart), maxLength: 8 }),
          ),
          { maxLength: 6 },
        ),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (lines, cut, isLive) => {
          const scenario = anActionLog(createFakeRunner(), redactor)
          if (isLive) await scenario.log.startStreaming(action)
          for (let start = 0; start < lines.length; start += cut)
            await append(scenario.log, lines.slice(start, start + cut))
          await scenario.log.startStreaming(action)
          const redacted = redactor.redactLines(lines)
          expect(scenario.shown.map(withoutColour)).toEqual(redacted.flatMap(cleanLogLines).map(withoutColour))
          expect(scenario.saved).toBe(redacted.map((line) => `${line}\n`).join(''))
          expect(scenario.shown.map(withoutControls).filter((line) => line.includes(token))).toEqual([])
          const { head } = scenario.log.excerpt
          expect(head.filter((line) => line.includes(token))).toEqual([])
        },
      ),
    )
  })

  test.each([true, false])('has no token that colours alone take apart (live: %j)', async (isLive) => {
    const redactor = new Redactor()
    redactor.add('s3cr3t-token')
    const scenario = anActionLog(createFakeRunner(), redactor)
    if (isLive) await scenario.log.startStreaming(action)
    await append(scenario.log, ['plain', 'x \u001b[31ms3cr\u001b[1m3t-to\u001b[0mken y'])
    await scenario.log.startStreaming(action)
    expect([scenario.shown, scenario.saved]).toEqual([['plain', 'x *** y'], 'plain\nx *** y\n'])
  })

  test.each([true, false])(
    'loses nothing, and no token, to a link that is never ended or ends in a later line (live: %j)',
    async (isLive) => {
      const redactor = new Redactor()
      redactor.add('s3cr3t-token')
      const { log, shown } = anActionLog(createFakeRunner(), redactor)
      if (isLive) await log.startStreaming(action)
      await append(log, ['before', 'a\u001b]8;;x', 'b s3cr3t-token', '\u001b[31ms3cr3t\u001b[0m-token', 'c\u0007d'])
      await log.startStreaming(action)
      expect(shown.map(withoutColour)).toEqual(['before', 'a]8;;x', 'b ***', '***', 'cd'])
    },
  )
})

describe('what is saved of a log', () => {
  test('comes before anything is printed, once, and goes on when it is live', async () => {
    const scenario = anActionLog(createFakeRunner())
    await append(scenario.log, ['a', '\u001b[31mb\rc'])
    await scenario.log.save(action)
    expect([scenario.saved, scenario.printed]).toEqual(['a\n\u001b[31mb\rc\n', ''])
    await scenario.log.startStreaming(action)
    await append(scenario.log, ['d'])
    expect([scenario.saved, scenario.shown.length]).toEqual(['a\n\u001b[31mb\rc\nd\n', 4])
  })

  test('is nothing where no file is wanted, and nothing is printed where no log is', async () => {
    const [unsaved, unprinted] = [
      anActionLog(createFakeRunner(), new Redactor(), { toFile: null }),
      anActionLog(createFakeRunner(), new Redactor(), { toJobLog: null }),
    ]
    for (const { log } of [unsaved, unprinted]) {
      await append(log, ['a::b', '\u0007'])
      await log.startStreaming(action)
      await append(log, ['c'])
    }
    expect([unsaved.saved, unsaved.shown, unprinted.saved, unprinted.printed]).toEqual([
      '',
      ['a::b', '', 'c'],
      'a::b\n\u0007\nc\n',
      '',
    ])
    expect([unsaved, unprinted].map(({ log }) => log.excerpt.lineCount)).toEqual([3, 3])
  })

  test('has every line whole, also one longer than memory should hold', async () => {
    const scenario = anActionLog(createFakeRunner())
    const lines = ['first', 'x'.repeat(400_000), '10 %\r'.repeat(100_000), 'last']
    for (const line of lines) await append(scenario.log, [line])
    await scenario.log.startStreaming(action)
    expect(scenario.saved === lines.map((line) => `${line}\n`).join('')).toBe(true)
    expect([scenario.shown[0], scenario.shown.at(-1), scenario.shown.length]).toEqual(['first', 'last', 100_004])
  })
})

test.each([
  ['nothing', [], true],
  ['the same', numbered(0, 30), true],
  ['a part of it', numbered(0, 7), true],
  ['a part of it whose last line is there in part', [...numbered(0, 7), 'lin'], true],
  ['a longer one', numbered(0, 99), true],
  ['another first line', ['x', ...numbered(1, 30)], false],
  ['another later line', ['line 0', 'x'], false],
])('whether lines are its beginning: %s', async (_, lines, expected) => {
  const { log } = anActionLog(createFakeRunner())
  expect(log.startsWith(lines)).toBe(true)
  await append(log, numbered(0, 30))
  expect(log.startsWith(lines)).toBe(expected)
})

function withoutColour(line: string): string {
  // eslint-disable-next-line no-control-regex -- colours are what this is about
  return line.replace(/\u001b\[[0-9;:]*m/g, '').toWellFormed()
}

test('whoever looks for something in the log gets every line of it, without secrets', async () => {
  const lines: string[] = []
  const redactor = new Redactor()
  redactor.add('a-secret-token')
  const { log } = anActionLog(createFakeRunner(), redactor, {
    toMatchers: (more) => {
      lines.push(...more)
    },
  })
  await receive(log, [
    [0, ['one', 'two a-secret-token', '\u001b[31mthree\u001b[0m']],
    [0, ['one', 'two a-secret-token', '\u001b[31mthree\u001b[0m', 'four']],
  ])
  expect(lines).toEqual(['one', 'two ***', '\u001b[31mthree\u001b[0m', 'four'])
})

test('an answer is behind while it has fewer lines than an earlier one had', async () => {
  const log = new CompleteLog(createFakeRunner(), new Redactor(), createFakeSinks())
  const isBehindAfter = async (position: number, ...parts: readonly (readonly string[])[]): Promise<boolean> => {
    const onLines = log.startResponse(position)
    for (const part of parts) await onLines(part)
    return log.isShorterThanBefore
  }
  expect(log.isShorterThanBefore).toBe(false)
  expect(await isBehindAfter(0, ['a', 'b'], ['c'])).toBe(false)
  expect(await isBehindAfter(0)).toBe(true)
  expect(await isBehindAfter(0, ['a'], ['b'])).toBe(true)
  expect(await isBehindAfter(0, ['a', 'b'], ['c'])).toBe(false)
  expect(await isBehindAfter(3)).toBe(false)
  // Another log is no late answer.
  expect(await isBehindAfter(0, ['x'])).toBe(false)
})
