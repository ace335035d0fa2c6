import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../src/inputs/inputs.ts'
import { ProblemMatchers } from '../../src/log/problem-matchers.ts'
import type { PublishedResult } from '../../src/report/github/publish.ts'
import { Reporter } from '../../src/report/reporter.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

const page = 'https://app.buddy.works/w/p/x'
const pending = toActionState(anActionExecution({ status: 'INPROGRESS', finishDate: null, htmlUrl: page }), null, false)

interface Published {
  readonly runner: FakeRunner
  readonly reporter: Reporter
  /** The pages that were shown; null for none yet. */
  readonly shown: readonly (string | null)[]
  /** What the end was, and what had been done before it was told. */
  readonly ends: readonly { readonly published: PublishedResult; readonly doings: readonly string[] }[]
}

/** A reporter that tells an audience. */
async function publish(inputs: Readonly<Record<string, string>> = {}, wantsProblems = true): Promise<Published> {
  const runner = createFakeRunner({
    inputs: {
      token: 'tok-0123456789',
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
      'execution-id': '2',
      ...inputs,
    },
  })
  const reporter = new Reporter(runner, new Redactor(), createFakeClock(), () => 'resume')
  const shown: (string | null)[] = []
  const ends: Published['ends'][number][] = []
  reporter.begin(await readInputs(runner), {
    openMatchers: () => (wantsProblems ? new ProblemMatchers() : null),
    show: (address) => {
      shown.push(address)
    },
    finish: async (published) => {
      ends.push({ published, doings: [...runner.doings] })
    },
  })
  return { runner, reporter, shown, ends }
}

describe('who is told beside the runner', () => {
  test('is shown that the gate waits, and where, while it does', async () => {
    const { reporter, shown } = await publish()
    reporter.onWaitingToAppear('a run')
    reporter.onState(pending)
    reporter.onState(toActionState(anActionExecution({ htmlUrl: page }), null, true))
    expect(shown).toEqual([null, page])
  })

  test('is shown no page of another host', async () => {
    const { reporter, shown } = await publish()
    reporter.onState({ ...pending, htmlUrl: 'https://evil.example/' })
    expect(shown).toEqual([null])
  })

  test('is shown the page also where only the state from before a retry has been read', async () => {
    const { reporter, shown } = await publish({ operation: 'retry' })
    reporter.onState({ ...toRunState(anExecution({ status: 'FAILED', htmlUrl: page })), isStale: true })
    expect(shown).toEqual([page])
  })

  test('is told the end last, when all else is written', async () => {
    const { reporter, ends } = await publish()
    reporter.onState(toRunState(anExecution({ status: 'FAILED' })))
    await reporter.finish('failed', { kind: 'decided' }, [])
    expect(ends).toHaveLength(1)
    for (const doing of ['output outcome=failed', 'summary', 'error'])
      expect(ends[0]?.doings.some((done) => done.startsWith(doing))).toBe(true)
  })

  test('is told all that is known', async () => {
    const { reporter, ends } = await publish({
      operation: 'approve',
      'api-url': 'https://own.example/api',
      timeout: '90',
    })
    reporter.onState(pending)
    await reporter.finish('timed-out', { kind: 'timed-out', error: null }, [])
    expect(ends[0]?.published).toMatchObject({
      problems: [],
      result: {
        outcome: 'timed-out',
        end: { kind: 'timed-out' },
        operation: 'approve',
        runEnd: 'none',
        operationNotes: [],
        apiUrl: 'https://own.example/api',
        proxyVariable: null,
        timeoutMs: 90_000,
        ids: { executionId: '2' },
        state: { status: 'INPROGRESS' },
        logs: [],
      },
    })
  })

  test('is told what this step did', async () => {
    const { reporter, ends } = await publish({ operation: 'approve' })
    reporter.onDone('Approved it')
    await reporter.finish('unknown', { kind: 'broken', error: new Error('x') }, [])
    expect(ends[0]?.published.result.operationNotes).toEqual(['Approved it'])
  })

  test.each([
    [
      true,
      [
        ['a.c', 3],
        ['b.c', 4],
      ],
    ],
    [false, []],
  ] as const)('gets the problems in the logs of failed actions, if it wants them: %j', async (wantsProblems, found) => {
    const { reporter, ends } = await publish({}, wantsProblems)
    reporter.onState(pending)
    const outputs = [
      { status: 'FAILED', lines: ['a.c:3:1: error: no'] },
      { status: 'TERMINATED', lines: ['ok', 'b.c:4:1: error: no'] },
      { status: 'SUCCESSFUL', lines: ['c.c:5:1: error: no'] },
    ]
    const logs = outputs.map((output) => ({ ...output, log: reporter.openLog() }))
    for (const { lines, log } of logs) {
      await log.startResponse()(lines)
      await log.complete(false)
    }
    await reporter.finish(
      'failed',
      { kind: 'decided' },
      logs.map(({ log, status }) => ({ action: anActionExecution({ id: null, status }), log, note: '' })),
    )
    expect(ends[0]?.published.problems.map(({ path, line }) => [path, line])).toEqual(found)
  })

  test('is told of each log with its action as it was read last', async () => {
    const { reporter, ends } = await publish()
    const [build, check, nameless] = [
      anActionExecution({ id: aHash(1), status: 'FAILED', actionName: 'Build' }),
      anActionExecution({ id: aHash(2), actionName: 'Check' }),
      anActionExecution({ id: null, status: 'SKIPPED' }),
    ]
    reporter.onState(toRunState(anExecution({ status: 'FAILED', actionExecutions: [nameless, build, check] })))
    const before = [
      { ...build, status: 'INPROGRESS' },
      { ...check, status: 'INPROGRESS' },
      { ...nameless, status: 'INITIAL' },
      anActionExecution({ id: aHash(9), status: 'ENQUEUED' }),
    ]
    await reporter.finish(
      'failed',
      { kind: 'decided' },
      before.map((action) => ({ action, log: reporter.openLog(), note: '' })),
    )
    expect(ends[0]?.published.result.logs.map(({ action }) => action.status)).toEqual([
      'FAILED',
      'SUCCESSFUL',
      'INITIAL',
      'ENQUEUED',
    ])
  })
})
