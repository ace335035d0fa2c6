import { describe, expect, test } from '@jest/globals'
import type { BuddyError } from '../../src/buddy/errors.ts'
import { decodeExecution } from '../../src/buddy/decode.ts'
import { cancelOrphanedRun, type OrphanEnd } from '../../src/run/cancel.ts'
import { fingerprintExecution } from '../../src/run/stale.ts'
import type { StartedRunState } from '../../src/run/started-run.ts'
import { aHash, anActionBody, type Fields } from '../fakes/builders.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { attempt, type Attempted, marker } from '../fakes/operating.ts'
import { aRun, onCancel, other, page, type Respond, twin } from '../fakes/left-run.ts'

const started: StartedRunState = {
  workspace: 'w',
  project: 'p',
  pipelineId: '2',
  marker,
  executionId: '7',
  beforeRetry: null,
}
const perhapsStarted = { ...started, executionId: null }

async function cancel(saved: StartedRunState, respond: Respond): Promise<Attempted<OrphanEnd>> {
  const cancelIn = async (context: Parameters<typeof cancelOrphanedRun>[1]): Promise<OrphanEnd> =>
    await cancelOrphanedRun(saved, { ...context, outageToleranceMs: 20_000 })
  return await attempt(cancelIn, respond, { deadline: 65_000 })
}

describe('a run that a killed step left', () => {
  test.each(['INPROGRESS', 'INITIAL', 'ENQUEUED', 'WAITING_FOR_APPLY', 'NEW_WORD'])(
    'is cancelled once when it is %s',
    async (status) => {
      const { result, changes, buddy } = await cancel(started, onCancel(aRun('TERMINATED'), aRun(status)))
      expect(result).toEqual({ kind: 'cancelled', executionId: '7' })
      expect(changes.map(({ short, body }) => [short, body])).toEqual([['/executions/7', { operation: 'CANCEL' }]])
      expect(buddy.calls).toHaveLength(2)
    },
  )

  test.each([
    ['SUCCESSFUL', 'finished'],
    ['FAILED', 'finished'],
    ['TERMINATED', 'finished'],
    ['SKIPPED', 'finished'],
    ['NOT_EXECUTED', 'finished'],
    ['TERMINATING', 'terminating'],
  ])('is left alone when it is %s', async (status, kind) => {
    const { result, changes } = await cancel(started, () => aRun(status))
    expect([result, changes]).toEqual([{ kind, executionId: '7' }, []])
  })

  test('is left alone when it is over and was not retried, though an action is shown as running', async () => {
    const running = anActionBody({ status: 'INPROGRESS' })
    const { result, buddy } = await cancel(started, () => aRun('FAILED', { action_executions: [running] }))
    expect([result, buddy.calls.length]).toEqual([{ kind: 'finished', executionId: '7' }, 1])
  })

  test('is read again when Buddy does not have it yet', async () => {
    const { result } = await cancel(started, (call) => (call.earlier < 4 ? refused(404) : onCancel(null)(call)))
    expect(result).toEqual({ kind: 'cancelled', executionId: '7' })
  })

  test('is searched by its marker when its number is not known', async () => {
    const marked = aRun('INPROGRESS', { comment: `x ${marker}` })
    const { result, changes } = await cancel(perhapsStarted, (call) =>
      call.short.startsWith('/executions?')
        ? page(other, ...(call.earlier < 3 ? [] : [marked]))
        : onCancel(aRun('TERMINATED'))(call),
    )
    expect(result).toEqual({ kind: 'cancelled', executionId: '7' })
    expect(changes.map(({ short }) => short)).toEqual(['/executions/7'])
  })

  test.each<[string, Respond, readonly string[], boolean]>([
    ['two have the marker', () => page(twin(8), twin(7)), ['8', '7'], true],
    ['none has the marker', () => page(other), [], true],
    ['none has it whenever Buddy answers', ({ earlier }) => (earlier % 2 === 0 ? cut() : page(other)), [], true],
    ['Buddy never answers', () => cut(), [], false],
    ['the token is refused', () => refused(401), [], false],
  ])('is not cancelled when %s', async (_, respond, runs, hasResponse) => {
    const { result, changes } = await cancel(perhapsStarted, respond)
    expect([result, changes]).toEqual([{ kind: 'not-identified', runs, hasResponse }, []])
  })
})

describe('a run that a killed step may have retried', () => {
  const failed = aRun('FAILED', { action_executions: [anActionBody({ status: 'FAILED' })] })
  const retried = { ...started, beforeRetry: fingerprintExecution(decodeExecution(failed)) }
  const newAction = anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS' })
  const half = { ...failed, action_executions: [anActionBody({ status: 'FAILED' }), newAction] }
  const goingOn = aRun('INPROGRESS', { action_executions: [newAction] })

  test.each([
    ['as before', failed],
    ['half as before', half],
  ])('is cancelled only once Buddy no longer shows it %s', async (_, shown) => {
    const { result, changes } = await cancel(retried, (call) =>
      onCancel(aRun('TERMINATED'), call.earlier < 3 ? shown : goingOn)(call),
    )
    expect([result, changes.map(({ earlier }) => earlier)]).toEqual([{ kind: 'cancelled', executionId: '7' }, [4]])
    const late = await cancel(retried, () => shown)
    expect([late.result, late.changes]).toEqual([{ kind: 'not-retried', executionId: '7' }, []])
    expect(late.clock.now()).toBe(5_000 + 30_000)
  })

  test('is left alone when it is over again', async () => {
    const { result, changes, buddy } = await cancel(retried, () => ({ ...failed, status: 'SUCCESSFUL' }))
    expect([result, changes, buddy.calls.length]).toEqual([{ kind: 'finished', executionId: '7' }, [], 1])
  })
})

describe('a CANCEL', () => {
  test.each<[string, Fields | BuddyError | null, string]>([
    ['is lost and the run is being terminated', cut(), 'TERMINATING'],
    ['is lost and the run has ended', cut(), 'TERMINATED'],
    ['gets a server error and the run is being terminated', refused(502), 'TERMINATING'],
    ['has no response body', null, 'INPROGRESS'],
  ])('is done, and sent once, when it %s', async (_, response, status) => {
    const { result, changes } = await cancel(started, (call) =>
      onCancel(response, aRun(call.earlier === 0 ? 'INPROGRESS' : status))(call),
    )
    expect([result, changes.length]).toEqual([{ kind: 'cancelled', executionId: '7' }, 1])
  })

  test.each<[string, Respond, string, number]>([
    ['cannot be sent', () => cut(), 'RetriesExhausted', 0],
    ['is refused', onCancel(refused(403)), 'RetriesExhausted', 1],
    [
      'is refused although the run is being terminated',
      ({ earlier }) => (earlier === 1 ? refused(403) : aRun(earlier === 0 ? 'INPROGRESS' : 'TERMINATING')),
      'RetriesExhausted',
      1,
    ],
    ['is lost and the run goes on', onCancel(cut()), 'UnconfirmedOperation', 1],
  ])('is an error, and is not repeated, when it %s', async (_, respond, name, count) => {
    const { result, changes } = await cancel(started, respond)
    expect([result, changes.length]).toMatchObject([{ name }, count])
  })
})
