import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GateResult } from '../../../src/report/result.ts'
import { toRunState } from '../../../src/run/state.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { type FakeGitHub, type Fault, startGitHub } from '../../../testing/fake-github/fake-github.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'
import {
  both,
  checkOnly,
  lost,
  page,
  passed,
  problem,
  rateLimit,
  refused,
  startPublishing,
  unsent,
  until,
} from '../../fakes/publishing.ts'
import { aJob } from '../../fakes/runner.ts'

let github: FakeGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

test('is in progress while the step waits, gets the page once it is known, and is completed at the end', async () => {
  const { publisher, finish, warnings, states } = startPublishing(github, checkOnly)
  publisher.show(null)
  publisher.show(page)
  publisher.show(page)
  publisher.show(null)
  await until(() => github.checkRuns[0]?.details_url === page)
  expect(github.checkRuns).toMatchObject([
    { name: 'Buddy', head_sha: aJob().commit, status: 'in_progress', conclusion: null, title: 'Waiting for Buddy' },
  ])
  await finish()
  expect(github.checkRuns).toMatchObject([
    { status: 'completed', conclusion: 'failure', title: 'Build failed: last line' },
  ])
  expect(github.checkRuns[0]?.text).toContain('last line')
  expect(github.checkRuns[0]?.annotations).toEqual([
    { path: 'src/a.ts', start_line: 3, end_line: 3, annotation_level: 'failure', title: 'TS1', message: 'wrong' },
  ])
  expect([github.creations, warnings, states.at(-1)]).toEqual([1, [], ''])
  expect(github.asked).toEqual(['POST check-runs', 'PATCH check-runs/1000', 'PATCH check-runs/1000'])
})

describe('opens the same page by its details link and by its text', () => {
  const actionPage = `${page}/action`
  const failed = anActionExecution({ status: 'FAILED', htmlUrl: actionPage })
  const ids = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2', actionExecutionId: null }
  test.each<[string, Partial<GateResult>, string]>([
    ['a run failed', { state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [failed] })) }, actionPage],
    ['a started run was not seen', { state: null, ids: { ...ids, htmlUrl: page } }, page],
    [
      'no run is known',
      { state: null, ids: { ...ids, htmlUrl: null } },
      'https://app.buddy.works/w/p/pipelines/pipeline/2',
    ],
  ])('when %s', async (_, result, url) => {
    await startPublishing(github, checkOnly).finish(result)
    expect(github.checkRuns).toMatchObject([{ details_url: url }])
    expect(github.checkRuns[0]?.summary).toContain(`<a href="${url}">Open it in Buddy</a>`)
  })
})

test('has an external id of its own when the same gate runs twice in a job', async () => {
  const { publisher, finish } = startPublishing(github, checkOnly)
  publisher.show(null)
  await finish()
  await startPublishing(github, checkOnly).finish()
  expect(new Set(github.checkRuns.map(({ external_id }) => external_id)).size).toBe(2)
  expect(github.checkRuns[0]?.external_id).toMatch(/^buddy-gate 1658821493 1 gate __self token /)
})

describe('there is one check run, completed, with each annotation once, when GitHub', () => {
  const created = 'POST check-runs'
  const search = 'GET commits/SHA/check-runs'
  const end = 'PATCH check-runs/1000'
  const read = 'GET check-runs/1000'
  const isEmpty = { status: 200, body: { check_runs: [] } }
  const isAnnotated = { status: 200, body: { id: 1000, status: 'in_progress', output: { annotations_count: 1 } } }
  test.each<readonly [what: string, faults: readonly Fault[], asked: readonly string[]]>([
    ['cuts the connection after the creation', [{ on: created, ...lost }], [created, search, end]],
    [
      'answers 500 after the creation',
      [{ on: created, isCarriedOut: true, response: { status: 500 } }],
      [created, search, end],
    ],
    [
      'cuts the creation, and lists it late',
      [
        { on: created, ...lost },
        { on: 'GET commits', times: 2, isCarriedOut: false, response: isEmpty },
      ],
      [created, search, search, search, end],
    ],
    [
      'cuts the creation and the search',
      [
        { on: created, ...lost },
        { on: 'GET commits', times: 2, ...unsent },
      ],
      [created, search, search, search, end],
    ],
    ['has a rate limit that passes', [rateLimit(3, 2)], [created, created, created, end]],
    ['loses the end before it is carried out', [{ on: 'PATCH', ...unsent }], [created, end, read, end]],
    ['loses the response to the end', [{ on: 'PATCH', ...lost }], [created, end, read]],
  ])('%s', async (_, faults, asked) => {
    const { finish, warnings } = startPublishing(github, checkOnly, { faults })
    await finish()
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations: { length: 1 } }])
    expect(github.asked.map((one) => one.replace(aJob().commit, 'SHA'))).toEqual(asked)
    expect(warnings).toEqual([])
  })

  test('has taken the annotations, but not the end', async () => {
    const { finish, warnings } = startPublishing(github, checkOnly, {
      faults: [
        { on: 'PATCH', ...unsent },
        { on: 'GET check-runs', isCarriedOut: false, response: isAnnotated },
      ],
    })
    await finish()
    expect(github.checkRuns).toMatchObject([{ status: 'completed', annotations: [] }])
    expect(warnings).toEqual([])
  })
})

test.each([false, true])(
  'is never created twice when the creation is lost (shown before the end: %j)',
  async (isShown) => {
    const faults = [{ on: 'POST check-runs', ...unsent }]
    const { clock, publisher, finish, warnings, states } = startPublishing(github, checkOnly, { faults })
    if (isShown) {
      publisher.show(page)
      await until(() => github.asked.length >= 6)
      clock.advance(60_000)
    }
    await finish()
    expect(github.checkRuns).toEqual([])
    expect(github.asked.filter((asked) => asked === 'POST check-runs')).toHaveLength(1)
    expect(warnings).toHaveLength(1)
    expect(JSON.parse(states.at(-1) ?? '')).toMatchObject({ name: 'Buddy', id: null, conclusion: 'failure' })
  },
)

test('is completed without annotations when GitHub refuses them', async () => {
  const { finish, warnings } = startPublishing(github, checkOnly, { faults: [refused('PATCH', 422)] })
  await finish()
  expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations: [] }])
  expect(warnings).toEqual([expect.stringContaining('annotations')])
})

describe('a secret', () => {
  test('is hidden in every text, whatever its characters', async () => {
    const redactor = new Redactor()
    const secret = `s3cr&t<'"@#`
    redactor.add(secret)
    const action = anActionExecution({ status: 'FAILED', errorMessage: `it said ${secret}` })
    const state = anExecutionState({
      kind: 'action',
      action,
      outputtedVariables: [{ key: 'A', value: `x${secret}` }],
      status: 'FAILED',
      effectiveStatus: 'FAILED',
    })
    const logs = [aLogExcerpt([`a ${secret} b`, 'src/a.ts:1:1: error: x'], { action })]
    const { publisher } = startPublishing(github, both, { redactor })
    await publisher.finish({
      result: aGateResult({ logs, state }),
      problems: [{ ...problem, title: `E ${secret}`, message: `bad ${secret}` }],
    })
    const shown = JSON.stringify([github.checkRuns, github.comments])
    for (const text of ['it said ***', 'E ***', 'bad ***', 'a *** b']) expect(shown).toContain(text)
    expect(shown).not.toContain('s3cr')
  })

  test('is hidden in the message of an error and in the name of the workspace', async () => {
    const redactor = new Redactor()
    redactor.add('s3cret')
    const end = { kind: 'broken', error: new Error('lost s3cret') } as const
    const { target, ids } = aGateResult()
    const workspace = 's3cret'
    const named = { target: target && { ...target, workspace }, ids: ids && { ...ids, workspace } }
    const result = { state: null, end, ...named }
    await startPublishing(github, both, { redactor }).finish({ outcome: 'unknown', ...result })
    expect(github.checkRuns).toMatchObject([{ title: expect.stringContaining('lost ***') }])
    expect(github.comments).toMatchObject([{ body: expect.stringContaining('lost ***') }])
    expect(JSON.stringify(github.requests.map(({ body }) => body))).not.toContain('s3cret')
  })

  test.each(['in progress', 'completed'])('keeps a link that contains it away from a check run %s', async (status) => {
    const redactor = new Redactor()
    redactor.add('68e60c55592ab1f800000002')
    const { publisher, finish } = startPublishing(github, both, { redactor })
    if (status === 'in progress') {
      publisher.show(page)
      await until(() => github.checkRuns.length === 1)
      expect(github.checkRuns).toMatchObject([{ details_url: null, status: 'in_progress' }])
    }
    await finish({ state: toRunState(anExecution({ htmlUrl: page })) })
    expect(github.checkRuns).toMatchObject([
      { details_url: 'https://app.buddy.works/w/p/pipelines/pipeline/2', status: 'completed' },
    ])
    expect(JSON.stringify(github.requests.map(({ body }) => body))).not.toContain('68e60c55592ab1f800000002')
  })
})

describe('the legs of a matrix', () => {
  const production = { ...both, leg: 'target: production' }
  const staging = { ...both, leg: 'target: staging' }

  test('have a check run and a comment each, which stay apart when the steps run again', async () => {
    await startPublishing(github, production).finish()
    await startPublishing(github, staging).finish(passed)
    await startPublishing(github, staging).finish(passed)
    expect(github.checkRuns).toMatchObject([
      { name: 'Buddy (target: production)', conclusion: 'failure' },
      { name: 'Buddy (target: staging)', conclusion: 'success' },
      { name: 'Buddy (target: staging)', conclusion: 'success' },
    ])
    expect(github.comments).toMatchObject([
      { body: expect.stringContaining('target: production') },
      { body: expect.stringContaining('target: staging') },
    ])
  })

  test('show no secret of the inputs, neither in the name nor in the marker', async () => {
    const redactor = new Redactor()
    redactor.add('s3cret-leg')
    await startPublishing(github, { ...both, leg: 'key: s3cret-leg' }, { redactor }).finish()
    expect(github.checkRuns).toMatchObject([{ name: 'Buddy (key: ***)' }])
    const body = github.comments[0]?.body ?? ''
    const [, encoded = ''] = /<!-- buddy-gate (\S+) -->/.exec(body) ?? []
    expect(body + Buffer.from(encoded, 'base64').toString()).not.toContain('s3cret-leg')
  })

  test('keep their marker when Buddy sends their value as a secret', async () => {
    await startPublishing(github, production).finish()
    const redactor = new Redactor()
    const { finish } = startPublishing(github, production, { redactor })
    redactor.add('production')
    await finish()
    expect(github.comments).toHaveLength(1)
  })
})

describe('the commit', () => {
  const sha = 'c'.repeat(40)
  const event = aJob().commit
  test.each<readonly [what: string, given: string, ofEvent: string, commit: string]>([
    ['is the one that the workflow names', sha, event, sha],
    ['is the one of the event otherwise', '', event, event],
    ['is complete if the workflow abbreviates it', event.slice(0, 8).toUpperCase(), event, event],
    ['is needed from the workflow if the event has none', sha, '', sha],
  ])('%s', async (_, given, ofEvent, commit) => {
    const { finish, warnings } = startPublishing(github, { ...checkOnly, commit: given }, { job: { commit: ofEvent } })
    await finish()
    expect(github.checkRuns).toMatchObject([{ head_sha: commit, status: 'completed' }])
    expect(warnings).toEqual([])
  })

  test('is not needed for the comment, and is missed once', async () => {
    const job = { commit: '', eventName: 'issue_comment' }
    const { publisher, finish, warnings } = startPublishing(github, both, { job })
    publisher.show(page)
    await finish()
    expect([github.checkRuns, github.comments.length]).toEqual([[], 1])
    expect(warnings).toEqual([expect.stringContaining('commit')])
  })
})
