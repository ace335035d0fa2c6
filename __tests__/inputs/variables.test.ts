import { describe, expect, test } from '@jest/globals'
import { listSecretTexts, parseVariables } from '../../src/inputs/variables.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

describe('variables are read', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['none', '', {}],
    ['a value with = in it', 'URL=https://x.example/?a=b&c==', { URL: 'https://x.example/?a=b&c==' }],
    ['an empty value', 'A=', { A: '' }],
    ['white space around a value, which is kept', 'A= b \t\nC=d', { A: ' b \t', C: 'd' }],
    ['white space around a name, which is not', '  A =1', { A: '1' }],
    ['quotes, which are part of the value', `A="b"\nC='d'`, { A: '"b"', C: `'d'` }],
    ['a comment sign, which is none', 'A=b # c', { A: 'b # c' }],
    ['lines as Windows ends them, and a blank one', 'A=1\r\n \t\r\nB=2\r\n', { A: '1', B: '2' }],
    ['a lone carriage return, which is part of the value', 'A=1\rB=2', { A: '1\rB=2' }],
    ['a comma, which separates nothing', 'A=1,B=2', { A: '1,B=2' }],
    ['names that mean something to JavaScript', 'constructor=2', { constructor: '2' }],
    ['an object', '{"A": "1", "b_2": ""}', { A: '1', b_2: '' }],
    [
      'an object with lines',
      '{\n  "KEY": "one\\ntwo\\r\\n",\n  "Q": "a \\"b\\" \\\\"\n}',
      { KEY: 'one\ntwo\r\n', Q: 'a "b" \\' },
    ],
    ['an object with names of JavaScript', '{"toString": "2"}', { toString: '2' }],
    ['an empty object', '{}', {}],
    ['a value that begins with a brace', 'A={"b": 1}', { A: '{"b": 1}' }],
  ])('%s', (_, text, expected) => {
    const variables = Object.entries(expected).map(([key, value]) => ({ key, value }))
    expect(parseVariables(text)).toEqual({ variables, mistakes: [] })
  })

  test.each(['__proto__=1', '{"__proto__": "1"}'])('the name __proto__: %s', (text) => {
    expect(parseVariables(text)).toEqual({ variables: [{ key: '__proto__', value: '1' }], mistakes: [] })
  })
})

describe('what is wrong is said, a sentence each', () => {
  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['a line without =', 'A=1\nhunter2', [/^, line 2: .*"="/]],
    ['a name that begins with a digit', '1A=hunter2', [/^, line 1: the name before the "=" is not valid/]],
    ['a name with a dash', 'A-B=hunter2', [/ line 1: /]],
    ['no name', '=hunter2', [/^, line 1: the name before the "=" is not valid\. A name has letters, digits and _,/]],
    ['a name three times', 'A=x\nA=y\nA=z', [/^: A is given twice/]],
    ['two names twice', 'A=x\nB=x\nA=y\nB=y', [/^: A is given twice/, /^: B is given twice/]],
    ['a line of YAML', 'A=1\nB: hunter2', [/^, line 2: there is no "="\. Write B= in place of B:\. Write one KEY/]],
    ['a line of YAML without a value', 'B:', [/ Write B= in place of B:\./]],
    ['a colon that is not of YAML', 'https://hunter2', [/^, line 1: there is no "="\. Write one KEY/]],
    ['two words before a colon', 'a b: hunter2', [/^, line 1: there is no "="\. Write one KEY/]],
    ['a dash before a colon', '-a: hunter2', [/^, line 1: there is no "="\. Write one KEY/]],
    ['half an object', '{"A": "hunter2"', [/not a JSON object\. JSON needs double quotes, and no comma at the end\./]],
    ['an object with single quotes', `{'A': 'hunter2'}`, [/not a JSON object/]],
    ['a number', '{"A": 7}', [/value of A is not a string/]],
    ['null, a list, an object', '{"A": null, "B": ["hunter2"], "C": {"D": "hunter3"}}', [/ of A /, / of B /, / of C /]],
    ['a name in an object that is not legal', '{"hunter2 x": "y"}', [/^, entry 1: the name is not valid/]],
    ['a name in an object twice', '{"A": "hunter2", "A": "hunter3"}', [/^: a name is given twice/]],
    ['a name in an object twice, once as a number', '{"A": 1, "A": "hunter3"}', [/^: a name is given twice/]],
    ['a name in an object twice, once escaped', '{"A": "hunter2", "\\u0041": "hunter3"}', [/^: a name is given twice/]],
  ])('%s', (_, text, expected) => {
    const { mistakes } = parseVariables(text)
    expect(mistakes).toEqual(expected.map((sentence) => expect.stringMatching(sentence)))
    for (const mistake of mistakes) expect(mistake).not.toMatch(/hunter|\n/)
  })

  test('names no part of a secret before a colon', () => {
    const { mistakes } = parseVariables('hunter2: x', true)
    expect(mistakes).toEqual([expect.stringContaining('Put "=" in place of ": ".')])
    expect(mistakes.join()).not.toContain('hunter')
  })
})

describe('of secrets', () => {
  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['one that is not there is empty', 'A=\nlower_2=\nC= \t', []],
    [
      'what ends in = may be the end of one of several lines',
      'A=c2VjcmV0\nSGFsZm8=\nsgfszg== \nSgf= ',
      [/^, line 2: the value is empty.*multi-line/, / line 3: /, / line 4: /],
    ],
    ['a value that only begins or ends so is one', 'A==x\nB=x=\nAb=x\nC===', []],
    ['an object may have empty ones', '{"A": ""}', []],
  ])('%s', (_, text, expected) => {
    const { mistakes } = parseVariables(text, true)
    expect(mistakes).toEqual(expected.map((sentence) => expect.stringMatching(sentence)))
    for (const mistake of mistakes) expect(mistake).not.toMatch(/SGF/)
    expect(parseVariables(text).mistakes).toEqual([])
  })

  test('each line is hidden where one may be the end of a secret', () => {
    expect(listSecretTexts('A=c2VjcmV0\nSGFsZm8=')).toEqual(expect.arrayContaining(['c2VjcmV0', 'SGFsZm8=']))
  })
})

describe('for every text', () => {
  const anyName = fc.stringMatching(/^[A-Za-z_]\w{0,9}$/)
  const anyPairs = (value: fc.Arbitrary<string>): fc.Arbitrary<[string, string][]> =>
    fc.uniqueArray(fc.tuple(anyName, value), { minLength: 1, maxLength: 6, selector: ([key]) => key })
  const anyValue = anyUnicode({ maxLength: 60 })
  const anyLine = anyValue.map((value) => value.replaceAll(/[\r\n]/g, ' '))

  test('a value of one line comes out as it went in', () => {
    fc.assert(
      fc.property(anyPairs(anyLine), fc.constantFrom('\n', '\r\n', '\n\n'), (pairs, end) => {
        const text = pairs.map(([key, value]) => `${key}=${value}`).join(end)
        expect(parseVariables(text)).toEqual({ variables: pairs.map(([key, value]) => ({ key, value })), mistakes: [] })
      }),
    )
  })

  test('a value of any kind comes out of an object as it went in', () => {
    fc.assert(
      fc.property(anyPairs(anyValue), fc.constantFrom(0, 2), (pairs, indent) => {
        const parsed = parseVariables(
          `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${' '.repeat(indent)}${JSON.stringify(value)}`).join(',\n')}}`,
        )
        expect(parsed.mistakes).toEqual([])
        expect(new Set(parsed.variables.map(({ key, value }) => `${key}=${value}`))).toEqual(
          new Set(pairs.map(([key, value]) => `${key}=${value}`)),
        )
      }),
    )
  })

  test('nothing of a value stands in a mistake, nor of a name that is not legal', () => {
    const marked = fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => `#${text.replaceAll(/[\r\n]/g, '')}#`)
    const anyPart = fc.oneof(
      fc.tuple(fc.constantFrom('A', 'B', 'A-', ''), marked).map(([key, value]) => `${key}=${value}`),
      marked,
      fc.constant('{'),
    )
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), fc.boolean(), (parts, isObject) => {
        const text = isObject ? `{${parts.map((part) => `"A": ${JSON.stringify(part)}`).join(',')}` : parts.join('\n')
        for (const mistake of parseVariables(text).mistakes) expect(mistake).not.toContain('#')
      }),
    )
  })

  test('nothing throws, and each line or entry is a variable or a mistake', () => {
    const anyText = fc.oneof(
      anyUnicode(),
      fc.string({ unit: fc.constantFrom('{', '}', '"', ':', '=', 'A', '\n', '\\', ',', ' ') }),
      fc.json(),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const { variables, mistakes } = parseVariables(text)
        for (const { key } of variables) expect(key).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
        const lines = text.startsWith('{') ? [] : text.split(/\r\n|\n/).filter((line) => line.trim() !== '')
        expect(variables.length + mistakes.length).toBeGreaterThanOrEqual(lines.length)
      }),
    )
  })
})

describe('the texts of secrets', () => {
  test('are the values, where all is right', () => {
    expect(listSecretTexts('A=one\nB=two=three')).toEqual(['one', 'two=three'])
    expect(listSecretTexts('{"A": "one\\ntwo"}')).toEqual(['one\ntwo'])
    expect(listSecretTexts('')).toEqual([])
  })

  test.each([
    [
      'a key that was pasted as it is',
      'KEY=-----BEGIN KEY-----\nMIIhunter2\nhunter3=',
      ['-----BEGIN KEY-----', 'MIIhunter2', 'hunter3='],
    ],
    ['a value without a name', 'hunter2', ['hunter2']],
    ['a name that is not legal', 'MY-KEY=hunter2', ['hunter2', 'MY-KEY=hunter2']],
    ['a name twice', 'A=hunter2\nA=hunter3', ['hunter2', 'hunter3']],
    ['half an object', '{"A": "hunter2",\n"B": "hunt\\ner3"', ['hunter2', 'hunt\ner3']],
    ['an object with a list', '{"A": ["hunter2"]}', ['hunter2']],
    ['an object with a name twice', '{"A": "hunter2", "A": "hunter3"}', ['hunter2', 'hunter3']],
    ['an object with a broken escape', '{"A": "hunter\\x2"}', ['hunter\\x2']],
  ])('are every part that may be one, where something is wrong: %s', (_, text, parts) => {
    expect(listSecretTexts(text)).toEqual(expect.arrayContaining(parts))
  })

  test('are every line, for any text that is wrong', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme', minLength: 1 }).map((line) => line.replaceAll(/[\r\n]/g, '')),
          { minLength: 1 },
        ),
        (lines) => {
          const text = ['no variable', ...lines].join('\n')
          const texts = listSecretTexts(text)
          for (const line of lines) expect(texts).toContain(line.trim())
        },
      ),
    )
  })
})
