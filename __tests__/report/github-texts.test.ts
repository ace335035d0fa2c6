import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderAbandoned, renderCheckText, renderFinding, renderWaiting, textCapBytes } from '../../src/report/check-text.ts'
import { renderComment, renderMarker } from '../../src/report/comment-text.ts'
import { explainGitHub } from '../../src/report/explain-github.ts'
import type { GitHubWrite } from '../../src/report/explain-github.ts'
import type { GitHubTrouble } from '../../src/github/github-error.ts'
import type { Story } from '../../src/report/story.ts'
import type { Target } from '../../src/target.ts'
import { anActionExecution, anExecution, aReading, aStory, aStoryLog } from '../fakes/builders.ts'

const target: Target = { workspace: 'w', project: 'p', pipeline: { by: 'number', number: '2' }, run: { by: 'number', number: '2' }, gate: { by: 'run' } }
const marker = renderMarker({ workflow: 'Gate', job: 'gate' }, target, null)

/** A run of so many actions, with a log of so many lines each, and variables, all of whose texts are this one. */
function aLoudStory(text: string, actionCount: number, lineCount: number): Story {
  const actions = Array.from({ length: actionCount }, (_, index) => anActionExecution({ id: `a${String(index)}`, actionName: text, status: 'FAILED', errorMessage: text }))
  const lines = Array.from({ length: lineCount }, (_, index) => `${String(index)} ${text}`)
  return aStory({
    reading: aReading({ ...aStory().reading, name: text, actions, outputtedVariables: Array.from({ length: 100 }, (_, index) => ({ key: `K${String(index)}`, value: text })), execution: anExecution({ creatorName: text, branch: text }) }),
    logs: actions.map((action) => aStoryLog(lines, { action, note: text })),
  })
}

function isBalanced(markdown: string): boolean {
  const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
  const count = (tag: string): number => outside.split(tag).length
  return !/^`{3,}/m.test(outside) && ['details', 'table', 'blockquote', 'h3', 'p'].every((tag) => count(`<${tag}>`) + count(`<${tag} open>`) - 1 === count(`</${tag}>`))
}

describe('the texts of a check run', () => {
  test('say the verdict, its cause and the job summary', () => {
    const { title, summary, text } = renderCheckText(aStory())
    expect(title).toBe('Buddy run failed')
    expect(summary).toContain('❌ Failed')
    expect(summary).toContain('https://app.buddy.works/')
    expect(text).toContain('last line')
    expect(renderCheckText(aStory({ outcome: 'passed', reading: aReading() })).title).toBe('Passed: Deploy is SUCCESSFUL')
  })

  test('while it waits, and where the step was stopped', () => {
    expect(renderWaiting(null).summary).toContain('not been found yet')
    expect(renderWaiting('https://app.buddy.works/"x').summary).toContain('href="https://app.buddy.works/&#34;x"')
    expect(renderAbandoned(false).title).toBe('The gate was stopped')
    expect(renderAbandoned(true).summary).toContain('job log')
  })

  test.each<readonly [what: string, text: string, actions: number, lines: number]>([
    ['a long log', 'é'.repeat(100), 1, 5_000], ['many logs', 'x`'.repeat(50), 80, 100], ['backticks', '`'.repeat(3_000), 3, 100], ['what is encoded', `<&>"'`.repeat(60), 100, 10], ['emoji', '🎉'.repeat(150), 30, 200],
  ])('are never too long nor cut open: %s', (_, text, actionCount, lineCount) => {
    const story = aLoudStory(text, actionCount, lineCount)
    const check = renderCheckText(story)
    for (const one of [check.summary, check.text, renderComment(story, marker)]) {
      expect(Buffer.byteLength(one)).toBeLessThanOrEqual(textCapBytes)
      expect(Buffer.byteLength(one)).toBeGreaterThan(0)
      expect(one.isWellFormed()).toBe(true)
      expect(isBalanced(one)).toBe(true)
    }
    expect(check.title.length).toBeLessThanOrEqual(255)
  })

  test('use the room that there is', () => {
    const { text } = renderCheckText(aStory({ logs: [aStoryLog(Array.from({ length: 5_000 }, (_, index) => `line ${String(index)} of a log`))] }))
    expect(Buffer.byteLength(text)).toBeGreaterThan(textCapBytes / 2)
    expect(text).toContain('line 4999 of a log')
  })

  test('a finding is cut between characters', () => {
    const finding = { path: 'a.ts', line: 1, level: 'error' } as const
    expect(renderFinding({ ...finding, title: 'x'.repeat(1_000), message: `${'x'.repeat(999)}🎉` }).message).toBe(`${'x'.repeat(999)}…`)
    expect(renderFinding({ ...finding, title: 'x'.repeat(1_000), message: 'short' })).toMatchObject({ message: 'short', title: expect.stringMatching(/^x{254}…$/) })
  })
})

describe('a comment', () => {
  test('has the marker, the verdict, the cause, the link and the actions', () => {
    const comment = renderComment(aStory(), marker)
    expect(comment.startsWith(`${marker}\n\n<h3>❌ Failed`)).toBe(true)
    for (const part of ['The first action that failed the run is Build', 'Open it in Buddy', 'commit <code>90d11b5b5410</code>', 'Run <code>2</code>', '<table>']) expect(comment).toContain(part)
  })

  test('makes nothing of foreign text: no mention, no image, no tag, no end of the marker', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('@octocat', '#1', '-->', '<img src=x>', '![x](y)', '</table>', '<!--', '\n\n', '`'))).map((parts) => parts.join('')), (text) => {
      const comment = renderComment(aLoudStory(text, 2, 1), marker).slice(marker.length)
      expect(comment).not.toMatch(/<img|<!--|-->|\n\n(?!<)/)
      expect(comment.replaceAll(/<code>[^<]*<\/code>/g, '')).not.toMatch(/@\w|#\d(?!\d*;)/)
    }))
  })
})

describe('the marker', () => {
  const variants: readonly string[] = [
    marker,
    renderMarker({ workflow: 'Other', job: 'gate' }, target, null),
    renderMarker({ workflow: 'Gate', job: 'other' }, target, null),
    renderMarker({ workflow: 'Gate","gate', job: '' }, target, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, workspace: 'x' }, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, project: 'x' }, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, pipeline: { by: 'identifier', identifier: '2' } }, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, gate: { by: 'action', action: 'run' } }, 1),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } }, 1),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } }, 2),
  ]

  test('tells workflows, jobs and targets apart', () => {
    expect(new Set(variants).size).toBe(variants.length)
  })

  test('is the same for another run', () => {
    expect(renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, run: { by: 'number', number: '3' } }, null)).toBe(marker)
    expect(renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000009' } }, 1)).toBe(variants[8])
  })

  test('is one comment of HTML, whatever the names', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (workflow, job) => {
      expect(renderMarker({ workflow, job }, target, null)).toMatch(/^<!-- buddy-gate [A-Za-z0-9+/=]+ -->$/)
    }))
  })
})

describe('a warning', () => {
  const write: GitHubWrite = { what: 'The check run Buddy', permission: 'checks: write', isForkToken: false }
  const refused = (httpStatus: number, message = 'No', isRateLimit = false): GitHubTrouble => ({ kind: 'refused', httpStatus, message, retryAfterMs: null, isRateLimit })
  test.each<readonly [trouble: GitHubTrouble, isForkToken: boolean, says: string]>([
    [refused(403), false, `'github-token' may not do that (HTTP 403: No). It needs the permission 'checks: write'`],
    [refused(404), false, `permission 'checks: write'`],
    [refused(403), true, 'comes from a fork, whose token may only read'],
    [refused(403, 'No', true), false, 'rate limit was reached (HTTP 403: No)'],
    [refused(401), false, `does not accept 'github-token'`],
    [refused(422, ''), false, 'did not take it (HTTP 422).'],
    [refused(500, 'x\n::error::y'), false, 'HTTP 500: x ::error::y'],
    [{ kind: 'connection', code: 'ECONNRESET' }, false, 'could not be reached (ECONNRESET)'],
    [{ kind: 'certificate', code: 'CERT_HAS_EXPIRED' }, false, 'NODE_EXTRA_CA_CERTS'],
    [{ kind: 'timeout', afterMs: 1 }, false, 'did not answer in time'],
    [{ kind: 'malformed', problem: 'id is not a number' }, false, 'id is not a number'],
  ])('%j', (trouble, isForkToken, says) => {
    const text = explainGitHub({ ...write, isForkToken }, trouble)
    expect(text).toMatch(/^The check run Buddy could not be written: .*The outcome does not depend on it\.$/)
    expect(text).toContain(says)
  })
})
