import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'
import { action, anActionLog, append, numbered, runOutput } from './log-scenario.ts'

const replaced = expect.stringMatching(/replaced.*anew/)

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

  test.each([true, false])(
    'and a new log follows the old one, after a line that says so (live: %j)',
    async (isLive) => {
      const { log, shown } = anActionLog(createFakeRunner())
      if (isLive) await log.startStreaming(action)
      await append(log, numbered(0, 30))
      const take = log.startResponse()
      for (const line of ['line 0', 'x', 'y']) await take([line])
      await log.startStreaming(action)
      expect(shown).toEqual([...numbered(0, 30), replaced, 'line 0', 'x', 'y'])
      expect([log.lineCount, log.excerpt.lineCount]).toEqual([3, 34])
    },
  )

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
    await log.startResponse()(numbered(0, 3))
    await beforeRetry(['x', 'y', 'z'])
    await log.startResponse()(numbered(0, 5))
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

test('whoever looks for something in the log gets every line of it, without secrets', async () => {
  const lines: string[] = []
  const redactor = new Redactor()
  redactor.add('a-secret-token')
  const { log } = anActionLog(createFakeRunner(), redactor, {
    toMatchers: (more) => {
      lines.push(...more)
    },
  })
  await append(log, ['one', 'two a-secret-token', '\u001b[31mthree\u001b[0m'])
  expect(lines).toEqual(['one', 'two ***', '\u001b[31mthree\u001b[0m'])
})

test('an answer is behind while it has fewer lines than an earlier one had', async () => {
  const { log } = anActionLog(createFakeRunner())
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
