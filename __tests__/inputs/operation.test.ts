import { describe, expect, test } from '@jest/globals'
import { InputReader, type Problem } from '../../src/inputs/input-reader.ts'
import {
  runVariables,
  listShortSecrets,
  findIgnoredRunInputs,
  type Operation,
  operationKinds,
  readOperation,
} from '../../src/inputs/operation.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { someRunOptions } from '../fakes/builders.ts'

type Texts = Readonly<Record<string, string>>

const github = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '77' }

function read(inputs: Texts): { readonly operation: Operation; readonly problems: readonly Problem[] } {
  const reader = new InputReader(createFakeRunner({ inputs, environment: github }))
  const operation = readOperation(reader)
  return { operation, problems: reader.problems }
}

const inputsOf = (problems: readonly Problem[]): readonly string[] => problems.map(({ input }) => input)

const nothingSelected = someRunOptions({ comment: 'GitHub Actions: https://github.example/o/r/actions/runs/77' })

describe('what is to be done', () => {
  test.each<[string, Texts, Operation]>([
    ['nothing but watching, where nothing is given', {}, { kind: 'watch' }],
    ['a retry', { operation: 'retry' }, { kind: 'retry' }],
    ['an approval, of itself', { operation: 'approve' }, { kind: 'approve', variables: [] }],
    [
      'an approval with variables',
      { operation: 'approve', variables: 'A=1' },
      { kind: 'approve', variables: [{ key: 'A', value: '1', isEncrypted: false }] },
    ],
    [
      'variables, open ones first',
      { operation: 'pass-variables', 'secret-variables': 'S=2', variables: 'A=1' },
      {
        kind: 'pass-variables',
        variables: [
          { key: 'A', value: '1', isEncrypted: false },
          { key: 'S', value: '2', isEncrypted: true },
        ],
      },
    ],
    [
      'secret variables alone',
      { operation: 'pass-variables', 'secret-variables': '{"S": "a\\nb"}' },
      { kind: 'pass-variables', variables: [{ key: 'S', value: 'a\nb', isEncrypted: true }] },
    ],
    [
      'a run, with a comment that says where it comes from',
      { operation: 'run' },
      { kind: 'run', options: nothingSelected },
    ],
    [
      'a run with all of its wishes',
      {
        operation: 'run',
        comment: 'Nightly',
        refresh: 'true',
        'clear-cache': 'false',
        priority: 'high',
        'actions-to-run': '12, 15\n3',
        'delay-until': '2026-11-18T12:38:16Z',
        environment: 'env-1',
        'package-version': 'pkg:1.2.0',
        'pull-request': 'pull/12',
        variables: 'A=1',
      },
      {
        kind: 'run',
        options: {
          comment: 'Nightly',
          refresh: true,
          clearCache: false,
          priority: 'HIGH',
          actionsToRun: [12, 15, 3],
          delayUntil: '2026-11-18T12:38:16Z',
          environment: 'env-1',
          packageVersion: 'pkg:1.2.0',
          pullRequest: 'pull/12',
          variables: [{ key: 'A', value: '1', isEncrypted: false }],
        },
      },
    ],
  ])('%s', (_, inputs, operation) => {
    expect(read(inputs)).toEqual({ operation, problems: [] })
  })

  test.each(['pkg', ':1', 'pkg:', 'a b:1', 'a:b:c'])('refuses the package-version %j', (given) => {
    const { problems } = read({ operation: 'run', 'package-version': given })
    expect(inputsOf(problems)).toEqual(['package-version'])
    expect(problems[0]?.message).toContain(JSON.stringify(given))
  })

  test.each(['LOW', 'Normal', 'high'])('a priority in any case: %s', (priority) => {
    expect(read({ operation: 'run', priority }).operation).toMatchObject({
      options: { priority: priority.toUpperCase() },
    })
  })

  test.each([
    '2026-11-18T12:38:16Z',
    '2026-11-18T12:38:16.123Z',
    '2026-11-18T12:38:16+02:00',
    '2026-11-18T12:38:16-11:30',
  ])('a run may be put off until %s, which goes on as it is', (date) => {
    expect(read({ operation: 'run', 'delay-until': date })).toMatchObject({
      operation: { options: { delayUntil: date } },
      problems: [],
    })
  })
})

describe('what is wrong names its input', () => {
  test.each<[string, Texts, readonly string[]]>([
    ['no operation of that name', { operation: 'start' }, ['operation']],
    ['an operation in capitals', { operation: 'RUN' }, ['operation']],
    ['variables that nobody would be given', { variables: 'A=1' }, ['variables']],
    [
      'both kinds for a retry',
      { operation: 'retry', variables: 'A=1', 'secret-variables': 'B=2' },
      ['variables', 'secret-variables'],
    ],
    ['no variables to pass', { operation: 'pass-variables' }, ['variables']],
    [
      'a name in both kinds',
      { operation: 'approve', variables: 'A=1\nB=1', 'secret-variables': 'B=2' },
      ['secret-variables'],
    ],
    [
      'wrong variables',
      { operation: 'run', variables: 'x', 'secret-variables': 'hunter2' },
      ['variables', 'secret-variables'],
    ],
    ['a priority', { operation: 'run', priority: 'URGENT' }, ['priority']],
    [
      'numbers of actions',
      { operation: 'run', 'actions-to-run': '12, Build, -1, 0, 1.5' },
      ['actions-to-run', 'actions-to-run', 'actions-to-run', 'actions-to-run'],
    ],
    ['a day without a time', { operation: 'run', 'delay-until': '2026-11-18' }, ['delay-until']],
    ['a time without a zone', { operation: 'run', 'delay-until': '2026-11-18T12:38:16' }, ['delay-until']],
    ['a month that is none', { operation: 'run', 'delay-until': '2026-13-18T12:38:16Z' }, ['delay-until']],
    ['words', { operation: 'run', 'delay-until': 'tomorrow' }, ['delay-until']],
    ['flags', { operation: 'run', refresh: 'yes', 'clear-cache': '1' }, ['refresh', 'clear-cache']],
    [
      'all of them at once',
      { operation: 'run', priority: 'x', 'delay-until': 'x', 'actions-to-run': 'x', refresh: 'x', variables: 'x' },
      ['variables', 'refresh', 'priority', 'delay-until', 'actions-to-run'],
    ],
  ])('%s', (_, inputs, expected) => {
    const { problems } = read(inputs)
    expect(inputsOf(problems)).toEqual(expected)
    for (const { input, message } of problems) {
      expect(message).toContain(`\`${input}\``)
      expect(message).not.toMatch(/hunter2|\n/)
    }
  })

  test('no value of a secret, whatever is wrong with it', () => {
    const wrong = [
      'hunter2',
      '1=hunter2',
      'A=hunter2\nA=hunter2',
      '{"A": ["hunter2"]}',
      '{"A": "hunter2"',
      '{"A": "hunter2", "A": "hunter2"}',
    ]
    for (const kind of operationKinds) {
      for (const secret of wrong) {
        const { problems } = read({ operation: kind, 'secret-variables': secret })
        expect(problems).not.toEqual([])
        expect(problems.map(({ message }) => message).join()).not.toContain('hunter2')
      }
    }
  })
})

test('variables are handed on by those operations that take them, and by no other', () => {
  const variables = [{ key: 'A', value: '1', isEncrypted: false }]
  expect(runVariables({ kind: 'watch' })).toEqual([])
  expect(runVariables({ kind: 'retry' })).toEqual([])
  expect(runVariables({ kind: 'approve', variables })).toBe(variables)
  expect(runVariables({ kind: 'pass-variables', variables })).toBe(variables)
  expect(runVariables({ kind: 'run', options: { ...nothingSelected, variables } })).toBe(variables)
})

test.each(operationKinds)(
  'inputs of a run that is to be started: with %s it is said that they are not looked at',
  (kind) => {
    const inputs = {
      comment: 'x',
      refresh: 'true',
      'clear-cache': 'true',
      priority: 'LOW',
      'actions-to-run': '1',
      'delay-until': '2026-11-18T12:38:16Z',
      environment: 'x',
      'pull-request': 'x',
      'package-version': 'x:1',
    }
    const reader = new InputReader(createFakeRunner({ inputs }))
    const ignoredInputs = findIgnoredRunInputs(reader, kind)
    expect(ignoredInputs).toEqual(
      kind === 'run'
        ? []
        : Object.keys(inputs).map((name) =>
            expect.stringMatching(`^\`${name}\` is ignored because .*operation: run.*${kind}\\.$`),
          ),
    )
    expect(findIgnoredRunInputs(new InputReader(createFakeRunner()), kind)).toEqual([])
  },
)

test('a secret that is empty, or too short to be hidden everywhere, is warned of by its name', () => {
  const { operation, problems } = read({
    operation: 'pass-variables',
    variables: 'OPEN=x',
    'secret-variables': 'NONE=\nSHORT=xyz\nLONG=wxyz',
  })
  expect(problems).toEqual([])
  expect(listShortSecrets(operation)).toEqual([
    expect.stringMatching(/NONE .*empty/),
    expect.stringMatching(/SHORT .*fewer than 4 characters/),
  ])
  expect(listShortSecrets({ kind: 'watch' })).toEqual([])
})

test('what looks like the end of a secret is a mistake in secrets alone', () => {
  expect(read({ operation: 'pass-variables', variables: 'aB=' }).problems).toEqual([])
  expect(read({ operation: 'pass-variables', 'secret-variables': 'A=x\naB=' }).problems).toEqual([
    {
      input: 'secret-variables',
      message: expect.stringMatching(
        /^`secret-variables`, line 2: the value is empty\. For a multi-line secret use a JSON object\./,
      ),
    },
  ])
})

test('variables that are wrong are not also missing', () => {
  expect(read({ operation: 'pass-variables' }).problems).toMatchObject([
    { input: 'variables', message: expect.stringContaining('is missing') },
  ])
  for (const given of [{ variables: 'no name' }, { 'secret-variables': 'aB=' }])
    expect(read({ operation: 'pass-variables', ...given }).problems).toHaveLength(1)
})
