import { describe, expect, test } from '@jest/globals'
import { main } from '../src/main.ts'
import type { Outcome } from '../src/watch/verdict.ts'
import { aHash, anActionBody, anExecutionBody } from './fakes/builders.ts'
import { createFakeClock, type FakeClock } from './fakes/clock.ts'
import { createFakeBuddy, refused } from './fakes/exchange.ts'
import { createFakeRunner, type FakeRunner } from './fakes/runner.ts'
import { fc, runs } from './fakes/properties.ts'
import { aStep } from './fakes/step.ts'

const exchangePath = '/user/oidc/tokens'
const minuteMs = 60_000

interface Scenario {
  /** When the watched action is done. */
  readonly doneAfterMs: number
  /** Whether Buddy takes a token, `ageMs` after it was issued as the first (0), second (1) ... one. */
  readonly takes: (ageMs: number, number: number) => boolean
  readonly inputs?: Readonly<Record<string, string>>
  /** Whether the exchange, counted from 0, is answered; else with 503. */
  readonly issues?: (sendRequest: number) => boolean
}

interface RunResult {
  readonly outcome: Outcome
  readonly runner: FakeRunner
  /** When each token was asked for. */
  readonly exchangedAt: readonly number[]
  /** Every token that was sent with a request. */
  readonly sent: readonly (string | undefined)[]
}

/** A whole step that signs in by GitHub's identity, on a clock whose waits take no time. */
async function runSignIn({ doneAfterMs, takes, inputs, issues = () => true }: Scenario): Promise<RunResult> {
  const clock: FakeClock = createFakeClock()
  const startedAt = clock.now()
  const issuedAt: number[] = []
  const exchangedAt: number[] = []
  let identities = 0
  const runner = createFakeRunner({
    inputs: {
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      'action-execution-id': aHash(1),
      'oidc-provider-id': 'provider',
      timeout: '10h',
      ...inputs,
    },
    environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://github.example/token' },
    identityToken: () => `identity-${String(identities++)}`,
  })
  const buddy = createFakeBuddy(({ short, token }) => {
    if (short === exchangePath) {
      exchangedAt.push(clock.now())
      if (!issues(exchangedAt.length - 1)) return refused(503)
      issuedAt.push(clock.now())
      return { token: `issued-${String(issuedAt.length - 1)}` }
    }
    const number = Number(token?.replace('issued-', ''))
    if (!takes(clock.now() - (issuedAt[number] ?? NaN), number)) return refused(401)
    const action = anActionBody({ status: clock.now() - startedAt >= doneAfterMs ? 'SUCCESSFUL' : 'INPROGRESS' })
    return short === '/executions/2' ? anExecutionBody({ status: 'INPROGRESS', action_executions: [action] }) : action
  })
  const outcome = await main(aStep(buddy, { runner, clock }))
  return {
    outcome,
    runner,
    exchangedAt,
    sent: buddy.calls.filter(({ short }) => short !== exchangePath).map(({ token }) => token),
  }
}

const gaps = (times: readonly number[]): readonly number[] =>
  times.slice(1).map((time, index) => time - (times[index] ?? 0))

describe('a wait that outlives its token', () => {
  test.each([10, 30, 60, 90])('of %i minutes passes, with one exchange for each token', async (lifetime) => {
    const { outcome, exchangedAt, runner } = await runSignIn({
      doneAfterMs: 5 * 60 * minuteMs,
      takes: (ageMs) => ageMs < lifetime * minuteMs,
    })
    expect(outcome).toBe('passed')
    expect(runner.annotations).toEqual([])
    expect(Math.min(...gaps(exchangedAt))).toBeGreaterThanOrEqual(lifetime * minuteMs)
    expect(exchangedAt.length).toBeLessThanOrEqual((5 * 60) / lifetime + 1)
  })

  test('the first renewal comes at any time, also right at the beginning', async () => {
    const { outcome, exchangedAt } = await runSignIn({
      doneAfterMs: 20_000,
      takes: (ageMs, number) => number > 0 || ageMs < 2_000,
    })
    expect(outcome).toBe('passed')
    expect(exchangedAt).toHaveLength(2)
    expect(gaps(exchangedAt)[0]).toBeLessThan(10_000)
  })

  test('further ones come at most once a minute, however short the tokens live, and the gate passes', async () => {
    const { outcome, exchangedAt } = await runSignIn({ doneAfterMs: 30 * minuteMs, takes: (ageMs) => ageMs < 5_000 })
    expect(outcome).toBe('passed')
    const [first, ...further] = gaps(exchangedAt)
    expect(first).toBeLessThan(minuteMs)
    expect(further.length).toBeGreaterThan(5)
    expect(Math.min(...further)).toBeGreaterThanOrEqual(minuteMs)
  })

  test('for any lifetimes: never two renewals within a minute but the first, and the gate passes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 * minuteMs }), { minLength: 1, maxLength: 20 }),
        async (lifetimes) => {
          const { outcome, exchangedAt } = await runSignIn({
            doneAfterMs: 60 * minuteMs,
            takes: (ageMs, number) => ageMs < (lifetimes[number % lifetimes.length] ?? 0),
          })
          expect(outcome).toBe('passed')
          // The clock adds fractions of a millisecond, which are not exact.
          expect(Math.round(Math.min(Infinity, ...gaps(exchangedAt).slice(1)))).toBeGreaterThanOrEqual(minuteMs)
        },
      ),
      runs(10),
    )
  })

  test('an exchange that fails for a while is made again, and the gate passes', async () => {
    const { outcome, exchangedAt } = await runSignIn({
      doneAfterMs: 30 * minuteMs,
      takes: (ageMs) => ageMs < 10 * minuteMs,
      issues: (sendRequest) => sendRequest === 0 || sendRequest > 3,
    })
    expect(outcome).toBe('passed')
    expect(exchangedAt.length).toBeGreaterThan(4)
  })

  test('every token is hidden before it is used, and none is shown', async () => {
    const { runner, sent } = await runSignIn({ doneAfterMs: 60 * minuteMs, takes: (ageMs) => ageMs < 10 * minuteMs })
    expect(runner.masks).toEqual(expect.arrayContaining([...new Set(sent)]))
    expect(runner.masks.slice(0, 2)).toEqual(['identity-0', 'issued-0'])
    expect(runner.doings.filter((doing) => !doing.startsWith('mask ')).join('\n')).not.toMatch(/issued-\d|identity-\d/)
  })
})

describe('a token that is no good', () => {
  test('from the beginning: one exchange, and the step ends', async () => {
    const { outcome, exchangedAt } = await runSignIn({ doneAfterMs: 0, takes: () => false })
    expect([outcome, exchangedAt.length]).toEqual(['unknown', 1])
  })

  test('after it has worked, and so is the next: two exchanges, and the step ends', async () => {
    const { outcome, exchangedAt, runner } = await runSignIn({
      doneAfterMs: Infinity,
      takes: (ageMs, number) => number === 0 && ageMs < minuteMs,
    })
    expect([outcome, exchangedAt.length]).toEqual(['unknown', 2])
    expect(runner.outputs.get('status')).toBe('INPROGRESS')
    expect(runner.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/expired or was revoked/),
    ])
  })

  test('just when the time of the step is over: it ends in time', async () => {
    const { outcome } = await runSignIn({
      doneAfterMs: Infinity,
      takes: (ageMs) => ageMs < 3_000,
      inputs: { timeout: '2m' },
    })
    expect(outcome).toBe('timed-out')
  })
})
