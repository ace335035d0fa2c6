import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../../src/buddy/errors.ts'
import type { GitHub } from '../../../src/github/connect.ts'
import { completeCheckRunFromState } from '../../../src/report/github/publish.ts'
import { demoGitHubToken, type FakeGitHub, type Fault, startGitHub } from '../../../testing/fake-github/fake-github.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { createSilentGitHub } from '../../fakes/github.ts'
import {
  both,
  cancelledBySignal,
  checkOnly,
  commentOnly,
  page,
  passed,
  rateLimit,
  startPublishing,
  until,
} from '../../fakes/publishing.ts'
import { aJob } from '../../fakes/runner.ts'
import { reachGitHub } from '../../network/github-access.ts'

let github: FakeGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

/** Connects without a timeout of requests: only the cancellation can end one that is not answered. */
function connectWithoutTimeout(): Promise<GitHub> {
  return reachGitHub(github.apiUrl, demoGitHubToken, null, () => () => undefined)
}

/** A clock on which no sleep ends by itself, but by its signal, or by a call of what it puts into `held`. */
function holdSleeps(waits: number[], held: (() => void)[] = [], ended: number[] = []): FakeClock {
  return {
    ...createFakeClock(),
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted()
      waits.push(milliseconds)
      await new Promise<void>((resolve, reject) => {
        held.push(resolve)
        const abort = (): void => {
          ended.push(milliseconds)
          reject(new Error('the sleep is over'))
        }
        signal.addEventListener('abort', abort, { once: true })
      })
    },
  }
}

describe('nothing is asked of GitHub', () => {
  test('when neither a check run nor a comment is wanted', async () => {
    const { publisher, finish } = startPublishing(github, { ...checkOnly, checkRun: '' })
    publisher.show(page)
    await finish()
    expect([github.asked, publisher.openMatchers()]).toEqual([[], null])
  })

  test('when a comment is wanted outside of a pull request', async () => {
    const job = { pullRequest: null, eventName: 'push' }
    const { finish, warnings } = startPublishing(github, commentOnly, { job })
    await finish()
    expect([github.asked, warnings]).toEqual([[], []])
  })
})

describe('a GitHub that is down or silent', () => {
  const always = { times: Infinity, isCarriedOut: false, response: { status: 503 } } as const

  test('holds the end up for at most 30 seconds when it answers with 503', async () => {
    const { clock, finish, warnings } = startPublishing(github, both, {
      faults: [
        { on: 'GET ', ...always },
        { on: 'POST ', ...always },
      ],
    })
    const startedAt = clock.now()
    await finish()
    expect(clock.now() - startedAt).toBeLessThanOrEqual(30_000)
    expect(warnings).toEqual([expect.stringContaining('HTTP 503'), expect.stringContaining('HTTP 503')])
  })

  test.each([[1], [5]])(
    'holds the end up for at most 30 seconds, 20 of them for the end itself, when it never answers and was to show %i states before',
    async (times) => {
      const clock = createFakeClock()
      const silent = createSilentGitHub(clock)
      const { publisher, finish, warnings, states } = startPublishing(github, both, {
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
      const late: unknown = expect.stringContaining('did not answer in time')
      expect([warnings, silent.isClosed]).toEqual([[late, late], true])
    },
  )

  test.each<readonly [what: string, id: number | null]>([
    ['that was created', 1_000],
    ['of which nothing is known', null],
  ])('holds the post step up for at most 10 seconds with a check run %s', async (_, id) => {
    const clock = createFakeClock()
    const silent = createSilentGitHub(clock)
    const { context, warnings } = startPublishing(github, checkOnly, { clock, connect: async () => silent })
    const startedAt = clock.now()
    silent.passTime()
    const state = { name: 'Buddy', commit: aJob().commit, externalId: 'this one', id, conclusion: null }
    await completeCheckRunFromState(JSON.stringify(state), context)
    expect(clock.now() - startedAt).toBeLessThanOrEqual(10_000)
    expect(silent.asked.length).toBeGreaterThan(0)
    expect([warnings, silent.isClosed]).toEqual([[expect.stringContaining('did not answer in time')], true])
  })

  test('is not waited for when it asks to wait longer than 30 seconds', async () => {
    const { clock, finish, warnings } = startPublishing(github, checkOnly, { faults: [rateLimit(60)] })
    await finish()
    expect(clock.sleeps).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('rate limit')])
  })
})

describe('a step that is cancelled', () => {
  test('asks nothing of GitHub when its three seconds are over', async () => {
    const { cancel, finish, warnings } = startPublishing(github, both)
    cancel()
    // On this clock the time that is left has passed at once.
    await finish(cancelledBySignal)
    expect(github.asked).toEqual([])
    expect(warnings).toHaveLength(2)
  })

  test('completes the check run and writes the comment within three seconds', async () => {
    const [waits, ended]: [number[], number[]] = [[], []]
    const { cancel, finish, warnings } = startPublishing(github, both, { clock: holdSleeps(waits, [], ended) })
    cancel()
    await finish(cancelledBySignal)
    expect([waits, ended, warnings]).toEqual([[3_000], [3_000], []])
    expect([github.checkRuns[0]?.conclusion, github.comments.length]).toEqual(['cancelled', 1])
  })

  test('does not wait when GitHub asks to wait five seconds', async () => {
    const options = { faults: [rateLimit(5)], clock: holdSleeps([]) }
    const { cancel, finish, warnings } = startPublishing(github, checkOnly, options)
    cancel()
    await finish(cancelledBySignal)
    expect(warnings).toEqual([expect.stringContaining('rate limit')])
  })

  test('is hurried only then, while GitHub is silent', async () => {
    const waits: number[] = []
    const held: (() => void)[] = []
    const silence = { isCarriedOut: false, response: 'silence' } as const
    const faults: readonly Fault[] = [
      { on: 'PATCH', ...silence },
      { on: 'POST issues', ...silence },
    ]
    const { cancel, finish, warnings, states } = startPublishing(github, both, {
      faults,
      clock: holdSleeps(waits, held),
      connect: connectWithoutTimeout,
    })
    const end = finish()
    await until(() => faults.every(({ on }) => github.asked.some((asked) => asked.startsWith(on))))
    expect(waits).toEqual([])
    cancel()
    await until(() => held.length > 0)
    for (const pass of held) pass()
    await end
    expect(warnings).toHaveLength(2)
    // The post step completes it.
    expect(JSON.parse(states.at(-1) ?? '')).toMatchObject({ id: 1000, conclusion: 'failure' })
  })

  test('says so in the warning', async () => {
    const connect = async (): Promise<GitHub> => {
      throw new Cancelled('SIGINT')
    }
    const { finish, warnings } = startPublishing(github, checkOnly, { connect })
    await finish()
    expect(warnings).toEqual([
      'The check run Buddy could not be written: the job was cancelled (SIGINT). The outcome does not depend on it.',
    ])
  })

  test.each(['before', 'at'])(
    'looks up a check run whose creation hangs when it is cancelled %s its end',
    async (when) => {
      const { publisher, cancel, finish } = startPublishing(github, checkOnly, {
        faults: [{ on: 'POST', isCarriedOut: true, response: 'silence' }],
        clock: holdSleeps([]),
        connect: connectWithoutTimeout,
      })
      publisher.show(page)
      await until(() => github.checkRuns.length === 1)
      if (when === 'before') cancel()
      const end = finish(cancelledBySignal)
      cancel()
      await end
      expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
    },
  )
})

describe('the post step', () => {
  test('completes the check run of a step that was killed at any moment', async () => {
    const { states, publisher, finish, context } = startPublishing(github, checkOnly)
    publisher.show(page)
    await finish()
    const left = states.filter((state) => state !== '')
    expect(left.length).toBeGreaterThanOrEqual(3)
    for (const state of left) {
      expect(state).not.toContain('ghs_')
      await github.close()
      github = await startGitHub()
      await createAgain(String(Reflect.get(Object(JSON.parse(state)), 'externalId')))
      await completeCheckRunFromState(state, { ...context, connect: () => reachGitHub(github.apiUrl) })
      const end = state.includes('"failure"')
        ? { conclusion: 'failure', title: 'The gate has ended' }
        : { conclusion: 'cancelled', title: 'The gate was stopped' }
      expect(github.checkRuns).toMatchObject([{ status: 'completed', ...end }])
    }
  })

  test('leaves a check run that is completed as it is', async () => {
    const { states, finish, context } = startPublishing(github, checkOnly)
    await finish(passed)
    for (const state of [...states, '', 'nonsense', '{"name":1}']) await completeCheckRunFromState(state, context)
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect(github.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
  })

  /** Begins the check run of a step that is gone. */
  async function createAgain(externalId: string): Promise<void> {
    const reached = await reachGitHub(github.apiUrl)
    const output = { title: 'Waiting', summary: 's', text: '', annotations: [] }
    await reached.checkRuns.create(
      { name: 'Buddy', commit: aJob().commit, externalId, detailsUrl: null, output },
      { timeoutMs: 5_000, signal: new AbortController().signal },
    )
    reached.close()
  }
})
