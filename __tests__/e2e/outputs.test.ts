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

test('a body of nothing but a status passes with the outputs that are known', async () => {
  const { exitCode, output, errors } = await runGate({
    buddy: {
      intercept: (request, response) => {
        const isLog = request.url?.includes('/logs') === true
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(isLog ? '{"logs":[],"total_element_count":0}' : '{"url":null,"html_url":null,"status":"SUCCESSFUL"}')
        return true
      },
    },
  })
  expect([exitCode, errors]).toEqual([0, []])
  expect(output).toMatchObject({ ...ids, outcome: 'passed', status: 'SUCCESSFUL' })
  for (const word of ['null', 'undefined', 'NaN']) expect(Object.values(output)).not.toContain(word)
  expect(Object.keys(output)).not.toContain('duration-seconds')
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

test('a name that cannot be an output gets a warning and stays in the JSON object', async () => {
  const key = 'status=SUCCESSFUL\nx'
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

  test('warns of the first five refusals and counts the rest, and harmless ones go through', async () => {
    const refused = ['Path', 'ld_audit', 'NODE_OPTIONS', 'https_proxy', 'GITHUB_OUTPUT', 'INPUT_SUMMARY', 'a b', '']
    const { env, exitCode, commands } = await runGate({
      inputs: { 'export-variables': 'true' },
      watched: { variables: [...refused.map((key) => ({ key, value: 'forged' })), { key: 'HARMLESS', value: 'yes' }] },
    })
    expect([exitCode, [...env]]).toEqual([0, [['HARMLESS', 'yes']]])
    const warnings = commands.filter(({ name }) => name === 'warning').map(({ data }) => data)
    expect(warnings.filter((text) => text.includes('environment variable:'))).toHaveLength(5)
    expect(warnings.filter((text) => /3 more variables .*environment/.test(text))).toHaveLength(1)
  })
})

test('a variable with a name of a secret, also a passed one, is an output, but hidden everywhere else', async () => {
  const secret = 'hush-hush-1234'
  const { rawStdout, summary, rawSummary, output, log } = await runGate({
    watched: {
      name: `Deploy with ${secret}`,
      variables: [{ key: 'some_api_key', value: secret }],
      passedVariables: [{ key: 'API_TOKEN', value: 'passed-1234' }],
      log: [`using ${secret}`],
    },
  })
  const lines = rawStdout.split('\n')
  expect(lines.find((line) => line.includes(secret))).toBe(`::add-mask::${secret}`)
  expect(lines).toContain('::add-mask::passed-1234')
  expect(output['some_api_key']).toBe(secret)
  expect(summary).toMatch(/hidden/)
  expect(log + summary).not.toContain(secret)
  // The table does not have it even before the runner hides it.
  expect(rawSummary.split('```')[0]).not.toContain(secret)
})

test('the values of variables do not stand in the job log', async () => {
  const result = await runGate({ watched: { variables: [{ key: 'GREETING', value: 'a value of one variable' }] } })
  expect(printed(result)).not.toContain('a value of one variable')
})
