import { describe, expect, test } from '@jest/globals'
import { listHardSentences, listSentences } from '../../scripts/prose.ts'
import { examples } from '../../scripts/snippets.ts'
import { documents } from './documents.ts'
import { readText } from './repository.ts'

describe('the checker itself', () => {
  const words = (count: number): string => `${'word '.repeat(count - 1)}end.`

  test.each([
    ['a sentence of 26 words', `Short. ${words(26)}`, '26 words'],
    ['a cell of 26 words', `| a | ${words(26)} |`, '26 words'],
    ['an item of 26 words', `- Short.\n- ${words(26)}`, '26 words'],
    ['a word that has a plainer one', 'The step looks twice.', '“looks”'],
    ['such a phrase in any case', 'Nothing, But For this.', '“But For”'],
  ])('finds %s', (_name, text, reason) => {
    expect(listHardSentences(text)).toEqual([expect.stringContaining(reason)])
  })

  test.each([
    ['a sentence of 25 words', words(25)],
    ['two sentences on one line', `${words(20)} ${words(20)}`],
    ['a sentence in which a list of code is one word', `${words(24)} \`A\`, \`B\` or \`C\`.`],
    ['code, and the target of a link', '```sh\nlooks\n```\n[x](looks.md) `looks`'],
    ['a word that only begins alike', 'See Troubleshooting.'],
  ])('accepts %s', (_name, text) => {
    expect(listHardSentences(text)).toEqual([])
  })

  test('takes the cells of a table for sentences, and not its lines', () => {
    expect(listSentences('| a | b |\n| --- | --- |\n| c. d | `e` |')).toEqual(['a', 'b', 'c.', 'd', 'CODE'])
  })
})

test.each(documents)('%s has short sentences and plain words', (path) => {
  expect(listHardSentences(readText(path))).toEqual([])
})

test.each(examples)('the comment of %s has short sentences and plain words', (path) => {
  const [comment = ''] = /^(?:# .+\n)+/.exec(readText(path)) ?? []
  expect(listHardSentences(comment.replace(/^# /gm, '').replaceAll('\n', ' '))).toEqual([])
})
