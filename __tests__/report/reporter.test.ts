import { describe, expect, test } from '@jest/globals'
import { BuddyError } from '../../src/buddy/errors.ts'
import { Reporter } from '../../src/report/reporter.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { aHash, anActionExecution, anExecution, anExecutionState } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { cut } from '../fakes/exchange.ts'
import { openReporter } from '../fakes/report.ts'
import { createFakeRunner } from '../fakes/runner.ts'

const page = 'https://app.buddy.works/w/p/x'
const pending = toActionState(
  anActionExecution({ status: 'INPROGRESS', progress: 5, finishDate: null, htmlUrl: page }),
  null,
  false,
)
/** Inputs whose run is found by Buddy. */
const toFind = { 'pipeline-id': 'deploy', 'execution-id': aHash(2) }
const newRun = { operation: 'run', 'execution-id': '', branch: 'dev' }

describe('the outputs, while the step runs', () => {
  test('are the ids of the inputs before anything is read', async () => {
    const { runner } = await openReporter({ 'action-execution-id': aHash(1) })
    expect(Object.fromEntries(runner.outputs)).toEqual({
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      'action-execution-id': aHash(1),
    })
  })

  test('have each id when it is found, and the job log says so', async () => {
    const { runner, reporter } = await openReporter(toFind)
    expect([runner.outputs.has('pipeline-id'), runner.outputs.has('execution-id')]).toEqual([false, false])
    reporter.onResolved({ pipelineId: '9' })
    expect(runner.outputs.get('pipeline-id')).toBe('9')
    reporter.onResolved({ executionId: '4' })
    expect(runner.outputs.get('execution-id')).toBe('4')
    expect(runner.written.split('\n').slice(1)).toEqual(['[0 s] Found pipeline 9', '[0 s] Found run 4', ''])
  })

  test('have the run that was started at once, with its page, and the job log names it once', async () => {
    const { runner, reporter } = await openReporter(newRun)
    expect(runner.outputs.has('execution-id')).toBe(false)
    reporter.onStarted('7', page)
    reporter.onResolved({ executionId: '7' })
    expect([runner.outputs.get('execution-id'), runner.outputs.get('url')]).toEqual(['7', page])
    expect(runner.written.match(/run 7/g)).toHaveLength(1)
  })

  test('have the first state before the wait, and no outcome', async () => {
    const { runner, reporter } = await openReporter()
    reporter.onState(pending)
    expect(Object.fromEntries(runner.outputs)).toMatchObject({ status: 'INPROGRESS', url: page, progress: '5' })
    expect(runner.outputs.has('outcome')).toBe(false)
  })

  test('have the outcome before logs are written', async () => {
    const { runner, reporter } = await openReporter()
    reporter.onOutcome('failed')
    expect(runner.outputs.get('outcome')).toBe('failed')
  })
})

describe('the job log, while the step runs', () => {
  test.each([
    [{}, 'Watching run 2, pipeline 2 of w/p, on api.buddy.works\n'],
    [{ operation: 'retry' }, 'Retrying run 2,'],
    [{ operation: 'approve' }, 'Approving in run 2,'],
    [{ operation: 'pass-variables', variables: 'A=1' }, 'Passing variables to run 2,'],
    [newRun, 'Starting a new run of branch dev,'],
  ])('begins with the operation and the target of %j', async (inputs, words) => {
    const { runner } = await openReporter(inputs)
    expect(runner.written.startsWith(words)).toBe(true)
  })

  test('warns of an input that is not used', async () => {
    const { runner } = await openReporter({ branch: 'main', tag: '' })
    expect(runner.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('`branch`') }])
  })

  test('says what has not appeared yet, failures of Buddy and GitHub, and changes', async () => {
    const { runner, reporter } = await openReporter({ 'appear-timeout': '2m' })
    reporter.onWaitingToAppear('a run')
    reporter.onRetry(cut())
    reporter.onRecovered(3)
    reporter.onRetry(new BuddyError({ kind: 'oidc-failed', detail: 'x', isLasting: false, hasWorked: true }, 'GitHub'))
    reporter.onProgress('Waiting for it')
    reporter.onState(toRunState(anExecution({ status: 'INPROGRESS', htmlUrl: page })))
    expect(runner.written.split('\n').slice(1, -1)).toEqual([
      '[0 s] Waiting for a run to appear, for up to 2 min',
      '[0 s] Buddy did not answer as it should (connection: ECONNRESET), trying again',
      '[0 s] Buddy answers again (attempt 3)',
      '[0 s] GitHub did not answer as it should (no identity token from GitHub), trying again',
      '[0 s] Waiting for it',
      expect.stringContaining(page),
      '[0 s] "Build": SUCCESSFUL',
      '[0 s] The run: INPROGRESS',
    ])
  })

  test("tells a person on one's own server where to approve, and for how long the step waits", async () => {
    const { runner, reporter } = await openReporter({
      'approval-timeout': '10m',
      'api-url': 'https://own.example/api',
    })
    const action = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: 'https://own.example/x' })
    reporter.onState(toRunState(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [action] })))
    expect(runner.annotations).toMatchObject([
      { level: 'notice', message: expect.stringMatching(/at https:\/\/own\.example\/x\. This step waits 10 min/) },
    ])
  })

  test('has no command of Buddy’s', async () => {
    const { runner, reporter } = await openReporter({ operation: 'approve' })
    const sentence = 'Approved x ::error::y ##[add-mask]z\n::set-output name=outcome::passed'
    for (const say of [reporter.onProgress, reporter.onDone, reporter.onNotice, reporter.onWarning]) say(sentence)
    await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])
    expect(runner.stdout).not.toContain('##[')
    expect(runner.stdout.split('\n').filter((line) => /^\s*::(?:error::y|set-output)/.test(line))).toEqual([])
  })
})

test('sentences about the operation are lines, notices or warnings, and stand in the summary', async () => {
  const { runner, reporter } = await openReporter({ operation: 'approve' })
  reporter.onProgress('Waiting for it')
  reporter.onDone('Approved it')
  reporter.onNotice('Somebody was quicker')
  reporter.onWarning('It is still waiting')
  reporter.warn('GitHub is far')
  reporter.onState(anExecutionState())
  await reporter.finish('passed', { kind: 'decided' }, [])
  expect(runner.written).toContain('] Approved it\n')
  expect(runner.annotations).toEqual(
    [
      ['notice', 'Somebody was quicker'],
      ['warning', 'It is still waiting'],
      ['warning', 'GitHub is far'],
    ].map(([level, message]) => ({ level, message, title: 'Buddy Gate' })),
  )
  for (const note of ['Approved it', 'Somebody was quicker', 'It is still waiting'])
    expect(runner.summary).toContain(note)
  for (const other of ['GitHub is far', 'Waiting for it']) expect(runner.summary).not.toContain(other)
})

describe('secrets', () => {
  test('are registered before they, or anything read with them, are written', async () => {
    const { runner, reporter } = await openReporter()
    reporter.onState(
      anExecutionState({
        outputtedVariables: [
          { key: 'API_TOKEN', value: 'hunter2\nsecond line' },
          { key: 'PLAIN', value: '!encrypted abcdef' },
        ],
        passedVariables: [{ key: 'X_SECRET', value: 'passed-on' }],
      }),
    )
    await reporter.finish('passed', { kind: 'decided' }, [])
    const { doings } = runner
    const masks = doings.filter((doing) => doing.startsWith('mask '))
    expect(masks).toEqual(['mask hunter2', 'mask second line', 'mask !encrypted abcdef', 'mask passed-on'])
    const isLater = /hunter2|second line|encrypted abcdef|passed-on|output status|SUCCESSFUL/
    const first = doings.findIndex((doing) => !doing.startsWith('mask') && isLater.test(doing))
    expect(first).toBeGreaterThan(doings.lastIndexOf('mask passed-on'))
    expect(runner.summary).toContain('API_TOKEN')
    expect(runner.summary).not.toContain('hunter2')
  })

  test.each([
    ['none', []],
    ['PLAIN_NAME', ['visible']],
  ])('are those that the input mask names: %s', async (mask, masks) => {
    const { runner, reporter } = await openReporter({ mask })
    const outputtedVariables = [
      { key: 'API_TOKEN', value: 'hunter2' },
      { key: 'PLAIN_NAME', value: 'visible' },
    ]
    reporter.onState(anExecutionState({ outputtedVariables }))
    expect(runner.masks).toEqual(masks)
  })

  test('of secret-variables are hidden by their name, short ones too, and another value of that name is not', async () => {
    const { runner, reporter } = await openReporter({
      operation: 'pass-variables',
      'secret-variables': 'S=42\nLONG=hunter2-0123\nOWN=42',
      variables: 'OPEN=42',
    })
    const passedVariables = [
      { key: 'S', value: '42' },
      { key: 'LONG', value: 'hunter2-0123' },
      { key: 'OPEN', value: '42' },
      { key: 'S2', value: '42' },
    ]
    const outputtedVariables = [...passedVariables, { key: 'OWN', value: '43' }]
    reporter.onState(anExecutionState({ passedVariables, outputtedVariables }))
    await reporter.finish('passed', { kind: 'decided' }, [])
    const shown = { S: '***', LONG: '***', OPEN: '42', S2: '42' }
    expect(JSON.parse(runner.outputs.get('passed-variables') ?? '')).toEqual(shown)
    expect(JSON.parse(runner.outputs.get('variables') ?? '')).toEqual({ ...shown, OWN: '43' })
    expect([runner.outputs.get('S'), runner.outputs.get('OPEN')]).toEqual(['***', '42'])
    expect(runner.doings.join('\n')).not.toContain('hunter2')
  })

  test('that cannot be registered are written nowhere', async () => {
    const { runner, reporter } = await openReporter({}, { failing: { mask: 'EIO' } })
    expect(() => {
      reporter.onState(anExecutionState({ outputtedVariables: [{ key: 'API_TOKEN', value: 'hunter2' }] }))
    }).toThrow('EIO')
    expect(runner.doings.join()).not.toContain('hunter2')
  })
})

test('a reporter that has not begun writes what it can', async () => {
  const runner = createFakeRunner()
  const reporter = new Reporter(runner, new Redactor(), createFakeClock(), () => 'resume')
  reporter.onResolved({ pipelineId: '9' })
  expect(await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])).toBe('unknown')
  expect(Object.fromEntries(runner.outputs)).toEqual({ outcome: 'unknown' })
})
