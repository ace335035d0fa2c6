import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { type Patch, runUnblock, unblockByHand, type UnblockOptions } from './support/unblock.ts'
import { asking } from './support/scenarios.ts'

type Fault = NonNullable<UnblockOptions['onPatch']>

const message = { errors: [{ message: 'so says Buddy' }] }

/** Returns what refuses a request, with Buddy's form of a refusal. */
function refusal(status: number, headers: Readonly<Record<string, string>> = {}): (patch: Patch) => void {
  return ({ response }) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sendJson(response, status, message)
  }
}

/** Each fault, with what Buddy did before it. */
const cuts: readonly (readonly [what: string, fault: (patch: Patch) => void])[] = [
  [
    'a connection that is reset',
    ({ response }) => {
      response.socket?.resetAndDestroy()
    },
  ],
  [
    'an answer that is cut',
    ({ response }) => {
      response.writeHead(200, { 'content-length': '900' }).write('{"id":1,"status":"INPR', () => {
        response.socket?.resetAndDestroy()
      })
    },
  ],
  ['no answer in time', () => undefined],
]

describe('an answer that is lost', () => {
  test.each(cuts)('%s, after Buddy took it: the step goes on, and asks for it once', async (_, fault) => {
    const onPatch: Fault = (patch) => {
      unblockByHand(patch.buddy, 'APPLY')
      fault(patch)
      return true
    }
    const gate = await runUnblock({ onPatch, inputs: { 'request-timeout': '1s' } })
    expect([gate.exitCode, gate.errors, gate.sent.length]).toEqual([0, [], 1])
    expect(gate.notices.join()).toMatch(/answer was lost.*no longer waits/)
  })

  test.each(cuts)('%s, and Buddy did not take it: unknown, within the patience, asked for once', async (_, fault) => {
    const gate = await runUnblock({
      onPatch: (patch) => {
        fault(patch)
        return true
      },
      inputs: { 'request-timeout': '1s', 'appear-timeout': '1s' },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.sent.length, gate.errors.length]).toEqual([1, 'unknown', 1, 1])
    expect(gate.errors[0]).toMatch(/may have been approved/)
    expect(gate.output['status']).toBe('WAITING_FOR_APPLY')
    expect(gate.durationMs).toBeLessThan(10_000)
  })
})

test('what Buddy certainly did not do, as with 429 and Retry-After, is asked for again, as late as Buddy asks', async () => {
  const gate = await runUnblock({
    onPatch: (patch) => {
      if (patch.count === 1) refusal(429, { 'retry-after': '1' })(patch)
      return patch.count === 1
    },
  })
  expect([gate.exitCode, gate.errors, gate.sent.length]).toEqual([0, [], 2])
  const [first, second] = gate.requests.filter(({ method }) => method === 'PATCH')
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
})

describe('what Buddy refuses', () => {
  test.each([401, 403, 422])(
    '%i, while the action still waits: unknown, and one error that names the scopes',
    async (statusCode) => {
      const gate = await runUnblock({
        onPatch: ({ response }) => {
          sendJson(response, statusCode, message)
          return true
        },
      })
      expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.errors.length]).toEqual([
        1,
        'unknown',
        'WAITING_FOR_APPLY',
        1,
      ])
      expect(gate.sent).toHaveLength(1)
      expect(gate.errors[0]).toContain('so says Buddy')
      expect(gate.errors[0]).toContain(String(statusCode))
      for (const scope of [401, 404].includes(statusCode) ? [] : ['EXECUTION_RUN', 'PIPELINE_RUN'])
        expect(gate.errors[0]).toContain(scope)
    },
  )

  test('a redirect is not followed, and says where it leads', async () => {
    const gate = await runUnblock({
      onPatch: ({ response }) => {
        response.writeHead(307, { location: 'https://elsewhere.example/x' }).end()
        return true
      },
    })
    expect([gate.output['outcome'], gate.sent.length, gate.errors.length]).toEqual(['unknown', 1, 1])
    expect(gate.errors[0]).toContain('https://elsewhere.example')
  })
})

/** Buddy takes it, and so many of its next answers do not know of that yet. */
function lateBy(responses: number): Pick<UnblockOptions, 'onRequest' | 'watched'> {
  let left = responses
  return {
    watched: { timeline: asking('WAITING_FOR_APPLY') },
    onRequest: (buddy) => {
      if (!buddy.requests.slice(0, -1).some(({ method }) => method === 'PATCH')) return
      buddy.runs[0]?.actions[0]?.set({ status: left > 0 ? 'WAITING_FOR_APPLY' : undefined })
      left -= 1
    },
  }
}

describe('an answer that does not know yet that it was approved', () => {
  test.each([1, 3])('is no reason to fail, with approval-timeout: 0 (%i of them)', async (responses) => {
    const gate = await runUnblock({
      ...lateBy(responses),
      inputs: { 'approval-timeout': '0', 'appear-timeout': '20s' },
    })
    expect([gate.exitCode, gate.errors, gate.sent.length]).toEqual([0, [], 1])
  })

  test('for a whole run: the same', async () => {
    const gate = await runUnblock({
      ...lateBy(1),
      inputs: { 'approval-timeout': '0', 'action-execution-id': undefined },
    })
    expect([gate.exitCode, gate.errors, gate.sent.length]).toEqual([0, [], 1])
  })

  test('and that goes on to say so, since others have to act too: approval-timeout ends it', async () => {
    const gate = await runUnblock({
      inputs: { 'approval-timeout': '0', 'appear-timeout': '1s' },
      onPatch: ({ buddy, response }) => {
        sendJson(response, 200, {
          id: 1,
          status: 'WAITING_FOR_APPLY',
          action_executions: [
            {
              action_execution_id: buddy.runs[0]?.actions[0]?.hash,
              status: 'WAITING_FOR_APPLY',
              action: { id: 1, name: 'Action 1' },
            },
          ],
        })
        return true
      },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.sent.length]).toEqual([
      1,
      'timed-out',
      'WAITING_FOR_APPLY',
      1,
    ])
    expect(gate.warnings.join()).toMatch(/still WAITING_FOR_APPLY.*[Oo]ther users/)
  })

  test('the next action that asks is another matter: approval-timeout ends it', async () => {
    const gate = await runUnblock({
      watched: {
        timeline: [
          { afterMs: 0, status: 'WAITING_FOR_APPLY' },
          { afterMs: 1, status: 'WAITING_FOR_VARIABLES' },
        ],
      },
      inputs: { 'approval-timeout': '0' },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.sent.length]).toEqual([
      1,
      'timed-out',
      'WAITING_FOR_VARIABLES',
      1,
    ])
  })
})
