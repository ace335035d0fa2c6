import { describe, expect, test } from '@jest/globals'
import { ProblemMatchers } from '../../src/log/problem-matchers.ts'
import type { PublishedResult } from '../../src/report/github/publish.ts'
import type { Reporter } from '../../src/report/reporter.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution, anExecutionState } from '../fakes/builders.ts'
import { aWholeLog, openReporter, type OpenReporter } from '../fakes/report.ts'

const page = 'https://app.buddy.works/w/p/x'
const pending = toActionState(anActionExecution({ status: 'INPROGRESS', finishDate: null, htmlUrl: page }), null, false)

describe('the check run and the comment, while the step runs', () => {
  test.each([
    [
      'of the target that is not there yet',
      (reporter: Reporter) => {
        reporter.onWaitingToAppear('a run')
      },
      [null],
    ],
    [
      'of the pending action',
      (reporter: Reporter) => {
        reporter.onState(pending)
      },
      [page],
    ],
    [
      'that does not lead to Buddy',
      (reporter: Reporter) => {
        reporter.onState({ ...pending, htmlUrl: 'https://evil.example/' })
      },
      [null],
    ],
    [
      'of the run that only shows the state from before a retry',
      (reporter: Reporter) => {
        reporter.onState({ ...toRunState(anExecution({ status: 'FAILED', htmlUrl: page })), isStale: true })
      },
      [page],
    ],
    [
      'of the action that has finished',
      (reporter: Reporter) => {
        reporter.onState(anExecutionState())
      },
      [],
    ],
  ] as const)('show the page %s', async (_, act, expected) => {
    const shown: (string | null)[] = []
    const { reporter } = await openReporter(
      {},
      {},
      {
        openMatchers: () => null,
        show: (address) => {
          shown.push(address)
        },
        finish: () => Promise.resolve(),
      },
    )
    act(reporter)
    expect(shown).toEqual(expected)
  })
})

describe('the check run and the comment, at the end', () => {
  interface Published extends OpenReporter {
    readonly ends: readonly { readonly published: PublishedResult; readonly doings: readonly string[] }[]
  }

  async function publish(inputs: Readonly<Record<string, string>> = {}, wantsProblems = true): Promise<Published> {
    const ends: Published['ends'][number][] = []
    const opened: OpenReporter = await openReporter(
      inputs,
      {},
      {
        openMatchers: () => (wantsProblems ? new ProblemMatchers() : null),
        show: () => undefined,
        finish: async (published) => {
          ends.push({ published, doings: [...opened.runner.doings] })
        },
      },
    )
    return { ...opened, ends }
  }

  test('are written last, with the whole result', async () => {
    const { reporter, ends } = await publish({ operation: 'approve', timeout: '90' })
    reporter.onState(pending)
    reporter.onDone('Approved it')
    await reporter.finish('timed-out', { kind: 'timed-out', error: null }, [])
    expect(ends).toMatchObject([
      {
        published: {
          problems: [],
          result: {
            outcome: 'timed-out',
            operation: 'approve',
            runEnd: 'none',
            operationNotes: ['Approved it'],
            proxyVariable: null,
            ids: { executionId: '2' },
            state: { status: 'INPROGRESS' },
          },
        },
      },
    ])
    for (const doing of ['output outcome=timed-out', 'summary', 'error'])
      expect(ends[0]?.doings.some((done) => done.startsWith(doing))).toBe(true)
  })

  test.each([
    [true, ['a.c', 'b.c']],
    [false, []],
  ])('get the problems in the logs of failed actions, if they want problems: %j', async (wantsProblems, found) => {
    const { reporter, ends } = await publish({}, wantsProblems)
    reporter.onState(pending)
    const logOf = (status: string, line: string): ReturnType<typeof aWholeLog> =>
      aWholeLog(reporter, anActionExecution({ id: null, status }), ['ok', line])
    await reporter.finish('failed', { kind: 'decided' }, [
      await logOf('FAILED', 'a.c:3:1: error: no'),
      await logOf('TERMINATED', 'b.c:4:1: error: no'),
      await logOf('SUCCESSFUL', 'c.c:5:1: error: no'),
    ])
    expect(ends[0]?.published.problems.map(({ path }) => path)).toEqual(found)
  })

  test('get each log with its action as it was read last', async () => {
    const { reporter, ends } = await publish()
    const build = anActionExecution({ id: aHash(1), status: 'FAILED' })
    const nameless = anActionExecution({ id: null, status: 'SKIPPED' })
    reporter.onState(toRunState(anExecution({ status: 'FAILED', actionExecutions: [nameless, build] })))
    const before = [
      { ...build, status: 'INPROGRESS' },
      { ...nameless, status: 'INITIAL' },
      anActionExecution({ id: aHash(9), status: 'ENQUEUED' }),
    ]
    await reporter.finish(
      'failed',
      { kind: 'decided' },
      before.map((action) => ({ action, log: reporter.openLog(), note: '' })),
    )
    const statuses = ends[0]?.published.result.logs.map(({ action }) => action.status)
    expect(statuses).toEqual(['FAILED', 'INITIAL', 'ENQUEUED'])
  })
})
