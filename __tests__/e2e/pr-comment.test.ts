import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { type FakeGitHub, type GitHubOptions, startGitHub } from '../../testing/fake-github/fake-github.ts'
import { both, commentOnly, finished, pullRequest } from './support/scenarios.ts'
import { runWithGitHub, type WithGitHubOptions } from './support/with-github.ts'

async function withGitHub<T>(options: GitHubOptions, use: (github: FakeGitHub) => Promise<T>): Promise<T> {
  const github = await startGitHub(options)
  try {
    return await use(github)
  } finally {
    await github.close()
  }
}

const onPullRequest: WithGitHubOptions = { event: pullRequest(), inputs: commentOnly }
const failed: WithGitHubOptions = { ...onPullRequest, watched: finished('FAILED') }

describe('the comment', () => {
  test('says how the run ended, why, and where it is', async () => {
    const { github, output, warnings } = await runWithGitHub({
      ...onPullRequest,
      watched: { ...finished('FAILED'), name: 'Unit tests', errorMessage: 'Exit code 2' },
    })
    expect(github.comments).toMatchObject([{ pullRequest: 7 }])
    for (const part of ['❌', 'failed · run', 'Unit tests', 'Exit code 2', output['url'] ?? 'none'])
      expect(github.comments[0]?.body).toContain(part)
    expect([github.checkRuns, warnings]).toEqual([[], []])
  })

  test('is edited in place when the same step runs again, also by a hidden value that looks like its marker', async () => {
    const comments = Array.from({ length: 120 }, (_, index) => ({
      pullRequest: 7,
      author: 'octocat',
      body: `comment ${String(index)}`,
    }))
    await withGitHub({ comments }, async (github) => {
      await runWithGitHub({ ...failed, github })
      const variables = [{ key: 'A_TOKEN', value: '<!-- buddy-gate' }]
      await runWithGitHub({
        ...onPullRequest,
        github,
        run: { id: 2, actions: [anAction({ hash: 'b'.repeat(24), variables })] },
        step: { env: { GITHUB_RUN_ID: '2', GITHUB_RUN_ATTEMPT: '2', GITHUB_SHA: 'c'.repeat(40) } },
      })
      expect(github.comments.slice(120)).toMatchObject([
        { author: 'github-actions[bot]', body: expect.stringMatching(/passed · run #\u200b2\b[\s\S]+commit <code>/) },
      ])
      expect(github.creations).toBe(1)
    })
  })

  test.each<readonly [what: string, change: WithGitHubOptions]>([
    ['another action', { watched: { id: 5 } }],
    ['the whole run', { inputs: { ...commentOnly, 'action-execution-id': undefined } }],
  ])('of %s is another', async (_, change) => {
    await withGitHub({}, async (github) => {
      await runWithGitHub({ ...onPullRequest, github })
      const [before] = github.comments.map(({ body }) => body)
      await runWithGitHub({ ...onPullRequest, github, ...change })
      expect([github.comments.length, github.comments[0]?.body]).toEqual([2, before])
    })
  })

  test('of another user that copies our marker is not touched, nor one of ours that quotes it', async () => {
    const body = (await runWithGitHub(onPullRequest)).github.comments[0]?.body ?? ''
    expect(body).toMatch(/^<!-- buddy-gate \S+ -->\n/)
    const comments = ['mallory', 'buddy-gate', 'github-actions']
      .map((author) => ({ pullRequest: 7, author, body }))
      .concat({ pullRequest: 7, author: 'github-actions[bot]', body: `> ${body}` })
    const { github } = await runWithGitHub({ ...failed, github: { comments } })
    expect(github.comments.slice(0, 4)).toMatchObject(comments)
    expect(github.comments.slice(4)).toMatchObject([
      { author: 'github-actions[bot]', body: expect.stringContaining('failed · run') },
    ])
  })

  test.each<readonly [what: string, options: GitHubOptions, author: string]>([
    ['the token of a person', { token: 'ghp_0123456789abcdef', login: 'octocat' }, 'octocat'],
    ['a GitHub of one’s own, with its API below a path', { basePath: '/api/v3', viewer: 'robot[bot]' }, 'robot[bot]'],
  ])('is written and edited with %s', async (_, options, author) => {
    await withGitHub(options, async (github) => {
      const token = options.token === undefined ? {} : { 'github-token': options.token }
      const step = { env: { GITHUB_API_URL: `${github.apiUrl}/` } }
      await runWithGitHub({ ...onPullRequest, github, inputs: { ...both, ...token }, step })
      const { warnings } = await runWithGitHub({ ...failed, github, inputs: { ...both, ...token }, step })
      expect(github.comments).toMatchObject([{ author, body: expect.stringContaining('failed · run') }])
      expect(github.checkRuns.at(-1)).toMatchObject({ status: 'completed', conclusion: 'failure' })
      expect(warnings).toEqual([])
    })
  })

  test('is not written for a push, and nothing is asked of GitHub', async () => {
    const { github, warnings, exitCode } = await runWithGitHub({ inputs: commentOnly })
    expect([github.asked, warnings, exitCode]).toEqual([[], [], 0])
  })
})

/** What no text of Buddy's may become on a page: an element that loads or leads somewhere, a heading, a mention, a link to an issue. */
function findForeign(page: string): readonly string[] {
  const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>'))
  // What stands in code is what it is; and a word joiner after the sign makes no mention of it.
  const text = body.replace(/<(pre|code)[\s>][\s\S]*?<\/\1>/g, '')
  return [
    ...(body.match(/<(?:img|script|h1|h2|input|iframe)[^>]*>|<[a-z]+ [^>]*evil\.example[^>]*>/gi) ?? []),
    ...(text.match(/@[A-Za-z0-9][\w-]*|#\d+|GH-\d+/g) ?? []),
  ]
}

const attempts = [
  '@octocat',
  '#1',
  'octo-org/octo-repo#1',
  '![x](https://evil.example/p.png)',
  '<img src="https://evil.example/p.png">',
  '</code>@octocat<h1>no</h1>',
  '```\n@octocat\n# no\n```',
  '<!-- -->',
  '</details></table>\n\n@octocat',
  '[x](https://evil.example)',
  '\\@octocat',
  '&#64;octocat',
] as const

describe('what Buddy says is text, in the check run and in the comment', () => {
  const all = attempts.join(' ')
  const revealing = (id: number, text: string, log: readonly string[]): ReturnType<typeof anAction> =>
    anAction({
      id,
      ...finished('FAILED'),
      name: text,
      type: text,
      errorMessage: text,
      log,
      variables: [{ key: text, value: text }],
    })
  const hiding = (name: string, value: string, log: readonly string[]): WithGitHubOptions => ({
    watched: { ...finished('FAILED'), name, errorMessage: name, log, variables: [{ key: 'A_TOKEN', value }] },
    inputs: both,
  })

  test.each<readonly [what: string, options: WithGitHubOptions]>([
    ['of an action whose texts try everything', { watched: revealing(1, all, attempts), inputs: both }],
    [
      'of a run whose actions try everything',
      {
        run: {
          actions: attempts.map((text, index) => revealing(index + 1, text, [text, `error: ${text}`])),
          branch: all,
          comment: all,
          pipelineName: all,
        },
        buddy: { webUrl: 'https://evil.example' },
        inputs: { ...both, 'action-execution-id': undefined },
      },
    ],
    ['where the marks around code are hidden', hiding('@octocat', '<code>', ['Deploy'])],
    [
      'where a fence is hidden',
      hiding('Deploy', '````', ['@octocat', '# no', '![x](https://evil.example/p.png)', '```', 'x', '```']),
    ],
  ])('%s', async (_, options) => {
    const { github, warnings } = await runWithGitHub({ ...options, event: pullRequest() })
    const texts = [
      ...github.checkRuns.flatMap(({ summary, text }) => [summary, text]),
      ...github.comments.map(({ body }) => body),
    ]
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(findForeign(await drawSummary(text))).toEqual([])
    expect(warnings.filter((warning) => warning.includes('could not be written'))).toEqual([])
  })

  test.each(attempts)('the check of these cases finds %s where it is no text', async (text) => {
    const isFound = findForeign(await drawSummary(text)).length > 0
    expect(isFound).toBe(!['<!-- -->', '```\n@octocat\n# no\n```'].includes(text))
  })
})
