import { describe, expect, test } from '@jest/globals'
import type { Explanation } from '../../src/report/explain/explanation.ts'
import { printEnd, renderAnnotation } from '../../src/report/job-log-end.ts'
import type { GateResult } from '../../src/report/result.ts'
import { StepWriter } from '../../src/report/step-writer.ts'
import { toRunState } from '../../src/run/state.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult, aLogExcerpt } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { fc } from '../fakes/properties.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { anyUnicode } from '../fakes/texts.ts'

/** The end of the job log of a step that wrote outputs of these names. */
async function print(more: Partial<GateResult>, outputs: readonly string[] = []): Promise<string> {
  const runner = createFakeRunner()
  const writer = new StepWriter(runner, createFakeClock())
  for (const name of outputs) writer.setOutput(name, 'x')
  await printEnd(writer, aGateResult(more))
  return runner.written
}

describe('the end of the job log', () => {
  const passed = { outcome: 'passed', state: anExecutionState(), logs: [] } as const

  test.each<[Partial<GateResult>, string]>([
    [passed, '[0 s] Passed: "Deploy" is SUCCESSFUL\n'],
    [{ ...passed, state: toRunState(anExecution({ pipelineName: null })) }, '[0 s] Passed: the run is SUCCESSFUL\n'],
    [
      { ...passed, outcome: 'missing', state: null },
      '[0 s] Passed: there is no run for the commit, and `if-missing` is pass\n',
    ],
    [{ logs: [] }, ''],
    [{ logs: [aLogExcerpt(['PASS a.test.ts'], { action: anActionExecution({ status: 'FAILED' }) })] }, ''],
    [{ showLogInError: false }, ''],
    [{ outcome: 'timed-out' }, ''],
    [{}, 'Error lines in the log of "Build" (2 lines in all):\n  1: first line\n  2: last line\n'],
  ])('says what passed, or quotes what failed: %#', async (more, text) => {
    expect(await print(more)).toBe(text)
  })

  test('names the action only if Buddy gives its name, and has no marker of the runner', async () => {
    const action = anActionExecution({ status: 'FAILED', actionName: null })
    const state = toRunState(anExecution({ status: 'FAILED', actionExecutions: [action] }))
    expect(await print({ state, logs: [aLogExcerpt(['Error: ##[error]x'], { action })] })).toBe(
      'Error lines in the log (1 line in all):\n  1: Error: ##\u200b[error]x\n',
    )
  })

  test('lists the outputs that were set, those from variables apart, and the masked variables', async () => {
    const outputtedVariables = ['URL', 'TOKEN'].map((key) => ({ key, value: 'x' }))
    const state = anExecutionState({ outputtedVariables })
    const more = { ...passed, state, maskedVariables: new Set(['TOKEN', 'PASSED_TOKEN']) }
    expect(await print(more, ['status', 'URL', 'TOKEN', 'outcome'])).toMatch(
      /^Outputs set: status, outcome\nOutputs set from variables: URL, TOKEN\nMasked variables: TOKEN\n/,
    )
  })

  test('names 30 variables at most', async () => {
    const names = Array.from({ length: 32 }, (_, index) => `V${String(index)}`)
    expect(await print(passed, names.slice(0, 30))).toContain('V29\n')
    expect(await print(passed, names)).toContain('V29 and 2 more\n')
  })
})

describe('the text of the error annotation', () => {
  const explanation: Explanation = {
    title: 'Buddy run failed',
    cause: 'Because.',
    nextStep: 'Do this.',
    link: null,
    request: null,
  }
  const link = 'https://app.buddy.works/w/p'

  test('is the cause, what to do, the page and the request, each in a line', () => {
    expect(renderAnnotation(explanation)).toBe('Because.\nDo this.')
    expect(renderAnnotation({ ...explanation, link, request: 'GET /x' })).toBe(
      `Because.\nDo this.\nIn Buddy: ${link}\nRequest: GET /x`,
    )
  })

  test('of 4000 characters is whole, and of more has a cause that is cut', () => {
    const cause = 'x'.repeat(4000 - '\nDo this.'.length)
    expect(renderAnnotation({ ...explanation, cause })).toBe(`${cause}\nDo this.`)
    const text = renderAnnotation({ ...explanation, cause: `${cause}x` })
    expect(text).toHaveLength(4000)
    expect(text).toMatch(/^x+…\nDo this\.$/)
  })

  test('is never longer than the runner takes, and never loses what to do', () => {
    fc.assert(
      fc.property(anyUnicode({ minLength: 3500, maxLength: 5000 }), fc.boolean(), (cause, hasLink) => {
        const text = renderAnnotation({ ...explanation, cause, link: hasLink ? link : null })
        expect(text.length).toBeLessThanOrEqual(4000)
        expect(text.endsWith(hasLink ? `\nDo this.\nIn Buddy: ${link}` : '\nDo this.')).toBe(true)
      }),
    )
  })
})
