import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { BuddyError, RetriesExhausted } from '../../src/buddy/errors.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { ActionLog } from '../../src/log/action-log.ts'
import type { ActionLogResult } from '../../src/log/fetch/collect.ts'
import { type CancelSummary, Reporter } from '../../src/report/reporter.ts'
import type { EndReason } from '../../src/report/result.ts'
import { toActionState, type ExecutionState, toRunState } from '../../src/run/state.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { aHash, anActionExecution, anExecution, anExecutionState } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions, fallibleDoings } from '../fakes/runner.ts'

const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2', 'execution-id': '2' }
const ofAction = { 'action-execution-id': aHash(1) }

interface Scenario {
  readonly inputs?: Readonly<Record<string, string>>
  readonly options?: FakeRunnerOptions
  readonly states?: readonly ExecutionState[]
  readonly outcome?: Outcome
  readonly end?: EndReason
  /** Lines of the log of the last reading's action, or of its first one. */
  readonly log?: readonly string[]
  /** What is said of that log. */
  readonly note?: string
}

/** A reporter that writes to this host. */
function aReporter(runner: Runner, clock = createFakeClock()): Reporter {
  return new Reporter(runner, new Redactor(), clock, () => 'resume')
}

async function aLog(
  reporter: Reporter,
  state: ExecutionState,
  lines: readonly string[],
  note: string,
): Promise<ActionLogResult> {
  const log = reporter.openLog()
  await log.startResponse()(lines)
  await log.complete(false)
  return { action: state.action ?? state.actions[0] ?? anActionExecution(), log, note }
}

async function report({
  inputs = {},
  options = {},
  states = [anExecutionState()],
  outcome = 'passed',
  end = { kind: 'decided' },
  log,
  note = '',
}: Scenario = {}): Promise<FakeRunner> {
  const runner = createFakeRunner({ ...options, inputs: { ...ids, ...inputs } })
  const clock = createFakeClock()
  const reporter = aReporter(runner, clock)
  reporter.begin(await readInputs(runner))
  for (const state of states) {
    clock.advance(10_000)
    reporter.onState(state)
  }
  const last = states.at(-1)
  await reporter.finish(
    outcome,
    end,
    log === undefined || last === undefined ? [] : [await aLog(reporter, last, log, note)],
  )
  return runner
}

const failedRun = toRunState(
  anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'FAILED' })] }),
)
const pendingAction = toActionState(
  anActionExecution({ status: 'INPROGRESS', progress: 5, finishDate: null }),
  null,
  false,
)

describe('outputs', () => {
  test('that the inputs have are written before anything is read', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, ...ofAction } })
    aReporter(runner).begin(await readInputs(runner))
    expect(Object.fromEntries(runner.outputs)).toEqual({
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      'action-execution-id': aHash(1),
    })
  })

  test('that are found are written as they are found', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, 'pipeline-id': 'deploy', 'execution-id': aHash(2) } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    expect([runner.outputs.has('pipeline-id'), runner.outputs.has('execution-id')]).toEqual([false, false])
    reporter.onResolved({ pipelineId: '9' })
    expect(runner.outputs.get('pipeline-id')).toBe('9')
    reporter.onResolved({ executionId: '4' })
    expect(runner.outputs.get('execution-id')).toBe('4')
  })

  test('of a first reading are there before the wait', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, ...ofAction } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onState(pendingAction)
    expect(Object.fromEntries(runner.outputs)).toMatchObject({
      status: 'INPROGRESS',
      url: pendingAction.htmlUrl,
      'action-id': '1',
      'action-name': 'Build',
      'action-type': 'BUILD',
      progress: '5',
      'started-at': '2026-01-01T00:00:00Z',
    })
    expect(runner.outputs.has('outcome')).toBe(false)
  })

  test('at the end are all there', async () => {
    const action = anActionExecution({
      errorMessage: 'exit 7',
      approverId: 3,
      approvalDate: '2026-01-01T00:00:30Z',
      outputtedVariables: [{ key: 'A', value: 'a\r\nb' }],
      passedVariables: [{ key: 'B', value: '2' }],
    })
    const runner = await report({
      inputs: { ...ofAction, 'log-file': 'logs/x.txt', 'output-prefix': 'v_' },
      states: [pendingAction, toActionState(action, null, true)],
      log: ['one'],
    })
    expect(Object.fromEntries(runner.outputs)).toEqual({
      outcome: 'passed',
      status: 'SUCCESSFUL',
      url: action.htmlUrl,
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      'action-execution-id': aHash(1),
      'action-id': '1',
      'action-name': 'Build',
      'action-type': 'BUILD',
      'started-at': '2026-01-01T00:00:00Z',
      'finished-at': '2026-01-01T00:01:00Z',
      'duration-seconds': '60',
      progress: '100',
      'error-message': 'exit 7',
      'approver-id': '3',
      'approved-at': '2026-01-01T00:00:30Z',
      variables: '{"A":"a\\r\\nb"}',
      'passed-variables': '{"B":"2"}',
      'log-file': '/workspace/logs/x.txt',
      v_A: 'a\r\nb',
      actions: JSON.stringify([
        {
          id: 1,
          name: 'Build',
          type: 'BUILD',
          status: 'SUCCESSFUL',
          actionExecutionId: aHash(1),
          url: action.htmlUrl,
          durationSeconds: 60,
        },
      ]),
    })
  })

  test('of this action come after those of variables, and no variable takes their place', async () => {
    const outputtedVariables = ['Status', 'OUTCOME', 'a=b', 'own', 'OWN', 'é', '__proto__'].map((key) => ({
      key,
      value: `of ${key}`,
    }))
    const { outputs, outputList, annotations } = await report({
      states: [anExecutionState({ ...failedRun, outputtedVariables })],
      outcome: 'failed',
    })
    expect(outputs.get('status')).toBe('FAILED')
    expect(outputs.get('outcome')).toBe('failed')
    expect(outputs.get('own')).toBe('of own')
    expect(outputs.get('__proto__')).toBe('of __proto__')
    const names = outputList.map(([name]) => name)
    expect(names.filter((name) => !/^[a-z_][a-z-_]*$/.test(name))).toEqual([])
    expect(names.lastIndexOf('status')).toBeGreaterThan(names.indexOf('own'))
    expect(JSON.parse(outputs.get('variables') ?? '')).toMatchObject({
      Status: 'of Status',
      'a=b': 'of a=b',
      OWN: 'of OWN',
      é: 'of é',
    })
    for (const key of ['Status', 'OUTCOME', 'a=b', 'OWN', 'é'])
      expect(annotations).toContainEqual(
        expect.objectContaining({ level: 'warning', message: expect.stringContaining(`Variable ${key} `) }),
      )
  })

  test.each<[Outcome, EndReason]>([
    ['failed', { kind: 'decided' }],
    ['timed-out', { kind: 'timed-out', error: null }],
    ['cancelled', { kind: 'cancelled', signalName: 'SIGINT' }],
  ])('are written on a way out that is %s too', async (outcome, end) => {
    expect(Object.fromEntries((await report({ outcome, end, states: [failedRun] })).outputs)).toMatchObject({
      outcome,
      status: 'FAILED',
      'execution-id': '2',
      variables: '{}',
    })
  })

  test('leave the file out where it could not be written', async () => {
    const runner = await report({
      inputs: { 'log-file': 'x' },
      options: { failing: { createFile: 'EACCES' } },
      log: ['one'],
    })
    expect(runner.outputs.has('log-file')).toBe(false)
    expect(runner.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('EACCES') }])
  })
})

describe('secrets', () => {
  const secret = [
    { key: 'API_TOKEN', value: 'hunter2\nsecond line' },
    { key: 'PLAIN', value: '!encrypted abcdef' },
  ]

  test('are registered before they, or anything read with them, are written or printed', async () => {
    const { doings } = await report({
      states: [
        anExecutionState({ outputtedVariables: secret, passedVariables: [{ key: 'X_SECRET', value: 'passed-on' }] }),
      ],
      log: ['the log with hunter2'],
    })
    const masks = ['mask hunter2', 'mask second line', 'mask !encrypted abcdef', 'mask passed-on'].map((mask) =>
      doings.indexOf(mask),
    )
    const first = doings.findIndex(
      (doing) =>
        !doing.startsWith('mask') &&
        /hunter2|second line|encrypted abcdef|passed-on|output status|SUCCESSFUL/.test(doing),
    )
    for (const mask of masks) {
      expect(mask).toBeGreaterThanOrEqual(0)
      expect(mask).toBeLessThan(first)
    }
  })

  test('are not in the summary', async () => {
    const { summary } = await report({ states: [anExecutionState({ outputtedVariables: secret })] })
    expect(summary).toContain('API_TOKEN')
    expect(summary).not.toContain('hunter2')
  })

  test.each([
    ['none', []],
    ['PLAIN_NAME', ['visible']],
  ])('are what mask says: %s', async (mask, masks) => {
    const outputtedVariables = [
      { key: 'API_TOKEN', value: 'hunter2' },
      { key: 'PLAIN_NAME', value: 'visible' },
    ]
    expect((await report({ inputs: { mask }, states: [anExecutionState({ outputtedVariables })] })).masks).toEqual(
      masks,
    )
  })
})

describe('annotations', () => {
  test.each<[Outcome, EndReason]>([
    ['failed', { kind: 'decided' }],
    ['timed-out', { kind: 'not-waiting' }],
    ['timed-out', { kind: 'timed-out', error: null }],
    ['cancelled', { kind: 'cancelled', signalName: 'SIGINT' }],
    ['unknown', { kind: 'broken', error: new Error('x') }],
    [
      'unknown',
      {
        kind: 'wrong-inputs',
        problems: [
          { input: 'a', message: 'b' },
          { input: 'c', message: 'd' },
        ],
      },
    ],
  ])('are exactly one error where the outcome is %s by %j', async (outcome, end) => {
    const { annotations } = await report({ outcome, end, states: [failedRun], log: ['x'] })
    expect(annotations.map(({ level }) => level)).toEqual(['error'])
    expect(annotations[0]?.message.length).toBeLessThanOrEqual(4000)
  })

  test('are none where it passed', async () => {
    expect((await report({ log: ['x'] })).annotations).toEqual([])
  })

  test('warn of an action that failed in a run that passed', async () => {
    const run = toRunState(
      anExecution({
        actionExecutions: [anActionExecution({ status: 'FAILED', ignoreErrors: true, actionName: 'Flaky' })],
      }),
    )
    expect((await report({ states: [run] })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Flaky') },
    ])
  })

  test('warn once of a status that is not known, and of a body that is not as it should be', async () => {
    const odd = anExecutionState({
      status: 'ODD',
      effectiveStatus: 'ODD',
      statusClass: 'unknown',
      decodeWarnings: ['progress: expected a number, got a string'],
    })
    expect((await report({ states: [odd, odd, odd, anExecutionState()] })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('ODD') },
      { level: 'warning', message: expect.stringContaining('progress') },
    ])
  })

  test('warn of a log that could not be read whole, where that is all that went wrong', async () => {
    expect((await report({ log: ['x'], note: 'The log may be incomplete.' })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('The log may be incomplete.') },
    ])
    const late = await report({
      outcome: 'timed-out',
      end: { kind: 'timed-out', error: null },
      states: [pendingAction],
      log: ['x'],
      note: 'The log may be incomplete.',
    })
    expect(late.annotations.map(({ level }) => level)).toEqual(['error'])
    expect(late.summary).toContain('The log may be incomplete.')
  })

  test('tell of inputs that are not looked at', async () => {
    const { annotations } = await report({ inputs: { branch: 'main', tag: '' } })
    expect(annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('`branch`') }])
  })
})

describe('what is done first', () => {
  const sentence = 'Approved x ::error::y ##[add-mask]z'

  async function aReporterOf(
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly runner: FakeRunner; readonly reporter: Reporter }> {
    const runner = createFakeRunner({ inputs: { ...ids, ...inputs } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    return { runner, reporter }
  }

  test.each([
    [{}, 'Watching run 2,'],
    [{ operation: 'retry' }, 'Retrying run 2,'],
    [{ operation: 'approve' }, 'Approving in run 2,'],
    [{ operation: 'pass-variables', variables: 'A=1' }, 'Passing variables to run 2,'],
    [{ operation: 'run', 'execution-id': '', branch: 'dev' }, 'Starting a new run of branch dev,'],
  ])('is the first that is said: %j', async (inputs, words) => {
    expect((await aReporterOf(inputs)).runner.written).toMatch(new RegExp(`^${words}`))
  })

  test('a run that was started is put out at once, with its page', async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'run', 'execution-id': '', branch: 'dev' })
    expect(runner.outputs.has('execution-id')).toBe(false)
    reporter.onStarted('7', 'https://app.buddy.works/w/p/x')
    reporter.onResolved({ executionId: '7' })
    expect([runner.outputs.get('execution-id'), runner.outputs.get('url')]).toEqual([
      '7',
      'https://app.buddy.works/w/p/x',
    ])
    expect(runner.written.match(/run 7/g)).toHaveLength(1)
  })

  test('what comes of it is said, each in its way, and stands in the summary', async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'approve' })
    reporter.onProgress('Waiting for it')
    reporter.onDone('Approved it')
    reporter.onNotice('Somebody was quicker')
    reporter.onWarning('It is still waiting')
    reporter.warn('GitHub is far')
    reporter.onState(anExecutionState())
    await reporter.finish('passed', { kind: 'decided' }, [])
    expect(runner.written).toContain('Waiting for it')
    expect(runner.written).toContain('Approved it')
    expect(runner.annotations).toEqual(
      [
        ['notice', 'Somebody was quicker'],
        ['warning', 'It is still waiting'],
        ['warning', 'GitHub is far'],
      ].map(([level, message]) => ({ level, message, title: 'Buddy Gate' })),
    )
    expect(runner.summary).not.toContain('GitHub is far')
    for (const note of ['Approved it', 'Somebody was quicker', 'It is still waiting'])
      expect(runner.summary).toContain(note)
    expect(runner.summary).not.toContain('Waiting for it')
  })

  test("no text of Buddy's becomes a command", async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'approve' })
    for (const reportIt of [reporter.onProgress, reporter.onDone, reporter.onNotice, reporter.onWarning])
      reportIt(`${sentence}\n::set-output name=outcome::passed`)
    await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])
    expect(runner.stdout).not.toContain('##[')
    expect(runner.stdout.split('\n').filter((line) => /^\s*::(?:error::y|set-output)/.test(line))).toEqual([])
  })

  test('secret variables that were handed in are hidden by their name, whole and short ones too, before anything is put out', async () => {
    const { runner, reporter } = await aReporterOf({
      operation: 'pass-variables',
      'secret-variables': 'S=42\nLONG=hunter2-0123',
      variables: 'OPEN=42',
    })
    const variables = [
      { key: 'S', value: '42' },
      { key: 'LONG', value: 'hunter2-0123' },
      { key: 'OPEN', value: '42' },
      { key: 'S2', value: '42' },
    ]
    reporter.onState(anExecutionState({ passedVariables: variables, outputtedVariables: variables }))
    await reporter.finish('passed', { kind: 'decided' }, [])
    const shown = { S: '***', LONG: '***', OPEN: '42', S2: '42' }
    expect(JSON.parse(runner.outputs.get('passed-variables') ?? '')).toEqual(shown)
    expect(JSON.parse(runner.outputs.get('variables') ?? '')).toEqual(shown)
    expect([runner.outputs.get('S'), runner.outputs.get('OPEN')]).toEqual(['***', '42'])
    expect(runner.doings.join('\n')).not.toContain('hunter2')
  })

  test("a variable of a secret's name with another value is Buddy's own", async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'pass-variables', 'secret-variables': 'S=42' })
    reporter.onState(anExecutionState({ outputtedVariables: [{ key: 'S', value: '43' }] }))
    await reporter.finish('passed', { kind: 'decided' }, [])
    expect(runner.outputs.get('S')).toBe('43')
  })

  test('names the scope that a CANCEL requires, and those of the response, when Buddy answers it with 403', async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'retry' })
    const error = refused(403, { scopes: 'EXECUTION_INFO', acceptedScopes: 'EXECUTION_RUN' }, 'change-run')
    await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], {
      runEnd: 'cancel-failed',
      error,
    })
    const [warning] = runner.annotations.filter(({ level }) => level === 'warning')
    for (const part of ['PIPELINE_RUN', 'this token has EXECUTION_INFO', 'Buddy accepts EXECUTION_RUN'])
      expect(warning?.message).toContain(part)
  })

  test('a CANCEL that failed is a warning, beside the one error', async () => {
    const { runner, reporter } = await aReporterOf({ operation: 'retry' })
    await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], {
      runEnd: 'cancel-failed',
      error: cut(),
    })
    expect(runner.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/could not be cancelled \(connection: ECONNRESET\), so it goes on/)],
      ['error', expect.stringContaining('could not be cancelled')],
    ])
    expect(runner.outputs.get('outcome')).toBe('cancelled')
  })

  test.each<[string, CancelSummary]>([
    ['came off', { runEnd: 'cancelled', error: cut() }],
    ['is left to the post step', { runEnd: 'deferred-to-post', error: null }],
    ['failed for a reason that is told elsewhere', { runEnd: 'cancel-failed', error: null }],
  ])('a CANCEL that %s is no warning', async (_, own) => {
    const { runner, reporter } = await aReporterOf({ operation: 'retry' })
    await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], own)
    expect(runner.annotations.map(({ level }) => level)).toEqual(['error'])
  })
})

describe('the log and the summary', () => {
  const failing = { outcome: 'failed', states: [failedRun], log: ['line of the log'] } as const
  test.each([
    ['always', 'passed', true],
    ['always', 'failed', true],
    ['on-failure', 'passed', false],
    ['on-failure', 'failed', true],
    ['never', 'failed', false],
  ] as const)('summary: %s, %s', async (summary, outcome, written) => {
    expect((await report({ inputs: { summary }, outcome })).summary !== null).toBe(written)
  })

  test('stream-log: false keeps every line of the log from stdout, but not from the summary', async () => {
    const runner = await report({ ...failing, inputs: { 'stream-log': 'false' } })
    expect(runner.stdout).not.toContain('line of the log')
    expect(runner.summary).toContain('line of the log')
    expect((await report(failing)).written).toContain('│ line of the log')
  })

  test('the log stands in a group of its name, and the error lines of a failure outside of any', async () => {
    const passed = (
      await report({ states: [toActionState(anActionExecution(), null, true)], log: ['line of the log'] })
    ).stdout
    expect(passed).toMatch(/::group::[^\n]*"Build", line 1\n│ line of the log\n::endgroup::/)
    const { stdout } = await report({
      ...failing,
      states: [toActionState(anActionExecution({ status: 'FAILED' }), null, true)],
    })
    expect(stdout).toMatch(/::group::[^\n]*"Build", line 1\n│ line of the log\n::endgroup::/)
    expect(stdout).toMatch(
      /::endgroup::\n(?:.+\n)?Error lines in the log of "Build" \(1 line in all\):\n {2}1: line of the log\n::error /,
    )
  })

  test('no error lines stand in the job log if every line of it reports a test that passed', async () => {
    const passed = ['PASS a.test.ts', 'PASS b.test.ts']
    const { stdout } = await report({ ...failing, log: passed })
    expect(stdout).not.toContain('Error lines in the log')
  })

  test('the summary of a step that lost the connection says when the state was last seen', async () => {
    const runner = await report({ states: [pendingAction, pendingAction], outcome: 'unknown' })
    expect(runner.summary).toContain('<strong>Last seen:</strong> <code>INPROGRESS</code> at 2026-01-01 00:00:20 UTC.')
  })

  test('what is told on the way: beginning, trouble, recovery, changes', async () => {
    const runner = createFakeRunner({ inputs: ids })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onRetry(cut() satisfies BuddyError)
    reporter.onRecovered(3)
    reporter.onRetry(new BuddyError({ kind: 'oidc-failed', detail: 'x', isLasting: false, hasWorked: true }, 'GitHub'))
    reporter.onState(
      toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'ENQUEUED' })] })),
    )
    reporter.onState(toRunState(anExecution({ status: 'INPROGRESS' })))
    expect(runner.written.split('\n').slice(0, -1)).toEqual([
      'Watching run 2, pipeline 2 of w/p, on api.buddy.works',
      '[0 s] Buddy did not answer as it should (connection: ECONNRESET), trying again',
      '[0 s] Buddy answers again (attempt 3)',
      expect.stringMatching(/^\[0 s\] GitHub did not answer as it should \(.+\), trying again$/),
      expect.stringContaining('https://app.buddy.works/'),
      expect.stringContaining('INPROGRESS'),
      expect.stringContaining('"Build": SUCCESSFUL'),
    ])
  })
})

describe('the job log tells on the way', () => {
  test('what is waited for, and for how long', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, 'appear-timeout': '2m' } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onWaitingToAppear('a run')
    expect(runner.written).toContain('[0 s] Waiting for a run to appear, for up to 2 min\n')
  })

  test('what was found, and only that', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, 'pipeline-id': 'deploy', 'execution-id': aHash(2) } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onResolved({ pipelineId: '9' })
    reporter.onResolved({ executionId: '4' })
    expect(runner.written.split('\n').slice(1)).toEqual(['[0 s] Found pipeline 9', '[0 s] Found run 4', ''])
  })

  test('an action without a name by its hash', async () => {
    const nameless = toRunState(
      anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ id: aHash(7), actionName: null })] }),
    )
    expect((await report({ states: [nameless] })).written).toContain(`[10 s] "${aHash(7)}": SUCCESSFUL`)
  })

  test('at the end the outputs that were set, and the variables that are masked', async () => {
    const action = anActionExecution({
      outputtedVariables: [
        { key: 'DEPLOY_URL', value: 'https://a.example' },
        { key: 'DEPLOY_TOKEN', value: 'dp-4f1c9a7e2b' },
      ],
    })
    const { written } = await report({ states: [toRunState(anExecution({ actionExecutions: [action] }))] })
    expect(written).toMatch(/\nOutputs set: workspace, .*, outcome\n/)
    expect(written).toContain(
      '\nOutputs set from variables: DEPLOY_URL, DEPLOY_TOKEN\nMasked variables: DEPLOY_TOKEN\n',
    )
  })

  test('at the end what passed', async () => {
    expect((await report()).written).toMatch(/\n\[10 s\] Passed: "Deploy" is SUCCESSFUL\n$/)
    expect((await report({ states: [toRunState(anExecution({ pipelineName: null }))] })).written).toMatch(
      / Passed: the run is SUCCESSFUL\n$/,
    )
  })
})

describe('somebody who has to act is told', () => {
  const page = 'https://app.buddy.works/w/p/x'
  const waiting = (more: object): ExecutionState => {
    const action = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: page, ...more })
    return toRunState(anExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: null, actionExecutions: [action] }))
  }
  const noticesOf = async (
    states: readonly ExecutionState[],
    inputs: Scenario['inputs'] = {},
  ): Promise<readonly unknown[]> =>
    (await report({ inputs, states })).annotations.filter(({ level }) => level === 'notice')
  const act = 'someone who may approve it has to approve or reject it in Buddy'

  test.each<[string, object, Scenario['inputs'], string]>([
    [
      'where, and for how long',
      {},
      { 'approval-timeout': '10m' },
      `"Build" is WAITING_FOR_APPLY: ${act}, at ${page}. This step waits 10 min for that.`,
    ],
    [
      "where on one's own server",
      { htmlUrl: 'https://own.example/x' },
      { 'api-url': 'https://own.example/api' },
      `"Build" is WAITING_FOR_APPLY: ${act}, at https://own.example/x.`,
    ],
  ])('%s', async (_, more, inputs, message) => {
    expect(await noticesOf([waiting(more)], inputs)).toEqual([
      { level: 'notice', message, title: 'Buddy waits for somebody' },
    ])
  })
})

describe('what the workflow said stands in the error', () => {
  const refusal = (httpStatus: number): EndReason => ({
    kind: 'unreachable',
    error: new RetriesExhausted(refused(httpStatus), 'permanent', 1, 0, 'first-contact'),
  })
  const skipped = toRunState(anExecution({ status: 'SKIPPED' }))
  const failed = toRunState(
    anExecution({
      status: 'FAILED',
      actionExecutions: [anActionExecution({ status: 'FAILED', htmlUrl: 'https://own.example/x' })],
    }),
  )
  test.each<[string, Scenario, string]>([
    ['timeout', { inputs: { timeout: '90' }, end: { kind: 'timed-out', error: null } }, '`timeout` (1 min 30 s)'],
    [
      'approval-timeout',
      { inputs: { 'approval-timeout': '10m' }, end: { kind: 'approval-timed-out' } },
      '`approval-timeout` (10 min)',
    ],
    [
      'appear-timeout',
      {
        inputs: { 'appear-timeout': '2m' },
        end: {
          kind: 'not-found',
          reason: {
            kind: 'no-run-for-commit',
            commit: 'x',
            ref: '',
            runCount: 0,
            revisions: [],
            stoppedBy: 'appear-timeout',
            passes: false,
            mayPass: false,
            doubt: null,
          },
        },
        states: [],
      },
      '`appear-timeout` (2 min)',
    ],
    [
      'pass-on',
      { inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, states: [{ ...skipped, effectiveStatus: 'INITIAL' }] },
      'accepts only SUCCESSFUL, FAILED',
    ],
    ['the ids', { end: refusal(404), states: [] }, 'run 2, pipeline 2 of w/p'],
    [
      'url and region',
      {
        inputs: {
          'execution-id': '',
          url: 'https://eu.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6',
          region: 'US',
        },
        end: refusal(401),
        states: [],
      },
      '`region: EU`',
    ],
    [
      'api-url',
      { inputs: { 'api-url': 'https://own.example/api' }, states: [failed] },
      'In Buddy: https://own.example/x',
    ],
    ['stream-log', { inputs: { 'stream-log': 'true' }, states: [failed], log: ['the last line'] }, 'the last line'],
  ])('%s', async (_, scenario, part) => {
    const { annotations } = await report({ outcome: 'failed', ...scenario })
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ message: expect.stringContaining(part) }),
    ])
  })

  test('and none of the log with stream-log: false', async () => {
    const { annotations } = await report({
      outcome: 'failed',
      inputs: { 'stream-log': 'false' },
      states: [failed],
      log: ['the last line'],
    })
    expect(annotations.map(({ message }) => message).join()).not.toContain('the last line')
  })
})

describe('the file of the log', () => {
  const logFile = { 'log-file': 'x' }

  test('is none where none is wanted, or nothing was read', async () => {
    for (const scenario of [{ log: ['a'] }, { inputs: logFile, states: [] }]) {
      const runner = await report(scenario)
      expect([runner.files, runner.outputs.has('log-file')]).toEqual([[], false])
    }
  })

  test('has headings for a run, and none for an action', async () => {
    expect((await report({ inputs: logFile, log: ['a'] })).files[0]?.text).toBe('=== Build ===\na')
    expect(
      (
        await report({
          inputs: { ...logFile, ...ofAction },
          states: [toActionState(anActionExecution(), null, true)],
          log: ['a'],
        })
      ).files[0]?.text,
    ).toBe('a')
  })

  test('is given up where the disk could not hold the log', async () => {
    const { annotations, outputs } = await report({
      inputs: logFile,
      options: { failing: { createTemporaryFile: 'EROFS' } },
      log: Array.from({ length: 4000 }, () => 'x'.repeat(1000)),
    })
    expect(annotations.map(({ message }) => message)).toEqual([
      'The log could not be written to x: the disk could not hold the log. The outcome does not depend on it.',
    ])
    expect(outputs.has('log-file')).toBe(false)
  })

  test.each([0, 1_500_000])(
    'is given up where the disk gives no more than %d bytes of the log back, which changes nothing else',
    async (readableBytes) => {
      const { annotations, outputs, stdout } = await report({
        inputs: logFile,
        options: { readableBytes },
        log: [...Array.from({ length: 4000 }, () => 'x'.repeat(1000)), 'the end'],
      })
      expect(annotations.map(({ message }) => message)).toEqual([
        'The log could not be written to x: the disk could not hold the log. The outcome does not depend on it.',
      ])
      expect([outputs.has('log-file'), outputs.get('outcome')]).toEqual([false, 'passed'])
      expect(stdout).toContain('│ the end\n')
    },
  )

  test.each<FakeRunnerOptions>([{ failing: { createTemporaryFile: 'EROFS' } }, { readableBytes: 1_500_000 }])(
    'where none is wanted, it is warned once of a job log without a part of the log: %j',
    async (options) => {
      const { annotations, outputs } = await report({
        options,
        log: Array.from({ length: 4000 }, () => 'x'.repeat(1000)),
      })
      expect(annotations.map(({ level, message }) => [level, message])).toEqual([
        [
          'warning',
          `The job log does not have all of Buddy's log: the disk could not hold it. The outcome does not depend on it.`,
        ],
      ])
      expect(outputs.get('outcome')).toBe('passed')
    },
  )
})

describe('what comes of variables', () => {
  const warningsOf = (runner: FakeRunner): readonly string[] => runner.annotations.map(({ message }) => message)
  const many = (count: number): ExecutionState =>
    anExecutionState({
      outputtedVariables: Array.from({ length: count }, (_, index) => ({ key: `LD_${index}=`, value: 'x' })),
    })

  test('environment variables, but only where they are wanted', async () => {
    const states = [
      anExecutionState({
        outputtedVariables: [
          { key: 'VERSION', value: '1.2' },
          { key: 'PATH', value: 'x' },
        ],
      }),
    ]
    expect([...(await report({ states })).exported]).toEqual([])
    const runner = await report({ states, inputs: { 'export-variables': 'true' } })
    expect([...runner.exported]).toEqual([['VERSION', '1.2']])
    expect(warningsOf(runner)).toEqual([expect.stringContaining('Variable PATH is not set as an environment variable')])
  })

  test('a warning of each that is left out, of five at most', async () => {
    expect(warningsOf(await report({ states: [many(5)] }))).toHaveLength(5)
    expect(warningsOf(await report({ states: [many(6)] })).at(-1)).toBe(
      'One more variable is not an output, for such reasons.',
    )
    const messages = warningsOf(await report({ states: [many(8)], inputs: { 'export-variables': 'true' } }))
    expect(messages.filter((message) => message.startsWith('3 more'))).toEqual(
      ['outputs', 'environment variables'].map((what) => `3 more variables are not ${what}, for such reasons.`),
    )
  })

  test('a warning of what was passed in and is too long to be handed on', async () => {
    const passedVariables = [
      { key: 'LONG', value: 'x'.repeat(300_000) },
      { key: 'status', value: 'x' },
      { key: 'SHORT', value: 'y' },
    ]
    const runner = await report({ states: [anExecutionState({ passedVariables })] })
    expect(warningsOf(runner)).toEqual([
      'Variable LONG is not in `passed-variables`: its value is too long for an output (300000 characters).',
    ])
    expect(JSON.parse(runner.outputs.get('passed-variables') ?? '')).toEqual({ status: 'x', SHORT: 'y' })
  })

  test('a warning also of one without a name', async () => {
    const messages = warningsOf(
      await report({
        states: [anExecutionState({ outputtedVariables: [{ key: '', value: 'x' }] })],
        inputs: { 'export-variables': 'true' },
      }),
    )
    expect(messages).toEqual([
      expect.stringMatching(/^Variable without a name has no output of its own: /),
      expect.stringMatching(/^Variable without a name is not set as an environment variable: /),
    ])
  })

  test.each([
    ['exportVariable', 'an environment variable'],
    ['appendSummary', 'the job summary'],
    ['startGroup', 'the log'],
  ] as const)('a warning where the host cannot take it: %s', async (doing, what) => {
    const runner = await report({
      states: [anExecutionState({ outputtedVariables: [{ key: 'A', value: 'x' }] })],
      inputs: { 'export-variables': 'true' },
      options: { failing: { [doing]: 'EIO' } },
      log: ['a'],
    })
    expect(warningsOf(runner)).toContain(`Could not write ${what}: EIO. The outcome does not depend on it.`)
  })

  test.each([
    ['passed', 'unknown', 'Outputs not written'],
    ['failed', 'failed', 'Buddy run failed'],
  ] as const)('a step whose outputs cannot be written and that %s ends as %s', async (decided, outcome, title) => {
    const runner = createFakeRunner({ inputs: ids, failing: { setOutput: 'EIO' } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onState(toRunState(anExecution({ status: decided === 'passed' ? 'SUCCESSFUL' : 'FAILED' })))
    expect(await reporter.finish(decided, { kind: 'decided' }, [])).toBe(outcome)
    const errors = runner.annotations.filter(({ level }) => level === 'error')
    expect(errors.map((error) => error.title)).toEqual([title])
    const told = runner.annotations.map(({ message }) => message).join('\n')
    expect(told).toContain('variables: EIO')
  })
})

test('a warning that comes while a large log is printed is heard by the runner, and every line of the log stays behind its gutter', async () => {
  const runner = createFakeRunner({ inputs: ids })
  let count = 0
  const reporter: Reporter = aReporter({
    ...runner,
    write: async (text) => {
      await runner.write(text)
      if (count < 5) reporter.warn(`refused ${String(++count)}`)
    },
  })
  reporter.begin(await readInputs(runner))
  const lines = Array.from({ length: 40_000 }, (_, index) => `${String(index)} std::string ${'x'.repeat(60)}`)
  const { log, action } = await aLog(reporter, pendingAction, lines, '')
  await log.startStreaming(action)
  const step = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => {
    step.take(line)
  })
  splitter.push(Buffer.from(runner.stdout))
  splitter.end()
  expect(step.annotations.map(({ message }) => message)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `refused ${String(number)}`),
  )
  expect(runner.stdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual(lines.map((line) => `│ ${line}`))
})

describe('at the end', () => {
  test('of a run what failed is printed last', async () => {
    const runner = createFakeRunner({ inputs: { ...ids, 'log-file': 'x' } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    const [bad, good] = [
      anActionExecution({ id: aHash(1), status: 'FAILED', actionName: 'Bad' }),
      anActionExecution({ id: aHash(2), actionName: 'Good' }),
    ]
    const run = toRunState(anExecution({ status: 'FAILED', actionExecutions: [bad, good] }))
    reporter.onState(run)
    const logOf = async (action: typeof bad): Promise<ActionLogResult> => ({
      ...(await aLog(reporter, run, [`of ${String(action.actionName)}`], '')),
      action,
    })
    await reporter.finish('failed', { kind: 'decided' }, [await logOf(bad), await logOf(good)])
    expect(runner.stdout.match(/│ of \w+/g)).toEqual(['│ of Good', '│ of Bad'])
    // The file is read from its beginning.
    expect(runner.files.find(({ isTemporary }) => !isTemporary)?.text).toBe(
      '=== Bad ===\nof Bad\n=== Good ===\nof Good',
    )
  })

  test('a log is warned of by the name of its action', async () => {
    const warning = async (actionName: string | null): Promise<unknown> =>
      (
        await report({
          states: [toActionState(anActionExecution({ actionName }), null, true)],
          log: ['x'],
          note: 'It may be cut.',
        })
      ).annotations[0]?.message
    expect([await warning('Build'), await warning(null)]).toEqual([
      'Log of "Build": It may be cut.',
      `Log of "${aHash(1)}": It may be cut.`,
    ])
  })

  test('an ignored failure is warned of for a whole run alone', async () => {
    const flaky = anActionExecution({ id: aHash(2), status: 'FAILED', ignoreErrors: true, actionName: 'Flaky' })
    const run = anExecution({ actionExecutions: [anActionExecution(), flaky] })
    expect((await report({ states: [toRunState(run)] })).annotations.map(({ message }) => message)).toEqual([
      'Action "Flaky" is FAILED, but Buddy ignores its errors, so the run is SUCCESSFUL.',
    ])
    const unexplained = anExecution({ actionExecutions: [{ ...flaky, status: 'TERMINATED', ignoreErrors: false }] })
    expect((await report({ states: [toRunState(unexplained)] })).annotations.map(({ message }) => message)).toEqual([
      'Action "Flaky" is TERMINATED, but the run is SUCCESSFUL.',
    ])
    expect((await report({ states: [toActionState(anActionExecution(), run, true)] })).annotations).toEqual([])
    expect((await report({ inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, states: [failedRun] })).annotations).toEqual([])
  })
})

describe('a host on which something fails', () => {
  const unhandled: unknown[] = []
  const saveState = (reason: unknown): void => {
    unhandled.push(reason)
  }
  beforeAll(() => {
    process.on('unhandledRejection', saveState)
  })
  afterAll(() => {
    process.off('unhandledRejection', saveState)
  })
  beforeEach(() => {
    unhandled.length = 0
  })
  /** Node tells of a rejection that nobody handles once all that was promised is done. */
  const flush = (): Promise<void> =>
    new Promise((resume) => {
      setImmediate(resume)
    })

  test('mask: what cannot be hidden is written nowhere', async () => {
    const runner = createFakeRunner({ inputs: ids, failing: { mask: 'EIO' } })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    expect(() => {
      reporter.onState(anExecutionState({ outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] }))
    }).toThrow('EIO')
    expect(runner.doings.join()).not.toContain('hunter2')
  })

  test.each(fallibleDoings.filter((doing) => doing !== 'eventCommit' && doing !== 'mask'))(
    '%s: it is finished all the same, with the outputs that can be written',
    async (doing) => {
      const run = anExecutionState({ ...failedRun, outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] })
      const runner = await report({
        inputs: { 'log-file': 'x', 'export-variables': 'true' },
        options: { failing: { [doing]: 'EIO' } },
        outcome: 'failed',
        states: [run],
        log: ['x'],
      })
      await flush()
      expect(unhandled).toEqual([])
      if (doing !== 'setOutput') expect(runner.outputs.get('outcome')).toBe('failed')
    },
  )

  test('a log that cannot be dealt with at all: finish() does not reject, and warns once', async () => {
    class BrokenLog extends ActionLog {
      override readonly save = async (): Promise<void> => {
        throw new Error('EIO')
      }
      override readonly startStreaming = async (): Promise<void> => {
        throw new Error('EIO')
      }
      override readonly close = async (): Promise<void> => {
        throw new Error('EIO')
      }
    }
    const runner = createFakeRunner({ inputs: ids })
    const reporter = aReporter(runner)
    reporter.begin(await readInputs(runner))
    reporter.onState(anExecutionState())
    const log = new BrokenLog(runner, new Redactor(), { toFile: null, toJobLog: null, randomId: () => 'resume' })
    await reporter.finish('passed', { kind: 'decided' }, [{ action: anActionExecution(), log, note: '' }])
    expect(runner.annotations.map(({ message }) => message)).toEqual([
      'Could not write the log: EIO. The outcome does not depend on it.',
    ])
    expect(runner.outputs.get('outcome')).toBe('passed')
  })

  test('everything at once: finish() does not reject', async () => {
    const runner = createFakeRunner({
      inputs: ids,
      failing: Object.fromEntries(fallibleDoings.map((doing) => [doing, 'EIO'])),
    })
    await expect(aReporter(runner).finish('unknown', { kind: 'broken', error: new Error('x') }, [])).resolves.toBe(
      'unknown',
    )
    await flush()
    expect(unhandled).toEqual([])
  })
})
