import { describe, expect, test } from '@jest/globals'
import { Cancelled, DeadlineExceeded } from '../../src/buddy/errors.ts'
import { createRunMarker, parseStartedRunState, StartedRun, type StartedRunState } from '../../src/run/started-run.ts'
import { fingerprintExecution } from '../../src/run/stale.ts'
import { anExecution } from '../fakes/builders.ts'
import { cut, refused, silence } from '../fakes/exchange.ts'
import { marker, notSent } from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'
import { createFakeRunner } from '../fakes/runner.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved: StartedRunState = { ...address, marker, executionId: null, beforeRetry: null }
const found: StartedRunState = { ...saved, executionId: '7' }

function aStartedRun(): { readonly startedRun: StartedRun; readonly kept: readonly (StartedRunState | null)[] } {
  const kept: (StartedRunState | null)[] = []
  return { startedRun: new StartedRun(marker, (run) => kept.push(run)), kept }
}

describe('the run of this step', () => {
  test('is saved before the request, with its number when Buddy gives one, and cleared once', async () => {
    const { startedRun, kept } = aStartedRun()
    expect([startedRun.saved, startedRun.isConfirmed]).toEqual([null, false])
    await startedRun.track(address, null, async () => {
      expect(kept).toEqual([saved])
    })
    expect(startedRun.isConfirmed).toBe(false)
    startedRun.confirm('7')
    expect([startedRun.saved, startedRun.isConfirmed, kept]).toEqual([found, true, [saved, found]])
    startedRun.clear()
    startedRun.clear()
    expect([startedRun.saved, kept.slice(2)]).toEqual([null, [null]])
  })

  test('is saved with its number, and how it was, when it is retried', async () => {
    const { startedRun } = aStartedRun()
    const before = anExecution({ status: 'FAILED' })
    await startedRun.track({ ...address, executionId: '7' }, before, async () => undefined)
    expect(startedRun.saved).toEqual({ ...found, beforeRetry: fingerprintExecution(before) })
  })

  test.each<[string, Error, StartedRunState | null]>([
    ['a cut connection', cut(), saved],
    ['no response in time', silence(30_000), saved],
    ['a server error', refused(502), saved],
    ['a cancelled workflow', new Cancelled('SIGINT'), saved],
    ['an internal error', new TypeError('x'), saved],
    ['a connection that was never there', notSent, null],
    ['a refusal', refused(403), null],
    ['a rate limit', refused(429), null],
    ['the deadline, before the request', new DeadlineExceeded(null), null],
  ])('after %s: %j', async (_, error, expected) => {
    const { startedRun, kept } = aStartedRun()
    const send = async (): Promise<never> => {
      throw error
    }
    await expect(startedRun.track(address, null, send)).rejects.toBe(error)
    expect([startedRun.saved, kept.at(-1)]).toEqual([expected, expected])
  })

  test('is none when nothing was sent, whatever number is confirmed', () => {
    const { startedRun, kept } = aStartedRun()
    startedRun.confirm('7')
    startedRun.clear()
    expect([startedRun.saved, kept]).toEqual([null, []])
  })

  test('is not requested when its state cannot be saved', async () => {
    const startedRun = new StartedRun(marker, () => {
      throw new Error('ENOSPC')
    })
    const send = async (): Promise<never> => {
      throw new Error('sent')
    }
    await expect(startedRun.track(address, null, send)).rejects.toMatchObject({
      name: 'StateNotSaved',
      message: 'ENOSPC',
    })
    expect(startedRun.saved).toBeNull()
  })
})

test('a marker names its workflow run and attempt, and ends in what nobody can guess', () => {
  const runner = createFakeRunner({ environment: { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '3' } })
  expect(createRunMarker(runner, 'nonce')).toBe('[buddy-gate 77-3-nonce]')
})

describe('the state for the post step', () => {
  test('is read as it was saved', () => {
    fc.assert(
      fc.property(
        fc.record({
          workspace: fc.stringMatching(/^[\w-]{1,20}$/),
          project: fc.stringMatching(/^[\w.@ -]{3,20}$/),
          pipelineId: fc.stringMatching(/^[1-9]\d{0,18}$/),
          marker: fc.string(),
          executionId: fc.option(fc.stringMatching(/^[1-9]\d{0,18}$/)),
          beforeRetry: fc.option(fc.string()),
        }),
        (run) => {
          expect(parseStartedRunState(JSON.stringify(run))).toEqual(run)
        },
      ),
    )
  })

  test.each(['', 'null', '[]', '7', '"x"'])('names no run in %j', (text) => {
    expect(parseStartedRunState(text)).toBeNull()
  })

  test.each<Readonly<Record<string, unknown>>>([
    { workspace: undefined },
    { workspace: '..' },
    { workspace: '' },
    { project: undefined },
    { project: 'p/../..' },
    { project: '' },
    { pipelineId: undefined },
    { pipelineId: 2 },
    { pipelineId: '../2' },
    { pipelineId: '0' },
    { marker: undefined },
    { executionId: '../../x' },
    { executionId: '' },
    { executionId: '7?x=y' },
  ])('names no run with an id that is missing or would change a path: %j', (ids) => {
    expect(parseStartedRunState(JSON.stringify(found))).toEqual(found)
    expect(parseStartedRunState(JSON.stringify({ ...found, ...ids }))).toBeNull()
  })

  test('is an error when it was cut, because a run may be left', () => {
    expect(() => parseStartedRunState('{"workspace":"w"')).toThrow(SyntaxError)
  })

  test.each([undefined, 7])('has no number of the run in %j', (executionId) => {
    expect(parseStartedRunState(JSON.stringify({ ...found, executionId }))).toEqual(saved)
  })
})
