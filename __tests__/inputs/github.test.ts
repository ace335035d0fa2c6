import { describe, expect, test } from '@jest/globals'
import { readMatrixLeg } from '../../src/inputs/github.ts'
import { problemsOf, readMore, type Texts } from '../fakes/inputs.ts'
import { fc } from '../fakes/properties.ts'

describe('the check run and the comment', () => {
  test('are those of the inputs', async () => {
    const inputs = { 'github-token': 'ghs_1', 'check-run': 'Buddy', 'pr-comment': 'true', matrix: '{"os":"ubuntu"}' }
    expect((await readMore({ ...inputs, 'execution-id': '', commit: 'abcdef1' })).github).toEqual({
      token: 'ghs_1',
      checkRun: 'Buddy',
      comment: true,
      commit: 'abcdef1',
      leg: 'os: ubuntu',
    })
  })

  test.each<[Texts, readonly [string, string][]]>([
    [{ 'check-run': 'Buddy' }, [['check-run', 'checks: write']]],
    [{ 'pr-comment': 'true' }, [['pr-comment', 'pull-requests: write']]],
    [
      { 'check-run': 'Buddy', 'pr-comment': 'true' },
      [
        ['check-run', 'checks: write'],
        ['pr-comment', 'pull-requests: write'],
      ],
    ],
    [{ 'pr-comment': 'false' }, []],
  ])('need a token and its permission: %j', async (inputs, problems) => {
    expect(await problemsOf(inputs)).toEqual(
      problems.map(([input, permission]) => ({
        input,
        message: expect.stringMatching(`^\`${input}\` needs \`github-token\`.*\`${permission}\`\\.$`),
      })),
    )
  })

  test.each(['ghs 1', 'ghs\n1', 'ghśs'])('need a token without white space or other letters: %j', async (token) => {
    expect(await problemsOf({ 'github-token': token })).toEqual([
      { input: 'github-token', message: expect.stringContaining('`github-token: ${{ github.token }}`') },
    ])
  })
})

describe('the leg of a matrix', () => {
  test.each(['', 'null', '{}', '[]', '[1]', '7', '"x"', '{"a":', 'undefined', '${{ toJSON(matrix) }}'])(
    'is empty when the runner gives %j',
    (given) => {
      expect(readMatrixLeg(given)).toBe('')
    },
  )

  test.each([
    ['{"os":"ubuntu-latest","node":20,"experimental":true}', 'os: ubuntu-latest, node: 20, experimental: true'],
    ['{"a":"nullable"}', 'a: nullable'],
    [`{"a":"${'x'.repeat(57)}"}`, `a: ${'x'.repeat(57)}`],
  ])('names each key and value when they are plain: %s', (given, leg) => {
    expect(readMatrixLeg(given)).toBe(leg)
  })

  test.each([
    [`{"a":"${'x'.repeat(58)}"}`, `a: ${'x'.repeat(57)}`],
    [`{"a":"${'x'.repeat(56)} y"}`, `a: ${'x'.repeat(56)}`],
    ['{"a":"x","b":"!y?"}', 'a: x, b: y'],
    ['{"a":"x!\\t?y"}', 'a: x y'],
    ['{"a":{"b":1}}', 'a: b 1'],
  ])('ends with a digest when a part of it is left out: %s', (given, label) => {
    expect(readMatrixLeg(given)).toMatch(/^.* #[0-9a-f]{12}$/)
    expect(readMatrixLeg(given).slice(0, -14)).toBe(label)
  })

  test('keeps its digest when the keys change places', () => {
    expect(readMatrixLeg('{"a":"!","b":1}')).toBe('a: , b: 1 #ee06c5a890b8')
    expect(readMatrixLeg('{"b":1,"a":"!"}')).toBe('b: 1, a: #ee06c5a890b8')
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
