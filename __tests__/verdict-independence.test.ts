import { expect, test } from '@jest/globals'
import { type BuddyError } from '../src/buddy/errors.ts'
import { main } from '../src/main.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from './fakes/builders.ts'
import { createFakeClock } from './fakes/clock.ts'
import { type Call, createFakeBuddy, cut, refused } from './fakes/exchange.ts'
import { createFakeRunner } from './fakes/runner.ts'
import { fc } from './fakes/properties.ts'
import { aStep } from './fakes/step.ts'

type Inputs = Readonly<Record<string, string>>

const ids = { token: 'tok-0123456789', workspace: 'w', project: 'p', 'pipeline-id': '2', 'execution-id': '2' }

/** A run that ends at some time, and the times at which requests of each kind fail. */
interface Course {
  readonly endsAtMs: number
  readonly lastStatus: string
  readonly faults: readonly {
    readonly what: 'run' | 'details' | 'log'
    readonly fromMs: number
    readonly forMs: number
    readonly error: BuddyError
  }[]
}

interface Verdict {
  readonly outcome: string
  readonly status: string | undefined
}

/** Runs the step against such a Buddy, on a clock that moves by itself only while the step sleeps. */
async function judgeRun(inputs: Inputs, course: Course): Promise<Verdict> {
  const [runner, clock] = [createFakeRunner({ inputs: { ...ids, ...inputs } }), createFakeClock()]
  const startedAt = clock.now()
  const respond = (call: Call): Fields | BuddyError => {
    const now = clock.now() - startedAt
    const what = call.path.endsWith('/logs') ? 'log' : call.short === '/executions/2' ? 'run' : 'details'
    const fault = course.faults.find((one) => one.what === what && now >= one.fromMs && now < one.fromMs + one.forMs)
    if (fault !== undefined) return fault.error
    if (what === 'log') return { logs: [], total_element_count: 0 }
    const status = now < course.endsAtMs ? 'INPROGRESS' : course.lastStatus
    const action = anActionBody({ status, outputted_variables: [{ key: 'A_TOKEN', value: 'abcd-1234' }] })
    return what === 'run' ? anExecutionBody({ status, action_executions: [action] }) : action
  }
  const outcome = await main(aStep(createFakeBuddy(respond), { runner, clock }))
  return { outcome, status: runner.outputs.get('status') }
}

const anyCourse: fc.Arbitrary<Course> = fc.record({
  endsAtMs: fc.integer({ min: 0, max: 150_000 }),
  lastStatus: fc.constantFrom('SUCCESSFUL', 'FAILED', 'SKIPPED', 'PAUSED'),
  faults: fc.array(
    fc.record({
      what: fc.constantFrom('run' as const, 'details' as const, 'log' as const),
      fromMs: fc.integer({ min: 0, max: 130_000 }),
      forMs: fc.integer({ min: 1, max: 60_000 }),
      error: fc.constantFrom(cut(), refused(502), refused(404), refused(403), refused(401)),
    }),
    { maxLength: 5 },
  ),
})

const anyPolicy: fc.Arbitrary<Inputs> = fc
  .record({
    target: fc.constantFrom<Inputs>({}, { action: 'Build' }, { 'action-execution-id': aHash(1) }),
    timeout: fc.integer({ min: 5, max: 120 }),
    more: fc.constantFrom<Inputs>({}, { 'pass-on': 'SKIPPED' }, { wait: 'false' }, { 'poll-interval': '10s' }),
  })
  .map(({ target, timeout, more }) => ({ ...target, ...more, timeout: `${String(timeout)}s` }))

const anyReport: fc.Arbitrary<Inputs> = fc
  .record({
    summary: fc.constantFrom('always', 'on-failure', 'never'),
    'stream-log': fc.constantFrom('true', 'false'),
    'log-file': fc.constantFrom('', 'buddy.log'),
    mask: fc.constantFrom('', 'none', '*'),
    'export-variables': fc.constantFrom('true', 'false'),
    'check-run': fc.constantFrom('', 'Buddy'),
    'pr-comment': fc.constantFrom('true', 'false'),
    'github-token': fc.constant('ghs_0123456789'),
  })
  .map((inputs): Inputs => inputs)

const silent: Inputs = { summary: 'never', 'stream-log': 'false', mask: 'none' }

test('reaches the same verdict whatever the inputs about reports are', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, anyPolicy, anyReport, async (course, policy, report) => {
      expect(await judgeRun({ ...policy, ...report }, course)).toEqual(await judgeRun({ ...policy, ...silent }, course))
    }),
  )
})

test.each([
  ['a whole run', {}],
  ['an action', { 'action-execution-id': aHash(1) }],
] as const)('passes %s that succeeded since the last poll before the deadline, without any log', async (_, target) => {
  const course: Course = { endsAtMs: 59_000, lastStatus: 'SUCCESSFUL', faults: [] }
  const inputs = { ...silent, ...target, timeout: '60s', 'poll-interval': '45s' }
  expect(await judgeRun(inputs, course)).toEqual({ outcome: 'passed', status: 'SUCCESSFUL' })
})
