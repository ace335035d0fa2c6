import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { BuddyError, GaveUp } from '../../src/buddy/errors.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { LogRecord } from '../../src/log/action-log.ts'
import type { FinishedLog } from '../../src/report/outputs.ts'
import { type OwnEnd, Reporter } from '../../src/report/reporter.ts'
import type { EndOfStory } from '../../src/report/result.ts'
import { readAction, type Reading, readRun } from '../../src/run/state.ts'
import type { Host } from '../../src/runner/host.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { aHash, anActionExecution, anExecution, aReading } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { createFakeHost, type FakeHost, type FakeHostOptions, fallibleDoings } from '../fakes/host.ts'

const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2', 'execution-id': '2' }
const ofAction = { 'action-execution-id': aHash(1) }

interface Plot {
  readonly inputs?: Readonly<Record<string, string>>
  readonly options?: FakeHostOptions
  readonly readings?: readonly Reading[]
  readonly outcome?: Outcome
  readonly end?: EndOfStory
  /** Lines of the log of the last reading's action, or of its first one. */
  readonly log?: readonly string[]
  /** What is said of that log. */
  readonly note?: string
}

/** A reporter that writes to this host. */
function aReporter(host: Host, clock = createFakeClock()): Reporter {
  return new Reporter(host, new Redactor(), clock, () => 'resume')
}

async function aLog(
  reporter: Reporter,
  reading: Reading,
  lines: readonly string[],
  note: string,
): Promise<FinishedLog> {
  const log = reporter.openLog()
  await log.begin()(lines)
  return { action: reading.action ?? reading.actions[0] ?? anActionExecution(), log, note }
}

async function tell({
  inputs = {},
  options = {},
  readings = [aReading()],
  outcome = 'passed',
  end = { kind: 'seen' },
  log,
  note = '',
}: Plot = {}): Promise<FakeHost> {
  const host = createFakeHost({ ...options, inputs: { ...ids, ...inputs } })
  const clock = createFakeClock()
  const reporter = aReporter(host, clock)
  reporter.begin(await readInputs(host))
  for (const reading of readings) {
    clock.advance(10_000)
    reporter.onReading(reading)
  }
  const last = readings.at(-1)
  await reporter.finish(
    outcome,
    end,
    log === undefined || last === undefined ? [] : [await aLog(reporter, last, log, note)],
  )
  return host
}

const failedRun = readRun(
  anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'FAILED' })] }),
)
const movingAction = readAction(anActionExecution({ status: 'INPROGRESS', progress: 5, finishDate: null }), null, false)

describe('outputs', () => {
  test('that the inputs have are written before anything is read', async () => {
    const host = createFakeHost({ inputs: { ...ids, ...ofAction } })
    aReporter(host).begin(await readInputs(host))
    expect(Object.fromEntries(host.outputs)).toEqual({
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      'action-execution-id': aHash(1),
    })
  })

  test('that are found are written as they are found', async () => {
    const host = createFakeHost({ inputs: { ...ids, 'pipeline-id': 'deploy', 'execution-id': aHash(2) } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    expect([host.outputs.has('pipeline-id'), host.outputs.has('execution-id')]).toEqual([false, false])
    reporter.onFound({ pipelineId: '9' })
    expect(host.outputs.get('pipeline-id')).toBe('9')
    reporter.onFound({ executionId: '4' })
    expect(host.outputs.get('execution-id')).toBe('4')
  })

  test('of a first reading are there before the wait', async () => {
    const host = createFakeHost({ inputs: { ...ids, ...ofAction } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    reporter.onReading(movingAction)
    expect(Object.fromEntries(host.outputs)).toMatchObject({
      status: 'INPROGRESS',
      url: movingAction.htmlUrl,
      'action-id': '1',
      'action-name': 'Build',
      'action-type': 'BUILD',
      progress: '5',
      'started-at': '2026-01-01T00:00:00Z',
    })
    expect(host.outputs.has('outcome')).toBe(false)
  })

  test('at the end are all there', async () => {
    const action = anActionExecution({
      errorMessage: 'exit 7',
      approverId: 3,
      approvalDate: '2026-01-01T00:00:30Z',
      outputtedVariables: [{ key: 'A', value: 'a\r\nb' }],
      passedVariables: [{ key: 'B', value: '2' }],
    })
    const host = await tell({
      inputs: { ...ofAction, 'log-file': 'logs/x.txt', 'output-prefix': 'v_' },
      readings: [movingAction, readAction(action, null, true)],
      log: ['one'],
    })
    expect(Object.fromEntries(host.outputs)).toEqual({
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
    const { outputs, outputList, annotations } = await tell({
      readings: [aReading({ ...failedRun, outputtedVariables })],
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

  test.each<[Outcome, EndOfStory]>([
    ['failed', { kind: 'seen' }],
    ['timed-out', { kind: 'timed-out', trouble: null }],
    ['cancelled', { kind: 'cancelled', signalName: 'SIGINT' }],
  ])('are written on a way out that is %s too', async (outcome, end) => {
    expect(Object.fromEntries((await tell({ outcome, end, readings: [failedRun] })).outputs)).toMatchObject({
      outcome,
      status: 'FAILED',
      'execution-id': '2',
      variables: '{}',
    })
  })

  test('that variables have not are told of five at most, then their count; those of the environment likewise', async () => {
    const outputtedVariables = Array.from({ length: 8 }, (_, index) => ({ key: `LD_${index}=`, value: 'x' }))
    const { annotations } = await tell({
      inputs: { 'export-variables': 'true' },
      readings: [aReading({ outputtedVariables })],
    })
    const messages = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    expect(messages.filter((message) => message.includes('has no output'))).toHaveLength(5)
    expect(messages.filter((message) => message.includes('is not set as an environment variable'))).toHaveLength(5)
    expect(messages.filter((message) => message.includes('3 more variables'))).toHaveLength(2)
    expect(messages).toHaveLength(12)
  })

  test('leave the file out where it could not be written', async () => {
    const host = await tell({
      inputs: { 'log-file': 'x' },
      options: { failing: { createFile: 'EACCES' } },
      log: ['one'],
    })
    expect(host.outputs.has('log-file')).toBe(false)
    expect(host.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('EACCES') }])
  })
})

describe('secrets', () => {
  const secret = [
    { key: 'API_TOKEN', value: 'hunter2\nsecond line' },
    { key: 'PLAIN', value: '!encrypted abcdef' },
  ]

  test('are registered before they, or anything read with them, are written or printed', async () => {
    const { doings } = await tell({
      readings: [aReading({ outputtedVariables: secret, passedVariables: [{ key: 'X_SECRET', value: 'passed-on' }] })],
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
    const { summary } = await tell({ readings: [aReading({ outputtedVariables: secret })] })
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
    expect((await tell({ inputs: { mask }, readings: [aReading({ outputtedVariables })] })).masks).toEqual(masks)
  })
})

describe('annotations', () => {
  test.each<[Outcome, EndOfStory]>([
    ['failed', { kind: 'seen' }],
    ['timed-out', { kind: 'not-waiting' }],
    ['timed-out', { kind: 'timed-out', trouble: null }],
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
    const { annotations } = await tell({ outcome, end, readings: [failedRun], log: ['x'] })
    expect(annotations.map(({ level }) => level)).toEqual(['error'])
    expect(annotations[0]?.message.length).toBeLessThanOrEqual(4000)
  })

  test('are none where it passed', async () => {
    expect((await tell({ log: ['x'] })).annotations).toEqual([])
  })

  test('warn of an action that failed in a run that passed', async () => {
    const run = readRun(
      anExecution({
        actionExecutions: [anActionExecution({ status: 'FAILED', ignoreErrors: true, actionName: 'Flaky' })],
      }),
    )
    expect((await tell({ readings: [run] })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('Flaky') },
    ])
  })

  test('warn once of a status that is not known, and of a body that is not as it should be', async () => {
    const odd = aReading({
      status: 'ODD',
      judgedStatus: 'ODD',
      class: 'unknown',
      problems: ['progress: expected a number, got a string'],
    })
    expect((await tell({ readings: [odd, odd, odd, aReading()] })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('ODD') },
      { level: 'warning', message: expect.stringContaining('progress') },
    ])
  })

  test('warn of a log that could not be read whole, where that is all that went wrong', async () => {
    expect((await tell({ log: ['x'], note: 'The log may be incomplete.' })).annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('The log may be incomplete.') },
    ])
    const late = await tell({
      outcome: 'timed-out',
      end: { kind: 'timed-out', trouble: null },
      readings: [movingAction],
      log: ['x'],
      note: 'The log may be incomplete.',
    })
    expect(late.annotations.map(({ level }) => level)).toEqual(['error'])
    expect(late.summary).toContain('The log may be incomplete.')
  })

  test('tell of inputs that are not looked at', async () => {
    const { annotations } = await tell({ inputs: { branch: 'main', tag: '' } })
    expect(annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/^'branch' is not looked at: /) },
    ])
  })

  test('tell at first the commit and the branch of the run, or its tag', async () => {
    expect((await tell({ readings: [readRun(anExecution())] })).written).toContain(
      'Run of Deploy (90d11b5b5410 on main): https://',
    )
    expect((await tell({ readings: [readRun(anExecution({ tag: 'v1' }))] })).written).toContain('(90d11b5b5410 on v1)')
    expect((await tell({ readings: [readRun(anExecution({ revision: null }))] })).written).toContain(
      'Run of Deploy: https://',
    )
  })

  test('tell of nobody who has to act where nobody is waited for', async () => {
    const block = { status: 'WAITING_FOR_APPLY', action: null }
    expect(
      (
        await tell({
          inputs: { 'approval-timeout': '0' },
          readings: [aReading({ status: block.status, judgedStatus: block.status, class: 'blocked', block })],
        })
      ).annotations,
    ).toEqual([])
  })

  test('tell once who has to act, and again when it is somebody else', async () => {
    const block = (status: string): Reading =>
      aReading({ status, judgedStatus: status, class: 'blocked', block: { status, action: null } })
    const { annotations } = await tell({
      readings: [block('WAITING_FOR_APPLY'), block('WAITING_FOR_APPLY'), block('WAITING_FOR_VARIABLES'), aReading()],
    })
    expect(annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('approve') },
      { level: 'notice', message: expect.stringContaining('variables') },
    ])
  })
})

describe('what is done first', () => {
  const sentence = 'Approved x ::error::y ##[add-mask]z'

  async function aReporterOf(
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly host: FakeHost; readonly reporter: Reporter }> {
    const host = createFakeHost({ inputs: { ...ids, ...inputs } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    return { host, reporter }
  }

  test.each([
    [{}, 'Watching run 2,'],
    [{ operation: 'retry' }, 'Retrying run 2,'],
    [{ operation: 'approve' }, 'Approving in run 2,'],
    [{ operation: 'pass-variables', variables: 'A=1' }, 'Passing variables to run 2,'],
    [{ operation: 'run', 'execution-id': '', branch: 'dev' }, 'Starting a new run of branch dev,'],
  ])('is the first that is said: %j', async (inputs, words) => {
    expect((await aReporterOf(inputs)).host.written).toMatch(new RegExp(`^${words}`))
  })

  test('a run that was started is put out at once, with its page', async () => {
    const { host, reporter } = await aReporterOf({ operation: 'run', 'execution-id': '', branch: 'dev' })
    expect(host.outputs.has('execution-id')).toBe(false)
    reporter.onStarted('7', 'https://app.buddy.works/w/p/x')
    reporter.onFound({ executionId: '7' })
    expect([host.outputs.get('execution-id'), host.outputs.get('url')]).toEqual(['7', 'https://app.buddy.works/w/p/x'])
    expect(host.written.match(/run 7/g)).toHaveLength(1)
  })

  test('what comes of it is said, each in its way, and stands in the summary', async () => {
    const { host, reporter } = await aReporterOf({ operation: 'approve' })
    reporter.onProgress('Waiting for it')
    reporter.onDone('Approved it')
    reporter.onNotice('Somebody was quicker')
    reporter.onWarning('It is still waiting')
    reporter.warn('GitHub is far')
    reporter.onReading(aReading())
    await reporter.finish('passed', { kind: 'seen' }, [])
    expect(host.written).toContain('Waiting for it')
    expect(host.written).toContain('Approved it')
    expect(host.annotations).toEqual(
      [
        ['notice', 'Somebody was quicker'],
        ['warning', 'It is still waiting'],
        ['warning', 'GitHub is far'],
      ].map(([level, message]) => ({ level, message, title: 'Buddy Gate' })),
    )
    expect(host.summary).not.toContain('GitHub is far')
    for (const deed of ['Approved it', 'Somebody was quicker', 'It is still waiting'])
      expect(host.summary).toContain(deed)
    expect(host.summary).not.toContain('Waiting for it')
  })

  test("no text of Buddy's becomes a command", async () => {
    const { host, reporter } = await aReporterOf({ operation: 'approve' })
    for (const tellIt of [reporter.onProgress, reporter.onDone, reporter.onNotice, reporter.onWarning])
      tellIt(`${sentence}\n::set-output name=outcome::passed`)
    await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])
    expect(host.stdout).not.toContain('##[')
    expect(host.stdout.split('\n').filter((line) => /^\s*::(?:error::y|set-output)/.test(line))).toEqual([])
  })

  test('secret variables that were handed in are hidden by their name, whole and short ones too, before anything is put out', async () => {
    const { host, reporter } = await aReporterOf({
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
    reporter.onReading(aReading({ passedVariables: variables, outputtedVariables: variables }))
    await reporter.finish('passed', { kind: 'seen' }, [])
    const shown = { S: '***', LONG: '***', OPEN: '42', S2: '42' }
    expect(JSON.parse(host.outputs.get('passed-variables') ?? '')).toEqual(shown)
    expect(JSON.parse(host.outputs.get('variables') ?? '')).toEqual(shown)
    expect([host.outputs.get('S'), host.outputs.get('OPEN')]).toEqual(['***', '42'])
    expect(host.doings.join('\n')).not.toContain('hunter2')
  })

  test("a variable of a secret's name with another value is Buddy's own", async () => {
    const { host, reporter } = await aReporterOf({ operation: 'pass-variables', 'secret-variables': 'S=42' })
    reporter.onReading(aReading({ outputtedVariables: [{ key: 'S', value: '43' }] }))
    await reporter.finish('passed', { kind: 'seen' }, [])
    expect(host.outputs.get('S')).toBe('43')
  })

  test.each([401, 403])(
    'a CANCEL that Buddy forbids with %d names the scope that it takes, in both names, and what the answer said of scopes',
    async (status) => {
      const { host, reporter } = await aReporterOf({ operation: 'retry' })
      const trouble = new BuddyError(
        refused(status, { scopes: 'EXECUTION_INFO', acceptedScopes: 'EXECUTION_RUN' }).trouble,
        'PATCH /executions/7',
      )
      await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], {
        fate: 'cancel-failed',
        trouble,
      })
      const [warning] = host.annotations.filter(({ level }) => level === 'warning')
      for (const part of [
        'EXECUTION_RUN (in newer versions PIPELINE_RUN)',
        'this token has EXECUTION_INFO',
        'accepted are EXECUTION_RUN',
      ])
        expect(warning?.message).toContain(part)
    },
  )

  test('a CANCEL that failed is a warning, beside the one error', async () => {
    const { host, reporter } = await aReporterOf({ operation: 'retry' })
    await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], {
      fate: 'cancel-failed',
      trouble: cut(),
    })
    expect(host.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', expect.stringMatching(/could not be cancelled \(connection: ECONNRESET\), so it goes on/)],
      ['error', expect.stringContaining('could not be cancelled')],
    ])
    expect(host.outputs.get('outcome')).toBe('cancelled')
  })

  test.each<[string, OwnEnd]>([
    ['came off', { fate: 'cancelled', trouble: cut() }],
    ['is left to the post step', { fate: 'left-to-post', trouble: null }],
    ['failed for a reason that is told elsewhere', { fate: 'cancel-failed', trouble: null }],
  ])('a CANCEL that %s is no warning', async (_, own) => {
    const { host, reporter } = await aReporterOf({ operation: 'retry' })
    await reporter.finish('cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, [], own)
    expect(host.annotations.map(({ level }) => level)).toEqual(['error'])
  })
})

describe('the log and the summary', () => {
  const failing = { outcome: 'failed', readings: [failedRun], log: ['line of the log'] } as const
  test.each([
    ['always', 'passed', true],
    ['always', 'failed', true],
    ['on-failure', 'passed', false],
    ['on-failure', 'failed', true],
    ['never', 'failed', false],
  ] as const)('summary: %s, %s', async (summary, outcome, written) => {
    expect((await tell({ inputs: { summary }, outcome })).summary !== null).toBe(written)
  })

  test('stream-log: false keeps every line of the log from stdout, but not from the summary', async () => {
    const host = await tell({ ...failing, inputs: { 'stream-log': 'false' } })
    expect(host.stdout).not.toContain('line of the log')
    expect(host.summary).toContain('line of the log')
    expect((await tell(failing)).written).toContain('│ line of the log')
  })

  test('the log stands in a group of its name, but outside of any where the action failed', async () => {
    const passed = (await tell({ readings: [readAction(anActionExecution(), null, true)], log: ['line of the log'] }))
      .stdout
    expect(passed).toMatch(/::group::[^\n]*Build\n│ line of the log\n::endgroup::/)
    const { stdout } = await tell({
      ...failing,
      readings: [readAction(anActionExecution({ status: 'FAILED' }), null, true)],
    })
    expect(stdout).not.toContain('::group::')
    expect(stdout).toMatch(/Build:\n│ line of the log\n/)
  })

  test('what is told on the way: beginning, trouble, recovery, changes', async () => {
    const host = createFakeHost({ inputs: ids })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    reporter.onTrouble(cut() satisfies BuddyError)
    reporter.onRecovery(3)
    reporter.onTrouble(new BuddyError({ kind: 'no-identity', detail: 'x' }, 'GitHub'))
    reporter.onReading(
      readRun(anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'ENQUEUED' })] })),
    )
    reporter.onReading(readRun(anExecution({ status: 'INPROGRESS' })))
    expect(host.written.split('\n').slice(0, -1)).toEqual([
      'Watching run 2, pipeline 2 of w/p, on api.buddy.works',
      '[0 s] Buddy did not answer as it should (connection: ECONNRESET), trying again',
      '[0 s] Buddy answers again (attempt 3)',
      expect.stringMatching(/^\[0 s\] GitHub did not answer as it should \(.+\), trying again$/),
      expect.stringContaining('https://app.buddy.works/'),
      expect.stringContaining('INPROGRESS'),
      expect.stringContaining('Build: SUCCESSFUL'),
    ])
  })
})

/** What is told in the job log of these readings, ten seconds after one another; without the first line, which says what is watched. */
async function toldOf(readings: readonly Reading[], inputs: Plot['inputs'] = {}): Promise<readonly string[]> {
  const host = createFakeHost({ inputs: { ...ids, ...inputs } })
  const clock = createFakeClock()
  const reporter = aReporter(host, clock)
  reporter.begin(await readInputs(host))
  for (const reading of readings) {
    clock.advance(10_000)
    reporter.onReading(reading)
  }
  return host.written.split('\n').slice(1, -1)
}

describe('the job log tells on the way', () => {
  const page = 'https://app.buddy.works/w/p/x'
  const at = (status: string, progress: number | null): Reading =>
    readAction(anActionExecution({ status, progress, htmlUrl: page }), null, false)
  const run = (status: string, ...actions: readonly string[]): Reading =>
    readRun(
      anExecution({
        status,
        htmlUrl: page,
        actionExecutions: actions.map((one, index) =>
          anActionExecution({ id: aHash(index), actionId: 1, status: one, actionName: index === 0 ? 'Build' : 'Test' }),
        ),
      }),
    )

  test('what is waited for, and for how long', async () => {
    const host = createFakeHost({ inputs: { ...ids, 'appear-timeout': '2m' } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    reporter.onWaiting('a run')
    expect(host.written).toContain('[0 s] Waiting for a run to appear, for up to 2 min\n')
  })

  test('what was found, and only that', async () => {
    const host = createFakeHost({ inputs: { ...ids, 'pipeline-id': 'deploy', 'execution-id': aHash(2) } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    reporter.onFound({ pipelineId: '9' })
    reporter.onFound({ executionId: '4' })
    expect(host.written.split('\n').slice(1)).toEqual(['[0 s] Found pipeline 9', '[0 s] Found run 4', ''])
  })

  test('the progress of an action, every ten percent, and each new status', async () => {
    const readings = [
      at('ENQUEUED', null),
      at('INPROGRESS', 5),
      at('INPROGRESS', 14),
      at('INPROGRESS', 15),
      at('INPROGRESS', 24),
      at('INPROGRESS', 30),
      at('SUCCESSFUL', 100),
    ]
    expect(await toldOf(readings, ofAction)).toEqual([
      `[10 s] Action Build: ${page}`,
      '[10 s] ENQUEUED',
      '[20 s] INPROGRESS, 5 %',
      '[40 s] INPROGRESS, 15 %',
      '[1 min] INPROGRESS, 30 %',
      '[1 min 10 s] SUCCESSFUL',
    ])
  })

  test('the status of a run and of each of its actions once it has begun, when it changes', async () => {
    const readings = [
      run('INPROGRESS', 'INPROGRESS', 'INITIAL'),
      run('INPROGRESS', 'INPROGRESS', 'ENQUEUED'),
      run('INPROGRESS', 'FAILED', 'INPROGRESS'),
      run('INPROGRESS', 'FAILED', 'INPROGRESS'),
      run('INPROGRESS', 'ENQUEUED', 'INPROGRESS'),
      run('FAILED', 'FAILED', 'SUCCESSFUL'),
    ]
    expect((await toldOf(readings)).slice(1)).toEqual([
      '[10 s] Build: INPROGRESS',
      '[10 s] The run: INPROGRESS',
      '[20 s] Test: ENQUEUED',
      '[30 s] Build: FAILED',
      '[30 s] Test: INPROGRESS',
      '[50 s] Build: ENQUEUED',
      '[1 min] Build: FAILED',
      '[1 min] Test: SUCCESSFUL',
      '[1 min] The run: FAILED',
    ])
  })

  test('an action without a name by its hash', async () => {
    const nameless = readRun(
      anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ id: aHash(7), actionName: null })] }),
    )
    expect(await toldOf([nameless])).toContain(`[10 s] ${aHash(7)}: SUCCESSFUL`)
  })

  test('how many executions the action has, when there are more', async () => {
    const among = (count: number): Reading =>
      readAction(
        anActionExecution({ id: aHash(0) }),
        anExecution({
          status: 'INPROGRESS',
          actionExecutions: Array.from({ length: count }, (_, index) => anActionExecution({ id: aHash(index) })),
        }),
        false,
      )
    const lines = (await toldOf([1, 2, 2, 3].map(among), ofAction)).filter((line) => line.includes('executions'))
    expect(lines).toEqual([
      '[20 s] The action has 2 executions in this run; the one that started last counts',
      '[40 s] The action has 3 executions in this run; the one that started last counts',
    ])
  })

  test.each<[string, Reading, string]>([
    [
      'an action',
      readAction(anActionExecution({ htmlUrl: page }), anExecution(), false),
      `Action Build (90d11b5b5410 on main): ${page}`,
    ],
    ['a run without a page', readRun(anExecution({ htmlUrl: null })), 'Run of Deploy (90d11b5b5410 on main)'],
    [
      'a run without a name',
      readRun(anExecution({ htmlUrl: page, pipelineName: null, revision: null })),
      `Run of : ${page}`,
    ],
  ])('what is looked at: %s', async (_, reading, line) => {
    expect((await toldOf([reading]))[0]).toBe(`[10 s] ${line}`)
  })

  test('at the end what passed', async () => {
    expect((await tell()).written).toMatch(/\n\[10 s\] Passed: Deploy is SUCCESSFUL\n$/)
    expect((await tell({ readings: [readRun(anExecution({ pipelineName: null }))] })).written).toMatch(
      / Passed: the run is SUCCESSFUL\n$/,
    )
  })
})

describe('somebody who has to act is told', () => {
  const page = 'https://app.buddy.works/w/p/x'
  const waiting = (more: object): Reading => {
    const action = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: page, ...more })
    return readRun(anExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: null, actionExecutions: [action] }))
  }
  const noticesOf = async (readings: readonly Reading[], inputs: Plot['inputs'] = {}): Promise<readonly unknown[]> =>
    (await tell({ inputs, readings })).annotations.filter(({ level }) => level === 'notice')
  const act = 'somebody who may approve it has to approve or reject it in Buddy'

  test.each<[string, object, Plot['inputs'], string]>([
    [
      'where, and for how long',
      {},
      { 'approval-timeout': '10m' },
      `Build is WAITING_FOR_APPLY: ${act}, at ${page}. This step waits 10 min for that.`,
    ],
    ['where, without an end', {}, {}, `Build is WAITING_FOR_APPLY: ${act}, at ${page}.`],
    [
      'not where, if that is not trusted',
      { htmlUrl: 'https://evil.example/' },
      {},
      `Build is WAITING_FOR_APPLY: ${act}.`,
    ],
    ['without the name of an action that has none', { actionName: null }, {}, `WAITING_FOR_APPLY: ${act}, at ${page}.`],
    [
      "where on one's own server",
      { htmlUrl: 'https://own.example/x' },
      { 'api-url': 'https://own.example/api' },
      `Build is WAITING_FOR_APPLY: ${act}, at https://own.example/x.`,
    ],
  ])('%s', async (_, more, inputs, message) => {
    expect(await noticesOf([waiting(more)], inputs)).toEqual([
      { level: 'notice', message, title: 'Buddy waits for somebody' },
    ])
  })

  test('once for each action, and again for the next one', async () => {
    expect(await noticesOf([waiting({}), waiting({}), waiting({ id: aHash(9) })])).toHaveLength(2)
  })

  test("by the run's page where the action is not known", async () => {
    expect(
      await noticesOf([readRun(anExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: page, actionExecutions: [] }))]),
    ).toMatchObject([{ message: `WAITING_FOR_APPLY: ${act}, at ${page}.` }])
  })
})

describe('what the workflow said stands in the error', () => {
  const refusal = (httpStatus: number): EndOfStory => ({
    kind: 'lost',
    gaveUp: new GaveUp(refused(httpStatus), 'permanent', 1, 0, 'start'),
  })
  const skipped = readRun(anExecution({ status: 'SKIPPED' }))
  const failed = readRun(
    anExecution({
      status: 'FAILED',
      actionExecutions: [anActionExecution({ status: 'FAILED', htmlUrl: 'https://own.example/x' })],
    }),
  )
  test.each<[string, Plot, string]>([
    ['timeout', { inputs: { timeout: '90' }, end: { kind: 'timed-out', trouble: null } }, `'timeout' (1 min 30 s)`],
    [
      'approval-timeout',
      { inputs: { 'approval-timeout': '10m' }, end: { kind: 'approval-timed-out' } },
      `'approval-timeout' (10 min)`,
    ],
    [
      'appear-timeout',
      {
        inputs: { 'appear-timeout': '2m' },
        end: {
          kind: 'not-found',
          miss: {
            kind: 'no-run-for-commit',
            commit: 'x',
            ref: '',
            runCount: 0,
            revisions: [],
            endedBy: 'appear-timeout',
          },
        },
        readings: [],
      },
      'within 2 min',
    ],
    [
      'pass-on',
      { inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, readings: [{ ...skipped, judgedStatus: 'INITIAL' }] },
      'accepts only SUCCESSFUL, FAILED',
    ],
    ['the ids', { end: refusal(404), readings: [] }, 'run 2, pipeline 2 of w/p'],
    [
      'url and region',
      {
        inputs: {
          'execution-id': '',
          url: 'https://eu.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6',
          region: 'US',
        },
        end: refusal(401),
        readings: [],
      },
      `'region: EU'`,
    ],
    [
      'api-url',
      { inputs: { 'api-url': 'https://own.example/api' }, readings: [failed] },
      'In Buddy: https://own.example/x',
    ],
    ['stream-log', { inputs: { 'stream-log': 'true' }, readings: [failed], log: ['the last line'] }, 'the last line'],
  ])('%s', async (_, plot, part) => {
    const { annotations } = await tell({ outcome: 'failed', ...plot })
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ message: expect.stringContaining(part) }),
    ])
  })

  test('and none of the log with stream-log: false', async () => {
    const { annotations } = await tell({
      outcome: 'failed',
      inputs: { 'stream-log': 'false' },
      readings: [failed],
      log: ['the last line'],
    })
    expect(annotations.map(({ message }) => message).join()).not.toContain('the last line')
  })
})

describe('the file of the log', () => {
  const logFile = { 'log-file': 'x' }

  test('is none where none is wanted, or nothing was read', async () => {
    for (const plot of [{ log: ['a'] }, { inputs: logFile, readings: [] }]) {
      const host = await tell(plot)
      expect([host.files, host.outputs.has('log-file')]).toEqual([[], false])
    }
  })

  test('has headings for a run, and none for an action', async () => {
    expect((await tell({ inputs: logFile, log: ['a'] })).files[0]?.text).toBe('=== Build ===\na')
    expect(
      (
        await tell({
          inputs: { ...logFile, ...ofAction },
          readings: [readAction(anActionExecution(), null, true)],
          log: ['a'],
        })
      ).files[0]?.text,
    ).toBe('a')
  })

  test('is given up where the disk could not hold the log', async () => {
    const { annotations, outputs } = await tell({
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
      const { annotations, outputs, stdout } = await tell({
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

  test.each<FakeHostOptions>([{ failing: { createTemporaryFile: 'EROFS' } }, { readableBytes: 1_500_000 }])(
    'where none is wanted, it is warned once of a job log without a part of the log: %j',
    async (options) => {
      const { annotations, outputs } = await tell({
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

  test('where none is wanted, a disk that cannot hold the log is no trouble of one', async () => {
    const { annotations, outputs } = await tell({
      options: { failing: { createTemporaryFile: 'EROFS' } },
      log: Array.from({ length: 4000 }, () => 'x'.repeat(1000)),
    })
    expect(annotations.map(({ message }) => message).join()).not.toContain('could not be written to')
    expect(outputs.get('outcome')).toBe('passed')
  })
})

describe('what comes of variables', () => {
  const warningsOf = (host: FakeHost): readonly string[] => host.annotations.map(({ message }) => message)
  const many = (count: number): Reading =>
    aReading({ outputtedVariables: Array.from({ length: count }, (_, index) => ({ key: `LD_${index}=`, value: 'x' })) })

  test('environment variables, but only where they are wanted', async () => {
    const readings = [
      aReading({
        outputtedVariables: [
          { key: 'VERSION', value: '1.2' },
          { key: 'PATH', value: 'x' },
        ],
      }),
    ]
    expect([...(await tell({ readings })).exported]).toEqual([])
    const host = await tell({ readings, inputs: { 'export-variables': 'true' } })
    expect([...host.exported]).toEqual([['VERSION', '1.2']])
    expect(warningsOf(host)).toEqual([
      'Variable PATH is not set as an environment variable: a variable of that name changes what later steps run or trust.',
    ])
  })

  test('a warning of each that is left out, of five at most', async () => {
    expect(warningsOf(await tell({ readings: [many(5)] }))).toHaveLength(5)
    expect(warningsOf(await tell({ readings: [many(6)] })).at(-1)).toBe(
      'And one more variable is not set as outputs, for reasons such as these.',
    )
    const messages = warningsOf(await tell({ readings: [many(8)], inputs: { 'export-variables': 'true' } }))
    expect(messages.filter((message) => message.startsWith('And'))).toEqual(
      ['outputs', 'environment variables'].map(
        (what) => `And 3 more variables are not set as ${what}, for reasons such as these.`,
      ),
    )
  })

  test('a warning of what was passed in and is too long to be handed on', async () => {
    const passedVariables = [
      { key: 'LONG', value: 'x'.repeat(300_000) },
      { key: 'status', value: 'x' },
      { key: 'SHORT', value: 'y' },
    ]
    const host = await tell({ readings: [aReading({ passedVariables })] })
    expect(warningsOf(host)).toEqual([
      `Variable LONG is not in 'passed-variables': its value is too long for an output (300000 characters).`,
    ])
    expect(JSON.parse(host.outputs.get('passed-variables') ?? '')).toEqual({ status: 'x', SHORT: 'y' })
  })

  test('a warning also of one without a name', async () => {
    const messages = warningsOf(
      await tell({
        readings: [aReading({ outputtedVariables: [{ key: '', value: 'x' }] })],
        inputs: { 'export-variables': 'true' },
      }),
    )
    expect(messages).toEqual([
      expect.stringMatching(/^Variable without a name has no output of its own: /),
      expect.stringMatching(/^Variable without a name is not set as an environment variable: /),
    ])
  })

  test.each([
    ['setOutput', 'the output outcome'],
    ['exportVariable', 'an environment variable'],
    ['writeSummary', 'the job summary'],
    ['startGroup', 'the log'],
  ] as const)('a warning where the host cannot take it: %s', async (doing, what) => {
    const host = await tell({
      readings: [aReading({ outputtedVariables: [{ key: 'A', value: 'x' }] })],
      inputs: { 'export-variables': 'true' },
      options: { failing: { [doing]: 'EIO' } },
      log: ['a'],
    })
    expect(warningsOf(host)).toContain(`Could not write ${what}: EIO. The outcome does not depend on it.`)
    if (doing === 'setOutput')
      expect(warningsOf(host)).toContain('Could not write the output A: EIO. The outcome does not depend on it.')
  })
})

test('a warning that comes while a large log is printed is heard by the runner, and every line of the log stays behind its gutter', async () => {
  const host = createFakeHost({ inputs: ids })
  let count = 0
  const reporter: Reporter = aReporter({
    ...host,
    write: async (text) => {
      await host.write(text)
      if (count < 5) reporter.warn(`refused ${String(++count)}`)
    },
  })
  reporter.begin(await readInputs(host))
  const lines = Array.from({ length: 40_000 }, (_, index) => `${String(index)} std::string ${'x'.repeat(60)}`)
  const { log, action } = await aLog(reporter, movingAction, lines, '')
  await log.goLive(action)
  const step = new StepLog(createMasks(), () => undefined, false)
  const splitter = splitLines((line) => {
    step.take(line)
  })
  splitter.push(Buffer.from(host.stdout))
  splitter.end()
  expect(step.annotations.map(({ message }) => message)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `refused ${String(number)}`),
  )
  expect(host.stdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual(lines.map((line) => `│ ${line}`))
})

describe('at the end', () => {
  test('of a run what failed is printed last', async () => {
    const host = createFakeHost({ inputs: { ...ids, 'log-file': 'x' } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    const [bad, good] = [
      anActionExecution({ id: aHash(1), status: 'FAILED', actionName: 'Bad' }),
      anActionExecution({ id: aHash(2), actionName: 'Good' }),
    ]
    const run = readRun(anExecution({ status: 'FAILED', actionExecutions: [bad, good] }))
    reporter.onReading(run)
    const logOf = async (action: typeof bad): Promise<FinishedLog> => ({
      ...(await aLog(reporter, run, [`of ${String(action.actionName)}`], '')),
      action,
    })
    await reporter.finish('failed', { kind: 'seen' }, [await logOf(bad), await logOf(good)])
    expect(host.stdout.match(/│ of \w+/g)).toEqual(['│ of Good', '│ of Bad'])
    // The file is read from its beginning.
    expect(host.files.find(({ isTemporary }) => !isTemporary)?.text).toBe('=== Bad ===\nof Bad\n=== Good ===\nof Good')
  })

  test('a log is warned of by the name of its action', async () => {
    const warning = async (actionName: string | null): Promise<unknown> =>
      (
        await tell({
          readings: [readAction(anActionExecution({ actionName }), null, true)],
          log: ['x'],
          note: 'It may be cut.',
        })
      ).annotations[0]?.message
    expect([await warning('Build'), await warning(null)]).toEqual([
      'Log of Build: It may be cut.',
      'Log of the action: It may be cut.',
    ])
  })

  test('an ignored failure is warned of for a whole run alone', async () => {
    const flaky = anActionExecution({ id: aHash(2), status: 'FAILED', ignoreErrors: true, actionName: 'Flaky' })
    const run = anExecution({ actionExecutions: [anActionExecution(), flaky] })
    expect((await tell({ readings: [readRun(run)] })).annotations.map(({ message }) => message)).toEqual([
      'Action Flaky is FAILED, but its errors are ignored in Buddy: the run is SUCCESSFUL.',
    ])
    expect((await tell({ readings: [readAction(anActionExecution(), run, true)] })).annotations).toEqual([])
    expect((await tell({ inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, readings: [failedRun] })).annotations).toEqual([])
  })

  test('of what was not as it should be in an answer five are told', async () => {
    expect(
      (await tell({ readings: [aReading({ problems: ['a', 'b', 'c', 'd', 'e', 'f'] })] })).annotations.map(
        ({ message }) => message,
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e'].map((problem) => `Buddy's answer is not as it should be: ${problem}`))
  })

  test('of a run there is no output for an action execution, a file or a value that is not known', async () => {
    const host = createFakeHost({ inputs: ids })
    aReporter(host).begin(await readInputs(host))
    expect(Object.fromEntries(host.outputs)).toEqual({
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
    })
  })
})

describe('a host on which something fails', () => {
  const unhandled: unknown[] = []
  const remember = (reason: unknown): void => {
    unhandled.push(reason)
  }
  beforeAll(() => {
    process.on('unhandledRejection', remember)
  })
  afterAll(() => {
    process.off('unhandledRejection', remember)
  })
  beforeEach(() => {
    unhandled.length = 0
  })
  /** Node tells of a rejection that nobody handles once all that was promised is done. */
  const settle = (): Promise<void> =>
    new Promise((resume) => {
      setImmediate(resume)
    })

  test('mask: what cannot be hidden is written nowhere', async () => {
    const host = createFakeHost({ inputs: ids, failing: { mask: 'EIO' } })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    expect(() => {
      reporter.onReading(aReading({ outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] }))
    }).toThrow('EIO')
    expect(host.doings.join()).not.toContain('hunter2')
  })

  test.each(fallibleDoings.filter((doing) => doing !== 'eventCommit' && doing !== 'mask'))(
    '%s: it is finished all the same, with the outputs that can be written',
    async (doing) => {
      const run = aReading({ ...failedRun, outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] })
      const host = await tell({
        inputs: { 'log-file': 'x', 'export-variables': 'true' },
        options: { failing: { [doing]: 'EIO' } },
        outcome: 'failed',
        readings: [run],
        log: ['x'],
      })
      await settle()
      expect(unhandled).toEqual([])
      if (doing !== 'setOutput') expect(host.outputs.get('outcome')).toBe('failed')
    },
  )

  test('a log that cannot be dealt with at all: finish() does not reject, and warns once', async () => {
    class BrokenLog extends LogRecord {
      override readonly save = async (): Promise<void> => {
        throw new Error('EIO')
      }
      override readonly goLive = async (): Promise<void> => {
        throw new Error('EIO')
      }
      override readonly close = async (): Promise<void> => {
        throw new Error('EIO')
      }
    }
    const host = createFakeHost({ inputs: ids })
    const reporter = aReporter(host)
    reporter.begin(await readInputs(host))
    reporter.onReading(aReading())
    const log = new BrokenLog(host, new Redactor(), { save: null, print: null, newToken: () => 'resume' })
    await reporter.finish('passed', { kind: 'seen' }, [{ action: anActionExecution(), log, note: '' }])
    expect(host.annotations.map(({ message }) => message)).toEqual([
      'Could not write the log: EIO. The outcome does not depend on it.',
    ])
    expect(host.outputs.get('outcome')).toBe('passed')
  })

  test('everything at once: finish() does not reject', async () => {
    const host = createFakeHost({
      inputs: ids,
      failing: Object.fromEntries(fallibleDoings.map((doing) => [doing, 'EIO'])),
    })
    await expect(
      aReporter(host).finish('unknown', { kind: 'broken', error: new Error('x') }, []),
    ).resolves.toBeUndefined()
    await settle()
    expect(unhandled).toEqual([])
  })
})
