import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { describe, expect, test } from '@jest/globals'
import { unified } from 'unified'
import { drawSummary } from '../../../demo/draw.ts'
import { ExcerptBuilder, logBudgetBytes } from '../../../src/log/excerpt.ts'
import { cleanLines } from '../../../src/log/log-batch.ts'
import type { GateResult, LogExcerpt } from '../../../src/report/result.ts'
import { joinParts, renderSummary, summaryCapBytes } from '../../../src/report/summary/summary.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import {
  aHash,
  anActionExecution,
  anExecution,
  anErrorExcerpt,
  anExecutionState,
  aGateResult,
  aLogExcerpt,
} from '../../fakes/builders.ts'
import { isBalanced } from '../../fakes/markdown.ts'
import { anyUnicode } from '../../fakes/texts.ts'
import { fc } from '../../fakes/properties.ts'

/** GitHub's Markdown without its sanitiser, which would hide what has broken out. */
const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeStringify)
  .freeze()

/** The tags of a summary, attributes included, as a browser gets them. */
async function structureOf(markdown: string): Promise<readonly string[]> {
  return String(await renderer.process(markdown)).match(/<\/?[a-z][^>]*>/gi) ?? []
}

/** What the runner counts, where a line ends in two characters. */
function sizeOf(markdown: string): number {
  return Buffer.byteLength(markdown) + markdown.split('\n').length - 1
}

/** Whether what another step writes after it stands outside of it: each fence and each fold is closed. */
async function isClosed(markdown: string): Promise<boolean> {
  return String(await renderer.process(`${markdown}\n\n# END`)).endsWith('<h1>END</h1>')
}

function aLog(lines: Iterable<string>, more: Partial<LogExcerpt> = {}): LogExcerpt {
  const clean = cleanLines([...lines])
  const builder = new ExcerptBuilder(logBudgetBytes)
  for (let first = 0; first < clean.length; first += 1000) {
    const part = clean.slice(first, first + 1000)
    builder.addText(part.join('\n'), part.length)
  }
  const action = anActionExecution({ status: 'FAILED' })
  return { action, excerpt: builder.build(), errors: anErrorExcerpt(clean), note: '', ...more }
}

/** A result in which every text of Buddy's, or of the inputs, is this one. */
function summaryOf(text: string, kind: 'action' | 'run', more: Partial<GateResult> = {}): GateResult {
  const variables = [
    { key: text, value: text },
    { key: 'BUDDY_APPROVING_ACTOR', value: text },
  ]
  const action = anActionExecution({
    id: 'own',
    htmlUrl: text,
    status: 'FAILED',
    errorMessage: text,
    approverId: 1,
    approvalDate: text,
    actionName: text,
    actionType: text,
    revision: text,
    logUrl: text,
    outputtedVariables: variables,
    passedVariables: variables,
  })
  const execution = anExecution({
    htmlUrl: text,
    status: text,
    branch: text,
    tag: text,
    revision: text,
    creatorName: text,
    pipelineName: text,
    startDate: text,
    actionExecutions: [action, { ...action, id: 'next', status: text, startDate: text }],
  })
  return aGateResult({
    state:
      kind === 'run'
        ? { ...toRunState(execution), effectiveStatus: 'FAILED', statusClass: 'finished' }
        : { ...toActionState(action, execution, true), startDate: text, status: text },
    target: {
      workspace: text,
      project: text,
      pipeline: { by: 'identifier', identifier: text },
      run: { by: 'commit', commit: 'abcdef0', branch: text, tag: '' },
      gate: { by: 'action', action: text },
    },
    logs: [aLog([text, `${text}::error::`], { action, note: 'The log may be incomplete.' })],
    ...more,
  })
}

const hostile = [
  '![b](https://evil.example/p.png)',
  '</details><h1>OK</h1>',
  '</code></td></tr></table>\n\n# OK',
  '```\n# OK\n```',
  '````',
  '~~~',
  '<!--',
  '-->',
  '\\|',
  '|',
  '[x](javascript:alert(1))',
  '[x]: https://evil.example',
  '@octocat',
  '#1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'https://evil.example/',
  'www.evil.example',
  '"><a href="https://evil.example">',
  "' onclick='x",
  '&lt;b&gt;',
  '&#60;b&#62;',
  '\n\n# OK\n\n',
  '\r\r# OK',
  '\u2028# OK',
  '\n\n<h1>OK</h1>',
  '<details open>',
  '<pre>',
  '</pre>',
  '<![CDATA[',
  '<?x',
  '<!DOCTYPE',
  '\u0000',
  '$$x$$',
  '`',
  '**b**',
  '    x',
  '- [ ] x',
] as const

describe('no text of Buddy’s becomes markup', () => {
  test.each(hostile)('%j', async (text) => {
    for (const kind of ['action', 'run'] as const) {
      expect(await structureOf(renderSummary(summaryOf(`x${text}x`, kind)))).toEqual(
        await structureOf(renderSummary(summaryOf('xx', kind))),
      )
      const page = await drawSummary(renderSummary(summaryOf(`x${text}x`, kind)))
      expect(page).not.toMatch(/<img|<a /)
    }
  })

  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    anyUnicode(),
    fc.string({ unit: fc.constantFrom(...'\n\r`~<>/# \ta|&![]()-') }),
  )

  test('of any texts at all', async () => {
    const harmless = {
      action: await structureOf(renderSummary(summaryOf('xx', 'action'))),
      run: await structureOf(renderSummary(summaryOf('xx', 'run'))),
    }
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom('action' as const, 'run' as const), async (text, kind) => {
        // A date is no markup, but has a duration to be shown; and JavaScript sees one in almost every text with a number.
        fc.pre(Number.isNaN(Date.parse(`x${text}x`)))
        const summary = renderSummary(summaryOf(`x${text}x`, kind))
        expect(await structureOf(summary)).toEqual(harmless[kind])
        expect(await isClosed(summary)).toBe(true)
      }),
    )
  })

  test('of any lines of a log', async () => {
    const reported = (lines: readonly string[]): string =>
      renderSummary(aGateResult({ showLogInError: false, logs: [aLog(lines)] }))
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (lines) => {
        // A blank line stays blank, because a log of blank lines has no cause to show.
        const plain = cleanLines(lines).map((line) => (line.trim() === '' ? '' : 'x'))
        // Only some lines have details below their cause.
        const withoutDetails = async (markdown: string): Promise<readonly string[]> =>
          structureOf(markdown.replace(/(<\/p>)\n\n(`{3,})text\n[\s\S]*?\n\2\n/, '$1\n'))
        expect(await withoutDetails(reported(lines))).toEqual(await structureOf(reported(plain)))
        expect(await isClosed(reported(lines))).toBe(true)
      }),
    )
  })

  const heading = 'x</blockquote>\n\n# OK'
  const noAction = {
    kind: 'no-action',
    isListed: false,
    action: '# OK',
    mayStillAppear: false,
    stoppedBy: 'appear-timeout',
  } as const
  test.each<[string, GateResult['end']]>([
    ['wrong inputs', { kind: 'wrong-inputs', problems: [{ input: 'x', message: heading }] }],
    ['an internal error', { kind: 'broken', error: new Error(heading) }],
    ['the actions of a run', { kind: 'not-found', reason: { ...noAction, names: ['<h1>OK</h1>', '\n\n# OK'] } }],
  ])('nor of a text about %s', async (_, end) => {
    const html = String(await renderer.process(renderSummary(aGateResult({ end, state: null, logs: [] }))))
    expect(html).not.toContain('<h1')
    expect(html).toContain('OK')
  })
})

describe('a summary is below the cap, closed, and shows the end of the log', () => {
  const ticks = '`'
  const wide = '<'.repeat(200)
  function* repeat(count: number, line: string): Iterable<string> {
    for (let index = 0; index < count; index++) yield line
  }
  const one = (lines: Iterable<string>): Partial<GateResult> => ({ logs: [aLog([...lines, 'LAST-LINE'])] })
  /** A run whose actions have such a log each. The eighth action failed. */
  const many = (count: number, lines: Iterable<string>, actionName?: string): Partial<GateResult> => {
    const actions = Array.from({ length: count }, (_, index) =>
      anActionExecution({
        id: aHash(index),
        actionName: actionName ?? `action-${String(index)}`,
        status: index === 7 ? 'FAILED' : 'SUCCESSFUL',
        htmlUrl: `https://app.buddy.works/${'&'.repeat(450)}`,
      }),
    )
    const log = aLog([...lines, 'LAST-LINE'])
    return {
      state: toRunState(anExecution({ status: 'FAILED', actionExecutions: actions })),
      logs: actions.map((action) => ({ ...log, action })),
    }
  }

  test.each<[string, () => Partial<GateResult>]>([
    ['1.2 MB of short lines', () => one(repeat(400_000, 'é'))],
    ['one line of 3 MB', () => one(['y'.repeat(3_000_000)])],
    ['600,000 backticks in one line', () => one([ticks.repeat(600_000)])],
    ['400,000 backticks in as many lines', () => one(repeat(400_000, ticks))],
    ['60 actions with 100 kB each', () => many(60, repeat(2_000, 'z'.repeat(50)))],
    ['60 actions with backticks and errors', () => many(60, repeat(300, `error ${ticks.repeat(3900)}`))],
    ['60 actions with three lines of backticks each', () => many(60, repeat(3, ticks.repeat(3990)))],
    ['60 actions with 100 long errors each', () => many(60, repeat(100, `fatal ${'é'.repeat(1900)}`))],
    ['500 actions whose names and links grow when they are escaped', () => many(500, repeat(20, 'z'.repeat(70)), wide)],
  ])('for %s', (_, more) => {
    const summary = renderSummary(aGateResult({ showLogInError: false, ...more() }))
    expect(sizeOf(summary)).toBeLessThanOrEqual(summaryCapBytes)
    expect(summary).toContain('LAST-LINE')
    expect(isBalanced(summary)).toBe(true)
  })

  test('for 500 variables that grow when they are escaped, too', () => {
    const outputtedVariables = Array.from({ length: 500 }, (_, index) => ({
      key: `${String(index)}${wide}`,
      value: wide,
    }))
    const state = anExecutionState({ outputtedVariables })
    const summary = renderSummary(aGateResult({ showLogInError: false, state, ...one([]) }))
    expect(sizeOf(summary)).toBeLessThanOrEqual(summaryCapBytes)
    expect(summary).toContain('and 400 more')
    expect(isBalanced(summary)).toBe(true)
  })
})

describe('the parts', () => {
  test('of a step that passed are verdict, variables, actions, facts, and folded logs', () => {
    const result = aGateResult({
      state: anExecutionState({ outputtedVariables: [{ key: 'A', value: '1' }] }),
      outcome: 'passed',
      logs: [aLogExcerpt(['x'], { action: anActionExecution() })],
    })
    const parts = [
      '<h3>✅',
      '<summary>1 variable<',
      '<summary>1 action: 1 passed<',
      '<p><a ',
      '<details><summary>Log of',
    ]
    const places = parts.map((part) => renderSummary(result).indexOf(part))
    expect(places).not.toContain(-1)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
    expect(renderSummary(result)).not.toContain('Cause:')
  })

  test('have the actions of a run, not those of the run of an action', () => {
    const head = '<th align="left">Action</th>'
    expect(renderSummary(aGateResult())).toContain(head)
    const state = toActionState(anActionExecution(), anExecution(), true)
    expect(renderSummary(aGateResult({ state }))).not.toContain(head)
  })

  test('are the first that fit, each with the two line ends before it', () => {
    // 'a' and 'bb' take 1 + 4 and 2 + 4 bytes: on Windows a line ends in two.
    expect([4, 5, 10, 11, 99].map((bytes) => joinParts(['a', '', 'bb', 'ccc'.repeat(99)], bytes))).toEqual([
      '',
      'a',
      'a',
      'a\n\nbb',
      'a\n\nbb',
    ])
    expect([8, 9].map((bytes) => joinParts(['a\nb', 'c'], bytes))).toEqual(['a\nb', 'a\nb'])
  })
})
