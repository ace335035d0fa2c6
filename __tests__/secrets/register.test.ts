import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../src/secrets/redactor.ts'
import { keepTexts, keepToken } from '../../src/secrets/register.ts'
import { createFakeHost, type FakeHost } from '../fakes/host.ts'

function keep(
  how: typeof keepToken | ((host: FakeHost, redactor: Redactor, text: string) => void),
  text: string,
): { readonly host: FakeHost; readonly redact: (shown: string) => string } {
  const [host, redactor] = [createFakeHost(), new Redactor()]
  how(host, redactor, text)
  return { host, redact: (shown) => redactor.redact(shown) }
}

const keepText = (host: FakeHost, redactor: Redactor, text: string): void => {
  keepTexts(host, redactor, [text])
}

describe('a token', () => {
  test('is hidden from here on', () => {
    const { host, redact } = keep(keepToken, 'tok-0123')
    expect(host.masks).toEqual(['tok-0123'])
    expect(redact(`a tok-0123 b ${Buffer.from('tok-0123').toString('base64')}`)).toMatch(/^a \*\*\* b \*\*\*/)
  })

  test('with line breaks in it is registered line by line, since the runner takes no others', () => {
    expect(keep(keepToken, 'first-half\r\nsecond-half\n').host.masks).toEqual(['first-half', 'second-half'])
  })

  test('that is missing hides nothing', () => {
    const { host, redact } = keep(keepToken, '')
    expect([host.masks, redact('a b')]).toEqual([[], 'a b'])
  })
})

describe('a secret text', () => {
  test('is hidden whole, line by line, and as JSON has it', () => {
    const { host, redact } = keep(keepText, 'line one\r\nsecond\rth"rd')
    expect(host.masks).toEqual(['line one', 'second', 'th"rd'])
    expect(redact('line one / second / th"rd / th\\"rd')).toBe('*** / *** / *** / ***')
    expect(redact('{"a":"line one\\r\\nsecond\\rth\\"rd"}')).toBe('{"a":"***"}')
  })

  test.each(['true', 'false', '8080', 'FAILED', 'abc', ''])(
    'of an ordinary word is not told to the runner, which would hide it in the whole job: %j',
    (text) => {
      expect(keep(keepText, text).host.masks).toEqual([])
    },
  )

  test.each([
    ['a blank before it', ' hunter2-0123'],
    ['blanks around it', '  hunter2-0123\t'],
    ['a line break after it', 'hunter2-0123\n'],
  ])('with %s is hidden in both forms', (_, text) => {
    const { host, redact } = keep(keepText, text)
    expect(host.masks).toEqual(['hunter2-0123'])
    expect(redact('a=hunter2-0123;')).toBe('a=***;')
    expect(redact(`a=${text};`)).not.toContain('hunter2')
    expect(redact(JSON.stringify({ a: text }))).toBe('{"a":"***"}')
    expect(redact(encodeURIComponent(text))).toBe('***')
  })

  test('of several lines is hidden without the blanks around each of them', () => {
    const { redact } = keep(keepText, '  first-line \n  second-line ')
    expect(redact('first-line/second-line')).toBe('***/***')
  })

  test('that is shorter than four characters is left to its name', () => {
    expect(keep(keepText, 'abc').redact('abc')).toBe('abc')
    expect(keep(keepText, 'a\nlong enough').redact('a long enough')).toBe('a ***')
  })
})
