import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { runUnblock, type UnblockOptions } from './support/unblock.ts'
import { asking } from './support/scenarios.ts'

const operations: readonly (readonly [operation: string, options: UnblockOptions])[] = [
  ['run', { inputs: { 'execution-id': undefined, 'action-execution-id': undefined } }],
  ['retry', { watched: { timeline: [{ afterMs: 0, status: 'FAILED' }] } }],
  ['approve', {}],
  ['pass-variables', { watched: { timeline: asking('WAITING_FOR_VARIABLES') }, inputs: { variables: 'A=b' } }],
]
/** The announcement of these headers spells them with a zero; which is real is not known. */
const spellings = [
  ['X-OAuth-Scopes', 'X-Accepted-OAuth-Scopes'],
  ['X-0Auth-Scopes', 'X-Accepted-0Auth-Scopes'],
  ['x-oauth-scopes', 'x-accepted-oauth-scopes'],
] as const
const rows = operations.flatMap(([operation, options]) => [
  ...spellings.map((names) => [403, operation, names, options] as const),
])

describe('a refusal names the scope that it takes, and what Buddy says of scopes', () => {
  test.each(rows)('%i for %s, with %j', async (statusCode, operation, [has, takes], options) => {
    const gate = await runUnblock({
      ...options,
      inputs: { operation, ...(typeof options.inputs === 'function' ? {} : options.inputs) },
      buddy: {
        intercept: (request, response) => {
          if (request.method === 'GET') return false
          response.setHeader(has, 'WORKSPACE, EXECUTION_INFO').setHeader(takes, 'EXECUTION_MANAGE')
          sendJson(response, statusCode, { errors: [{ message: 'so says Buddy' }] })
          return true
        },
      },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.errors.length]).toEqual([1, 'unknown', 1])
    for (const part of [
      'EXECUTION_RUN',
      'PIPELINE_RUN',
      'WORKSPACE, EXECUTION_INFO',
      'EXECUTION_MANAGE',
      'so says Buddy',
      String(statusCode),
    ])
      expect(gate.errors[0]).toContain(part)
    expect(gate.summary).toContain('EXECUTION_RUN')
  })

  test.each(spellings.slice(0, 2))('403 for reading, with %s and %s', async (has, takes) => {
    const gate = await runUnblock({
      inputs: { operation: 'watch' },
      buddy: {
        intercept: (_, response) => {
          response.setHeader(has, 'WORKSPACE').setHeader(takes, 'EXECUTION_INFO, EXECUTION_RUN')
          sendJson(response, 403, { errors: [{ message: 'so says Buddy' }] })
          return true
        },
      },
    })
    expect([gate.output['outcome'], gate.errors.length]).toEqual(['unknown', 1])
    for (const part of [
      'EXECUTION_INFO',
      'PIPELINE_READ',
      'this token has WORKSPACE',
      'Buddy accepts EXECUTION_INFO, EXECUTION_RUN',
    ])
      expect(gate.errors[0]).toContain(part)
  })

  test('401 for reading names no scope', async () => {
    const gate = await runUnblock({
      inputs: { operation: 'watch' },
      buddy: {
        intercept: (_, response) => {
          response.setHeader('X-OAuth-Scopes', 'WORKSPACE')
          sendJson(response, 401, { errors: [{ message: 'so says Buddy' }] })
          return true
        },
      },
    })
    expect(gate.errors[0]).toContain('Buddy refused access')
    expect(gate.errors[0]).not.toMatch(/EXECUTION_|PIPELINE_|this token has/)
  })
})
