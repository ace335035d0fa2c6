import { describe, expect, test } from '@jest/globals'
import type { BuddyClient } from '../src/buddy/client.ts'
import { DeadlineExceeded } from '../src/buddy/errors.ts'
import { connectToBuddy } from '../src/connect.ts'
import type { Credentials } from '../src/inputs/connection.ts'
import type { StartTimer } from '../src/runner/clock.ts'
import { Redactor } from '../src/secrets/redactor.ts'
import { anExecutionBody } from './fakes/builders.ts'
import { createFakeClock, type FakeClock } from './fakes/clock.ts'
import { createFakeBuddy, type FakeBuddy } from './fakes/exchange.ts'
import { createFakeRunner, type FakeRunner } from './fakes/runner.ts'
import { aStep } from './fakes/step.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const apiUrl = 'https://api.example'

interface Opened {
  readonly client: BuddyClient
  readonly runner: FakeRunner
  readonly buddy: FakeBuddy
  readonly clock: FakeClock
  readonly redactor: Redactor
  readonly connected: readonly (readonly [apiUrl: string, redact: (text: string) => string])[]
}

function open(
  credentials: Credentials,
  {
    deadline = Infinity,
    identityToken = (audience) => `id for ${audience}`,
    startTimer,
  }: {
    readonly deadline?: number
    readonly identityToken?: (audience: string) => string | Promise<string>
    readonly startTimer?: StartTimer
  } = {},
): Opened {
  const [runner, clock, redactor] = [createFakeRunner({ identityToken }), createFakeClock(), new Redactor()]
  const buddy = createFakeBuddy(({ path }) =>
    path === '/user/oidc/tokens' ? { token: 'buddy-token-1' } : anExecutionBody(),
  )
  const connected: [string, (text: string) => string][] = []
  const client = connectToBuddy(
    { apiUrl, credentials, requestTimeoutMs: 10_000 },
    aStep(buddy, {
      runner,
      clock,
      ...(startTimer === undefined ? {} : { startTimer }),
      connect: (url, redact) => {
        connected.push([url, redact])
        return buddy.sendRequest
      },
    }),
    redactor,
    deadline,
  )
  return { client, runner, buddy, clock, redactor, connected }
}

const identity = (audience: string): Credentials => ({
  kind: 'identity',
  providerId: 'provider-1',
  audience,
})

describe('a session', () => {
  test('with a stored token sends it, and asks GitHub for nothing', async () => {
    const { client, buddy, connected } = open(
      { kind: 'token', token: 'stored' },
      {
        identityToken: () => {
          throw new Error('asked')
        },
      },
    )
    await client.getExecution(run)
    expect(buddy.calls.map(({ method, token }) => [method, token])).toEqual([['GET', 'stored']])
    expect(connected.map(([url]) => url)).toEqual([apiUrl])
  })

  test.each([
    ['', 'id for '],
    ['buddy', 'id for buddy'],
  ])("with GitHub's identity asks for the audience %j, when it is first needed", async (audience, idToken) => {
    const { client, buddy } = open(identity(audience))
    expect(buddy.calls).toEqual([])
    await client.getExecution(run)
    expect(buddy.calls[0]?.body).toEqual({ provider_id: 'provider-1', web_identity_token: idToken })
    expect(buddy.calls.map(({ token }) => token)).toEqual([undefined, 'buddy-token-1'])
  })

  test('hides the tokens that it gets: with the runner, in what it writes, and in what Buddy sends', async () => {
    const { client, runner, redactor, connected } = open(identity('buddy'))
    await client.getExecution(run)
    expect(runner.masks).toEqual(['id for buddy', 'buddy-token-1'])
    expect(redactor.redact('a buddy-token-1 b id for buddy c')).toBe('a *** b *** c')
    expect(connected[0]?.[1]('a buddy-token-1 b')).toBe('a *** b')
  })

  test('bounds each exchange by request-timeout and by what is left of the time, and asks nothing after it', async () => {
    const { client, buddy, clock } = open({ kind: 'token', token: 'stored' }, { deadline: 17_000 })
    await client.getExecution(run)
    clock.advance(9_000)
    await client.getExecution(run)
    expect(buddy.calls.map(({ timeoutMs }) => timeoutMs)).toEqual([10_000, 3_000])
    clock.advance(3_000)
    await expect(client.getExecution(run)).rejects.toBeInstanceOf(DeadlineExceeded)
    expect(buddy.calls).toHaveLength(2)
  })

  test('bounds the identity token by the timer that the step was given', async () => {
    const limits: number[] = []
    const { client } = open(identity('buddy'), {
      identityToken: () => new Promise(() => undefined),
      startTimer: (milliseconds, end) => {
        limits.push(milliseconds)
        queueMicrotask(end)
        return () => undefined
      },
    })
    await expect(client.getExecution(run)).rejects.toThrow('oidc-failed')
    expect(limits).toEqual([10_000])
  })
})
