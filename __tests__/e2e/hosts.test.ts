import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { demoToken, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { type GateOptions, type GateResult, idsOf, pathOf, runGate } from './support/run-gate.ts'

const run = aRun()
const watched = run.actions[0] ?? anAction()
const path = pathOf(run, watched)
/** The five ids are not given. */
const noIds = Object.fromEntries(Object.keys(idsOf(run, watched)).map((name) => [name, undefined]))

/** A proxy that lets nobody through and remembers where they wanted to go. */
async function withProxy<T>(
  use: (proxyUrl: string, wanted: readonly string[]) => Promise<T>,
  onWanted: () => void = () => undefined,
): Promise<T> {
  const wanted: string[] = []
  const server = createServer((request, response) => {
    wanted.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(502).end()
    onWanted()
  })
  server.on('connect', (request, socket) => {
    // The step may cut the connection first.
    socket.on('error', () => undefined)
    wanted.push(request.headers.authorization === undefined ? (request.url ?? '') : 'a token')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    onWanted()
  })
  const port = await listenOnLoopback(server)
  try {
    return await use(`http://127.0.0.1:${String(port)}`, wanted)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

/** The hosts that a step spoke to; it cannot reach any but loopback. */
async function findRequestedHosts(
  inputs: GateOptions['inputs'],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const cancel = new AbortController()
  return withProxy(
    async (proxyUrl, wanted) => {
      const given = typeof inputs === 'function' ? {} : inputs
      const result = await runGate({
        inputs: { 'api-url': undefined, ...given },
        step: { signal: cancel.signal, env: { https_proxy: proxyUrl, HTTPS_PROXY: proxyUrl, ...env } },
      })
      expect([result.exitCode, result.requests.length]).toEqual([1, 0])
      return [...new Set(wanted)]
    },
    () => {
      cancel.abort()
    },
  )
}

function expectRefusal({ exitCode, output, errors, requests }: GateResult, input: string): void {
  expect([exitCode, output['outcome'], errors.length]).toEqual([1, 'unknown', 1])
  expect(errors[0]).toContain(`\`${input}\``)
  expect(requests).toEqual([])
}

describe('the host that is spoken to', () => {
  const rows: readonly (readonly [
    string,
    Readonly<Record<string, string>>,
    Readonly<Record<string, string>>,
    string,
  ])[] = [
    ['nothing given', {}, {}, 'api.buddy.works:443'],
    ['a region', { region: 'AP' }, {}, 'api.asia.buddy.works:443'],
    ['the environment', {}, { BUDDY_API_ENDPOINT: 'https://endpoint.example' }, 'endpoint.example:443'],
    ['the port of api-url', { 'api-url': 'https://buddy.example.com:8443/api' }, {}, 'buddy.example.com:8443'],
    ['the region of url', { url: `https://api.eu.buddy.works${path}` }, {}, 'api.eu.buddy.works:443'],
  ]
  test.each(rows)('%s', async (_, inputs, environment, host) => {
    expect(await findRequestedHosts(inputs, environment)).toEqual([host])
  })

  test('a wrong BUDDY_API_ENDPOINT is an input error that names the variable', async () => {
    const result = await runGate({
      inputs: { 'api-url': undefined },
      step: { env: { BUDDY_API_ENDPOINT: 'http://api.buddy.works' } },
    })
    expect([result.exitCode, result.output['outcome']]).toEqual([1, 'unknown'])
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]).toContain('BUDDY_API_ENDPOINT')
  })

  test('is loopback without the proxy that the environment names', async () => {
    await withProxy(async (proxyUrl, wanted) => {
      const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']
      const { exitCode } = await runGate({ step: { env: Object.fromEntries(names.map((name) => [name, proxyUrl])) } })
      expect([exitCode, wanted]).toEqual([0, []])
    })
  })

  test('localhost is loopback too', async () => {
    const { exitCode, errors } = await runGate({
      inputs: (apiUrl) => ({ 'api-url': apiUrl.replace('127.0.0.1', 'localhost') }),
    })
    expect([exitCode, errors]).toEqual([0, []])
  })

  test('api-url with a path keeps it', async () => {
    const { exitCode, requests } = await runGate({ buddy: { basePath: '/api' } })
    expect([exitCode, requests.map((request) => request.path)]).toEqual([0, [`/api${path}`]])
  })
})

test('a refused api-url gets no request, and its password is not told', async () => {
  const result = await runGate({ inputs: { 'api-url': 'https://user:pass-1234@api.buddy.works' } })
  expectRefusal(result, 'api-url')
  expect(result.rawStdout).not.toContain('pass-1234')
})

describe('url', () => {
  test('of the API, in the place of the ids', async () => {
    const { exitCode, asked, output } = await runGate({ inputs: (apiUrl) => ({ ...noIds, url: apiUrl + path }) })
    expect([exitCode, asked]).toEqual([0, ['details']])
    expect(output).toMatchObject(idsOf(run, watched))
  })

  test('below the path of api-url', async () => {
    const { exitCode, requests } = await runGate({
      buddy: { basePath: '/api' },
      inputs: (apiUrl) => ({ ...noIds, url: apiUrl + path }),
    })
    expect([exitCode, requests.map((request) => request.path)]).toEqual([0, [`/api${path}`]])
  })

  test('that disagrees with an id is an input error', async () => {
    expectRefusal(await runGate({ inputs: (apiUrl) => ({ url: apiUrl + path, 'pipeline-id': '3' }) }), 'pipeline-id')
  })

  test('of one of Buddy’s own hosts gives the ids alone: the token goes to api-url', async () => {
    const { exitCode, asked } = await runGate({ inputs: { ...noIds, url: `https://api.buddy.works${path}` } })
    expect([exitCode, asked]).toEqual([0, ['details']])
  })

  test('of another region is used for its ids, and a 404 then says that the two disagree', async () => {
    const { exitCode, errors } = await runGate({
      inputs: { ...noIds, url: `https://api.eu.buddy.works${path.replace('executions/1/', 'executions/999/')}` },
    })
    expect([exitCode, errors.length]).toEqual([1, 1])
    expect(errors[0]).toMatch(/EU/)
    expect(errors[0]).toMatch(/disagree/)
  })

  test('of another region, and a 401 says so too', async () => {
    const { errors } = await runGate({
      inputs: { ...noIds, token: 'of-another-region', url: `https://api.eu.buddy.works${path}` },
    })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/disagree/)
  })

  test.each<readonly [what: string, url: (apiUrl: string) => string]>([
    ['a strange host', () => `https://evil.example${path}`],
    ['the host of api-url on another port', (apiUrl) => `${apiUrl.slice(0, apiUrl.lastIndexOf(':'))}:1${path}`],
    ['dots', (apiUrl) => apiUrl + path.replace('my-project', '%2e%2e')],
  ])('with %s is refused, with no request', async (_, url) => {
    const result = await runGate({ inputs: (apiUrl) => ({ ...noIds, url: url(apiUrl) }) })
    expect([result.exitCode, result.output['outcome'], result.errors.length, result.requests.length]).toEqual([
      1,
      'unknown',
      1,
      0,
    ])
    expect(result.errors[0]).toMatch(/`url`|`project`/)
  })

  test('never makes the token travel to its host', async () => {
    const other = await startBuddy({ runs: [run], token: demoToken })
    try {
      const { exitCode } = await runGate({ inputs: { ...noIds, url: other.apiUrl + path } })
      expect([exitCode, other.requests.length]).toEqual([1, 0])
    } finally {
      await other.close()
    }
  })

  test('of the host that the environment names', async () => {
    const other = await startBuddy({ runs: [run] })
    try {
      const { exitCode, requests } = await runGate({
        inputs: { ...noIds, 'api-url': undefined, url: other.apiUrl + path },
        step: { env: { BUDDY_API_URL: other.apiUrl } },
      })
      expect([exitCode, requests.length, other.requests.length]).toEqual([0, 0, 1])
    } finally {
      await other.close()
    }
  })
})
