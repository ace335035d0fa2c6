import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, runGate } from './support/run-gate.ts'

const marker = '[buddy-gate 1-1-x]'
const other = {
  workspace: 'my-workspace',
  project: 'my-project',
  pipelineId: '2',
  executionId: '9',
  marker,
  beforeRetry: null,
}
const otherRun = JSON.stringify(other)
const otherCheck = JSON.stringify({ name: 'Buddy', commit: 'a'.repeat(40), externalId: 'x', id: 1, conclusion: null })
const forgeries: readonly (readonly [what: string, env: Readonly<Record<string, string>>])[] = [
  ['a word', { STATE_run: 'x' }],
  ['null', { STATE_run: 'null' }],
  ['another run', { STATE_run: otherRun }],
  ['a run that is to be looked for', { STATE_run: JSON.stringify({ ...other, executionId: null }) }],
  ['a check run', { 'STATE_check-run': otherCheck, GITHUB_API_URL: 'http://127.0.0.1:9' }],
  ['a word for a check run', { 'STATE_check-run': 'x' }],
  [
    'all of it',
    {
      STATE_run: otherRun,
      'STATE_check-run': otherCheck,
      'STATE_api-url': 'http://127.0.0.1:9',
      STATE_isPost: 'true',
      GITHUB_API_URL: 'http://127.0.0.1:9',
    },
  ],
]

/** A gate in an environment that an earlier step may have made so, beside a run of somebody else's that goes on. */
async function gateWith(status: string, env: Readonly<Record<string, string>>, isBuilt: boolean): Promise<GateResult> {
  const theirs = aRun({
    id: 9,
    comment: `x ${marker}`,
    actions: [anAction({ hash: '68e60c55592ab1f800000099', timeline: [{ afterMs: 0, status: 'INPROGRESS' }] })],
  })
  return await runGate({
    isBuilt,
    watched: { timeline: [{ afterMs: 0, status }] },
    more: [theirs],
    step: { env },
  })
}

describe('what the environment says of a state, the step has not left', () => {
  test.each(
    forgeries.flatMap(([what, env]) =>
      ['FAILED', 'SUCCESSFUL'].map((status) => [what, status, env, what === 'all of it'] as const),
    ),
  )('%s: the gate asks Buddy and judges %s, and its post step touches nothing', async (_, status, env, isBuilt) => {
    const { output, requests, post, ...result } = await gateWith(status, env, isBuilt)
    expect([output['outcome'], result.exitCode]).toEqual(status === 'FAILED' ? ['failed', 1] : ['passed', 0])
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.filter(({ method, path }) => method !== 'GET' || path.includes('/executions/9'))).toEqual([])
    expect(post).toMatchObject({ exitCode: 0, annotations: [], rawStdout: '' })
  })
})
