import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { ProgressLog, type ProgressOptions } from '../../src/report/progress.ts'
import { StepWriter } from '../../src/report/step-writer.ts'
import { type WaitingFor, toActionState, type ExecutionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution, anExecutionState } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

function logStates(states: readonly ExecutionState[], more: Partial<ProgressOptions> = {}): FakeRunner {
  const runner = createFakeRunner()
  const progressLog = new ProgressLog(new StepWriter(runner, createFakeClock()))
  const options = { apiUrl: 'https://api.buddy.works', approvalTimeoutMs: Infinity, ...more }
  for (const [index, state] of states.entries()) progressLog.log(states[index - 1] ?? null, state, options)
  return runner
}

/** The lines of the job log, without the time before each. */
const linesOf = (...states: readonly ExecutionState[]): readonly string[] =>
  logStates(states)
    .written.split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/^\[[^\]]*\] /, ''))

const action = (status: string, progress: number | null = null): ExecutionState =>
  toActionState(anActionExecution({ status, progress, finishDate: null }), null, false)
const run = (...actionExecutions: readonly ActionExecution[]): ExecutionState =>
  toRunState(anExecution({ status: 'INPROGRESS', actionExecutions }))
const page = anActionExecution().htmlUrl ?? ''

describe('the first line', () => {
  const longPage = `https://app.buddy.works/${'x'.repeat(476)}`
  test.each<[string, ExecutionState]>([
    [`Action "Build": ${page}`, action('INPROGRESS')],
    [`Run of "Deploy" (90d11b5b5410 on main): ${anExecution().htmlUrl ?? ''}`, run()],
    ['Run of "Deploy" (90d11b5b5410 on v1)', toRunState(anExecution({ tag: 'v1', htmlUrl: null }))],
    ['Run of "Deploy"', toRunState(anExecution({ revision: null, branch: null, htmlUrl: null }))],
    ['Action', { ...action('INPROGRESS'), name: null, htmlUrl: null }],
    [`Action "Build": ${longPage}`, { ...action('INPROGRESS'), htmlUrl: longPage }],
    ['Action "Build"', { ...action('INPROGRESS'), htmlUrl: `${longPage}x` }],
  ])('names what is watched, once: %s', (line, state) => {
    const lines = linesOf(state, state)
    expect(lines[0]).toBe(line)
    expect(lines.slice(1)).not.toContain(line)
  })
})

describe('a line of progress', () => {
  test('comes at every tenth of the way, and at each new status', () => {
    const inProgress = [0, 4, 9, 10, 15, 19, 20, 55, 60, 64, 65].map((progress) => action('INPROGRESS', progress))
    expect(linesOf(...inProgress).slice(1)).toEqual(
      [0, 10, 20, 55, 65].map((progress) => `"Build": INPROGRESS, ${String(progress)} %`),
    )
    const lines = linesOf(action('ENQUEUED'), action('INPROGRESS', 3), action('SUCCESSFUL', 100))
    expect(lines.slice(1)).toEqual(['"Build": ENQUEUED', '"Build": INPROGRESS, 3 %', '"Build": SUCCESSFUL'])
  })

  test('of a run names each action that has begun, and those that are running', () => {
    const runOf = (...statuses: readonly string[]): ExecutionState =>
      run(
        ...statuses.map((status, index) =>
          anActionExecution({ id: aHash(index), actionName: `A${String(index)}`, status }),
        ),
      )
    const [first, second, third] = [
      runOf('INPROGRESS', 'INITIAL'),
      runOf('SUCCESSFUL', 'ENQUEUED'),
      runOf('SUCCESSFUL', 'INPROGRESS'),
    ]
    expect(linesOf(first, second, third, third).slice(1)).toEqual([
      '"A0": INPROGRESS',
      'The run: INPROGRESS, running "A0"',
      '"A0": SUCCESSFUL',
      '"A1": ENQUEUED',
      '"A1": INPROGRESS',
    ])
    const many = runOf(...Array.from({ length: 5 }, () => 'INPROGRESS'))
    expect(linesOf(many).at(-1)).toBe('The run: INPROGRESS, running "A0", "A1", "A2" and 2 more')
  })

  test('names an action without a name by its hash, else by its number', () => {
    const hashed = anActionExecution({ id: aHash(7), actionName: null, status: 'INPROGRESS' })
    const numbered = anActionExecution({ id: null, actionId: 9, actionName: null })
    expect(linesOf(run(hashed, numbered)).slice(1)).toEqual([
      `"${aHash(7)}": INPROGRESS`,
      '"9": SUCCESSFUL',
      `The run: INPROGRESS, running "${aHash(7)}"`,
    ])
  })

  test('says how many executions the action has, when there is one more', () => {
    const executed = (count: number): ExecutionState =>
      toActionState(
        anActionExecution({ status: 'INPROGRESS' }),
        anExecution({
          actionExecutions: Array.from({ length: count }, (_, index) => anActionExecution({ id: aHash(index + 1) })),
        }),
        false,
      )
    const lines = linesOf(executed(1), executed(2), executed(2), executed(3))
    expect(lines.filter((line) => line.includes('executions'))).toEqual([
      expect.stringMatching(/ 2 executions .*last counts$/),
      expect.stringMatching(/ 3 executions /),
    ])
  })

  test('says once after a retry that Buddy still shows the state from before', () => {
    const stale = { ...action('FAILED'), isStale: true }
    expect(linesOf(stale, stale, stale, action('INPROGRESS', 1)).slice(1)).toEqual([
      'Before the retry: FAILED',
      '"Build": INPROGRESS, 1 %',
    ])
  })

  test('has no command and no hidden character of Buddy’s', () => {
    const nasty = 'x\n::error::y ##[add-mask]z \u001b[31m\u202e'
    const { stdout } = logStates([
      toActionState(
        anActionExecution({ actionName: nasty, status: nasty, htmlUrl: `https://app.buddy.works/${nasty}` }),
        anExecution({ branch: nasty }),
        false,
      ),
    ])
    for (const line of stdout.split('\n')) {
      if (!line.startsWith('::warning title=Buddy Gate::')) expect(line).not.toMatch(/^\s*::/)
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      expect(line).not.toMatch(/##\[|[\u0000-\u001f\u202e]/)
    }
  })
})

describe('a warning', () => {
  const warningsOf = (...states: readonly ExecutionState[]): readonly string[] =>
    logStates(states).annotations.map(({ message }) => message)

  test('names a status that is not known, once', () => {
    expect(warningsOf(action('ODD'), action('ODD'), action('ODDER'))).toEqual([
      expect.stringMatching(/ODD is not known .* never passes/),
      expect.stringContaining('ODDER'),
    ])
  })

  test('names what is wrong in a response, five times at most', () => {
    const decodeWarnings = Array.from({ length: 9 }, (_, index) => `field ${String(index)}: expected a number`)
    const warnings = warningsOf(anExecutionState({ decodeWarnings }))
    expect(warnings).toHaveLength(5)
    expect(warnings[4]).toContain('field 4: expected a number')
  })
})

describe('a notice about an action that waits for a person', () => {
  const waiting = (more: Partial<ActionExecution> = {}, state: Partial<WaitingFor> = {}): ExecutionState => ({
    ...action('WAITING_FOR_APPLY'),
    waitingFor: {
      status: 'WAITING_FOR_APPLY',
      action: anActionExecution({ actionName: 'Approve it', ...more }),
      ...state,
    },
  })
  const noticesOf = (states: readonly ExecutionState[], more: Partial<ProgressOptions> = {}): readonly string[] =>
    logStates(states, more).annotations.map(({ message, title }) => `${title}: ${message}`)
  const text = 'someone who may approve it has to approve or reject it in Buddy'

  test('says once what to do and where', () => {
    expect(noticesOf([waiting(), waiting()])).toEqual([
      `Buddy waits for somebody: "Approve it" is WAITING_FOR_APPLY: ${text}, at ${page}.`,
    ])
  })

  test('comes again when another action waits, or the action waits again', () => {
    const other = waiting({ id: aHash(9) })
    expect(noticesOf([waiting(), other, action('INPROGRESS'), other])).toHaveLength(3)
  })

  test('says how long the step waits, and is absent when the step does not wait', () => {
    expect(noticesOf([waiting()], { approvalTimeoutMs: 90_000 })[0]).toMatch(/ This step waits 1 min 30 s for that\.$/)
    expect(noticesOf([waiting()], { approvalTimeoutMs: 0 })).toEqual([])
  })

  test.each<[string, ExecutionState, string]>([
    [
      'a page that is not Buddy’s',
      waiting({ htmlUrl: 'https://evil.example/x' }),
      `"Approve it" is WAITING_FOR_APPLY: ${text}.`,
    ],
    ['an action without a name', waiting({ actionName: null }), `WAITING_FOR_APPLY: ${text}, at ${page}.`],
    [
      'no action',
      { ...waiting({}, { action: null }), htmlUrl: 'https://app.buddy.works/w/p' },
      `WAITING_FOR_APPLY: ${text}, at https://app.buddy.works/w/p.`,
    ],
  ])('links only a page of Buddy’s, and names only an action with a name: %s', (_, state, notice) => {
    expect(noticesOf([state])).toEqual([`Buddy waits for somebody: ${notice}`])
  })
})
