import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { action, anActionLog, append, runOutput } from './log-scenario.ts'

/** About four mebibytes, so that the record cannot stay in memory. */
const largeBatches = Array.from({ length: 4 }, (_, batch) =>
  Array.from({ length: 1024 }, (__, index) => `${batch}.${index} ${'é'.repeat(1015)}`),
)

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
