import { describe, expect, test } from '@jest/globals'
import {
  selectVariableOutputs,
  type ResolvedIds,
  listActions,
  listIds,
  listOutputs,
  measureSeconds,
  toJsonObject,
} from '../../src/report/outputs.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { type Output, outputNames } from '../../src/runner/output-names.ts'
import { joinOutputs, readFileEntries } from '../../testing/fake-runner/files.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

interface Named {
  readonly key: string
  readonly value: string
}

const named = (...keys: readonly string[]): readonly Named[] =>
  keys.map((key, index) => ({ key, value: `value ${index}` }))

/** The own entries of a JSON object. */
function parseEntries(json: string): readonly (readonly [string, unknown])[] {
  const parsed: unknown = JSON.parse(json)
  return typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
}

/** GITHUB_OUTPUT as `core.setOutput` writes it, and as the runner reads it back. */
function roundTrip(outputs: readonly Output[]): {
  readonly mistake: string | undefined
  readonly read: ReadonlyMap<string, string>
} {
  const text = outputs
    .map(([name, value], index) => `${name}<<ghadelimiter_${index}_7f3a\n${value}\nghadelimiter_${index}_7f3a\n`)
    .join('')
  const { entries, mistake } = readFileEntries(text, false)
  return { mistake, read: joinOutputs(entries) }
}

describe('which variables become outputs of their own', () => {
  test('those of letters, digits, underscores and hyphens', () => {
    const keys = ['A', 'b_2', '_', 'a-b', '__proto__', 'constructor', 'x'.repeat(100)]
    expect(selectVariableOutputs(named(...keys), '')).toEqual({
      own: keys.map((key, index) => [key, `value ${index}`]),
      all: named(...keys),
      skipped: [],
    })
  })

  test.each(['', 'a=b', 'a<<b', 'a\nb', 'a\r', 'é', 'a b', ' a', '1a', '-a', 'a.b', '\0', 'x'.repeat(101)])(
    '%j is no name for one, but is handed on with all',
    (key) => {
      expect(selectVariableOutputs(named(key), '')).toEqual({
        own: [],
        all: named(key),
        skipped: [{ key, why: expect.stringContaining('name') }],
      })
    },
  )

  test.each([...outputNames, 'Status', 'STATUS', 'Variables', 'OUTCOME', 'Duration-Seconds'])(
    '%s is the name of another output',
    (key) => {
      expect(selectVariableOutputs(named(key, 'other'), '')).toEqual({
        own: [['other', 'value 1']],
        all: named(key, 'other'),
        skipped: [{ key, why: expect.stringContaining('there already') }],
      })
    },
  )

  test('of those that differ in case alone, or not at all, the first', () => {
    expect(selectVariableOutputs(named('Foo', 'FOO', 'Foo'), '')).toEqual({
      own: [['Foo', 'value 0']],
      all: named('Foo', 'FOO'),
      skipped: ['FOO', 'Foo'].map((key) => ({ key, why: expect.stringContaining('there already') })),
    })
  })

  test.each([
    ['in front', 'buddy_', ['A', 'status'], ['buddy_A', 'buddy_status'], []],
    ['that makes a name of a number', 'v', ['1'], ['v1'], []],
    ['that makes the name of another output', 'action-', ['id', 'other'], ['action-other'], ['id']],
    ['that makes the name too long', 'v_', ['x'.repeat(99)], [], ['x'.repeat(99)]],
    ['that is no name itself', 'a=', ['A'], [], ['A']],
  ])('with a prefix %s', (_, prefix, keys, own, skipped) => {
    const outputted = selectVariableOutputs(named(...keys), prefix)
    expect([outputted.own.map(([name]) => name), outputted.skipped.map(({ key }) => key), outputted.all]).toEqual([
      own,
      skipped,
      named(...keys),
    ])
  })
})

describe('how much is handed on', () => {
  test('a value of more than 256 KiB is left out wherever it would go, the others are not', () => {
    const long = { key: 'LONG', value: 'x'.repeat(256 * 1024 + 1) }
    const longest = { key: 'A', value: 'x'.repeat(256 * 1024) }
    expect(selectVariableOutputs([long, longest, { ...longest, key: 'B' }], '')).toEqual({
      own: [['A', longest.value]],
      all: [longest],
      skipped: [
        { key: 'LONG', why: expect.stringMatching(/too long .*262145/) },
        { key: 'B', why: expect.stringContaining('too large for GitHub') },
      ],
    })
  })

  test.each([
    ['letters', 'x'],
    ['quotes', '"'],
    ['line feeds', '\n'],
    ['control characters', '\u0001'],
  ])(
    "of many values of %s as many as the output `variables` may hold: 450,000 UTF-16 units of JSON, two bytes each, are below the 1 MB of a job's outputs",
    (_, character) => {
      const variables = Array.from({ length: 20 }, (__, index) => ({
        key: `V${index}`,
        value: character.repeat(50_000),
      }))
      const { all, skipped } = selectVariableOutputs(variables, '')
      expect(all.length + skipped.length).toBe(20)
      expect(toJsonObject(all).length).toBeLessThanOrEqual(450_000)
      for (const { why } of skipped)
        expect(why).toBe('all outputs together are too large for GitHub with it (50000 characters)')
      const [next] = skipped
      const omitted = variables.find(({ key }) => key === next?.key)
      expect(toJsonObject([...all, ...(omitted === undefined ? [] : [omitted])]).length).toBeGreaterThan(450_000)
    },
  )

  test('variables whose JSON has 450,000 characters are handed on, and no more', () => {
    const first = { key: 'A', value: 'x'.repeat(225_000) }
    const second = { key: 'B', value: 'x'.repeat(450_000 - 225_000 - '{"A":"","B":""}'.length) }
    expect(selectVariableOutputs([first, second], '').skipped).toEqual([])
    expect(selectVariableOutputs([{ ...first, key: 'AA' }, second], '').all).toHaveLength(1)
  })

  test('a long name counts too, and a shorter variable after it is handed on', () => {
    const variables = [{ key: 'x'.repeat(449_000), value: '' }, { key: 'A', value: 'y'.repeat(2000) }, ...named('B')]
    const { all, skipped } = selectVariableOutputs(variables, '')
    expect(all).toEqual([variables[0], variables[2]])
    expect(skipped.map(({ key }) => key.slice(0, 1))).toEqual(['x', 'A'])
  })
})

describe('written and read back as the runner does', () => {
  const anyKey = fc.oneof(
    fc.constantFrom('status', 'STATUS', 'url', 'foo', 'FOO', '__proto__', 'a=b', 'a<<b', 'status=SUCCESSFUL\nx'),
    fc.string({ unit: fc.constantFrom('a', 'B', '_', '-', '1', '=', '<', '\n', '\r', ' ', 'é'), maxLength: 6 }),
  )
  const anyValue = fc.oneof(
    fc.constantFrom('EOF', 'ghadelimiter_x', 'l1\r\nl2\r', '', '\n', 'status=SUCCESSFUL', 'x\nstatus=SUCCESSFUL\n'),
    anyUnicode(),
    fc.string({ unit: fc.constantFrom('\r', '\n', '=', '<<', 'a', '\ud83d') }),
  )
  const anyVariables = fc.array(fc.record({ key: anyKey, value: anyValue }), { maxLength: 8 })

  test('any variables: nothing breaks the file, each output is what it was, the fixed ones stay what they are', () => {
    fc.assert(
      fc.property(
        anyVariables,
        fc.constantFrom('', 'v_', 'buddy-', 'action-', 'a='),
        fc.boolean(),
        (variables, prefix, isFixedFirst) => {
          const { own, all, skipped } = selectVariableOutputs(variables, prefix)
          const fixed: readonly Output[] = outputNames.map((name) => [name, `fixed ${name}`])
          const { mistake, read } = roundTrip(isFixedFirst ? [...fixed, ...own] : [...own, ...fixed])
          expect(mistake).toBeUndefined()
          expect(read).toEqual(new Map([...fixed, ...own]))
          expect(own.length + skipped.length).toBe(variables.length)
          expect(all.map(({ key }) => key)).toEqual([...new Set(variables.map(({ key }) => key))])
          const entries = all.map(({ key, value }) => [key, value])
          expect(parseEntries(toJsonObject(all)).toSorted()).toEqual(entries.toSorted())
          for (const [name, value] of own) expect(variables).toContainEqual({ key: name.slice(prefix.length), value })
        },
      ),
    )
  })
})

test('a JSON object has every variable in its order, `__proto__` included', () => {
  expect(
    toJsonObject([
      { key: 'b"', value: '1\n' },
      { key: '__proto__', value: 'x' },
      { key: 'a', value: '' },
    ]),
  ).toBe('{"b\\"":"1\\n","__proto__":"x","a":""}')
})

test.each([
  ['2025-10-09T09:12:38.688Z', '2025-10-09T09:12:42.322Z', 3.634],
  ['2025-10-08T07:01:42.123456789Z', '2025-10-08T07:01:43.123456789Z', 1],
  ['2025-10-08T07:01:42Z', '2025-10-09T07:01:42Z', 86_400],
  ['2025-10-08T07:01:42Z', '2025-10-08T07:01:42Z', 0],
  ['2025-10-08T09:01:42+02:00', '2025-10-08T07:01:43Z', 1],
  [null, '2025-10-09T09:12:42.322Z', null],
  ['2025-10-09T09:12:42.322Z', null, null],
  ['yesterday', '2025-10-09T09:12:42.322Z', null],
])('from %j to %j it is %j seconds', (start, finish, seconds) => {
  expect(measureSeconds(start, finish)).toBe(seconds)
})

describe('the outputs of what is known', () => {
  const ids: ResolvedIds = {
    workspace: 'w',
    project: 'p',
    pipelineId: '2',
    executionId: '3',
    actionExecutionId: null,
    htmlUrl: null,
  }
  const page = 'https://app.buddy.works/w/p/x'
  const dates = { startDate: '2026-01-01T00:00:00Z', finishDate: '2026-01-01T00:01:30Z' }
  const idOutputs = [
    ['workspace', 'w'],
    ['project', 'p'],
    ['pipeline-id', '2'],
    ['execution-id', '3'],
  ]

  test('before anything is read are the ids, without those that are not known', () => {
    expect(listOutputs(ids, null)).toEqual(idOutputs)
    expect(listOutputs({ ...ids, pipelineId: null, executionId: null, actionExecutionId: aHash(1) }, null)).toEqual([
      ['workspace', 'w'],
      ['project', 'p'],
      ['action-execution-id', aHash(1)],
    ])
  })

  test('of an action have all that Buddy says of it', () => {
    const action = anActionExecution({
      id: aHash(7),
      actionId: 4,
      htmlUrl: page,
      ...dates,
      progress: 100,
      errorMessage: 'exit 7',
      approverId: 5,
      approvalDate: '2026-01-01T00:00:30Z',
    })
    const state = toActionState(action, null, true)
    expect(listIds(ids, state)).toEqual(['w', 'p', '2', '3', aHash(7), '4'])
    expect(listOutputs({ ...ids, actionExecutionId: aHash(1) }, state)).toEqual([
      ...idOutputs,
      ['action-execution-id', aHash(7)],
      ['status', 'SUCCESSFUL'],
      ['url', page],
      ['started-at', dates.startDate],
      ['finished-at', dates.finishDate],
      ['duration-seconds', '90'],
      ['progress', '100'],
      ['action-id', '4'],
      ['action-name', 'Build'],
      ['action-type', 'BUILD'],
      ['error-message', 'exit 7'],
      ['approver-id', '5'],
      ['approved-at', '2026-01-01T00:00:30Z'],
    ])
  })

  test('of an action are empty where what Buddy says is', () => {
    const outputs = listOutputs(ids, toActionState(anActionExecution({ id: '', errorMessage: '' }), null, true))
    expect(outputs).toContainEqual(['error-message', ''])
    expect(outputs.map(([name]) => name)).not.toContain('action-execution-id')
  })

  test('of a run have nothing of any one action', () => {
    expect(listOutputs(ids, toRunState(anExecution({ htmlUrl: page, ...dates })))).toEqual([
      ...idOutputs,
      ['status', 'SUCCESSFUL'],
      ['url', page],
      ['started-at', dates.startDate],
      ['finished-at', dates.finishDate],
      ['duration-seconds', '90'],
    ])
  })

  test('list the actions of a run, with null for what is not known', () => {
    const known = anActionExecution({ htmlUrl: page, ...dates })
    const nothing = { actionName: null, actionType: null, htmlUrl: null, startDate: null, finishDate: null }
    const unknown = anActionExecution({ id: null, actionId: null, status: 'INITIAL', ...nothing })
    expect(listActions(toRunState(anExecution({ actionExecutions: [known, unknown] })))).toEqual([
      {
        id: 1,
        name: 'Build',
        type: 'BUILD',
        status: 'SUCCESSFUL',
        actionExecutionId: aHash(1),
        url: page,
        durationSeconds: 90,
      },
      {
        id: null,
        name: null,
        type: null,
        status: 'INITIAL',
        actionExecutionId: null,
        url: null,
        durationSeconds: null,
      },
    ])
  })
})
