import { expect, test } from '@jest/globals'
import { BuddyError } from '../../../src/buddy/errors.ts'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { renderPending } from '../../../src/report/summary/pending.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult } from '../../fakes/builders.ts'

const page = 'https://app.buddy.works/w/p/x'
const running = anActionExecution({ status: 'INPROGRESS', progress: 40, htmlUrl: page, finishDate: null })
const waiting = anActionExecution({
  id: 'w',
  status: 'WAITING_FOR_APPLY',
  actionName: 'Go live?',
  htmlUrl: `${page}w`,
})
const pending = (actions: readonly ActionExecution[], more: Partial<GateResult> = {}): string =>
  renderPending(
    aGateResult({
      outcome: 'timed-out',
      end: { kind: 'timed-out', error: null },
      state: toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: actions })),
      ...more,
    }),
  )

test.each<[string, Partial<GateResult>]>([
  ['the connection was lost', { outcome: 'unknown' }],
  ['this step has cancelled the run', { runEnd: 'cancelled' }],
  [
    'Buddy did not answer at the end of the timeout',
    { end: { kind: 'timed-out', error: new BuddyError({ kind: 'timeout', afterMs: 30_000 }, 'GET /x') } },
  ],
])('says that an action was running when %s, because nobody knows if it still is', (_, more) => {
  expect(pending([running], more)).toContain('<strong>Was running:</strong>')
  expect(pending([running], more)).toContain('<strong>Last seen:</strong>')
})

test('names each running action with its link, start and progress', () => {
  expect(pending([running])).toBe(
    `<p><strong>Still running:</strong> <a href="${page}"><code>Build</code></a>, since 2026-01-01 00:00 UTC, 40 %</p>`,
  )
})

test('says who has to act, with a link to the action that waits', () => {
  const text = pending([waiting], { outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
  expect(text).toContain(`<a href="${page}w"><code>Go live?</code></a> is <code>WAITING_FOR_APPLY</code>`)
  expect(text).toContain('approve or reject')
})

test('says only once who has to act, if the next step says so', () => {
  expect(pending([waiting])).toBe('')
  const state = toRunState(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }))
  for (const end of [{ kind: 'timed-out', error: null }, { kind: 'approval-timed-out' }] as const)
    expect(renderSummary(aGateResult({ outcome: 'timed-out', end, state })).match(/approve or reject/gi)).toHaveLength(
      1,
    )
})

test('says when an unknown outcome was last seen', () => {
  const text = pending([running], { outcome: 'unknown', lastSeenAtMs: Date.parse('2026-01-01T03:15:20.900Z') })
  expect(text).toContain('<strong>Last seen:</strong> <code>INPROGRESS</code> at 2026-01-01 03:15:20 UTC.')
  expect(pending([running])).not.toContain('Last seen')
})

test('nothing is shown for a run that has ended', () => {
  expect(renderPending(aGateResult())).toBe('')
})
