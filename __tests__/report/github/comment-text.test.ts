import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import type { Target } from '../../../src/inputs/target.ts'
import { renderComment, renderMarker } from '../../../src/report/github/comment-text.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import {
  aVerboseGateResult,
  anActionExecution,
  anExecution,
  anExecutionState,
  aGateResult,
} from '../../fakes/builders.ts'

const target: Target = {
  workspace: 'w',
  project: 'p',
  pipeline: { by: 'number', number: '2' },
  run: { by: 'number', number: '2' },
  gate: { by: 'run' },
}

const marker = '<!-- marker -->'
const page = 'https://app.buddy.works/w/p/x'

describe('a comment', () => {
  test.each<readonly [what: string, more: Partial<GateResult>, rest: RegExp]>([
    [
      'of a run that passed',
      { outcome: 'passed', state: toRunState(anExecution({ htmlUrl: page })) },
      /^<h3>✅[^\n]+<\/h3>\n\n<p>Run <code>2<\/code>, commit <code>90d11b5b5410<\/code> · <a href="https:\/\/app.buddy.works\/w\/p\/x">Open it in Buddy<\/a><\/p>\n\n<table>[\s\S]*<\/table>\n$/,
    ],
    [
      'of an action that failed',
      { state: toActionState(anActionExecution({ status: 'FAILED', htmlUrl: null }), anExecution(), true) },
      /^<h3>❌[^\n]+<\/h3>\n\n<blockquote>[^\n]+<\/blockquote>\n\n<p>Run <code>2<\/code>, commit <code>90d11b5b5410<\/code><\/p>\n$/,
    ],
    [
      'where there is the page alone',
      {
        outcome: 'passed',
        ids: null,
        state: anExecutionState({ ...toActionState(anActionExecution(), null, true), htmlUrl: page, action: null }),
      },
      /^<h3>✅[^\n]+<\/h3>\n\n<p><a href="[^"]+">Open it in Buddy<\/a><\/p>\n$/,
    ],
    [
      'where nothing is known',
      { outcome: 'unknown', state: null, ids: null, end: { kind: 'broken', error: new Error('x') } },
      /^<h3>❓ Buddy Gate: internal error<\/h3>\n\n<blockquote>[^\n]+<\/blockquote>\n$/,
    ],
  ])('%s', (_, more, rest) => {
    const comment = renderComment(aGateResult(more), marker)
    expect(comment.slice(0, marker.length + 2)).toBe(`${marker}\n\n`)
    expect(comment.slice(marker.length + 2)).toMatch(rest)
  })

  test('has the marker, the verdict, the cause, the link and the actions', () => {
    const comment = renderComment(aGateResult(), marker)
    expect(comment.startsWith(`${marker}\n\n<h3>❌ <code>Build</code> failed`)).toBe(true)
    for (const part of [
      'Build failed: last line',
      'Open it in Buddy',
      'commit <code>90d11b5b5410</code>',
      'Run <code>2</code>',
      '<table>',
    ])
      expect(comment).toContain(part)
  })

  test('makes nothing of foreign text: no mention, no image, no tag, no end of the marker', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.oneof(
              fc.string(),
              fc.constantFrom('@octocat', '#1', '-->', '<img src=x>', '![x](y)', '</table>', '<!--', '\n\n', '`'),
            ),
          )
          .map((parts) => parts.join('')),
        (text) => {
          const comment = renderComment(aVerboseGateResult(text, 2, 1), marker).slice(marker.length)
          expect(comment).not.toMatch(/<img|<!--|-->|\n\n(?!<)/)
          expect(comment.replaceAll(/<code>[^<]*<\/code>/g, '')).not.toMatch(/@\w|#\d(?!\d*;)/)
        },
      ),
    )
  })
})

describe('the marker', () => {
  // Made in the tests, so that a fault in it fails one.
  const renderOwn = (): string => renderMarker({ workflow: 'Gate', job: 'gate' }, target, null)
  const renderVariants = (): readonly string[] => [
    renderOwn(),
    renderMarker({ workflow: 'Other', job: 'gate' }, target, null),
    renderMarker({ workflow: 'Gate', job: 'other' }, target, null),
    renderMarker({ workflow: 'Gate","gate', job: '' }, target, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, workspace: 'x' }, null),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, project: 'x' }, null),
    renderMarker(
      { workflow: 'Gate', job: 'gate' },
      { ...target, pipeline: { by: 'identifier', identifier: '2' } },
      null,
    ),
    renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, gate: { by: 'action', action: 'run' } }, 1),
    renderMarker(
      { workflow: 'Gate', job: 'gate' },
      { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } },
      1,
    ),
    renderMarker(
      { workflow: 'Gate', job: 'gate' },
      { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } },
      2,
    ),
    renderMarker(
      { workflow: 'Gate', job: 'gate' },
      { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } },
      null,
    ),
  ]

  test('stays what it is: by it older versions of this action have marked their comments', () => {
    const decode = (text: string): unknown =>
      JSON.parse(Buffer.from(text.slice('<!-- buddy-gate '.length, -' -->'.length), 'base64').toString())
    const where = ['Gate', 'gate', 'w', 'p']
    const [run, , , , , , byIdentifier, byName, byHash, , unseen] = renderVariants().map(decode)
    expect(run).toEqual([...where, ['number', '2'], ['run']])
    expect(byIdentifier).toEqual([...where, ['identifier', '2'], ['run']])
    expect(byName).toEqual([...where, ['number', '2'], ['name', 'run']])
    expect(byHash).toEqual([...where, ['number', '2'], ['action', '1']])
    expect(unseen).toEqual([...where, ['number', '2'], ['action', '']])
  })

  test('tells workflows, jobs and targets apart', () => {
    expect(new Set(renderVariants()).size).toBe(11)
  })

  test('is the same for another run', () => {
    expect(
      renderMarker({ workflow: 'Gate', job: 'gate' }, { ...target, run: { by: 'number', number: '3' } }, null),
    ).toBe(renderOwn())
    expect(
      renderMarker(
        { workflow: 'Gate', job: 'gate' },
        { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000009' } },
        1,
      ),
    ).toBe(renderVariants()[8])
  })

  test('is one comment of HTML, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (workflow, job) => {
        expect(renderMarker({ workflow, job }, target, null)).toMatch(/^<!-- buddy-gate [A-Za-z0-9+/=]+ -->$/)
      }),
    )
  })
})
