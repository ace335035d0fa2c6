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
import { fc } from '../../fakes/properties.ts'

const target: Target = {
  workspace: 'w',
  project: 'p',
  pipeline: { by: 'number', number: '2' },
  run: { by: 'number', number: '2' },
  gate: { by: 'run' },
}

const marker = { text: '<!-- marker -->', detail: '' }
const page = 'https://app.buddy.works/w/p/x'

describe('a comment', () => {
  test.each<readonly [what: string, more: Partial<GateResult>, rest: RegExp]>([
    [
      'of a run that passed',
      { outcome: 'passed', state: toRunState(anExecution({ htmlUrl: page })) },
      /^<h3>✅[^\n]+<\/h3>\n\n<p>commit <code>90d11b5b5410<\/code> on <code>main<\/code> · <a href="https:\/\/app.buddy.works\/w\/p\/x">Open it in Buddy<\/a><\/p>\n\n<table>[\s\S]*<\/table>\n$/,
    ],
    [
      'of an action that failed',
      { ids: null, state: toActionState(anActionExecution({ status: 'FAILED', htmlUrl: null }), anExecution(), true) },
      /^<h3>❌[^\n]+<\/h3>\n\n<p><strong>Cause:[^\n]+<\/p>\n\n```text\nfirst line\n```\n\n<p><strong>What to do:[^\n]+<\/p>\n\n<p>commit <code>90d11b5b5410<\/code> on <code>main<\/code><\/p>\n$/,
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
      /^<h3>❓ Buddy Gate: internal error<\/h3>\n\n<p><strong>Cause:[^\n]+<\/p>\n\n<p><strong>What to do:[^\n]+<\/p>\n$/,
    ],
  ])('%s', (_, more, rest) => {
    const comment = renderComment(aGateResult(more), marker)
    expect(comment.slice(0, marker.text.length + 2)).toBe(`${marker.text}\n\n`)
    expect(comment.slice(marker.text.length + 2)).toMatch(rest)
  })

  test('quotes no line of the log with stream-log: false', () => {
    const comment = renderComment(aGateResult({ showLogInError: false }), marker)
    expect(comment).not.toContain('last line')
    expect(comment).toContain('<code>stream-log: false</code>')
  })

  test('makes nothing of foreign text: no mention, no image, no tag, no end of the marker', () => {
    const hostile = ['@octocat', '#1', '-->', '<img src=x>', '![x](y)', '</table>', '<!--', '\n\n', '`']
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...hostile))).map((parts) => parts.join('')),
        (text) => {
          const comment = renderComment(aVerboseGateResult(text, 2, 1), marker).slice(marker.text.length)
          expect(comment).not.toMatch(/<img|<!--|-->|\n\n(?!<)/)
          expect(comment.replaceAll(/<code>[^<]*<\/code>/g, '')).not.toMatch(/@\w|#\d(?!\d*;)/)
        },
      ),
    )
  })
})

describe('the variables of a comment', () => {
  test('are the first ten that are not masked', () => {
    const outputtedVariables = Array.from({ length: 13 }, (_, index) => ({ key: `KEY_${String(index)}`, value: 'v' }))
    const state = anExecutionState({ outputtedVariables })
    const comment = renderComment(aGateResult({ state, maskedVariables: new Set(['KEY_1']) }), marker)
    const shown = [...comment.matchAll(/<code>KEY_(\d+)<\/code>/g)].map(([, number]) => Number(number))
    expect(shown).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const maskedVariables = new Set(outputtedVariables.map(({ key }) => key))
    expect(renderComment(aGateResult({ state, maskedVariables }), marker)).not.toContain('Variable')
  })
})

describe('the marker', () => {
  const place = { workflow: 'Gate', job: 'gate', leg: '' }
  const byHash: Target = { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000001' } }
  const variants = (): readonly string[] =>
    [
      renderMarker(place, target, null),
      renderMarker({ ...place, workflow: 'Other' }, target, null),
      renderMarker({ ...place, job: 'other' }, target, null),
      renderMarker({ ...place, leg: 'os: ubuntu' }, target, null),
      renderMarker({ ...place, leg: 'os: macos' }, target, null),
      renderMarker({ ...place, workflow: 'Gate","gate', job: '' }, target, null),
      renderMarker(place, { ...target, workspace: 'x' }, null),
      renderMarker(place, { ...target, project: 'x' }, null),
      renderMarker(place, { ...target, pipeline: { by: 'identifier', identifier: '2' } }, null),
      renderMarker(place, { ...target, gate: { by: 'action', action: 'run' } }, 1),
      renderMarker(place, byHash, null),
    ].map(({ text }) => text)

  test('encodes workflow, job, target and leg', () => {
    const decoded = variants().map((text): unknown =>
      JSON.parse(Buffer.from(text.slice('<!-- buddy-gate '.length, -' -->'.length), 'base64').toString()),
    )
    const where = ['Gate', 'gate', 'w', 'p']
    expect(decoded[0]).toEqual([...where, ['number', '2'], ['run']])
    expect(decoded[3]).toEqual([...where, ['number', '2'], ['run'], 'os: ubuntu'])
    expect(decoded[8]).toEqual([...where, ['identifier', '2'], ['run']])
    expect(decoded[9]).toEqual([...where, ['number', '2'], ['name', 'run']])
    expect(decoded[10]).toEqual([...where, ['number', '2'], ['action']])
  })

  test('tells workflows, jobs, legs and targets apart', () => {
    expect(new Set(variants()).size).toBe(variants().length)
  })

  test('is the same for another run, and before and after the action was seen', () => {
    const nextRun: Target = { ...target, run: { by: 'number', number: '3' } }
    expect(renderMarker(place, nextRun, null)).toEqual(renderMarker(place, target, null))
    const nextHash: Target = { ...target, gate: { by: 'hash', actionExecutionId: '68e60c55592ab1f800000009' } }
    expect(renderMarker(place, nextHash, 1).text).toBe(renderMarker(place, byHash, null).text)
  })

  test('names the action of a hash in its second line', () => {
    expect(renderMarker(place, byHash, 5).detail).toBe('<!-- action 5 -->')
    expect([renderMarker(place, byHash, null).detail, renderMarker(place, target, 5).detail]).toEqual(['', ''])
  })

  test('is one HTML comment, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (workflow, job, leg) => {
        const { text } = renderMarker({ workflow, job, leg }, target, null)
        expect(text).toMatch(/^<!-- buddy-gate [A-Za-z0-9+/=]+ -->$/)
      }),
    )
  })
})
