import { describe, expect, test } from '@jest/globals'
import { type BuddyOptions, demoToken, sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import {
  exchangePath,
  type SignInOptions,
  type SignInResult,
  identityToken,
  providerId,
  requestToken,
  runSignIn,
} from './support/sign-in.ts'
import { printed, sentBy } from './support/run-gate.ts'
import { asking } from './support/scenarios.ts'

const buddyToken = '0b5f3c52-64f9-4c11-9f0c-1e7f5e6a2d90'

/** Buddy's answers to the exchange, the first, the second ...; the last one holds. */
function exchanging(
  ...responses: readonly (readonly [statusCode: number, body: string, headers?: Readonly<Record<string, string>>])[]
): Pick<BuddyOptions, 'intercept' | 'token'> {
  let count = 0
  return {
    token: buddyToken,
    intercept: (request, response) => {
      if (request.url !== exchangePath) return false
      const [statusCode, body, headers = {}] = responses[Math.min(count, responses.length - 1)] ?? [200, '']
      count += 1
      response.writeHead(statusCode, headers).end(body)
      return true
    },
  }
}

/** Where one of the tokens came through. */
function findTraces(result: SignInResult): readonly string[] {
  const tokens = [identityToken(1), identityToken(2), buddyToken, demoToken, requestToken].flatMap((token) => [
    token,
    Buffer.from(token).toString('base64').slice(0, 16),
  ])
  const places: readonly (readonly [string, string])[] = [
    ['stdout and stderr', printed(result)],
    ['summary', result.rawSummary],
    ['state', JSON.stringify([...result.state])],
    ['annotations', JSON.stringify(result.commands.filter(({ name }) => name !== 'add-mask'))],
    ['outputs', JSON.stringify([...result.outputs])],
  ]
  return places.flatMap(([place, text]) =>
    tokens.filter((token) => text.includes(token)).map((token) => `${place}: ${token}`),
  )
}

describe("a step without a token signs in by GitHub's identity", () => {
  test('first of all: with the provider and the identity token, without an Authorization header', async () => {
    const gate = await runSignIn()
    expect([gate.exitCode, gate.errors, gate.output['outcome']]).toEqual([0, [], 'passed'])
    const [exchange, ...others] = gate.requests
    expect([exchange?.method, exchange?.path, exchange?.headers.authorization]).toEqual([
      'POST',
      exchangePath,
      undefined,
    ])
    expect(gate.exchanges).toEqual([{ provider_id: providerId, web_identity_token: identityToken(1) }])
    expect(others.map(({ headers }) => headers.authorization)).toEqual(others.map(() => `Bearer ${demoToken}`))
    expect(gate.askedOfGitHub).toEqual([['/token?api-version=2.0', `Bearer ${requestToken}`]])
  })

  test('the audience is asked of GitHub', async () => {
    const gate = await runSignIn({ inputs: { 'oidc-audience': 'Büddy & works?' } })
    expect(gate.exitCode).toBe(0)
    expect(gate.askedOfGitHub.map(([path]) => new URLSearchParams(path.split('?')[1]).get('audience'))).toEqual([
      'Büddy & works?',
    ])
  })

  const shapes: readonly (readonly [what: string, body: string, headers?: Readonly<Record<string, string>>])[] = [
    ['the bare text', buddyToken, { 'content-type': 'text/plain' }],
    ['access_token', JSON.stringify({ access_token: buddyToken, token_type: 'bearer', expires_in: 600 })],
  ]

  test.each(shapes)("and takes Buddy's token as %s", async (_, body, headers = {}) => {
    const gate = await runSignIn({ buddy: exchanging([200, body, headers]) })
    expect([gate.exitCode, gate.errors, gate.exchanges.length]).toEqual([0, [], 1])
    expect(gate.requests.slice(1).map(({ headers: sent }) => sent.authorization)).toEqual(
      gate.requests.slice(1).map(() => `Bearer ${buddyToken}`),
    )
  })

  test.each([
    ['input', { token: demoToken }, {}],
    ['environment', {}, { BUDDY_TOKEN: demoToken }],
  ])('a token of the %s wins: nobody is asked for another', async (_, inputs, env) => {
    const gate = await runSignIn({ inputs, step: { env } })
    expect([gate.exitCode, gate.askedOfGitHub, gate.exchanges]).toEqual([0, [], []])
  })

  test('the base path of an on-premises API comes before the exchange too', async () => {
    const gate = await runSignIn({ buddy: { basePath: '/api' } })
    expect([gate.exitCode, gate.requests[0]?.path]).toEqual([0, `/api${exchangePath}`])
  })
})

describe('neither token is shown', () => {
  const echo = [
    identityToken(1),
    buddyToken,
    `Authorization: Bearer ${buddyToken}`,
    Buffer.from(`u:${buddyToken}`).toString('base64'),
    JSON.stringify({ web_identity_token: identityToken(1) }),
  ].join(' ')
  const echoing = { log: [echo], errorMessage: echo, variables: [{ key: 'ECHO', value: echo }], name: echo }

  test.each([
    ['SUCCESSFUL', false],
    ['FAILED', false],
    ['FAILED', true],
  ])('where Buddy says %s and echoes both (debugging: %s)', async (status, debug) => {
    const gate = await runSignIn({
      watched: { ...echoing, timeline: [{ afterMs: 0, status }] },
      buddy: exchanging([200, JSON.stringify(buddyToken)]),
      step: { debug },
    })
    expect([gate.output['outcome'], findTraces(gate)]).toEqual([status === 'FAILED' ? 'failed' : 'passed', []])
    expect(gate.rawStdout).toContain('***')
  })

  test("and both are registered with the runner before anything of Buddy's is said", async () => {
    const gate = await runSignIn({ watched: echoing, buddy: exchanging([200, JSON.stringify(buddyToken)]) })
    const places = [identityToken(1), buddyToken, '] Action '].map((text) => gate.rawStdout.indexOf(text))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(gate.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual(
      expect.arrayContaining([identityToken(1), buddyToken]),
    )
  })

  // Buddy's own token is known only once it is issued.
  const echoOfGitHub = [identityToken(1), JSON.stringify({ web_identity_token: identityToken(1) })].join(' ')
  const refusals: readonly (readonly [what: string, statusCode: number, body: string])[] = [
    ['a refusal', 400, JSON.stringify({ errors: [{ message: echoOfGitHub }] })],
    ['a refusal, cut within', 401, JSON.stringify({ errors: [{ message: `${'x'.repeat(290)}${identityToken(1)}` }] })],
    ['an object of another shape', 200, JSON.stringify({ tokenCache: { token: buddyToken } })],
  ]

  test.each(refusals)('where the exchange comes to nothing: %s', async (_, statusCode, body) => {
    const gate = await runSignIn({ buddy: exchanging([statusCode, body]), inputs: { 'outage-tolerance': '1s' } })
    expect([gate.exitCode, gate.output['outcome'], gate.errors.length, findTraces(gate)]).toEqual([1, 'unknown', 1, []])
  })
})

describe('an exchange that comes to nothing', () => {
  test.each([400, 403])('%i is explained, at once', async (statusCode) => {
    const gate = await runSignIn({ buddy: exchanging([statusCode, '{"errors":[{"message":"so says Buddy"}]}']) })
    expect([
      gate.exitCode,
      gate.output['outcome'],
      gate.errors.length,
      gate.exchanges.length,
      gate.requests.length,
    ]).toEqual([1, 'unknown', 1, 1, 1])
    for (const part of ['oidc-provider-id', 'oidc-audience', 'trust conditions', 'so says Buddy', String(statusCode)])
      expect(gate.errors[0]).toContain(part)
    expect(gate.errors[0]).not.toMatch(/EXECUTION_|rejected the token/)
  })

  test.each(['', '{"token":7}'])('an answer without a token, %j: unknown', async (body) => {
    const gate = await runSignIn({ buddy: exchanging([200, body]), inputs: { 'outage-tolerance': '1s' } })
    expect([gate.exitCode, gate.output['outcome'], gate.errors.length]).toEqual([1, 'unknown', 1])
    expect(gate.requests.map(({ path }) => path)).toEqual(gate.requests.map(() => exchangePath))
  })

  test('429 with Retry-After passes by', async () => {
    const gate = await runSignIn({ buddy: exchanging([429, '{}', { 'retry-after': '1' }], [200, buddyToken]) })
    expect([gate.exitCode, gate.errors, gate.exchanges.length]).toEqual([0, [], 2])
  })
})

describe("GitHub's identity token", () => {
  test('that the job may not ask for: wrong inputs, and nothing is sent', async () => {
    const gate = await runSignIn({
      step: { env: { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' } },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.requests, gate.askedOfGitHub, gate.errors.length]).toEqual([
      1,
      'unknown',
      [],
      [],
      1,
    ])
    expect(gate.errors[0]).toMatch(/wrong inputs[\s\S]*`oidc-provider-id`[\s\S]*permissions: id-token: write/)
  })

  const errorDetails: readonly (readonly [what: string, github: NonNullable<SignInOptions['github']>])[] = [
    ['hangs', () => undefined],
    [
      'refuses',
      (response) => {
        sendJson(response, 403, { message: 'no id-token for you' })
      },
    ],
    [
      'answers with a page',
      (response) => {
        response.writeHead(200).end('<html>')
      },
    ],
  ]

  // Only a hanging response takes its time, on the clock of the step: 1 s, a pause of 1 to 1.5 s, and 1 s.
  test.each(errorDetails)('that cannot be had, since GitHub %s: explained, and the step ends', async (_, github) => {
    const gate = await runSignIn({ github, inputs: { 'request-timeout': '1s', 'outage-tolerance': '1s' } })
    expect([gate.exitCode, gate.output['outcome'], gate.requests, gate.errors.length]).toEqual([1, 'unknown', [], 1])
    expect(gate.errors[0]).toMatch(/GitHub gave no identity token[\s\S]*id-token: write/)
    expect(printed(gate)).not.toMatch(/internal error/)
    expect(gate.durationMs).toBeLessThan(4_000)
  })

  test('that is waited for when the workflow is cancelled: cancelled, at once', async () => {
    const cancel = new AbortController()
    const gate = await runSignIn({
      github: () => {
        cancel.abort()
      },
      step: { signal: cancel.signal },
    })
    expect([gate.conclusion, gate.output['outcome'], gate.requests, gate.errors.length]).toEqual([
      'cancelled',
      'cancelled',
      [],
      1,
    ])
    expect(gate.durationMs).toBeLessThan(6_000)
  })

  test('that is waited for when time is over: timed-out', async () => {
    const gate = await runSignIn({ github: () => undefined, inputs: { timeout: '1s' } })
    expect([gate.exitCode, gate.output['outcome'], gate.errors.length]).toEqual([1, 'timed-out', 1])
    expect(gate.durationMs).toBe(1_000)
  })
})

describe('a token that expires', () => {
  test('during the wait is exchanged for anew, and the gate passes', async () => {
    const gate = await runSignIn({
      changes: [{ status: 'INPROGRESS' }, {}, {}, {}, { status: 'SUCCESSFUL' }],
      onRequest: (buddy, count) => {
        if (count === 3) buddy.setToken(buddyToken)
      },
    })
    expect([gate.exitCode, gate.errors, gate.warnings]).toEqual([0, [], []])
    expect(gate.exchanges).toEqual(
      [1, 2].map((count) => ({ provider_id: providerId, web_identity_token: identityToken(count) })),
    )
    expect(gate.requests.at(-1)?.headers.authorization).toBe(`Bearer ${buddyToken}`)
    expect(findTraces(gate)).toEqual([])
  })

  test('just when the run is started: the run is started once', async () => {
    const gate = await runSignIn({
      inputs: { operation: 'run', 'pipeline-id': 'tests', 'execution-id': undefined, 'action-execution-id': undefined },
      onRequest: (buddy) => {
        if (buddy.requests.at(-1)?.path.endsWith('/executions') === true) buddy.setToken(buddyToken)
      },
      buddy: { token: demoToken },
    })
    const starts = gate.requests.filter(({ method, path }) => method === 'POST' && path !== exchangePath)
    expect([gate.exitCode, gate.errors, gate.exchanges.length]).toEqual([0, [], 2])
    expect(starts.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${demoToken}`, `Bearer ${buddyToken}`])
    expect(gate.output['execution-id']).toBe('2')
  })

  test('just when an action is approved: it is approved once', async () => {
    let approvals = 0
    const gate = await runSignIn({
      watched: { timeline: asking('WAITING_FOR_APPLY') },
      inputs: { operation: 'approve', 'approval-timeout': '0' },
      onRequest: (buddy) => {
        if (buddy.requests.at(-1)?.method !== 'PATCH') return
        approvals += 1
        if (approvals === 1) buddy.setToken(buddyToken)
      },
    })
    expect([gate.exitCode, gate.errors, sentBy(gate).length, gate.exchanges.length]).toEqual([0, [], 2, 2])
  })

  test('and a new one that is refused too ends the step, with two exchanges in all', async () => {
    const gate = await runSignIn({
      watched: { timeline: [{ afterMs: 0, status: 'INPROGRESS' }] },
      onRequest: (buddy, count) => {
        if (count === 4) buddy.setToken(buddyToken)
      },
      buddy: {
        intercept: (request, response, _, count) => {
          const mayStillAppear = request.method === 'GET' && count > 3
          if (mayStillAppear) sendJson(response, 401, { errors: [{ message: 'Wrong authentication data' }] })
          return mayStillAppear
        },
      },
    })
    expect([
      gate.exitCode,
      gate.output['outcome'],
      gate.output['status'],
      gate.errors.length,
      gate.exchanges.length,
    ]).toEqual([1, 'unknown', 'INPROGRESS', 1, 2])
    expect(gate.errors[0]).toMatch(/expired or was revoked/)
  })
})
