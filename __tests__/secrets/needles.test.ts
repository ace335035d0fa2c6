import { describe, expect, test } from '@jest/globals'
import { Needles } from '../../src/secrets/needles.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { fc, runs } from '../fakes/properties.ts'

describe('ten thousand secrets are searched as one', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `key ${String(index)}: "value/${String(index * 7919)}"`)
  const redactor = new Redactor()
  for (const secret of [lines.join('\n'), ...lines]) redactor.add(secret)

  test('each of them is found, as it is and escaped', () => {
    for (const line of lines.filter((_, index) => index % 500 === 0))
      expect(redactor.redact(`<${line}> ${JSON.stringify(line)} ${encodeURIComponent(line)}`)).toBe('<***> "***" ***')
  })

  test('all of them together are found as one', () => {
    expect(redactor.redact(`a ${lines.join('\n')} b`)).toBe('a *** b')
  })

  test('other texts stay', () => {
    const text = 'key of 12: "value/of 1" %20 &amp;\n'.repeat(1000)
    expect([redactor.hasNoSecret(text), redactor.redact(text)]).toEqual([true, text])
  })

  test('finds what a search one by one finds', () => {
    const anyNeedle = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 9 })
    const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(anyNeedle, { minLength: 1, maxLength: 200 }), anyText, (needles, text) => {
        const ranges = Array.from({ length: text.length }, (_, start) => {
          const here = needles.filter((needle) => text.startsWith(needle, start)).map(({ length }) => start + length)
          return here.length === 0 ? [] : [{ start, end: Math.max(...here) }]
        }).flat()
        const search = new Needles(needles)
        expect(search.findAll(text)).toEqual(ranges)
        expect(search.isIn(text)).toBe(ranges.length > 0)
      }),
      runs(300),
    )
  })
})
