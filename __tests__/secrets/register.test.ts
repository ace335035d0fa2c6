import { describe, expect, test } from '@jest/globals'
import { Redactor } from '../../src/secrets/redactor.ts'
import { registerInputSecrets, registerSecretTexts, registerToken } from '../../src/secrets/register.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

function register(
  how: typeof registerToken | ((runner: FakeRunner, redactor: Redactor, text: string) => void),
  text: string,
): { readonly runner: FakeRunner; readonly redact: (shown: string) => string } {
  const [runner, redactor] = [createFakeRunner(), new Redactor()]
  how(runner, redactor, text)
  return { runner, redact: (shown) => redactor.redact(shown) }
}

const registerText = (runner: FakeRunner, redactor: Redactor, text: string): void => {
  registerSecretTexts(runner, redactor, [text])
}

describe('a token', () => {
  test('is hidden from here on', () => {
    const { runner, redact } = register(registerToken, 'tok-0123')
    expect(runner.masks).toEqual(['tok-0123'])
    expect(redact(`a tok-0123 b ${Buffer.from('tok-0123').toString('base64')}`)).toMatch(/^a \*\*\* b \*\*\*/)
  })

  test('with line breaks in it is registered line by line, since the runner takes no others', () => {
    expect(register(registerToken, 'first-half\r\nsecond-half\n').runner.masks).toEqual(['first-half', 'second-half'])
  })

  test('that is missing hides nothing', () => {
    const { runner, redact } = register(registerToken, '')
    expect([runner.masks, redact('a b')]).toEqual([[], 'a b'])
  })
})

describe('a secret text', () => {
  test('is hidden whole, line by line, and as JSON has it', () => {
    const { runner, redact } = register(registerText, 'line one\r\nsecond\rth"rd')
    expect(runner.masks).toEqual(['line one', 'second', 'th"rd'])
    expect(redact('line one / second / th"rd / th\\"rd')).toBe('*** / *** / *** / ***')
    expect(redact('{"a":"line one\\r\\nsecond\\rth\\"rd"}')).toBe('{"a":"***"}')
  })

  test.each(['true', 'false', '8080', 'FAILED', 'abc', ''])(
    'of an ordinary word is not told to the runner, which would hide it in the whole job: %j',
    (text) => {
      expect(register(registerText, text).runner.masks).toEqual([])
    },
  )

  test.each([
    ['a blank before it', ' hunter2-0123'],
    ['blanks around it', '  hunter2-0123\t'],
    ['a line break after it', 'hunter2-0123\n'],
  ])('with %s is hidden in both forms', (_, text) => {
    const { runner, redact } = register(registerText, text)
    expect(runner.masks).toEqual(['hunter2-0123'])
    expect(redact('a=hunter2-0123;')).toBe('a=***;')
    expect(redact(`a=${text};`)).not.toContain('hunter2')
    expect(redact(JSON.stringify({ a: text }))).toBe('{"a":"***"}')
    expect(redact(encodeURIComponent(text))).toBe('***')
  })

  test('of several lines is hidden without the blanks around each of them', () => {
    const { redact } = register(registerText, '  first-line \n  second-line ')
    expect(redact('first-line/second-line')).toBe('***/***')
  })

  test('that is shorter than four characters is left to its name', () => {
    expect(register(registerText, 'abc').redact('abc')).toBe('abc')
    expect(register(registerText, 'a\nlong enough').redact('a long enough')).toBe('a ***')
  })
})

test('hides every token and every text of the inputs from here on', () => {
  const [runner, redactor] = [createFakeRunner(), new Redactor()]
  registerInputSecrets(runner, redactor, { tokens: ['tok-0123', '', 'tok-4567'], texts: ['hunter2-0123'] })
  expect(runner.masks).toEqual(['tok-0123', 'tok-4567', 'hunter2-0123'])
  expect(redactor.redact('tok-0123 tok-4567 hunter2-0123')).toBe('*** *** ***')
})
