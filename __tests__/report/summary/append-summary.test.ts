import { describe, expect, test } from '@jest/globals'
import { appendSummary } from '../../../src/report/summary/append-summary.ts'
import { summaryCapBytes } from '../../../src/report/summary/summary.ts'
import { anActionExecution, anExecutionState, aGateResult } from '../../fakes/builders.ts'
import { createFakeRunner } from '../../fakes/runner.ts'

const manyVariables = Array.from({ length: 20_000 }, (_, index) => ({
  key: `KEY_${String(index)}`,
  value: 'x'.repeat(90),
}))
const large = aGateResult({ state: anExecutionState({ ...anActionExecution(), outputtedVariables: manyVariables }) })

describe('the summary of a step', () => {
  test('is appended to what stands in the file', async () => {
    const runner = createFakeRunner()
    await runner.appendSummary('# Mine')
    await appendSummary(runner, aGateResult())
    expect(runner.summary).toMatch(/^# Mine\n\n<h3>/)
  })

  test.each([0, 5_000, 500_000, summaryCapBytes - 5_000])(
    'stays within the limit together with %d bytes from before',
    async (bytesBefore) => {
      const runner = createFakeRunner()
      await runner.appendSummary('x'.repeat(bytesBefore))
      await appendSummary(runner, large)
      const bytes = Buffer.byteLength(runner.summary ?? '')
      expect(bytes).toBeGreaterThan(bytesBefore)
      expect(bytes).toBeLessThanOrEqual(summaryCapBytes)
    },
  )

  test('is not written where the file has no room left', async () => {
    const runner = createFakeRunner()
    const before = 'x'.repeat(summaryCapBytes - 100)
    await runner.appendSummary(before)
    await expect(appendSummary(runner, aGateResult())).rejects.toThrow('the file has no room left')
    expect(runner.summary).toBe(before)
  })
})
