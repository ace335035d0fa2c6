import { expect, test } from '@jest/globals'
import { NestedTooDeep, redactBody } from '../../../src/buddy/http/redact-body.ts'
import { anActionBody, anExecutionBody } from '../../fakes/builders.ts'
import { fc } from '../../fakes/properties.ts'

const secret = 'hunter2-0123'
const redact = (text: string): string => text.replaceAll(secret, '***')

/** The value as it comes out of JSON. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test('redacts every text that somebody wrote, at any depth', () => {
  const reported = (text: string): unknown =>
    anExecutionBody({
      comment: `by ${text}`,
      action_executions: [
        anActionBody({
          error_message: text,
          outputted_variables: [{ key: 'A', value: `x${text}y` }],
          action: { name: `Deploy ${text}` },
        }),
      ],
    })
  expect(redactBody(reported(secret), redact)).toEqual(reported('***'))
})

test('redacts any JSON, and changes nothing else', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(redactBody(jsonOf([value, secret]), redact)).toEqual(jsonOf([value, '***']))
    }),
  )
})

test('keeps identifiers, dates and known statuses, because a short secret may stand in them by chance', () => {
  const kept = {
    status: 'SUCCESSFUL',
    id: 'x',
    url: 'x',
    html_url: 'x'.repeat(500),
    action_execution_id: 'x',
    revision: 'x',
    domain: 'x',
    project_identifier: 'x',
    start_date: 'x',
    finish_date: 'x',
  }
  expect(redactBody(kept, () => '***')).toEqual(kept)
})

test.each([
  [{ status: 'NEW_WORD' }, { status: '***' }],
  [{ status: ['SUCCESSFUL'] }, { status: ['***'] }],
  [{ url: { x: 'y' } }, { url: { x: '***' } }],
  [{ html_url: 'x'.repeat(501) }, { html_url: '***' }],
])('redacts what is no known status and no short identifier: %j', (value, expected) => {
  expect(redactBody(value, () => '***')).toEqual(expected)
})

test('keeps keys that mean something to JavaScript', () => {
  const body = redactBody(JSON.parse('{"__proto__": {"x": "y"}, "constructor": "z"}'), redact)
  expect(JSON.stringify(body)).toBe('{"__proto__":{"x":"y"},"constructor":"z"}')
  expect(body).not.toHaveProperty('x')
})

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('refuses more than 500 levels of %s, also more than the stack holds', (_, open, close) => {
  const nested = (levels: number): unknown => JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)
  expect(redactBody(nested(500), redact)).toEqual(nested(500))
  for (const levels of [501, 200_000]) {
    expect(() => redactBody(nested(levels), redact)).toThrow(NestedTooDeep)
    expect(() => redactBody(nested(levels), redact)).toThrow('500 levels')
  }
})
