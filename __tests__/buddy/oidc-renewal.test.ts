import { describe, expect, test } from '@jest/globals'
import { BuddyError, mayHaveTakenEffect } from '../../src/buddy/errors.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { anOidcClient, aRequest, catchError, type Script, type SignedIn, tokensPath } from '../fakes/oidc.ts'
import { fc } from '../fakes/properties.ts'

const minute = 60_000

describe('a token that has expired', () => {
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

  test('that never worked is not renewed: the next one would be no better', async () => {
    const { ask, steps } = anOidcClient({ response: () => refused(401) })
    const errors = [await catchError(ask()), await catchError(ask())]
    expect(errors.map(({ details }) => details)).toEqual([refused(401).details, refused(401).details])
    expect(steps).toEqual(['sign in', 't1', 't1'])
  })

  test('whose renewal never works either is refused', async () => {
    const { ask, refuse, clock, steps } = await anExpiry()
    refuse.add('t2')
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    clock.advance(5 * minute)
    expect((await catchError(ask())).details).toMatchObject({ kind: 'http-error', httpStatus: 401 })
    expect(steps.filter((step) => step === 'sign in')).toHaveLength(2)
  })

  test.each([refused(403), refused(404), refused(500), cut()])(
    'is not what another failure means: %s',
    async (error) => {
      const responses = ['fine', error]
      const { ask, steps } = anOidcClient({ response: () => responses.shift() })
      await ask()
      await catchError(ask())
      expect(steps).toEqual(['sign in', 't1', 't1'])
    },
  )

  test('whose renewal fails: the request has done nothing, and the next renewal is a minute later', async () => {
    const { ask, clock } = await anExpiry({ signIn: (count) => (count === 2 ? refused(502) : { token: `t${count}` }) })
    const error = await catchError(ask(aRequest({ method: 'POST', body: {} })))
    expect([error.details.kind, error.requestKind, mayHaveTakenEffect(error)]).toEqual(['http-error', 'sign-in', false])
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
