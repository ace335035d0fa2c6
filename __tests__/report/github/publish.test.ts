import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../../src/buddy/errors.ts'
import type { GitHub } from '../../../src/github/connect.ts'
import type { PublishOptions } from '../../../src/inputs/github.ts'
import type { LogProblem } from '../../../src/log/problem-matchers.ts'
import {
  type PublisherContext,
  GitHubPublisher,
  completeCheckRunFromState,
} from '../../../src/report/github/publish.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import type { JobContext } from '../../../src/runner/runner.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import {
  demoGitHubToken,
  type FakeGitHub,
  type Fault,
  type GitHubOptions,
  startGitHub,
  withoutPermission,
} from '../../../testing/fake-github/fake-github.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { createSilentGitHub } from '../../fakes/github.ts'
import { aJob } from '../../fakes/runner.ts'
import { reachGitHub } from '../../network/github-access.ts'

const page = 'https://app.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f800000002'
const both: PublishOptions = { checkRun: 'Buddy', comment: true, commit: '', leg: '' }
const checkOnly: PublishOptions = { checkRun: 'Buddy', comment: false, commit: '', leg: '' }
const commentOnly: PublishOptions = { checkRun: '', comment: true, commit: '', leg: '' }
const lost = { isCarriedOut: true, response: 'reset' } as const
const nothing = { isCarriedOut: false, response: 'reset' } as const
const problem: LogProblem = { path: '/buddy/p/src/a.ts', line: 3, level: 'error', title: 'TS1', message: 'wrong' }

let github: FakeGitHub | null = null
afterEach(async () => {
  await github?.close()
  github = null
})

interface PublishSetup {
  readonly github: FakeGitHub
  readonly clock: FakeClock
  readonly publisher: GitHubPublisher
  readonly warnings: readonly string[]
  /** What `post:` would find. */
  readonly states: readonly string[]
  readonly step: PublisherContext
  /** Cancels the workflow. */
  readonly cancel: () => void
  readonly finish: (more?: Partial<GateResult>) => Promise<void>
}

/** An announcer before a small GitHub, with the job of a pull request. */
async function publish(
  publishOptions: PublishOptions,
  options: GitHubOptions = {},
  job: Partial<JobContext> = {},
  redactor = new Redactor(),
  otherMeans: Partial<PublisherContext> = {},
): Promise<PublishSetup> {
  const fake = github ?? (await startGitHub(options))
  github = fake
  const clock = createFakeClock()
  const stop = new AbortController()
  const warnings: string[] = []
  const states: string[] = []
  let tokens = 0
  const step: PublisherContext = {
    clock,
    random: () => 0,
    randomId: () => `token ${String(++tokens)} at ${String(performance.now())}`,
    jobContext: async () => aJob({ pullRequest: 7, eventName: 'pull_request', ...job }),
    isInCheckout: async (path) => path === 'src/a.ts',
    findCheckouts: async () => [''],
    connect: () => reachGitHub(fake.apiUrl),
    redact: (text) => redactor.redact(text),
    signal: stop.signal,
    saveState: (state) => {
      states.push(state)
    },
    warn: (message) => {
      warnings.push(message)
    },
    ...otherMeans,
  }
  const publisher = new GitHubPublisher(publishOptions, step)
  const finish = async (more: Partial<GateResult> = {}): Promise<void> => {
    await publisher.finish({ result: aGateResult(more), problems: [problem, problem] })
  }
  return {
    github: fake,
    clock,
    publisher,
    warnings,
    states,
    step,
    cancel: () => {
      stop.abort(new Cancelled('SIGINT'))
    },
    finish,
  }
}

/** Connects without a timeout of requests: only the cancellation can end one that is not answered. */
function connectWithoutTimeout(): Promise<GitHub> {
  return reachGitHub(github?.apiUrl ?? '', demoGitHubToken, null, () => () => undefined)
}

describe('nothing is asked of GitHub', () => {
  test('where nothing is wanted', async () => {
    const { github: fake, publisher, finish } = await publish({ checkRun: '', comment: false, commit: '', leg: '' })
    publisher.show(page)
    await finish()
    expect(fake.asked).toEqual([])
  })

  test('for a comment outside of a pull request', async () => {
    const { github: fake, finish, warnings } = await publish(commentOnly, {}, { pullRequest: null, eventName: 'push' })
    await finish()
    expect([fake.asked, warnings]).toEqual([[], []])
  })
})

describe('a check run', () => {
  test('is in progress while the step waits, with the page once it is known, and completed at the end', async () => {
    const { github: fake, publisher, finish, warnings, states } = await publish(checkOnly)
    publisher.show(null)
    publisher.show(page)
    publisher.show(page)
    await until(() => fake.checkRuns[0]?.details_url === page)
    expect(fake.checkRuns).toMatchObject([
      { name: 'Buddy', head_sha: aJob().commit, status: 'in_progress', conclusion: null, title: 'Waiting for Buddy' },
    ])
    await finish()
    expect(fake.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'failure', title: 'Build failed: last line', details_url: page },
    ])
    expect(fake.checkRuns[0]?.text).toContain('last line')
    expect(fake.checkRuns[0]?.annotations).toEqual([
      { path: 'src/a.ts', start_line: 3, end_line: 3, annotation_level: 'failure', title: 'TS1', message: 'wrong' },
    ])
    expect([fake.creations, warnings, states.at(-1)]).toEqual([1, [], ''])
    expect(fake.asked).toEqual(['POST check-runs', 'PATCH check-runs/1000', 'PATCH check-runs/1000'])
  })

  test.each<readonly [outcome: GateResult['outcome'], status: string, conclusion: string]>([
    ['timed-out', 'INPROGRESS', 'timed_out'],
    ['timed-out', 'WAITING_FOR_APPLY', 'action_required'],
  ])('%s, %s: %s', async (outcome, status, conclusion) => {
    const { github: fake, finish } = await publish(checkOnly)
    await finish({ outcome, state: toRunState(anExecution({ status })) })
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion }])
  })

  test('is told from that of the same gate in the same job', async () => {
    await (await publish(checkOnly)).finish()
    await (await publish(checkOnly)).finish()
    expect(new Set(github?.checkRuns.map(({ external_id }) => external_id)).size).toBe(2)
    expect(github?.checkRuns[0]?.external_id).toMatch(/^buddy-gate 1658821493 1 gate __self token /)
  })

  const created = 'POST check-runs'
  const faults: readonly (readonly [what: string, faults: readonly Fault[], asked: readonly string[]])[] = [
    [
      'cut after it was created',
      [{ on: created, ...lost }],
      [created, 'GET commits/SHA/check-runs', 'PATCH check-runs/1000'],
    ],
    [
      'a 500 after it was created',
      [{ on: created, isCarriedOut: true, response: { status: 500 } }],
      [created, 'GET commits/SHA/check-runs', 'PATCH check-runs/1000'],
    ],
    [
      'cut, and then not to be found at once',
      [
        { on: created, ...lost },
        { on: 'GET commits', times: 2, isCarriedOut: false, response: { status: 200, body: { check_runs: [] } } },
      ],
      [created, ...Array.from({ length: 3 }, () => 'GET commits/SHA/check-runs'), 'PATCH check-runs/1000'],
    ],
    [
      'cut, and the search too',
      [
        { on: created, ...lost },
        { on: 'GET commits', times: 2, ...nothing },
      ],
      [created, ...Array.from({ length: 3 }, () => 'GET commits/SHA/check-runs'), 'PATCH check-runs/1000'],
    ],
    [
      'a rate limit that passes',
      [{ on: created, times: 2, isCarriedOut: false, response: { status: 429, headers: { 'retry-after': '3' } } }],
      [created, created, created, 'PATCH check-runs/1000'],
    ],
    [
      'an end that is cut before it came through',
      [{ on: 'PATCH', ...nothing }],
      [created, 'PATCH check-runs/1000', 'GET check-runs/1000', 'PATCH check-runs/1000'],
    ],
    [
      'an end that is cut after it came through',
      [{ on: 'PATCH', ...lost }],
      [created, 'PATCH check-runs/1000', 'GET check-runs/1000'],
    ],
  ]
  test.each(faults)('%s: there is one, completed, with each annotation once', async (_, met, asked) => {
    const { github: fake, finish, warnings } = await publish(checkOnly, { faults: met })
    await finish()
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations: { length: 1 } }])
    expect(fake.asked.map((one) => one.replace(aJob().commit, 'SHA'))).toEqual(asked)
    expect(warnings).toEqual([])
  })

  test('of which nothing is known is not created again', async () => {
    const {
      github: fake,
      finish,
      warnings,
      states,
    } = await publish(checkOnly, { faults: [{ on: created, ...nothing }] })
    await finish()
    expect(fake.asked.filter((one) => one === created)).toHaveLength(1)
    expect(warnings).toEqual([expect.stringContaining('GitHub could not be reached')])
    expect(JSON.parse(states.at(-1) ?? '')).toMatchObject({ name: 'Buddy', id: null, conclusion: 'failure' })
  })

  test('whose creation was lost is never created a second time, however long the wait was', async () => {
    const {
      github: fake,
      clock,
      publisher,
      finish,
      warnings,
    } = await publish(checkOnly, { faults: [{ on: created, ...nothing }] })
    publisher.show(page)
    await until(() => fake.asked.length >= 6)
    clock.advance(60_000)
    await finish()
    expect(fake.checkRuns).toEqual([])
    expect(fake.asked.filter((asked) => asked === created)).toHaveLength(1)
    expect(warnings).toHaveLength(1)
  })

  test('is completed without annotations where GitHub does not take them', async () => {
    const {
      github: fake,
      finish,
      warnings,
    } = await publish(checkOnly, { faults: [{ on: 'PATCH', isCarriedOut: false, response: { status: 422 } }] })
    await finish()
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations: [] }])
    expect(warnings).toEqual([expect.stringContaining('annotations')])
  })

  test('has no secret that the runner would hide, whatever its characters', async () => {
    const redactor = new Redactor()
    const secret = `s3cr&t<'"@#`
    redactor.add(secret)
    const log = aLogExcerpt([`a ${secret} b`, 'src/a.ts:1:1: error: x'], {
      action: anActionExecution({ status: 'FAILED' }),
    })
    const { github: fake, publisher } = await publish(both, {}, {}, redactor)
    const state = anExecutionState({
      kind: 'action',
      action: { ...log.action, errorMessage: `it said ${secret}` },
      outputtedVariables: [{ key: 'A', value: `x${secret}` }],
      status: 'FAILED',
      effectiveStatus: 'FAILED',
    })
    await publisher.finish({
      result: aGateResult({ logs: [log], state }),
      problems: [{ ...problem, message: `bad ${secret}` }],
    })
    const shown = JSON.stringify([fake.checkRuns, fake.comments])
    expect(shown).toContain('it said ***')
    expect(shown).toContain('bad ***')
    expect(shown).toContain('a *** b')
    expect(shown).not.toContain('s3cr')
  })
})

describe('a link that a secret stands in', () => {
  test.each(['at first', 'at the end'])('is not sent %s, whatever else is', async (when) => {
    const redactor = new Redactor()
    redactor.add('68e60c55592ab1f800000002')
    const { github: fake, publisher, finish } = await publish(both, {}, {}, redactor)
    if (when === 'at first') {
      publisher.show(page)
      await until(() => fake.checkRuns.length === 1)
    } else await finish({ state: toRunState(anExecution({ htmlUrl: page })) })
    expect(fake.checkRuns).toMatchObject([
      { details_url: null, status: when === 'at first' ? 'in_progress' : 'completed' },
    ])
    if (when === 'at first') await finish()
    expect(JSON.stringify([fake.requests.map(({ body }) => body), fake.checkRuns, fake.comments])).not.toContain(
      '68e60c55592ab1f800000002',
    )
  })
})

describe('time', () => {
  test('a GitHub that is down holds the end up for at most 30 seconds', async () => {
    const { clock, finish, warnings } = await publish(both, {
      faults: [
        { on: 'GET ', times: Infinity, isCarriedOut: false, response: { status: 503 } },
        { on: 'POST ', times: Infinity, isCarriedOut: false, response: { status: 503 } },
      ],
    })
    const startedAt = clock.now()
    await finish()
    expect(clock.now() - startedAt).toBeLessThanOrEqual(30_000)
    expect(warnings).toEqual([expect.stringContaining('HTTP 503'), expect.stringContaining('HTTP 503')])
  })

  test.each([[1], [3], [5]])(
    'a GitHub that never answers holds the end up for at most 30 seconds, 20 of them for the end itself, however often it was to be shown before: %i',
    async (times) => {
      const clock = createFakeClock()
      const silent = createSilentGitHub(clock)
      const { publisher, finish, warnings, states } = await publish(both, {}, {}, new Redactor(), {
        clock,
        connect: async () => silent,
      })
      publisher.show(null)
      for (let shown = 1; shown < times; shown++) publisher.show(`${page}?${String(shown)}`)
      await until(() => silent.asked.length > 0)
      const startedAt = clock.now()
      const end = finish()
      silent.passTime()
      await end
      expect(clock.now() - startedAt).toBeLessThanOrEqual(30_000)
      const asked = silent.asked.map(({ what }) => what)
      expect((silent.asked[asked.indexOf('list comments')]?.at ?? Infinity) - startedAt).toBeLessThanOrEqual(10_000)
      expect(asked.filter((what) => what.startsWith('create'))).toEqual(['create check run'])
      // Perhaps there is one, which post: then looks for and completes as this step would have.
      expect(JSON.parse(states.at(-1) ?? '')).toMatchObject({ name: 'Buddy', id: null, conclusion: 'failure' })
      expect(warnings).toEqual([
        expect.stringContaining('did not answer in time'),
        expect.stringContaining('did not answer in time'),
      ])
      expect(silent.isClosed).toBe(true)
    },
  )

  test.each<readonly [what: string, id: number | null]>([
    ['that was created', 1_000],
    ['of which nothing is known', null],
  ])(
    'a GitHub that never answers holds the end of a job up for at most 10 seconds, with a check run left %s',
    async (_, id) => {
      const clock = createFakeClock()
      const silent = createSilentGitHub(clock)
      const { step, warnings } = await publish(checkOnly, {}, {}, new Redactor(), {
        clock,
        connect: async () => silent,
      })
      const startedAt = clock.now()
      silent.passTime()
      await completeCheckRunFromState(
        JSON.stringify({ name: 'Buddy', commit: aJob().commit, externalId: 'this one', id, conclusion: null }),
        step,
      )
      expect(clock.now() - startedAt).toBeLessThanOrEqual(10_000)
      expect(silent.asked.length).toBeGreaterThan(0)
      expect([warnings, silent.isClosed]).toEqual([[expect.stringContaining('did not answer in time')], true])
    },
  )

  test('once cancelled and out of time, nothing is asked', async () => {
    const { github: fake, cancel, finish, warnings } = await publish(both)
    cancel()
    // On this clock the time that is left has passed at once.
    await finish({ outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
    expect(fake.asked).toEqual([])
    expect(warnings).toHaveLength(2)
  })

  test('cancelled, the end has three seconds', async () => {
    const waits: number[] = []
    const {
      github: fake,
      cancel,
      finish,
      warnings,
    } = await publish(both, {}, {}, new Redactor(), { clock: holdSleeps(waits) })
    cancel()
    await finish({ outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
    expect(waits).toEqual([3_000])
    expect(warnings).toEqual([])
    expect([fake.checkRuns[0]?.conclusion, fake.comments.length]).toEqual(['cancelled', 1])
  })

  test('cancelled, a GitHub that asks to wait five seconds is not waited for', async () => {
    const { cancel, finish, warnings } = await publish(
      checkOnly,
      {
        faults: [
          {
            on: 'POST',
            times: Infinity,
            isCarriedOut: false,
            response: { status: 429, headers: { 'retry-after': '5' } },
          },
        ],
      },
      {},
      new Redactor(),
      { clock: holdSleeps([]) },
    )
    cancel()
    await finish({ outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
    expect(warnings).toEqual([expect.stringContaining('rate limit')])
  })

  test('not cancelled, nothing ends it before', async () => {
    const waits: number[] = []
    const { finish, warnings } = await publish(both, {}, {}, new Redactor(), { clock: holdSleeps(waits) })
    await finish()
    expect([waits, warnings]).toEqual([[], []])
  })

  test('the end of a step that is cancelled while GitHub is silent is hurried', async () => {
    const over: (() => void)[] = []
    const {
      github: fake,
      cancel,
      finish,
      warnings,
      states,
    } = await publish(
      both,
      {
        faults: [
          { on: 'PATCH', isCarriedOut: false, response: 'silence' },
          { on: 'POST issues', isCarriedOut: false, response: 'silence' },
        ],
      },
      {},
      new Redactor(),
      { clock: holdSleeps([], over), connect: connectWithoutTimeout },
    )
    const end = finish()
    await until(
      () =>
        fake.asked.some((one) => one.startsWith('PATCH')) && fake.asked.some((one) => one.startsWith('POST issues')),
    )
    expect(over).toHaveLength(0)
    cancel()
    await until(() => over.length > 0)
    for (const pass of over) pass()
    await end
    expect(warnings).toHaveLength(2)
    // How it is to end is left to the post step.
    expect(JSON.parse(states.at(-1) ?? '')).toMatchObject({ id: 1000, conclusion: 'failure' })
  })

  test('that could not be written because the job was cancelled says so', async () => {
    const connect = async (): Promise<GitHub> => {
      throw new Cancelled('SIGINT')
    }
    const { finish, warnings } = await publish(checkOnly, {}, {}, new Redactor(), { connect })
    await finish()
    expect(warnings).toEqual([
      'The check run Buddy could not be written: the job was cancelled (SIGINT). The outcome does not depend on it.',
    ])
  })

  test('one that asks to wait longer is not waited for', async () => {
    const { clock, finish, warnings } = await publish(checkOnly, {
      faults: [
        {
          on: 'POST',
          times: Infinity,
          isCarriedOut: false,
          response: { status: 429, headers: { 'retry-after': '60' } },
        },
      ],
    })
    const startedAt = clock.now()
    await finish()
    expect(clock.now() - startedAt).toBe(0)
    expect(warnings).toEqual([expect.stringContaining('rate limit')])
  })

  test('cancelled, a creation that hangs is not waited for, but looked for', async () => {
    const {
      github: fake,
      publisher,
      cancel,
      finish,
    } = await publish(
      checkOnly,
      { faults: [{ on: 'POST', isCarriedOut: true, response: 'silence' }] },
      {},
      new Redactor(),
      {
        clock: holdSleeps([]),
        connect: connectWithoutTimeout,
      },
    )
    publisher.show(page)
    await until(() => fake.checkRuns.length === 1)
    cancel()
    await finish({ outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
  })
})

describe('the legs of a matrix', () => {
  const production = { ...both, leg: 'target: production' }
  const staging = { ...both, leg: 'target: staging' }
  const passed = { outcome: 'passed', state: toRunState(anExecution()) } as const

  test('have a check run and a comment each, which stay apart when the steps run again', async () => {
    await (await publish(production)).finish()
    await (await publish(staging)).finish(passed)
    await (await publish(staging)).finish(passed)
    expect(github?.checkRuns).toMatchObject([
      { name: 'Buddy (target: production)', conclusion: 'failure' },
      { name: 'Buddy (target: staging)', conclusion: 'success' },
      { name: 'Buddy (target: staging)', conclusion: 'success' },
    ])
    expect(github?.comments).toMatchObject([
      { body: expect.stringContaining('target: production') },
      { body: expect.stringContaining('target: staging') },
    ])
  })

  test('show no secret, neither in the name nor in the marker', async () => {
    const redactor = new Redactor()
    redactor.add('s3cret-leg')
    const { github: fake, finish } = await publish({ ...both, leg: 'key: s3cret-leg' }, {}, {}, redactor)
    await finish()
    expect(fake.checkRuns).toMatchObject([{ name: 'Buddy (key: ***)' }])
    const [, encoded = ''] = /<!-- buddy-gate (\S+) -->/.exec(fake.comments[0]?.body ?? '') ?? []
    expect(`${fake.comments[0]?.body ?? ''}${Buffer.from(encoded, 'base64').toString()}`).not.toContain('s3cret-leg')
  })

  test('keep their marker when Buddy sends their value as a secret', async () => {
    await (await publish(production)).finish()
    const redactor = new Redactor()
    const { finish } = await publish(production, {}, {}, redactor)
    redactor.add('production')
    await finish()
    expect(github?.comments).toHaveLength(1)
  })
})

describe('the commit of the check run', () => {
  const sha = 'c'.repeat(40)
  const event = aJob().commit
  test.each<readonly [what: string, given: string, ofEvent: string, commit: string]>([
    ['is the one that the workflow names', sha, event, sha],
    ['is the one of the event otherwise', '', event, event],
    ['is complete if the workflow abbreviates it', event.slice(0, 8).toUpperCase(), event, event],
    ['is needed from the workflow if the event has none', sha, '', sha],
  ])('%s', async (_, given, ofEvent, commit) => {
    const { github: fake, finish, warnings } = await publish({ ...checkOnly, commit: given }, {}, { commit: ofEvent })
    await finish()
    expect(fake.checkRuns).toMatchObject([{ head_sha: commit, status: 'completed' }])
    expect(warnings).toEqual([])
  })

  test('is not needed for the comment', async () => {
    const job = { commit: '', eventName: 'issue_comment' }
    const { github: fake, publisher, finish, warnings } = await publish(both, {}, job)
    publisher.show(page)
    await finish()
    expect([fake.checkRuns, fake.comments.length]).toEqual([[], 1])
    expect(warnings).toEqual([expect.stringContaining('commit')])
  })
})

describe('a token that may not', () => {
  test.each<readonly [what: string, wish: PublishOptions, on: string, permission: string]>([
    ['write checks', checkOnly, 'POST check-runs', 'checks: write'],
    ['write comments', commentOnly, 'POST issues', 'pull-requests: write'],
  ])('%s is one warning that names the permission', async (_, publishOptions, on, permission) => {
    const {
      publisher,
      finish,
      warnings,
      github: fake,
    } = await publish(publishOptions, { faults: [withoutPermission(on)] })
    publisher.show(page)
    await finish()
    expect(warnings).toEqual([expect.stringContaining(`\`${permission}\``)])
    expect(fake.asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
  })

  test('of a fork is told so', async () => {
    const { finish, warnings } = await publish(checkOnly, { faults: [withoutPermission('POST')] }, { isFromFork: true })
    await finish()
    expect(warnings).toEqual([expect.stringContaining('comes from a fork, whose token may only read')])
  })

  test.each<readonly [what: string, message: string, named: string]>([
    ['a locked pull request', 'Unable to create comment because issue is locked.', 'is locked'],
    ['an archived repository', 'Repository was archived so is read-only.', 'is archived'],
  ])('is not blamed for %s', async (_, message, named) => {
    const response = { status: 403, body: { message } }
    const { finish, warnings } = await publish(commentOnly, {
      faults: [{ on: 'POST issues', isCarriedOut: false, response }],
    })
    await finish()
    expect(warnings).toEqual([expect.stringContaining(named)])
    expect(warnings[0]).not.toContain('permission')
  })

  test('the one does not keep the other', async () => {
    const { finish, github: fake } = await publish(both, { faults: [withoutPermission('POST check-runs')] })
    await finish()
    expect(fake.comments).toHaveLength(1)
  })
})

describe('a comment', () => {
  test('is one, edited in place', async () => {
    await (await publish(commentOnly)).finish()
    await (await publish(commentOnly)).finish({ outcome: 'passed', state: toRunState(anExecution()) })
    expect(github?.comments).toMatchObject([
      { pullRequest: 7, author: 'github-actions[bot]', body: expect.stringContaining('passed') },
    ])
    expect(github?.creations).toBe(1)
  })

  const byHash: Partial<GateResult> = {
    target: {
      workspace: 'w',
      project: 'p',
      pipeline: { by: 'number', number: '2' },
      run: { by: 'number', number: '2' },
      gate: { by: 'hash', actionExecutionId: 'a'.repeat(24) },
    },
  }
  const unseen: Partial<GateResult> = { ...byHash, outcome: 'unknown', state: null }
  const seen = (actionId: number): Partial<GateResult> => ({
    ...byHash,
    state: toActionState(anActionExecution({ actionId }), null, true),
  })

  test.each<readonly [what: string, runs: readonly Partial<GateResult>[], count: number]>([
    ['before and after the action was seen', [unseen, seen(1), seen(1)], 1],
    ['after and before', [seen(1), unseen, seen(1)], 1],
    ['about two actions', [seen(1), seen(2), seen(1), seen(2)], 2],
  ])('of steps that end %s is edited in place', async (_, runs, count) => {
    for (const run of runs) await (await publish(commentOnly)).finish(run)
    expect(github?.comments).toHaveLength(count)
  })

  test.each<readonly [what: string, job: Partial<JobContext>]>([
    ['another workflow', { workflow: 'Other' }],
    ['another job', { job: 'other' }],
    ['another pull request', { pullRequest: 8 }],
  ])('of %s is another', async (_, job) => {
    await (await publish(commentOnly)).finish()
    await (await publish(commentOnly, {}, job)).finish()
    expect(github?.comments).toHaveLength(2)
  })

  test('that somebody else wrote with our marker is left alone', async () => {
    await (await publish(commentOnly)).finish()
    const body = github?.comments[0]?.body ?? ''
    await github?.close()
    github = await startGitHub({
      comments: [
        { pullRequest: 7, author: 'mallory', body },
        { pullRequest: 7, author: 'github-actions[bot]', body: `> ${body}` },
      ],
    })
    await (await publish(commentOnly)).finish({ outcome: 'passed', state: toRunState(anExecution()) })
    expect(github.comments.map(({ author, body: now }) => [author, now.includes('passed')])).toEqual([
      ['mallory', false],
      ['github-actions[bot]', false],
      ['github-actions[bot]', true],
    ])
  })

  test.each<readonly [what: string, fault: Fault]>([
    ['cut after it was created', { on: 'POST issues', ...lost }],
    ['a 500 after it was created', { on: 'POST issues', isCarriedOut: true, response: { status: 500 } }],
    ['an edit that is cut', { on: 'PATCH', ...lost }],
  ])('%s: there is one', async (_, fault) => {
    const { github: fake, finish, warnings } = await publish(commentOnly)
    fake.meet(fault)
    await finish()
    await (await publish(commentOnly)).finish()
    expect([fake.comments.length, warnings]).toEqual([1, []])
  })

  test('that was deleted before it could be edited is written anew', async () => {
    await (await publish(commentOnly)).finish()
    const { github: fake, finish, warnings } = await publish(commentOnly)
    fake.meet({ on: 'PATCH', isCarriedOut: false, response: { status: 404 } })
    await finish()
    expect([fake.comments.length, warnings]).toEqual([2, []])
  })

  test('of which nothing is known is not written again', async () => {
    const {
      github: fake,
      finish,
      warnings,
    } = await publish(commentOnly, { faults: [{ on: 'POST issues', ...nothing }] })
    await finish()
    expect(fake.asked.filter((one) => one.startsWith('POST issues'))).toHaveLength(1)
    expect(warnings).toHaveLength(1)
  })
})

describe('what a step left in progress', () => {
  test('is completed by what it remembered, at each moment at which it may have been killed', async () => {
    const { states, publisher, finish, github: fake } = await publish(checkOnly)
    publisher.show(page)
    await finish()
    const left = states.filter((state) => state !== '')
    expect(left.length).toBeGreaterThanOrEqual(3)
    for (const state of left) {
      expect(state).not.toContain('ghs_')
      await github?.close()
      github = null
      const { step, github: later } = await publish(checkOnly)
      const known: unknown = JSON.parse(state)
      const externalId = String(Reflect.get(Object(known), 'externalId'))
      await createAgain(later, externalId)
      await completeCheckRunFromState(state, step)
      expect(later.checkRuns).toMatchObject([
        { status: 'completed', conclusion: state.includes('"failure"') ? 'failure' : 'cancelled' },
      ])
    }
    expect(fake.creations).toBe(1)
  })

  test('that is completed is left as it is', async () => {
    const { states, finish, step, github: fake } = await publish(checkOnly)
    await finish({ outcome: 'passed', state: toRunState(anExecution()) })
    for (const state of [...states, '', 'nonsense', '{"name":1}']) await completeCheckRunFromState(state, step)
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect(fake.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
  })
})

/** Begins the check run of a step that is gone. */
async function createAgain({ apiUrl }: FakeGitHub, externalId: string): Promise<void> {
  const reached = await reachGitHub(apiUrl)
  const output = { title: 'Waiting', summary: 's', text: '', annotations: [] }
  await reached.checkRuns.create(
    { name: 'Buddy', commit: aJob().commit, externalId, detailsUrl: null, output },
    { timeoutMs: 5_000, signal: new AbortController().signal },
  )
  reached.close()
}

/** A clock that stands still: no sleep of seconds ends by itself, only by its signal or by what is put into `over`. */
function holdSleeps(waits: number[], over: (() => void)[] = []): FakeClock {
  const clock = createFakeClock()
  return {
    ...clock,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted()
      waits.push(milliseconds)
      await new Promise<void>((pass, fail) => {
        over.push(pass)
        signal.addEventListener(
          'abort',
          () => {
            fail(new Error('the sleep is over'))
          },
          { once: true },
        )
      })
    },
  }
}

/** Lets the sockets do their work until something has come. */
async function until(hasCome: () => boolean): Promise<void> {
  while (!hasCome()) await setImmediate()
}
