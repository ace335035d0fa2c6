import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, printed, repository, runGate } from './support/run-gate.ts'
import { eventCommit } from './support/scenarios.ts'

/** Inputs that the gate cannot do without; everything else is left to its default. */
const required = ['token', 'api-url', 'workspace', 'project', 'pipeline-id', 'execution-id', 'action-execution-id']

async function readDeclared(): Promise<readonly string[]> {
  const document: unknown = parse(await readFile(`${repository}/action.yml`, 'utf8'))
  const inputs: unknown =
    typeof document === 'object' && document !== null && 'inputs' in document ? document.inputs : undefined
  return typeof inputs === 'object' && inputs !== null ? Object.keys(inputs) : []
}

/** Expects that a mistake in the inputs ends as the interface says. Returns the one error. */
function expectRefusal({ exitCode, output, errors, requests, summary }: GateResult): string {
  expect([exitCode, output, errors.length, requests]).toEqual([1, { outcome: 'unknown' }, 1, []])
  expect(summary).not.toBe('')
  return errors[0] ?? ''
}

describe('an input that is empty or blank counts as not given', () => {
  test('all that can be left out', async () => {
    const optional = (await readDeclared()).filter((name) => !required.includes(name))
    expect(optional).toContain('pass-on')
    const { output, errors, warnings } = await runGate({
      inputs: Object.fromEntries(optional.map((name) => [name, ' \t \n '])),
    })
    expect([output['outcome'], errors, warnings]).toEqual(['passed', [], []])
  })

  test('those that the gate needs are missing', async () => {
    const names = ['token', 'workspace', 'project', 'pipeline-id', 'execution-id']
    const blank = Object.fromEntries(names.map((name) => [name, '  ']))
    const error = expectRefusal(await runGate({ inputs: { ...blank, 'action-execution-id': undefined, url: '' } }))
    for (const name of names.slice(0, -1)) expect(error).toContain(`\`${name}\``)
  })

  test('action-execution-id: the gate is then on the whole run', async () => {
    const failed = anAction({ id: 2, timeline: [{ afterMs: 0, status: 'FAILED' }] })
    const run = aRun({ status: 'FAILED', actions: [anAction({ ignoreErrors: true }), failed] })
    const { output } = await runGate({ run, inputs: { 'action-execution-id': ' ' } })
    expect(output).toMatchObject({ outcome: 'failed', status: 'FAILED' })
    expect(output).not.toHaveProperty('action-name')
  })

  test('white space around a value is not part of it', async () => {
    const { exitCode } = await runGate({
      inputs: { workspace: ' my-workspace\n', 'execution-id': ' 1 ', wait: ' true ', timeout: ' 1m\n' },
    })
    expect(exitCode).toBe(0)
  })
})

test('all wrong values are one error, before any request, that names each input and what was given', async () => {
  const wrong = {
    workspace: '..',
    project: 'a/b',
    'pipeline-id': 'a?b',
    'execution-id': '1.0',
    'action-execution-id': '../../6836dca490f5896b4bb8e6a7',
    'pass-on': 'SUCCESSFUL;GREEN',
    wait: 'yes',
    timeout: '35d',
    'approval-timeout': 'never',
    'outage-tolerance': '5 minutes',
    'request-timeout': '-1',
    'poll-interval': 'AUTOMATIC',
    'output-prefix': '=',
    'export-variables': 'on',
    summary: 'ALWAYS',
    'stream-log': 'off',
    'api-url': 'buddy',
  }
  const error = expectRefusal(await runGate({ inputs: wrong }))
  for (const [name, value] of Object.entries(wrong)) {
    expect(error).toContain(`\`${name}\``)
    expect(error).toContain(value)
  }
})

test('no wrong value of a secret is shown, and variables are named by their line', async () => {
  const result = await runGate({
    inputs: {
      operation: 'approve',
      token: 'abcdefgh\nX-Injected: hunter2-yes',
      url: 'https://secret:hunter2-1234@evil.example/',
      variables: 'A=x\nB=y\nno',
      'secret-variables': 'A=hunter2-a\n-=hunter2-b',
    },
    step: { debug: true },
  })
  const error = expectRefusal(result)
  for (const part of [
    '`token`',
    '`url`',
    '`variables`, line 3: ',
    '`secret-variables`, line 2: ',
    'A is given in both `variables` and `secret-variables`',
  ])
    expect(error).toContain(part)
  expect([printed(result), result.rawSummary, JSON.stringify([...result.outputs])].join('\n')).not.toMatch(
    /hunter2|abcdefgh/,
  )
})

describe('handles are one segment of the path, whatever they hold', () => {
  test.each([
    ['an encoded slash', 'a%2fb'],
    ['a query', 'a?b'],
    ['a line break', 'a\nb'],
  ])('%s', async (_, value) => {
    for (const input of ['workspace', 'project']) {
      const { exitCode, errors, asked } = await runGate({ inputs: { [input]: value } })
      expect([exitCode, errors.length]).toEqual([1, 1])
      // Either nothing was sent, or it arrived as one encoded segment in its place.
      const depth = '/workspaces/w/projects/p/pipelines/2/executions/1/action_executions/h'.split('/').length
      expect(asked.map((path) => path.split('/').length)).toEqual(asked.map(() => depth))
    }
  })

  test('letters that are not ASCII go encoded', async () => {
    const workspace = 'my größe.'
    const { exitCode, requests } = await runGate({ run: { workspace }, inputs: { workspace } })
    expect([exitCode, requests[0]?.path.split('/')[2]]).toEqual([0, 'my%20gr%C3%B6%C3%9Fe.'])
  })

  test('numbers that JavaScript cannot hold go as they are', async () => {
    const ids = { 'pipeline-id': '9007199254740993', 'execution-id': '1234567890123456789' }
    const { requests, output } = await runGate({ inputs: ids })
    expect(requests[0]?.path).toContain('/pipelines/9007199254740993/executions/1234567890123456789/')
    expect(output).toMatchObject(ids)
  })
})

describe('an input that this action does not have', () => {
  test('is refused before any request when it means another one, which is named', async () => {
    const error = expectRefusal(await runGate({ inputs: { api_url: 'x' } }))
    for (const name of ['api_url', 'api-url']) expect(error).toContain(`\`${name}\``)
  })

  test('is a warning otherwise', async () => {
    const { exitCode, warnings, errors } = await runGate({ inputs: { colour: 'blue' } })
    expect([exitCode, errors]).toEqual([0, []])
    expect(warnings).toContainEqual(expect.stringContaining('`colour`'))
  })
})

describe('the event of the workflow', () => {
  const byCommit = { 'execution-id': undefined, 'action-execution-id': undefined }
  const GITHUB_EVENT_PATH = '/no/such/event.json'

  test.each([
    [
      'is a comment on a pull request, and nothing names the run',
      { event: { issue: { number: 7, pull_request: {} } }, env: { GITHUB_EVENT_NAME: 'issue_comment' } },
      'issue_comment',
    ],
    [
      'is a pull request, and the file of its payload is missing',
      { env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH } },
      GITHUB_EVENT_PATH,
    ],
  ])('is refused only where it is needed, when it %s', async (_, step, part) => {
    expect(expectRefusal(await runGate({ inputs: byCommit, step }))).toContain(part)
    expect(await runGate({ step })).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
  })

  test('is not needed by a push', async () => {
    const step = { env: { GITHUB_EVENT_PATH } }
    const { exitCode, errors, warnings } = await runGate({ run: { revision: eventCommit }, inputs: byCommit, step })
    expect([exitCode, errors, warnings]).toEqual([0, [], []])
  })
})
