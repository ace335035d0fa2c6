import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { demoToken, sendJson, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import { runStep, type StepResult } from '../../testing/fake-runner/fake-runner.ts'

jest.setTimeout(120_000)

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

/** A gate on an action that its failed run lists without an execution; the step, and how many requests it made. */
async function gateOnDeploy(passOn: string): Promise<{ readonly step: StepResult; readonly requestCount: number }> {
  const buddy = await startBuddy({
    runs: [aRun({ id: 7 })],
    intercept: (request, response) => {
      if (request.url?.endsWith('/executions/7') !== true) return false
      sendJson(response, 200, body)
      return true
    },
  })
  try {
    const inputs = {
      token: demoToken,
      'api-url': buddy.apiUrl,
      workspace: 'my-workspace',
      project: 'my-project',
      'pipeline-id': '2',
      'execution-id': '7',
      action: 'deploy',
      'pass-on': passOn,
    }
    return {
      step: await runStep({ action: join(import.meta.dirname, '..', '..'), inputs }),
      requestCount: buddy.requests.length,
    }
  } finally {
    await buddy.close()
  }
}

test('an action that its settled run lists, but that was never executed, is judged NOT_EXECUTED: it fails', async () => {
  const { step, requestCount } = await gateOnDeploy('SUCCESSFUL')
  expect([
    step.exitCode,
    step.outputs.get('outcome'),
    step.outputs.get('status'),
    step.outputs.get('action-name'),
    requestCount,
  ]).toEqual([1, 'failed', 'INITIAL', 'Deploy', 1])
  expect(step.outputs.has('action-execution-id')).toBe(false)
  const errors = step.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(1)
  expect(errors[0]?.title).toBe('Buddy action never ran')
})

test('and passes where pass-on names that', async () => {
  const { step } = await gateOnDeploy('SUCCESSFUL, NOT_EXECUTED')
  expect([step.exitCode, step.outputs.get('outcome')]).toEqual([0, 'passed'])
})
