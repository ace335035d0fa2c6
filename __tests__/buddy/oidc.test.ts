import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { type BuddyError, Cancelled, mayHaveTakenEffect } from '../../src/buddy/errors.ts'
import { withToken } from '../../src/buddy/oidc.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { anOidcClient, aRequest, catchError, type SignedIn, tokensPath } from '../fakes/oidc.ts'

test('a stored token goes with every request', async () => {
  const tokens: unknown[] = []
  const sendRequest = withToken(async (request) => {
    tokens.push(request.token)
    return { body: {}, rateLimit: null, serverTimeMs: null }
  }, 'stored')
  await sendRequest(aRequest())
  await sendRequest(aRequest({ method: 'POST', body: {} }))
  expect(tokens).toEqual(['stored', 'stored'])
})

describe('signing in', () => {
  test('happens before the first request, and once for all of them', async () => {
    const signedIn = anOidcClient()
    expect(signedIn.steps).toEqual([])
    await signedIn.ask()
    await signedIn.ask()
    expect(signedIn.steps).toEqual(['sign in', 't1', 't1'])
  })

  test('hands over the identity token and the provider, without any other token, bounded like the request that needed it', async () => {
    const { ask, requests } = anOidcClient()
    const request = aRequest({ timeoutMs: 1234 })
    await ask(request)
    expect(requests[0]).toEqual({
      kind: 'sign-in',
      method: 'POST',
      path: tokensPath,
      body: { provider_id: 'provider-1', web_identity_token: 'i1' },
      isSecret: true,
      timeoutMs: 1234,
      signal: request.signal,
    })
  })

  test('keeps both tokens secret, each before it is used', async () => {
    const known: string[][] = []
    const client: SignedIn = anOidcClient({
      signIn: () => {
        known.push([...client.secrets])
        return 't1'
      },
      response: () => {
        known.push([...client.secrets])
      },
    })
    await client.ask()
    expect(known).toEqual([['i1'], ['i1', 't1']])
  })

  test.each<[string, unknown]>([
    ['a text', 't1'],
    ['an object with token', { token: 't1' }],
    ['with access_token', { access_token: 't1', token_type: 'bearer' }],
    ['with buddy_token', { buddy_token: 't1' }],
    ['beside something that is none', { token: null, access_token: 't1' }],
  ])('takes the token out of %s', async (_, body) => {
    const { ask, steps } = anOidcClient({ signIn: () => body })
    await ask()
    expect(steps).toEqual(['sign in', 't1'])
  })

  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['a number', 7],
    ['null', null],
    ['nothing', ''],
    ['a token with a line break', { token: 'a\nX-Evil: y' }],
    ['a token with a space', 'two words'],
    ['a list', ['t1']],
    ['an inherited one', Object.create({ token: 't1' })],
    ['a page', '<html>\n</html>'],
  ])('takes no token out of %s, and quotes nothing of it', async (_, body) => {
    const error = await catchError(anOidcClient({ signIn: () => body }).ask())
    expect(error.details).toEqual({
      kind: 'invalid-response',
      problem: 'the answer holds no token',
      httpStatus: 200,
      contentType: null,
      excerpt: null,
    })
    expect(error.request).toBe(`POST ${tokensPath}`)
  })

  test.each<[string, BuddyError]>([
    ['a cut connection', cut()],
    ['a server error', refused(502)],
    ['a refusal', refused(403)],
  ])('that fails by %s: the request that needed it has certainly done nothing', async (_, failure) => {
    const { ask, steps } = anOidcClient({ signIn: (count) => (count === 1 ? failure : { token: 't2' }) })
    const error = await catchError(ask(aRequest({ method: 'POST', body: {} })))
    expect(error.details).toEqual(failure.details)
    expect(mayHaveTakenEffect(error)).toBe(false)
    expect(await ask()).toBe('fine')
    expect(steps).toEqual(['sign in', 'sign in', 't2'])
  })

  test.each([
    [new Error('no id-token permission'), 'no id-token permission', false],
    [Object.assign(new Error('HTTP 403'), { isLasting: true }), 'HTTP 403', true],
  ])(
    'without an identity token from GitHub says why there is none, and has sent nothing: %s',
    async (reason, detail, isLasting) => {
      const { ask, requests } = anOidcClient({ getIdentityToken: () => Promise.reject(reason) })
      const error = await catchError(ask(aRequest({ method: 'POST', body: {} })))
      expect(error.details).toEqual({ kind: 'oidc-failed', detail, isLasting, hasWorked: false })
      expect(error.request).toContain('OIDC')
      expect([mayHaveTakenEffect(error), requests]).toEqual([false, []])
    },
  )

  test('does not wait for ever where GitHub never answers', async () => {
    const signals: AbortSignal[] = []
    const limits: number[] = []
    const error = await catchError(
      anOidcClient({
        startTimer: (milliseconds, end) => {
          limits.push(milliseconds)
          queueMicrotask(end)
          return () => undefined
        },
        getIdentityToken: (__, signal) => {
          signals.push(signal)
          return new Promise(() => undefined)
        },
      }).ask(aRequest({ timeoutMs: 30_000 })),
    )
    expect(limits).toEqual([30_000])
    // Who asks GitHub is told, too: a connection that hangs would keep the process.
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(error.details).toMatchObject({ kind: 'oidc-failed', detail: 'no answer in 30 s' })
  })

  test("ends when the workflow is cancelled, with the signal's reason", async () => {
    const stop = new AbortController()
    const reason = new Cancelled('SIGINT')
    const signals: AbortSignal[] = []
    const asked = anOidcClient({
      getIdentityToken: (_, signal) => {
        signals.push(signal)
        return new Promise(() => undefined)
      },
    }).ask(aRequest({ signal: stop.signal }))
    stop.abort(reason)
    await expect(asked).rejects.toBe(reason)
    expect(signals.map((signal): unknown => signal.reason)).toEqual([reason])
  })

  test('leaves no listener: Node would keep the identity token to the end of the step', async () => {
    const signals: AbortSignal[] = []
    await anOidcClient({
      getIdentityToken: async (count, signal) => {
        signals.push(signal)
        return `i${count}`
      },
    }).ask()
    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]])
  })

  test('takes of the time of the request that needed it: all of it together takes no longer', async () => {
    const signedIn: SignedIn = anOidcClient({
      getIdentityToken: async () => {
        signedIn.clock.advance(10_000)
        return 'i1'
      },
      signIn: () => {
        signedIn.clock.advance(5_000)
        return { token: 't1' }
      },
    })
    await signedIn.ask(aRequest({ timeoutMs: 30_000 }))
    expect(signedIn.requests.map(({ path, timeoutMs }) => [path, timeoutMs])).toEqual([
      [tokensPath, 20_000],
      ['/x', 15_000],
    ])
  })

  test('that took all of the time leaves the request the shortest there is', async () => {
    const signedIn: SignedIn = anOidcClient({
      signIn: () => {
        signedIn.clock.advance(60_000)
        return { token: 't1' }
      },
    })
    await signedIn.ask(aRequest({ timeoutMs: 30_000 }))
    expect(signedIn.requests.at(-1)?.timeoutMs).toBe(1)
  })
})
