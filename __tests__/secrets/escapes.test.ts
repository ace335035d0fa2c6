import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../src/secrets/redactor.ts'
import { fc } from '../fakes/properties.ts'

/** Encoders as programs have them; `hex` writes digits in lower, upper or mixed case. */
type Encoder = (text: string, hex: (digits: string) => string) => string

const eachUnit = (text: string, pattern: RegExp, write: (unit: string) => string): string =>
  text.replace(pattern, write)
const codeOf = (unit: string): number => unit.codePointAt(0) ?? 0
const unicodeEscape = (unit: string, hex: (digits: string) => string): string =>
  [...Array(unit.length).keys()]
    .map((index) => `\\u${hex(unit.charCodeAt(index).toString(16).padStart(4, '0'))}`)
    .join('')
const percent: Encoder = (text, hex) =>
  eachUnit(text, /[^A-Za-z0-9._~-]/gu, (unit) =>
    [...Buffer.from(unit)].map((byte) => `%${hex(byte.toString(16).padStart(2, '0'))}`).join(''),
  )
const html: Encoder = (text) =>
  eachUnit(text, /[&<>"']/g, (unit) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[unit] ?? '#39'};`)

const encoders: Readonly<Record<string, Encoder>> = {
  'percent encoding of all but unreserved characters': percent,
  'encodeURIComponent with any case of digits': (text, hex) =>
    encodeURIComponent(text).replace(/%(..)/g, (_, digits: string) => `%${hex(digits)}`),
  encodeURI: (text, hex) => encodeURI(text).replace(/%(..)/g, (_, digits: string) => `%${hex(digits)}`),
  'a form': (text, hex) => percent(text, hex).replaceAll('%20', '+'),
  HTML: html,
  'HTML with decimal numbers': (text) => eachUnit(text, /[^\w ]/gu, (unit) => `&#${String(codeOf(unit))};`),
  'HTML with hexadecimal numbers': (text, hex) =>
    eachUnit(text, /[^\w ]/gu, (unit) => `&#x${hex(codeOf(unit).toString(16))};`),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON with escaped slashes': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'JSON in ASCII': (text, hex) =>
    eachUnit(JSON.stringify(text).slice(1, -1), /[^\0-\x7f]/gu, (unit) => unicodeEscape(unit, hex)),
  'JSON that is safe in HTML': (text, hex) =>
    eachUnit(JSON.stringify(text).slice(1, -1), /[<>&'/]/g, (unit) => unicodeEscape(unit, hex)),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  'a string of JavaScript': (text, hex) =>
    eachUnit(text, /[^\w ]/gu, (unit) =>
      unit <= '\xff' ? `\\x${hex(codeOf(unit).toString(16).padStart(2, '0'))}` : unicodeEscape(unit, hex),
    ),
  'a shell with single quotes': (text) => text.replaceAll("'", String.raw`'\''`),
  'shlex.quote of Python': (text) => text.replaceAll("'", `'"'"'`),
  'a shell with backslashes': (text) => eachUnit(text, /[^\w\u0080-\uffff]/g, (unit) => `\\${unit}`),
  'SQL and YAML': (text) => text.replaceAll("'", "''"),
  CSV: (text) => text.replaceAll('"', '""'),
  'a link in HTML': (text, hex) => html(percent(text, hex), hex),
  'HTML in JSON': (text, hex) => JSON.stringify(html(text, hex)).slice(1, -1),
  hexadecimal: (text, hex) => hex(Buffer.from(text).toString('hex')),
}

const digitCases: readonly ((digits: string) => string)[] = [
  (digits) => digits.toLowerCase(),
  (digits) => digits.toUpperCase(),
]
/** Percent and Unicode escapes may have digits of both cases; hexadecimal text has one case. */
const mixedCase = (digits: string): string => digits.slice(0, 1).toUpperCase() + digits.slice(1).toLowerCase()

describe('a secret is hidden in every form in which programs write it', () => {
  const anySecret = fc
    .string({ unit: fc.constantFrom(...'aZ09/+=&<>"\'%# ;:@!?$,()*[]{}|^`~_.-éß漢😀'), minLength: 5, maxLength: 40 })
    .filter((secret) => secret.trim() === secret && !/^[\W_]|[\W_]$/.test(secret))
  const anyAround = fc.constantFrom('', ' ', 'x=', '"', '(', '\n', '--data ')

  test.each(Object.keys(encoders))('in %s', (name) => {
    const encode = encoders[name] ?? percent
    const cases = name === 'hexadecimal' ? digitCases : [...digitCases, mixedCase]
    fc.assert(
      fc.property(anySecret, anyAround, anyAround, fc.constantFrom(...cases), (secret, before, after, hex) => {
        const redactor = new Redactor()
        redactor.add(secret)
        const line = `${before}${encode(secret, hex)}${after}`
        expect(redactor.hasNoSecret(line)).toBe(false)
        expect(redactor.redact(line)).toBe(`${before}***${after}`)
      }),
    )
  })

  test.each([
    ['percent with small letters', 'a/b?c', 'x=a%2fb%3fc', 'x=***'],
    ['percent with both cases', 'a/b/c', 'a%2fb%2Fc', '***'],
    ['a form', 'a b+c', 'q=a+b%2Bc', 'q=***'],
    ['HTML', "a&b'c", 'a&amp;b&#39;c a&amp;b&#x27;c', '*** ***'],
    ['a shell', "it's me", String.raw`echo 'it'\''s me'`, "echo '***'"],
    ['JSON', 'a/b<c', String.raw`{"t":"a\u002fb\u003Cc","u":"a\/b<c"}`, '{"t":"***","u":"***"}'],
    ['JavaScript with braces', 'a&b😀c', String.raw`a\u{26}b\u{1F600}c a\u{000026}b\u{1f600}c`, '*** ***'],
    ['HTML with the last character of Unicode', 'abc\u{10ffff}d', 'abc&#x10ffff;d abc&#1114111;d', '*** ***'],
    ['JSON with control characters', 'a\nb\rc\td\be\ff', String.raw`{"t":"a\nb\rc\td\be\ff"}`, '{"t":"***"}'],
    ['JSON within JSON', 'a"b/c', JSON.stringify(JSON.stringify({ t: 'a"b/c' })), JSON.stringify('{"t":"***"}')],
    [
      'a link in JSON',
      'abc/def/ghi',
      String.raw`{"u":"https:\/\/x\/abc\/def\/ghi"}`,
      String.raw`{"u":"https:\/\/x\/***"}`,
    ],
    ['HTML with names', "a'b\u00a0c", 'a&apos;b&nbsp;c', '***'],
    ['octets of its own that look like an escape', 'a%2fb&c', 'a%252fb%26c a%2fb&amp;c', '*** ***'],
  ])('for example in %s', (_, secret, line, expected) => {
    const redactor = new Redactor()
    redactor.add(secret)
    expect(redactor.redact(line)).toBe(expected)
  })
})
