import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { FakeAction } from '../../testing/fake-buddy/scenario.ts'
import { demoGitHubToken } from '../../testing/fake-github/fake-github.ts'
import { runWithGitHub } from './support/with-github.ts'
import { withFolder } from './support/run-gate.ts'
import { both, finished, pullRequest } from './support/scenarios.ts'

/** Anything that would give away most of it. */
function traces(secret: string): readonly string[] {
  const inner = (shift: number): string =>
    Buffer.from(`${'x'.repeat(shift)}${secret}`)
      .toString('base64')
      .slice(4, -6)
  const html = secret.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
  return [
    secret.slice(0, 10),
    secret.slice(-10),
    encodeURIComponent(secret).slice(0, 14),
    html.slice(0, 14),
    inner(0),
    inner(1),
    inner(2),
  ]
}

/** Forms in which a program may print a secret. */
function formsOf(secret: string): readonly string[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  return [
    secret,
    `x${secret}y`,
    base64(secret),
    base64(`u:${secret}`),
    base64(`us:${secret}:x`),
    encodeURIComponent(secret),
    JSON.stringify({ secret }),
    `${secret.slice(0, 5)}\u001b[0m${secret.slice(5)}`,
  ]
}

/** An action that tells its secret wherever it can. */
function revealing(secret: string): Partial<FakeAction> {
  const forms = formsOf(secret)
  return {
    ...finished('FAILED'),
    name: `Deploy ${secret}`,
    type: secret,
    errorMessage: forms.join(' '),
    passedVariables: [],
    log: [
      ...forms,
      ...forms.map((form, index) => `./a.ts:${String(index + 1)}:1: error: it is ${form} again`),
      '/w/a.ts',
      `  30:1  error  a rule named so  ${secret}`,
      `  31:1  warning  ${secret}  rule`,
      '',
      `error[E0308]: ${secret}`,
      '  --> ./a.ts:32:1',
      `E   AssertionError: ${secret}`,
      'b.py:33: AssertionError',
      `a.ts(34,1): error TS1: ${secret}`,
      `a.ts:35:1: error: ${secret} and ${secret}`,
      ...Array.from({ length: 2_000 }, (_, index) => `${String(index)} ${'-'.repeat(index % 60)}${secret}`),
      `error: ${secret}`,
    ],
  }
}

const values: readonly (readonly [what: string, value: string])[] = [
  ['of letters and digits', 's3cr3t0123456789abcdef'],
  ['of characters that are written otherwise on a page', `p&ss<w>o"r'd\`#1@x%20+/=`],
  ['of many characters', `eyJ${'0123456789abcdefghij'.repeat(40)}`],
]

describe.each(values)('a secret %s is not in what GitHub gets', (_, secret) => {
  const ways: readonly (readonly [what: string, play: Parameters<typeof runWithGitHub>[0]])[] = [
    [
      'as a value that is hidden by its name',
      {
        watched: {
          ...revealing(secret),
          variables: [
            { key: 'DB_PASSWORD', value: secret },
            { key: 'GIVEN', value: `x${secret}` },
          ],
        },
      },
    ],
    [
      'as a value that the workflow hides',
      { watched: { ...revealing(secret), variables: [{ key: 'PLACE', value: secret }] }, inputs: { mask: 'PL*' } },
    ],
    [
      'as one of several lines',
      { watched: { ...revealing(secret), variables: [{ key: 'A_PRIVATE_KEY', value: `-----\n${secret}\n-----` }] } },
    ],
    [
      'in secret-variables',
      {
        watched: revealing(secret),
        inputs: { operation: 'approve', 'secret-variables': JSON.stringify({ A: secret }) },
      },
    ],
  ]

  test.each(ways)('%s', async (__, options) => {
    await withFolder(async (workspace) => {
      for (const name of ['a.ts', 'b.py']) await writeFile(join(workspace, name), '\n')
      const { github, sent } = await runWithGitHub({
        ...options,
        event: pullRequest(),
        inputs: { ...both, 'stream-log': 'false', ...options?.inputs },
        step: { workspace },
      })
      expect(github.checkRuns).toMatchObject([{ status: 'completed' }])
      expect(github.checkRuns[0]?.text).toContain('***')
      expect(github.checkRuns[0]?.annotations.length).toBeGreaterThan(5)
      expect(github.comments).toHaveLength(1)
      expect(
        traces(JSON.stringify(secret).slice(1, -1))
          .concat(traces(secret))
          .filter((trace) => sent.includes(trace)),
      ).toEqual([])
    })
  })
})

describe.each([
  ['Buddy’s', 'buddy-token/0123456789+=', demoGitHubToken],
  ['GitHub’s', 'ghs_another0123456789', 'ghs_another0123456789'],
])('%s token', (who, token, githubToken) => {
  test('is not in what GitHub gets, but in the header that it is for', async () => {
    await withFolder(async (workspace) => {
      await mkdir(join(workspace, 'src'))
      await writeFile(join(workspace, 'a.ts'), '\n')
      const isBuddys = who === 'Buddy’s'
      const { sent, github } = await runWithGitHub({
        watched: revealing(token),
        run: { branch: token, pipelineName: token },
        event: pullRequest(),
        github: { token: githubToken },
        ...(isBuddys ? { buddy: { token } } : {}),
        inputs: { ...both, 'github-token': githubToken, ...(isBuddys ? { token } : {}) },
        step: { workspace },
      })
      expect(github.checkRuns[0]?.annotations.length).toBeGreaterThan(5)
      expect(traces(token).filter((trace) => sent.includes(trace))).toEqual([])
      const headers = JSON.stringify(github.requests.map((request) => request.headers))
      expect(traces(token).filter((trace) => headers.includes(trace)).length > 0).toBe(!isBuddys)
    })
  })
})

test('GitHub’s token is hidden in the job log, the outputs and the job summary, whatever Buddy says', async () => {
  const { rawStdout, rawSummary, outputs } = await runWithGitHub({
    watched: { ...revealing(demoGitHubToken), variables: [{ key: 'GIVEN', value: demoGitHubToken }] },
    event: pullRequest(),
    inputs: both,
  })
  const shown = [rawStdout.replace(/^::add-mask::.*$/gm, ''), rawSummary, JSON.stringify([...outputs])].join('\n')
  expect(traces(demoGitHubToken).filter((trace) => shown.includes(trace))).toEqual([])
})
