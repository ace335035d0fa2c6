import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { readFileEntries } from '../../testing/fake-runner/files.ts'
import { idsOf, printed, runGate, withFolder } from './support/run-gate.ts'

const run = aRun()
const ids = idsOf(run, run.actions[0] ?? anAction())

/** The names in the runner's file of outputs, as it stands now. */
async function readWritten(temp: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(temp, '_runner_file_commands')
  const [stage = ''] = await readdir(folder)
  const { entries } = readFileEntries(await readFile(join(folder, stage, 'github_output'), 'utf8'))
  return new Map(entries.map(({ name, value }) => [name, value]))
}

describe('before the wait is over', () => {
  test('the ids are written before the first request, url and status before the second', async () => {
    await withFolder(async (temp) => {
      const written: ReadonlyMap<string, string>[] = []
      const { output } = await runGate({
        step: { temp },
        changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
        onRequest: async () => {
          written.push(await readWritten(temp))
        },
      })
      expect(Object.fromEntries(written[0] ?? [])).toEqual(ids)
      expect(Object.fromEntries(written[1] ?? [])).toMatchObject({
        ...ids,
        status: 'INPROGRESS',
        url: output['url'] ?? 'none',
      })
    })
  })

  test('no outcome is written while the run goes on', async () => {
    await withFolder(async (temp) => {
      const outcomes: (string | undefined)[] = []
      await runGate({
        step: { temp },
        changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
        onRequest: async () => {
          outcomes.push((await readWritten(temp)).get('outcome'))
        },
      })
      // After the first two answers the outcome is known, and only the log is missing.
      expect(outcomes.slice(0, 2)).toEqual([undefined, undefined])
    })
  })
})

describe('on failure', () => {
  const failed = runGate({
    watched: {
      name: 'Unit tests',
      timeline: [{ afterMs: 0, status: 'FAILED', progress: 40 }],
      errorMessage: 'Exit code 2',
      log: ['line 1', 'line 2'],
      variables: [{ key: 'GREETING', value: 'hello' }],
      passedVariables: [{ key: 'given', value: 'yes' }],
      approverId: 7,
    },
  })

  test('all outputs are there', async () => {
    const { output, exitCode } = await failed
    expect(exitCode).toBe(1)
    expect(output).toMatchObject({
      ...ids,
      outcome: 'failed',
      status: 'FAILED',
      'action-id': '1',
      'action-name': 'Unit tests',
      'action-type': 'BUILD',
      progress: '40',
      'error-message': 'Exit code 2',
      'approver-id': '7',
      variables: '{"GREETING":"hello"}',
      'passed-variables': '{"given":"yes"}',
      GREETING: 'hello',
    })
    for (const name of ['url', 'started-at', 'finished-at', 'duration-seconds', 'actions'])
      expect(Object.keys(output)).toContain(name)
  })

  test('the annotation says what Buddy said, where, and what to do', async () => {
    const { errors, output } = await failed
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain('Exit code 2')
    expect(errors[0]).toContain(output['url'])
  })

  test('without a message of Buddy’s the annotation has the last lines of the log', async () => {
    const { errors } = await runGate({
      watched: {
        timeline: [{ afterMs: 0, status: 'FAILED' }],
        log: ['first', ...Array.from({ length: 200 }, () => 'between'), 'the very last line'],
      },
    })
    expect(errors[0]).toContain('the very last line')
    expect(errors[0]).not.toContain('first')
  })
})

describe('what Buddy leaves out or sends as null', () => {
  const body = (fields: object): string =>
    JSON.stringify({ url: null, html_url: null, status: 'SUCCESSFUL', ...fields })
  const runWithResponse = async (text: string): ReturnType<typeof runGate> =>
    runGate({
      buddy: {
        intercept: (request, response) => {
          const isLog = request.url?.includes('/logs') === true
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(isLog ? '{"logs":[],"total_element_count":0}' : text)
          return true
        },
      },
    })

  test.each([
    ['nothing but a status', body({})],
    [
      'nulls',
      body({
        start_date: null,
        finish_date: null,
        progress: null,
        error_message: null,
        action: null,
        log: null,
        log_url: null,
        passed_variables: null,
        outputted_variables: null,
        approver_id: null,
      }),
    ],
    [
      'fields of other types',
      body({
        start_date: 1,
        progress: 'much',
        action: [],
        log: {},
        passed_variables: {},
        outputted_variables: 'x',
        approver_id: 'Mike',
      }),
    ],
    [
      'a variable without a key, and one without a value',
      body({ outputted_variables: [{ value: 'x' }, { key: 'EMPTY', value: null }, 7, null] }),
    ],
  ])('%s: passes with the outputs that are known', async (_, text) => {
    const { exitCode, output, errors } = await runWithResponse(text)
    expect([exitCode, errors]).toEqual([0, []])
    expect(output).toMatchObject({ ...ids, outcome: 'passed', status: 'SUCCESSFUL' })
    expect(Object.values(output)).not.toContain('null')
    expect(Object.values(output)).not.toContain('undefined')
    expect(Object.values(output)).not.toContain('NaN')
    expect(Object.keys(output)).not.toContain('duration-seconds')
  })
})

describe('each variable is an output of its own', () => {
  test('byte for byte, and all of them are in the JSON object', async () => {
    const values = [
      '  two  ',
      '',
      'l1\r\nl2\r',
      'x<<EOF\ny\nEOF\nstatus=SUCCESSFUL',
      '::set-output name=status::SUCCESSFUL',
      '%0A%25%',
      '\ufeff\t🐙 e\u0301 \u202e',
      'a\u0000b\u001b[31mc',
    ]
    const variables = values.map((value, index) => ({ key: `V${String(index)}`, value }))
    const { output, exitCode } = await runGate({ watched: { variables } })
    const all = Object.fromEntries(variables.map(({ key, value }) => [key, value]))
    expect(exitCode).toBe(0)
    expect(output).toMatchObject(all)
    expect(JSON.parse(output['variables'] ?? '')).toEqual(all)
  })

  test('output-prefix stands before their names, not before ours', async () => {
    const { output } = await runGate({
      inputs: { 'output-prefix': 'buddy_' },
      watched: {
        variables: [
          { key: 'A', value: '1' },
          { key: 'status', value: 'FORGED' },
        ],
      },
    })
    expect(output).toMatchObject({
      buddy_A: '1',
      buddy_status: 'FORGED',
      status: 'SUCCESSFUL',
      outcome: 'passed',
      variables: '{"A":"1","status":"FORGED"}',
    })
    expect(Object.keys(output)).not.toContain('A')
  })
})

describe('a name that cannot be an output gets a warning and stays in the JSON object', () => {
  const rows: readonly (readonly [what: string, key: string])[] = [
    ['a heredoc', 'a<<b'],
    ['a line break and another output', 'status=SUCCESSFUL\nx'],
    ['101 characters', 'a'.repeat(101)],
  ]
  test.each(rows)('%s', async (_, key) => {
    const { exitCode, output, warnings } = await runGate({
      watched: {
        timeline: [{ afterMs: 0, status: 'FAILED' }],
        variables: [
          { key, value: 'forged' },
          { key: 'GOOD', value: 'yes' },
        ],
      },
    })
    expect([exitCode, output['status'], output['outcome'], output['GOOD']]).toEqual([1, 'FAILED', 'failed', 'yes'])
    expect(Object.values(output)).not.toContain('forged')
    expect(JSON.parse(output['variables'] ?? '')).toEqual({ [key]: 'forged', GOOD: 'yes' })
    expect(warnings).toHaveLength(1)
  })

  test('but __proto__ is a name like any other', async () => {
    const { output } = await runGate({ watched: { variables: [{ key: '__proto__', value: 'plain' }] } })
    expect(output['variables']).toBe('{"__proto__":"plain"}')
    expect(new Map(Object.entries(output)).get('__proto__')).toBe('plain')
  })
})

describe('names that collide, ignoring case', () => {
  test.each(['STATUS', 'Log-File'])('%s is ours', async (key) => {
    const { output, warnings, exitCode } = await runGate({ watched: { variables: [{ key, value: 'forged' }] } })
    expect([exitCode, output['status'], output['outcome']]).toEqual([0, 'SUCCESSFUL', 'passed'])
    expect(Object.values(output)).not.toContain('forged')
    expect(output['variables']).toBe(`{${JSON.stringify(key)}:"forged"}`)
    expect(warnings).toHaveLength(1)
  })

  test('a prefix may bring about a collision', async () => {
    const { output, warnings } = await runGate({
      inputs: { 'output-prefix': 'action-' },
      watched: { name: 'Real', variables: [{ key: 'NAME', value: 'forged' }] },
    })
    expect(output['action-name']).toBe('Real')
    expect(warnings).toHaveLength(1)
  })
})

describe('values that GitHub would not take', () => {
  test('one of 2 MB is left out with a warning, and the verdict stands', async () => {
    const { exitCode, output, warnings } = await runGate({
      watched: {
        variables: [
          { key: 'HUGE', value: 'x'.repeat(2 * 1024 * 1024) },
          { key: 'SMALL', value: 'here' },
        ],
      },
    })
    expect([exitCode, output['outcome'], output['SMALL']]).toEqual([0, 'passed', 'here'])
    expect(Object.keys(output)).not.toContain('HUGE')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('HUGE')
  })

  test('many that are large together stay below a megabyte, of two bytes a unit', async () => {
    const variables = Array.from({ length: 20 }, (_, index) => ({
      key: `V${String(index)}`,
      value: 'x'.repeat(100 * 1024),
    }))
    const { exitCode, output } = await runGate({ watched: { variables } })
    expect(exitCode).toBe(0)
    expect((output['variables'] ?? '').length).toBeLessThanOrEqual(450_000)
    expect(Object.values(output).reduce((length, value) => length + value.length, 0)).toBeLessThan(1_000_000)
    expect(Object.keys(output).filter((name) => /^V\d+$/.test(name)).length).toBeGreaterThan(3)
  })

  test('ten thousand variables', async () => {
    const variables = Array.from({ length: 10_000 }, (_, index) => ({ key: `V${String(index)}`, value: String(index) }))
    const { exitCode, output } = await runGate({ watched: { variables } })
    expect([exitCode, output['V9999']]).toEqual([0, '9999'])
  })
})

describe('export-variables', () => {
  test('exports nothing unless asked for', async () => {
    const { env } = await runGate({ watched: { variables: [{ key: 'GREETING', value: 'hello' }] } })
    expect([...env]).toEqual([])
  })

  test('hands them to the later steps, byte for byte and without the prefix', async () => {
    const value = 'a\nEOF\nb=c\r\n'
    const { env } = await runGate({
      inputs: { 'export-variables': 'true', 'output-prefix': 'p_' },
      watched: { variables: [{ key: 'GREETING', value }] },
    })
    expect([...env]).toEqual([['GREETING', value]])
  })

  const refused = ['Path', 'ld_audit', 'NODE_OPTIONS', 'https_proxy', 'GITHUB_OUTPUT', 'INPUT_SUMMARY', 'a b', '']
  const gate = runGate({
    inputs: { 'export-variables': 'true' },
    watched: { variables: [...refused.map((key) => ({ key, value: 'forged' })), { key: 'HARMLESS', value: 'yes' }] },
  })

  test('the first five refusals are warnings of their own in the job log, one more counts the rest, and harmless ones go through', async () => {
    const { env, exitCode, commands } = await gate
    expect([exitCode, [...env]]).toEqual([0, [['HARMLESS', 'yes']]])
    const warned = commands.filter(({ name, data }) => name === 'warning' && data.includes('environment variable:'))
    expect(warned).toHaveLength(5)
    expect(
      commands.filter(
        ({ name, data }) => name === 'warning' && data.includes(`And ${refused.length - 5} more variables`),
      ),
    ).toHaveLength(1)
  })

  test('nothing of it reaches this step itself', async () => {
    const { summary, output, exitCode } = await gate
    expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
    expect(summary).toContain('passed')
  })
})

describe('mask', () => {
  const secret = 'hush-hush-1234'
  const withSecret = (
    key: string,
    value = secret,
  ): { readonly variables: readonly [{ readonly key: string; readonly value: string }] } => ({
    variables: [{ key, value }],
  })
  const masked = (rawStdout: string): readonly string[] =>
    rawStdout
      .split('\n')
      .filter((line) => line.startsWith('::add-mask::'))
      .map((line) => line.slice('::add-mask::'.length))

  test.each(['API_TOKEN', 'some_api_key'])('%s is hidden by default', async (key) => {
    const { rawStdout, summary, rawSummary, output } = await runGate({
      watched: { ...withSecret(key), log: [`using ${secret}`] },
    })
    expect(masked(rawStdout)).toContain(secret)
    expect(output[key]).toBe(secret)
    expect(summary).toMatch(/hidden/)
    expect(summary).not.toContain(secret)
    // The table does not have it even before the runner hides it.
    expect(rawSummary.split('```')[0]).not.toContain(secret)
  })

  test('comes before anything else that holds the value', async () => {
    const { rawStdout, log } = await runGate({
      watched: { ...withSecret('API_TOKEN'), name: `Deploy with ${secret}`, log: [`using ${secret}`] },
    })
    const lines = rawStdout.split('\n')
    const first = lines.findIndex((line) => line.includes(secret))
    expect(lines[first]).toBe(`::add-mask::${secret}`)
    expect(log).not.toContain(secret)
  })

  test('of a passed variable too', async () => {
    const { rawStdout } = await runGate({ watched: { passedVariables: [{ key: 'API_TOKEN', value: secret }] } })
    expect(masked(rawStdout)).toContain(secret)
  })

  test('given, replaces the default', async () => {
    const { rawStdout } = await runGate({
      inputs: { mask: 'foo*, *_BAR' },
      watched: {
        variables: [
          { key: 'API_TOKEN', value: 'shown-value' },
          { key: 'FOOD', value: 'value-of-food' },
          { key: 'x_bar', value: 'value-of-bar' },
        ],
      },
    })
    expect(masked(rawStdout)).toEqual(expect.arrayContaining(['value-of-food', 'value-of-bar']))
    expect(masked(rawStdout)).not.toContain('shown-value')
  })

  test('none masks nothing but the token', async () => {
    const { rawStdout, summary } = await runGate({ inputs: { mask: 'none' }, watched: withSecret('API_TOKEN') })
    expect(masked(rawStdout)).toHaveLength(1)
    expect(summary).toContain(secret)
  })

  test('of a word that the runner would hide everywhere registers nothing', async () => {
    const { rawStdout, rawSummary } = await runGate({ watched: withSecret('API_TOKEN', 'SUCCESSFUL') })
    expect(masked(rawStdout)).toHaveLength(1)
    expect(rawSummary).toMatch(/hidden/)
  })

  test('an encrypted value is hidden whatever its name, with a warning that it is of no use', async () => {
    const value = '!encrypted QUJDREVGR0hJSktM.TU5PUFFSU1RVVldYWVo='
    const { rawStdout, rawSummary, warnings } = await runGate({
      inputs: { mask: 'none' },
      watched: withSecret('GREETING', value),
    })
    expect(masked(rawStdout)).toContain(value)
    expect(rawSummary).not.toContain('QUJDREVGR0hJSktM')
    expect(warnings).toHaveLength(1)
  })
})

test('the values of variables do not stand in the job log', async () => {
  const result = await runGate({ watched: { variables: [{ key: 'GREETING', value: 'a value of one variable' }] } })
  expect(printed(result)).not.toContain('a value of one variable')
})
