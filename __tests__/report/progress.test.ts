import { describe, expect, test } from '@jest/globals'
import { ProgressLog, type ProgressOptions } from '../../src/report/progress.ts'
import { StepWriter } from '../../src/report/step-writer.ts'
import { type WaitingFor, toActionState, type ExecutionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution, anExecutionState } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

const terms: ProgressOptions = { apiUrl: 'https://api.buddy.works', approvalTimeoutMs: Infinity }

function logProgress(states: readonly ExecutionState[], more: Partial<ProgressOptions> = {}): FakeRunner {
  const [runner, clock] = [createFakeRunner(), createFakeClock()]
  const progressLog = new ProgressLog(new StepWriter(runner, clock))
  let before: ExecutionState | null = null
  for (const state of states) {
    clock.advance(60_000)
    progressLog.log(before, state, { ...terms, ...more })
    before = state
  }
  return runner
}

/** The lines of the job log, without the time before each. */
const linesOf = (runner: FakeRunner): readonly string[] =>
  runner.written
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/^\[[^\]]*\] /, ''))
const action = (status: string, progress: number | null = null): ExecutionState =>
  toActionState(anActionExecution({ status, progress, finishDate: null }), null, false)
const page = anActionExecution().htmlUrl ?? ''

describe('what has changed is told', () => {
  test('once at the beginning: what is looked at', () => {
    expect(linesOf(logProgress([action('INPROGRESS', 5), action('INPROGRESS', 5)]))).toEqual([
      `Action "Build": ${page}`,
      '"Build": INPROGRESS, 5 %',
    ])
    expect(linesOf(logProgress([toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: [] }))]))[0]).toMatch(
      /^Run of "Deploy" \(90d11b5b5410 on main\): https:/,
    )
    expect(linesOf(logProgress([toRunState(anExecution({ tag: 'v1', htmlUrl: null }))]))[0]).toBe(
      'Run of "Deploy" (90d11b5b5410 on v1)',
    )
    expect(linesOf(logProgress([{ ...action('INPROGRESS', 5), name: null, htmlUrl: null }]))[0]).toBe('Action')
    expect(linesOf(logProgress([toRunState(anExecution({ revision: null, branch: null, htmlUrl: null }))]))[0]).toBe(
      'Run of "Deploy"',
    )
  })

  test('with its page, unless that is too long for one', () => {
    const long = (length: number): string =>
      `https://app.buddy.works/${'x'.repeat(length - 'https://app.buddy.works/'.length)}`
    expect(linesOf(logProgress([{ ...action('INPROGRESS', 5), htmlUrl: long(500) }]))[0]).toBe(
      `Action "Build": ${long(500)}`,
    )
    expect(linesOf(logProgress([{ ...action('INPROGRESS', 5), htmlUrl: long(501) }]))[0]).toBe('Action "Build"')
  })

  test('at every tenth of the way, and at each new status', () => {
    const lines = linesOf(
      logProgress([0, 4, 9, 10, 15, 19, 20, 55, 60, 64, 65].map((progress) => action('INPROGRESS', progress))),
    )
    expect(lines.slice(1)).toEqual([
      '"Build": INPROGRESS, 0 %',
      '"Build": INPROGRESS, 10 %',
      '"Build": INPROGRESS, 20 %',
      '"Build": INPROGRESS, 55 %',
      '"Build": INPROGRESS, 65 %',
    ])
    expect(
      linesOf(logProgress([action('ENQUEUED'), action('INPROGRESS', 3), action('SUCCESSFUL', 100)])).slice(1),
    ).toEqual(['"Build": ENQUEUED', '"Build": INPROGRESS, 3 %', '"Build": SUCCESSFUL'])
  })

  test('of a run, the actions too, but none that has not begun', () => {
    const run = (...statuses: readonly string[]): ExecutionState =>
      toRunState(
        anExecution({
          status: 'INPROGRESS',
          actionExecutions: statuses.map((status, index) =>
            anActionExecution({ id: aHash(index), actionName: `A${index}`, status }),
          ),
        }),
      )
    const lines = linesOf(
      logProgress([
        run('INPROGRESS', 'INITIAL'),
        run('SUCCESSFUL', 'ENQUEUED'),
        run('SUCCESSFUL', 'INPROGRESS'),
        run('SUCCESSFUL', 'INPROGRESS'),
      ]),
    )
    expect(lines.slice(1)).toEqual([
      '"A0": INPROGRESS',
      'The run: INPROGRESS, running "A0"',
      '"A0": SUCCESSFUL',
      '"A1": ENQUEUED',
      '"A1": INPROGRESS',
    ])
  })

  test('loops and retries: that there are several executions of the action', () => {
    const several = (count: number): ExecutionState =>
      toActionState(
        anActionExecution({ status: 'INPROGRESS' }),
        anExecution({
          actionExecutions: Array.from({ length: count }, (_, index) => anActionExecution({ id: aHash(index + 1) })),
        }),
        false,
      )
    expect(
      linesOf(logProgress([several(1), several(2), several(2), several(3)])).filter((line) =>
        line.includes('executions'),
      ),
    ).toEqual([expect.stringMatching(/ 2 executions .*last counts$/), expect.stringMatching(/ 3 executions /)])
  })

  test('after a retry: once that Buddy still shows the state from before, and then the new one', () => {
    const beforeRetry = { ...action('FAILED'), isStale: true }
    expect(linesOf(logProgress([beforeRetry, beforeRetry, beforeRetry, action('INPROGRESS', 1)]))).toEqual([
      `Action "Build": ${page}`,
      'Before the retry: FAILED',
      '"Build": INPROGRESS, 1 %',
    ])
  })

  test('without what Buddy could do with a text in the job log', () => {
    const nasty = 'x\n::error::y ##[add-mask]z \u001b[31m\u202e'
    const runner = logProgress([
      toActionState(
        anActionExecution({ actionName: nasty, status: nasty, htmlUrl: `https://app.buddy.works/${nasty}` }),
        anExecution({ branch: nasty }),
        false,
      ),
    ])
    for (const line of runner.stdout.split('\n')) {
      expect(line).not.toContain('##[')
      if (!line.startsWith('::warning title=Buddy Gate::')) expect(line).not.toMatch(/^\s*::/)
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      expect(line).not.toMatch(/[\u0000-\u001f\u202e]/)
    }
  })
})

describe('what is odd is warned of', () => {
  test('a status that is not known, once', () => {
    expect(
      logProgress([action('ODD'), action('ODD'), action('ODDER')]).annotations.map(({ level, message }) => [
        level,
        message,
      ]),
    ).toEqual([
      ['warning', expect.stringMatching(/ODD is not known .* never passes/)],
      ['warning', expect.stringContaining('ODDER')],
    ])
  })

  test('an answer that is not as it should be, five faults at most', () => {
    expect(
      logProgress([
        anExecutionState({
          decodeWarnings: Array.from({ length: 9 }, (_, index) => `field ${index}: expected a number`),
        }),
      ]).annotations,
    ).toHaveLength(5)
  })
})

describe('somebody who has to act', () => {
  const waitingFor = (status: string, more: Partial<WaitingFor> = {}): ExecutionState => ({
    ...action(status),
    waitingFor: { status, action: anActionExecution({ actionName: 'Approve it' }), ...more },
  })
  const notices = (runner: FakeRunner): readonly string[] =>
    runner.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)

  test('is told what to do and where, once', () => {
    expect(notices(logProgress([waitingFor('WAITING_FOR_APPLY'), waitingFor('WAITING_FOR_APPLY')]))).toEqual([
      `"Approve it" is WAITING_FOR_APPLY: someone who may approve it has to approve or reject it in Buddy, at ${page}.`,
    ])
  })

  test('is told again where it is about another action, or comes back', () => {
    const other = waitingFor('WAITING_FOR_APPLY', { action: anActionExecution({ id: aHash(9), actionName: 'Second' }) })
    expect(notices(logProgress([waitingFor('WAITING_FOR_APPLY'), other, action('INPROGRESS'), other]))).toHaveLength(3)
  })

  test('is told how long this step waits, where that has an end', () => {
    expect(notices(logProgress([waitingFor('WAITING_FOR_VARIABLES')], { approvalTimeoutMs: 90_000 }))).toEqual([
      expect.stringMatching(/ This step waits 1 min 30 s for that\.$/),
    ])
    expect(notices(logProgress([waitingFor('WAITING_FOR_VARIABLES')], { approvalTimeoutMs: 0 }))).toEqual([])
  })

  test('is led nowhere but to Buddy', () => {
    const evil = waitingFor('WAITING_FOR_APPLY', { action: anActionExecution({ htmlUrl: 'https://evil.example/x' }) })
    expect(notices(logProgress([evil]))).toEqual([
      '"Build" is WAITING_FOR_APPLY: someone who may approve it has to approve or reject it in Buddy.',
    ])
    expect(logProgress([evil]).annotations.map(({ title }) => title)).toEqual(['Buddy waits for somebody'])
    const nameless = waitingFor('WAITING_FOR_APPLY', { action: anActionExecution({ actionName: null, htmlUrl: null }) })
    expect(notices(logProgress([nameless]))[0]).toMatch(/^WAITING_FOR_APPLY: someone/)
    const unknown = { ...waitingFor('WAITING_FOR_APPLY', { action: null }), htmlUrl: 'https://app.buddy.works/w/p' }
    expect(notices(logProgress([unknown]))).toEqual([
      'WAITING_FOR_APPLY: someone who may approve it has to approve or reject it in Buddy, at https://app.buddy.works/w/p.',
    ])
  })
})
