import { describe, expect, test } from '@jest/globals'
import { commandNames, parseCommand } from '../../testing/fake-runner/commands.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'

const isKnown = (name: string): boolean => [...commandNames, 'do-something'].includes(name)

describe('a line becomes a command as the runner reads it', () => {
  test.each([
    ['name alone, then data', '::do-something::msg', 'do-something', {}, 'msg'],
    ['properties', '::do-something k1=v1,k2=v2::msg', 'do-something', { k1: 'v1', k2: 'v2' }, 'msg'],
    ['no data', '::do-something k1=v1::', 'do-something', { k1: 'v1' }, ''],
    ['white space before', ' \t ::do-something::msg', 'do-something', {}, 'msg'],
    ['a next-line character before, which .NET trims', '\u0085::do-something::msg', 'do-something', {}, 'msg'],
    ['a no-break and an ideographic space before', '\u00a0\u3000::do-something::msg', 'do-something', {}, 'msg'],
    ['a name in another case', '::DO-Something::msg', 'DO-Something', {}, 'msg'],
    ['data escaped', '::do-something::a%0D%0Ab%25', 'do-something', {}, 'a\r\nb%'],
    ['an escaped percent sign that guards an escape', '::do-something::a%250A', 'do-something', {}, 'a%0A'],
    ['properties escaped', '::do-something k1=%3A%2C%0A%25::m', 'do-something', { k1: ':,\n%' }, 'm'],
    ['a colon and a comma that data do not escape', '::do-something::%3A%2C', 'do-something', {}, '%3A%2C'],
    ['an equals sign in a value', '::do-something k1=a=b::', 'do-something', { k1: 'a=b' }, ''],
    ['an empty value, which is none', '::do-something k1=,k2=v2::', 'do-something', { k2: 'v2' }, ''],
    ['two colons in the data', '::do-something::a::b', 'do-something', {}, 'a::b'],
    ['property names in another case', '::do-something K1=v1::', 'do-something', { k1: 'v1' }, ''],
    ['brackets', '##[do-something k1=v1;]msg', 'do-something', { k1: 'v1' }, 'msg'],
    ['brackets in the middle of a line', '>>>   ##[do-something k1=v1;]msg', 'do-something', { k1: 'v1' }, 'msg'],
    [
      'brackets escaped',
      '##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D',
      'do-something',
      { k1: ';=\r=\n=]' },
      ';-\r-\n-]',
    ],
    ['brackets after colons that are no command', 'x ::do-something::##[do-something]msg', 'do-something', {}, 'msg'],
  ])('%s', (_, line, name, properties, data) => {
    const command = parseCommand(line, isKnown)
    expect({ ...command, properties: { ...command?.properties } }).toEqual({ name, properties, data })
  })

  test.each([
    ['an unknown name', '::do-nothing::msg'],
    ['text before the colons', 'x ::do-something::msg'],
    ['a byte order mark before, which .NET does not trim', '\ufeff::do-something::msg'],
    ['a zero-width space before', '\u200b::do-something::msg'],
    ['colons that do not close', '::do-something k1=v1'],
    ['brackets that do not close', '##[do-something k1=v1'],
    ['brackets that are broken by a zero-width space', '##\u200b[do-something]msg'],
    ['a space before the name', ':: do-something::msg'],
  ])('not %s', (_, line) => {
    expect(parseCommand(line, isKnown)).toBeUndefined()
  })
})

function runCommands(...lines: readonly string[]): StepLog {
  const log = new StepLog(createMasks(), () => undefined, false)
  for (const line of lines) log.take(line)
  return log
}

describe('a log is carried out', () => {
  test('stopped commands are printed, and go on after the token', () => {
    const log = runCommands('::stop-commands::t0ken', '::error::a', '##[error]b', '::T0KEN::', '::error::c')
    expect(log.annotations).toEqual([{ level: 'error', title: '', message: 'c' }])
    expect(log.lines).toEqual(['::stop-commands::t0ken', '::error::a', '##[error]b', '::T0KEN::', '##[error]c'])
  })

  test('a long stop token is hidden', () => {
    expect(runCommands('::stop-commands::long-token', '::long-token::').lines).toEqual([
      '::stop-commands::***',
      '::***::',
    ])
  })

  test('a token that is glued to text does not resume', () => {
    expect(runCommands('::stop-commands::t0ken', 'last line::t0ken::', '::error::a').annotations).toEqual([])
  })

  test.each(['', 'pause-logging', 'error', 'Stop-Commands'])('the stop token %j fails the step', (token) => {
    expect(runCommands(`::stop-commands::${token}`)).toMatchObject({ hasFailed: true })
  })

  test('outputs ignore the case of names, and the last wins', () => {
    const log = runCommands('::set-output name=Foo::1', '##[set-output name=FOO]2', '::set-output name=bar::3')
    expect([...log.outputs]).toEqual([
      ['FOO', '2'],
      ['bar', '3'],
    ])
  })

  test('an output without a name fails the step', () => {
    expect(runCommands('::set-output::1')).toMatchObject({ hasFailed: true, outputs: new Map() })
  })

  test.each(['set-env', 'add-path'])('%s is disabled and fails the step', (name) => {
    const log = runCommands(`::${name} name=A::b`)
    expect(log.hasFailed).toBe(true)
    expect(log.annotations.map(({ message }) => message)).toEqual([
      `Unable to process command '::${name} name=A::b' successfully.`,
      `The \`${name}\` command is disabled.`,
    ])
  })

  test('annotations keep title, file and line', () => {
    expect(runCommands('::warning title=T%3A,file=a.ts,line=7::m').annotations).toEqual([
      { level: 'warning', title: 'T:', message: 'm', file: 'a.ts', line: 7 },
    ])
  })

  test('ten annotations of a level are kept, each cut at 4096 characters', () => {
    const log = runCommands(...Array.from({ length: 12 }, () => `::notice::${'x'.repeat(5000)}`), '::error::e')
    expect(log.annotations.map(({ message }) => message.length)).toEqual([...Array.from({ length: 10 }, () => 4096), 1])
    expect(log.lines).toHaveLength(13)
  })

  test('groups, debug and echo', () => {
    const log = runCommands('::group::G', '::debug::hidden', '::endgroup::', '::echo::on', '::save-state name=a::b')
    expect(log.lines).toEqual(['##[group]G', '##[endgroup]', '::save-state name=a::b'])
    expect([...log.state]).toEqual([['a', 'b']])
  })

  test('an empty mask is a warning', () => {
    expect(runCommands('::add-mask:: ').annotations).toMatchObject([{ level: 'warning' }])
  })
})

describe('masks', () => {
  const redactIn = (secret: string, text: string): string => createMasks([secret]).redact(text)
  const base64 = (text: string): string => Buffer.from(text).toString('base64')

  test.each([
    ['whole', 'p&s"w rd', 'a p&s"w rd b', 'a *** b'],
    ['in every place', 'ab', 'abcab', '***c***'],
    ['overlapping and touching, as one', 'aba', 'ababa.', '***.'],
    ['each line of several', 'one1\r\n two2 ', 'one1 - two2', '*** - ***'],
    ['URI-escaped', 'p&s w', 'x=p%26s%20w', 'x=***'],
    ['JSON-escaped', 'p"w', '{"a":"p\\"w"}', '{"a":"***"}'],
    ['XML-escaped', 'p<&w', '<a>p&lt;&amp;w</a>', '<a>***</a>'],
    ['base64', 'secret', `x ${base64('secret')}`, 'x ***'],
    ['base64 after one byte', 'xsecret', `x ${base64('secret')}`, 'x ***'],
    ['base64 after two bytes', 'xxsecret', `x ${base64('secret')}`, 'x ***'],
  ])('a secret is hidden %s', (_, secret, text, shown) => {
    expect(redactIn(secret, text)).toBe(shown)
  })

  test('later lines and annotations are masked, earlier ones are not', () => {
    const log = runCommands('s3cret', '::add-mask::s3cret', 's3cret', '::error::a s3cret')
    expect(log.lines).toEqual(['s3cret', '***', '##[error]a ***'])
    expect(log.annotations).toMatchObject([{ message: 'a ***' }])
  })
})

describe('lines end as .NET has it', () => {
  function split(...chunks: readonly Uint8Array[]): readonly string[] {
    const lines: string[] = []
    const splitter = splitLines((line) => lines.push(line))
    for (const chunk of chunks) splitter.push(chunk)
    splitter.end()
    return lines
  }
  const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')

  test.each([
    ['LF, CRLF and a bare CR', ['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    ['a CRLF that is cut in two', ['a\r', '\nb'], ['a', 'b']],
    ['a CR at the end of a chunk, then text', ['a\r', 'b\n'], ['a', 'b']],
    ['empty lines', ['\n\r\n\r\r', '\n\n'], ['', '', '', '', '']],
    ['a last line with no end', ['a\nb'], ['a', 'b']],
    ['no line at U+2028, U+0085 or a form feed', ['a\u2028b\u0085c\fd\n'], ['a\u2028b\u0085c\fd']],
    ['nothing', [''], []],
  ])('%s', (_, chunks, lines) => {
    expect(split(...chunks.map(bytes))).toEqual(lines)
  })

  test('a character that is cut anywhere stays whole', () => {
    const text = bytes('é€😀\r\nx')
    for (let at = 0; at <= text.length; at += 1)
      expect(split(text.subarray(0, at), text.subarray(at))).toEqual(['é€😀', 'x'])
  })
})
