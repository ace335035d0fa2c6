import { describe, expect, test } from '@jest/globals'
import { classifyStatus, hasNotStarted, knownStatuses } from '../../src/buddy/status.ts'
import { fc } from '../fakes/properties.ts'

const classes = {
  finished: ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'],
  pending: ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING'],
  waiting: ['WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES', 'WAITING_FOR_SETTABLE_VARIABLES', 'WAITING_FOR_VT_SESSION'],
} as const

describe("Buddy's vocabulary", () => {
  test('is these words, each once', () => {
    expect(knownStatuses.toSorted()).toEqual(Object.values(classes).flat().toSorted())
  })

  test.each(Object.entries(classes).flatMap(([name, statuses]) => statuses.map((status) => [status, name] as const)))(
    '%s is %s',
    (status, name) => {
      expect(classifyStatus(status)).toBe(name)
    },
  )

  test.each([
    '',
    'successful',
    'Successful',
    ' SUCCESSFUL',
    'SUCCESSFUL ',
    'SUCCESSFUL\n',
    'SUCCESS',
    'UNSUCCESSFUL',
    'ЅUCCESSFUL',
    'IN_PROGRESS',
    'CANCELLED',
    'WAITING',
    'WAITING_FOR_',
    'constructor',
    '__proto__',
    'toString',
  ])('%j is unknown: nothing passes by resemblance', (status) => {
    expect(classifyStatus(status)).toBe('unknown')
  })

  test('any other text is unknown', () => {
    const known = new Set<string>(knownStatuses)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(...knownStatuses).chain((status) => fc.mixedCase(fc.constant(status))),
        ),
        (status) => {
          fc.pre(!known.has(status))
          expect(classifyStatus(status)).toBe('unknown')
        },
      ),
    )
  })
})

test('only INITIAL and ENQUEUED have not begun', () => {
  expect([...knownStatuses, 'initial', 'QUEUED', ''].filter(hasNotStarted).toSorted()).toEqual(['ENQUEUED', 'INITIAL'])
})
