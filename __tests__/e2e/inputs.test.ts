import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { demoToken } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, repository, runGate } from './support/run-gate.ts'

/** Inputs that the gate cannot do without; everything else is left to its default. */
const required = ['token', 'api-url', 'workspace', 'project', 'pipeline-id', 'execution-id', 'action-execution-id']

async function readDeclared(): Promise<readonly string[]> {
  const document: unknown = parse(await readFile(`${repository}/action.yml`, 'utf8'))
  const inputs: unknown =
    typeof document === 'object' && document !== null && 'inputs' in document ? document.inputs : undefined
  return typeof inputs === 'object' && inputs !== null ? Object.keys(inputs) : []
}

/** That a mistake in the inputs ends as the interface says, and nothing was sent. */
function expectRefusal({ exitCode, output, errors, requests }: GateResult): string {
  expect([exitCode, output['outcome']]).toEqual([1, 'unknown'])
  expect(errors).toHaveLength(1)
  expect(requests).toEqual([])
  return errors[0] ?? ''
}

describe('an input that is empty or blank counts as not given', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \t \n '],
  ])('all that can be left out, %s', async (_, blank) => {
    const optional = (await readDeclared()).filter((name) => !required.includes(name))
    expect(optional).toContain('pass-on')
    const { exitCode, output, errors, warnings } = await runGate({
      inputs: Object.fromEntries(optional.map((name) => [name, blank])),
    })
    expect([exitCode, output['outcome'], errors, warnings]).toEqual([0, 'passed', [], []])
  })

  test.each(required.filter((name) => !['api-url', 'action-execution-id'].includes(name)))(
    '%s is then missing',
    async (name) => {
      expect(expectRefusal(await runGate({ inputs: { [name]: '  ' } }))).toContain(`\`${name}\``)
    },
  )

  test('action-execution-id: the gate is then on the whole run', async () => {
    const run = aRun({
      status: 'FAILED',
      actions: [anAction({ ignoreErrors: true }), anAction({ id: 2, timeline: [{ afterMs: 0, status: 'FAILED' }] })],
    })
    const { exitCode, output } = await runGate({ run, inputs: { 'action-execution-id': ' ' } })
    expect([exitCode, output['outcome'], output['status'], output['action-name']]).toEqual([
      1,
      'failed',
      'FAILED',
      undefined,
    ])
  })

  test('white space around a value is not part of it', async () => {
    const { exitCode } = await runGate({
      inputs: { workspace: ' my-workspace\n', 'execution-id': ' 1 ', wait: ' true ', timeout: ' 1m\n' },
    })
    expect(exitCode).toBe(0)
  })
})

describe('a value that is not allowed is refused before any request, naming the input and what was given', () => {
  test.each([
    ['timeout', '35d'],
    ['poll-interval', 'AUTOMATIC'],
    ['pass-on', 'SUCCESSFUL;FAILED'],
    ['wait', 'yes'],
    ['summary', 'ALWAYS'],
    ['execution-id', '1.0'],
    ['action-execution-id', '../../6836dca490f5896b4bb8e6a7'],
  ])('%s: %s', async (input, value) => {
    const error = expectRefusal(await runGate({ inputs: { [input]: value } }))
    expect(error).toContain(`\`${input}\``)
    expect(error).toContain(value)
  })

  test('all mistakes together, in one annotation', async () => {
    const wrong = {
      token: 'a b',
      workspace: '..',
      project: 'a/b',
      'pipeline-id': 'a/b',
      'execution-id': 'x',
      'action-execution-id': 'x',
      'pass-on': 'GREEN',
      wait: 'maybe',
      timeout: 'x',
      'approval-timeout': 'x',
      'outage-tolerance': 'x',
      'request-timeout': 'x',
      'poll-interval': 'x',
      'output-prefix': '=',
      'export-variables': 'x',
      summary: 'x',
      'stream-log': 'x',
      'api-url': 'x',
    }
    const error = expectRefusal(await runGate({ inputs: wrong }))
    for (const name of Object.keys(wrong)) expect(error).toContain(`\`${name}\``)
  })
})

describe('the token', () => {
  test('comes from BUDDY_TOKEN where the input is not given', async () => {
    const { exitCode, requests } = await runGate({ inputs: { token: '' }, step: { env: { BUDDY_TOKEN: demoToken } } })
    expect([exitCode, requests[0]?.headers.authorization]).toEqual([0, `Bearer ${demoToken}`])
  })

  const rows: readonly (readonly [what: string, token: string])[] = [
    ['a line break and a header', 'abcdefgh\nX-Injected: yes'],
    ['a zero-width space', 'abcdefgh\u200b'],
  ]
  test.each(rows)('with %s is refused, and shown nowhere', async (_, token) => {
    const result = await runGate({ inputs: { token } })
    expect(expectRefusal(result)).toContain('`token`')
    const shown = `${result.rawStdout}${result.rawStderr}`
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n')
    expect(shown).not.toContain('abcdefgh')
    expect(result.rawSummary).not.toContain('abcdefgh')
  })

  test('is registered as a secret before anything else is printed', async () => {
    const { rawStdout } = await runGate()
    expect(rawStdout.split('\n')[0]).toBe(`::add-mask::${demoToken}`)
  })
})

describe('handles are one segment of the path, whatever they hold', () => {
  const refused: readonly (readonly [name: string, value: string])[] = [
    ['dots', '..'],
    ['an encoded slash', 'a%2fb'],
    ['a query', 'a?b'],
    ['a line break', 'a\nb'],
  ]

  test.each(refused)('%s', async (_, value) => {
    for (const input of ['workspace', 'project']) {
      const { exitCode, errors, requests, asked } = await runGate({ inputs: { [input]: value } })
      expect([exitCode, errors.length]).toEqual([1, 1])
      // Either nothing was sent, or it arrived as one encoded segment in its place.
      const depths = asked.map((path) => path.split('/').length)
      expect(depths).toEqual(
        requests.map(() => '/workspaces/w/projects/p/pipelines/2/executions/1/action_executions/h'.split('/').length),
      )
    }
  })

  test.each([
    ['a blank', 'my workspace', 'my%20workspace'],
    ['letters that are not ASCII', 'größe', 'gr%C3%B6%C3%9Fe'],
    ['a dot inside', 'my.workspace', 'my.workspace'],
  ])('%s goes encoded', async (_, workspace, segment) => {
    const { exitCode, requests } = await runGate({ run: { workspace }, inputs: { workspace } })
    expect([exitCode, requests[0]?.path.split('/')[2]]).toEqual([0, segment])
  })

  test('numbers that JavaScript cannot hold go as they are', async () => {
    const { requests, output } = await runGate({
      inputs: { 'pipeline-id': '9007199254740993', 'execution-id': '1234567890123456789' },
    })
    expect(requests[0]?.path).toContain('/pipelines/9007199254740993/executions/1234567890123456789/')
    expect([output['pipeline-id'], output['execution-id']]).toEqual(['9007199254740993', '1234567890123456789'])
  })
})

describe('wrong inputs', () => {
  test('still write the outcome and a summary, and no status', async () => {
    const { output, summary } = await runGate({ inputs: { timeout: 'x' } })
    expect(output['outcome']).toBe('unknown')
    expect(summary).toContain('timeout')
    expect(Object.keys(output)).not.toContain('status')
    expect(Object.keys(output)).not.toContain('variables')
  })

  test('never show the token', async () => {
    const { rawStdout, summary } = await runGate({
      inputs: { token: 'secret value-1234', url: 'https://secret:value-1234@evil.example/' },
    })
    expect(
      rawStdout
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n'),
    ).not.toContain('value-1234')
    expect(summary).not.toContain('value-1234')
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
  const comment = { issue: { number: 7, pull_request: { url: 'https://api.github.com/repos/o/r/pulls/7' } } }

  test('is refused when it is a comment on a pull request and nothing names the run', async () => {
    const step = { event: comment, env: { GITHUB_EVENT_NAME: 'issue_comment' } }
    expect(expectRefusal(await runGate({ inputs: byCommit, step }))).toContain('issue_comment')
    expect(await runGate({ step })).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
  })

  test('is needed by a pull request, and the error names a file that is missing', async () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/no/such/event.json' }
    expect(expectRefusal(await runGate({ inputs: byCommit, step: { env } }))).toContain('/no/such/event.json')
    expect(await runGate({ step: { env } })).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
  })

  test('is not needed by a push', async () => {
    const env = { GITHUB_EVENT_PATH: '/no/such/event.json' }
    const run = aRun({ revision: '90d11b5b54108fa57b30ae286322b99b26d46ccb', actions: [anAction({ log: ['Done'] })] })
    const { exitCode, errors, warnings, rawStdout } = await runGate({ run, inputs: byCommit, step: { env } })
    expect([exitCode, errors, warnings]).toEqual([0, [], []])
    expect(rawStdout).toContain('Done')
  })
})
