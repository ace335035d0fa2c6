import { describe, expect, test } from '@jest/globals'
import { type InputName, inputNames, InputReader, type Problem } from '../../src/inputs/input-reader.ts'
import { checkUnknownInputs } from '../../src/inputs/unknown-inputs.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { fc } from '../fakes/properties.ts'

function check(
  names: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { readonly problems: readonly Problem[]; readonly warnings: readonly string[] } {
  const inputs = Object.fromEntries(names.map((name) => [name, 'x']))
  const reader = new InputReader(createFakeRunner({ inputs, environment }))
  const warnings = checkUnknownInputs(reader)
  return { problems: reader.problems, warnings }
}

describe('an input that this action does not have', () => {
  test.each<readonly [given: string, meant: InputName]>([
    ['brunch', 'branch'],
    ['comit', 'commit'],
    ['actions', 'action'],
    ['Tags', 'tag'],
    ['priorities', 'priority'],
    ['pipeline_id', 'pipeline-id'],
    ['action_execution_id', 'action-execution-id'],
    ['actionExecutionId', 'action-execution-id'],
    ['pased_on', 'pass-on'],
    ['api_url', 'api-url'],
    ['provider_id', 'oidc-provider-id'],
    ['provider-id', 'oidc-provider-id'],
    ['identifier', 'pipeline-id'],
    ['revision', 'commit'],
    ['schedule', 'delay-until'],
    ['variable', 'variables'],
    ['variable-masked', 'secret-variables'],
    ['variable_masked', 'secret-variables'],
    ['no-wait', 'wait'],
  ])('is an error when %s means %s', (given, meant) => {
    const { problems, warnings } = check([given])
    expect([problems.map(({ input }) => input), warnings]).toEqual([[meant], []])
    for (const name of [given.toLowerCase(), meant]) expect(problems[0]?.message).toContain(`\`${name}\``)
  })

  test.each(['foo', 'debug', 'working-directory', 'timeout-minutes', 'x', 'a"b'])(
    'is a warning when its name is not close to one of this action: %s',
    (given) => {
      const { problems, warnings } = check([given])
      expect([problems, warnings]).toEqual([[], [expect.stringContaining(given.replace('"', '\\"'))]])
    },
  )

  test.each<readonly [given: string, meant: InputName, isProblem: boolean]>([
    ['no-wait', 'wait', true],
    ['no_wait', 'wait', true],
    ['nowait', 'wait', true],
    ['no-stream-log', 'stream-log', false],
    ['no_cancel_on_abort', 'cancel-on-abort', false],
  ])('is not taken for its opposite: %s', (given, meant, isProblem) => {
    const { problems, warnings } = check([given])
    const sentence = `This action has no input \`${given}\`. Instead of setting it to true, set \`${meant}\` to false.`
    expect([problems, warnings]).toEqual(isProblem ? [[{ input: meant, message: sentence }], []] : [[], [sentence]])
  })

  test.each([
    ['pipeline', ' Did you mean `pipeline-id`?'],
    ['execution', ' Did you mean `execution-id`?'],
    ['action_execution', ' Did you mean `action-execution-id`?'],
    ['output', ' Did you mean `output-prefix`?'],
    ['cancel-on', ''],
    ['no-mask', ''],
  ])('is a warning with the only input that begins with its words: %s', (given, hint) => {
    expect(check([given])).toEqual({ problems: [], warnings: [`This action has no input \`${given}\`.${hint}`] })
  })

  test('is an error for one or two letters that are added, left out or replaced in any name', () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom('add', 'remove', 'replace'), fc.constantFrom('q', 'z', '_'))
    const known: ReadonlySet<string> = new Set(inputNames)
    fc.assert(
      fc.property(fc.constantFrom(...inputNames), fc.array(edit, { minLength: 1, maxLength: 2 }), (name, edits) => {
        const given = edits.reduce<string>((text, [at, kind, letter]) => {
          const place = at % (text.length + 1)
          return `${text.slice(0, place)}${kind === 'remove' ? '' : letter}${text.slice(place + (kind === 'add' ? 0 : 1))}`
        }, name)
        const { problems, warnings } = check([given])
        expect([problems.length, warnings]).toEqual([known.has(given) ? 0 : 1, []])
      }),
    )
  })

  test('is not reported when it is blank, because a blank input counts as not given', () => {
    const reader = new InputReader(createFakeRunner({ inputs: { brunch: ' \n' } }))
    expect([checkUnknownInputs(reader), reader.problems]).toEqual([[], []])
  })

  test.each(['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'])(
    'is only a warning where %s says that inputs of a composite action arrive too',
    (variable) => {
      const { problems, warnings } = check(['identifier'], { [variable]: 'true' })
      expect([problems, warnings]).toEqual([[], [expect.stringContaining('`pipeline-id`')]])
    },
  )
})

test('no input of this action is taken for another one', () => {
  expect(check(inputNames)).toEqual({ problems: [], warnings: [] })
})
