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
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import {
  aHash,
  anActionExecution,
  anExecution,
  anErrorExcerpt,
  anExecutionState,
  aGateResult,
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

test('shows a long message of Buddy to its end', () => {
  const errorMessage = `${'the connection was refused by the host and '.repeat(8)}the disk is full`
  const action = anActionExecution({ status: 'FAILED', errorMessage })
  expect(renderSummary(aGateResult({ state: toActionState(action, null, true) }))).toContain('the disk is full')
})

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

describe('links', () => {
  const linked = (htmlUrl: string, apiUrl = 'https://api.buddy.works'): Promise<string> =>
    drawSummary(
      renderSummary(
        aGateResult({
          apiUrl,
          logs: [],
          state: toRunState(anExecution({ htmlUrl, actionExecutions: [anActionExecution({ htmlUrl })] })),
        }),
      ),
    )
  test.each([
    ['https://app.buddy.works/w/p', undefined],
    ['https://eu.buddy.works/w/p', undefined],
    ['https://asia.buddy.works/w/p', undefined],
    ['https://buddy.example.com/w/p', 'https://buddy.example.com/api'],
    ['http://127.0.0.1:8080/w', 'http://127.0.0.1:8080'],
  ])('lead to Buddy: %s', async (link, apiUrl) => {
    expect(await linked(link, apiUrl)).toContain(`<a href="${link}">`)
  })

  test.each([
    'https://evil.example/',
    'http://app.buddy.works/',
    'https://app.buddy.works.evil.example/',
    'https://app.buddy.works@evil.example/',
    'https://app.buddy.works:444/',
    'javascript:alert(1)',
    '//evil.example',
    'data:text/html,x',
  ])('nowhere else: %s', async (link) => {
    expect(await linked(link)).not.toContain('<a ')
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
      '600,000 backticks in lines of 4,000',
      () => ({ logs: [aLog([...repeat(150, ticks.repeat(4000)), 'LAST-LINE'])] }),
      'LAST-LINE',
    ],
    [
      '400,000 backticks in 400,000 lines',
      () => ({ logs: [aLog([...repeat(400_000, ticks), 'LAST-LINE'])] }),
      'LAST-LINE',
    ],
    [
      'long lines that look like errors',
      () => ({ logs: [aLog([...repeat(1000, `error ${'y'.repeat(3000)}`), 'LAST-LINE'])] }),
      'LAST-LINE',
    ],
    [
      'characters of four bytes',
      () => ({ logs: [aLog([...repeat(20_000, '🚀'.repeat(20)), 'LAST-LINE'])] }),
      'LAST-LINE',
    ],
    ['60 actions with 100 kB each', () => sixty(() => [...repeat(2_000, 'z'.repeat(50)), 'LAST-LINE']), 'LAST-LINE'],
    [
      '60 actions with backticks and errors',
      () => sixty(() => [...repeat(300, `error ${ticks.repeat(3900)}`), 'LAST-LINE']),
      'LAST-LINE',
    ],
    ['60 actions with one line of backticks each', () => sixty(() => [ticks.repeat(4000), 'LAST-LINE']), 'LAST-LINE'],
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

  test('the log of what failed, before those of the others, whatever the order', () => {
    const lines = (own: string): Iterable<string> => [...repeat(20_000, 'z'.repeat(50)), own]
    const [early, failed] = [
      named(1, { startDate: '2026-01-01T00:00:00Z' }),
      named(2, { status: 'FAILED', startDate: '2026-01-01T00:09:00Z' }),
    ]
    const summary = renderSummary(
      aGateResult({
        showLogInError: false,
        state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [early, failed] })),
        logs: [
          aLog(lines('end of the early one'), { action: early }),
          aLog(lines('end of the failed one'), { action: failed }),
        ],
      }),
    )
    expect(summary).toContain('end of the failed one')
    expect(sizeOf(summary)).toBeLessThanOrEqual(cap)
  })

  test('head and tail of a long log, with how much lies between, and the errors from there', () => {
    const summary = renderSummary(
      aGateResult({
        logs: [aLog([...repeat(20_000, 'z'.repeat(50)), 'error: disk full', ...repeat(20_000, 'z'.repeat(50))])],
      }),
    )
    expect(summary).toMatch(/40,001 lines/)
    expect(summary).toContain('20001: error: disk full')
  })
})

describe('a summary shows', () => {
  test.each<[string, Partial<GateResult>, readonly string[]]>([
    ['the verdict and why', {}, ['failed', 'Deploy', 'last line']],
    ['a pass without a reproach', { outcome: 'passed', state: toRunState(anExecution()) }, ['passed', 'Deploy']],
    [
      'the actions of a run',
      {
        state: toRunState(
          anExecution({
            actionExecutions: [
              anActionExecution({ actionName: 'Lint' }),
              anActionExecution({ actionName: 'Flaky', status: 'FAILED', ignoreErrors: true }),
            ],
          }),
        ),
      },
      ['Lint', '1 min', 'Flaky', 'ignored'],
    ],
    [
      'variables, but no hidden value',
      {
        state: anExecutionState({
          outputtedVariables: [
            { key: 'VERSION', value: '1.2' },
            { key: 'API_TOKEN', value: 'hunter2' },
          ],
        }),
        maskedVariables: new Set(['API_TOKEN']),
      },
      ['VERSION', '1.2', 'API_TOKEN', 'hidden'],
    ],
    ['commit, branch, creator', {}, ['90d11b5b5410', 'main', 'Mike']],
  ])('%s', (_, more, parts) => {
    const summary = renderSummary(aGateResult(more))
    for (const part of parts) expect(summary).toContain(part)
    expect(summary).not.toContain('hunter2')
  })
})
