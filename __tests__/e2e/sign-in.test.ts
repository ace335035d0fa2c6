import { describe, expect, test } from '@jest/globals'
import { type BuddyOptions, demoToken, sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { printed } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'
import {
  exchangePath,
  identityToken,
  providerId,
  requestToken,
  runSignIn,
  type SignInOptions,
  type SignInResult,
} from './support/sign-in.ts'

const buddyToken = '0b5f3c52-64f9-4c11-9f0c-1e7f5e6a2d90'

/** Returns the options of a Buddy that answers each exchange so. */
function exchanging(statusCode: number, body: unknown): Pick<BuddyOptions, 'intercept' | 'token'> {
  return {
    token: buddyToken,
    intercept: (request, response) => {
      if (request.url === exchangePath) sendJson(response, statusCode, body)
      return request.url === exchangePath
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
  test('first of all, below the path of the API and without an Authorization header', async () => {
    const gate = await runSignIn({ buddy: { basePath: '/api' }, inputs: { 'oidc-audience': 'Büddy & works?' } })
    expect([gate.exitCode, gate.errors, gate.output['outcome']]).toEqual([0, [], 'passed'])
    const [exchange, ...others] = gate.requests
    expect(exchange).toMatchObject({ method: 'POST', path: `/api${exchangePath}` })
    expect(exchange?.headers.authorization).toBeUndefined()
    expect(JSON.parse(exchange?.body ?? '')).toEqual({
      provider_id: providerId,
      web_identity_token: identityToken(1),
    })
    expect(others.map(({ headers }) => headers.authorization)).toEqual(others.map(() => `Bearer ${demoToken}`))
    expect(gate.askedOfGitHub).toEqual([[expect.stringContaining('api-version=2.0'), `Bearer ${requestToken}`]])
    const [path = ''] = gate.askedOfGitHub[0] ?? []
    expect(new URLSearchParams(path.split('?')[1]).get('audience')).toBe('Büddy & works?')
  })

  test('and asks nobody for a token where the environment has one', async () => {
    const gate = await runSignIn({ step: { env: { BUDDY_TOKEN: demoToken } } })
    expect([gate.exitCode, gate.askedOfGitHub, gate.exchanges]).toEqual([0, [], []])
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

  test('where Buddy sends back both, also with step debugging, and both are masked before that', async () => {
    const watched = { log: [echo], errorMessage: echo, variables: [{ key: 'ECHO', value: echo }], name: echo }
    const gate = await runSignIn({
      watched: { ...watched, ...finished('FAILED') },
      buddy: exchanging(200, buddyToken),
      step: { debug: true },
    })
    expect([gate.output['outcome'], findTraces(gate)]).toEqual(['failed', []])
    const places = [`::add-mask::${identityToken(1)}`, `::add-mask::${buddyToken}`, '] Action ', '***'].map((text) =>
      gate.rawStdout.indexOf(text),
    )
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('where Buddy refuses the exchange, which is explained at once', async () => {
    const message = `so says Buddy ${'x'.repeat(280)}${identityToken(1)}`
    const gate = await runSignIn({ buddy: exchanging(403, { errors: [{ message }] }) })
    expect([gate.output['outcome'], gate.errors.length, gate.requests.length]).toEqual(['unknown', 1, 1])
    for (const part of ['oidc-provider-id', 'oidc-audience', 'trust conditions', 'so says Buddy', '403'])
      expect(gate.errors[0]).toContain(part)
    expect(gate.errors[0]).not.toMatch(/EXECUTION_|rejected the token/)
    expect(findTraces(gate)).toEqual([])
  })
})

describe("GitHub's identity token", () => {
  test('that GitHub refuses is explained, and nothing is sent to Buddy', async () => {
    const gate = await runSignIn({
      github: (response) => {
        sendJson(response, 403, { message: 'no id-token for you' })
      },
      inputs: { 'outage-tolerance': '1s' },
    })
    expect([gate.output['outcome'], gate.requests, gate.errors.length]).toEqual(['unknown', [], 1])
    expect(gate.errors[0]).toMatch(/GitHub gave no identity token[\s\S]*id-token: write/)
    expect(printed(gate)).not.toMatch(/internal error/)
  })

  const cancel = new AbortController()
  test.each<readonly [outcome: string, options: SignInOptions]>([
    ['timed-out', { github: () => undefined, inputs: { timeout: '1s' } }],
    ['cancelled', { github: () => cancel.abort(), step: { signal: cancel.signal } }],
  ])('that never comes does not hold up the end of the step: %s', async (outcome, options) => {
    const gate = await runSignIn(options)
    expect([gate.output['outcome'], gate.requests, gate.errors.length]).toEqual([outcome, [], 1])
    expect(gate.durationMs).toBeLessThan(6_000)
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
})
