import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { cancellingTest, runFind } from './support/run-gate.ts'
import {
  aRevision,
  eachTakes,
  endingAt,
  eventCommit,
  manyRuns,
  pagesOf,
  pipeline,
  revisionOfRun,
} from './support/scenarios.ts'

const head = aRevision('c0ffee1')
const merge = aRevision('facade2')

describe('the commit is that of the event, unless it is given', () => {
  const runs = [aRun({ id: 1, revision: head }), aRun({ id: 2, revision: merge })]

  test.each([
    ['push', {}, '2'],
    ['schedule', {}, '2'],
    ['workflow_dispatch', { inputs: {} }, '2'],
    ['pull_request', { pull_request: { head: { sha: head } } }, '1'],
    ['pull_request_target', { pull_request: { head: { sha: head } } }, '1'],
    ['workflow_run', { workflow_run: { head_sha: head } }, '1'],
    ['merge_group', { merge_group: { head_sha: head } }, '1'],
    ['deployment', { deployment: { sha: head } }, '1'],
  ])('%s with the payload %j: run %s', async (name, event, id) => {
    const result = await runFind({
      runs,
      inputs: pipeline,
      step: { event, env: { GITHUB_EVENT_NAME: name, GITHUB_SHA: merge } },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': id })
  })

  test.each([
    ['pull_request', {}, 'pull_request.head.sha'],
    ['workflow_run', { workflow_run: { head_sha: null } }, 'workflow_run.head_sha'],
  ])('is a wrong input for %s with the payload %j, which lacks the commit', async (name, event, field) => {
    const result = await runFind({ runs, inputs: pipeline, step: { event, env: { GITHUB_EVENT_NAME: name } } })
    expect([result.output['outcome'], result.errors.length, result.requests]).toEqual(['unknown', 1, []])
    expect(result.errors.join('\n')).toContain(field)
  })

  test.each([
    ['in full', head],
    ['its first seven digits', head.slice(0, 7)],
    ['in capitals', head.toUpperCase()],
  ])('a given one wins: %s', async (_, commit) => {
    const result = await runFind({ runs, inputs: { ...pipeline, commit }, step: { env: { GITHUB_SHA: merge } } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })

  test.each([
    ['too short', head.slice(0, 6)],
    ['no revision', 'main'],
    ['too long', head.repeat(2)],
  ])('a given one that is %s is an input error', async (_, commit) => {
    const result = await runFind({ runs, inputs: { ...pipeline, commit } })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toContain(`\`commit\` is "${commit}`)
    expect(result.requests).toEqual([])
  })

  test('an event without any is an input error', async () => {
    const result = await runFind({ runs, inputs: pipeline, step: { env: { GITHUB_SHA: '' } } })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toContain(`\`commit\` is missing`)
    expect(result.requests).toEqual([])
  })

  test.each([
    ['a path', '../../user'],
    ['a query', 'abcdef0?x=1'],
    ['a workflow command', '::set-output name=outcome::passed'],
  ])('a payload that holds %s in its place is refused, and nothing is sent', async (_, sha) => {
    const event = { pull_request: { head: { sha } } }
    const result = await runFind({
      runs,
      inputs: pipeline,
      step: { event, env: { GITHUB_EVENT_NAME: 'pull_request' } },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors).toHaveLength(1)
    expect(result.requests).toEqual([])
  })
})

describe('the newest run of the commit is meant', () => {
  test('of several', async () => {
    const runs = [
      aRun({ id: 7, status: 'FAILED' }),
      aRun({ id: 9 }),
      aRun({ id: 8, status: 'FAILED' }),
      aRun({ id: 10, revision: head, status: 'FAILED' }),
    ]
    const result = await runFind({ runs, inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '9' })
  })

  test('also where it failed and an older one passed', async () => {
    const result = await runFind({ runs: [aRun({ id: 1 }), aRun({ id: 2, status: 'FAILED' })], inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'failed', 'execution-id': '2' })
  })

  test('not one of another pipeline', async () => {
    const runs = [aRun({ id: 1 }), aRun({ id: 2, pipelineId: 3, pipelineIdentifier: 'deploy', status: 'FAILED' })]
    const result = await runFind({ runs, inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })

  const refs = [
    aRun({ id: 1, branch: 'release/1.x' }),
    aRun({ id: 2, branch: 'main', status: 'FAILED' }),
    aRun({ id: 3, branch: 'main', tag: 'v1.0', status: 'SKIPPED' }),
    aRun({ id: 4, branch: 'Release/1.x', status: 'FAILED' }),
  ]

  test.each([
    ['branch', 'release/1.x', '1'],
    ['tag', 'v1.0', '3'],
  ])('narrowed by %s %s', async (input, value, id) => {
    const result = await runFind({ runs: refs, inputs: { ...pipeline, [input]: value } })
    expect(result.output['execution-id']).toBe(id)
  })

  test.each([
    ['branch', 'v1.0'],
    ['tag', 'main'],
  ])('none where no run is of the %s %s, and the error says so', async (input, value) => {
    const result = await runFind({ runs: refs, inputs: { ...pipeline, [input]: value, wait: 'false' } })
    expect(result.output['outcome']).toBe('timed-out')
    expect(result.output).not.toHaveProperty('execution-id')
    expect(result.errors.join('\n')).toContain(`of ${input} ${value}`)
  })

  test('branch and tag together are an input error', async () => {
    const result = await runFind({ runs: refs, inputs: { ...pipeline, branch: 'main', tag: 'v1.0' } })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.requests).toEqual([])
  })

  test('a prefix of two revisions decides nothing: both are named', async () => {
    const [one, other] = [aRevision('abcdef01'), aRevision('abcdef02')]
    const result = await runFind({
      runs: [aRun({ id: 1, revision: one }), aRun({ id: 2, revision: other })],
      inputs: { ...pipeline, commit: 'abcdef0' },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/ambiguous/)
    expect(result.errors.join('\n')).toContain(one)
    expect(result.errors.join('\n')).toContain(other)
    expect(result.asked).toEqual(['runs 1'])
  })

  test('one digit more tells them apart', async () => {
    const runs = [aRun({ id: 1, revision: aRevision('abcdef01') }), aRun({ id: 2, revision: aRevision('abcdef02') })]
    const result = await runFind({ runs, inputs: { ...pipeline, commit: 'abcdef01' } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })
})

describe('the run need not be there yet', () => {
  test('one that appears after some seconds is found, and the log says what was waited for', async () => {
    const runs = [aRun({ id: 1, revision: head }), aRun({ id: 2, appearsAfterMs: 1500 })]
    const result = await runFind({ runs, clock: eachTakes(1000), inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '2' })
    expect(result.asked.slice(0, 4)).toEqual(['runs 1', 'runs 1', 'runs 1', 'run 2'])
    expect(result.log.match(/Waiting for .*to appear.*/g)).toEqual([expect.stringContaining(eventCommit)])
  })

  test('the first one of a pipeline, too', async () => {
    const pipelines = [{ workspace: 'my-workspace', project: 'my-project', id: 2, identifier: 'tests', name: 'Tests' }]
    const result = await runFind({
      runs: [aRun({ appearsAfterMs: 500 })],
      buddy: { pipelines },
      clock: eachTakes(1000),
      inputs: pipeline,
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
  })

  test('time for the run to appear is not taken from the time for its action', async () => {
    const run = aRun({
      appearsAfterMs: 500,
      actions: [
        anAction({ name: 'Build' }),
        anAction({ id: 2, name: 'Deploy', appearsAfterMs: 2500 }),
        endingAt(4500, 'SUCCESSFUL', { id: 3 }),
      ],
    })
    const result = await runFind({
      runs: [aRun({ id: 9, revision: head }), run],
      clock: eachTakes(1000),
      inputs: { ...pipeline, action: 'Deploy', 'appear-timeout': '3s' },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
  })

  test('one that never appears: timed out, with what was looked for, how many runs there were, and of which revisions', async () => {
    const result = await runFind({
      runs: manyRuns(8),
      inputs: { ...pipeline, 'appear-timeout': '2s', branch: 'main' },
    })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.output).toMatchObject({ outcome: 'timed-out', ...pipeline })
    expect(result.output).not.toHaveProperty('execution-id')
    expect(result.errors).toHaveLength(1)
    const text = result.errors.join('\n')
    expect(text).toMatch(/did not appear/)
    expect(text).toContain(eventCommit)
    expect(text).toContain('branch main')
    expect(text).toContain('8 runs')
    expect(text).toContain('appear-timeout')
    for (const id of [8, 7, 6]) expect(text).toContain(revisionOfRun(id).slice(0, 7))
    expect(text).not.toContain(revisionOfRun(1).slice(0, 7))
    // The summary breaks commits of foreign text, so that they are no links.
    expect(result.summary.replaceAll('\u200b', '')).toContain(eventCommit)
    expect(result.durationMs).toBeGreaterThanOrEqual(2000)
    expect(result.durationMs).toBeLessThan(20_000)
  })

  test('wait: false looks once, and does not say that it waited', async () => {
    const result = await runFind({ runs: manyRuns(3), inputs: { ...pipeline, wait: 'false' } })
    expect(result.output['outcome']).toBe('timed-out')
    expect(result.asked).toEqual(['runs 1'])
    const text = result.errors.join('\n')
    expect(text).toContain(eventCommit)
    expect(text).toContain('3 runs')
    expect(text).not.toMatch(/within 5 min/)
  })

  test('timeout is over first: the error names it, not a time that was not waited', async () => {
    const result = await runFind({ runs: manyRuns(3), inputs: { ...pipeline, timeout: '1s' } })
    expect(result.output['outcome']).toBe('timed-out')
    expect(result.errors.join('\n')).toContain(eventCommit)
    expect(result.errors.join('\n')).not.toMatch(/within 5 min/)
    expect(result.durationMs).toBeLessThan(12_000)
  })

  test('a failure of Buddy while it is looked for is borne', async () => {
    const result = await runFind({
      runs: [aRun({ id: 1, revision: head }), aRun({ id: 2, appearsAfterMs: 1500 })],
      clock: eachTakes(1000),
      inputs: pipeline,
      buddy: {
        intercept: (_, response, __, count) => {
          if (count === 2) sendJson(response, 503, { errors: [{ message: 'Down for a moment' }] })
          return count === 2
        },
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '2' })
  })

  test('the token being refused while it is looked for is no miss', async () => {
    const result = await runFind({
      runs: [aRun({ revision: head })],
      inputs: pipeline,
      onRequest: (buddy) => {
        buddy.setToken('another-token')
      },
    })
    expect(result.output['outcome']).toBe('unknown')
    expect(result.errors.join('\n')).toMatch(/token/)
  })

  cancellingTest('cancelled while it is looked for: what was found so far stays', async () => {
    const cancel = new AbortController()
    const result = await runFind({
      runs: [aRun({ revision: head })],
      inputs: { ...pipeline, 'pipeline-id': 'tests', 'poll-interval': '1h' },
      step: {
        signal: cancel.signal,
        onLine: (line) => {
          if (line.includes('to appear')) cancel.abort()
        },
      },
    })
    expect(result.conclusion).toBe('cancelled')
    expect(result.output).toMatchObject({ outcome: 'cancelled', ...pipeline })
    expect(result.errors).toHaveLength(1)
  })
})

describe('a long list of runs', () => {
  test.each([
    [300, 1],
    [281, 1],
    [280, 2],
    [101, 10],
  ])('of 300, run %i is found on page %i, and no page after it is read', async (id, pages) => {
    const result = await runFind({ runs: manyRuns(300), inputs: { ...pipeline, commit: revisionOfRun(id) } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': String(id) })
    expect(result.asked.slice(0, pages + 1)).toEqual([...pagesOf('runs', pages), `run ${String(id)}`])
  })

  test('of 300, one on the eleventh page is not looked for', async () => {
    const result = await runFind({
      runs: manyRuns(300),
      inputs: { ...pipeline, commit: revisionOfRun(100), wait: 'false' },
    })
    expect(result.output['outcome']).toBe('timed-out')
    expect(result.asked).toEqual(pagesOf('runs', 10))
    expect(result.errors.join('\n')).toContain('200 runs')
  })

  test('while the run is waited for, the second look is as long as the first, and then only what is new is read again', async () => {
    const runs = [...manyRuns(300), aRun({ id: 301, appearsAfterMs: 20_500 })]
    const result = await runFind({ runs, clock: eachTakes(1000), inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '301' })
    expect(result.asked.slice(0, 23)).toEqual([
      ...pagesOf('runs', 10),
      ...pagesOf('runs', 10),
      'runs 1',
      'runs 1',
      'run 301',
    ])
  })

  test('every page is asked for by 20', async () => {
    const result = await runFind({ runs: manyRuns(45), inputs: { ...pipeline, commit: revisionOfRun(1) } })
    const pages = result.requests
      .map(({ path }) => new URL(path, 'http://127.0.0.1').searchParams)
      .filter((query) => query.has('page'))
    expect(pages.map((query) => query.get('per_page') ?? '20')).toEqual(['20', '20', '20'])
  })
})

describe('a list that changes between two pages', () => {
  test('a newer run pushes the wanted one on: it is found, and no run is counted twice', async () => {
    const runs = [...manyRuns(21), aRun({ id: 22, revision: head, appearsAfterMs: 500 })]
    const inputs = { ...pipeline, commit: revisionOfRun(1) }
    const found = await runFind({ runs, clock: eachTakes(1000), inputs })
    expect(found.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
    const missed = await runFind({ runs, clock: eachTakes(1000), inputs: { ...pipeline, wait: 'false' } })
    expect(missed.errors.join('\n')).toMatch(/\b2[12] runs/)
  })

  test('a newer run of the same commit appears on a page that was read already: one of the two is taken, and no other', async () => {
    const runs = [
      aRun({ id: 1 }),
      ...manyRuns(20).map((run) => ({ ...run, id: run.id + 1 })),
      aRun({ id: 22, appearsAfterMs: 500 }),
    ]
    const result = await runFind({ runs, clock: eachTakes(1000), inputs: pipeline })
    expect(result.output['outcome']).toBe('passed')
    expect(['1', '22']).toContain(result.output['execution-id'])
  })

  test.each([
    ['the second page', 21],
    ['the third page', 41],
  ])(
    'a run is deleted while %s is about to be read, and the wanted one slips to the page before: the next look finds it',
    async (_, place) => {
      // The newest run is there at first only: Buddy's clock stands before its beginning from the request of that page on.
      const pages = Math.ceil(place / 20)
      const others = manyRuns(place - 1).map((run) => ({ ...run, id: run.id + 1 }))
      const [deleted, ...rest] = others.toReversed()
      const runs = [aRun({ id: 1 }), ...rest, ...(deleted === undefined ? [] : [{ ...deleted, appearsAfterMs: 1000 }])]
      const result = await runFind({
        runs,
        clock: (count) => (count < pages ? 2000 : 0),
        inputs: { ...pipeline, 'appear-timeout': '4s' },
      })
      expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1' })
    },
  )
})

describe('the run that was chosen is stayed with', () => {
  test('a newer run for the same commit appears during the wait, and is not followed', async () => {
    const chosen = aRun({ id: 1, actions: [endingAt(3500, 'SUCCESSFUL')] })
    const newer = aRun({ id: 2, appearsAfterMs: 1500, status: 'FAILED' })
    const result = await runFind({ runs: [chosen, newer], clock: eachTakes(1000), inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1', status: 'SUCCESSFUL' })
    expect(result.asked.filter((one) => one.startsWith('runs'))).toEqual(['runs 1'])
    expect(result.asked).not.toContain('run 2')
  })

  cancellingTest('its numbers and its page are outputs from the beginning of the wait on', async () => {
    const cancel = new AbortController()
    const result = await runFind({
      runs: [aRun({ id: 5, actions: [endingAt(1_000_000, 'SUCCESSFUL')] })],
      inputs: { ...pipeline, 'pipeline-id': 'tests' },
      step: { signal: cancel.signal },
      onRequest: (_, count) => {
        if (count === 4) cancel.abort()
      },
    })
    expect(result.output).toMatchObject({
      outcome: 'cancelled',
      ...pipeline,
      'execution-id': '5',
      status: 'INPROGRESS',
    })
    expect(result.output['url']).toMatch(/\/execution\/[0-9a-f]{24}$/)
  })
})

test('the run of a pipeline that does not exist is not waited for', async () => {
  const result = await runFind({ runs: [aRun()], inputs: { ...pipeline, 'pipeline-id': '3' } })
  expect(result.output['outcome']).toBe('unknown')
  expect(result.asked).toEqual(['runs 1'])
  expect(result.errors).toHaveLength(1)
})
