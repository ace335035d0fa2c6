import { describe, expect, test } from '@jest/globals'
import { parseLink } from '../../src/inputs/link.ts'
import { aHash } from '../fakes/builders.ts'

const run = aHash(2)
const actionExecutionId = aHash(1)
const api = 'https://api.buddy.works/workspaces/acme/projects/shop/pipelines/22/executions/33'
const page = `https://app.buddy.works/acme/shop/pipelines/pipeline/22/execution/${run}`
const onPremises = new URL('https://buddy.example.com:8443/api')
const apiOnPremises = api.replace('api.buddy.works', 'buddy.example.com:8443/api')
const pageOnPremises = page.replace('app.buddy.works', 'buddy.example.com:8443')
const loopback = new URL('http://127.0.0.1:8080')
const ids = { workspace: 'acme', project: 'shop', pipelineId: '22', executionId: '33', actionExecutionId: '' }
const pageIds = { ...ids, executionId: run }

function messageOf(link: string, named: URL | null = null): string {
  const parsed = parseLink(link, named)
  return 'message' in parsed ? parsed.message : ''
}

describe('a link is read', () => {
  test.each([
    ['the API url of a run', api, ids, false],
    ['the API url with a slash', `${api}/`, ids, false],
    [
      'the API url of an action execution',
      `${api}/action_executions/${actionExecutionId}`,
      { ...ids, actionExecutionId },
      false,
    ],
    ['the page of a run', page, pageIds, true],
    ['the page with a slash', `${page}/`, pageIds, true],
    [
      'the page of an action execution',
      `${page}/?actionExecutionId=${actionExecutionId}`,
      { ...pageIds, actionExecutionId },
      true,
    ],
    [
      'the page with more in its query, and a fragment',
      `${page}?approve=true&actionExecutionId=${actionExecutionId}#log`,
      { ...pageIds, actionExecutionId },
      true,
    ],
    ['encoded letters', page.replace('/shop/', '/my%2Dproject/'), { ...pageIds, project: 'my-project' }, true],
    ['broken encoding, as written', page.replace('/acme/', '/%zz/'), { ...pageIds, workspace: '%zz' }, true],
    ['a default port that is written out', page.replace('.works/', '.works:443/'), pageIds, true],
    ['capitals in the host', page.replace('app.buddy.works', 'APP.Buddy.Works'), pageIds, true],
  ])('%s', (_, link, expected, isPage) => {
    expect(parseLink(link, null)).toEqual({ ids: expected, isPage, region: 'US' })
  })

  test.each([
    ['api.buddy.works', 'US'],
    ['api.eu.buddy.works', 'EU'],
    ['api.asia.buddy.works', 'AP'],
    ['app.buddy.works', 'US'],
    ['eu.buddy.works', 'EU'],
    ['asia.buddy.works', 'AP'],
  ])('of %s, which is of region %s', (host, region) => {
    expect(parseLink(page.replace('app.buddy.works', host), null)).toMatchObject({ region })
  })

  test.each([
    ['the API', apiOnPremises, onPremises, ids],
    ['the API, whose base ends with a slash', apiOnPremises, new URL(`${onPremises.href}/`), ids],
    ['the page', pageOnPremises, onPremises, pageIds],
    ['a loopback without TLS', api.replace('https://api.buddy.works', 'http://127.0.0.1:8080'), loopback, ids],
    ['TLS if the API has none', api.replace('api.buddy.works', '127.0.0.1:8080'), loopback, ids],
  ])('on premises: %s', (_, link, named, expected) => {
    expect(parseLink(link, named)).toMatchObject({ ids: expected, region: null })
  })

  test("of Buddy's own cloud, also if an API with another base is named", () => {
    expect(parseLink(api, onPremises)).toEqual({ ids, isPage: false, region: 'US' })
  })
})

describe('a link is refused', () => {
  const path = new URL(page).pathname
  test.each([
    ['of another host', `https://evil.example${path}`, null],
    ['of another host although an API is named', `https://evil.example${path}`, onPremises],
    ['of a host that ends like Buddy', `https://evil-app.buddy.works${path}`, null],
    ['of a host that begins like Buddy', `https://app.buddy.works.evil.example${path}`, null],
    ['with a dot after the host', `https://app.buddy.works.${path}`, null],
    ['without TLS', `http://app.buddy.works${path}`, null],
    ['without TLS if the API has it', pageOnPremises.replace('https', 'http'), onPremises],
    ['with another port', `https://app.buddy.works:8443${path}`, null],
    ['with another port than the API', pageOnPremises.replace(':8443', ''), onPremises],
    ['with a password alone', `https://:hunter2@app.buddy.works${path}`, null],
    ['with a user name', `https://someone@app.buddy.works${path}`, null],
    ['with Buddy as the user name', `https://app.buddy.works@evil.example${path}`, null],
    ['with Buddy as the user name of the API host', pageOnPremises.replace('//', '//app.buddy.works@'), onPremises],
    ['of another scheme', `ftp://app.buddy.works${path}`, null],
    ['that runs', 'javascript:alert(1)', null],
    ['without a scheme', `app.buddy.works${path}`, null],
    ['that leaves its folder', page.replace(run, `../${run}`), null],
    ['that leaves its folder, encoded', page.replace('/acme/', '/acme/%2e%2e/'), null],
    ['without the base of the API', apiOnPremises.replace('/api', ''), onPremises],
    ['with another base than the API', apiOnPremises.replace('/api', '/xyz'), onPremises],
    ["of something in a run's page", `${page}/logs`, null],
    ['of more before the run', page.replace('/acme/', '/x/acme/'), null],
    ['of more before the run in the API', api.replace('/workspaces/', '/x/workspaces/'), null],
    ['of a pipeline', 'https://app.buddy.works/w/p/pipelines/pipeline/2', null],
    ['of a list of runs', api.replace('/33', '/'), null],
    ['of a list of action executions', `${api}/action_executions`, null],
    ['of something in an action execution', `${api}/action_executions/${run}/logs`, null],
    ['of an action execution without its hash', `${page}?actionExecutionId=`, null],
  ])('%s', (_, link, named) => {
    expect(parseLink(link, named)).toEqual({ input: 'url', message: expect.stringMatching(/^`url` /) })
  })

  const fixedWords = [
    ...['workspaces', 'projects', 'pipelines', 'executions', 'action_executions'].map(
      (word) => [word, `${api}/action_executions/12345678`] as const,
    ),
    ...['pipelines', 'pipeline', 'execution'].map((word) => [word, page] as const),
  ]
  test.each(fixedWords)('with another word in the place of %s: %s', (word, link) => {
    expect(parseLink(link, null)).toHaveProperty('ids')
    expect(messageOf(link.replace(`/${word}/`, '/x/'))).toMatch(/^`url` /)
  })

  test.each([
    ['w/p/pipelines', ['"w/p/pipelines"', 'not a valid URL', 'Set it to the link of a run']],
    ['//someone:hunter2@w/p', ['"@"', 'not a valid URL', 'not shown']],
    [`https://someone:hunter2@app.buddy.works${path}`, ['contains a user name or password']],
    [`https://someone:hunter2@evil.example${path}`, ['contains a user name or password']],
    [`https://someone:hunter2@app.buddy.works:port${path}`, ['"@"', 'not a valid URL']],
    [
      `https://evil.example${path}`,
      ['"https://evil.example"', 'not the host of `api-url`', 'on-premises Buddy set `api-url`'],
    ],
    ['https://app.buddy.works/w/p', ['"https://app.buddy.works/w/p"', '/execution/<hash>', '/executions/<number>']],
    [`${page}/?actionExecutionId=`, ['actionExecutionId is empty', 'remove `?actionExecutionId=`']],
  ])('with what is wrong and what is allowed, and without a password: %s', (link, parts) => {
    const message = messageOf(link)
    for (const part of parts) expect(message).toContain(part)
    expect(message).not.toContain('hunter2')
  })
})
