import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { describe, expect, test } from '@jest/globals'
import { unified } from 'unified'
import { drawSummary } from '../../../demo/draw.ts'
import { cleanLines, ExcerptBuilder, logBudgetBytes } from '../../../src/log/excerpt.ts'
import type { GateResult, LogExcerpt } from '../../../src/report/result.ts'
import { joinParts, renderSummary } from '../../../src/report/summary/summary.ts'
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

/** Returns true if each fence and each fold is closed, told by the lines alone, which is quick on large texts. */
function isBalanced(markdown: string): boolean {
  let fence: string | null = null
  let depth = 0
  for (const line of markdown.split('\n')) {
    if (fence !== null) fence = line === fence ? null : fence
    else if (/^`{3,}text$/.test(line)) fence = line.slice(0, -'text'.length)
    else depth += line.split('<details').length - line.split('</details>').length
  }
  return fence === null && depth === 0
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

const cap = 900 * 1024

/** A story in which every text of Buddy's, or of the inputs, is this one. */
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
    fc.string({
      unit: fc.constantFrom(
        '\n',
        '\r',
        '`',
        '~',
        '<',
        '>',
        '/',
        '#',
        ' ',
        '\t',
        'a',
        '|',
        '&',
        '!',
        '[',
        ']',
        '(',
        ')',
        '-',
      ),
    }),
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

  test.each<[string, Partial<GateResult>]>([
    [
      'wrong inputs',
      {
        end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: 'x</blockquote>\n\n# OK' }] },
        state: null,
        logs: [],
      },
    ],
    ['a fault', { end: { kind: 'broken', error: new Error('x</blockquote>\n\n# OK') }, state: null, logs: [] }],
    [
      'actions that there are',
      {
        end: {
          kind: 'not-found',
          reason: {
            kind: 'no-action',
            action: '# OK',
            names: ['<h1>OK</h1>', '\n\n# OK'],
            mayStillAppear: false,
            stoppedBy: 'appear-timeout',
          },
        },
        state: null,
        logs: [],
      },
    ],
  ])('nor what is told of %s', async (_, more) => {
    const html = String(await renderer.process(renderSummary(aGateResult(more))))
    expect(html).not.toContain('<h1')
    expect(html).toContain('OK')
  })
})

describe('a summary has room for', () => {
  const ticks = '`'
  function* repeat(count: number, line: string): Iterable<string> {
    for (let index = 0; index < count; index++) yield line
  }
  const named = (index: number, more: object = {}): ReturnType<typeof anActionExecution> =>
    anActionExecution({ id: aHash(index), actionName: `action-${String(index)}`, ...more })
  /** A run of 60 actions, one of which failed, each with such a log. */
  const sixty = (lines: () => Iterable<string>): Partial<GateResult> => {
    const actions = Array.from({ length: 60 }, (_, index) => named(index, index === 30 ? { status: 'FAILED' } : {}))
    const log = aLog(lines())
    return {
      state: toRunState(anExecution({ status: 'FAILED', actionExecutions: actions })),
      logs: actions.map((action) => ({ ...log, action })),
    }
  }
  const wide = '<'.repeat(200)
  const many = Array.from({ length: 500 }, (_, index) => ({ key: `${String(index)}${wide}`, value: wide }))

  test.each<[string, () => Partial<GateResult>, string]>([
    ['1.2 MB of short lines', () => ({ logs: [aLog([...repeat(400_000, 'é'), 'LAST-LINE'])] }), 'LAST-LINE'],
    ['one line of 3 MB', () => ({ logs: [aLog(['y'.repeat(3_000_000)])] }), 'yyyy'],
    ['600,000 backticks in one line', () => ({ logs: [aLog([ticks.repeat(600_000), 'LAST-LINE'])] }), 'LAST-LINE'],
    [
      '400,000 backticks in 400,000 lines',
      () => ({ logs: [aLog([...repeat(400_000, ticks), 'LAST-LINE'])] }),
      'LAST-LINE',
    ],
    ['60 actions with 100 kB each', () => sixty(() => [...repeat(2_000, 'z'.repeat(50)), 'LAST-LINE']), 'LAST-LINE'],
    [
      '60 actions with backticks and errors',
      () => sixty(() => [...repeat(300, `error ${ticks.repeat(3900)}`), 'LAST-LINE']),
      'LAST-LINE',
    ],
    [
      '60 actions with three lines of backticks each',
      () => sixty(() => [...repeat(3, ticks.repeat(3990)), 'LAST-LINE']),
      'LAST-LINE',
    ],
    [
      '500 logs of actions with long names',
      () => {
        const actions = Array.from({ length: 500 }, (_, index) =>
          named(index, { actionName: wide, ...(index === 7 ? { status: 'FAILED' } : {}) }),
        )
        return {
          state: toRunState(anExecution({ status: 'FAILED', actionExecutions: actions })),
          logs: actions.map((action) => aLog([...repeat(20, 'z'.repeat(70)), 'LAST-LINE'], { action })),
        }
      },
      'LAST-LINE',
    ],
    [
      '60 actions with 100 long errors each',
      () => sixty(() => [...repeat(100, `fatal ${'é'.repeat(1900)}`), 'LAST-LINE']),
      'LAST-LINE',
    ],
    [
      '500 variables and 500 actions that grow when they are escaped',
      () => ({
        state: anExecutionState({
          outputtedVariables: many,
          actions: Array.from({ length: 500 }, (_, index) =>
            named(index, { actionName: wide, htmlUrl: `https://app.buddy.works/${'&'.repeat(450)}` }),
          ),
        }),
        logs: [aLog(['LAST-LINE'])],
      }),
      'Variable',
    ],
  ])('%s: it is below the cap, closed, and shows what counts', (_, more, shown) => {
    const summary = renderSummary(aGateResult({ showLogInError: false, ...more() }))
    expect(sizeOf(summary)).toBeLessThanOrEqual(cap)
    expect(summary).toContain(shown)
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
