import { describe, expect, test } from '@jest/globals'
import { readMatrixLeg } from '../../src/inputs/matrix.ts'
import { fc } from '../fakes/properties.ts'

describe('the leg of a matrix', () => {
  test.each(['', 'null', '{}', '[]', '[1]', '7', '"x"', '{"a":', 'undefined', '${{ toJSON(matrix) }}'])(
    'is empty when the runner gives %j',
    (given) => {
      expect(readMatrixLeg(given)).toBe('')
    },
  )

  test('names each key and value when they are plain', () => {
    expect(readMatrixLeg('{"os":"ubuntu-latest","node":20,"experimental":true}')).toBe(
      'os: ubuntu-latest, node: 20, experimental: true',
    )
  })

  test.each([
    ['{"a":"1"}', '{"a":1}'],
    ['{"a":"true"}', '{"a":true}'],
    ['{"a":"null"}', '{"a":null}'],
    ['{"a":"x, b: y"}', '{"a":"x","b":"y"}'],
    ['{"a":"x!"}', '{"a":"x?"}'],
    ['{"a":"x"}', '{"b":"x"}'],
    ['{"a":"ą"}', '{"a":"ę"}'],
    ['{"a":{"b":1}}', '{"a":{"b":2}}'],
    [`{"a":"${'x'.repeat(70)}1"}`, `{"a":"${'x'.repeat(70)}2"}`],
    ['{"a b":"x"}', '{"a-b":"x"}'],
  ])('differs between %s and %s', (one, other) => {
    expect(readMatrixLeg(one)).not.toBe(readMatrixLeg(other))
  })

  test('is short, harmless and different for each matrix, whatever the matrix holds', () => {
    const matrix = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 5 }),
      fc.oneof(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 1 })),
      { minKeys: 1, maxKeys: 3 },
    )
    fc.assert(
      fc.property(matrix, matrix, (one, other) => {
        const [leg, otherLeg] = [one, other].map((value) => readMatrixLeg(JSON.stringify(value)))
        expect(leg).toMatch(/^[\w./ :,-]{1,60}(?: ?#[0-9a-f]{12})?$/)
        const [sorted, otherSorted] = [one, other].map((value) =>
          JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
        )
        if (sorted !== otherSorted) expect(leg).not.toBe(otherLeg)
      }),
    )
  })
})
