import { describe, expect, test } from '@jest/globals'
import { anAction, aRun, type FakeAction, fakeHash } from '../../testing/fake-buddy/scenario.ts'
import { cancellingTest, type GateOptions, type GateResult, runFind, withFolder } from './support/run-gate.ts'
import { eachTakes, endingAt, pipeline } from './support/scenarios.ts'

/** The gate on an action of the run 5 that consists of these. */
function find(
  action: string,
  actions: readonly FakeAction[],
  more: Omit<GateOptions, 'runs' | 'inputs'> & { readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<GateResult> {
  return runFind({
    ...more,
    runs: [aRun({ id: 5, actions })],
    inputs: { ...pipeline, 'execution-id': '5', action, ...more.inputs },
  })
}

const failed: Partial<FakeAction> = { timeline: [{ afterMs: 0, status: 'FAILED' }] }

/** A further execution of an action, with a hash of its own. */
function anExecution(count: number, parts: Partial<FakeAction>): FakeAction {
  return anAction({ id: 3, name: 'Deploy', hash: fakeHash(`deploy ${String(count)}`), ...parts })
}

describe('the name of an action is enough', () => {
  const actions = [
    anAction({ id: 11, name: 'Build', ...failed }),
    anAction({ id: 12, name: 'Unit tests' }),
    anAction({ id: 13, name: 'unit Tests', ...failed }),
    anAction({ id: 14, name: '11' }),
  ]

  test.each([
    ['exact', 'Unit tests', '12'],
    ['exact where another one differs in case', 'unit Tests', '13'],
    ['in another case', 'BUILD', '11'],
    ['its number', '12', '12'],
    ['a name that is the number of another one', '11', '14'],
  ])('%s: %s', async (_, action, id) => {
    const result = await find(action, actions)
    expect(result.output).toMatchObject({
      'action-id': id,
      'execution-id': '5',
      outcome: id === '11' || id === '13' ? 'failed' : 'passed',
    })
    expect(result.output['action-execution-id']).toMatch(/^[0-9a-f]{24}$/)
  })

  test.each([
    ['quotes', `Say "hello" and 'good bye'`],
    ['an emoji', '🚀 Deploy 👩‍💻'],
    ['a bar', 'Lint | Format'],
    ['letters of other scripts', 'Größe prüfen 測試'],
    ['a comma', 'Build, test'],
    ['what looks like a path', 'deploy/../prod?x=1#y'],
    ['what looks like a command', '::error::Deploy'],
    ['markup', '<b>Deploy</b> `x` [y](https://example.com)'],
  ])('with %s in it', async (_, name) => {
    const result = await find(name, [anAction({ id: 1, name: 'Other', ...failed }), anAction({ id: 2, name })])
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-id': '2', 'action-name': name })
    expect(result.annotations).toEqual([])
  })

  test('a name in another case that two actions have decides nothing: both numbers are named', async () => {
    const result = await find('UNIT TESTS', actions)
    expect(result.output).toMatchObject({ outcome: 'unknown', 'execution-id': '5' })
    expect(result.errors.join('\n')).toMatch(/ambiguous/)
    expect(result.errors.join('\n')).toMatch(/12, 13/)
  })

  test('with url of a run', async () => {
    const run = aRun({ id: 5, actions })
    const url = `https://app.buddy.works/my-workspace/my-project/pipelines/pipeline/2/execution/${run.hash}`
    const result = await runFind({ runs: [run], inputs: { url, action: 'Unit tests' } })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-id': '12' })
  })

  test('the action decides, not its run', async () => {
    const result = await find('Unit tests', [...actions, endingAt(1_000_000, 'SUCCESSFUL', { id: 20, name: 'Slow' })])
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
  })

  test('its log is what is shown, and nothing of the others', async () => {
    const result = await find('Deploy', [
      anAction({ id: 1, name: 'Build', log: ['from the build'] }),
      anAction({ id: 2, name: 'Deploy', log: ['from the deployment'] }),
    ])
    expect(result.log).toContain('from the deployment')
    expect(result.log).not.toContain('from the build')
    expect(result.summary).toContain('from the deployment')
  })
})

describe('the action need not be there yet', () => {
  const build = endingAt(6500, 'SUCCESSFUL', { id: 1, name: 'Build' })

  test('one that the run lists only later is found', async () => {
    const deploy = anAction({ id: 2, name: 'Deploy', appearsAfterMs: 1500 })
    const result = await find('deploy', [build, deploy], { clock: eachTakes(1000) })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
    expect(result.log).toMatch(/Waiting for .*deploy.* to appear/)
    expect(result.asked.slice(0, 3)).toEqual(['run 5', 'run 5', 'run 5'])
  })

  test('one that waits for its turn is waited for', async () => {
    const deploy = anAction({
      id: 2,
      name: 'Deploy',
      timeline: [
        { afterMs: 0, status: 'ENQUEUED' },
        { afterMs: 2500, status: 'SUCCESSFUL' },
      ],
    })
    const result = await find('Deploy', [build, deploy], { clock: eachTakes(1000) })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
  })

  test('one that does not come in appear-timeout: timed out, and the names that there are', async () => {
    const result = await find('Deploy', [endingAt(1_000_000, 'SUCCESSFUL', { id: 1, name: 'Build | Test' })], {
      inputs: { 'appear-timeout': '2s' },
    })
    expect(result.output).toMatchObject({ outcome: 'timed-out', 'execution-id': '5' })
    expect(result.errors.join('\n')).toMatch(/did not appear/)
    expect(result.errors.join('\n')).toContain('Deploy')
    expect(result.errors.join('\n')).toContain('Build | Test')
    expect(result.errors.join('\n')).toContain('appear-timeout')
  })

  test('one that does not come before the run is over fails then', async () => {
    const result = await find('Deploy', [endingAt(1500, 'SUCCESSFUL', { id: 1, name: 'Build' })], {
      clock: eachTakes(1000),
    })
    expect(result.output).toMatchObject({ outcome: 'unknown', 'execution-id': '5' })
    expect(result.errors.join('\n')).toMatch(/not found/)
    expect(result.errors.join('\n')).toContain('Build')
  })

  test('one that a settled run does not have fails at once, with the names that there are', async () => {
    const names = ['Build', 'Say "hello"', '🚀 Deploy', 'Lint | Format']
    const result = await find(
      'Test',
      names.map((name, index) => anAction({ id: index + 1, name })),
    )
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.output).toMatchObject({ outcome: 'unknown', 'execution-id': '5' })
    expect(result.errors).toHaveLength(1)
    for (const name of names) expect(result.errors.join('\n')).toContain(name)
    expect(result.asked).toEqual(['run 5'])
  })

  test('wait: false looks once, and does not say that it waited', async () => {
    const result = await find('Deploy', [endingAt(1_000_000, 'SUCCESSFUL', { id: 1, name: 'Build' })], {
      inputs: { wait: 'false' },
    })
    expect(result.output['outcome']).toBe('timed-out')
    expect(result.asked).toEqual(['run 5'])
    expect(result.errors.join('\n')).toContain('Build')
    expect(result.errors.join('\n')).not.toMatch(/within 5 min/)
  })

  test('one that never began when its run is over never ran', async () => {
    const never = anAction({ id: 2, name: 'Deploy', timeline: [{ afterMs: 0, status: 'ENQUEUED' }] })
    const result = await find('Deploy', [anAction({ id: 1, name: 'Build', ...failed }), never])
    expect(result.output).toMatchObject({ outcome: 'failed', status: 'ENQUEUED' })
    expect(result.errors.join('\n')).toMatch(/never ran/)
  })

  cancellingTest('cancelled while it is waited for: the run that was found stays known', async () => {
    const cancel = new AbortController()
    const result = await find('Deploy', [endingAt(1_000_000, 'SUCCESSFUL', { id: 1, name: 'Build' })], {
      inputs: { 'pipeline-id': 'tests' },
      step: {
        signal: cancel.signal,
        onLine: (line) => {
          if (line.includes('to appear')) cancel.abort()
        },
      },
    })
    expect(result.output).toMatchObject({ outcome: 'cancelled', ...pipeline, 'execution-id': '5' })
  })
})

describe('of several executions of one action, as loops and retries have them, the one that started last counts', () => {
  const earlier = anExecution(1, { timeline: [{ afterMs: 0, status: 'FAILED' }], log: ['first attempt'] })
  const later = anExecution(2, { timeline: [{ afterMs: 500, status: 'SUCCESSFUL' }], log: ['second attempt'] })
  const clock = eachTakes(1000)
  const finished = (count: number): number => 1000 + clock(count)

  test.each([
    ['listed last', [earlier, later]],
    ['listed first', [later, earlier]],
  ])('%s', async (_, actions) => {
    const result = await find('Deploy', actions, { clock: finished })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-execution-id': later.hash })
    expect(result.log).toContain('second attempt')
    expect(result.log).not.toContain('first attempt')
  })

  test('by number, too', async () => {
    const result = await find('3', [earlier, later], { clock: finished })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-execution-id': later.hash })
  })

  test('also where it failed and an earlier one passed', async () => {
    const actions = [anExecution(1, {}), anExecution(2, { timeline: [{ afterMs: 500, status: 'FAILED' }] })]
    const result = await find('Deploy', actions, { clock: finished })
    expect(result.output).toMatchObject({ outcome: 'failed', 'action-execution-id': fakeHash('deploy 2') })
  })

  test('and the step says so, in the log or in the summary', async () => {
    const result = await find('Deploy', [earlier, later], { clock: finished, inputs: { 'stream-log': 'false' } })
    expect(`${result.log}\n${result.summary}`).toMatch(
      /\b(?:2|two|several) executions\b|\bstarted last\b|\blast of\b|\blatest\b/i,
    )
  })

  test('the hash of an earlier one means that one', async () => {
    const result = await runFind({
      runs: [aRun({ id: 5, actions: [earlier, later] })],
      clock: finished,
      inputs: { ...pipeline, 'execution-id': '5', 'action-execution-id': earlier.hash },
    })
    expect(result.output).toMatchObject({ outcome: 'failed', 'action-execution-id': earlier.hash })
  })

  test('a retry that begins during the wait is followed', async () => {
    const first = anExecution(1, {
      timeline: [
        { afterMs: 0, status: 'INPROGRESS' },
        { afterMs: 1500, status: 'FAILED' },
      ],
      log: ['first attempt'],
    })
    const retry = anExecution(2, {
      appearsAfterMs: 1500,
      timeline: [
        { afterMs: 1500, status: 'INPROGRESS' },
        { afterMs: 3500, status: 'SUCCESSFUL' },
      ],
      log: ['second attempt'],
    })
    await withFolder(async (workspace) => {
      const result = await find('Deploy', [first, retry], {
        clock,
        step: { workspace },
        inputs: { 'log-file': 'buddy.log' },
      })
      expect(result.output).toMatchObject({
        outcome: 'passed',
        status: 'SUCCESSFUL',
        'action-execution-id': retry.hash,
      })
      expect(result.log).toContain('second attempt')
    })
  })

  test('the next round of a loop that begins during the wait is followed', async () => {
    const rounds = [0, 1, 2].map((round) =>
      anExecution(round, {
        appearsAfterMs: round * 2000,
        timeline: [
          { afterMs: round * 2000, status: 'INPROGRESS' },
          { afterMs: (round + 1) * 2000, status: round === 2 ? 'FAILED' : 'SUCCESSFUL' },
        ],
        errorMessage: `round ${String(round)} failed`,
      }),
    )
    const result = await find('Deploy', rounds, { clock: (count) => 500 + clock(count) })
    // A loop whose round has ended and whose next one is not there yet cannot be told from one that is over.
    expect(result.output['action-execution-id']).toBe(fakeHash('deploy 2'))
    expect(result.errors.join('\n')).toContain('round 2 failed')
  })

  test('a retry that somebody starts in Buddy while the step looks for the action is followed', async () => {
    const actions = [
      anAction({ id: 1, name: 'Build' }),
      anAction({
        id: 3,
        name: 'Deploy',
        ...failed,
        retryTimeline: [
          { afterMs: 0, status: 'INPROGRESS' },
          { afterMs: 1500, status: 'SUCCESSFUL' },
        ],
      }),
    ]
    const result = await runFind({
      runs: [aRun({ id: 5, actions })],
      clock,
      inputs: { ...pipeline, action: 'Deploy' },
      onRequest: (buddy, count) => {
        if (count === 2) buddy.runs[0]?.operate('RETRY')
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', 'action-name': 'Deploy' })
    expect(result.output['action-execution-id']).not.toBe(fakeHash('action 3'))
  })
})
