import { expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, runFind } from './support/run-gate.ts'
import { pipeline } from './support/scenarios.ts'

const body = {
  id: 7,
  status: 'FAILED',
  action_executions: [
    {
      status: 'FAILED',
      action_execution_id: 'aaaaaaaaaa',
      start_date: '2025-05-28T09:51:38.709Z',
      action: { id: 1, name: 'Build' },
    },
    { status: 'INITIAL', action: { id: 2, name: 'Deploy', type: 'AMAZON_S3' } },
  ],
}

/** A gate on an action that its failed run lists without an execution. */
function gateOnDeploy(passOn: string): Promise<GateResult> {
  return runFind({
    runs: [aRun({ id: 7 })],
    buddy: {
      intercept: (request, response) => {
        if (request.url?.endsWith('/executions/7') !== true) return false
        sendJson(response, 200, body)
        return true
      },
    },
    inputs: { ...pipeline, 'execution-id': '7', action: 'deploy', 'pass-on': passOn },
  })
}

test('an action that its settled run lists, but that was never executed, is judged NOT_EXECUTED: it fails', async () => {
  const { exitCode, output, requests, errors } = await gateOnDeploy('SUCCESSFUL')
  expect([exitCode, requests.length]).toEqual([1, 1])
  expect(output).toMatchObject({ outcome: 'failed', status: 'INITIAL', 'action-name': 'Deploy' })
  expect(output).not.toHaveProperty('action-execution-id')
  expect(errors).toEqual([expect.stringMatching(/^Buddy action never ran\n/)])
})

test('and passes where pass-on names that', async () => {
  const { exitCode, output } = await gateOnDeploy('SUCCESSFUL, NOT_EXECUTED')
  expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
})
