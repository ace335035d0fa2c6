import { describe, expect, test } from '@jest/globals'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { refuse } from './support/faulty-proxy.ts'
import { bodyOfStart, start } from './support/operate.ts'
import { printed } from './support/run-gate.ts'
import { eventCommit, longAction } from './support/scenarios.ts'

/** What every run of these steps has in its comment, and nothing else has. */
const marker = /\[buddy-gate 1658821493-1-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\]$/
const otherCommit = 'a'.repeat(40)

describe('operation: run sends what is asked for, once', () => {
  test.each([
    ['nothing more: the commit of the event', {}, { to_revision: { revision: eventCommit } }],
    [
      'everything',
      {
        branch: 'main',
        commit: otherCommit.toUpperCase(),
        refresh: 'true',
        'clear-cache': 'true',
        priority: 'high',
        environment: 'staging',
        'delay-until': '2026-11-18T12:38:16Z',
        variables: 'A=1=2\nB=',
        'secret-variables': '{"KEY":"two\\nlines"}',
      },
      {
        branch: { name: 'main' },
        to_revision: { revision: otherCommit },
        refresh: true,
        clear_cache: true,
        priority: 'HIGH',
        environment: 'staging',
        delay_until: '2026-11-18T12:38:16Z',
        variables: [
          { key: 'A', value: '1=2' },
          { key: 'B', value: '' },
          { key: 'KEY', value: 'two\nlines', encrypted: true },
        ],
      },
    ],
  ])('%s', async (_, inputs, body) => {
    const result = await start({ inputs })
    const { comment, ...rest } = bodyOfStart(result)
    expect(rest).toEqual(body)
    expect(comment).toMatch(/^GitHub Actions: https:\/\/github\.com\/octo-org\/octo-repo\/actions\/runs\/1658821493 /)
    expect(comment).toMatch(marker)
    expect([result.changes, result.output['outcome'], result.exitCode]).toEqual([['start'], 'passed', 0])
    expect(bodyOfStart(await start({ inputs }))['comment']).not.toBe(comment)
  })

  test('with the comment that is given, and a secret shown nowhere', async () => {
    const result = await start({
      actions: [anAction({ passedVariables: [{ key: 'PIN', value: '42x7' }], log: ['the value is 42x7'] })],
      inputs: { comment: 'Deploy for 42x7', 'secret-variables': 'PIN=42x7' },
    })
    const { output, rawSummary, post } = result
    expect(bodyOfStart(result)['comment']).toMatch(/^Deploy for \*\*\* \[buddy-gate /)
    expect(`${printed(result)}${rawSummary}${JSON.stringify(output)}${post?.rawStdout ?? ''}`).not.toContain('42x7')
    expect([output['outcome'], JSON.parse(output['passed-variables'] ?? '')]).toEqual(['passed', { PIN: '***' }])
  })
})

describe('operation: run follows the run that it started', () => {
  test('and its end decides', async () => {
    const { output, errors, summary, post } = await start({
      actions: [longAction(300, 'FAILED', { errorMessage: 'npm ERR!' })],
    })
    expect(output).toMatchObject({ outcome: 'failed', status: 'FAILED', 'execution-id': '1' })
    expect(errors).toEqual([expect.stringContaining('npm ERR!')])
    expect(summary).toContain('Started run 1')
    expect(post).toMatchObject({ conclusion: 'success', exitCode: 0, annotations: [] })
  })

  test('its number and page are outputs before the wait, so that a step which is killed leaves them', async () => {
    const { output, runs, url } = await start({
      actions: [longAction()],
      inputs: { 'cancel-on-abort': 'false' },
      step: { firstSignal: 'SIGKILL' },
      handle: ({ kind, count }, { cancel }) => {
        if (kind === 'run' && count === 1) cancel()
      },
    })
    expect(output).toEqual({
      workspace: 'my-workspace',
      project: 'my-project',
      'pipeline-id': '2',
      'execution-id': '1',
      url: `${url}/my-workspace/my-project/pipelines/pipeline/2/execution/${runs[0]?.hash ?? ''}`,
    })
  })

  test('a gate on an action waits for it in the new run, by name', async () => {
    const actions = [
      longAction(1500, 'SUCCESSFUL', { id: 1, name: 'Build' }),
      longAction(1300, 'FAILED', { id: 2, name: 'Deploy', ignoreErrors: true, appearsAfterMs: 800 }),
    ]
    const { output, runs } = await start({ actions, inputs: { action: 'deploy', 'appear-timeout': '10s' } })
    expect(output).toMatchObject({
      outcome: 'failed',
      'action-name': 'Deploy',
      'execution-id': '1',
      'action-execution-id': runs[0]?.action(2)?.hash,
    })
  })
})

test.each([
  [403, /PIPELINE_RUN.*EXECUTION_RUN/],
  [404, /pipeline 2/],
])('a start that Buddy refuses with %d is not repeated, and the error says what it takes', async (status, advice) => {
  const { changes, errors, output, inPost } = await start({
    handle: ({ kind }) => (kind === 'start' ? refuse(status) : null),
  })
  expect([output['outcome'], output['execution-id'], changes, inPost]).toEqual(['unknown', undefined, ['start'], []])
  expect(errors).toEqual([expect.stringContaining(`Buddy says ${String(status)}`)])
  expect(errors[0]).toMatch(advice)
})
