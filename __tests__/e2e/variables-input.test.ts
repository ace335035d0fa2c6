import { describe, expect, test } from '@jest/globals'
import { runUnblock } from './support/unblock.ts'
import { printed } from './support/run-gate.ts'
import { asking } from './support/scenarios.ts'

const waiting = { timeline: asking('WAITING_FOR_VARIABLES') }
const sentVariables: readonly (readonly [
  what: string,
  given: string,
  sent: readonly (readonly [key: string, value: string])[],
])[] = [
  ['a line', 'A=b', [['A', 'b']]],
  [
    'a JSON object with values of several lines',
    '{"A": "one\\ntwo\\r\\n\\tthree\\n", "B": "", "C": " x "}',
    [
      ['A', 'one\ntwo\r\n\tthree\n'],
      ['B', ''],
      ['C', ' x '],
    ],
  ],
  [
    'a JSON object with odd but legal names',
    '{"__proto__": "p", "constructor": "c"}',
    [
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ],
  ],
]

describe('variables are handed to Buddy as they are given', () => {
  test.each(sentVariables)('%s', async (_, given, sent) => {
    const gate = await runUnblock({ watched: waiting, inputs: { operation: 'pass-variables', variables: given } })
    expect([gate.exitCode, gate.errors]).toEqual([0, []])
    expect(gate.sent).toEqual([
      { operation: 'APPLY_VARIABLES', approve_action_id: 1, variables: sent.map(([key, value]) => ({ key, value })) },
    ])
    expect(gate.output['passed-variables']).toBe(
      `{${sent.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
    )
  })

  test('both inputs together, the secret ones encrypted', async () => {
    const gate = await runUnblock({
      watched: waiting,
      inputs: { operation: 'pass-variables', variables: '{"A":"1"}', 'secret-variables': 'B=hunter2\na=hunter3' },
    })
    expect(gate.sent).toMatchObject([
      {
        variables: [
          { key: 'A', value: '1' },
          { key: 'B', value: 'hunter2', encrypted: true },
          { key: 'a', value: 'hunter3', encrypted: true },
        ],
      },
    ])
  })
})

/** Everything in these that could be a value, or a name that is none, begins with hunter2. */
const mistakes: readonly (readonly [what: string, given: string, says: RegExp])[] = [
  ['no =', 'GOOD=x\nhunter2-alone', /line 2: .*"="/],
  [
    'JSON of several lines that is broken',
    '{\n"A": "hunter2-a\n  hunter2-c",\n"B": \'hunter2-b\'\n}',
    /not a JSON object/,
  ],
]

describe('a mistake in variables is told before anything is sent, without a word of them', () => {
  test.each(
    mistakes.flatMap(([what, given, expectedText], index) => [
      ['secret-variables', what, given, expectedText] as const,
      ...(index === 0 ? [['variables', what, given, expectedText] as const] : []),
    ]),
  )('%s: %s', async (input, _, given, expectedText) => {
    const gate = await runUnblock({
      watched: waiting,
      inputs: { operation: 'pass-variables', [input]: given },
      step: { debug: true },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.requests, gate.errors.length]).toEqual([1, 'unknown', [], 1])
    expect(gate.errors[0]).toMatch(expectedText)
    expect(gate.errors[0]).toContain(`\`${input}\``)
    const shown = [
      printed(gate),
      gate.rawSummary,
      JSON.stringify(gate.commands.filter(({ name }) => name !== 'add-mask')),
      JSON.stringify([...gate.outputs]),
    ].join('\n')
    expect(shown).not.toMatch(/hunter2|hünter2|20272727/)
  })

  test('all of them together, in both inputs, and a name that is in both', async () => {
    const gate = await runUnblock({
      inputs: {
        operation: 'approve',
        variables: 'A=x\nB=y\nno',
        'secret-variables': 'A=hunter2-a\n-=hunter2-b',
        timeout: 'soon',
      },
    })
    expect([gate.exitCode, gate.requests, gate.errors.length]).toEqual([1, [], 1])
    for (const part of [
      '`variables`, line 3: ',
      '`secret-variables`, line 2: ',
      'A is given in both `variables` and `secret-variables`',
      '`timeout`',
    ])
      expect(gate.errors[0]).toContain(part)
    expect(`${printed(gate)}${gate.rawSummary}`).not.toContain('hunter2')
  })

  test.each(['{}', '', '\n  \n'])('none at all for pass-variables: %j', async (given) => {
    const gate = await runUnblock({ watched: waiting, inputs: { operation: 'pass-variables', variables: given } })
    expect([gate.exitCode, gate.requests, gate.errors.length]).toEqual([1, [], 1])
    expect(gate.errors[0]).toMatch(/`variables` is missing/)
  })

  test.each(['watch', 'retry'])('variables that nobody would be given: %s', async (operation) => {
    const gate = await runUnblock({ inputs: { operation, 'secret-variables': 'A=hunter2-a' } })
    expect([gate.exitCode, gate.requests, gate.errors.length]).toEqual([1, [], 1])
    expect(gate.errors[0]).toMatch(/`secret-variables` is given, but `operation: .*` sends no variables/)
    expect(`${printed(gate)}${gate.rawSummary}`).not.toContain('hunter2')
  })
})
