import { describe, expect, test } from '@jest/globals'
import { joinOutputs, readFileEntries } from '../../testing/fake-runner/files.ts'

function read(
  text: string,
  acceptsReturn = false,
): { entries: readonly (readonly [string, string])[]; mistake: string | undefined } {
  const { entries, mistake } = readFileEntries(text, acceptsReturn)
  return { entries: entries.map(({ name, value }) => [name, value] as const), mistake }
}

describe('a file command is read as the runner reads it', () => {
  test.each<[string, string, [string, string][]]>([
    ['nothing', '', []],
    ['a simple entry', 'A=b\n', [['A', 'b']]],
    ['a simple entry with no line end', 'A=b', [['A', 'b']]],
    [
      'empty lines between',
      '\nA=b\n\n\nC=d\n',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    ['an empty value', 'A=\n', [['A', '']]],
    ['more equals signs in the value', 'A=b=c==\n', [['A', 'b=c==']]],
    ['an equals sign before a heredoc mark', 'A=b<<EOF\n', [['A', 'b<<EOF']]],
    ['a heredoc', 'A<<EOF\nb\nc\nEOF\n', [['A', 'b\nc']]],
    ['a heredoc with no line end', 'A<<EOF\nb\nEOF', [['A', 'b']]],
    ['a heredoc of nothing', 'A<<EOF\nEOF\n', [['A', '']]],
    ['a heredoc with empty lines', 'A<<EOF\n\nb\n\n\nEOF\n', [['A', '\nb\n\n']]],
    [
      'a heredoc that holds simple entries',
      'A<<EOF\nb=c\nd<<e\nEOF\nF=g\n',
      [
        ['A', 'b=c\nd<<e'],
        ['F', 'g'],
      ],
    ],
    ['a delimiter with an equals sign', 'A<<E=F\nb\nE=F\n', [['A', 'b']]],
    ['a delimiter that only begins a line', 'A<<EOF\nEOFF\n EOF\nEOF\n', [['A', 'EOFF\n EOF']]],
    ['a carriage return, which is data', 'A<<EOF\nb\r\nc\rd\nEOF\n', [['A', 'b\r\nc\rd']]],
    ['a byte order mark', '\ufeffA=b\n', [['A', 'b']]],
    ['names with blanks, which are kept', ' A =b\n', [[' A ', 'b']]],
  ])('%s', (_, text, entries) => {
    expect(read(text)).toEqual({ entries, mistake: undefined })
  })

  test('on Windows a CRLF ends a line, and stays inside a value', () => {
    expect(read('A<<EOF\r\nb\r\nc\r\nEOF\r\nD=e\r\n', true)).toEqual({
      entries: [
        ['A', 'b\r\nc'],
        ['D', 'e'],
      ],
      mistake: undefined,
    })
  })

  test.each([
    ['a line of neither form', 'A=b\nplain\nC=d\n', "Invalid format 'plain'"],
    ['an empty name', 'A=b\n=c\n', "Invalid format '=c'. Name must not be empty"],
    [
      'an empty name of a heredoc',
      'A=b\n<<EOF\nc\nEOF\n',
      "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty",
    ],
    [
      'an empty delimiter',
      'A=b\nC<<\nc\n',
      "Invalid format 'C<<'. Name must not be empty and delimiter must not be empty",
    ],
    ['a delimiter that does not come', 'A=b\nC<<EOF\nc\n', "Invalid value. Matching delimiter not found 'EOF'"],
  ])('%s is a mistake, and what came before it counts', (_, text, mistake) => {
    expect(read(text)).toEqual({ entries: [['A', 'b']], mistake })
  })
})

test('names that differ in case alone are one, the last', () => {
  const entries = [
    { name: 'Foo', value: '1' },
    { name: 'bar', value: '2' },
    { name: 'FOO', value: '3' },
  ]
  expect([...joinOutputs(entries)]).toEqual([
    ['bar', '2'],
    ['FOO', '3'],
  ])
})
