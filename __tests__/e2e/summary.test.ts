import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { runGate } from './support/run-gate.ts'

const failed = [{ afterMs: 0, status: 'FAILED' }] as const

describe('when a summary is written', () => {
  test.each([
    ['always', 'SUCCESSFUL', true],
    ['always', 'FAILED', true],
    ['on-failure', 'SUCCESSFUL', false],
    ['on-failure', 'FAILED', true],
    ['on-failure', 'INPROGRESS', true],
    ['never', 'SUCCESSFUL', false],
    ['never', 'FAILED', false],
  ])('%s: %s', async (summary, status, isWritten) => {
    const { rawSummary, exitCode } = await runGate({
      watched: { timeline: [{ afterMs: 0, status }], log: ['Done'] },
      inputs: { summary, wait: 'false' },
    })
    expect(exitCode).toBe(status === 'SUCCESSFUL' ? 0 : 1)
    expect(rawSummary !== '').toBe(isWritten)
  })

  test.each([
    ['on-failure', true],
    ['never', false],
  ])('%s, with wrong inputs', async (summary, isWritten) => {
    const { rawSummary } = await runGate({ inputs: { summary, timeout: 'x' } })
    expect(rawSummary !== '').toBe(isWritten)
  })
})

describe('what a summary says', () => {
  test('the verdict, the action, the run, the page in Buddy and the log', async () => {
    const { summary, output } = await runGate({
      watched: { name: 'Unit tests', timeline: failed, errorMessage: 'Exit code 2', log: ['one', 'two'] },
    })
    for (const text of [
      'failed',
      'Unit tests',
      'FAILED',
      'my-workspace/my-project',
      'Exit code 2',
      'one\ntwo',
      output['url'] ?? 'none',
    ])
      expect(summary).toContain(text)
  })

  test.each([
    ['backticks', '`'.repeat(600_000)],
    ['one line of 3 MB', 'x'.repeat(3_000_000)],
    ['emoji', '🐙'.repeat(500_000)],
    ['what HTML escapes', '<&>"'.repeat(500_000)],
  ])('%s do not make it too large, and what follows is no part of the log', async (_, line) => {
    const { rawSummary, exitCode, errors } = await runGate({ watched: { log: [line, 'the end'] } })
    expect([exitCode, errors]).toEqual([0, []])
    expect(Buffer.byteLength(rawSummary)).toBeLessThanOrEqual(900 * 1024)
    const page = await drawSummary(`${rawSummary}\n\n## what follows\n`)
    expect(page).toMatch(/<h2[^>]*>[^<]*what follows/)
  })

  test('of a log of 5 MB has its beginning, its end and a word on what is left out', async () => {
    const log = Array.from({ length: 100_000 }, (_, index) => `é line ${String(index)} ${'-'.repeat(40)}`)
    const { rawSummary } = await runGate({ watched: { log } })
    const bytes = Buffer.byteLength(rawSummary) + (rawSummary.match(/\n/g) ?? []).length
    expect(bytes).toBeLessThanOrEqual(900 * 1024)
    expect(bytes).toBeGreaterThan(400 * 1024)
    expect(rawSummary).toContain('é line 0 ')
    expect(rawSummary).toContain('é line 99999 ')
    expect(rawSummary).toMatch(/left out/)
  })

  test('a page that is not Buddy’s is no link', async () => {
    const { rawSummary } = await runGate({ buddy: { webUrl: 'https://evil.example' } })
    expect(rawSummary).not.toMatch(/href="https:\/\/evil\.example/)
    expect(rawSummary).toContain('evil.example')
  })

  const foreign = [
    '![b](https://evil.example/p.png)',
    '</details><h1>OK</h1>',
    '````',
    '<!--',
    '| a |',
    '[x](javascript:alert(1))',
    '@octocat',
    '#1',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
  ]
  test.each(foreign)('%s in any field of Buddy’s is text', async (text) => {
    const { rawSummary } = await runGate({
      watched: {
        name: text,
        type: text,
        timeline: failed,
        errorMessage: text,
        log: [text, '', text],
        approverId: 1,
        variables: [
          { key: text, value: text },
          { key: 'BUDDY_APPROVING_ACTOR', value: text },
        ],
        passedVariables: [{ key: text, value: text }],
      },
    })
    const page = await drawSummary(rawSummary)
    expect(page).not.toMatch(/<img|<h1|(?:href|src)="(?:javascript:|https:\/\/evil\.example)/)
    expect(page.match(/<details/g)).toHaveLength(2)
    expect(page.match(/<\/details/g)).toHaveLength(2)
    // GitHub draws mentions and issue links from any text but code.
    expect(page.replace(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, '')).not.toMatch(/@octocat|#1\b(?!;)/)
  })
})
