import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { cleanLogLines, withoutColours, withoutControls } from '../../src/runner/safe-text.ts'
import { redactingRunner } from '../../src/secrets/redacting-runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { runs } from '../fakes/runs.ts'

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

describe('a secret is hidden', () => {
  test.each([
    ['as it is', token, `a ${token} b`, 'a *** b'],
    ['in every place', token, `${token}${token} ${token}`, '****** ***'],
    ['in base64', token, `x=${base64(token)}`, 'x=***'],
    ['in base64, where that has eight characters', 'ab1c2d', `x=${base64('ab1c2d')}`, 'x=***'],
    ['in base64 after a user name', token, `Basic ${base64(`me:${token}`)}`, `Basic ${base64('me:')}***`],
    ['in base64url, where it differs from base64', '??>>??~~?', `x=${base64url('??>>??~~?')}`, 'x=***'],
    ['in base64url', odd, `x=${base64url(odd)}`, 'x=***'],
    ['percent-encoded', odd, `https://x/?t=${encodeURIComponent(odd)}&u`, 'https://x/?t=***&u'],
    ['in JSON', odd, JSON.stringify({ t: odd }), '{"t":"***"}'],
    [
      'in JSON within JSON',
      'plain-secret',
      JSON.stringify(JSON.stringify({ t: 'plain-secret' })),
      JSON.stringify(JSON.stringify({ t: '***' })),
    ],
    ['in JSON that escapes slashes', odd, JSON.stringify({ t: odd }).replaceAll('/', '\\/'), '{"t":"***"}'],
    [
      'in a link in such JSON',
      'abc/def/ghi',
      String.raw`{"u":"https:\/\/x\/abc\/def\/ghi"}`,
      String.raw`{"u":"https:\/\/x\/***"}`,
    ],
    ['of four characters', 'ab1c', 'x ab1c y', 'x *** y'],
    ['in JSON, however short', 'a"b1', JSON.stringify({ t: 'a"b1' }), '{"t":"***"}'],
    ['percent-encoded, however short', 'a b1', '?t=a%20b1', '?t=***'],
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
    ['with one in it', [token], `a\n${token}`, false],
    ['with one in base64', [token], `a\n${base64(`me:${token}`)}`, false],
    ['with one percent-encoded', [odd], encodeURIComponent(odd), false],
    ['with one in JSON', [odd], JSON.stringify(odd), false],
    ['with the second of two', ['secret-1', 'secret-2'], 'secret-2', false],
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
      runs(),
    )
  })
})

describe('nothing else is hidden', () => {
  test.each([
    ['secrets shorter than four characters', ['', 'a', 'ab', 'abc'], 'a ab abc abcd'],
    ['short encodings, which are ordinary words', ['abcd'], base64('abcd')],
    ['parts of a secret', [token], token.slice(1)],
    ['another case', ['secret-1'], 'SECRET-1'],
  ])('%s', (_, secrets, text) => {
    expect(aRedactor(...secrets).redact(text)).toBe(text)
    expect(redactLine(text, ...secrets)).toBe(text)
  })

  test('a text without a secret stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
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
  const anyAround = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))
  const splitters = ['\u001b[0m', '\u001b[31;1m', '\u0007', '\u0000', '\u009b0m', '\u001b]8;;\u001b\\'] as const

  test('has it no more, as it is, percent-encoded or in JSON', () => {
    const forms = [
      (text: string) => text,
      encodeURIComponent,
      (text: string) => JSON.stringify(text).slice(1, -1),
    ] as const
    fc.assert(
      fc.property(anyToken, anyAround, anyAround, fc.constantFrom(...forms), (secret, before, after, form) => {
        const [line = ''] = aRedactor(secret).redactLines([before + form(secret) + after])
        expect(line).not.toContain(form(secret))
        expect(line).not.toContain(secret)
      }),
      runs(),
    )
  })

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
      runs(),
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
      runs(),
    )
  })
})

test('what the runner is told to hide is known to those who publish texts by another way', () => {
  const runner = createFakeRunner()
  const maskRedactor = new Redactor()
  redactingRunner(runner, new Redactor(), maskRedactor).mask('hidden-value')
  expect(runner.masks).toEqual(['hidden-value'])
  expect(maskRedactor.redact('a hidden-value')).toBe('a ***')
})
