import { describe, expect, test } from '@jest/globals'
import { problemsOf, readMore, runInputs, type Texts } from '../fakes/inputs.ts'

const { token } = runInputs
const euLink = {
  url: 'https://eu.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6',
  'execution-id': '',
}

describe('the step signs in', () => {
  const provider = { token: '', 'oidc-provider-id': 'p' }
  const mayRequest = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' }
  test.each<[string, Texts, Texts, object]>([
    ['with the token before all else', { 'oidc-provider-id': 'p' }, {}, { kind: 'token', token }],
    ['with the token of buddy/login', provider, { BUDDY_TOKEN: 'login' }, { kind: 'token', token: 'login' }],
    [
      "with GitHub's identity if there is no token",
      { ...provider, 'oidc-audience': 'a' },
      mayRequest,
      { kind: 'identity', providerId: 'p', audience: 'a' },
    ],
    [
      "with GitHub's identity for its own audience",
      provider,
      mayRequest,
      { kind: 'identity', providerId: 'p', audience: '' },
    ],
  ])('%s', async (_, inputs, environment, credentials) => {
    expect((await readMore(inputs, environment)).credentials).toEqual(credentials)
  })

  test.each<[string, Texts, string, RegExp]>([
    [
      'there is no token',
      { token: '' },
      'token',
      /^`token` is missing\..*`token: \$\{\{ secrets\.BUDDY_TOKEN \}\}`.* before this step\. Pull requests from forks/,
    ],
    [
      'an audience is given without a provider',
      { token: '', 'oidc-audience': 'a' },
      'token',
      / before this step\. `oidc-audience` is set, but `oidc-provider-id` is empty\. Pull requests from forks/,
    ],
    [
      'the job may not request an identity token',
      provider,
      'oidc-provider-id',
      /^`oidc-provider-id` is set.*permissions: id-token: write/,
    ],
    ['the token has white space', { token: 'two words' }, 'token', /white space.*Store the token again/],
    ['the token is not ASCII', { token: 'naïve' }, 'token', /non-ASCII.*Store the token again/],
  ])('never, and the problem names the way, if %s', async (_, inputs, input, message) => {
    expect(await problemsOf(inputs)).toEqual([{ input, message: expect.stringMatching(message) }])
  })
})

describe('the API that is asked', () => {
  const all = {
    BUDDY_API_ENDPOINT: 'https://one.example/api',
    BUDDY_API_URL: 'https://two.example/api',
    BUDDY_BASE_URL: 'https://three.example/api',
    BUDDY_REGION: 'AP',
  }
  const own = 'https://own.example/api'
  test.each<[string, Texts, Texts, string, isDefault?: boolean]>([
    ['nothing given', {}, {}, 'https://api.buddy.works', true],
    ['US', { region: 'us' }, {}, 'https://api.buddy.works'],
    ['EU', { region: 'eu' }, {}, 'https://api.eu.buddy.works'],
    ['AP', { region: 'Ap' }, {}, 'https://api.asia.buddy.works'],
    ['AS', { region: 'AS' }, {}, 'https://api.asia.buddy.works'],
    ['ASIA', { region: 'asia' }, {}, 'https://api.asia.buddy.works'],
    ['APAC', { region: 'APAC' }, {}, 'https://api.asia.buddy.works'],
    ['api-url before region and all else', { 'api-url': `${own}/`, region: 'EU', ...euLink }, all, own],
    ['region before the environment', { region: 'EU' }, all, 'https://api.eu.buddy.works'],
    ['BUDDY_API_ENDPOINT first', {}, all, 'https://one.example/api'],
    ['then BUDDY_API_URL', {}, { ...all, BUDDY_API_ENDPOINT: ' ' }, 'https://two.example/api'],
    ['then BUDDY_BASE_URL', {}, { ...all, BUDDY_API_ENDPOINT: '', BUDDY_API_URL: '' }, 'https://three.example/api'],
    ['then BUDDY_REGION', {}, { BUDDY_REGION: 'US' }, 'https://api.buddy.works'],
    ['the environment before the link', euLink, { BUDDY_REGION: 'AP' }, 'https://api.asia.buddy.works'],
    ['then the link', euLink, {}, 'https://api.eu.buddy.works'],
    ['a base, without any slash at its end', { 'api-url': `${own}//` }, {}, own],
    ['a loopback without TLS', { 'api-url': 'http://127.0.0.1:8080/' }, {}, 'http://127.0.0.1:8080'],
    ['localhost without TLS', { 'api-url': 'http://localhost:8080' }, {}, 'http://localhost:8080'],
    ['::1 without TLS', { 'api-url': 'http://[::1]:8080' }, {}, 'http://[::1]:8080'],
  ])('%s', async (_, inputs, environment, apiUrl, isDefaultRegion = false) => {
    expect(await readMore(inputs, environment)).toMatchObject({ apiUrl, isDefaultRegion })
  })

  test('is of another region than the link, which is used for its ids, if the workflow says so', async () => {
    expect(await readMore({ ...euLink, region: 'US' })).toMatchObject({
      apiUrl: 'https://api.buddy.works',
      otherRegion: 'EU',
      target: { run: { by: 'hash', hash: '68e60c55592ab1f894ecace6' } },
    })
    expect(await readMore({ ...euLink, region: 'EU' })).toMatchObject({ otherRegion: null, isDefaultRegion: false })
  })

  test('is never named by a link of another host', async () => {
    const inputs = { ...euLink, url: euLink.url.replace('eu.buddy.works', 'own.example') }
    expect(await problemsOf(inputs)).toMatchObject([{ input: 'url' }])
    expect(await readMore(inputs, { BUDDY_BASE_URL: own })).toMatchObject({ apiUrl: own })
  })

  test.each([
    'https://api.buddy.works@evil.example',
    'https://evil.example\\@api.buddy.works',
    'https://evil.example\\x',
    'javascript:1',
    'file:///x',
    '//evil',
    'https://x.example?y',
    'https://x.example#y',
    'https://x.example/?',
    'http://api.buddy.works',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
  ])('is not %s, from the input or the environment', async (given) => {
    const [problem, ...more] = await problemsOf({ 'api-url': given })
    expect([problem, more]).toEqual([{ input: 'api-url', message: expect.stringMatching(/^`api-url` /) }, []])
    const message = problem?.message.replace('`api-url`', '')
    const subject = 'The environment variable BUDDY_API_URL, used because `api-url` is not set,'
    expect(await problemsOf({}, { BUDDY_API_URL: given })).toEqual([
      { input: 'api-url', message: `${subject}${message ?? ''}`, place: 'environment' },
    ])
  })

  const advice = 'Set it to a URL such as https://buddy.example.com/api.'
  test.each([
    ['buddy.example.com', `is not a valid URL ("buddy.example.com"). ${advice}`],
    ['//me:hunter2@x', `is not a valid URL. ${advice}`],
    ['https://me:hunter2@x', `contains a user name or password, which would be printed in logs. ${advice}`],
    ['https://hunter2@x', `contains a user name or password, which would be printed in logs. ${advice}`],
    ['https://x\\y', `contains a backslash. ${advice}`],
    ['https://x?y', `has a query or fragment. ${advice}`],
    [
      'http://x',
      'is "http://x", which would send the token unencrypted. Use https; http is allowed only for a loopback host.',
    ],
  ])('is not %j, and the problem names what is allowed', async (given, sentence) => {
    expect(await problemsOf({ 'api-url': given })).toEqual([{ input: 'api-url', message: `\`api-url\` ${sentence}` }])
  })

  test.each([
    ['MARS', '"MARS". Set it to US, EU or AP.'],
    ['ASAI', '"ASAI". Did you mean ASIA? Set it to US, EU or AP.'],
  ])('is not of the region %s', async (region, sentence) => {
    expect(await problemsOf({ region })).toEqual([{ input: 'region', message: `\`region\` is ${sentence}` }])
    const subject = 'The environment variable BUDDY_REGION, used because `region` is not set,'
    expect(await problemsOf({}, { BUDDY_REGION: region })).toEqual([
      { input: 'region', message: `${subject} is ${sentence}`, place: 'environment' },
    ])
  })
})

describe('the proxy for the API', () => {
  const wrong = 'http://user:hunter2#ss@proxy:8080'
  const right = 'http://proxy:8080'

  test.each<[string, Texts, Texts, string | null]>([
    ['none', {}, {}, null],
    ['that for https', {}, { HTTPS_PROXY: right, http_proxy: right }, 'HTTPS_PROXY'],
    ['that for http if there is no other', {}, { http_proxy: right }, 'http_proxy'],
    ['none for this machine', { 'api-url': 'http://127.0.0.1:1' }, { HTTPS_PROXY: right }, null],
    ['none for this machine, not even a wrong one', { 'api-url': 'http://localhost:1' }, { http_proxy: wrong }, null],
    ['none for a host in no_proxy', {}, { https_proxy: wrong, no_proxy: 'api.buddy.works' }, null],
    ['that for https, whatever is for http', {}, { https_proxy: right, http_proxy: wrong }, 'https_proxy'],
    ['that in small letters', {}, { https_proxy: right, HTTPS_PROXY: wrong }, 'https_proxy'],
  ])('is named by its variable: %s', async (_, inputs, environment, variable) => {
    expect((await readMore(inputs, environment)).proxyVariable).toBe(variable)
  })

  test.each<readonly [variable: string, inputs: Texts, environment: Texts, host: string]>([
    ['https_proxy', {}, { https_proxy: wrong, HTTPS_PROXY: right }, 'api.buddy.works'],
    ['HTTPS_PROXY', { region: 'EU' }, { HTTPS_PROXY: wrong, http_proxy: right }, 'api.eu.buddy.works'],
    ['http_proxy', { 'api-url': 'https://own.example:8443/api' }, { http_proxy: wrong }, 'own.example:8443'],
    ['HTTP_PROXY', euLink, { HTTP_PROXY: wrong, no_proxy: 'api.buddy.works' }, 'api.eu.buddy.works'],
  ])('is a problem if %s is no URL, and nothing of the value is shown', async (input, inputs, environment, host) => {
    expect(await problemsOf(inputs, environment)).toEqual([
      {
        input,
        message:
          `${input} is not a valid proxy URL (the proxy for ${host}). Expected http://[user:password@]host:port, ` +
          'with special characters of the password percent-encoded (# as %23).',
        place: 'environment',
      },
    ])
  })
})
