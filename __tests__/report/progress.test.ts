import { describe, expect, test } from '@jest/globals'
import { ProgressTeller, type Terms } from '../../src/report/progress.ts'
import { Writer } from '../../src/report/step-writer.ts'
import { type Block, readAction, type Reading, readRun } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution, aReading } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeHost, type FakeHost } from '../fakes/host.ts'

const terms: Terms = { apiUrl: 'https://api.buddy.works', approvalTimeoutMs: Infinity }

function tell(readings: readonly Reading[], more: Partial<Terms> = {}): FakeHost {
  const [host, clock] = [createFakeHost(), createFakeClock()]
  const teller = new ProgressTeller(new Writer(host, clock))
  let before: Reading | null = null
  for (const reading of readings) {
    clock.advance(60_000)
    teller.tell(before, reading, { ...terms, ...more })
    before = reading
  }
  return host
}

/** The lines of the job log, without the time before each. */
const linesOf = (host: FakeHost): readonly string[] =>
  host.written
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/^\[[^\]]*\] /, ''))
const action = (status: string, progress: number | null = null): Reading =>
  readAction(anActionExecution({ status, progress, finishDate: null }), null, false)
const page = anActionExecution().htmlUrl ?? ''

describe('what has changed is told', () => {
  test('once at the beginning: what is looked at', () => {
    expect(linesOf(tell([action('INPROGRESS', 5), action('INPROGRESS', 5)]))).toEqual([
      `Action Build: ${page}`,
      'INPROGRESS, 5 %',
    ])
    expect(linesOf(tell([readRun(anExecution({ status: 'INPROGRESS', actionExecutions: [] }))]))[0]).toMatch(
      /^Run of Deploy \(90d11b5b5410 on main\): https:/,
    )
    expect(linesOf(tell([{ ...action('INPROGRESS', 5), name: null, htmlUrl: null }]))[0]).toBe('Action ')
    expect(linesOf(tell([readRun(anExecution({ revision: null, branch: null, htmlUrl: null }))]))[0]).toBe(
      'Run of Deploy',
    )
  })

  test('with its page, unless that is too long for one', () => {
    const long = (length: number): string =>
      `https://app.buddy.works/${'x'.repeat(length - 'https://app.buddy.works/'.length)}`
    expect(linesOf(tell([{ ...action('INPROGRESS', 5), htmlUrl: long(500) }]))[0]).toBe(`Action Build: ${long(500)}`)
    expect(linesOf(tell([{ ...action('INPROGRESS', 5), htmlUrl: long(501) }]))[0]).toBe('Action Build')
  })

  test('at every tenth of the way, and at each new status', () => {
    const lines = linesOf(
      tell([0, 4, 9, 10, 15, 19, 20, 55, 60, 64, 65].map((progress) => action('INPROGRESS', progress))),
    )
    expect(lines.slice(1)).toEqual([
      'INPROGRESS, 0 %',
      'INPROGRESS, 10 %',
      'INPROGRESS, 20 %',
      'INPROGRESS, 55 %',
      'INPROGRESS, 65 %',
    ])
    expect(linesOf(tell([action('ENQUEUED'), action('INPROGRESS', 3), action('SUCCESSFUL', 100)])).slice(1)).toEqual([
      'ENQUEUED',
      'INPROGRESS, 3 %',
      'SUCCESSFUL',
    ])
  })

  test('of a run, the actions too, but none that has not begun', () => {
    const run = (...statuses: readonly string[]): Reading =>
      readRun(
        anExecution({
          status: 'INPROGRESS',
          actionExecutions: statuses.map((status, index) =>
            anActionExecution({ id: aHash(index), actionName: `A${index}`, status }),
          ),
        }),
      )
    const lines = linesOf(
      tell([
        run('INPROGRESS', 'INITIAL'),
        run('SUCCESSFUL', 'ENQUEUED'),
        run('SUCCESSFUL', 'INPROGRESS'),
        run('SUCCESSFUL', 'INPROGRESS'),
      ]),
    )
    expect(lines.slice(1)).toEqual([
      'A0: INPROGRESS',
      'The run: INPROGRESS',
      'A0: SUCCESSFUL',
      'A1: ENQUEUED',
      'A1: INPROGRESS',
    ])
  })

  test('loops and retries: that there are several executions of the action', () => {
    const several = (count: number): Reading =>
      readAction(
        anActionExecution({ status: 'INPROGRESS' }),
        anExecution({
          actionExecutions: Array.from({ length: count }, (_, index) => anActionExecution({ id: aHash(index + 1) })),
        }),
        false,
      )
    expect(
      linesOf(tell([several(1), several(2), several(2), several(3)])).filter((line) => line.includes('executions')),
    ).toEqual([expect.stringMatching(/ 2 executions .*last counts$/), expect.stringMatching(/ 3 executions /)])
  })

  test('after a retry: once that Buddy still shows the state from before, and then the new one', () => {
    const former = { ...action('FAILED'), isFormer: true }
    expect(linesOf(tell([former, former, former, action('INPROGRESS', 1)]))).toEqual([
      `Action Build: ${page}`,
      'Before the retry: FAILED',
      'INPROGRESS, 1 %',
    ])
  })

  test('without what Buddy could do with a text in the job log', () => {
    const nasty = 'x\n::error::y ##[add-mask]z \u001b[31m\u202e'
    const host = tell([
      readAction(
        anActionExecution({ actionName: nasty, status: nasty, htmlUrl: `https://app.buddy.works/${nasty}` }),
        anExecution({ branch: nasty }),
        false,
      ),
    ])
    for (const line of host.stdout.split('\n')) {
      expect(line).not.toContain('##[')
      if (!line.startsWith('::warning title=Buddy Gate::')) expect(line).not.toMatch(/^\s*::/)
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      expect(line).not.toMatch(/[\u0000-\u001f\u202e]/)
    }
  })
})

describe('what is odd is warned of', () => {
  test('a status that is not known, once', () => {
    expect(
      tell([action('ODD'), action('ODD'), action('ODDER')]).annotations.map(({ level, message }) => [level, message]),
    ).toEqual([
      ['warning', expect.stringMatching(/ODD is not known .* never passes/)],
      ['warning', expect.stringContaining('ODDER')],
    ])
  })

  test('an answer that is not as it should be, five faults at most', () => {
    expect(
      tell([aReading({ problems: Array.from({ length: 9 }, (_, index) => `field ${index}: expected a number`) })])
        .annotations,
    ).toHaveLength(5)
  })
})

describe('somebody who has to act', () => {
  const block = (status: string, more: Partial<Block> = {}): Reading => ({
    ...action(status),
    block: { status, action: anActionExecution({ actionName: 'Approve it' }), ...more },
  })
  const notices = (host: FakeHost): readonly string[] =>
    host.annotations.filter(({ level }) => level === 'notice').map(({ message }) => message)

  test('is told what to do and where, once', () => {
    expect(notices(tell([block('WAITING_FOR_APPLY'), block('WAITING_FOR_APPLY')]))).toEqual([
      `Approve it is WAITING_FOR_APPLY: somebody who may approve it has to approve or reject it in Buddy, at ${page}.`,
    ])
  })

  test('is told again where it is about another action, or comes back', () => {
    const other = block('WAITING_FOR_APPLY', { action: anActionExecution({ id: aHash(9), actionName: 'Second' }) })
    expect(notices(tell([block('WAITING_FOR_APPLY'), other, action('INPROGRESS'), other]))).toHaveLength(3)
  })

  test('is told how long this step waits, where that has an end', () => {
    expect(notices(tell([block('WAITING_FOR_VARIABLES')], { approvalTimeoutMs: 90_000 }))).toEqual([
      expect.stringMatching(/ This step waits 1 min 30 s for that\.$/),
    ])
    expect(notices(tell([block('WAITING_FOR_VARIABLES')], { approvalTimeoutMs: 0 }))).toEqual([])
  })

  test('is led nowhere but to Buddy', () => {
    const evil = block('WAITING_FOR_APPLY', { action: anActionExecution({ htmlUrl: 'https://evil.example/x' }) })
    expect(notices(tell([evil]))).toEqual([
      'Build is WAITING_FOR_APPLY: somebody who may approve it has to approve or reject it in Buddy.',
    ])
    expect(tell([evil]).annotations.map(({ title }) => title)).toEqual(['Buddy waits for somebody'])
    const unknown = { ...block('WAITING_FOR_APPLY', { action: null }), htmlUrl: 'https://app.buddy.works/w/p' }
    expect(notices(tell([unknown]))).toEqual([
      'WAITING_FOR_APPLY: somebody who may approve it has to approve or reject it in Buddy, at https://app.buddy.works/w/p.',
    ])
  })
})
