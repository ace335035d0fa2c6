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
import { someRunOptions } from '../fakes/builders.ts'
import { problemsOf, type Texts } from '../fakes/inputs.ts'
import { createFakeRunner } from '../fakes/runner.ts'

const github = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '77' }

function read(inputs: Texts): { readonly operation: Operation; readonly problems: readonly Problem[] } {
  const reader = new InputReader(createFakeRunner({ inputs, environment: github }))
  const operation = readOperation(reader)
  return { operation, problems: reader.problems }
}

const nothingSelected = someRunOptions({ comment: 'GitHub Actions: https://github.example/o/r/actions/runs/77' })

describe('what is to be done', () => {
  test.each<[string, Texts, Operation]>([
    ['nothing but watching, where nothing is given', {}, { kind: 'watch' }],
    ['a retry', { operation: 'retry' }, { kind: 'retry' }],
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

  test.each([
    ['priority', 'Normal', 'NORMAL'],
    ['priority', 'high', 'HIGH'],
    ['delay-until', '2026-11-18T12:38:16.123Z', '2026-11-18T12:38:16.123Z'],
    ['delay-until', '2026-11-18T12:38:16+02:00', '2026-11-18T12:38:16+02:00'],
    ['delay-until', '2026-11-18T12:38:16-11:30', '2026-11-18T12:38:16-11:30'],
  ])('a run whose %s is %s', (input, given, expected) => {
    const { operation, problems } = read({ operation: 'run', [input]: given })
    expect([Object.values('options' in operation ? operation.options : {}), problems]).toEqual([
      expect.arrayContaining([expected]),
      [],
    ])
  })
})

describe('a mistake names its input', () => {
  const date = 'Set it to a date in ISO 8601 with time and time zone, such as 2026-11-18T12:38:16Z.'
  const version = 'Set it to <package>:<version>, such as my-package:1.2.0.'
  const actions = 'Set it to a list of numbers of actions, such as 12, 15.'
  test.each([
    ['package-version', 'pkg', version],
    ['package-version', ':1', version],
    ['package-version', 'pkg:', version],
    ['package-version', 'a b:1', version],
    ['package-version', 'a:b:c', version],
    ['priority', 'URGENT', 'Set it to LOW, NORMAL or HIGH.'],
    ['refresh', 'yes', 'Set it to true or false.'],
    ['clear-cache', '1', 'Set it to true or false.'],
    ['delay-until', 'tomorrow', date],
    ['delay-until', '2026-11-18', date],
    ['delay-until', '2026-11-18T12:38:16', date],
    ['delay-until', '2026-13-18T12:38:16Z', date],
    ['delay-until', '2026-02-30T12:38:16Z', date],
    ['delay-until', '2026-11-18 2026-11-18T12:38:16Z', date],
    ['delay-until', '2026-11-18T12:38:16Z ()', date],
  ])('with what was given and what is allowed: %s: %s', (input, given, advice) => {
    expect(read({ operation: 'run', [input]: given }).problems).toEqual([
      { input, message: `\`${input}\` is "${given}". ${advice}` },
    ])
  })

  test.each(['Build', '-1', '0', '1.5'])('for each number of an action that is none: %s', (given) => {
    expect(read({ operation: 'run', 'actions-to-run': `12, ${given}` }).problems).toEqual([
      { input: 'actions-to-run', message: `\`actions-to-run\` contains "${given}". ${actions}` },
    ])
  })

  test.each<[string, Texts, readonly string[]]>([
    ['no operation of that name', { operation: 'start' }, ['`operation` is "start"']],
    ['an operation in capitals', { operation: 'RUN' }, ['`operation` is "RUN". Did you mean run?']],
    [
      'variables for a retry',
      { operation: 'retry', variables: 'A=1', 'secret-variables': 'B=2' },
      [
        '`variables` is given, but `operation: retry` sends no variables. Set `operation` to run, ',
        '`secret-variables` is given, but `operation: retry` sends no variables. Set `operation` to run, ',
      ],
    ],
    [
      'no variables to pass',
      { operation: 'pass-variables' },
      ['`variables` is missing. `operation: pass-variables` needs at least one variable in `variables` or '],
    ],
    ['wrong variables, which are not also missing', { operation: 'pass-variables', variables: 'x' }, ['`variables`, ']],
    [
      'wrong secrets, which are not also missing',
      { operation: 'pass-variables', 'secret-variables': '\naB=' },
      ['`secret-variables`, line 1: the value is empty. For a multi-line secret use a JSON object.'],
    ],
    [
      'a name in both kinds',
      { operation: 'approve', variables: 'A=1\nB=1', 'secret-variables': 'B=2' },
      ['B is given in both `variables` and `secret-variables`. Give each variable once.'],
    ],
    [
      'all of them at once',
      { operation: 'run', priority: 'x', 'delay-until': 'x', 'actions-to-run': 'x', refresh: 'x', variables: 'x' },
      ['`variables`', '`refresh`', '`priority`', '`delay-until`', '`actions-to-run`'],
    ],
  ])('%s', (_, inputs, messages) => {
    const { problems } = read(inputs)
    expect(problems.map(({ message }) => message)).toEqual(messages.map((part) => expect.stringContaining(part)))
    for (const { input, message } of problems) expect(message).toContain(`\`${input}\``)
  })

  test('that variables are missing, whatever else is wrong', async () => {
    const problems = await problemsOf({ operation: 'pass-variables', token: 'a b' })
    expect(problems.map(({ input }) => input)).toEqual(['token', 'variables'])
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
    variables: 'OPEN=x\naB=',
    'secret-variables': 'NONE=\nSHORT=xyz\nLONG=wxyz',
  })
  expect(problems).toEqual([])
  expect(listShortSecrets(operation)).toEqual([
    expect.stringMatching(/NONE .*empty/),
    expect.stringMatching(/SHORT .*fewer than 4 characters\. It is masked only as the value of this variable/),
  ])
  expect(listShortSecrets({ kind: 'watch' })).toEqual([])
})
