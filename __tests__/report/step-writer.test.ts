import { describe, expect, test } from '@jest/globals'
import { StepWriter } from '../../src/report/step-writer.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from '../fakes/runner.ts'

function open(options: FakeRunnerOptions = {}): {
  readonly runner: FakeRunner
  readonly clock: FakeClock
  readonly writer: StepWriter
} {
  const runner = createFakeRunner(options)
  const clock = createFakeClock()
  return { runner, clock, writer: new StepWriter(runner, clock) }
}

const lost = (what: string): string => `Could not write ${what}: EIO. The outcome does not depend on it.`

test('an error that ends with a full stop is quoted without it', async () => {
  const { runner, writer } = open()
  await writer.tryAsync('the job summary', async () => {
    throw new Error('Check the permissions.')
  })
  expect(runner.annotations.map(({ message }) => message)).toEqual([
    'Could not write the job summary: Check the permissions. The outcome does not depend on it.',
  ])
})

describe('the job log', () => {
  test('has each line of ours, and where it is told when, the time since the start', () => {
    const { runner, clock, writer } = open()
    writer.info('a')
    clock.advance(12_000)
    writer.progress('b')
    expect(runner.stdout).toBe('a\n[12 s] b\n')
  })

  test('has texts of one title in one group, which ends before anything else', async () => {
    const { runner, writer } = open()
    await writer.writeInGroup('one', 'a\n')
    await writer.writeInGroup('one', Buffer.from('b\n'))
    await writer.writeInGroup('two', 'c\n')
    writer.info('d')
    await writer.writeInGroup('two', 'e\n')
    writer.annotate('notice', 'f', 'Title')
    writer.info('g')
    expect(runner.stdout).toBe(
      '::group::one\na\nb\n::endgroup::\n::group::two\nc\n::endgroup::\nd\n::group::two\ne\n::endgroup::\n::notice title=Title::f\ng\n',
    )
  })

  test('throws nothing of ours where it cannot be written', async () => {
    const { runner, writer } = open({ failing: { write: 'EIO', endGroup: 'EIO' } })
    await expect(writer.writeInGroup('one', 'a')).rejects.toThrow('EIO')
    writer.info('b')
    writer.progress('c')
    expect(runner.doings).toEqual([expect.stringMatching(/^warning Could not write the job log: EIO/)])
    expect(() => {
      open({ failing: { annotate: 'EIO' } }).writer.annotate('error', 'a', 'b')
    }).not.toThrow()
  })

  test('has a line of ours also where a group cannot be ended', async () => {
    const { runner, writer } = open({ failing: { endGroup: 'EIO' } })
    await writer.writeInGroup('one', 'a\n')
    writer.info('b')
    writer.annotate('error', 'c', 'd')
    expect(runner.stdout).toMatch(/^::group::one\na\n::warning .*EIO.*\nb\n::error title=d::c\n$/)
  })
})

test('a warning is given once', () => {
  const { runner, writer } = open()
  for (const message of ['a', 'b', 'a']) writer.warn(message)
  expect(runner.annotations).toEqual(['a', 'b'].map((message) => ({ level: 'warning', message, title: 'Buddy Gate' })))
})

describe('outputs', () => {
  test('are written where they are new or have changed', () => {
    const { runner, writer } = open()
    writer.setOutputs([
      ['a', '1'],
      ['b', '1'],
    ])
    writer.setOutputs([
      ['a', '1'],
      ['b', '2'],
      ['c', ''],
    ])
    expect(runner.outputList).toEqual([
      ['a', '1'],
      ['b', '1'],
      ['b', '2'],
      ['c', ''],
    ])
  })

  test('are written anew where they have to be the last of their name', () => {
    const { runner, writer } = open()
    writer.setOutputs([['a', '1']])
    writer.setOutputsAnew([['a', '1']])
    expect(runner.outputList).toEqual([
      ['a', '1'],
      ['a', '1'],
    ])
  })

  test('that cannot be written are kept as an error, the first of them', () => {
    const { writer } = open({ failing: { setOutput: 'EIO' } })
    expect(writer.outputError).toBeNull()
    writer.setOutputs([
      ['a', '1'],
      ['b', '2'],
    ])
    expect(writer.outputError).toBe('a: EIO')
  })

  test('that are too long are cut, with a warning that names the output and both lengths', () => {
    const { runner, writer } = open({})
    writer.setOutputs([['error-message', 'x'.repeat(3_000_000)]])
    expect(runner.outputs.get('error-message')).toBe('x'.repeat(32 * 1024))
    expect(runner.annotations).toHaveLength(1)
    for (const part of ['error-message', '32768', '3000000']) expect(runner.annotations[0]?.message).toContain(part)
  })
})

describe('secrets', () => {
  const variables = [
    { key: 'API_TOKEN', value: 'hunter2\nsecond line' },
    { key: 'OTHER_TOKEN', value: 'hunter2' },
    { key: 'NAME', value: 'visible' },
  ]

  test('are registered line by line, each once, and their names are known', () => {
    const { runner, writer } = open()
    for (let time = 0; time < 2; time++) writer.maskSecrets(variables, ['*TOKEN*'])
    expect(runner.masks).toEqual(['hunter2', 'second line'])
    expect([...writer.maskedVariables]).toEqual(['API_TOKEN', 'OTHER_TOKEN'])
    expect(runner.annotations).toEqual([])
  })

  test('in encrypted form are hidden, and it is told that nobody can use them', () => {
    const { runner, writer } = open()
    writer.maskSecrets([{ key: 'NAME', value: '!encrypted abcdef' }], [])
    expect([runner.masks, [...writer.maskedVariables]]).toEqual([['!encrypted abcdef'], ['NAME']])
    expect(runner.annotations).toMatchObject([
      { level: 'warning', message: 'Buddy gives variable NAME only in encrypted form: its value is of no use here.' },
    ])
  })
})

describe('what may fail', () => {
  const fail = (): never => {
    throw new Error('EIO')
  }

  test('is told of, and not thrown', async () => {
    const { runner, writer } = open()
    writer.attempt('a', fail)
    await expect(writer.tryAsync('b', async () => fail())).resolves.toBeUndefined()
    expect(runner.annotations.map(({ message }) => message)).toEqual([lost('a'), lost('b')])
  })

  test('is told of also where it is no error', () => {
    const { runner, writer } = open()
    const notAnError: unknown = 'EIO'
    writer.attempt('a', () => {
      throw notAnError
    })
    expect(runner.annotations.map(({ message }) => message)).toEqual([lost('a')])
  })

  test('is not told of where it does not', async () => {
    const { runner, writer } = open()
    let count = 0
    writer.attempt('a', () => {
      count++
    })
    await writer.tryAsync('b', async () => {
      count++
    })
    expect([count, runner.annotations]).toEqual([2, []])
  })
})
