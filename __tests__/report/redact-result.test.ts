import { describe, expect, test } from '@jest/globals'
import type { ErrorExcerpt } from '../../src/log/errors/error-blocks.ts'
import type { Excerpt } from '../../src/log/excerpt.ts'
import { findLog } from '../../src/report/explain/failure-cause.ts'
import { redactLink, redactResult } from '../../src/report/redact-result.ts'
import type { GateResult } from '../../src/report/result.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult, aLogExcerpt } from '../fakes/builders.ts'

const secret = 's3cret'
const redact = (text: string): string => text.replaceAll(secret, '***')
const excerpt: Excerpt = {
  lineCount: 9,
  head: [`a ${secret}`],
  tail: [`z ${secret}`],
}

const line = { number: 5, text: `e ${secret}` }
const errors: ErrorExcerpt = {
  cause: { ...line, quoted: [5] },
  details: [line],
  tally: line,
  blocks: [{ error: line, lines: [{ ...line, previous: 4 }], repeats: null }],
}

const action = anActionExecution({
  htmlUrl: `https://app.buddy.works/${secret}`,
  actionName: `Build ${secret}`,
  actionType: secret,
  errorMessage: `no ${secret}`,
  status: 'WAITING_FOR_APPLY',
  outputtedVariables: [{ key: `K_${secret}`, value: `v ${secret}` }],
})
const execution = anExecution({
  branch: secret,
  tag: `v${secret}`,
  creatorName: secret,
  pipelineName: `Deploy ${secret}`,
  actionExecutions: [action],
  status: 'INPROGRESS',
})

/** A result in which every text of Buddy's has the secret. */
function aDetailedGateResult(state: GateResult['state']): GateResult {
  return aGateResult({
    state,
    ids: {
      workspace: 'w',
      project: 'p',
      pipelineId: '2',
      executionId: '2',
      actionExecutionId: null,
      htmlUrl: `https://app.buddy.works/${secret}`,
    },
    operationNotes: [`Approved ${secret}`],
    maskedVariables: new Set([`K_${secret}`]),
    logs: [aLogExcerpt([], { action, excerpt, errors, note: `late: ${secret}` })],
  })
}

/** The parts that are shown. What was passed in, and what an execution lists, are not. */
function listShown({ state, ids, operationNotes, maskedVariables, logs }: GateResult): unknown {
  return [
    state && { ...state, passedVariables: [], execution: { ...state.execution, actionExecutions: [] } },
    ids,
    operationNotes,
    [...maskedVariables],
    logs,
  ]
}

describe('a redacted result', () => {
  test.each<[string, GateResult['state']]>([
    ['a run', toRunState(execution)],
    ['an action', toActionState(action, execution, true)],
  ])('of %s has no secret and no link with a secret in what is shown, and all the rest', (_, state) => {
    const result = aDetailedGateResult(state)
    const redacted = JSON.stringify(listShown(redactResult(result, redact)))
    const link = `"https://app.buddy.works/${secret}"`
    expect(redacted).toBe(JSON.stringify(listShown(result)).replaceAll(link, 'null').replaceAll(secret, '***'))
    expect(redacted).not.toContain(secret)
  })

  test('still finds a log by its action', () => {
    const reported = redactResult(aDetailedGateResult(toRunState(execution)), redact)
    expect(findLog(reported, reported.state?.actions[0] ?? null)).toBe(reported.logs[0])
  })

  test('is the same when nothing is secret', () => {
    for (const state of [
      null,
      toRunState(execution),
      toRunState(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] })),
      toActionState(anActionExecution({ actionName: null, errorMessage: null }), null, true),
    ]) {
      expect(redactResult(aDetailedGateResult(state), (text) => text)).toEqual(aDetailedGateResult(state))
    }
    expect(redactResult(aGateResult({ ids: null }), (text) => text)).toEqual(aGateResult({ ids: null }))
  })
})

describe('a link', () => {
  test.each<[string, string | null, string | null]>([
    ['without a secret', 'https://app.buddy.works/w', 'https://app.buddy.works/w'],
    ['with one is none', `https://app.buddy.works/${secret}`, null],
    ['that is none', null, null],
  ])('%s', (_, address, link) => {
    expect(redactLink(address, redact)).toBe(link)
  })
})
