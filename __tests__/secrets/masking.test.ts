import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../src/buddy/status.ts'
import { outputNames } from '../../src/runner/output-names.ts'
import { isEncrypted, isSecret, splitSecret } from '../../src/secrets/masking.ts'
import { fc } from '../fakes/properties.ts'

const isSecretName = (key: string, ...patterns: readonly string[]): boolean => isSecret({ key, value: 'x' }, patterns)

describe('what is registered with the runner for a secret', () => {
  test.each([
    ['one line', 's3cret', ['s3cret']],
    ['each line of four characters or more', '{\n"k":"abcd"\n}', ['"k":"abcd"']],
    ['lines without the white space around them', '  abcd\t\r\n\tefgh ', ['abcd', 'efgh']],
    ['lines that end in any way', 'abcd\refgh\r\nijkl\nmnop', ['abcd', 'efgh', 'ijkl', 'mnop']],
    ['a line once', 'abcd\nabcd', ['abcd']],
    [
      'a key file',
      '-----BEGIN KEY-----\nMIIE\n=\n-----END KEY-----\n',
      ['-----BEGIN KEY-----', 'MIIE', '-----END KEY-----'],
    ],
    ['a long number', '123456', ['123456']],
    ['a number with letters', '12ab\nab12', ['12ab', 'ab12']],
    ['nothing of nothing', '', []],
    ['nothing of white space', ' \n\t ', []],
    ['no short text', 'abc', []],
    ['no brackets', '{\n}\n[\n]\n},\n{}', []],
    ['no count, port or exit code', '1\n22\n443\n8080\n65535', []],
    ['no truth value', 'true\nFALSE\nnull\nNone', []],
    ['no status', 'SUCCESSFUL\nfailed\nWAITING_FOR_APPLY', []],
    ['no signs alone', '-----\n||||||\n`````', []],
    ['no tag', '<code>\n</details>\n<a href="x">\n<BR/>', []],
    [
      'what only begins or ends like a tag',
      '<code>x\nx<code>\n<1234>\n<<b>>',
      ['<code>x', 'x<code>', '<1234>', '<<b>>'],
    ],
    ['letters of other scripts, and digits', 'żółć\n１２３４x', ['żółć', '１２３４x']],
  ])('%s', (_, value, masks) => {
    expect(splitSecret(value).maskable).toEqual(masks)
  })

  test('of any text: lines of it, none shorter than four characters, none with a line end', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('a', 'true', '{', '}', '1', ' ', '\n', '\r', '\u00a0') }),
        ),
        (value) => {
          for (const mask of splitSecret(value).maskable) {
            expect(mask.length).toBeGreaterThanOrEqual(4)
            expect(mask).not.toMatch(/[\r\n]|^\s|\s$|^true$/)
            expect(value).toContain(mask)
          }
        },
      ),
    )
  })
})

describe('our own words are not registered', () => {
  const outcomes = ['passed', 'failed', 'timed-out', 'cancelled', 'unknown', 'missing']

  test.each([...outcomes, ...knownStatuses, ...outputNames, 'SUCCESS', 'pass'].filter(isLongEnough))(
    'as %s, in any case',
    (word) => {
      for (const value of [word, word.toUpperCase(), word.toLowerCase()])
        expect(splitSecret(`${value}\nhunter2-0123`)).toEqual({ maskable: ['hunter2-0123'], hasOwnWord: true })
    },
  )

  test('as the ids of the run, and parts of them', () => {
    const ids = ['acme-production', '1234567', '65a1b2c3d4']
    for (const id of [...ids, 'acme', '345678', 'b2c3'].filter((part) => ids.some((one) => one.includes(part))))
      expect(splitSecret(id, ids)).toEqual({ maskable: [], hasOwnWord: true })
    expect(splitSecret('acme-production-key', ids)).toEqual({ maskable: ['acme-production-key'], hasOwnWord: false })
  })

  test('with a sign that short and common lines are another matter', () => {
    expect(splitSecret('abc\n8080\ntrue\n{')).toEqual({ maskable: [], hasOwnWord: false })
  })
})

function isLongEnough(word: string): boolean {
  return word.length >= 4
}

describe('a variable is a secret', () => {
  test.each([
    ['DEPLOY_TOKEN', '*TOKEN*', true],
    ['deploy_token', '*TOKEN*', true],
    ['Token', '*token*', true],
    ['TOKENS', '*TOKEN', false],
    ['TOKENS', 'TOKEN*', true],
    ['MY_TOKEN', 'TOKEN*', false],
    ['TOKEN', 'TOKEN', true],
    ['TOKEN2', 'TOKEN', false],
    ['', 'TOKEN', false],
    ['', '*', true],
    ['ANYTHING', '*', true],
    ['ANYTHING', '**', true],
    ['A_B_C', 'A*C', true],
    ['A_B_C', 'A*B*C', true],
    ['A_C_B', 'A*B*C', false],
    ['A', 'A*A', false],
    ['AA', 'A*A', true],
    ['ABA', 'AB*BA', false],
    ['ABC', 'AB*B*C', false],
    ['ABC', 'A*C*C', false],
    ['XA', '*A*A*', false],
    ['AXA', '*A*A*', true],
    ['AXA', 'A*A*A', false],
    ['AXAXA', 'A*A*A', true],
    ['XABX', '*AB*B*', false],
    ['A.C', 'A.C', true],
    ['ABC', 'A.C', false],
    ['A+', 'A+', true],
    ['AAA', 'A+', false],
    ['A[B]', 'A[B]', true],
    ['A\nTOKEN', '*TOKEN', true],
    ['ANYTHING', '', false],
  ])('by its name: %j matches %j: %j', (name, pattern, expected) => {
    expect(isSecretName(name, pattern)).toBe(expected)
  })

  test('if any of the patterns matches', () => {
    expect([
      isSecretName('A_KEY', '*TOKEN*', '*KEY*'),
      isSecretName('A_NAME', '*TOKEN*', '*KEY*'),
      isSecretName('A_TOKEN'),
    ]).toEqual([true, false, false])
  })

  test('if Buddy gives it in encrypted form, whatever its name', () => {
    expect(isSecret({ key: 'NAME', value: '!encrypted abc=' }, [])).toBe(true)
    expect(['!encrypted abc=', '!encrypted', ' !encrypted abc=', 'encrypted abc'].map(isEncrypted)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('as a regular expression for the same pattern would say', () => {
    const anyName = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '_'), maxLength: 12 })
    const anyPattern = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '_', '*', '*'), maxLength: 8 })
    fc.assert(
      fc.property(anyName, anyPattern, (name, pattern) => {
        expect(isSecretName(name, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(name))
      }),
    )
  })

  test.each([
    ['stars', '*'.repeat(2000)],
    ['stars between letters', `${'*a'.repeat(2000)}b`],
    ['stars at both ends', `*${'a*'.repeat(2000)}b*`],
  ])('also for a long name and a pattern of many %s', (_, pattern) => {
    // Backtracking would not end within the test's time limit.
    expect(isSecretName('a'.repeat(100_000), pattern)).toBe(!pattern.includes('b'))
  })
})
