import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { runUnblock, type UnblockOptions, type UnblockResult } from './support/unblock.ts'
import { printed, withFolder } from './support/run-gate.ts'
import { asking } from './support/scenarios.ts'

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
const given = { operation: 'pass-variables', 'secret-variables': JSON.stringify(secrets) }

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

async function findTraces(result: UnblockResult, workspace: string): Promise<readonly string[]> {
  const file = await readFile(join(workspace, 'buddy.log'), 'utf8').catch(() => '')
  const places: readonly (readonly [string, string])[] = [
    ['stdout and stderr', printed(result)],
    ['summary', result.rawSummary],
    ['log file', file],
    [
      'annotations',
      result.commands
        .filter(({ name }) => name !== 'add-mask')
        .map(({ data, properties }) => `${data} ${JSON.stringify(properties)}`)
        .join('\n'),
    ],
    ['state', JSON.stringify([...result.state])],
    ['environment', [...result.env].flat().join('\n')],
    ...[...result.outputs].map(([name, value]) => [`output ${name}`, `${name} ${value}`] as const),
  ]
  return places.flatMap(([place, text]) =>
    traces.filter((trace) => text.includes(trace)).map((trace) => `${place}: ${trace}`),
  )
}

async function run(
  options: UnblockOptions,
): Promise<UnblockResult & { readonly leaks: readonly string[]; readonly file: string }> {
  return withFolder(async (workspace) => {
    const own = typeof options.inputs === 'function' ? {} : options.inputs
    const result = await runUnblock({
      ...options,
      inputs: { ...given, 'log-file': 'buddy.log', 'export-variables': 'true', ...own },
      step: { ...options.step, workspace },
    })
    return {
      ...result,
      leaks: await findTraces(result, workspace),
      file: await readFile(join(workspace, 'buddy.log'), 'utf8').catch(() => ''),
    }
  })
}

/** A text that has every secret, in every form. */
const echo = values
  .flatMap((value) => [value, ...value.split(/\r\n|\r|\n/).map((line) => line.trim()), JSON.stringify({ value })])
  .join(' | ')
/** The same, each at a place where a message of so many characters is cut. */
const atCuts = [200, 300, 500, 1000, 4000].flatMap((length) =>
  values.map((value) => `${'x'.repeat(length - 6)}${value}`),
)

const echoing: NonNullable<UnblockOptions['watched']> = {
  name: `Ask ${secrets.WORDS}`,
  errorMessage: echo,
  log: [
    ...echo.split('\n'),
    ...atCuts.flatMap((text) => text.split('\n')),
    ...values.flatMap((value) => value.split(/\r\n|\r|\n/)),
    ...values.map((value) => inJson(value)),
  ],
  variables: [
    { key: 'ECHO', value: echo },
    { key: 'hunter2/Whole+Secret=42', value: 'as a name' },
    ...Object.entries(secrets).map(([key, value]) => ({ key: `OUT_${key}`, value })),
  ],
  timeline: asking('WAITING_FOR_VARIABLES'),
}
const failing: NonNullable<UnblockOptions['watched']> = {
  ...echoing,
  timeline: [
    { afterMs: 0, status: 'WAITING_FOR_VARIABLES' },
    { afterMs: 1, status: 'FAILED' },
  ],
}

describe('the values of secret-variables', () => {
  test('are handed to Buddy whole, to be kept encrypted; those of variables are not', async () => {
    const { sent, exitCode } = await run({
      watched: { timeline: asking('WAITING_FOR_VARIABLES') },
      inputs: { variables: 'OPEN=sesame' },
    })
    expect(exitCode).toBe(0)
    const encrypted = Object.entries(secrets).map(([key, value]) => ({ key, value, encrypted: true }))
    expect(sent).toEqual([
      {
        operation: 'APPLY_VARIABLES',
        approve_action_id: 1,
        variables: [{ key: 'OPEN', value: 'sesame' }, ...encrypted],
      },
    ])
  })

  test('are hidden by their name in passed-variables, the short one too', async () => {
    const { output, leaks } = await run({
      watched: { timeline: asking('WAITING_FOR_VARIABLES') },
      inputs: { variables: 'OPEN=sesame' },
    })
    expect(JSON.parse(output['passed-variables'] ?? '')).toEqual({
      OPEN: 'sesame',
      ...Object.fromEntries(Object.keys(secrets).map((key) => [key, '***'])),
    })
    expect(leaks).toEqual([])
  })

  const scenarios: readonly (readonly [what: string, options: UnblockOptions, exitCode: number])[] = [
    ['success', { watched: echoing }, 0],
    ['success, the log page by page', { watched: { ...echoing, logUrl: 'http://127.0.0.1:1/log' } }, 0],
    ['failure', { watched: failing }, 1],
    ['failure, with step debugging', { watched: failing, step: { debug: true } }, 1],
    ...atCuts
      .map((text, index): readonly [string, UnblockOptions, number] => [
        `failure, with a message that is cut within (${String(index)})`,
        { watched: { ...failing, errorMessage: text, name: text } },
        1,
      ])
      .filter((_, index) => index % 5 === 0),
    ['failure of a whole run', { watched: failing, inputs: { 'action-execution-id': undefined } }, 1],
    [
      'an unknown status',
      { watched: { timeline: [{ afterMs: 0, status: secrets.WORDS }] }, inputs: { timeout: '1s' } },
      1,
    ],
    [
      'a name of an action that there is not',
      { watched: echoing, inputs: { 'action-execution-id': undefined, action: `Not ${secrets.PLAIN}`, wait: 'false' } },
      1,
    ],
  ]

  test.each(scenarios)('are shown nowhere: %s', async (_, options, exitCode) => {
    const result = await run(options)
    expect([result.exitCode, result.errors.length]).toEqual([exitCode, exitCode])
    expect(result.leaks).toEqual([])
    expect(printed(result)).not.toMatch(/internal error/)
  })

  test('are shown nowhere, but what stands around them is', async () => {
    const { file, rawStdout } = await run({ watched: { ...echoing, log: [`before ${secrets.PLAIN} after`] } })
    expect(file).toBe('before *** after')
    expect(rawStdout).toContain('│ before *** after')
  })

  test('are registered with the runner before anything else is said', async () => {
    const { rawStdout } = await run({ watched: echoing })
    const [head = ''] = rawStdout.split('Passing variables to')
    for (const line of [
      'hunter2/Whole+Secret=42',
      'zebra crossing at noon',
      'indented/0815',
      'last-of-lines',
      'pa"ss',
      'q7#z',
    ])
      expect(head).toContain(`::add-mask::${line}\n`)
    expect(rawStdout).not.toContain('::add-mask::k9')
  })
})

describe("an error of Buddy's that echoes them", () => {
  const bodies: readonly (readonly [what: string, type: string, body: string])[] = [
    ['JSON', 'application/json', JSON.stringify({ errors: [{ message: echo }] })],
    ...values.map((value, index): readonly [string, string, string] => [
      `JSON as other languages write it, cut within (${String(index)})`,
      'application/json',
      `{"errors":[{"message":"${'x'.repeat(294)}${inOtherJson(value)}"}]}`,
    ]),
    ['a page of HTML', 'text/html', `<html>${echo}</html>`],
  ]

  test.each(bodies)('as a refusal: %s', async (_, type, body) => {
    const result = await run({
      watched: { timeline: asking('WAITING_FOR_VARIABLES') },
      onPatch: ({ response }) => {
        response.writeHead(400, { 'content-type': type }).end(body)
        return true
      },
    })
    expect([result.output['outcome'], result.errors.length, result.leaks]).toEqual(['unknown', 1, []])
  })

  test.each([
    ['JSON', JSON.stringify({ errors: echo })],
    ...values.map((value) => ['text, cut within', `${'x'.repeat(194)}${value}`]),
  ])("as an answer that is not Buddy's: %s (%#)", async (_, body) => {
    const result = await run({
      buddy: {
        intercept: (request, response) => {
          response.writeHead(200, { 'content-type': `text/plain; x="${secrets.PLAIN}"` }).end(body)
          return request.url !== ''
        },
      },
      inputs: { 'outage-tolerance': '1s' },
    })
    expect([result.output['outcome'], result.errors.length, result.leaks]).toEqual(['unknown', 1, []])
  })

  test('in its headers of scopes, and in a redirect', async () => {
    for (const [statusCode, headers] of [
      [403, { 'x-oauth-scopes': secrets.PLAIN }],
      [302, { location: `https://${secrets.FOUR.replace('#', '')}.example/${secrets.PLAIN}` }],
    ] as const) {
      const result = await run({
        watched: { timeline: asking('WAITING_FOR_VARIABLES') },
        onPatch: ({ response }) => {
          response.writeHead(statusCode, headers).end()
          return true
        },
      })
      expect([result.output['outcome'], result.leaks]).toEqual(['unknown', []])
    }
  })
})

describe('operation: run', () => {
  test('sends no secret in the comment, and leaves none in the state', async () => {
    const result = await run({
      watched: { timeline: [{ afterMs: 0, status: 'SUCCESSFUL' }] },
      inputs: {
        operation: 'run',
        'execution-id': undefined,
        'action-execution-id': undefined,
        comment: `by hand with ${secrets.PLAIN} and ${secrets.WORDS}`,
      },
    })
    const [start] = result.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }): unknown => JSON.parse(body))
    expect(start).toMatchObject({ comment: expect.stringMatching(/^by hand with \*\*\* and \*\*\* \[buddy-gate /) })
    expect([result.exitCode, result.leaks]).toEqual([0, []])
    expect(result.state.size).toBeGreaterThan(0)
  })

  test('finds its run by the comment, also where a secret stands in the marker by chance', async () => {
    let comment: unknown = ''
    const result = await run({
      inputs: {
        operation: 'run',
        'secret-variables': 'A=buddy-gate\nB=1658821493',
        'execution-id': undefined,
        'action-execution-id': undefined,
      },
      buddy: {
        // Buddy takes it, its answer is lost, and the list of runs has it.
        intercept: (request, response, body) => {
          if (request.method === 'POST') {
            const started: unknown = JSON.parse(body)
            comment = typeof started === 'object' && started !== null && 'comment' in started ? started.comment : ''
            response.socket?.resetAndDestroy()
          } else
            sendJson(
              response,
              200,
              request.url?.includes('?page=') === true
                ? { executions: [{ id: 7, status: 'INPROGRESS', comment }] }
                : { id: 7, status: 'SUCCESSFUL', action_executions: [] },
            )
          return true
        },
      },
    })
    expect([result.exitCode, result.errors, result.requests.filter(({ method }) => method === 'POST').length]).toEqual([
      0,
      [],
      1,
    ])
    expect(comment).toEqual(expect.stringContaining('[*** ***-'))
  })
})

describe("secrets that look like words of the gate's own", () => {
  const words = [
    'passed',
    'failed',
    'SUCC',
    'SUCCESSFUL',
    'FAILED',
    'status',
    'outcome',
    'WAITING_FOR_VARIABLES',
    'WAITING',
    'APPLY',
    'message',
    'errors',
    'http',
    '127.0.0.1',
    'name',
    '":"',
    '"},{"',
    '\\n',
    '    ',
    '****',
    '1234',
    'buddy',
    'my-workspace',
    'null',
    'true',
    '::error',
    'executions',
    'execution',
    'action',
  ]
  const hash = '12345678abcd12345678abcd'
  const odd: UnblockOptions = {
    run: { branch: 'passed/main' },
    watched: {
      hash,
      name: 'Deploy passed status to my-workspace',
      type: 'WAIT_FOR_VARIABLES',
      timeline: asking('WAITING_FOR_VARIABLES'),
      log: ['FAILED', 'passed', '::error::x'],
    },
    inputs: {
      'secret-variables': JSON.stringify(Object.fromEntries(words.map((word, index) => [`S${String(index)}`, word]))),
    },
  }
  const ways: readonly (readonly [what: string, inputs: Readonly<Record<string, string | undefined>>])[] = [
    ['by hash', {}],
    ['by name', { 'action-execution-id': undefined, action: 'Deploy passed status to my-workspace' }],
    ['a whole run', { 'action-execution-id': undefined }],
  ]

  test.each(ways)('do not change what passes: %s', async (_, inputs) => {
    const gate = await runUnblock({ ...odd, inputs: { ...given, ...odd.inputs, ...inputs } })
    expect([gate.exitCode, gate.output['outcome'], gate.errors, gate.sent.length]).toEqual([0, 'passed', [], 1])
    expect(printed(gate)).not.toMatch(/internal error|Could not write/)
    expect(JSON.parse(gate.output['passed-variables'] ?? '')).toEqual(
      Object.fromEntries(words.map((_word, index) => [`S${String(index)}`, '***'])),
    )
  })

  test.each(['FAILED', 'status', '"id":1,"'])('one alone, %j: the outputs are what a workflow reads', async (word) => {
    const gate = await runUnblock({ ...odd, inputs: { ...given, 'secret-variables': JSON.stringify({ S: word }) } })
    expect([gate.exitCode, gate.output['outcome'], gate.errors]).toEqual([0, 'passed', []])
    expect(gate.output['status']).toBe('SUCCESSFUL')
    expect(JSON.parse(gate.output['passed-variables'] ?? '')).toEqual({ S: '***' })
    expect(JSON.parse(gate.output['actions'] ?? '')).toEqual([
      {
        id: 1,
        name: expect.any(String),
        type: expect.any(String),
        status: 'SUCCESSFUL',
        actionExecutionId: expect.any(String),
        url: expect.any(String),
        durationSeconds: expect.any(Number),
      },
    ])
  })

  test('do not change what fails', async () => {
    const gate = await runUnblock({
      ...odd,
      watched: {
        ...odd.watched,
        timeline: [
          { afterMs: 0, status: 'WAITING_FOR_VARIABLES' },
          { afterMs: 1, status: 'FAILED' },
        ],
      },
      inputs: { ...given, ...odd.inputs },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.errors.length, gate.sent.length]).toEqual([1, 'failed', 1, 1])
  })

  test('do not change what is refused', async () => {
    const gate = await runUnblock({
      ...odd,
      inputs: { ...given, ...odd.inputs },
      onPatch: ({ response }) => {
        sendJson(response, 400, { errors: [{ message: 'so says the owner' }] })
        return true
      },
    })
    expect([gate.output['outcome'], gate.errors.length]).toEqual(['unknown', 1])
    expect(gate.errors[0]).toContain('so says the owner')
  })
})
