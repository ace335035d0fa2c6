import { expect, test } from '@jest/globals'
import { BuddyClient } from '../../../src/buddy/client.ts'
import { BuddyError } from '../../../src/buddy/errors.ts'
import { ExchangeLog } from '../../../src/buddy/http/exchange-log.ts'
import { silentListener, withRetry } from '../../../src/buddy/retry/retry.ts'
import { anExecutionBody, type Fields } from '../../fakes/builders.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createFakeBuddy, cut, refused, silence } from '../../fakes/exchange.ts'

const path = '/workspaces/w/projects/p/pipelines/2/executions'

/** Asks for the list of runs through a Buddy that answers so in order, each after 12.4 ms. */
function setup(responses: readonly (Fields | BuddyError)[]): {
  readonly lines: readonly string[]
  readonly exchangeLog: ExchangeLog
  readonly ask: () => Promise<unknown>
} {
  const clock = createFakeClock()
  const lines: string[] = []
  const exchangeLog = new ExchangeLog(
    () => clock.now(),
    (line) => {
      lines.push(line)
    },
  )
  const buddy = createFakeBuddy(({ earlier }) => {
    clock.advance(12.4)
    return responses[earlier] ?? { executions: [] }
  })
  const signal = new AbortController().signal
  const client = new BuddyClient(exchangeLog.wrap(buddy.sendRequest), {
    requestTimeoutMs: 1_000,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
  const retry = {
    clock,
    random: () => 0.5,
    signal,
    deadline: Infinity,
    outageToleranceMs: 60_000,
    listener: silentListener,
    onDecision: exchangeLog.next,
  }
  const address = { workspace: 'w', project: 'p', pipelineId: '2' }
  const ask = (): Promise<unknown> =>
    withRetry(() => client.listExecutions(address, 1), 'seen', retry).catch((error: unknown) => error)
  return { lines, exchangeLog, ask }
}

test('writes a line for each exchange, with its attempt and what comes next', async () => {
  const { lines, exchangeLog, ask } = setup([refused(503), cut()])
  await ask()
  exchangeLog.next('poll again in 5.0 s')
  expect(lines).toEqual([
    `GET ${path}: 503, 12 ms, attempt 1, next: retry in 2.0 s`,
    `GET ${path}: no status (connection ECONNRESET), 12 ms, attempt 2, next: retry in 3.5 s`,
    `GET ${path}: 200, 12 ms, attempt 3, next: poll again in 5.0 s`,
  ])
})

test('writes each line once, also when nothing says what comes next', async () => {
  const { lines, exchangeLog, ask } = setup([anExecutionBody({ executions: [] })])
  await ask()
  await ask()
  exchangeLog.flush()
  exchangeLog.flush()
  exchangeLog.next('poll again in 5.0 s')
  expect(lines).toEqual([1, 2].map(() => `GET ${path}: 200, 12 ms, attempt 1, next: continue`))
})

test.each([
  [refused(400), '400'],
  [silence(30_000), 'no status (timeout)'],
  [new BuddyError({ kind: 'redirect', httpStatus: 302, origin: 'https://x.example' }, 'GET /x'), '302'],
  [
    new BuddyError(
      { kind: 'invalid-response', problem: 'x', httpStatus: 200, contentType: 'a header', excerpt: 'a body' },
      'GET /x',
    ),
    '200 (invalid response)',
  ],
])('names the status, and never a header, a query or a body: %s', async (error, status) => {
  const { lines, ask } = setup([error, error, error, error, error])
  await ask()
  expect(lines[0]).toMatch(`GET ${path}: ${status}, 12 ms, attempt 1, next: retry in`)
  expect(lines.join()).not.toMatch(/header|body|page=|example/)
})
