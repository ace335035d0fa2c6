import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../src/buddy/status.ts'
import { quoteInput } from '../../src/inputs/input-reader.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { problemsOf, readMore } from '../fakes/inputs.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

describe('an input is read', () => {
  test.each<[string, string, object]>([
    ['timeout', '90', { timeoutMs: 90 * second }],
    ['timeout', '90s', { timeoutMs: 90 * second }],
    ['timeout', '30m', { timeoutMs: 30 * minute }],
    ['timeout', '1h1m1s', { timeoutMs: hour + minute + second }],
    ['timeout', '0', { timeoutMs: Infinity }],
    ['timeout', 'none', { timeoutMs: Infinity }],
    ['timeout', '840h', { timeoutMs: 840 * hour }],
    ['request-timeout', '5s', { requestTimeoutMs: 5 * second }],
    ['appear-timeout', '2m', { appearTimeoutMs: 2 * minute }],
    ['approval-timeout', 'none', { policy: { approvalTimeoutMs: Infinity } }],
    ['approval-timeout', '0s', { policy: { approvalTimeoutMs: 0 } }],
    ['approval-timeout', '48h', { policy: { approvalTimeoutMs: 48 * hour } }],
    ['outage-tolerance', '1m', { policy: { outageToleranceMs: minute } }],
    ['poll-interval', 'auto', { policy: { pollIntervalMs: null } }],
    ['poll-interval', '1s', { policy: { pollIntervalMs: second } }],
    ['pass-on', ' SKIPPED, FAILED\nNOT_EXECUTED,\n', { passOn: ['SKIPPED', 'FAILED', 'NOT_EXECUTED'] }],
    ['pass-on', knownStatuses.join('\n'), { passOn: knownStatuses }],
    ['output-prefix', 'buddy_', { results: { outputPrefix: 'buddy_' } }],
    ['mask', 'None', { results: { mask: [] } }],
    ['mask', 'none, PIN', { results: { mask: ['none', 'PIN'] } }],
    ['mask', '*KEY*,\n PIN ', { results: { mask: ['*KEY*', 'PIN'] } }],
    ['summary', 'on-failure', { results: { summary: 'on-failure' } }],
    ['summary', 'never', { results: { summary: 'never' } }],
    ['log-file', 'logs/buddy log.txt', { results: { logFile: 'logs/buddy log.txt' } }],
  ])('%s: %j', async (name, given, expected) => {
    const inputs = await readMore({ [name]: given })
    expect({ ...inputs, passOn: [...inputs.policy.passOn] }).toMatchObject(expected)
  })

  const flags = [
    ['cancel-on-abort', (inputs: Inputs) => inputs.cancelOnAbort],
    ['cancel-on-timeout', (inputs: Inputs) => inputs.cancelOnTimeout],
    ['wait', (inputs: Inputs) => inputs.policy.wait],
    ['stream-log', (inputs: Inputs) => inputs.results.streamLog],
    ['export-variables', (inputs: Inputs) => inputs.results.exportVariables],
  ] as const
  test.each(flags)('%s is a boolean of YAML', async (name, get) => {
    for (const word of ['true', 'True', 'TRUE']) expect(get(await readMore({ [name]: word }))).toBe(true)
    for (const word of ['false', 'False', 'FALSE']) expect(get(await readMore({ [name]: word }))).toBe(false)
    for (const word of ['yes', '1', 'on', 'tRUE', 'f'])
      expect(await problemsOf({ [name]: word })).toEqual([
        { input: name, message: `\`${name}\` is "${word}". Set it to true or false.` },
      ])
  })
})

describe('a wrong input', () => {
  test.each([
    ['timeout', '841h'],
    ['timeout', '-1'],
    ['timeout', '1.5h'],
    ['timeout', '1h 30m'],
    ['timeout', '5ms'],
    ['timeout', '1H'],
    ['timeout', '30m1h'],
    ['timeout', '1e3'],
    ['request-timeout', '0'],
    ['appear-timeout', '0'],
    ['outage-tolerance', '0'],
    ['outage-tolerance', 'none'],
    ['approval-timeout', '0x'],
    ['poll-interval', '500ms'],
    ['poll-interval', 'Auto'],
    ['pass-on', '*'],
    ['output-prefix', 'a b'],
    ['output-prefix', 'a=b'],
    ['output-prefix', 'x'.repeat(100)],
  ])('is named and quoted: %s: %j', async (input, given) => {
    const verb = input === 'pass-on' ? 'contains' : 'is'
    expect(await problemsOf({ [input]: given })).toEqual([
      { input, message: expect.stringContaining(`\`${input}\` ${verb} "${given}"`) },
    ])
  })

  test.each<[input: string, given: string, words: readonly string[]]>([
    ['summary', 'yes', ['"yes"', 'Set it to always, on-failure or never.']],
    ['if-missing', 'skip', ['"skip"', 'Set it to fail or pass.']],
    ['request-timeout', 'x', ['"x"', 'such as 30m or 1h30m. A number alone is seconds.']],
    ['approval-timeout', 'x', ['"x"', '1h30m, or to 0 or none.']],
    ['timeout', 'x', ['"x"', '1h30m, at most 840h, or to none.']],
    ['poll-interval', '0', ['"0"', '1h30m, at least 1s, or to auto.']],
    ['output-prefix', '1x', ['"1x"', 'letters, digits, _ and -, at most 99 of them']],
    ['log-file', 'a\0b', ['null character', 'path of a file']],
  ])('names what is allowed: %s: %j', async (input, given, words) => {
    const problems = await problemsOf({ [input]: given })
    expect(problems.map((problem) => problem.input)).toEqual([input])
    for (const word of words) expect(problems[0]?.message).toContain(word)
  })

  test.each([
    ['mask', 'TOKEN;SECRET', 'Separate names by commas or newlines.'],
    ['mask', '*TOKEN* | *SECRET*', 'Separate names by commas or newlines.'],
    ['mask', '- TOKEN\n- SECRET', 'Write names without brackets, quotes and dashes, separated by commas or newlines.'],
    ['mask', '$$TOKEN', 'A name has letters, digits and _, and * stands for any characters.'],
    ['mask', 'TOKEN$$', 'A name has letters, digits and _, and * stands for any characters.'],
    ['mask', 'A- B', 'A name has letters, digits and _, and * stands for any characters.'],
    ['pass-on', 'SUCCESSFUL SKIPPED', 'Separate statuses by commas or newlines.'],
    [
      'pass-on',
      '[SUCCESSFUL, SKIPPED]',
      'Write statuses without brackets, quotes and dashes, separated by commas or newlines.',
    ],
    ['actions-to-run', '12; 15', 'Separate numbers of actions by commas or newlines.'],
  ])('that is a list in another form is one problem: %s: %s', async (input, given, advice) => {
    const [first = ''] = given.split(/[,\n]/)
    expect(await problemsOf({ operation: 'run', 'execution-id': '', branch: 'dev', [input]: given })).toEqual([
      { input, message: `\`${input}\` contains ${JSON.stringify(first)}. ${advice}` },
    ])
  })

  test('of several words that are no statuses lists the statuses once', async () => {
    const messages = (await problemsOf({ 'pass-on': 'successful, PASSED, SKIPPED, OK' })).map(({ message }) => message)
    expect(messages).toEqual([
      '`pass-on` contains "successful", which is not a status of Buddy. Did you mean SUCCESSFUL?',
      '`pass-on` contains "PASSED", which is not a status of Buddy.',
      `\`pass-on\` contains "OK", which is not a status of Buddy. Statuses are ${knownStatuses.join(', ')}.`,
    ])
  })

  test('is quoted on one line, and only by its length if more than 100 characters could hide a cut secret', () => {
    expect([quoteInput('a "b"\n'), quoteInput('x'.repeat(100)), quoteInput('x'.repeat(101))]).toEqual([
      '"a \\"b\\"\\n"',
      `"${'x'.repeat(100)}"`,
      'a text of 101 characters',
    ])
  })
})
