import { describe, expect, test } from '@jest/globals'
import {
  findPage,
  renderAbandoned,
  renderCheckText,
  renderFinding,
  renderRunName,
  renderWaiting,
  textCapBytes,
} from '../../../src/report/github/check-run-text.ts'
import { renderComment } from '../../../src/report/github/comment-text.ts'
import type { Story } from '../../../src/report/result.ts'
import { readAction, readRun } from '../../../src/run/state.ts'
import { aLoudStory, anActionExecution, anExecution, aReading, aStory, aStoryLog } from '../../fakes/builders.ts'

function isBalanced(markdown: string): boolean {
  const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
  const count = (tag: string): number => outside.split(tag).length
  return (
    !/^`{3,}/m.test(outside) &&
    ['details', 'table', 'blockquote', 'h3', 'p'].every(
      (tag) => count(`<${tag}>`) + count(`<${tag} open>`) - 1 === count(`</${tag}>`),
    )
  )
}

describe('the texts of a check run', () => {
  test('say the verdict, its cause and the job summary', () => {
    const { title, summary, text } = renderCheckText(aStory())
    expect(title).toBe('Buddy run failed')
    expect(summary).toContain('❌ Failed')
    expect(summary).toContain('https://app.buddy.works/')
    expect(text).toContain('last line')
    expect(renderCheckText(aStory({ outcome: 'passed', reading: aReading() })).title).toBe(
      'Passed: Deploy is SUCCESSFUL',
    )
  })

  test('have the page in Buddy, where it is known and trusted', () => {
    const page = 'https://app.buddy.works/w/p/x'
    expect(renderCheckText(aStory({ reading: aReading({ htmlUrl: page }) })).summary).toContain(
      `<a href="${page}">Open it in Buddy</a>`,
    )
    expect(findPage(aStory({ reading: aReading({ htmlUrl: page }) }))).toBe(page)
    for (const reading of [null, aReading({ htmlUrl: null }), aReading({ htmlUrl: 'https://evil.example/' })]) {
      expect(renderCheckText(aStory({ reading })).summary).toMatch(/<\/blockquote>$/)
      expect(findPage(aStory({ reading }))).toBeNull()
    }
  })

  test.each<readonly [what: string, reading: Story['reading'], title: string]>([
    ['a name', aReading({ name: 'Deploy' }), 'Passed: Deploy is SUCCESSFUL'],
    ['no name', aReading({ name: null }), 'Passed: the run is SUCCESSFUL'],
    ['no reading', null, 'Passed: the run is'],
  ])('name what passed: %s', (_, reading, title) => {
    expect(renderCheckText(aStory({ outcome: 'passed', reading })).title).toBe(title)
  })

  test('while it waits', () => {
    expect(renderWaiting(null)).toEqual({
      title: 'Waiting for Buddy',
      summary: 'The gate waits for Buddy. The run has not been found yet.',
      text: '',
    })
    expect(renderWaiting('https://app.buddy.works/"x').summary).toBe(
      'The gate waits for Buddy. <a href="https://app.buddy.works/&#34;x">Open it in Buddy</a>.',
    )
  })

  test('where the step was stopped', () => {
    expect(renderAbandoned(false)).toEqual({
      title: 'The gate was stopped',
      summary: expect.stringContaining('before it could say how Buddy ended. Run it again.'),
      text: '',
    })
    expect(renderAbandoned(true)).toEqual({
      title: 'The gate has ended',
      summary: expect.stringContaining('its job log and its job summary have it'),
      text: '',
    })
  })

  test.each<readonly [what: string, text: string, actions: number, lines: number]>([
    ['a long log', 'é'.repeat(100), 1, 5_000],
    ['many logs', 'x`'.repeat(50), 80, 100],
    ['backticks', '`'.repeat(3_000), 3, 100],
    ['what is encoded', `<&>"'`.repeat(60), 100, 10],
    ['emoji', '🎉'.repeat(150), 30, 200],
  ])('are never too long nor cut open: %s', (_, text, actionCount, lineCount) => {
    const story = aLoudStory(text, actionCount, lineCount)
    const check = renderCheckText(story)
    for (const one of [check.summary, check.text, renderComment(story, '<!-- marker -->')]) {
      expect(Buffer.byteLength(one)).toBeLessThanOrEqual(textCapBytes)
      expect(Buffer.byteLength(one)).toBeGreaterThan(0)
      expect(one.isWellFormed()).toBe(true)
      expect(isBalanced(one)).toBe(true)
    }
    expect(check.title.length).toBeLessThanOrEqual(255)
  })

  test('use the room that there is', () => {
    const { text } = renderCheckText(
      aStory({ logs: [aStoryLog(Array.from({ length: 5_000 }, (_, index) => `line ${String(index)} of a log`))] }),
    )
    expect(Buffer.byteLength(text)).toBeGreaterThan(textCapBytes / 2)
    expect(text).toContain('line 4999 of a log')
  })

  test('a finding is cut between characters', () => {
    const finding = { path: 'a.ts', line: 1, level: 'error' } as const
    expect(renderFinding({ ...finding, title: 'x'.repeat(1_000), message: `${'x'.repeat(999)}🎉` }).message).toBe(
      `${'x'.repeat(999)}…`,
    )
    expect(renderFinding({ ...finding, title: 'x', message: 'x'.repeat(1_000) }).message).toBe('x'.repeat(1_000))
    expect(renderFinding({ ...finding, title: 'x'.repeat(1_000), message: 'short' })).toMatchObject({
      message: 'short',
      title: expect.stringMatching(/^x{254}…$/),
    })
  })
})

describe('which run it was', () => {
  const ids = {
    workspace: 'w',
    project: 'p',
    pipelineId: '2',
    executionId: null,
    actionExecutionId: null,
    htmlUrl: null,
  }
  const run = readRun(anExecution())
  test.each<readonly [what: string, more: Partial<Story>, name: string]>([
    ['number and commit', { reading: run }, 'Run <code>2</code>, commit <code>90d11b5b5410</code>'],
    [
      'the commit of an action',
      { reading: readAction(anActionExecution({ revision: 'abcdef0123456789' }), null, true) },
      'Run <code>2</code>, commit <code>abcdef012345</code>',
    ],
    ['the number alone', { reading: readRun(anExecution({ revision: null })) }, 'Run <code>2</code>'],
    ['the commit alone', { reading: run, ids }, 'commit <code>90d11b5b5410</code>'],
    ['nothing', { reading: null, ids: null }, ''],
    [
      'an action of which nothing is known',
      { reading: readAction(anActionExecution({ revision: null }), null, true), ids },
      '',
    ],
  ])('%s', (_, more, name) => {
    expect(renderRunName(aStory(more))).toBe(name)
  })
})
