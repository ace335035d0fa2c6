import { describe, expect, test } from '@jest/globals'
import { startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun, type FakeAction, fakeHash } from '../../testing/fake-buddy/scenario.ts'
import { intercept, respondWith } from './support/responses.ts'
import { cancelAtLine, type GateResult, runGate } from './support/run-gate.ts'
import { aRevision, eachTakes, endingAt, eventCommit, manyRuns, pipeline, revisionOfRun } from './support/scenarios.ts'

const head = aRevision('c0ffee1')
const deploy = anAction({ id: 2, name: 'Deploy' })
const run = aRun({ id: 128, branch: 'release/1.x', tag: 'v1.0', actions: [anAction({ id: 1, name: 'Build' }), deploy] })
const others = [
  aRun({ id: 127, branch: 'dev', status: 'FAILED' }),
  aRun({ id: 126, revision: head, branch: 'dev', status: 'FAILED' }),
  aRun({ id: 129, pipelineId: 3, pipelineIdentifier: 'other', status: 'FAILED' }),
]
const pagePath = `/my-workspace/my-project/pipelines/pipeline/2/execution/${run.hash}`
const page = `https://app.buddy.works${pagePath}`
const actionPage = `${page}/?actionExecutionId=${deploy.hash}`
const api = 'https://api.buddy.works/workspaces/my-workspace/projects/my-project/pipelines/2/executions/128'
const actionApi = `${api}/action_executions/${deploy.hash}`
const byNumber = { ...pipeline, 'execution-id': '128' }

describe('each way to name a run or an action finds it, with no more requests than it takes', () => {
  const all = [...others, run]
  const logOfDeploy = 'action of run 128'
  const bothLogs = [logOfDeploy, logOfDeploy] as const

  test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, asked: readonly string[]]>([
    ['by its number', byNumber, ['run 128', ...bothLogs]],
    ['by its number, without logs', { ...byNumber, summary: 'never', 'stream-log': 'false' }, ['run 128']],
    ['by its hash', { ...pipeline, 'execution-id': run.hash }, ['runs 1', 'run 128', ...bothLogs]],
    ['by its page', { url: page }, ['runs 1', 'run 128', ...bothLogs]],
    ['by its API url', { url: api }, ['run 128', ...bothLogs]],
    ["as the newest of the event's commit", pipeline, ['runs 1', 'run 128', ...bothLogs]],
    ['by a commit and a branch', { ...pipeline, branch: 'release/1.x' }, ['runs 1', 'run 128', ...bothLogs]],
  ])('a run %s', async (_, inputs, asked) => {
    const result = await runGate({ runs: all, inputs })
    expect(result.output).toMatchObject({ outcome: 'passed', ...pipeline, 'execution-id': '128' })
    expect(result.asked).toEqual(asked)
  })

  test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, asked: readonly string[]]>([
    ['by the hash of its execution', { ...byNumber, 'action-execution-id': deploy.hash }, [logOfDeploy]],
    ['by its API url', { url: actionApi }, [logOfDeploy]],
    ['by its page', { url: actionPage }, ['runs 1', logOfDeploy]],
    ['by its name in another case', { ...byNumber, action: 'deploy' }, ['run 128', logOfDeploy]],
    ['by its name beside the page of its run', { url: page, action: 'Deploy' }, ['runs 1', 'run 128', logOfDeploy]],
    [
      "by the pipeline's identifier, the commit and its name",
      { ...pipeline, 'pipeline-id': 'tests', action: 'Deploy' },
      ['identifiers', 'runs 1', 'run 128', logOfDeploy],
    ],
  ])('an action %s', async (_, inputs, asked) => {
    const result = await runGate({ runs: all, inputs })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '128', 'action-name': 'Deploy' })
    expect(result.asked).toEqual(asked)
  })

  test('a page of a Buddy on premises, on the host that the environment names', async () => {
    const buddy = await startBuddy({ runs: [run], basePath: '/api' })
    try {
      const result = await runGate({
        runs: [],
        inputs: { 'api-url': undefined, url: buddy.apiUrl.replace(/\/api$/, '') + pagePath },
        step: { env: { BUDDY_BASE_URL: buddy.apiUrl } },
      })
      expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '128' })
      expect(result.requests).toEqual([])
    } finally {
      await buddy.close()
    }
  })
})

describe('what the workflow does not say comes from its event and its environment', () => {
  test.each([
    ['push', {}, '128'],
    ['pull_request', { pull_request: { head: { sha: head } } }, '126'],
  ])('the commit of %s with the payload %j: run %s', async (name, event, id) => {
    const env = { GITHUB_EVENT_NAME: name, GITHUB_SHA: eventCommit }
    const result = await runGate({ runs: [...others, run], inputs: pipeline, step: { event, env } })
    expect(result.output['execution-id']).toBe(id)
  })
})

describe('what does not name one thing is an input error, and nothing is sent', () => {
  test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, parts: readonly string[]]>([
    ['nothing at all', {}, ['`workspace` is missing', '`project` is missing', '`pipeline-id` is missing']],
    [
      'a link beside other ids, all told together',
      { url: api, workspace: 'other', project: 'another', 'pipeline-id': '3', 'appear-timeout': 'soon' },
      ['`workspace` is "other"', '`project` is "another"', '`pipeline-id` is "3"', '`appear-timeout`'],
    ],
    ['a commit that is none', { ...pipeline, commit: 'main' }, ['`commit` is "main"']],
    ['an identifier that would lead elsewhere', { ...pipeline, 'pipeline-id': '../../../user' }, ['`pipeline-id`']],
    ['the page of a strange host', { url: `https://app.buddy.works.example${pagePath}` }, ['`url`']],
  ])('%s', async (_, inputs, parts) => {
    const result = await runGate({ runs: [run], inputs })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1, requests: [] })
    expect([result.output['outcome'], result.errors.length]).toEqual(['unknown', 1])
    for (const part of parts) expect(result.errors.join('\n')).toContain(part)
  })

  test('the token is not sent to the host of the link', async () => {
    const stranger = await startBuddy({ runs: [run] })
    try {
      const result = await runGate({ runs: [run], inputs: { url: stranger.apiUrl + pagePath } })
      expect(result.output['outcome']).toBe('unknown')
      expect([...stranger.requests, ...result.requests]).toEqual([])
    } finally {
      await stranger.close()
    }
  })
})

describe('what is not there fails at once, and the one error names it and what there is', () => {
  const missing = fakeHash('no such run')

  test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, asked: readonly string[], RegExp[]]>([
    [
      'a pipeline',
      { ...pipeline, 'pipeline-id': 'no-such' },
      ['identifiers', 'pipelines 1'],
      [/pipeline not found/, /no-such/],
    ],
    [
      'a run, which is not said to have been there',
      { ...pipeline, 'execution-id': '77', action: 'Deploy' },
      ['run 77'],
      [/run 77/, /^(?!.*no longer visible)/s],
    ],
    [
      'a hash',
      { url: page.replace(run.hash, missing) },
      ['runs 1'],
      [/not found/, new RegExp(missing), /\b3 newest runs/],
    ],
    [
      'an action of a settled run',
      { ...byNumber, action: 'Test' },
      ['run 128'],
      [/not found/, /"?Build"?, "?Deploy"?/],
    ],
    [
      'an action execution',
      { url: actionPage.replace(deploy.hash, missing) },
      ['runs 1', 'action of run 128'],
      [new RegExp(missing)],
    ],
  ])('%s', async (_, inputs, asked, parts) => {
    const result = await runGate({ runs: [...others, run], inputs })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect([result.output['outcome'], result.errors.length]).toEqual(['unknown', 1])
    expect(result.asked).toEqual(asked)
    for (const part of parts) expect(result.errors.join('\n')).toMatch(part)
  })

  test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, parts: readonly string[]]>([
    ['a name in another case', { ...byNumber, action: 'LINT' }, ['12, 13']],
    [
      'the beginning of two commits',
      { ...pipeline, commit: 'abcdef0' },
      [aRevision('abcdef01'), aRevision('abcdef02')],
    ],
    ['the hash of two runs', { url: page }, ['130, 128']],
  ])('%s that fits two decides nothing, and both are named', async (_, inputs, parts) => {
    const actions = [anAction({ id: 12, name: 'Lint' }), anAction({ id: 13, name: 'lint' })]
    const runs = [
      aRun({ id: 128, hash: run.hash, revision: aRevision('abcdef01'), actions }),
      aRun({ id: 130, hash: run.hash, revision: aRevision('abcdef02') }),
    ]
    const result = await runGate({ runs, inputs })
    expect([result.output['outcome'], result.errors.length, result.asked.length]).toEqual(['unknown', 1, 1])
    for (const part of ['ambiguous', ...parts]) expect(result.errors.join('\n')).toContain(part)
  })
})

describe('a run need not be there yet', () => {
  test('one that appears later is found, also after a failure, and the log says what was waited for', async () => {
    const result = await runGate({
      runs: [aRun({ id: 1, revision: head }), aRun({ id: 2, appearsAfterMs: 1500 })],
      clock: eachTakes(1000),
      inputs: pipeline,
      buddy: intercept(({ count }) => (count === 2 ? respondWith(503) : null)),
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '2' })
    expect(result.asked.slice(0, 4)).toEqual(['runs 1', 'runs 1', 'runs 1', 'run 2'])
    expect(result.log.match(/Waiting for .*to appear.*/g)).toEqual([expect.stringContaining(eventCommit)])
  })

  test('one that never appears: timed-out, with what was looked for, and the newest runs that there are', async () => {
    const result = await runGate({ runs: manyRuns(8), inputs: { ...pipeline, 'appear-timeout': '2s', branch: 'main' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', ...pipeline })
    expect(result.output).not.toHaveProperty('execution-id')
    const [error = '', ...more] = result.errors
    expect(more).toEqual([])
    const newest = revisionOfRun(8).slice(0, 7)
    for (const part of ['did not appear', eventCommit, 'branch main', '8 runs', 'appear-timeout', newest])
      expect(error).toContain(part)
    expect(error).not.toContain(revisionOfRun(1).slice(0, 7))
    // The summary breaks commits of foreign text, so that they are no links.
    expect(result.summary.replaceAll('\u200b', '')).toContain(eventCommit)
    expect(result.durationMs).toBeGreaterThanOrEqual(2000)
  })

  test('a newer run of the same commit that appears during the wait is not followed', async () => {
    const chosen = aRun({ id: 1, actions: [endingAt(3500, 'SUCCESSFUL')] })
    const newer = aRun({ id: 2, appearsAfterMs: 1500, status: 'FAILED' })
    const result = await runGate({ runs: [chosen, newer], clock: eachTakes(1000), inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1', status: 'SUCCESSFUL' })
    expect(result.asked.filter((one) => one.startsWith('runs'))).toEqual(['runs 1'])
    expect(result.asked).not.toContain('run 2')
  })

  test('what was found before a cancellation is an output', async () => {
    const result = await runGate({
      runs: [aRun({ revision: head })],
      inputs: { ...pipeline, 'pipeline-id': 'tests', 'poll-interval': '1h' },
      step: cancelAtLine('to appear'),
    })
    expect(result.output).toMatchObject({ outcome: 'cancelled', ...pipeline })
    expect(result.errors).toHaveLength(1)
  })
})

describe('an action need not be there yet', () => {
  const find = (
    actions: readonly FakeAction[],
    inputs: Readonly<Record<string, string>> = {},
    clock: (count: number) => number = eachTakes(1000),
  ): Promise<GateResult> =>
    runGate({ runs: [aRun({ id: 5, actions })], clock, inputs: { ...pipeline, action: 'Deploy', ...inputs } })
  const build = endingAt(6500, 'SUCCESSFUL', { id: 1, name: 'Build | Test' })

  test('one that the run lists only later is found, and is looked up once', async () => {
    const late = endingAt(4500, 'SUCCESSFUL', { id: 2, name: 'Deploy', appearsAfterMs: 1500, log: ['deployed'] })
    const result = await find([build, late])
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
    expect(result.log).toMatch(/Waiting for .*Deploy.* to appear/)
    expect(result.asked[0]).toBe('runs 1')
    expect(new Set(result.asked.slice(1))).toEqual(new Set(['run 5', 'log of run 5']))
    expect(result.rawStdout.match(/^│ deployed$/gm)).toHaveLength(1)
  })

  test('a retry that begins during the wait is followed, its log is shown, and the summary says that it is the latest', async () => {
    const attempt = (count: number, fromMs: number, untilMs: number, status: string): FakeAction =>
      anAction({
        id: 3,
        name: 'Deploy',
        hash: fakeHash(`deploy ${String(count)}`),
        appearsAfterMs: fromMs,
        timeline: [
          { afterMs: fromMs, status: 'INPROGRESS' },
          { afterMs: untilMs, status },
        ],
        log: [`attempt ${String(count)}`],
      })
    const result = await find([attempt(1, 0, 1500, 'FAILED'), attempt(2, 1500, 3500, 'SUCCESSFUL')])
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-execution-id': fakeHash('deploy 2') })
    expect(result.log).toContain('attempt 2')
    expect(result.summary).toMatch(/\b2 executions\b|\blatest\b/i)
  })
})
