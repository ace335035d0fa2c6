import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { readFileEntries } from '../../testing/fake-runner/files.ts'
import { intercept, respondWith } from './support/responses.ts'
import { idsOf, printed, runGate, withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

const run = aRun()
const ids = idsOf(run, run.actions[0] ?? anAction())

/** The entries of the runner's file of outputs, as it stands now. */
async function readWritten(temp: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(temp, '_runner_file_commands')
  const [stage = ''] = await readdir(folder)
  const { entries } = readFileEntries(await readFile(join(folder, stage, 'github_output'), 'utf8'))
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]))
}

test('the ids are written before the first request, url and status before the second, and no outcome before the end', async () => {
  await withFolder(async (temp) => {
    const written: Readonly<Record<string, string>>[] = []
    const { output } = await runGate({
      step: { temp },
      changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
      onRequest: async () => {
        written.push(await readWritten(temp))
      },
    })
    expect(written[0]).toEqual(ids)
    expect(written[1]).toMatchObject({ ...ids, status: 'INPROGRESS', url: output['url'] ?? 'none' })
    expect(written[1]).not.toHaveProperty('outcome')
  })
})

describe('on failure', () => {
  test('all outputs are there, and error and summary say what Buddy said, and where', async () => {
    const { output, errors, summary } = await runGate({
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
    expect(errors).toEqual([expect.stringContaining('Exit code 2')])
    expect(errors[0]).toContain(output['url'])
    const said = ['failed', 'Unit tests', 'FAILED', 'my-workspace/my-project', 'Exit code 2', 'line 1\nline 2']
    for (const text of [...said, output['url'] ?? 'none']) expect(summary).toContain(text)
  })

  test('without a message of Buddy’s the error has the last lines of the log', async () => {
    const between = Array.from({ length: 200 }, () => 'between')
    const { errors } = await runGate({
      watched: { ...finished('FAILED'), log: ['first', ...between, 'the very last line'] },
    })
    expect(errors[0]).toContain('the very last line')
    expect(errors[0]).not.toContain('first')
  })
})

test('a body of nothing but a status passes with the outputs that are known', async () => {
  const body = { url: null, html_url: null, status: 'SUCCESSFUL' }
  const { output, errors } = await runGate({
    buddy: intercept(({ path }) =>
      respondWith(200, path.includes('/logs') ? { logs: [], total_element_count: 0 } : body),
    ),
  })
  expect(errors).toEqual([])
  expect(output).toMatchObject({ ...ids, outcome: 'passed', status: 'SUCCESSFUL' })
  for (const word of ['null', 'undefined', 'NaN']) expect(Object.values(output)).not.toContain(word)
  expect(output).not.toHaveProperty('duration-seconds')
})

describe('variables', () => {
  test('are outputs of their own, byte for byte, and all of them are in the JSON object', async () => {
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
    const { output } = await runGate({ watched: { variables } })
    const all = Object.fromEntries(variables.map(({ key, value }) => [key, value]))
    expect(output).toMatchObject(all)
    expect(JSON.parse(output['variables'] ?? '')).toEqual(all)
  })

  test('whose name cannot be an output get a warning and stay in the JSON object', async () => {
    const key = 'status=SUCCESSFUL\nx'
    const variables = [
      { key, value: 'forged' },
      { key: 'GOOD', value: 'yes' },
    ]
    const { output, warnings } = await runGate({ watched: { ...finished('FAILED'), variables } })
    expect(output).toMatchObject({ status: 'FAILED', outcome: 'failed', GOOD: 'yes' })
    expect(Object.values(output)).not.toContain('forged')
    expect(JSON.parse(output['variables'] ?? '')).toEqual({ [key]: 'forged', GOOD: 'yes' })
    expect(warnings).toHaveLength(1)
  })

  test('have output-prefix before their names, and go to later steps without it by export-variables', async () => {
    const value = 'a\nEOF\nb=c\r\n'
    const variables = [
      { key: 'GREETING', value },
      { key: 'status', value: 'FORGED' },
    ]
    const inputs = { 'output-prefix': 'p_' }
    const { output, env } = await runGate({ watched: { variables }, inputs })
    expect(output).toMatchObject({ p_GREETING: value, p_status: 'FORGED', status: 'SUCCESSFUL', outcome: 'passed' })
    expect(output).not.toHaveProperty('GREETING')
    expect([...env]).toEqual([])
    const exported = await runGate({ watched: { variables }, inputs: { ...inputs, 'export-variables': 'true' } })
    expect(exported.env.get('GREETING')).toBe(value)
  })

  test('that would change how later steps run are not exported: five warnings, and one with the number of others', async () => {
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

  test('do not stand in the job log, and those with a name of a secret are hidden but for their output', async () => {
    const secret = 'hush-hush-1234'
    const result = await runGate({
      watched: {
        name: `Deploy with ${secret}`,
        variables: [
          { key: 'some_api_key', value: secret },
          { key: 'GREETING', value: 'a value of one variable' },
        ],
        passedVariables: [{ key: 'API_TOKEN', value: 'passed-1234' }],
        log: [`using ${secret}`],
      },
    })
    const lines = result.rawStdout.split('\n')
    expect(lines.find((line) => line.includes(secret))).toBe(`::add-mask::${secret}`)
    expect(lines).toContain('::add-mask::passed-1234')
    expect(printed(result)).not.toContain('a value of one variable')
    expect(result.output['some_api_key']).toBe(secret)
    expect(result.summary).toMatch(/hidden/)
    expect(result.log + result.summary).not.toContain(secret)
    // The table does not have it even before the runner hides it.
    expect(result.rawSummary.split('```')[0]).not.toContain(secret)
  })
})

test.each([
  ['always', 'SUCCESSFUL', true],
  ['on-failure', 'SUCCESSFUL', false],
  ['on-failure', 'FAILED', true],
  ['on-failure', 'INPROGRESS', true],
  ['never', 'FAILED', false],
])('summary: %s writes one for %s: %j', async (summary, status, isWritten) => {
  const { rawSummary } = await runGate({
    watched: { ...finished(status), log: ['Done'] },
    inputs: { summary, wait: 'false' },
  })
  expect(rawSummary !== '').toBe(isWritten)
})
