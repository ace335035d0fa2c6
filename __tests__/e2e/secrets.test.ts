import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { FakeAction } from '../../testing/fake-buddy/scenario.ts'
import { demoGitHubToken } from '../../testing/fake-github/fake-github.ts'
import { intercept, refuseWith, respondWith, type PlannedResponse } from './support/responses.ts'
import { type GateOptions, printed, runGate, withFolder } from './support/run-gate.ts'
import { both, finished, pullRequest } from './support/scenarios.ts'
import { runWithGitHub, type WithGitHubOptions, type WithGitHubResult } from './support/with-github.ts'

/** Forms in which a program may print a secret. */
function formsOf(secret: string): readonly string[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  return [
    secret,
    `x${secret}y`,
    base64(secret),
    base64(`u:${secret}`),
    base64(`us:${secret}:x`),
    Buffer.from(`?${secret}`).toString('base64url'),
    encodeURIComponent(secret),
    JSON.stringify({ secret }),
    `Authorization: Bearer ${secret}`,
  ]
}

/** Anything that would give away most of it: a long part of its beginning or end, and of its encoded forms. */
function traces(secret: string): readonly string[] {
  const inner = (shift: number): string =>
    Buffer.from(`${'x'.repeat(shift)}${secret}`)
      .toString('base64')
      .slice(4, -6)
  const html = secret.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [
    ...[secret, inJson].flatMap((text) => [text.slice(0, 12), text.slice(-12)]),
    encodeURIComponent(secret).slice(0, 14),
    html.slice(0, 14),
    ...[0, 1, 2].map(inner),
    inner(0).replaceAll('+', '-').replaceAll('/', '_'),
  ]
}

/** An action that shows a secret wherever Buddy has text. */
function revealing(secret: string): Partial<FakeAction> {
  const forms = formsOf(secret)
  const coloured = `${secret.slice(0, 5)}\u001b[0m${secret.slice(5)}`
  return {
    ...finished('FAILED'),
    name: `Deploy ${secret}`,
    type: secret,
    errorMessage: forms.join(' '),
    passedVariables: [{ key: 'GIVEN', value: forms.join(' ') }],
    variables: [
      { key: 'GIVEN', value: forms.join(' ') },
      { key: `of ${secret}`, value: 'x' },
      { key: 'MANY', value: `a\n${secret}\nb` },
    ],
    log: [
      ...forms,
      coloured,
      ...forms.map((form, index) => `./a.ts:${String(index + 1)}:1: error: it is ${form} again`),
      '/w/a.ts',
      `  30:1  error  a rule named so  ${secret}`,
      `  31:1  warning  ${secret}  rule`,
      '',
      `error[E0308]: ${secret}`,
      '  --> ./a.ts:32:1',
      `E   AssertionError: ${secret}`,
      'b.py:33: AssertionError',
      `a.ts(34,1): error TS1: ${secret}`,
      ...Array.from({ length: 2_000 }, (_, index) => `${String(index)} ${'-'.repeat(index % 60)}${secret}`),
      `error: ${coloured}`,
    ],
  }
}

/** Runs a step with all that shows texts. Returns where traces of the secret came through. */
async function findLeaks(
  secret: string,
  options: WithGitHubOptions,
): Promise<{ readonly leaks: readonly string[]; readonly result: WithGitHubResult }> {
  return withFolder(async (workspace) => {
    for (const name of ['a.ts', 'b.py']) await writeFile(join(workspace, name), '\n')
    const result = await runWithGitHub({
      event: pullRequest(),
      ...options,
      inputs: { ...both, 'log-file': 'buddy.log', 'export-variables': 'true', ...options.inputs },
      step: { workspace },
    })
    const places: readonly (readonly [string, string])[] = [
      ['GitHub', result.sent],
      ['stdout and stderr', printed(result)],
      ['summary', result.rawSummary],
      ['annotations', JSON.stringify(result.commands.filter(({ name }) => name !== 'add-mask'))],
      ['log file', await readFile(join(workspace, 'buddy.log'), 'utf8')],
      ['environment', JSON.stringify([...result.env])],
      ...[...result.outputs].map(([name, value]) => [`output ${name}`, `${name} ${value}`] as const),
    ]
    const leaks = places.flatMap(([place, text]) =>
      traces(secret)
        .filter((trace) => text.includes(trace))
        .map((trace) => `${place}: ${trace}`),
    )
    return { leaks, result }
  })
}

const anyCharacters = `p&ss<w>o"r'd\`#1@x%20+/=`
const anyToken = "tok/en+=<&>'%25-0123456789"

describe('a secret that Buddy sends back in every form and place is shown nowhere', () => {
  const everywhere: readonly (readonly [what: string, secret: string, options: WithGitHubOptions])[] = [
    ["Buddy's token", 'demo-token-0123456789', { run: { branch: 'demo-token-0123456789' } }],
    ["Buddy's token of any characters", anyToken, { inputs: { token: anyToken }, buddy: { token: anyToken } }],
    ["GitHub's token", demoGitHubToken, { run: { branch: demoGitHubToken, pipelineName: demoGitHubToken } }],
    [
      'a value of secret-variables',
      anyCharacters,
      { inputs: { operation: 'approve', 'secret-variables': JSON.stringify({ A: anyCharacters }) } },
    ],
  ]

  test.each(everywhere)('%s', async (_, secret, options) => {
    const { leaks, result } = await findLeaks(secret, { ...options, watched: revealing(secret) })
    expect(leaks).toEqual([])
    expect(result.github.checkRuns[0]?.text).toContain('***')
    expect(result.github.checkRuns[0]?.annotations.length).toBeGreaterThan(5)
    expect(result.github.comments).toHaveLength(1)
    // GitHub's own token is in the header that it is for.
    const headers = JSON.stringify(result.github.requests.map((request) => request.headers))
    expect(headers.includes(secret)).toBe(secret === demoGitHubToken)
  })

  const long = `eyJ${'0123456789abcdefghij'.repeat(40)}`
  const variables: readonly (readonly [what: string, secret: string, key: string, value: string])[] = [
    ['hidden by its name', anyCharacters, 'DB_PASSWORD', anyCharacters],
    ['of many characters that `mask` hides', long, 'PLACE', long],
    ['of several lines, one of them alone', anyCharacters, 'A_PRIVATE_KEY', `-----\n${anyCharacters}\n-----`],
  ]

  test.each(variables)('a variable %s: by what GitHub gets', async (_, secret, key, value) => {
    const watched = revealing(secret)
    const { leaks, result } = await findLeaks(secret, {
      watched: { ...watched, passedVariables: [], variables: [...(watched.variables ?? []), { key, value }] },
      inputs: { mask: '*PASSWORD*, PL*, *PRIVATE_KEY*' },
    })
    // The runner hides the value in the rest, and the outputs hand it on.
    expect(leaks.filter((leak) => leak.startsWith('GitHub'))).toEqual([])
    expect(result.github.checkRuns[0]?.annotations.length).toBeGreaterThan(5)
  })
})

describe('a token in a response that is no action is shown nowhere', () => {
  /** Texts with the token just before these lengths: a cut there would leave a good half of the token. */
  const atCuts = (cuts: readonly number[]): string =>
    cuts.reduce((text, cut) => `${text.padEnd(cut - 17, 'x')}${anyToken}`, '') + 'y'.repeat(300)
  const texts = [anyToken, atCuts([189, 300]), atCuts([200, 500])]

  const responses: readonly (readonly [what: string, response: (text: string) => PlannedResponse])[] = [
    ['the message of a refusal', (text) => refuseWith(401, text)],
    ['the message of a failure', (text) => refuseWith(500, text)],
    ['a redirect', (text) => respondWith(302, '', { location: `https://evil.example/?${encodeURIComponent(text)}` })],
    ['a page', (text) => respondWith(200, `<html>${text}</html>`, { 'content-type': 'text/html' })],
    ['the type of a page', (text) => respondWith(200, '', { 'content-type': `text/${encodeURIComponent(text)}` })],
    ['a body without a status', (text) => respondWith(200, { text })],
    ['a status', (text) => respondWith(200, { status: text })],
    ['the scopes of a refusal', (text) => respondWith(403, {}, { 'x-oauth-scopes': text })],
  ]

  test.each(responses)('%s', async (_, response) => {
    for (const text of texts) {
      const options: GateOptions = { buddy: { token: anyToken, ...intercept(() => response(text)) } }
      const result = await runGate({
        ...options,
        inputs: { token: anyToken, timeout: '2s', 'outage-tolerance': '1s', wait: 'false' },
      })
      const shown = [printed(result), result.rawSummary, JSON.stringify([...result.outputs])].join('\n')
      expect(result.errors).toHaveLength(1)
      expect(traces(anyToken).filter((trace) => shown.includes(trace))).toEqual([])
    }
  })

  test('a value, a name and a message that are cut', async () => {
    const text = atCuts([200, 300, 500, 600, 1_000, 4_000])
    const watched = { ...revealing(text), log: [text], passedVariables: [] }
    const { leaks } = await findLeaks(anyToken, { watched, inputs: { token: anyToken }, buddy: { token: anyToken } })
    expect(leaks).toEqual([])
  })
})

test('a token is registered before anything else, once, and only as itself', async () => {
  const { commands, rawStdout } = await runGate({ isBuilt: true, inputs: { timeout: '10m' } })
  expect(rawStdout.split('\n')[0]).toBe('::add-mask::demo-token-0123456789')
  expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toEqual(['demo-token-0123456789'])
})
