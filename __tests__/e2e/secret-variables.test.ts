import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { intercept, type PlannedResponse, refuseWith, respondWith } from './support/responses.ts'
import { type GateOptions, type GateResult, printed, runGate, withFolder, sentBy } from './support/run-gate.ts'
import { asking, finished } from './support/scenarios.ts'

const secrets = {
  PLAIN: 'hunter2/Whole+Secret=42',
  WORDS: 'zebra crossing at noon',
  KEY: '-----BEGIN KEY-----\n  indented/0815\nMIIEvQ"quoted"\\end\r\nlast-of-lines',
  QUOTED: 'pa"ss',
  UMLAUT: 'geheimnisvoll/über',
  FOUR: 'q7#z',
  SHORT: 'k9',
}
const values = Object.values(secrets)

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)
/** As other languages write JSON. */
const inOtherJson = (text: string): string =>
  inJson(text)
    .replaceAll('/', '\\/')
    .replace(/[^\u0020-\u007e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Everything that would give a secret away: each line of it, as it is and in JSON. Two characters stand in any text by chance. */
const traces = values
  .filter((value) => value.length >= 4)
  .flatMap((value) => [value, ...value.split(/\r\n|\r|\n/)])
  .map((line) => line.trim())
  .filter((line) => line.length >= 4)
  .flatMap((line) => [line, inJson(line)])

function findTraces(result: GateResult, file: string): readonly string[] {
  const places: readonly (readonly [string, string])[] = [
    ['stdout and stderr', printed(result)],
    ['summary', result.rawSummary],
    ['log file', file],
    ['annotations', JSON.stringify(result.commands.filter(({ name }) => name !== 'add-mask'))],
    ['state', JSON.stringify([...result.state])],
    ['environment', [...result.env].flat().join('\n')],
    ...[...result.outputs].map(([name, value]) => [`output ${name}`, `${name} ${value}`] as const),
  ]
  return places.flatMap(([place, text]) =>
    traces.filter((trace) => text.includes(trace)).map((trace) => `${place}: ${trace}`),
  )
}

interface Passed extends GateResult {
  readonly leaks: readonly string[]
  readonly file: string
}

type Options = Omit<GateOptions, 'inputs'> & { readonly inputs?: Readonly<Record<string, string | undefined>> }

/** Passes variables to an action that waits for them: the secrets unless `inputs` has others. */
async function passVariables({ inputs, step, ...options }: Options = {}): Promise<Passed> {
  return withFolder(async (workspace) => {
    const result = await runGate({
      watched: { timeline: asking('WAITING_FOR_VARIABLES') },
      ...options,
      inputs: {
        operation: 'pass-variables',
        'secret-variables': JSON.stringify(secrets),
        'appear-timeout': '3s',
        'log-file': 'buddy.log',
        'export-variables': 'true',
        ...inputs,
      },
      step: { ...step, workspace },
    })
    const file = await readFile(join(workspace, 'buddy.log'), 'utf8').catch(() => '')
    return { ...result, leaks: findTraces(result, file), file }
  })
}

/** A text that has every secret, in every form. */
const echo = values
  .flatMap((value) => [value, ...value.split(/\r\n|\r|\n/).map((line) => line.trim()), JSON.stringify({ value })])
  .join(' | ')
/** A text with a secret just before each of the lengths at which a message is cut. */
const atCuts = [200, 300, 500, 1000, 4000].reduce((text, cut) => text.padEnd(cut - 6, 'x') + secrets.PLAIN, '')

const echoing: NonNullable<GateOptions['watched']> = {
  name: `Ask ${secrets.WORDS}`,
  errorMessage: echo,
  log: [...echo.split('\n'), atCuts, ...values.flatMap((value) => value.split(/\r\n|\r|\n/)), ...values.map(inJson)],
  variables: [
    { key: 'ECHO', value: echo },
    { key: 'hunter2/Whole+Secret=42', value: 'as a name' },
    ...Object.entries(secrets).map(([key, value]) => ({ key: `OUT_${key}`, value })),
  ],
  timeline: asking('WAITING_FOR_VARIABLES'),
}
const failing: NonNullable<GateOptions['watched']> = { ...echoing, timeline: asking('WAITING_FOR_VARIABLES', 'FAILED') }

describe('the values of secret-variables', () => {
  test('are masked first, go to Buddy whole and encrypted, and are hidden in all that is shown', async () => {
    const watched = { log: [`before ${secrets.PLAIN} after`], timeline: asking('WAITING_FOR_VARIABLES') }
    const result = await passVariables({ watched, inputs: { variables: 'OPEN=sesame' } })
    const encrypted = Object.entries(secrets).map(([key, value]) => ({ key, value, encrypted: true }))
    expect(sentBy(result)).toEqual([
      {
        operation: 'APPLY_VARIABLES',
        approve_action_id: 1,
        variables: [{ key: 'OPEN', value: 'sesame' }, ...encrypted],
      },
    ])
    const [beginning = ''] = result.rawStdout.split('Passing variables to')
    for (const line of [secrets.PLAIN, secrets.WORDS, 'indented/0815', 'last-of-lines', secrets.QUOTED, secrets.FOUR])
      expect(beginning).toContain(`::add-mask::${line}\n`)
    expect(result.rawStdout).not.toContain('::add-mask::k9')
    expect(JSON.parse(result.output['passed-variables'] ?? '')).toEqual({
      OPEN: 'sesame',
      ...Object.fromEntries(Object.keys(secrets).map((key) => [key, '***'])),
    })
    expect(result.file).toBe('before *** after')
    expect(result.rawStdout).toContain('│ before *** after')
    expect([result.exitCode, result.leaks]).toEqual([0, []])
  })

  const scenarios: readonly (readonly [what: string, options: Options, exitCode: number])[] = [
    ['success, the log page by page', { watched: { ...echoing, logUrl: 'http://127.0.0.1:1/log' } }, 0],
    ['failure, with step debugging', { watched: failing, step: { debug: true } }, 1],
    ['failure, with a message that is cut', { watched: { ...failing, errorMessage: atCuts, name: atCuts } }, 1],
    ['failure of a whole run', { watched: failing, inputs: { 'action-execution-id': undefined } }, 1],
    ['an unknown status', { watched: finished(secrets.WORDS), inputs: { timeout: '1s' } }, 1],
    [
      'the name of an action that is missing',
      { watched: echoing, inputs: { 'action-execution-id': undefined, action: `Not ${secrets.PLAIN}`, wait: 'false' } },
      1,
    ],
  ]

  test.each(scenarios)('are shown nowhere: %s', async (_, options, exitCode) => {
    const result = await passVariables(options)
    expect([result.exitCode, result.errors.length]).toEqual([exitCode, exitCode])
    expect(result.leaks).toEqual([])
    expect(printed(result)).not.toMatch(/internal error/)
  })

  const responses: readonly (readonly [what: string, response: PlannedResponse])[] = [
    ['a refusal', refuseWith(400, echo)],
    [
      'a refusal in the JSON of other languages, cut within a secret',
      respondWith(400, `{"errors":[{"message":"${'x'.repeat(294)}${values.map(inOtherJson).join('')}"}]}`),
    ],
    ['a page of HTML', respondWith(400, `<html>${echo}</html>`, { 'content-type': 'text/html' })],
    ['a text that is cut', respondWith(200, atCuts, { 'content-type': `text/plain; x="${secrets.PLAIN}"` })],
    ['the headers of scopes', respondWith(403, {}, { 'x-oauth-scopes': secrets.PLAIN })],
    ['a redirect', respondWith(302, '', { location: `https://q7z.example/${secrets.PLAIN}` })],
  ]

  test.each(responses)('are shown nowhere when Buddy sends them back in %s', async (_, response) => {
    const result = await passVariables({ buddy: intercept(({ method }) => (method === 'PATCH' ? response : null)) })
    expect([result.output['outcome'], result.errors.length, result.leaks]).toEqual(['unknown', 1, []])
  })
})

describe('operation: run', () => {
  const inputs = { operation: 'run', 'execution-id': undefined, 'action-execution-id': undefined }

  test('sends no secret in the comment, and leaves none in the state', async () => {
    const comment = `by hand with ${secrets.PLAIN} and ${secrets.WORDS}`
    const result = await passVariables({ watched: finished('SUCCESSFUL'), inputs: { ...inputs, comment } })
    const start = result.requests.find(({ method }) => method === 'POST')
    expect(JSON.parse(start?.body ?? '')).toMatchObject({
      comment: expect.stringMatching(/^by hand with \*\*\* and \*\*\* \[buddy-gate /),
    })
    expect([result.exitCode, result.leaks]).toEqual([0, []])
    expect(result.state.size).toBeGreaterThan(0)
  })

  test('finds its run by the comment, also where a secret stands in the marker by chance', async () => {
    const started = { comment: '' }
    const result = await passVariables({
      inputs: { ...inputs, 'secret-variables': 'A=buddy-gate\nB=1658821493' },
      buddy: {
        // Buddy starts the run, the response is lost, and the list of runs has the run.
        intercept: ({ method, url = '' }, response, body) => {
          if (method === 'POST') {
            started.comment = /"comment":"([^"]*)"/.exec(body)?.[1] ?? ''
            response.socket?.resetAndDestroy()
          } else if (url.includes('?page='))
            sendJson(response, 200, { executions: [{ id: 7, status: 'INPROGRESS', comment: started.comment }] })
          else sendJson(response, 200, { id: 7, status: 'SUCCESSFUL', action_executions: [] })
          return true
        },
      },
    })
    expect([result.exitCode, result.errors]).toEqual([0, []])
    expect(result.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(started.comment).toContain('[*** ***-')
  })
})

describe("secrets that look like the action's own words", () => {
  const words = [
    ...['passed', 'SUCC', 'SUCCESSFUL', 'FAILED', 'status', 'outcome', 'WAITING_FOR_VARIABLES', 'APPLY', 'message'],
    ...['http', '127.0.0.1', '":"', '"},{"', '"id":1,"', '\\n', '    ', '****', '1234', 'my-workspace', 'null', 'true'],
    ...['::error', 'executions', 'action'],
  ]
  const name = 'Deploy passed status to my-workspace'
  const inputs = {
    'action-execution-id': undefined,
    action: name,
    'secret-variables': JSON.stringify(Object.fromEntries(words.map((word, index) => [`S${String(index)}`, word]))),
  }

  test.each([
    ['SUCCESSFUL', 'passed'],
    ['FAILED', 'failed'],
  ])('do not change a verdict: %s', async (status, outcome) => {
    const watched = { hash: '12345678abcd12345678abcd', name, timeline: asking('WAITING_FOR_VARIABLES', status) }
    const result = await passVariables({ watched, inputs })
    expect([result.output['outcome'], result.errors.length]).toEqual([outcome, result.exitCode])
    expect(sentBy(result)).toHaveLength(1)
    expect(printed(result)).not.toMatch(/internal error|Could not write/)
    expect(JSON.parse(result.output['passed-variables'] ?? '')).toEqual(
      Object.fromEntries(words.map((_word, index) => [`S${String(index)}`, '***'])),
    )
  })

  test('leave the outputs as a workflow reads them', async () => {
    const { output } = await passVariables({ inputs: { 'secret-variables': 'A=FAILED\nB=status\nC="id":1,"' } })
    expect(output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(JSON.parse(output['actions'] ?? '')).toMatchObject([
      { id: 1, name: 'Action 1', type: 'BUILD', status: 'SUCCESSFUL' },
    ])
  })
})
