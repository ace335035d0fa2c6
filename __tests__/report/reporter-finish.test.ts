import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { RetriesExhausted } from '../../src/buddy/errors.ts'
import { ActionLog } from '../../src/log/action-log.ts'
import type { EndReason } from '../../src/report/result.ts'
import { type ExecutionState, toActionState, toRunState } from '../../src/run/state.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { aHash, anActionExecution, anExecution, anExecutionState, noRun } from '../fakes/builders.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { openReporter, report, type Report } from '../fakes/report.ts'
import { fallibleDoings, type FakeRunner } from '../fakes/runner.ts'

const failedRun = toRunState(
  anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'FAILED' })] }),
)
const pending = toActionState(anActionExecution({ status: 'INPROGRESS', progress: 5, finishDate: null }), null, false)
const cancelled: EndReason = { kind: 'cancelled', signalName: 'SIGINT' }
const messagesOf = ({ annotations }: FakeRunner): readonly string[] => annotations.map(({ message }) => message)

describe('the outputs at the end', () => {
  test('are all there', async () => {
    const action = anActionExecution({
      outputtedVariables: [{ key: 'A', value: 'a\r\nb' }],
      passedVariables: [{ key: 'B', value: '2' }],
    })
    const { outputs } = await report({
      inputs: { 'action-execution-id': aHash(1), 'log-file': 'logs/x.txt', 'output-prefix': 'v_' },
      states: [pending, toActionState(action, null, true)],
      log: ['one'],
    })
    expect(Object.fromEntries(outputs)).toMatchObject({
      outcome: 'passed',
      status: 'SUCCESSFUL',
      url: action.htmlUrl,
      'execution-id': '2',
      'action-execution-id': aHash(1),
      'duration-seconds': '60',
      variables: '{"A":"a\\r\\nb"}',
      'passed-variables': '{"B":"2"}',
      'log-file': '/workspace/logs/x.txt',
      v_A: 'a\r\nb',
      actions: expect.stringContaining('"name":"Build"'),
    })
  })

  test('come after those of variables, of which none replaces them', async () => {
    const keys = ['Status', 'OUTCOME', 'a=b', 'own', 'OWN', 'é', '__proto__']
    const runner = await report({
      states: [{ ...failedRun, outputtedVariables: keys.map((key) => ({ key, value: `of ${key}` })) }],
      outcome: 'failed',
    })
    const names = runner.outputList.map(([name]) => name)
    expect(names.filter((name) => !/^[a-z_][a-z-_]*$/.test(name))).toEqual([])
    expect(names.lastIndexOf('status')).toBeGreaterThan(names.indexOf('own'))
    const { status, outcome, own, variables } = Object.fromEntries(runner.outputs)
    expect([status, outcome, own, runner.outputs.get('__proto__')]).toEqual([
      'FAILED',
      'failed',
      'of own',
      'of __proto__',
    ])
    expect(JSON.parse(variables ?? '')).toMatchObject({ Status: 'of Status', 'a=b': 'of a=b', OWN: 'of OWN' })
    expect(messagesOf(runner).join()).toMatch(/Variable Status .*OUTCOME .*a=b .*OWN .*é /)
  })

  test('have a warning for each variable that is left out, five at most', async () => {
    const many = (count: number): ExecutionState =>
      anExecutionState({
        outputtedVariables: Array.from({ length: count }, (_, index) => ({ key: `LD_${String(index)}=`, value: 'x' })),
      })
    expect(messagesOf(await report({ states: [many(5)] }))).toHaveLength(5)
    expect(messagesOf(await report({ states: [many(6)] })).at(-1)).toMatch(/^One more variable is not an output/)
    const messages = messagesOf(await report({ states: [many(8)], inputs: { 'export-variables': 'true' } }))
    expect(messages.filter((message) => message.startsWith('3 more'))).toEqual(
      ['outputs', 'environment variables'].map((what) => `3 more variables are not ${what}, for such reasons.`),
    )
  })

  test('have a warning for a passed variable that is too long, and for a variable without a name', async () => {
    const runner = await report({
      states: [
        anExecutionState({
          passedVariables: [
            { key: 'LONG', value: 'x'.repeat(300_000) },
            { key: 'status', value: 'x' },
          ],
          outputtedVariables: [{ key: '', value: 'x' }],
        }),
      ],
      inputs: { 'export-variables': 'true' },
    })
    expect(messagesOf(runner)).toEqual([
      expect.stringMatching(/^Variable without a name has no output of its own: /),
      'Variable LONG is not in `passed-variables`: its value is too long for an output (300000 characters).',
      expect.stringMatching(/^Variable without a name is not set as an environment variable: /),
    ])
    expect(runner.outputs.get('passed-variables')).toBe('{"status":"x"}')
  })

  test('are environment variables too, if the input asks for it', async () => {
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
    expect(messagesOf(runner)).toEqual([expect.stringContaining('Variable PATH is not set as an environment variable')])
  })

  test.each([
    ['passed', 'unknown', ['error Outputs not written']],
    ['failed', 'failed', ['warning Buddy Gate', 'error Buddy run failed']],
  ] as const)('end a step that %s as %s if one cannot be written', async (decided, outcome, annotations) => {
    const { runner, reporter } = await openReporter({}, { failing: { setOutput: 'EIO' } })
    reporter.onState(toRunState(anExecution({ status: decided === 'passed' ? 'SUCCESSFUL' : 'FAILED' })))
    expect(await reporter.finish(decided, { kind: 'decided' }, [])).toBe(outcome)
    expect(runner.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual(annotations)
    expect(messagesOf(runner)[0]).toContain('output variables: EIO')
  })
})

describe('the annotations at the end', () => {
  test.each<[Outcome, EndReason]>([
    ['failed', { kind: 'decided' }],
    ['timed-out', { kind: 'not-waiting' }],
    ['timed-out', { kind: 'timed-out', error: null }],
    ['cancelled', cancelled],
    ['unknown', { kind: 'broken', error: new Error('x') }],
    ['unknown', { kind: 'wrong-inputs', problems: [{ input: 'a', message: 'b' }] }],
  ])('are one error when the outcome is %s by %j, and the outputs are written', async (outcome, end) => {
    const { annotations, outputs } = await report({ outcome, end, states: [failedRun], log: ['x'] })
    expect(annotations.map(({ level }) => level)).toEqual(['error'])
    expect(Object.fromEntries(outputs)).toMatchObject({ outcome, status: 'FAILED', variables: '{}' })
  })

  test('are none when the step passed', async () => {
    expect((await report({ log: ['x'] })).annotations).toEqual([])
  })

  test('are a warning for each failed action that does not fail a whole run', async () => {
    const flaky = anActionExecution({ id: aHash(2), status: 'FAILED', ignoreErrors: true, actionName: 'Flaky' })
    const run = anExecution({ actionExecutions: [anActionExecution(), flaky] })
    expect(messagesOf(await report({ states: [toRunState(run)] }))).toEqual([
      'Action "Flaky" is FAILED, but Buddy ignores its errors, so the run is SUCCESSFUL.',
    ])
    const unexplained = { ...flaky, status: 'TERMINATED', ignoreErrors: false, actionName: null }
    expect(
      messagesOf(await report({ states: [toRunState(anExecution({ actionExecutions: [unexplained] }))] })),
    ).toEqual([`Action "${aHash(2)}" is TERMINATED, but the run is SUCCESSFUL.`])
    const notExecuted = anActionExecution({ id: null, startDate: '2026-01-01T00:02:00Z' })
    const neverStarted = anActionExecution({ id: aHash(3), startDate: null, status: 'INITIAL' })
    for (const again of [notExecuted, neverStarted]) {
      const states = [toRunState(anExecution({ actionExecutions: [flaky, again] }))]
      expect(messagesOf(await report({ states }))).toEqual([expect.stringContaining('Action "Flaky" is FAILED')])
    }
    for (const state of [toActionState(anActionExecution(), run, true), failedRun])
      expect((await report({ inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, states: [state] })).annotations).toEqual([])
  })

  test('are a warning for a log that is not complete, if nothing else went wrong', async () => {
    const ofAction = (actionName: string | null): Report => ({
      states: [toActionState(anActionExecution({ actionName }), null, true)],
      log: ['x'],
      note: 'It may be cut.',
    })
    expect(messagesOf(await report(ofAction('Build')))).toEqual(['Log of "Build": It may be cut.'])
    expect(messagesOf(await report(ofAction(null)))).toEqual([`Log of "${aHash(1)}": It may be cut.`])
    const late = await report({ ...ofAction('Build'), outcome: 'timed-out', end: { kind: 'timed-out', error: null } })
    expect(late.annotations.map(({ level }) => level)).toEqual(['error'])
    expect(late.summary).toContain('It may be cut.')
  })

  test('are a warning with the reason if the run could not be cancelled, and the error', async () => {
    const cancel = { runEnd: 'cancel-failed', error: cut() } as const
    const { annotations, outputs } = await report({ outcome: 'cancelled', end: cancelled, cancel, states: [] })
    expect(annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', 'The run could not be cancelled (connection: ECONNRESET), so it goes on in Buddy.'],
      ['error', expect.stringContaining('could not be cancelled')],
    ])
    expect(outputs.get('outcome')).toBe('cancelled')
    const error = refused(403, { scopes: 'EXECUTION_INFO', acceptedScopes: 'EXECUTION_RUN' }, 'change-run')
    const [warning] = messagesOf(await report({ outcome: 'cancelled', end: cancelled, cancel: { ...cancel, error } }))
    for (const part of ['PIPELINE_RUN', 'this token has EXECUTION_INFO', 'Buddy accepts EXECUTION_RUN'])
      expect(warning).toContain(part)
  })

  test.each([
    { runEnd: 'cancelled', error: cut() },
    { runEnd: 'deferred-to-post', error: null },
    { runEnd: 'cancel-failed', error: null },
  ] as const)('are no warning of a cancel that ended as $runEnd', async (cancel) => {
    const { annotations } = await report({ outcome: 'cancelled', end: cancelled, cancel, states: [] })
    expect(annotations.map(({ level }) => level)).toEqual(['error'])
  })
})

describe('the summary', () => {
  test.each([
    ['always', 'passed', true],
    ['on-failure', 'passed', false],
    ['on-failure', 'failed', true],
    ['never', 'failed', false],
  ] as const)('with summary: %s, of a step that %s, is written: %s', async (summary, outcome, isWritten) => {
    expect((await report({ inputs: { summary }, outcome })).summary !== null).toBe(isWritten)
  })

  test('says when the state was last seen', async () => {
    const { summary } = await report({ states: [pending, pending], outcome: 'unknown' })
    expect(summary).toContain('<strong>Last seen:</strong> <code>INPROGRESS</code> at 2026-01-01 00:00:20 UTC.')
  })
})

describe('what the inputs say stands in the error', () => {
  const refusal = (httpStatus: number): EndReason => ({
    kind: 'unreachable',
    error: new RetriesExhausted(refused(httpStatus), 'permanent', 1, 0, 'first-contact'),
  })
  const ownPage = anActionExecution({ status: 'FAILED', htmlUrl: 'https://own.example/x' })
  const url = 'https://eu.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6'
  test.each<[string, Report]>([
    ['`timeout` (1 min 30 s)', { inputs: { timeout: '90' }, end: { kind: 'timed-out', error: null } }],
    ['`approval-timeout` (10 min)', { inputs: { 'approval-timeout': '10m' }, end: { kind: 'approval-timed-out' } }],
    [
      '`appear-timeout` (2 min)',
      { inputs: { 'appear-timeout': '2m' }, end: { kind: 'not-found', reason: noRun }, states: [] },
    ],
    [
      'accepts only SUCCESSFUL, FAILED',
      { inputs: { 'pass-on': 'SUCCESSFUL, FAILED' }, states: [anExecutionState({ effectiveStatus: 'INITIAL' })] },
    ],
    ['run 2, pipeline 2 of w/p', { end: refusal(404), states: [] }],
    ['the default region US', { end: refusal(401), states: [] }],
    ['`region: EU`', { inputs: { 'execution-id': '', url, region: 'US' }, end: refusal(401), states: [] }],
    [
      'In Buddy: https://own.example/x',
      {
        inputs: { 'api-url': 'https://own.example/api' },
        states: [toRunState(anExecution({ status: 'FAILED', actionExecutions: [ownPage] }))],
      },
    ],
  ])('%s', async (part, scenario) => {
    expect(messagesOf(await report({ outcome: 'failed', ...scenario }))).toEqual([expect.stringContaining(part)])
  })
})

describe('a runner on which something fails', () => {
  const unhandled: unknown[] = []
  const saveReason = (reason: unknown): void => {
    unhandled.push(reason)
  }
  beforeAll(() => {
    process.on('unhandledRejection', saveReason)
  })
  afterAll(() => {
    process.off('unhandledRejection', saveReason)
  })
  beforeEach(() => {
    unhandled.length = 0
  })
  /** Node reports a rejection that nobody handles after all microtasks. */
  const flush = (): Promise<void> =>
    new Promise((resume) => {
      setImmediate(resume)
    })

  test.each(fallibleDoings.filter((doing) => doing !== 'eventCommit' && doing !== 'mask'))(
    '%s: the rest is written all the same, with the outputs that can be written',
    async (doing) => {
      const runner = await report({
        inputs: { 'log-file': 'x', 'export-variables': 'true' },
        options: { failing: { [doing]: 'EIO' } },
        outcome: 'failed',
        states: [{ ...failedRun, outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] }],
        log: ['x'],
      })
      await flush()
      expect(unhandled).toEqual([])
      if (doing !== 'setOutput') expect(runner.outputs.get('outcome')).toBe('failed')
    },
  )

  test.each([
    ['exportVariable', 'an environment variable'],
    ['appendSummary', 'the job summary'],
    ['startGroup', 'the log'],
  ] as const)('%s: a warning says that %s could not be written', async (doing, what) => {
    const runner = await report({
      states: [anExecutionState({ outputtedVariables: [{ key: 'A', value: 'x' }] })],
      inputs: { 'export-variables': 'true' },
      options: { failing: { [doing]: 'EIO' } },
      log: ['a'],
    })
    expect(messagesOf(runner)).toContain(`Could not write ${what}: EIO. The outcome does not depend on it.`)
  })

  test('everything at once: finish() does not reject', async () => {
    const { reporter } = await openReporter(
      {},
      { failing: Object.fromEntries(fallibleDoings.map((one) => [one, 'EIO'])) },
    )
    expect(await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])).toBe('unknown')
    await flush()
    expect(unhandled).toEqual([])
  })

  test('a log that throws: finish() does not reject, and warns once', async () => {
    const fail = (): Promise<void> => Promise.reject(new Error('EIO'))
    class BrokenLog extends ActionLog {
      override readonly save = fail
      override readonly startStreaming = fail
      override readonly close = fail
    }
    const { runner, reporter } = await openReporter()
    reporter.onState(anExecutionState())
    const log = new BrokenLog(runner, new Redactor(), { toFile: null, toJobLog: null, randomId: () => 'resume' })
    await reporter.finish('passed', { kind: 'decided' }, [{ action: anActionExecution(), log, note: '' }])
    expect(messagesOf(runner)).toEqual(['Could not write the log: EIO. The outcome does not depend on it.'])
    expect(runner.outputs.get('outcome')).toBe('passed')
  })
})
