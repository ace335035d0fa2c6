import { describe, expect, test } from '@jest/globals'
import {
  inlineCode,
  codeBlock,
  countLines,
  formatCount,
  link,
  escapedText,
  measureText,
  redactRenderedText,
  table,
} from '../../../src/report/summary/markdown.ts'

const signs = `& < > " '`
const escaped = '&#38; &#60; &#62; &#34; &#39;'

describe('foreign text', () => {
  test.each([
    ['plain', 'main', '<code>main</code>'],
    ['with signs of HTML', signs, `<code>&#38; &#60; &#62; " '</code>`],
    ['with line breaks and colours', 'a\n\u001b[31mb', '<code>a b</code>'],
    ['none', '', ''],
    ['nothing but white space', ' \n ', ''],
  ])('as inline code: %s', (_, text, html) => {
    expect(inlineCode(text)).toBe(html)
  })

  test.each([
    ['with signs of HTML', signs, escaped],
    ['that mentions somebody', 'by @octocat', 'by @\u200boctocat'],
    ['that names issues', '#1 and #2', '#\u200b1 and #\u200b2'],
    ['that names an issue of another repository', 'a/b#1', 'a/b#\u200b1'],
    ['that names an issue by GH-', 'GH-1, gh-2', 'GH-\u200b1, gh-\u200b2'],
    ['that names a ticket of another tracker', 'JIRA-12 and A1-3', 'JIRA-\u200b12 and A1-\u200b3'],
    ['that names an advisory', 'GHSA-abcd-efgh-ijkl', 'GHSA-\u200babcd-efgh-ijkl'],
    ['that has an address', 'see https://a.example/b', 'see https:\u200b//a.example/b'],
    ['that has an address without TLS', 'see http://a.example', 'see http:\u200b//a.example'],
    ['that has an address of a file', 'see ftp://a.example', 'see ftp:\u200b//a.example'],
    ['that has an address without a scheme', 'www.a.example', 'www\u200b.a.example'],
    ['that names a commit', 'at abcdef1.', 'at <code>abcdef1</code>.'],
    ['that names a whole commit', 'a'.repeat(40), `<code>${'a'.repeat(40)}</code>`],
    ['that names a commit of a repository', 'a/b@abcdef1', 'a/b@\u200b<code>abcdef1</code>'],
    ['with the name of an input', 'Set `wait: true`, or #1.', 'Set <code>wait: true</code>, or #\u200b1.'],
    ['with signs of HTML in code', '`<b>&` and `a`', '<code>&#60;b&#62;&#38;</code> and <code>a</code>'],
    ['with a mention in code', '`@octocat #1`', '<code>@octocat #1</code>'],
    ['with a backtick of its own', 'a `b c. Set `wait`', 'a `b c. Set <code>wait</code>'],
    ['with a commit in code', '`abcdef1`', '<code>abcdef1</code>'],
    ['that has words like these', 'defac-ed x-ray abcdef httpd', 'defac-ed x-ray abcdef httpd'],
  ])('in a sentence: %s', (_, text, html) => {
    expect(escapedText(text)).toBe(html)
  })
})

describe('what is hidden is taken out of what is said, and not of our own marks', () => {
  test.each([
    ['between tags', '<h3>a</h3>', 'a', '<h3>*</h3>'],
    ['the name of a tag', '<code>code</code>', 'code', '<code>*</code>'],
    ['what stands in a tag', '<a href="https://a">a</a>', 'a', '<a href="https://a">*</a>'],
    ['a tag', '<p>x</p>', '<p>', '<p>x</p>'],
    ['a fence of three', 'x\n```text\ntext\n```\ntext', 'text', 'x\n```text\n*\n```\n*'],
    ['a fence of four', '````text\n```\n````', '````', '````text\n```\n````'],
    ['backticks that are no fence', 'a ``` b', '```', 'a * b'],
    ['backticks at the end of a line', 'a ```\nb', '```', 'a *\nb'],
    ['backticks with more behind them', '```text x', '```text', '* x'],
    ['two backticks', '``', '``', '*'],
    ['a sign that begins no tag', 'a < b', 'b', 'a < *'],
    ['what goes over a mark', 'a<br>b', 'a<br>b', 'a<br>b'],
    ['nothing', '', 'x', ''],
  ])('%s', (_, markdown, secret, shown) => {
    expect(redactRenderedText(markdown, (text) => text.replaceAll(secret, '*'))).toBe(shown)
  })
})

test('a link cannot leave its attribute', () => {
  expect(link(`https://app.buddy.works/?a="b"&c`, 'here')).toBe(
    '<a href="https://app.buddy.works/?a=&#34;b&#34;&#38;c">here</a>',
  )
})

describe('a table', () => {
  test('is one block of rows and cells, under a head if one is wanted', () => {
    const rows = '<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n</table>'
    const head = '<tr><th align="left">A</th><th align="left"></th></tr>'
    expect(table([['a', 'b'], ['c']], [])).toBe(`<table>\n${rows}`)
    expect(table([['a', 'b'], ['c']], ['A', ''])).toBe(`<table>\n${head}\n${rows}`)
  })

  test('keeps the texts of one column on a line if the column is named', () => {
    expect(table([['a', 'b']], ['A', 'B'], 'B')).toContain('<tr><td>a</td><td nowrap>b</td></tr>')
  })
})

describe('a fence is longer than any run of backticks in its lines, and at least three long', () => {
  test.each([
    ['none', ['a', 'b'], 3],
    ['single ones', ['`a`', '`'], 3],
    ['three', ['a', '```', '``'], 4],
    ['several runs in a line', ['` ````` ``'], 6],
    ['many in all, but short runs', ['`` `` ``', '``'], 3],
  ])('%s', (_, lines, length) => {
    const marks = '`'.repeat(length)
    expect(codeBlock(lines)).toBe(`${marks}text\n${lines.join('\n')}\n${marks}`)
  })
})

test.each([
  [0, '0', '0 lines'],
  [1, '1', '1 line'],
  [999, '999', '999 lines'],
  [1000, '1,000', '1,000 lines'],
  [1_234_567, '1,234,567', '1,234,567 lines'],
])('%d is counted as %s, and as %s', (count, text, lines) => {
  expect([formatCount(count), countLines(count)]).toEqual([text, lines])
})

test.each([
  ['', 0],
  ['abc', 3],
  ['漢', 3],
  ['a\nb\n', 6],
])('%j measures %d bytes in the summary file, where Windows writes two characters for a newline', (text, bytes) => {
  expect(measureText(text)).toBe(bytes)
})
