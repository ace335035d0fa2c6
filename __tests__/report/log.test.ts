import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { splitLines } from '../../demo/runner-lines.ts'
import { StepLog } from '../../demo/runner-log.ts'
import { createMasks } from '../../demo/runner-masks.ts'
import { LogRecord, printLog, renderBurst, saveLog } from '../../src/report/log.ts'
import { Redactor } from '../../src/report/redact.ts'
import { createFakeHost } from '../fakes/host.ts'
import type { FakeHost } from '../fakes/host.ts'

/** Tokens that no text can know: `resume-1`, `resume-2`, … */
function aTokenSource(): () => string {
  let count = 0
  return () => `resume-${++count}`
}

async function* inPieces(...pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces
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

  test('of any text: the runner finds no command but the stops, resumes after each, and hears us afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyLine, { minLength: 1, maxLength: 6 }), { maxLength: 5 }), async (bursts) => {
        const host = createFakeHost()
        const tokens: string[] = []
        const newToken = aTokenSource()
        await printLog(host, inPieces(...bursts.map((lines) => `${lines.join('\n')}\n`)), () => {
          const token = newToken()
          tokens.push(token)
          return token
        })
        host.annotate('notice', 'ours', '')
        const log = play(host.stdout)
        expect(log.commands.map(({ name, data }) => `${name} ${data}`)).toEqual([...tokens.map((token) => `stop-commands ${token}`), 'notice ours'])
        expect(new Set(tokens).size).toBe(tokens.length)
        expect(log.hasFailed).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a log is printed', () => {
  test('piece by piece, whether or not a piece ends with a line feed', async () => {
    const host = createFakeHost()
    await printLog(host, inPieces('a\nb\n', '\n', 'c'), aTokenSource())
    expect(host.written).toBe('│ a\n│ b\n│ \n│ c\n')
  })

  test('in bursts of moderate size, each with a token of its own', async () => {
    const host = createFakeHost()
    const lines = Array.from({ length: 10_000 }, (_, index) => `${index}::${'x'.repeat(100)}`)
    await printLog(host, inPieces(`${lines.join('\n')}\n`), aTokenSource())
    expect(host.writes.length).toBeGreaterThan(2)
    expect(Math.max(...host.writes.map((text) => text.length))).toBeLessThan(512 * 1024)
    expect(host.writes.map((text) => /^::stop-commands::(.*)\n/.exec(text)?.[1])).toEqual(host.writes.map((_, index) => `resume-${index + 1}`))
    expect(host.written.match(/^│ .*$/gm)).toEqual(lines.map((line) => `│ ${line}`))
  })

  test('with nothing in it, nothing is written', async () => {
    const host = createFakeHost()
    await printLog(host, inPieces(), aTokenSource())
    expect(host.writes).toEqual([])
  })
})

function aRecord(host: FakeHost, redactor = new Redactor()): LogRecord {
  return new LogRecord(host, redactor, 1000)
}

async function readBack(log: LogRecord): Promise<string> {
  let text = ''
  for await (const piece of log.pieces()) {
    expect(piece.endsWith('\n')).toBe(true)
    text += piece
  }
  return text
}

/** About nine mebibytes, so that the record cannot stay in memory. */
const largeBatches = Array.from({ length: 9 }, (_, batch) => Array.from({ length: 1024 }, (__, index) => `${batch}.${index} ${'é'.repeat(1015)}`))

describe('a log is received', () => {
  test('and kept as it came, without secrets', async () => {
    const redactor = new Redactor()
    redactor.add('s3cr3t-token')
    const log = aRecord(createFakeHost(), redactor)
    await log.append(['a', 'x s3cr3t-token y'])
    await log.append([])
    await log.append(['\u001b[31mb'])
    expect(await readBack(log)).toBe('a\nx *** y\n\u001b[31mb\n')
    expect([log.lineCount, log.isBroken, log.excerpt.lineCount]).toEqual([3, false, 3])
  })

  test('anew: what was received before is forgotten', async () => {
    const log = aRecord(createFakeHost())
    await log.append(['a', 'b'])
    await log.begin()
    await log.append(['c'])
    expect([await readBack(log), log.lineCount, log.excerpt.lineCount]).toEqual(['c\n', 1, 1])
  })

  test('small: no file is needed', async () => {
    const host = createFakeHost()
    await aRecord(host).append(['a'])
    expect(host.files).toEqual([])
  })

  test('large: it goes to a temporary file, reads back the same, and the file is given back', async () => {
    const host = createFakeHost()
    const log = aRecord(host)
    for (const lines of largeBatches) await log.append(lines)
    await log.append(['the end'])
    expect(await readBack(log)).toBe(`${[...largeBatches.flat(), 'the end'].join('\n')}\n`)
    expect(host.files).toMatchObject([{ isTemporary: true, isClosed: false }])
    await log.close()
    await log.close()
    expect(host.files).toMatchObject([{ isClosed: true }])
  })

  test('large, then anew: the temporary file is given back', async () => {
    const host = createFakeHost()
    const log = aRecord(host)
    for (const lines of largeBatches) await log.append(lines)
    await log.begin()
    await log.append(['a'])
    expect([await readBack(log), host.files.map(({ isClosed }) => isClosed)]).toEqual(['a\n', [true]])
  })

  test.each([
    ['has no room for a file', { failing: { createTemporaryFile: 'EROFS' } }],
    ['fills up', { diskCharacters: 1000 }],
  ])('by a disk that %s: it is broken, counted and excerpted all the same', async (_, options) => {
    const log = aRecord(createFakeHost(options))
    for (const lines of largeBatches) await expect(log.append(lines)).resolves.toBeUndefined()
    await log.append(['the end'])
    expect([log.isBroken, log.lineCount, log.excerpt.tail.at(-1)]).toEqual([true, largeBatches.flat().length + 1, 'the end'])
    await expect(saveLog(createFakeHost(), log, 'x.log')).rejects.toThrow('disk')
    await log.begin()
    expect(log.isBroken).toBe(false)
  })

  test('by a disk that complains at the end: the closing does not reject', async () => {
    const log = aRecord(createFakeHost({ failing: { closeFile: 'EIO' } }))
    for (const lines of largeBatches) await log.append(lines)
    await expect(log.close()).resolves.toBeUndefined()
  })
})

describe('a log is saved', () => {
  test.each([
    ['nothing', [], ''],
    ['a line', [['a']], 'a'],
    ['an empty line', [['']], ''],
    ['several batches', [['a', 'b'], ['c'], ['', 'd']], 'a\nb\nc\n\nd'],
    ['colours and returns, untouched', [['\u001b[31ma\r\u0000b']], '\u001b[31ma\r\u0000b'],
  ])('%s', async (_, batches, text) => {
    const host = createFakeHost()
    const log = aRecord(host)
    for (const lines of batches) await log.append(lines)
    expect(await saveLog(host, log, 'logs/buddy.log')).toBe('/workspace/logs/buddy.log')
    expect(host.files).toEqual([{ path: '/workspace/logs/buddy.log', text, isClosed: true, isTemporary: false }])
  })

  test('when it is large', async () => {
    const host = createFakeHost()
    const log = aRecord(host)
    for (const lines of largeBatches) await log.append(lines)
    await log.append(['the end'])
    await saveLog(host, log, '/x.log')
    expect(host.files.find(({ path }) => path === '/x.log')?.text).toBe([...largeBatches.flat(), 'the end'].join('\n'))
  })

  test.each([
    ['cannot be created', { failing: { createFile: 'EACCES' } }, 'EACCES'],
    ['does not fit', { diskCharacters: 1 }, 'ENOSPC'],
    ['cannot be closed', { failing: { closeFile: 'EIO' } }, 'EIO'],
  ])('a file that %s is an error, and is not left open', async (_, options, message) => {
    const host = createFakeHost(options)
    const log = aRecord(host)
    await log.append(['abc', 'def'])
    await expect(saveLog(host, log, 'x.log')).rejects.toThrow(message)
    expect(host.files.filter(({ isClosed }) => !isClosed)).toEqual([])
  })
})
