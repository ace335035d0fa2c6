import { describe, expect, test } from '@jest/globals'
import { sendJson, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun, type FakeAction, fakeHash } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, runGate } from './support/run-gate.ts'
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
    ['by a commit and a tag', { ...pipeline, tag: 'v1.0' }, ['runs 1', 'run 128', ...bothLogs]],
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
    ['by its number', { ...byNumber, action: '2' }, ['run 128', logOfDeploy]],
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

  test('where the token may not ask for identifiers, the list of pipelines is read', async () => {
    const result = await runGate({
      runs: [run],
      inputs: { ...pipeline, 'pipeline-id': 'tests' },
      buddy: {
        intercept: (request, response) => {
          if (request.url?.includes('/identifiers') !== true) return false
          sendJson(response, 403, { errors: [{ message: 'Not for this token' }] })
          return true
        },
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', ...pipeline, 'execution-id': '128' })
    expect(result.asked.slice(0, 3)).toEqual(['identifiers', 'pipelines 1', 'runs 1'])
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

  test('of 300 runs the oldest of ten pages is found, and no page after them is read', async () => {
    const runs = manyRuns(300)
    const found = await runGate({ runs, inputs: { ...pipeline, commit: revisionOfRun(101).slice(0, 9) } })
    expect(found.output).toMatchObject({ outcome: 'passed', 'execution-id': '101' })
    expect(found.asked.slice(0, 11)).toEqual([...pagesOf('runs', 10), 'run 101'])
    const missed = await runGate({ runs, inputs: { ...pipeline, commit: revisionOfRun(100), wait: 'false' } })
    expect(missed.output['outcome']).toBe('timed-out')
    expect(missed.asked).toEqual(pagesOf('runs', 10))
    expect(missed.errors.join('\n')).toContain('200 runs')
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

  test('workspace and project, also where their inputs are blank', async () => {
    const env = { BUDDY_WORKSPACE: 'my-workspace', BUDDY_PROJECT: 'my-project' }
    const inputs = { 'pipeline-id': '2', workspace: ' ', project: '' }
    const result = await runGate({ runs: [run], inputs, step: { env } })
    expect(result.output).toMatchObject({ outcome: 'passed', ...pipeline, 'execution-id': '128' })
  })

  test.each([
    ['lacks the commit', {}, 'pull_request.head.sha'],
    ['has a path in its place', { pull_request: { head: { sha: '../../user' } } }, '`commit`'],
  ])('a payload that %s is a wrong input, and nothing is sent', async (_, event, part) => {
    const step = { event, env: { GITHUB_EVENT_NAME: 'pull_request' } }
    const result = await runGate({ runs: [run], inputs: pipeline, step })
    expect([result.output['outcome'], result.errors.length, result.requests]).toEqual(['unknown', 1, []])
    expect(result.errors.join('\n')).toContain(part)
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
    ['an action beside the page of another', { url: actionPage, action: 'Build' }, ['`action` is "Build"']],
    ['an action execution without its run', { ...pipeline, 'action-execution-id': deploy.hash }, ['`execution-id`']],
    ['a commit that is none', { ...pipeline, commit: 'main' }, ['`commit` is "main"']],
    ['a branch and a tag', { ...pipeline, branch: 'main', tag: 'v1.0' }, ['`tag`']],
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
      buddy: {
        intercept: (_, response, __, count) => {
          if (count === 2) sendJson(response, 503, { errors: [{ message: 'Down for a moment' }] })
          return count === 2
        },
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '2' })
    expect(result.asked.slice(0, 4)).toEqual(['runs 1', 'runs 1', 'runs 1', 'run 2'])
    expect(result.log.match(/Waiting for .*to appear.*/g)).toEqual([expect.stringContaining(eventCommit)])
  })

  test('one that never appears: timed-out, with what was looked for, how many runs there were, and their revisions', async () => {
    const result = await runGate({ runs: manyRuns(8), inputs: { ...pipeline, 'appear-timeout': '2s', branch: 'main' } })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.output).toMatchObject({ outcome: 'timed-out', ...pipeline })
    expect(result.output).not.toHaveProperty('execution-id')
    expect(result.errors).toHaveLength(1)
    for (const part of [
      'did not appear',
      eventCommit,
      'branch main',
      '8 runs',
      'appear-timeout',
      revisionOfRun(8).slice(0, 7),
    ])
      expect(result.errors.join('\n')).toContain(part)
    expect(result.errors.join('\n')).not.toContain(revisionOfRun(1).slice(0, 7))
    // The summary breaks commits of foreign text, so that they are no links.
    expect(result.summary.replaceAll('\u200b', '')).toContain(eventCommit)
    expect(result.durationMs).toBeGreaterThanOrEqual(2000)
  })

  test.each([{ wait: 'false' }, { timeout: '1s' }])(
    'with %j nothing says that it waited for appear-timeout',
    async (limit) => {
      const { output, errors } = await runGate({ runs: manyRuns(3), inputs: { ...pipeline, ...limit } })
      expect(output['outcome']).toBe('timed-out')
      expect(errors.join('\n')).toContain(eventCommit)
      expect(errors.join('\n')).not.toMatch(/within 5 min/)
    },
  )

  test('a newer run of the same commit that appears during the wait is not followed', async () => {
    const chosen = aRun({ id: 1, actions: [endingAt(3500, 'SUCCESSFUL')] })
    const newer = aRun({ id: 2, appearsAfterMs: 1500, status: 'FAILED' })
    const result = await runGate({ runs: [chosen, newer], clock: eachTakes(1000), inputs: pipeline })
    expect(result.output).toMatchObject({ outcome: 'passed', 'execution-id': '1', status: 'SUCCESSFUL' })
    expect(result.asked.filter((one) => one.startsWith('runs'))).toEqual(['runs 1'])
    expect(result.asked).not.toContain('run 2')
  })

  test('what was found before a cancellation is an output', async () => {
    const cancel = new AbortController()
    const result = await runGate({
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

  test('one that does not come in appear-timeout: timed-out, with the names that there are', async () => {
    const { output, errors } = await find([endingAt(1_000_000, 'SUCCESSFUL', { name: 'Build | Test' })], {
      'appear-timeout': '2s',
    })
    expect(output).toMatchObject({ outcome: 'timed-out', 'execution-id': '5' })
    for (const part of ['did not appear', 'Deploy', 'Build | Test', 'appear-timeout'])
      expect(errors.join('\n')).toContain(part)
  })

  test('the time for the action to appear begins when its run has appeared', async () => {
    const appearing = aRun({
      appearsAfterMs: 500,
      actions: [build, anAction({ id: 2, name: 'Deploy', appearsAfterMs: 2500 })],
    })
    const result = await runGate({
      runs: [aRun({ id: 9, revision: head }), appearing],
      clock: eachTakes(1000),
      inputs: { ...pipeline, action: 'Deploy', 'appear-timeout': '3s' },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
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

  test('one that its settled run lists, but that was never executed, is judged NOT_EXECUTED', async () => {
    const body = {
      id: 7,
      status: 'FAILED',
      action_executions: [
        { status: 'FAILED', action_execution_id: 'aaaaaaaaaa', action: { id: 1, name: 'Build' } },
        { status: 'INITIAL', action: { id: 2, name: 'Deploy', type: 'AMAZON_S3' } },
      ],
    }
    const gateOnDeploy = (passOn: string): Promise<GateResult> =>
      runGate({
        runs: [aRun({ id: 7 })],
        buddy: {
          intercept: (request, response) => {
            if (request.url?.endsWith('/executions/7') !== true) return false
            sendJson(response, 200, body)
            return true
          },
        },
        inputs: { ...pipeline, 'execution-id': '7', action: 'deploy', 'pass-on': passOn },
      })
    const { exitCode, output, requests, errors } = await gateOnDeploy('SUCCESSFUL')
    expect([exitCode, requests.length]).toEqual([1, 1])
    expect(output).toMatchObject({ outcome: 'failed', status: 'INITIAL', 'action-name': 'Deploy' })
    expect(output).not.toHaveProperty('action-execution-id')
    expect(errors).toEqual([expect.stringMatching(/^Buddy action never ran\n/)])
    expect((await gateOnDeploy('SUCCESSFUL, NOT_EXECUTED')).output['outcome']).toBe('passed')
  })
})
