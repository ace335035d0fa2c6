import { describe, expect, test } from '@jest/globals'
import { classify } from '../../../src/log/patterns/error-patterns.ts'
import { mayReportFailure } from '../../../src/log/patterns/failure-words.ts'
import { withoutPrefix } from '../../../src/log/patterns/line-prefix.ts'
import { fc } from '../../fakes/properties.ts'
import { read, shown } from './read-errors.ts'
import { listedTests } from './tool-logs/listed-tests.ts'
import { listedTools } from './tool-logs/listed-tools.ts'
import { longLogs } from './tool-logs/long-logs.ts'
import { otherBuilds } from './tool-logs/other-builds.ts'
import { otherTests } from './tool-logs/other-tests.ts'
import { otherTools } from './tool-logs/other-tools.ts'
import { linesOf, type ToolLog } from './tool-logs/tool-log.ts'
import { variantTests } from './tool-logs/variant-tests.ts'
import { variantTools } from './tool-logs/variant-tools.ts'

const logs: readonly ToolLog[] = [
  ...listedTests,
  ...listedTools,
  ...otherTests,
  ...otherBuilds,
  ...otherTools,
  ...variantTests,
  ...variantTools,
  ...longLogs,
]

describe('the logs of tools', () => {
  test('are those of 24 tools or more, each of 200 lines or more', () => {
    expect(new Set(logs.map(({ tool }) => tool)).size).toBe(logs.length)
    expect(logs.length).toBeGreaterThanOrEqual(24)
    expect(Math.min(...logs.map((log) => linesOf(log).length))).toBeGreaterThanOrEqual(200)
  })

  test.each(logs.map((log) => [log.tool, log] as const))(
    'show the right line first and tell the cause: %s',
    (_, log) => {
      const excerpt = read(...linesOf(log))
      expect(shown(excerpt).slice(0, 3).join('\n')).toContain(log.right)
      expect(excerpt.cause?.text).toContain(log.cause ?? log.right)
    },
  )

  test('have no line of a telling class that the quick test takes for a plain one', () => {
    const overlooked = logs
      .flatMap(linesOf)
      .map(withoutPrefix)
      .filter((line) => !mayReportFailure(line) && !['plain', 'noise'].includes(classify(line)))
    expect(overlooked).toEqual([])
  })
})

describe('any log', () => {
  const pieces = logs.flatMap(({ output }) => output.split('\n'))
  const line = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string(),
    fc.constantFrom('', '  ', '$ a', '#1 2.34 ', '...ignoring'),
  )

  test('gives blocks in the order of the log, no line twice or blank, each with its error line', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { cause, blocks } = read(...lines)
        const numbers = blocks.flatMap((block) => block.lines.map(({ number }) => number))
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const block of blocks) {
          expect(block.lines.map(({ number }) => number)).toEqual(
            [...block.lines].map(({ number }) => number).sort((a, b) => a - b),
          )
          for (const { number, text } of block.lines) {
            expect(text.trim()).not.toBe('')
            expect(lines[number - 1]?.trimEnd()).toBe(text)
          }
        }
        expect(blocks.length).toBeLessThanOrEqual(5)
        expect(numbers.length).toBeLessThanOrEqual(40)
        if (cause !== null) expect(numbers).toContain(cause.number)
      }),
      { numRuns: 300 },
    )
  })
})
