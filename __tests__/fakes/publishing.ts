import { setImmediate } from 'node:timers/promises'
import { Cancelled } from '../../src/buddy/errors.ts'
import type { PublishOptions } from '../../src/inputs/github.ts'
import type { LogProblem } from '../../src/log/problem-matchers.ts'
import { GitHubPublisher, type PublisherContext } from '../../src/report/github/publish.ts'
import type { GateResult } from '../../src/report/result.ts'
import { toRunState } from '../../src/run/state.ts'
import type { JobContext } from '../../src/runner/runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import type { FakeGitHub, Fault } from '../../testing/fake-github/fake-github.ts'
import { reachGitHub } from '../network/github-access.ts'
import { aGateResult, anExecution } from './builders.ts'
import { createFakeClock, type FakeClock } from './clock.ts'
import { aJob } from './runner.ts'

/** Page of the run in Buddy. */
export const page = 'https://app.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f800000002'
export const checkOnly: PublishOptions = { checkRun: 'Buddy', comment: false, commit: '', leg: '' }
export const commentOnly: PublishOptions = { ...checkOnly, checkRun: '', comment: true }
export const both: PublishOptions = { ...checkOnly, comment: true }

/** A response that is lost: GitHub has carried out the request. */
export const lost = { isCarriedOut: true, response: 'reset' } as const
/** A request that is lost. */
export const unsent = { isCarriedOut: false, response: 'reset' } as const
/** A request that is refused with this status. */
export function refused(on: string, status: number, message = ''): Fault {
  return { on, isCarriedOut: false, response: { status, body: { message } } }
}
/** A rate limit that asks for a wait, each time. */
export function rateLimit(seconds: number, times = Infinity): Fault {
  const response = { status: 429, headers: { 'retry-after': String(seconds) } }
  return { on: 'POST', times, isCarriedOut: false, response }
}

/** An error in a file of the checkout. */
export const problem: LogProblem = {
  path: '/buddy/p/src/a.ts',
  line: 3,
  level: 'error',
  title: 'TS1',
  message: 'wrong',
}
export const passed = { outcome: 'passed', state: toRunState(anExecution()) } as const
export const cancelledBySignal = { outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } } as const

/** What differs from the job of a pull request before a GitHub that is well. */
export interface PublishingOptions extends Partial<PublisherContext> {
  readonly faults?: readonly Fault[]
  readonly job?: Partial<JobContext>
  /** Secrets that the runner hides. */
  readonly redactor?: Redactor
}

/** A publisher before a small GitHub, in the job of a pull request. */
export interface Publishing {
  readonly clock: FakeClock
  readonly publisher: GitHubPublisher
  readonly context: PublisherContext
  readonly warnings: readonly string[]
  /** States for `post:`, in order. */
  readonly states: readonly string[]
  /** Cancels the workflow. */
  readonly cancel: () => void
  readonly finish: (more?: Partial<GateResult>) => Promise<void>
}

export function startPublishing(
  { apiUrl, meet }: Pick<FakeGitHub, 'apiUrl' | 'meet'>,
  published: PublishOptions,
  { faults = [], job = {}, redactor = new Redactor(), ...more }: PublishingOptions = {},
): Publishing {
  for (const fault of faults) meet(fault)
  const clock = createFakeClock()
  const stop = new AbortController()
  const warnings: string[] = []
  const states: string[] = []
  let ids = 0
  const context: PublisherContext = {
    clock,
    random: () => 0,
    randomId: () => `token ${String(++ids)} at ${String(performance.now())}`,
    jobContext: async () => aJob({ pullRequest: 7, eventName: 'pull_request', ...job }),
    isInCheckout: async (path) => path === 'src/a.ts',
    findCheckouts: async () => [''],
    connect: () => reachGitHub(apiUrl),
    redact: (text) => redactor.redact(text),
    signal: stop.signal,
    saveState: (state) => {
      states.push(state)
    },
    warn: (message) => {
      warnings.push(message)
    },
    ...more,
  }
  const publisher = new GitHubPublisher(published, context)
  return {
    clock,
    publisher,
    context,
    warnings,
    states,
    cancel: () => {
      stop.abort(new Cancelled('SIGINT'))
    },
    finish: (result = {}) => publisher.finish({ result: aGateResult(result), problems: [problem, problem] }),
  }
}

/** Lets the sockets do their work until something has come. */
export async function until(hasCome: () => boolean): Promise<void> {
  while (!hasCome()) await setImmediate()
}
