import { describe, expect, test } from '@jest/globals'
import { bodyCapBytes, JsonStreamReader, BodyTooLarge } from '../../../src/buddy/http/json-stream.ts'
import { anyUnicode } from '../../fakes/texts.ts'
import { fc } from '../../fakes/properties.ts'

interface Read {
  readonly lines: readonly string[]
  readonly body: unknown
}

/** Reads a body whose bytes come in chunks that end at the given places. */
async function read(bytes: Uint8Array, cuts: readonly number[] = [], key: string | null = 'log'): Promise<Read> {
  const lines: string[] = []
  const reader = new JsonStreamReader(key, async (more) => {
    lines.push(...more)
  })
  const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].toSorted((one, other) => one - other)
  let start = 0
  for (const end of ends) {
    await reader.push(bytes.subarray(start, end))
    start = end
  }
  return { lines, body: reader.finish() }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every way to cut a body in two, and the way of one byte a chunk. */
async function readEveryWay(text: string, key: string | null = 'log'): Promise<readonly Read[]> {
  const bytes = encode(text)
  const everywhere = Array.from(bytes, (_, index) => index)
  return await Promise.all([[], everywhere, ...everywhere.map((cut) => [cut])].map((cuts) => read(bytes, cuts, key)))
}

const ways = (text: string): number => encode(text).length + 2

describe('the lines of the log, and the rest, however the bytes are cut', () => {
  test.each([
    ['a log alone', '{"log":["a","b"]}', ['a', 'b'], { log: [] }],
    ['an empty log', '{"log":[],"status":"FAILED"}', [], { log: [], status: 'FAILED' }],
    ['an empty log with white space', '{"log":[ \n ]}', [], { log: [] }],
    ['white space everywhere', ' {\r\n"log"\t:\n[ "a" ,\t"b"\r\n] , "x" : 1 } ', ['a', 'b'], { log: [], x: 1 }],
    ['brackets, braces and commas in lines', '{"log":["],[","}{","\\"]"]}', ['],[', '}{', '"]'], { log: [] }],
    ['escapes', '{"log":["\\n\\t\\u00e9\\/\\b"]}', ['\n\té/\b'], { log: [] }],
    ['one backslash and a quote at the end', '{"log":["a\\\\","\\\\\\""]}', ['a\\', '\\"'], { log: [] }],
    ['runs of backslashes', '{"log":["\\\\\\\\\\\\","\\\\\\\\\\""]}', ['\\\\\\', '\\\\"'], { log: [] }],
    ['a pair of surrogates, escaped and not', '{"log":["\\ud83d\\ude00","😀"]}', ['😀', '😀'], { log: [] }],
    ['half a pair, which JSON allows', '{"log":["\\ud83d"]}', ['\ud83d'], { log: [] }],
    ['no log', '{"status":"FAILED"}', [], { status: 'FAILED' }],
    ['a log of null', '{"log":null,"x":["a"]}', [], { log: null, x: ['a'] }],
    ['a log that is a text', '{"log":"a","x":["b"]}', [], { log: 'a', x: ['b'] }],
    ['a log that is an object', '{"log":{"log":["a"]}}', [], { log: { log: ['a'] } }],
    ['"log" as a value', '{"x":"log","y":["log",["a"]]}', [], { x: 'log', y: ['log', ['a']] }],
    [
      'keys that begin or end alike',
      '{"logs":["a"],"lo":["b"],"xlog":["c"],"Log":["d"]}',
      [],
      { logs: ['a'], lo: ['b'], xlog: ['c'], Log: ['d'] },
    ],
    [
      '"log" deeper down, before it',
      '{"action":{"log":["a"]},"log":["b"]}',
      ['b'],
      { action: { log: ['a'] }, log: [] },
    ],
    ['"log" deeper down, after it', '{"log":["b"],"action":{"log":["a"]}}', ['b'], { log: [], action: { log: ['a'] } }],
    [
      '"log" in an object in a list, before it',
      '{"x":[{"log":["a"]}],"log":["b"]}',
      ['b'],
      { x: [{ log: ['a'] }], log: [] },
    ],
    [
      '"log" in an object in a list, after it',
      '{"log":["b"],"x":[{"log":["a"]}]}',
      ['b'],
      { log: [], x: [{ log: ['a'] }] },
    ],
    [
      '"log" deeper down, after another key',
      '{"x":{"a":1,"log":["a"]},"log":["b"],"y":{"a":[],"log":["a"]}}',
      ['b'],
      { x: { a: 1, log: ['a'] }, log: [], y: { a: [], log: ['a'] } },
    ],
    ['a list outermost', '[{"log":["a"]},"log",["b"]]', [], [{ log: ['a'] }, 'log', ['b']]],
    [
      'elements that are no strings',
      '{"log":[1,null,true,{"a":["b",{}]},["c","]"],"d"]}',
      ['1', 'null', 'true', '{"a":["b",{}]}', '["c","]"]', 'd'],
      { log: [] },
    ],
    ['the log twice: nothing is lost', '{"log":["a"],"log":["b"]}', ['a', 'b'], { log: [] }],
    [
      'another key twice: the last wins, as in JSON.parse',
      '{"status":"FAILED","log":[],"status":"SUCCESSFUL"}',
      [],
      { status: 'SUCCESSFUL', log: [] },
    ],
    [
      'a key named __proto__',
      '{"__proto__":{"log":["a"]},"log":["b"]}',
      ['b'],
      { ['__proto__']: { log: ['a'] }, log: [] },
    ],
    ['a byte order mark', '\ufeff{"log":["a"]}', ['a'], { log: [] }],
  ])('%s', async (_, text, lines, body) => {
    expect(await readEveryWay(text)).toEqual(Array.from({ length: ways(text) }, () => ({ lines, body })))
  })

  test('another key names the lines, "log" is then like any other', async () => {
    const text = '{"log":["a"],"logs":["b"]}'
    expect(await readEveryWay(text, 'logs')).toEqual(
      Array.from({ length: ways(text) }, () => ({ lines: ['b'], body: { log: ['a'], logs: [] } })),
    )
  })

  test('with no key the body stays whole', async () => {
    const text = '{"":["a"],"log":["b"]}'
    expect(await readEveryWay(text, null)).toEqual(
      Array.from({ length: ways(text) }, () => ({ lines: [], body: { '': ['a'], log: ['b'] } })),
    )
  })

  const anyLine = fc.oneof(
    anyUnicode(),
    fc.string({
      unit: fc.constantFrom(
        '\\',
        '"',
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        'log',
        'é',
        '😀',
        '\ud800',
        '\udc00',
        '\u0000',
        '\n',
        ' ',
      ),
    }),
  )
  const anyFields = fc.dictionary(
    fc.string(),
    fc.oneof(fc.jsonValue(), fc.constantFrom({ log: ['x'] }, [{ log: ['x'] }], { a: [1], log: ['x'] })),
  )
  const anyBody = fc.record({
    before: anyFields,
    log: fc.array(anyLine, { maxLength: 12 }),
    after: anyFields,
    space: fc.constantFrom(undefined, 1, '\t'),
    cuts: fc.array(fc.nat(600), { maxLength: 40 }),
  })

  test('any object with a log, cut anywhere, comes out as JSON.parse has it', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async ({ before, log, after, space, cuts }) => {
        const others = Object.entries(after).filter(([key]) => key !== 'log')
        const render = (lines: readonly string[]): string =>
          JSON.stringify(Object.fromEntries([...Object.entries(before), ['log', lines], ...others]), null, space)
        const { lines, body } = await read(encode(render(log)), cuts)
        expect(lines).toEqual(log)
        expect(body).toEqual(JSON.parse(render([])))
      }),
    )
  })
})

describe('what is not whole does not come off', () => {
  const text = '{"id":1,"log":["a\\\\","é😀","b"],"action":{"log":["c"]},"status":"SUCCESSFUL"}'

  test('a body that is cut short anywhere, in one chunk or byte by byte', async () => {
    const bytes = encode(text)
    const outcomes = await Promise.allSettled(
      Array.from(bytes, (_, length) => bytes.subarray(0, length)).flatMap((part) => [
        read(part),
        read(
          part,
          Array.from(part, (_, index) => index),
        ),
      ]),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await expect(read(bytes)).resolves.toMatchObject({ body: { status: 'SUCCESSFUL' } })
  })

  test.each([
    ['nothing at all', ''],
    ['a page of HTML', '<html>'],
    ['text after the end', '{"log":["a"]}x'],
    ['a second body', '{"log":["a"]}{"status":"SUCCESSFUL"}'],
    ['a log that closes with a brace', '{"log":["a"}}'],
    ['two elements without a comma', '{"log":["a" "b"]}'],
    ['a comma before the end of the log', '{"log":["a",]}'],
    ['a comma before the first element', '{"log":[,"a"]}'],
    ['a comma alone', '{"log":[,]}'],
    ['two commas', '{"log":["a",,"b"]}'],
    ['a raw line break in a line', '{"log":["a\nb"]}'],
    ['an escape that JSON has not', '{"log":["\\x"]}'],
  ])('%s', async (_, broken) => {
    const bytes = encode(broken)
    const outcomes = await Promise.allSettled([read(bytes), ...Array.from(bytes, (__, cut) => read(bytes, [cut]))])
    expect(
      outcomes.filter((outcome) => outcome.status === 'fulfilled' || !(outcome.reason instanceof SyntaxError)),
    ).toEqual([])
  })

  test.each([
    ['before the log', ['{"x":"', 0xff, '","log":["a"]}']],
    ['after the log', ['{"log":["a"],"x":"', 0xff, '"}']],
  ])('bytes that are no UTF-8 %s', async (_, parts) => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))
    await expect(read(bytes)).rejects.toMatchObject({ code: 'ERR_ENCODING_INVALID_ENCODED_DATA' })
  })

  test.each<readonly [string, readonly (string | number)[], readonly string[]]>([
    ['one byte', ['{"log":["a', 0xff, 'b","c"],"x":1}'], ['a\ufffdb', 'c']],
    ['a character that is cut in half', ['{"log":["a', 0xc3, '","b"],"x":1}'], ['a\ufffd', 'b']],
    ['a surrogate', ['{"log":["', 0xed, 0xa0, 0x80, '"],"x":1}'], ['\ufffd\ufffd\ufffd']],
    ['a byte before an escaped quote', ['{"log":["', 0xe2, '\\"","', 0xf0, '\\\\"],"x":1}'], ['\ufffd"', '\ufffd\\']],
  ])('keeps the log when a line has bytes that are no UTF-8: %s', async (_, parts, lines) => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))
    const everywhere = Array.from(bytes, (__, index) => index)
    for (const cuts of [[], everywhere]) expect(await read(bytes, cuts)).toEqual({ lines, body: { log: [], x: 1 } })
  })

  test('a sink that fails, fails the reading', async () => {
    const reader = new JsonStreamReader('log', async () => {
      throw new Error('no room')
    })
    await expect(reader.push(encode('{"log":["a"]}'))).rejects.toThrow('no room')
  })
})

describe('no body is held that is larger than it may be', () => {
  const mebibyte = 1024 * 1024
  const filler = new Uint8Array(mebibyte).fill(0x61)
  const many = bodyCapBytes / mebibyte + 1

  async function pour(start: string, chunk: Uint8Array, count: number): Promise<number> {
    let received = 0
    const reader = new JsonStreamReader('log', async (lines) => {
      received += lines.length
    })
    await reader.push(encode(start))
    for (let index = 0; index < count; index++) await reader.push(chunk)
    return received
  }

  test.each([
    ['outside the log', '{"x":"'],
    ['in one line of the log', '{"log":["'],
  ])('%s', async (_, start) => {
    await expect(pour(start, filler, many)).rejects.toThrow(BodyTooLarge)
  })

  test('a log of many lines may be larger', async () => {
    const line = encode(`"${'a'.repeat(mebibyte - 3)}",`)
    await expect(pour('{"log":[', line, many)).resolves.toBe(many)
  })

  test('a body that repeats the key of the log is read in linear time, with all lines and the last empty log', async () => {
    // In quadratic time this takes minutes, which no test may.
    const count = 100_000
    const body = encode(`{"id":"7"${',"log":["a"],"log":[]'.repeat(count)}}`)
    const { lines, body: parsed } = await read(body)
    expect(lines).toHaveLength(count)
    expect(parsed).toEqual({ id: '7', log: [] })
  })

  test('the lines are handed on while the body is still arriving', async () => {
    const received: string[] = []
    const reader = new JsonStreamReader('log', async (lines) => {
      received.push(...lines)
    })
    await reader.push(encode('{"log":["a","b","c'))
    expect(received).toEqual(['a', 'b'])
  })
})

describe('the body before the lines comes with them', () => {
  test.each([
    [
      'all fields before the log',
      '{"id":"é","status":"FAILED","log":["a"],"x":1}',
      { id: 'é', status: 'FAILED', log: [] },
    ],
    ['nothing before the log', '{"log":["a"],"status":"FAILED"}', { log: [] }],
    ['what is no JSON', '{"status":,"log":["a"]}', undefined],
  ])('%s, however the bytes are cut', async (_, text, before) => {
    for (const length of [1, 7, text.length]) {
      const received: unknown[] = []
      const reader = new JsonStreamReader('log', async (_lines, start) => {
        received.push(start)
      })
      const bytes = encode(text)
      for (let start = 0; start < bytes.length; start += length)
        await reader.push(bytes.subarray(start, start + length))
      expect(received).toEqual([before])
    }
  })
})

test('the beginning of the body, and whether that is all of it', async () => {
  const reader = new JsonStreamReader('log', async () => undefined)
  await reader.push(encode('<html><body>Bad gateway'))
  expect(reader.beginning(6)).toEqual({ text: '<html>', isWhole: false })
  expect(reader.beginning(23)).toEqual({ text: '<html><body>Bad gateway', isWhole: true })
  for (const letter of '!?') await reader.push(encode(letter))
  expect(reader.beginning(24)).toEqual({ text: '<html><body>Bad gateway!', isWhole: false })
  expect(reader.beginning(99)).toEqual({ text: '<html><body>Bad gateway!?', isWhole: true })
})
