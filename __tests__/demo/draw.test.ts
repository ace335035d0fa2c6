import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'

describe('a summary is drawn as GitHub draws it', () => {
  test.each([
    ['headings', '# Gate', '<h1>Gate</h1>'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |', '<td>1</td>'],
    [
      'open details',
      '<details open><summary>Log</summary>\n\n<pre>a\n\nb</pre>\n\n</details>',
      '<details open><summary>Log</summary>\n<pre>a\n\nb</pre>\n</details>',
    ],
    ['fences', '````text\n```\n<b>\n````', '<pre><code class="language-text">```\n&#x3C;b>\n</code></pre>'],
    ['links', '[a](https://app.buddy.works/x)', '<a href="https://app.buddy.works/x">a</a>'],
    ['keys and lines above', '<kbd>a</kbd><sub>b</sub>', '<kbd>a</kbd><sub>b</sub>'],
  ])('%s are kept', async (_, markdown, html) => {
    expect(await drawSummary(markdown)).toContain(html)
  })

  test.each([
    ['scripts', '<script>alert(1)</script>', '<script'],
    ['handlers', '<img src="x" onerror="alert(1)">', 'onerror'],
    ['styles', '<p style="color: red">a</p>', 'color: red'],
    ['frames', '<iframe src="https://evil.example"></iframe>', '<iframe'],
    ['classes', '<p class="evil">a</p>', 'evil'],
    ['addresses that run', '[a](javascript:alert(1))', 'javascript:'],
  ])('%s are removed', async (_, markdown, html) => {
    expect(await drawSummary(markdown)).not.toContain(html)
  })

  test('the page is whole, and loads nothing', async () => {
    const page = await drawSummary('x')
    expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    expect(page).toContain("default-src 'none'")
  })

  test('a log that breaks out of an HTML block is drawn broken, so that a test can see it', async () => {
    expect(await drawSummary('<details><pre>a\n\n# b</pre></details>')).toContain('<h1>b')
  })
})
