import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { type GateOptions, type GateResult, printed, runGate, withFolder } from './support/run-gate.ts'

/** Forms in which a program may print a token. */
function formsOf(token: string): readonly (readonly [form: string, text: string])[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  return [
    ['raw', token],
    ['inside a word', `x${token}y`],
    ['base64', base64(token)],
    ['base64 of user and token', base64(`u:${token}`)],
    ['base64 of a longer user and token', base64(`us:${token}:x`)],
    ['base64url', Buffer.from(`?${token}`).toString('base64url')],
    ['percent-encoded', encodeURIComponent(token)],
    ['JSON', JSON.stringify({ token })],
    ['a header', `Authorization: Bearer ${token}`],
  ]
}

/** Anything that would give away most of it: the token, a long part of its beginning, and its encoded forms. */
function traces(token: string): readonly string[] {
  const inner = (shift: number): string =>
    Buffer.from(`${'x'.repeat(shift)}${token}`)
      .toString('base64')
      .slice(4, -6)
  return [
    token.slice(0, 12),
    token.slice(-12),
    encodeURIComponent(token).slice(0, 14),
    inner(0),
    inner(1),
    inner(2),
    inner(0).replaceAll('+', '-').replaceAll('/', '_'),
  ]
}

/** Where the token came through. */
async function findTraces(token: string, result: GateResult, workspace: string): Promise<readonly string[]> {
  const file = await readFile(join(workspace, 'buddy.log'), 'utf8').catch(() => '')
  const places: readonly (readonly [string, string])[] = [
    ['stdout and stderr', printed(result)],
    ['summary', result.rawSummary],
    ['annotations', JSON.stringify(result.commands.filter(({ name }) => name !== 'add-mask'))],
    ['log file', file],
    ['environment', JSON.stringify([...result.env])],
    ...[...result.outputs].map(([name, value]) => [`output ${name}`, `${name} ${value}`] as const),
  ]
  return places.flatMap(([place, text]) =>
    traces(token)
      .filter((trace) => text.includes(trace))
      .map((trace) => `${place}: ${trace}`),
  )
}

async function findLeaks(token: string, options: GateOptions): Promise<readonly string[]> {
  return withFolder(async (workspace) => {
    const result = await runGate({
      ...options,
      buddy: { token, ...options.buddy },
      inputs: {
        token,
        'log-file': 'buddy.log',
        'export-variables': 'true',
        ...(typeof options.inputs === 'function' ? {} : options.inputs),
      },
      step: { workspace },
    })
    return findTraces(token, result, workspace)
  })
}

const tokens: readonly (readonly [what: string, token: string])[] = [
  ['of letters and digits', 'demo-token-0123456789'],
  ['of any characters that a token may have', "tok/en+=<&>'%25-0123456789"],
]

describe.each(tokens)('a token %s', (_, token) => {
  test.each(formsOf(token))('that Buddy sends back, %s, is shown nowhere', async (_form, text) => {
    const leaks = await findLeaks(token, {
      watched: {
        name: text,
        type: text,
        timeline: [{ afterMs: 0, status: 'FAILED' }],
        errorMessage: text,
        log: [text, `line with ${text} in it`],
        variables: [
          { key: 'GIVEN', value: text },
          { key: `of ${text}`, value: 'x' },
          { key: 'MANY', value: `a\n${text}\nb` },
        ],
        passedVariables: [{ key: 'GIVEN', value: text }],
      },
    })
    expect(leaks).toEqual([])
  })

  test('taken apart by colours is shown neither in the job log nor in the summary', async () => {
    const text = `${token.slice(0, 3)}\u001b[0m${token.slice(3)}`
    const leaks = await findLeaks(token, {
      watched: {
        name: text,
        timeline: [{ afterMs: 0, status: 'FAILED' }],
        errorMessage: text,
        log: [text],
        variables: [{ key: 'GIVEN', value: text }],
      },
    })
    // A value is handed on byte for byte, and this one is not the token.
    expect(leaks.filter((leak) => !/^(?:output|environment)/.test(leak))).toEqual([])
  })

  test.each([401, 403, 404, 500])('in the body of a refusal with %i', async (statusCode) => {
    const messages = formsOf(token).map(([, text]) => ({ message: text }))
    const leaks = await findLeaks(token, {
      buddy: {
        intercept: (_request, response) => {
          sendJson(response, statusCode, { errors: messages.slice(0, 3) })
          return true
        },
      },
      inputs: { timeout: '1s' },
    })
    expect(leaks).toEqual([])
  })

  test.each([
    ['the place that a redirect leads to', 302, {}, ''],
    ['a page that is not Buddy’s', 200, { 'content-type': 'text/html' }, `<html>${token}</html>`],
    ['the type of a page that is not Buddy’s', 200, { 'content-type': `text/${encodeURIComponent(token)}` }, '<html>'],
    ['a status', 200, { 'content-type': 'application/json' }, JSON.stringify({ status: token })],
    ['the scopes of a refusal', 403, { 'x-oauth-scopes': token }, '{}'],
  ])('in %s', async (_place, statusCode, headers, body) => {
    const leaks = await findLeaks(token, {
      buddy: {
        intercept: (_request, response) => {
          response
            .writeHead(statusCode, { location: `https://evil.example/?${encodeURIComponent(token)}`, ...headers })
            .end(body)
          return true
        },
      },
      inputs: { timeout: '1s', 'outage-tolerance': '1s' },
    })
    expect(leaks).toEqual([])
  })
})

describe('a token that is cut where a text is too long leaves no part of itself', () => {
  const token = 'demo-token-0123456789'
  // With the token just before these lengths, a cut there would leave a good half of it.
  const cuts = [200, 300, 500, 600, 1_000, 4_000]
  const before = (cut: number): string => `${'x'.repeat(cut - 17)}${token}${'y'.repeat(300)}`

  test.each(cuts)('at %i characters of a value, a name and a message', async (cut) => {
    const text = before(cut)
    const leaks = await findLeaks(token, {
      watched: {
        name: text,
        type: text,
        timeline: [{ afterMs: 0, status: 'FAILED' }],
        errorMessage: text,
        log: [text],
        variables: [
          { key: 'GIVEN', value: text },
          { key: text, value: text },
        ],
      },
    })
    expect(leaks).toEqual([])
  })

  const responses: readonly (readonly [what: string, statusCode: number, body: (text: string) => string])[] = [
    ['a page that is not Buddy’s', 200, (text) => text],
    ['a body without a status', 200, (text) => JSON.stringify({ text })],
    ['the message of a refusal', 401, (text) => JSON.stringify({ errors: [{ message: text }] })],
    ['a status', 200, (text) => JSON.stringify({ status: text })],
  ]
  test.each(
    responses.flatMap(([what, statusCode, body]) =>
      [189, 200, 300].map((cut) => [what, cut, statusCode, body(before(cut))] as const),
    ),
  )('of %s, at %i characters', async (_what, _cut, statusCode, body) => {
    const leaks = await findLeaks(token, {
      buddy: {
        intercept: (_request, response) => {
          response.writeHead(statusCode, { 'content-type': 'text/html' }).end(body)
          return true
        },
      },
      inputs: { timeout: '2s', 'outage-tolerance': '1s', wait: 'false' },
    })
    expect(leaks).toEqual([])
  })
})

test('a token is registered once, and only as itself', async () => {
  const { commands } = await runGate({ isBuilt: true, inputs: { timeout: '10m' } })
  expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual(['demo-token-0123456789'])
})
