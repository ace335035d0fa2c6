import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { type FakeGitHub, type GitHubOptions, startGitHub } from '../../testing/fake-github/fake-github.ts'
import { type WithGitHubOptions, runWithGitHub } from './support/with-github.ts'
import { both, commentOnly, finished, pullRequest } from './support/scenarios.ts'

async function withGitHub<T>(options: GitHubOptions, use: (github: FakeGitHub) => Promise<T>): Promise<T> {
  const github = await startGitHub(options)
  try {
    return await use(github)
  } finally {
    await github.close()
  }
}

const onPullRequest: WithGitHubOptions = { event: pullRequest(), inputs: commentOnly }

describe('the comment', () => {
  test('says how it ended, why, and where to look', async () => {
    const { github, output, warnings } = await runWithGitHub({
      ...onPullRequest,
      watched: { ...finished('FAILED'), name: 'Unit tests', errorMessage: 'Exit code 2' },
    })
    expect(github.comments).toMatchObject([{ pullRequest: 7 }])
    for (const part of ['❌', 'failed · run', 'Unit tests', 'Exit code 2', output['url'] ?? 'none'])
      expect(github.comments[0]?.body).toContain(part)
    expect([github.checkRuns, warnings]).toEqual([[], []])
  })

  test('is edited in place when the same step runs again', async () => {
    await withGitHub(
      {
        comments: Array.from({ length: 120 }, (_, index) => ({
          pullRequest: 7,
          author: 'octocat',
          body: `comment ${String(index)}`,
        })),
      },
      async (github) => {
        const first = await runWithGitHub({ ...onPullRequest, github, watched: finished('FAILED') })
        const second = await runWithGitHub({
          ...onPullRequest,
          github,
          run: { id: 2, actions: [anAction({ hash: 'b'.repeat(24) })] },
          step: { env: { GITHUB_RUN_ID: '2', GITHUB_RUN_ATTEMPT: '2', GITHUB_SHA: 'c'.repeat(40) } },
        })
        expect([first.exitCode, second.exitCode]).toEqual([1, 0])
        expect(github.comments.slice(120)).toMatchObject([
          { author: 'github-actions[bot]', body: expect.stringMatching(/passed · run #\u200b2\b[\s\S]+commit <code>/) },
        ])
        expect(github.creations).toBe(1)
      },
    )
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

  test('of somebody else that copies our marker is not touched, nor one of ours that quotes it', async () => {
    const body = (await runWithGitHub(onPullRequest)).github.comments[0]?.body ?? ''
    expect(body).toMatch(/^<!-- buddy-gate \S+ -->\n/)
    const comments = ['mallory', 'buddy-gate', 'github-actions']
      .map((author) => ({ pullRequest: 7, author, body }))
      .concat({ pullRequest: 7, author: 'github-actions[bot]', body: `> ${body}` })
    const { github } = await runWithGitHub({ ...onPullRequest, github: { comments }, watched: finished('FAILED') })
    expect(github.comments.slice(0, 4)).toMatchObject(comments)
    expect(github.comments.slice(4)).toMatchObject([
      { author: 'github-actions[bot]', body: expect.stringContaining('failed · run') },
    ])
  })

  test('is also written under a person’s own token, and edited as that person', async () => {
    const token = 'ghp_0123456789abcdef'
    await withGitHub({ token, login: 'octocat' }, async (github) => {
      const options: WithGitHubOptions = { ...onPullRequest, github, inputs: { ...commentOnly, 'github-token': token } }
      await runWithGitHub(options)
      const { warnings } = await runWithGitHub({ ...options, watched: finished('FAILED') })
      expect(github.comments).toMatchObject([{ author: 'octocat', body: expect.stringContaining('failed · run') }])
      expect(warnings).toEqual([])
    })
  })

  test('is not written for a push, and nothing is asked of GitHub', async () => {
    const { github, warnings, exitCode } = await runWithGitHub({ inputs: commentOnly })
    expect([github.asked, warnings, exitCode]).toEqual([[], [], 0])
  })

  test('whose answer is cut is there once', async () => {
    const { github, warnings } = await runWithGitHub({
      ...onPullRequest,
      github: { faults: [{ on: 'POST issues', isCarriedOut: true, response: 'reset' }] },
    })
    expect([github.comments.length, github.creations, warnings]).toEqual([1, 1, []])
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
  const loud = attempts.map((text, index) =>
    anAction({
      id: index + 1,
      ...finished('FAILED'),
      name: text,
      type: text,
      errorMessage: text,
      log: [text, `error: ${text}`],
      variables: [{ key: text, value: text }],
    }),
  )
  const all = attempts.join(' ')
  const wholeRun = { ...both, 'action-execution-id': undefined }

  test.each<readonly [what: string, options: WithGitHubOptions]>([
    [
      'of an action whose texts try everything',
      {
        watched: {
          ...finished('FAILED'),
          name: all,
          type: all,
          errorMessage: all,
          log: attempts,
          variables: [{ key: all, value: all }],
        },
        inputs: both,
      },
    ],
    [
      'of a run whose actions try everything',
      {
        run: { actions: loud, branch: all, comment: all, pipelineName: all },
        buddy: { webUrl: 'https://evil.example' },
        inputs: wholeRun,
      },
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

  test.each(attempts)('what is looked for is found: %s', async (text) => {
    const isFound = findForeign(await drawSummary(text)).length > 0
    expect(isFound).toBe(!['<!-- -->', '```\n@octocat\n# no\n```'].includes(text))
  })

  test.each([
    ['the marks around code', '<code>', '@octocat', ['Deploy']],
    ['a fence', '````', 'Deploy', ['@octocat', '# no', '![x](https://evil.example/p.png)', '```', 'x', '```']],
  ])('also where a variable that is hidden has %s as its value', async (_, value, name, log) => {
    const { github } = await runWithGitHub({
      watched: { ...finished('FAILED'), name, errorMessage: name, log, variables: [{ key: 'A_TOKEN', value }] },
      event: pullRequest(),
      inputs: both,
    })
    for (const text of [
      ...github.checkRuns.map((run) => run.text),
      ...github.checkRuns.map(({ summary }) => summary),
      ...github.comments.map(({ body }) => body),
    ]) {
      expect(findForeign(await drawSummary(text))).toEqual([])
    }
  })

  test('a hidden value does not keep the comment from being found again', async () => {
    await withGitHub({}, async (github) => {
      await runWithGitHub({ ...onPullRequest, github })
      await runWithGitHub({
        ...onPullRequest,
        github,
        watched: { variables: [{ key: 'A_TOKEN', value: '<!-- buddy-gate' }] },
      })
      expect(github.comments).toHaveLength(1)
    })
  })
})
