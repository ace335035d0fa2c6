import { getEventListeners } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { BuddyError, Cancelled, mayHaveTakenEffect } from '../../src/buddy/errors.ts'
import type { BuddyRequest, SendRequest } from '../../src/buddy/http/transport.ts'
import { withOidcToken, withToken } from '../../src/buddy/oidc.ts'
import type { StartTimer } from '../../src/runner/clock.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { fc } from '../fakes/properties.ts'

const tokensPath = '/user/oidc/tokens'
const minute = 60_000

function aRequest(more: Partial<BuddyRequest> = {}): BuddyRequest {
  return {
    kind: 'read-run',
    method: 'GET',
    path: '/x',
    timeoutMs: 30_000,
    signal: new AbortController().signal,
    ...more,
  }
}

interface SignedIn {
  readonly ask: (request?: BuddyRequest) => Promise<unknown>
  readonly clock: FakeClock
  readonly requests: readonly BuddyRequest[]
  /** `sign in`, or the token of each request, in order. */
  readonly steps: readonly string[]
  readonly secrets: readonly string[]
  readonly identityTokens: readonly string[]
}

interface Script {
  /** What the exchange of tokens answers, by its number from 1. */
  readonly signIn?: (count: number) => unknown
  /** What a request with this token answers; an error is thrown. */
  readonly response?: (token: string, clock: FakeClock) => unknown
  readonly getIdentityToken?: (count: number, signal: AbortSignal) => Promise<string>
  /** Starts the time limit of an identity token; a timer of the machine unless given. */
  readonly startTimer?: StartTimer
}

/** A Buddy that gives tokens `t1`, `t2`, … for identity tokens `i1`, `i2`, … */
function anOidcClient({
  signIn = (count) => ({ token: `t${count}` }),
  response = () => 'fine',
  getIdentityToken = async (count) => `i${count}`,
  startTimer,
}: Script = {}): SignedIn {
  const clock = createFakeClock()
  const requests: BuddyRequest[] = []
  const [steps, secrets, identityTokens]: [string[], string[], string[]] = [[], [], []]
  let signIns = 0
  const sendRequest: SendRequest = async (request) => {
    requests.push(request)
    await setImmediate()
    const isSignIn = request.path === tokensPath
    steps.push(isSignIn ? 'sign in' : (request.token ?? 'no token'))
    const body = isSignIn ? signIn(++signIns) : response(request.token ?? '', clock)
    if (body instanceof Error) throw body
    return { body, rateLimit: null, serverTimeMs: null }
  }
  const ask = withOidcToken(sendRequest, {
    providerId: 'provider-1',
    getIdentityToken: async (signal) => {
      const token = await getIdentityToken(identityTokens.length + 1, signal)
      identityTokens.push(token)
      return token
    },
    registerSecret: (token) => {
      secrets.push(token)
    },
    clock,
    ...(startTimer === undefined ? {} : { startTimer }),
  })
  return {
    ask: async (request = aRequest()) => (await ask(request)).body,
    clock,
    requests,
    steps,
    secrets,
    identityTokens,
  }
}

async function catchError(promise: Promise<unknown>): Promise<BuddyError> {
  const error: unknown = await promise.then(
    () => 'it came off',
    (reason: unknown) => reason,
  )
  if (error instanceof BuddyError) return error
  throw new Error(`no BuddyError: ${String(error)}`)
}

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
    const seen: string[][] = []
    const secrets: string[] = []
    const ask = withOidcToken(
      async ({ path }) => {
        seen.push([...secrets])
        return { body: path === tokensPath ? { token: 't1' } : {}, rateLimit: null, serverTimeMs: null }
      },
      {
        providerId: 'p',
        getIdentityToken: async () => 'i1',
        registerSecret: (token) => {
          secrets.push(token)
        },
        clock: createFakeClock(),
      },
    )
    await ask(aRequest())
    expect(seen).toEqual([['i1'], ['i1', 't1']])
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

  test('without an identity token from GitHub says why there is none, and has sent nothing', async () => {
    const { ask, requests } = anOidcClient({
      getIdentityToken: async () => {
        throw new Error('no id-token permission')
      },
    })
    const error = await catchError(ask(aRequest({ method: 'POST', body: {} })))
    expect(error.details).toEqual({
      kind: 'oidc-failed',
      detail: 'no id-token permission',
      isLasting: false,
      hasWorked: false,
    })
    expect([mayHaveTakenEffect(error), requests]).toEqual([false, []])
  })

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

describe('a token that has expired', () => {
  const expired = (...tokens: readonly string[]): Script => ({
    response: (token) => (tokens.includes(token) ? refused(401) : 'fine'),
  })

  /** One that has worked, and is refused from now on. */
  async function anExpiry(script: Script = {}): Promise<SignedIn & { readonly refuse: Set<string> }> {
    const refuse = new Set<string>()
    const signedIn = anOidcClient({ ...script, response: (token) => (refuse.has(token) ? refused(401) : 'fine') })
    await signedIn.ask()
    refuse.add('t1')
    return { ...signedIn, refuse }
  }

  test('is renewed, and the request made again, which nobody notices', async () => {
    const { ask, steps, identityTokens } = await anExpiry()
    expect(await ask(aRequest({ method: 'POST', body: { a: 1 } }))).toBe('fine')
    expect(steps).toEqual(['sign in', 't1', 't1', 'sign in', 't2'])
    expect(identityTokens).toEqual(['i1', 'i2'])
  })

  test('is renewed within the time of the request that met it', async () => {
    const signedIn: SignedIn = anOidcClient({
      response: (token, clock) => {
        if (token === 't2' || signedIn.steps.length < 3) return 'fine'
        clock.advance(12_000)
        return refused(401)
      },
      getIdentityToken: async (count) => {
        signedIn.clock.advance(3_000)
        return `i${count}`
      },
      signIn: (count) => {
        signedIn.clock.advance(4_000)
        return { token: `t${count}` }
      },
    })
    await signedIn.ask()
    expect(await signedIn.ask(aRequest({ timeoutMs: 30_000 }))).toBe('fine')
    expect(signedIn.requests.slice(2).map(({ path, token, timeoutMs }) => [token ?? path, timeoutMs])).toEqual([
      ['t1', 30_000],
      [tokensPath, 15_000],
      ['t2', 11_000],
    ])
  })

  test('is not renewed more than once a minute, and it is said when it can be', async () => {
    const { ask, steps, refuse, clock } = await anExpiry()
    await ask()
    refuse.add('t2')
    clock.advance(20_000)
    expect((await catchError(ask())).details).toEqual({ kind: 'token-expired', renewableInMs: 40_000 })
    clock.advance(40_000)
    expect(await ask()).toBe('fine')
    expect(steps.filter((step) => step === 'sign in')).toHaveLength(3)
  })

  test('may be renewed for the first time at any time', async () => {
    const { ask, clock } = await anExpiry()
    expect(clock.now()).toBe(5_000)
    expect(await ask()).toBe('fine')
  })

  test('that never worked is not renewed: the next one would be no better', async () => {
    const { ask, steps } = anOidcClient(expired('t1', 't2'))
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    expect(steps.filter((step) => step === 'sign in')).toHaveLength(1)
  })

  test('whose renewal never works either is refused', async () => {
    const { ask, refuse, clock, steps } = await anExpiry()
    refuse.add('t2')
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    clock.advance(5 * minute)
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    expect(steps.filter((step) => step === 'sign in')).toHaveLength(2)
  })

  test.each([
    [403, refused(403)],
    [404, refused(404)],
    [500, refused(500)],
    ['cut', cut()],
  ])('is not what %s means', async (_, error) => {
    let isFirst = true
    const { ask, steps } = anOidcClient({
      response: () => {
        const body = isFirst ? 'fine' : error
        isFirst = false
        return body
      },
    })
    await ask()
    await catchError(ask())
    expect(steps).toEqual(['sign in', 't1', 't1'])
  })

  test('whose renewal fails: the request has done nothing, and the next renewal is a minute later', async () => {
    const { ask, clock } = await anExpiry({ signIn: (count) => (count === 2 ? refused(502) : { token: `t${count}` }) })
    const error = await catchError(ask(aRequest({ method: 'POST', body: {} })))
    expect([error.details.kind, mayHaveTakenEffect(error)]).toEqual(['http-error', false])
    const tooSoon = await catchError(ask(aRequest({ method: 'POST', body: {} })))
    expect([tooSoon.details.kind, mayHaveTakenEffect(tooSoon)]).toEqual(['token-expired', false])
    clock.advance(minute)
    expect(await ask()).toBe('fine')
  })
})

test('for any course of refusals: renewals but the first are a minute apart, and no request is sent more than twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ afterMs: fc.nat(90_000), isRefused: fc.boolean(), isPost: fc.boolean() }), {
        minLength: 1,
        maxLength: 30,
      }),
      async (steps) => {
        let isRefused = false
        const signInAt: number[] = []
        const signedIn: SignedIn = anOidcClient({
          signIn: (count) => {
            signInAt.push(signedIn.clock.now())
            return { token: `t${count}` }
          },
          // Refused is the token that is there when it is; a new one works.
          response: () => {
            const body = isRefused ? refused(401) : 'fine'
            isRefused = false
            return body
          },
        })
        for (const step of steps) {
          signedIn.clock.advance(step.afterMs)
          isRefused = step.isRefused
          const before = signedIn.steps.length
          await signedIn.ask(aRequest(step.isPost ? { method: 'POST', body: {} } : {})).catch((error: unknown) => {
            expect(error).toBeInstanceOf(BuddyError)
          })
          expect(signedIn.steps.slice(before).filter((one) => one !== 'sign in').length).toBeLessThanOrEqual(2)
        }
        const renewals = signInAt.slice(1)
        renewals.slice(1).forEach((time, index) => {
          expect(time - (renewals[index] ?? 0)).toBeGreaterThanOrEqual(minute)
        })
      },
    ),
  )
})
