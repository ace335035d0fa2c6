import { expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails } from '../../src/buddy/errors.ts'
import type { SendRequest } from '../../src/buddy/http/transport.ts'
import { bodyFor, details, runTransport, type TransportRunOptions, runOf } from './play.ts'
import { fc } from '../fakes/properties.ts'

/** What one exchange comes to: a trouble after some time, or a body, which may depend on the path. */
type Event = { readonly takesMs: number } & (
  { readonly details: BuddyErrorDetails } | { readonly body: (path: string) => unknown }
)

const refused = (
  httpStatus: number,
  parts: { readonly retryAfterMs?: number; readonly rateLimitExhausted?: boolean } = {},
): BuddyErrorDetails => ({
  kind: 'http-error',
  httpStatus,
  apiMessages: ['no'],
  scopes: '',
  acceptedScopes: '',
  retryAfterMs: parts.retryAfterMs ?? null,
  rateLimitExhausted: parts.rateLimitExhausted ?? false,
  isHtml: false,
})

/** Troubles that pass, however often they come, while they are borne. */
const passing: fc.Arbitrary<BuddyErrorDetails> = fc.oneof(
  fc
    .constantFrom('ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED', 'ETIMEDOUT', 'EAI_AGAIN', 'unknown')
    .map((code) => ({ kind: 'connection', code, detail: '' }) as const),
  fc.constant({ kind: 'host-not-found', host: 'api.buddy.works' } as const),
  fc.constant({ kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' } as const),
  fc.constant({ kind: 'timeout', afterMs: 30_000 } as const),
  fc.constant({
    kind: 'invalid-response',
    problem: 'the body is not JSON',
    httpStatus: 200,
    contentType: 'text/html',
    excerpt: '<html>',
  } as const),
  fc.constantFrom(408, 425, 429, 500, 502, 503, 504, 520, 527).map((status) => refused(status)),
  fc.integer({ min: 0, max: 60_000 }).map((retryAfterMs) => refused(429, { retryAfterMs })),
  fc.integer({ min: 0, max: 60_000 }).map((retryAfterMs) => refused(403, { retryAfterMs })),
  fc.constant(refused(403, { rateLimitExhausted: true })),
)

const duration = fc.integer({ min: 0, max: 30_000 })
const fault: fc.Arbitrary<Event> = fc.record({ takesMs: duration, details: passing })
const begun = ['INPROGRESS', 'TERMINATING', 'WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES', 'SOMETHING_NEW']
const pending = (statuses: readonly string[]): fc.Arbitrary<Event> =>
  fc
    .record({ takesMs: duration, status: fc.constantFrom(...statuses) })
    .map(({ takesMs, status }) => ({ takesMs, body: (path) => bodyFor(path, status) }))
const completion = fc.constantFrom('SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED')

/** An exchange that goes through events; the last one holds. */
function replay(events: readonly Event[]): NonNullable<TransportRunOptions['connect']> {
  return (_apiUrl, clock): SendRequest => {
    let next = 0
    return async ({ path, method, timeoutMs, signal }) => {
      const event = events[Math.min(next, events.length - 1)]
      next += 1
      if (event === undefined) throw new Error('there are no events')
      clock.advance(Math.min(event.takesMs, timeoutMs))
      signal.throwIfAborted()
      if (event.takesMs > timeoutMs) throw new BuddyError({ kind: 'timeout', afterMs: timeoutMs }, `${method} ${path}`)
      if ('details' in event) throw new BuddyError(event.details, `${method} ${path}`)
      return { body: event.body(path), rateLimit: null, serverTimeMs: null }
    }
  }
}

test('any schedule of faults that ends in a settled status within the tolerance gives that verdict', async () => {
  const first: Event = { takesMs: 1, body: (path) => bodyFor(path, 'INPROGRESS') }
  // Of at most eight faults in a row each takes a minute, and the longest backoff 30 s or what Buddy asks for.
  const stretches = fc.array(fc.tuple(fc.array(fault, { maxLength: 8 }), pending(['INITIAL', 'ENQUEUED', ...begun])), {
    maxLength: 6,
  })
  const tail = fc.array(fault, { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      stretches,
      tail,
      completion,
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
      async (wait, last, status, chances) => {
        const end: Event = { takesMs: 1, body: (path) => bodyFor(path, status) }
        const events = [first, ...wait.flatMap(([faults, moved]) => [...faults, moved]), ...last, end]
        let drawn = 0
        const { outcome, runner, errors } = await runTransport('http://127.0.0.1:1', {
          connect: replay(events),
          inputs: { timeout: '0', 'outage-tolerance': '1h', 'request-timeout': '1m' },
          random: () => chances[drawn++ % chances.length] ?? 0,
        })
        expect([outcome, runner.outputs.get('status')]).toEqual([status === 'SUCCESSFUL' ? 'passed' : 'failed', status])
        expect(errors).toHaveLength(status === 'SUCCESSFUL' ? 0 : 1)
      },
    ),
  )
})

test('any schedule without a settled status never passes, and ends within its time', async () => {
  const other = 'fedcba9876543210fedcba98'
  // What looks like a pass and is none.
  const impostor: fc.Arbitrary<Event> = fc
    .constantFrom<(path: string) => unknown>(
      () => details('SUCCESSFUL', { action_execution_id: other }),
      () => details('successful'),
      () => details('SUCCESSFUL '),
      () => ({ Status: 'SUCCESSFUL' }),
      () => ({ status: ['SUCCESSFUL'] }),
      () => ({ status: { name: 'SUCCESSFUL' } }),
      () => [details('SUCCESSFUL')],
      () => 'SUCCESSFUL',
      () => null,
      () => JSON.parse('{"__proto__":{"status":"SUCCESSFUL"}}'),
      (path) =>
        path.includes('/action_executions/') ? details('INPROGRESS') : runOf('INPROGRESS', { status: 'SUCCESSFUL' }),
      (path) => (path.includes('/action_executions/') ? details('INPROGRESS') : runOf('SUCCESSFUL', { id: 2 })),
      (path) =>
        path.includes('/action_executions/')
          ? details('INPROGRESS')
          : runOf('SUCCESSFUL', { action_executions: [{ action_execution_id: other, status: 'SUCCESSFUL' }] }),
      (path) =>
        path.includes('/action_executions/') ? details('INPROGRESS') : runOf('SUCCESSFUL', { action_executions: [] }),
    )
    .map((body) => ({ takesMs: 1, body }))
  const anything: fc.Arbitrary<Event> = fc.jsonValue().map((value) => ({ takesMs: 1, body: () => value }))
  const lasting: fc.Arbitrary<Event> = fc
    .oneof(
      fc.constantFrom(400, 401, 403, 404, 410, 422, 501).map((status) => refused(status)),
      fc.constant({ kind: 'redirect', httpStatus: 302, origin: 'https://evil.example' } as const),
      fc.constant({ kind: 'too-large', limitBytes: 1 } as const),
    )
    .map((error) => ({ takesMs: 1, details: error }))
  const events = fc.array(
    fc.oneof(
      // An action that has not begun may be judged by its run.
      { arbitrary: pending(begun), weight: 4 },
      { arbitrary: fault, weight: 4 },
      { arbitrary: impostor, weight: 2 },
      anything,
      lasting,
    ),
    { minLength: 1, maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(events, async (schedule) => {
      const { outcome, errors, tookMs } = await runTransport('http://127.0.0.1:1', {
        connect: replay(schedule),
        inputs: { timeout: '30m', 'outage-tolerance': '10m', 'request-timeout': '20s' },
      })
      expect(outcome).not.toBe('passed')
      expect(outcome).not.toBe('failed')
      expect(errors).toHaveLength(1)
      expect(errors[0]).not.toMatch(/internal error/)
      // The step's time, and a last look at the log.
      expect(tookMs).toBeLessThanOrEqual(30 * 60_000 + 70_000)
    }),
  )
})
