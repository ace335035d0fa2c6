import { describe, expect, test } from '@jest/globals'
import { runSignIn } from './support/sign-in.ts'
import { runWithGitHub } from './support/with-github.ts'
import { type GateResult, printed, runGate } from './support/run-gate.ts'
import { both, eventCommit, finished, pullRequest } from './support/scenarios.ts'

const password = '22/hunter2#ss'
const wrong = `http://user:${password}@proxy.example:8080`

/** The password is registered, and stands nowhere else. */
function expectHidden(result: GateResult): void {
  expect(result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toContain(password)
  expect(`${printed(result)}\n${result.rawSummary}`).not.toContain(password)
}

function expectWrongInput(result: GateResult, variable: string): void {
  expect([result.exitCode, result.output['outcome'], result.requests, result.errors.length]).toEqual([
    1,
    'unknown',
    [],
    1,
  ])
  expect(result.errors[0]).toMatch(
    new RegExp(`wrong inputs[\\s\\S]*${variable} is not a valid proxy URL .*api\\.buddy\\.works.*Expected http://`),
  )
  expect(result.errors[0]).toContain('Correct this in the environment of the step. No request was sent to Buddy.')
  expect(result.rawSummary).toContain(variable)
}

describe('a proxy that is none, through which Buddy would be asked, is a wrong input', () => {
  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    '%s is named, and not what it holds',
    async (variable) => {
      const step = { env: { [variable]: wrong } }
      const result = await runGate({ isBuilt: variable === 'HTTPS_PROXY', inputs: { 'api-url': undefined }, step })
      expectWrongInput(result, variable)
      expectHidden(result)
    },
  )

  test('also where the commit comes from the event, which is read with GitHub’s own client', async () => {
    const result = await runGate({
      inputs: { 'api-url': undefined, 'execution-id': undefined, 'action-execution-id': undefined },
      step: { env: { HTTPS_PROXY: wrong } },
    })
    expectWrongInput(result, 'HTTPS_PROXY')
    expectHidden(result)
  })

  test('with a port that is too high', async () => {
    expectWrongInput(
      await runGate({ inputs: { 'api-url': undefined }, step: { env: { HTTPS_PROXY: 'http://proxy.example:80800' } } }),
      'HTTPS_PROXY',
    )
  })

  test('and GitHub is asked for no identity token', async () => {
    const result = await runSignIn({ inputs: { 'api-url': undefined }, step: { env: { HTTPS_PROXY: wrong } } })
    expectWrongInput(result, 'HTTPS_PROXY')
    expect(result.askedOfGitHub).toEqual([])
  })
})

describe('a proxy that is none, where Buddy is asked without', () => {
  const elsewhere = { HTTPS_PROXY: wrong, http_proxy: wrong }

  test('does no harm', async () => {
    const result = await runGate({ step: { env: elsewhere } })
    expect([result.exitCode, result.errors, result.warnings]).toEqual([0, [], []])
  })

  test('does no harm either where the commit comes from the event', async () => {
    const result = await runGate({
      run: { revision: eventCommit },
      inputs: { 'execution-id': undefined, 'action-execution-id': undefined },
      step: { env: elsewhere },
    })
    expect([result.exitCode, result.errors, result.warnings]).toEqual([0, [], []])
  })

  test.each([
    ['SUCCESSFUL', 0],
    ['FAILED', 1],
  ] as const)(
    'is a warning each for the check run and the comment, at once, whatever the verdict: %s',
    async (status, exitCode) => {
      const result = await runWithGitHub({
        watched: finished(status),
        event: pullRequest(),
        inputs: both,
        step: { env: { ...elsewhere, GITHUB_API_URL: 'https://api.github.example' } },
      })
      expect([result.exitCode, result.output['status'], result.errors.length]).toEqual([exitCode, status, exitCode])
      const reason = 'could not be written: HTTPS_PROXY is not a valid proxy URL'
      expect(result.warnings.toSorted()).toEqual([
        expect.stringContaining(`The check run Buddy ${reason}`),
        expect.stringContaining(`The comment on the pull request ${reason}`),
      ])
      expect(result.durationMs).toBeLessThan(15_000)
      expectHidden(result)
    },
  )

  test('is why there is no identity token, which is told at once', async () => {
    const result = await runSignIn({
      step: { env: { ...elsewhere, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/' } },
    })
    expect([result.exitCode, result.output['outcome'], result.requests, result.errors.length]).toEqual([
      1,
      'unknown',
      [],
      1,
    ])
    expect(result.errors[0]).toContain(
      'GitHub gave no identity token to sign in with: HTTPS_PROXY is not a valid proxy URL',
    )
    expect(result.durationMs).toBeLessThan(15_000)
    expectHidden(result)
  })
})
