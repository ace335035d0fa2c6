import { describe, expect, test } from '@jest/globals'
import type { VirtualTime } from '../../testing/virtual-time/virtual-time.ts'
import { longAction } from '../e2e/support/scenarios.ts'
import { operateVirtually, runGateVirtually } from '../e2e/support/virtual-gate.ts'

const hour = 3_600_000
const inAnHour = {
  timeline: [
    { afterMs: 0, status: 'INPROGRESS' },
    { afterMs: hour, status: 'SUCCESSFUL' },
  ],
}
const never = { timeline: [{ afterMs: 0, status: 'INPROGRESS' }] }
const rarely = { 'stream-log': 'false', summary: 'never', 'poll-interval': '5m' } as const

describe('the built action in virtual time', () => {
  test('waits for an hour', async () => {
    const { exitCode, output, virtualMs, asked } = await runGateVirtually({
      watched: inAnHour,
      inputs: { ...rarely, timeout: '2h' },
    })
    expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
    expect(virtualMs).toBeGreaterThanOrEqual(hour)
    expect(virtualMs).toBeLessThan(hour + 331_000)
    expect(asked.length).toBeLessThan(20)
  })

  test('reads the same dates as Buddy', async () => {
    const { output } = await runGateVirtually({
      time: { wallStartMs: Date.parse('2030-01-05T08:00:00Z') },
      watched: inAnHour,
      inputs: { ...rarely, timeout: '2h' },
    })
    expect([output['started-at'], output['finished-at']]).toEqual([
      '2030-01-05T08:00:00.000Z',
      '2030-01-05T09:00:00.000Z',
    ])
  })

  test('ends at its timeout, to the millisecond', async () => {
    const { exitCode, output, virtualMs } = await runGateVirtually({
      watched: never,
      inputs: { ...rarely, timeout: '35m' },
    })
    expect([exitCode, output['outcome']]).toEqual([1, 'timed-out'])
    expect(virtualMs).toBe(35 * 60_000)
  })

  test('gives up a request that nobody answers, and asks again', async () => {
    const { exitCode, askedAt } = await runGateVirtually({
      inputs: { ...rarely, timeout: '10m', 'request-timeout': '20s' },
      buddy: { intercept: (_request, _response, _body, count) => count === 1 },
    })
    expect(exitCode).toBe(0)
    expect(askedAt[0]?.[1]).toBe(0)
    expect(askedAt[1]?.[1]).toBeGreaterThan(20_000)
    expect(askedAt[1]?.[1]).toBeLessThan(24_000)
  })

  test('survives a connection that is reset', async () => {
    const { exitCode, asked } = await runGateVirtually({
      inputs: { ...rarely, timeout: '10m' },
      buddy: {
        intercept: (request, _response, _body, count) => {
          if (count === 1) request.socket.resetAndDestroy()
          return count === 1
        },
      },
    })
    expect([exitCode, asked.length]).toEqual([0, 2])
  })

  test('lets a fake take its time', async () => {
    const slow: { time: VirtualTime | null } = { time: null }
    const { exitCode, virtualMs } = await runGateVirtually({
      onTime: (time) => {
        slow.time = time
      },
      inputs: rarely,
      buddy: {
        intercept: async (_request, _response, _body, count) => {
          if (count === 1) await slow.time?.sleep(12_000)
          return false
        },
      },
    })
    expect([exitCode, virtualMs]).toEqual([0, 12_000])
  })

  test('names what is not there', async () => {
    const { errors } = await runGateVirtually({
      inputs: { ...rarely, 'api-url': 'http://127.0.0.1:9', timeout: '1h' },
    })
    expect(errors.join('\n')).toContain('ECONNREFUSED')
  })
})

// Windows has no signals.
const describeSignals = process.platform === 'win32' ? describe.skip : describe

describeSignals('signals in virtual time', () => {
  test('SIGINT comes when it is said, and is handled by the action', async () => {
    const { exitCode, conclusion, output, virtualMs } = await runGateVirtually({
      watched: never,
      inputs: { ...rarely, timeout: '3h' },
      cancelAtMs: 2 * hour,
    })
    expect([exitCode, conclusion, output['outcome']]).toEqual([1, 'cancelled', 'cancelled'])
    expect(virtualMs).toBeGreaterThanOrEqual(2 * hour)
    expect(virtualMs).toBeLessThan(2 * hour + 7_500)
  })

  test('a process that no signal comes to in time is killed', async () => {
    const { endedBy, virtualMs } = await runGateVirtually({
      watched: never,
      inputs: { ...rarely, timeout: '3h' },
      cancelAtMs: 1000,
      step: { firstSignal: 'SIGKILL' },
    })
    expect([endedBy, virtualMs]).toEqual(['SIGKILL', 1000])
  })
})

describe('an operation in virtual time', () => {
  test('runs, and its post step after it', async () => {
    const { exitCode, changes, virtualMs, arrivedAt, post } = await operateVirtually({
      actions: [longAction(hour)],
      inputs: { ...rarely, operation: 'run', timeout: '2h' },
    })
    expect([exitCode, changes, post?.exitCode]).toEqual([0, ['start'], 0])
    expect(virtualMs).toBeGreaterThanOrEqual(hour)
    expect(arrivedAt.at(-1)).toBe(virtualMs)
  })

  const onPosix = process.platform === 'win32' ? test.skip : test

  onPosix('cancels what it started', async () => {
    const { conclusion, changes } = await operateVirtually({
      actions: [longAction(hour)],
      inputs: { ...rarely, operation: 'run', timeout: '2h' },
      handle: ({ kind, count }, { cancel }) => {
        if (kind === 'run' && count === 3) cancel()
        return null
      },
    })
    expect([conclusion, changes]).toEqual(['cancelled', ['start', 'CANCEL']])
  })
})

describe('time', () => {
  test('ends with an error where it would go on for ever', async () => {
    const run = runGateVirtually({
      time: { maxMs: 1000 },
      watched: never,
      inputs: { ...rarely, timeout: '3h' },
    })
    await expect(run).rejects.toThrow('still waits after 1000 ms')
  })
})
