import { describe, expect, test } from '@jest/globals'
import { cleanLogLines, withoutColours, withoutControls } from '../../src/runner/safe-text.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

function aRedactor(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  return redactor
}

const redactLine = (line: string, ...secrets: readonly string[]): string =>
  aRedactor(...secrets)
    .redactLines([line])
    .join('\n')

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** The characters of the base64 of `before + secret + after` that are of the secret alone. */
function base64Core(before: string, secret: string): string {
  const [start, end] = [Buffer.byteLength(before), Buffer.byteLength(before + secret)]
  return base64(`${before}${secret}xx`).slice(Math.ceil((start * 8) / 6), Math.floor((end * 8) / 6))
}

const token = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'
const odd = 'p&s"w\\rd/+é?~>'

describe('a secret that is cut at the end of a text is hidden', () => {
  const hideCut = (text: string, ...secrets: readonly string[]): string => aRedactor(...secrets).redact(text, true)

  test.each([
    ['as it is', token, `a ${token.slice(0, 20)}`, 'a ***'],
    ['whole', token, `a ${token}`, 'a ***'],
    ['of which four characters are there', token, `a ${token.slice(0, 4)}`, 'a ***'],
    ['of which three characters are there, which stay', token, `a ${token.slice(0, 3)}`, `a ${token.slice(0, 3)}`],
    ['that stands within the text, which stays', token, `${token.slice(0, 20)} a`, `${token.slice(0, 20)} a`],
    ['after a whole one', token, `${token} ${token.slice(0, 9)}`, '*** ***'],
    ['of colours', token, `a ${token.slice(0, 5)}\u001b[1m${token.slice(5, 9)}`, 'a ***'],
    ['in base64', token, `x=${base64(token).slice(0, 12)}`, 'x=***'],
    ['in an escaped form', 'ab/cd/efgh', 'x=ab%2Fcd%2Fe', 'x=***'],
    ['in an escaped form that is the whole text', 'ab/cd/efgh', 'ab%2Fcd%2Fe', '***'],
    ['in a text with other escapes, which stay', token, `a%20b &amp; ${token.slice(0, 4)}`, 'a%20b &amp; ***'],
    ['that is not there, in a text with escapes, which stays', token, 'a%20b &amp; c', 'a%20b &amp; c'],
  ])('%s', (_, secret, text, expected) => {
    expect(hideCut(text, secret)).toBe(expected)
  })

  test.each(['%', '%2', '&', '&amp', '&#x2', '\\', '\\u', '\\u002', '\\u{2', '\\x', '\\x2'])(
    'within the escape %s',
    (escape) => {
      expect(hideCut(`x=abcd${escape}`, 'abcd/efgh')).toBe('x=***')
    },
  )

  test('next to another secret that overlaps with it', () => {
    expect(hideCut('a xxbazqux', 'xxbazq', 'bazquxyz')).toBe('a ***')
  })

  test('at any place, among any others', () => {
    const secrets = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(secrets, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') }), fc.nat(), (all, text, at) => {
        const [secret = ''] = all
        const beginning = secret.slice(0, Math.max(4, at % (secret.length + 1)))
        const hidden = hideCut(text + beginning, ...all)
        expect(hidden.endsWith('***')).toBe(true)
        expect(aRedactor(...all).redact(hidden)).toBe(hidden)
      }),
    )
  })
})

describe('a secret is hidden', () => {
  test.each([
    ['as it is', token, `a ${token} b`, 'a *** b'],
    ['in every place', token, `${token}${token} ${token}`, '****** ***'],
    ['in base64', token, `x=${base64(token)}`, 'x=***'],
    ['in base64, where that has eight characters', 'ab1c2d', `x=${base64('ab1c2d')}`, 'x=***'],
    ['in base64 after a user name', token, `Basic ${base64(`me:${token}`)}`, `Basic ${base64('me:')}***`],
    ['in base64url, where it differs from base64', '??>>??~~?', `x=${base64url('??>>??~~?')}`, 'x=***'],
    ['in base64url', odd, `x=${base64url(odd)}`, 'x=***'],
    ['of four characters', 'ab1c', 'x ab1c y', 'x *** y'],
    ['in JSON, however short', 'a"b1', JSON.stringify({ t: 'a"b1' }), '{"t":"***"}'],
    ['percent-encoded, however short', 'a b1', '?t=a%20b1', '?t=***'],
    ['percent-encoded in each character, however short', 'a&b1', '%61%26%62%31', '***'],
    ['in JSON, of signs alone', '"&"\'', String.raw`\"&\"'`, '***'],
    [
      'in JSON after an empty text, without the quote after it',
      'abcd"',
      '{"a":"","t":"abcd\\""}',
      '{"a":"","t":"***"}',
    ],
    [
      'in JSON after an empty text, without the quote before it',
      '"abcd',
      '{"a":"","t":"\\"abcd"}',
      '{"a":"","t":"***"}',
    ],
    ['that is not ASCII', 'zażółć', 'x zażółć y', 'x *** y'],
  ])('%s', (_, secret, line, expected) => {
    expect(aRedactor(secret).redact(line)).toBe(expected)
    expect(redactLine(line, secret)).toBe(expected)
  })

  test.each([0, 1, 2, 3, 4])('in base64 with %d bytes before it', (count) => {
    const before = 'xyzzy'.slice(0, count)
    const text = aRedactor(token).redact(base64(`${before}${token}yy`))
    expect(text).toContain('***')
    expect(text).not.toContain(base64Core(before, token))
  })

  const middle = [token.slice(0, 9), token.slice(9)] as const
  test.each([
    ['a colour', '\u001b[0m'],
    ['two colours', '\u001b[1m\u001b[31m'],
    ['a cursor movement', '\u001b[2K'],
    ['a link', '\u001b]8;;x\u0007'],
    ['a null', '\u0000'],
    ['a bell', '\u0007'],
    ['a C1 character', '\u0085'],
  ])('that %s takes apart', (_, between) => {
    expect(redactLine(`a ${middle.join(between)} b`, token)).toBe('a *** b')
  })

  test('beside text that is not plain', () => {
    expect(redactLine(`漢 ${token} \u001b[31mred`, token)).not.toContain(token)
    expect(redactLine(`a\r\n${token}\rb`, token)).toBe('a\r\n***\rb')
  })

  test('behind an escape character that would swallow its first letter', () => {
    expect(redactLine(`\u001b${token}`, token)).not.toContain(token.slice(1))
  })

  test('of several lines, as a whole, also where each of its lines is too short for itself', () => {
    expect(aRedactor('a\nbc\r\nd').redact('x a\nbc\r\nd y\n漢')).toBe('x *** y\n漢')
    expect(aRedactor('one line\nand one more').redact('one line\nand one more')).toBe('***')
  })

  test('in the one line of many that has it; the others stay as they are', () => {
    const others = ['plain', '\u001b[31mred\u001b[0m', '漢', '', 'a\rb']
    expect(aRedactor(token).redactLines([...others, token, ...others])).toEqual([...others, '***', ...others])
  })

  test('together with others, the longer first', () => {
    expect(aRedactor('abcd', 'abcdefgh', 'efgh').redact('abcdefgh abcd efgh')).toBe('*** *** ***')
  })

  test('where two overlap, nothing of either is left', () => {
    expect(aRedactor('abcdefgh', 'efghijkl').redact('x abcdefghijkl y')).not.toMatch(/[a-l]{4}/)
  })

  test.each([
    ['as the first', ['first/one', 'second/two'], 'a=first%2Fone'],
    ['as the second', ['first/one', 'second/two'], 'a=second%2Ftwo'],
    ['in each character, where it has no three letters in a row', ['a&b1', 'second/two'], 'a=%61%26%62%31'],
  ])('percent-encoded, of two secrets, %s', (_, secrets, text) => {
    expect(aRedactor(...secrets).redact(text)).toBe('a=***')
  })

  test('where a longer one only begins like the text', () => {
    expect(aRedactor('aaaa', 'abcd', 'abcdef', 'abcdeg').redact('abcdeh abcdeg')).toBe('***eh ***')
  })

  test('also if it is added twice, or later', () => {
    const redactor = aRedactor('secret-1', 'secret-1')
    expect(redactor.redact('secret-1 secret-2')).toBe('*** secret-2')
    redactor.add('secret-2')
    expect(redactor.redact('secret-1 secret-2')).toBe('*** ***')
  })
})

describe('a text is harmless', () => {
  test.each([
    ['with nothing to hide', [], 'anything', true],
    ['without a secret in it', [token], 'a\nb', true],
    ['with a part of one', [token], token.slice(1), true],
    ['with escapes of other texts', ['a b1'], 'c%20d', true],
    ['with one in it', [token], `a\n${token}`, false],
    ['with one in base64', [token], `a\n${base64(`me:${token}`)}`, false],
    ['with the second of two', ['secret-1', 'secret-2'], 'secret-2', false],
    ['with a secret of three characters in it', ['abc'], 'abc', true],
  ])('%s: %#', (_, secrets, text, expected) => {
    expect(aRedactor(...secrets).hasNoSecret(text)).toBe(expected)
  })

  test('exactly if nothing is replaced in any of its lines, colours aside', () => {
    const aLine = fc.string({
      unit: fc.constantFrom(
        'S3cr-t0ken',
        'S3cr',
        '-t0ken',
        '\u001b[31m',
        '\u001b[0m',
        'x',
        ' ',
        '漢',
        base64('S3cr-t0ken'),
        '%53',
      ),
    })
    fc.assert(
      fc.property(fc.array(aLine), (lines) => {
        const redactor = aRedactor('S3cr-t0ken')
        const { plain, isClean } = withoutColours(lines.join('\n'))
        expect([isClean, redactor.hasNoSecret(plain)]).toEqual([
          true,
          redactor.redactLines(lines).every((line, index) => line === lines[index]),
        ])
      }),
    )
  })
})

describe('nothing else is hidden', () => {
  test.each([
    ['secrets shorter than four characters', ['', 'a', 'ab', 'abc'], 'a ab abc abcd'],
    ['short encodings, which are ordinary words', ['abcd'], base64('abcd')],
    ['parts of a secret', [token], token.slice(1)],
    ['the beginning of a secret in a whole text', [token], token.slice(0, 9)],
    ['another case', ['secret-1'], 'SECRET-1'],
    ['numbers of no character', ['secret-1'], String.raw`secret&#9999999;-1 secret&#x110000;-1 secret\u{ffffff}-1`],
    ['an escape that is escaped ten thousand times', ['a b1'], `a%${'25'.repeat(10_000)}20b1`],
  ])('%s', (_, secrets, text) => {
    expect(aRedactor(...secrets).redact(text)).toBe(text)
    expect(redactLine(text, ...secrets)).toBe(text)
  })

  test('a text without a secret stays as it is', () => {
    fc.assert(
      fc.property(fc.array(anyUnicode()), (lines) => {
        fc.pre(
          !lines.some(
            (line) =>
              withoutControls(line).includes('tok') ||
              line.includes('dG9') ||
              line.includes('Rva') ||
              line.includes('b2t'),
          ),
        )
        expect(aRedactor('token-1-token').redactLines(lines)).toEqual(lines)
      }),
    )
  })

  test('no secret, no change', () => {
    const lines = ['a', '\u001b[31m']
    expect(new Redactor().redactLines(lines)).toEqual(lines)
  })
})

describe('any text with a token in it', () => {
  const anyToken = fc.stringMatching(/^[A-Za-z0-9\-_.~+/=:%&?>"'\\!]{8,60}$/)
  const anyAround = fc.oneof(fc.string(), anyUnicode())
  const splitters = ['\u001b[0m', '\u001b[31;1m', '\u0007', '\u0000', '\u009b0m', '\u001b]8;;\u001b\\'] as const

  test('has it no more in base64, whatever else was encoded with it', () => {
    fc.assert(
      fc.property(
        anyToken,
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        anyAround,
        fc.boolean(),
        (secret, before, after, around, isForUrls) => {
          const encode = isForUrls ? base64url : base64
          const core = isForUrls
            ? base64Core(before, secret).replaceAll('+', '-').replaceAll('/', '_')
            : base64Core(before, secret)
          const [line = ''] = aRedactor(secret).redactLines([`${around} ${encode(before + secret + after)} ${around}`])
          expect(line).not.toContain(core)
        },
      ),
    )
  })

  test('has it no more in what is printed, though it was taken apart anywhere', () => {
    fc.assert(
      fc.property(
        anyToken,
        anyAround,
        anyAround,
        fc.constantFrom(...splitters),
        fc.nat(),
        (secret, before, after, splitter, place) => {
          const cut = 1 + (place % (secret.length - 1))
          const [line = ''] = aRedactor(secret).redactLines([
            `${before} ${secret.slice(0, cut)}${splitter}${secret.slice(cut)}${after}`,
          ])
          expect(cleanLogLines(line).map(withoutControls).join('\n')).not.toContain(secret)
        },
      ),
    )
  })
})
