import { describe, expect, test } from '@jest/globals'
import { runGate } from './support/run-gate.ts'

const failed = [{ afterMs: 0, status: 'FAILED' }] as const

describe('when a summary is written', () => {
  test.each([
    ['always', 'SUCCESSFUL', true],
    ['always', 'FAILED', true],
    ['on-failure', 'SUCCESSFUL', false],
    ['on-failure', 'FAILED', true],
    ['on-failure', 'INPROGRESS', true],
    ['never', 'SUCCESSFUL', false],
    ['never', 'FAILED', false],
  ])('%s: %s', async (summary, status, isWritten) => {
    const { rawSummary, exitCode } = await runGate({
      watched: { timeline: [{ afterMs: 0, status }], log: ['Done'] },
      inputs: { summary, wait: 'false' },
    })
    expect(exitCode).toBe(status === 'SUCCESSFUL' ? 0 : 1)
    expect(rawSummary !== '').toBe(isWritten)
  })

  test.each([
    ['on-failure', true],
    ['never', false],
  ])('%s, with wrong inputs', async (summary, isWritten) => {
    const { rawSummary } = await runGate({ inputs: { summary, timeout: 'x' } })
    expect(rawSummary !== '').toBe(isWritten)
  })
})

describe('what a summary says', () => {
  test('the verdict, the action, the run, the page in Buddy and the log', async () => {
    const { summary, output } = await runGate({
      watched: { name: 'Unit tests', timeline: failed, errorMessage: 'Exit code 2', log: ['one', 'two'] },
    })
    for (const text of [
      'failed',
      'Unit tests',
      'FAILED',
      'my-workspace/my-project',
      'Exit code 2',
      'one\ntwo',
      output['url'] ?? 'none',
    ])
      expect(summary).toContain(text)
  })
})
