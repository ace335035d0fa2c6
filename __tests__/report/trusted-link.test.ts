import { describe, expect, test } from '@jest/globals'
import { BuddyError, RetriesExhausted } from '../../src/buddy/errors.ts'
import type { ActionExecution } from '../../src/buddy/model.ts'
import type { GateResult } from '../../src/report/result.ts'
import { findPage, trustedUrl } from '../../src/report/trusted-link.ts'
import { toRunState } from '../../src/run/state.ts'
import { aGateResult, anActionExecution, anExecution } from '../fakes/builders.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

const buddy = 'https://api.buddy.works'
const ownServer = 'https://buddy.example.com/api'

describe('a link is trusted if it leads to Buddy', () => {
  test.each([
    [
      'the page of a run',
      'https://app.buddy.works/w/p/pipelines/pipeline/1/execution/abc/?actionExecutionId=def',
      buddy,
    ],
    ['the page of a run in the EU', 'https://eu.buddy.works/w/p', buddy],
    ['the page of a run in Asia', 'https://asia.buddy.works/w/p', buddy],
    ['a link to the API base itself', 'https://api.buddy.works/workspaces/w', buddy],
    ["one's own server", 'https://buddy.example.com/w/p', ownServer],
    ["one's own server at a port", 'https://buddy.example.com:8443/w', 'https://buddy.example.com:8443/api'],
    ["one's own server over TLS, though its API is not", 'https://buddy.example.com/w', 'http://buddy.example.com/api'],
    ['a link of 500 characters', `https://app.buddy.works/${'x'.repeat(476)}`, buddy],
    ['a server on this machine', 'http://127.0.0.1:8080/w', 'http://127.0.0.1:8080'],
  ])('%s', (_, link, apiUrl) => {
    expect(trustedUrl(link, apiUrl)).toBe(link)
  })

  test.each([
    ['null', null],
    ['no text', ''],
    ['a path', '/w/p'],
    ['another host', 'https://evil.example/'],
    ['a host that ends alike', 'https://app.buddy.works.evil.example/'],
    ['a subdomain', 'https://x.app.buddy.works/'],
    ['the domain alone', 'https://buddy.works/'],
    ['a host behind a user name', 'https://app.buddy.works@evil.example/'],
    ['a user name', 'https://user@app.buddy.works/'],
    ['a password alone', 'https://:pass@app.buddy.works/'],
    ['a backslash', 'https://evil.example\\@app.buddy.works/'],
    ['another port', 'https://app.buddy.works:8443/'],
    ['http', 'http://app.buddy.works/'],
    ['javascript', 'javascript:alert(1)//app.buddy.works'],
    ['a relative address of another host', '//evil.example/'],
    ['letters that look alike', 'https://аpp.buddy.works/'],
    ['a link of more than 500 characters', `https://app.buddy.works/${'x'.repeat(500)}`],
    ["one's own server without TLS", 'http://buddy.example.com/w'],
    ["another port of one's own server", 'https://buddy.example.com:8443/w'],
  ])('%s is not', (_, link) => {
    expect([trustedUrl(link, buddy), trustedUrl(link, ownServer)]).toEqual([null, null])
  })

  test("one's own server is trusted by itself alone, and no server by an API base that is no address", () => {
    expect(trustedUrl('https://buddy.example.com/w', buddy)).toBeNull()
    expect([trustedUrl('https://app.buddy.works/w', ''), trustedUrl('https://evil.example/', 'x')]).toEqual([
      'https://app.buddy.works/w',
      null,
    ])
  })

  test('any text that is trusted leads where it seems to, and cannot leave an attribute', () => {
    const hosts = ['app.buddy.works', 'buddy.example.com', 'evil.example']
    const anyLink = fc.oneof(
      // Not `fc.webUrl`, which takes a second to list every character of an address.
      fc.tuple(fc.domain(), fc.string()).map(([name, path]) => `https://${name}/${path}`),
      fc.string({
        unit: fc.constantFrom(...'https: http: // / \\ @ : . ? # " < > \''.split(' '), ...hosts, '\n', ' ', 'é'),
      }),
      anyUnicode().map((path) => `https://app.buddy.works/${path}`),
    )
    fc.assert(
      fc.property(anyLink, (link) => {
        const trusted = trustedUrl(link, ownServer)
        fc.pre(trusted !== null)
        expect(trusted).toMatch(/^https:\/\/(?:(?:app|eu|asia)\.buddy\.works|buddy\.example\.com)\//)
        expect(trusted).not.toMatch(/[<>"\s]/)
      }),
    )
  })
})

test('a link holds no marker from which the runner would read a command', () => {
  const link = trustedUrl('https://app.buddy.works/x##[add-mask]y?a=##[error]#[b]', 'https://api.buddy.works')
  expect(link).toBe('https://app.buddy.works/x##%5Badd-mask]y?a=##%5Berror]#[b]')
})

describe('the page of the pipeline', () => {
  const noRun = { executionId: null, actionExecutionId: null, htmlUrl: null }
  const ids = { workspace: 'my-company', project: 'a b', pipelineId: '7', ...noRun }
  const lost = new RetriesExhausted(
    new BuddyError({ kind: 'timeout', afterMs: 1 }, 'GET /x'),
    'exhausted',
    1,
    1,
    'seen',
  )
  const pageOf = (more: Partial<GateResult>): string | null => findPage(aGateResult({ ids, state: null, ...more }))

  test.each([
    ['https://api.buddy.works', 'https://app.buddy.works'],
    ['https://api.eu.buddy.works', 'https://eu.buddy.works'],
    ['https://buddy.example.com:8443/api', 'https://buddy.example.com:8443'],
  ])('of %s is at %s', (apiUrl, origin) => {
    expect(pageOf({ apiUrl })).toBe(`${origin}/my-company/a%20b/pipelines/pipeline/7`)
  })

  test.each<[string, Partial<GateResult>]>([
    ['the number of the pipeline is not known', { ids: { ...ids, pipelineId: null } }],
    ['nothing is known', { ids: null }],
    ['the API base is no address', { apiUrl: '' }],
    ['Buddy could not be asked', { end: { kind: 'unreachable', error: lost } }],
  ])('is not known when %s', (_, more) => {
    expect(pageOf(more)).toBeNull()
  })
})

describe('the page that the links of a report open', () => {
  const base = 'https://app.buddy.works/w/p'
  const ids = {
    workspace: 'w',
    project: 'p',
    pipelineId: '2',
    executionId: '2',
    actionExecutionId: null,
    htmlUrl: `${base}/started`,
  }
  const failed = anActionExecution({ status: 'FAILED', htmlUrl: `${base}/failed` })
  const again = anActionExecution({ id: 'again', htmlUrl: `${base}/again`, startDate: '2026-01-01T01:00:00Z' })
  const waiting = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: `${base}/waiting` })
  const ofRun = (status: string, ...actionExecutions: readonly ActionExecution[]): GateResult['state'] =>
    toRunState(anExecution({ status, htmlUrl: `${base}/run`, actionExecutions }))

  test.each<[string, Partial<GateResult>, string | null]>([
    ['is that of the action where a run failed', { state: ofRun('FAILED', failed) }, `${base}/failed`],
    ['is that of the run when no action failed', { state: ofRun('FAILED', again) }, `${base}/run`],
    [
      'is that of the run when an action was executed again',
      { state: ofRun('SUCCESSFUL', failed, again) },
      `${base}/run`,
    ],
    ['is that of the run while the run goes on', { state: ofRun('INPROGRESS', failed) }, `${base}/run`],
    ['is that of the action that waits', { state: ofRun('WAITING_FOR_APPLY', waiting) }, `${base}/waiting`],
    ['is that of a started run that Buddy has not shown', { state: null, ids }, `${base}/started`],
    ['is that of the pipeline when no run is known', { state: null }, `${base}/pipelines/pipeline/2`],
    ['is none when nothing is known', { state: null, ids: null }, null],
    [
      'is none when Buddy gives a page elsewhere',
      { state: null, ids: { ...ids, htmlUrl: 'https://evil.example/' } },
      null,
    ],
  ])('%s', (_, more, page) => {
    expect(findPage(aGateResult(more))).toBe(page)
  })
})
