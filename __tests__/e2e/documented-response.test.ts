import { describe, expect, test } from '@jest/globals'
import { readFixture, runGate } from './support/run-gate.ts'

/** The request of Buddy's own documentation. */
const ids = {
  workspace: 'buddy',
  project: 'company-website',
  'pipeline-id': '2',
  'execution-id': '1',
  'action-execution-id': '6836dca490f5896b4bb8e6a7',
}
const path =
  '/workspaces/buddy/projects/company-website/pipelines/2/executions/1/action_executions/6836dca490f5896b4bb8e6a7'

describe('the answer of the documentation, from a server that knows that endpoint alone', () => {
  const body = readFixture('seed-get-action-execution')
  const gate = body.then((text) =>
    runGate({
      isBuilt: true,
      inputs: { ...ids, timeout: '10m' },
      buddy: {
        intercept: (request, response) => {
          const isKnown = request.url === path
          response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' })
          response.end(isKnown ? text : '{"errors":[{"message":"Not found"}]}')
          return true
        },
      },
    }),
  )

  test('passes', async () => {
    const { exitCode, conclusion, output } = await gate
    expect([exitCode, conclusion, output['outcome'], output['status']]).toEqual([0, 'success', 'passed', 'SUCCESSFUL'])
  })

  test('is asked for once, with the token in its header', async () => {
    const { requests } = await gate
    expect(requests.map((request) => [request.method, request.path, request.body])).toEqual([['GET', path, '']])
    expect(requests[0]?.headers).toMatchObject({
      authorization: 'Bearer demo-token-0123456789',
      accept: 'application/json',
    })
  })

  test('becomes outputs', async () => {
    const { output } = await gate
    const { actions, ...others } = output
    expect(others).toEqual({
      outcome: 'passed',
      status: 'SUCCESSFUL',
      url: 'https://app.buddy.works/buddy/company-website/pipelines/pipeline/2/execution/56fa374a99f1e10c105fb382/?actionExecutionId=6836dca490f5896b4bb8e6a7',
      ...ids,
      'action-id': '1',
      'action-name': 'Pass arguments',
      'action-type': 'WAIT_FOR_VARIABLES',
      'started-at': '2025-05-28T09:51:38.709Z',
      'finished-at': '2025-05-28T09:51:38.756Z',
      'duration-seconds': '0.047',
      progress: '100',
      'approver-id': '1',
      'approved-at': '2025-05-28T09:51:38.743Z',
      variables: '{"BUDDY_APPROVING_ACTOR":"Mike"}',
      'passed-variables': '{"var":"123"}',
      BUDDY_APPROVING_ACTOR: 'Mike',
    })
    expect(JSON.parse(actions ?? '')).toMatchObject([
      {
        id: 1,
        name: 'Pass arguments',
        type: 'WAIT_FOR_VARIABLES',
        status: 'SUCCESSFUL',
        actionExecutionId: ids['action-execution-id'],
        durationSeconds: 0.047,
      },
    ])
  })

  test('shows its log in the job log and in the summary', async () => {
    const { rawStdout, summary } = await gate
    expect(rawStdout.split('\n')).toContain('│ Done')
    expect(summary).toContain('\nDone\n')
    expect(summary).toContain('Mike')
  })

  test('annotates nothing', async () => {
    expect((await gate).annotations).toEqual([])
  })
})
