import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { type GateResult, idsOf, pathOf, printed, runGate } from './support/run-gate.ts'
import { both, eventCommit, finished, pullRequest } from './support/scenarios.ts'
import { runSignIn } from './support/sign-in.ts'
import { runWithGitHub } from './support/with-github.ts'

const run = aRun()
const watched = run.actions[0] ?? anAction()
const path = pathOf(run, watched)
/** The five ids are not given. */
const noIds = Object.fromEntries(Object.keys(idsOf(run, watched)).map((name) => [name, undefined]))

type Texts = Readonly<Record<string, string>>

/** Returns the hosts that a step wants to reach through its proxy, which lets nobody through and cancels the step. */
async function findRequestedHosts(inputs: Texts, env: Texts): Promise<readonly string[]> {
  const hosts: string[] = []
  const cancel = new AbortController()
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    // The step may cut the connection first.
    socket.on('error', () => undefined)
    hosts.push(request.headers.authorization === undefined ? (request.url ?? '') : 'a token')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    cancel.abort()
  })
  const proxyUrl = `http://127.0.0.1:${String(await listenOnLoopback(proxy))}`
  try {
    const result = await runGate({
      inputs: { 'api-url': undefined, ...inputs },
      step: { signal: cancel.signal, env: { https_proxy: proxyUrl, HTTPS_PROXY: proxyUrl, ...env } },
    })
    expect([result.exitCode, result.requests.length]).toEqual([1, 0])
    return [...new Set(hosts)]
  } finally {
    proxy.close()
    proxy.closeAllConnections()
  }
}

describe('the host that the step speaks to', () => {
  test.each<readonly [what: string, inputs: Texts, environment: Texts, host: string]>([
    ['nothing given', {}, {}, 'api.buddy.works:443'],
    ['a region', { region: 'AP' }, {}, 'api.asia.buddy.works:443'],
    ['the environment', {}, { BUDDY_API_ENDPOINT: 'https://endpoint.example:8443' }, 'endpoint.example:8443'],
    ['the region of url', { url: `https://api.eu.buddy.works${path}` }, {}, 'api.eu.buddy.works:443'],
  ])('comes from the inputs and the environment: %s', async (_, inputs, environment, host) => {
    expect(await findRequestedHosts(inputs, environment)).toEqual([host])
  })

  test('on loopback is reached without a proxy, and below the path of api-url', async () => {
    const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']
    const { exitCode, requests } = await runGate({
      buddy: { basePath: '/api' },
      inputs: (apiUrl) => ({ ...noIds, url: apiUrl + path }),
      step: { env: Object.fromEntries(names.map((name) => [name, 'http://127.0.0.1:1'])) },
    })
    expect([exitCode, requests.map((request) => request.path)]).toEqual([0, [`/api${path}`]])
  })

  test('is not that of a link to Buddy’s own cloud: its ids go to api-url', async () => {
    const { exitCode, asked } = await runGate({ inputs: { ...noIds, url: `https://api.buddy.works${path}` } })
    expect([exitCode, asked]).toEqual([0, ['details']])
  })

  test('of another region than the link: a 404 says that the two disagree', async () => {
    const { errors } = await runGate({
      inputs: { ...noIds, url: `https://api.eu.buddy.works${path.replace('executions/1/', 'executions/999/')}` },
    })
    expect(errors).toEqual([expect.stringMatching(/EU[\s\S]*disagree|disagree[\s\S]*EU/)])
  })

  test('gets no request when api-url is refused, and its password is not shown', async () => {
    const result = await runGate({ inputs: { 'api-url': 'https://user:pass-1234@api.buddy.works' } })
    expect([result.output['outcome'], result.requests]).toEqual(['unknown', []])
    expect(result.errors).toEqual([expect.stringContaining('`api-url`')])
    expect(result.rawStdout).not.toContain('pass-1234')
  })
})

describe('a proxy that is no URL', () => {
  const password = '22/hunter2#ss'
  const wrong = `http://user:${password}@proxy.example:8080`
  const elsewhere = { HTTPS_PROXY: wrong, http_proxy: wrong }

  /** The password is registered, and stands nowhere else. */
  function expectHidden(result: GateResult): void {
    expect(result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toContain(password)
    expect(`${printed(result)}\n${result.rawSummary}`).not.toContain(password)
  }

  test('is a wrong input where Buddy would be asked through it, and no token is asked for', async () => {
    const result = await runSignIn({
      isBuilt: true,
      inputs: { 'api-url': undefined },
      step: { env: { HTTPS_PROXY: wrong } },
    })
    expect([result.output['outcome'], result.requests, result.askedOfGitHub]).toEqual(['unknown', [], []])
    expect(result.errors).toEqual([
      expect.stringMatching(/wrong inputs[\s\S]*HTTPS_PROXY is not a valid proxy URL .*api\.buddy\.works/),
    ])
    expect(result.rawSummary).toContain('HTTPS_PROXY')
    expectHidden(result)
  })

  test('does no harm where Buddy is asked without it', async () => {
    const result = await runGate({
      run: { revision: eventCommit },
      inputs: { 'execution-id': undefined, 'action-execution-id': undefined },
      step: { env: elsewhere },
    })
    expect([result.exitCode, result.errors, result.warnings]).toEqual([0, [], []])
  })

  test('is a warning each for the check run and the comment, at once', async () => {
    const result = await runWithGitHub({
      watched: finished('FAILED'),
      event: pullRequest(),
      inputs: both,
      step: { env: { ...elsewhere, GITHUB_API_URL: 'https://api.github.example' } },
    })
    expect([result.output['outcome'], result.errors.length]).toEqual(['failed', 1])
    const reason = 'could not be written: HTTPS_PROXY is not a valid proxy URL'
    expect(result.warnings.toSorted()).toEqual([
      expect.stringContaining(`The check run Buddy ${reason}`),
      expect.stringContaining(`The comment on the pull request ${reason}`),
    ])
    expect(result.durationMs).toBeLessThan(15_000)
    expectHidden(result)
  })

  test('is why there is no identity token, which is said at once', async () => {
    const env = { ...elsewhere, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/' }
    const result = await runSignIn({ step: { env } })
    expect([result.output['outcome'], result.requests]).toEqual(['unknown', []])
    expect(result.errors).toEqual([
      expect.stringContaining('GitHub gave no identity token to sign in with: HTTPS_PROXY is not a valid proxy URL'),
    ])
    expect(result.durationMs).toBeLessThan(15_000)
    expectHidden(result)
  })
})
