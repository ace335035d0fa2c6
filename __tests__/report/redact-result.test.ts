import { describe, expect, test } from '@jest/globals'
import type { Excerpt } from '../../src/log/excerpt.ts'
import { redactLink, redactStory } from '../../src/report/redact-result.ts'
import type { Story } from '../../src/report/result.ts'
import { readAction, readRun } from '../../src/run/state.ts'
import { anActionExecution, anExecution, aStory, aStoryLog } from '../fakes/builders.ts'

const secret = 's3cret'
const redact = (text: string): string => text.replaceAll(secret, '***')
const excerpt: Excerpt = {
  lineCount: 9,
  head: [`a ${secret}`],
  errors: [{ number: 5, text: `e ${secret}` }],
  tail: [`z ${secret}`],
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

/** A story in which every text of Buddy's holds the secret. */
function aTellingStory(reading: Story['reading']): Story {
  return aStory({
    reading,
    ids: {
      workspace: 'w',
      project: 'p',
      pipelineId: '2',
      executionId: '2',
      actionExecutionId: null,
      htmlUrl: `https://app.buddy.works/${secret}`,
    },
    deeds: [`Approved ${secret}`],
    hidden: new Set([`K_${secret}`]),
    logs: [aStoryLog([], { action, excerpt, note: `late: ${secret}` })],
  })
}

/** The parts that are shown. What was passed in, and what an execution lists, are not. */
function listShown({ reading, ids, deeds, hidden, logs }: Story): unknown {
  return [
    reading && { ...reading, passedVariables: [], execution: { ...reading.execution, actionExecutions: [] } },
    ids,
    deeds,
    [...hidden],
    logs,
  ]
}

describe('a story without secrets', () => {
  test.each<[string, Story['reading']]>([
    ['of a run', readRun(execution)],
    ['of an action', readAction(action, execution, true)],
  ])('has none in what is shown: %s', (_, reading) => {
    const told = redactStory(aTellingStory(reading), redact)
    expect(JSON.stringify(listShown(aTellingStory(reading)))).toContain(secret)
    expect(JSON.stringify(listShown(told))).not.toContain(secret)
  })

  test('says all the rest as it was', () => {
    const told = redactStory(aTellingStory(readRun(execution)), redact)
    expect(told.reading?.name).toBe('Deploy ***')
    expect(told.reading?.execution).toMatchObject({
      branch: '***',
      tag: 'v***',
      creatorName: '***',
      pipelineName: 'Deploy ***',
      revision: execution.revision,
    })
    expect(told.reading?.actions[0]).toMatchObject({
      id: action.id,
      actionName: 'Build ***',
      actionType: '***',
      errorMessage: 'no ***',
      htmlUrl: null,
      outputtedVariables: [{ key: 'K_***', value: 'v ***' }],
    })
    expect(told.reading?.block).toMatchObject({ status: 'WAITING_FOR_APPLY', action: { actionName: 'Build ***' } })
    expect(told.reading?.outputtedVariables).toEqual([{ key: 'K_***', value: 'v ***' }])
    expect(told.ids).toMatchObject({ executionId: '2', htmlUrl: null })
    expect(told.deeds).toEqual(['Approved ***'])
    expect([...told.hidden]).toEqual(['K_***'])
    expect(told.logs).toEqual([
      {
        action: told.reading?.actions[0],
        excerpt: { lineCount: 9, head: ['a ***'], errors: [{ number: 5, text: 'e ***' }], tail: ['z ***'] },
        note: 'late: ***',
      },
    ])
  })

  test('still finds a log by its action', () => {
    const told = redactStory(aTellingStory(readRun(execution)), redact)
    expect(told.logs[0]?.action).toBe(told.reading?.actions[0])
    expect(told.reading?.block?.action).toBe(told.reading?.actions[0])
  })

  test('of which nothing is secret is the same', () => {
    for (const reading of [
      null,
      readRun(execution),
      readRun(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] })),
      readAction(anActionExecution({ actionName: null, errorMessage: null }), null, true),
    ]) {
      expect(redactStory(aTellingStory(reading), (text) => text)).toEqual(aTellingStory(reading))
    }
    expect(redactStory(aStory({ ids: null }), (text) => text)).toEqual(aStory({ ids: null }))
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
