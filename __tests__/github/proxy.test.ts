import { describe, expect, test } from '@jest/globals'
import { readProxies } from '../../src/github/proxy.ts'
import { createFakeHost } from '../fakes/host.ts'

function look(environment: Readonly<Record<string, string>>): { readonly hasProxy: boolean; readonly masks: readonly string[] } {
  const host = createFakeHost({ environment })
  const { http, https } = readProxies(host)
  const hasProxy = http !== '' || https !== ''
  expect(host.stdout.replaceAll(/^::add-mask::.*\n/gm, '')).toBe('')
  return { hasProxy, masks: host.masks }
}

describe('a proxy that the environment names', () => {
  test.each([
    ['none', {}, false],
    ['an empty one', { https_proxy: '', HTTP_PROXY: ' ' }, false],
    ['hosts that go without', { no_proxy: 'example.com' }, false],
    ['https_proxy', { https_proxy: 'http://proxy:8080' }, true],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy:8080' }, true],
    ['http_proxy', { http_proxy: 'http://proxy:8080' }, true],
    ['HTTP_PROXY', { HTTP_PROXY: 'http://proxy:8080' }, true],
  ])('%s', (_, environment, hasProxy) => {
    expect(look(environment)).toEqual({ hasProxy, masks: [] })
  })

  test.each([
    ['plain', 'http://user:s3cret@proxy:8080', ['s3cret']],
    ['as written and decoded', 'http://user:p%40ss@proxy:8080', ['p%40ss', 'p@ss']],
    ['without a user name', 'http://:s3cret@proxy:8080', ['s3cret']],
    ['with a percent sign that encodes nothing', 'http://user:p%zzss@proxy:8080', ['p%zzss']],
    ['with half a character encoded', 'http://user:p%C3ss@proxy:8080', ['p%C3ss']],
    ['over TLS', 'https://user:s3cret@proxy', ['s3cret']],
    ['with characters that addresses encode', 'http://user:p^ss@proxy:8080', ['p^ss']],
    ['with such characters and encoded ones', 'http://user:p%40^ss@proxy:8080', ['p%40^ss', 'p@^ss']],
    ['of an address without a scheme, as curl takes it', 'user:s3cret@proxy:8080', ['s3cret']],
    ['of an address with a port that is none', 'http://user:s3cret@proxy:port', ['s3cret']],
  ])('its password is registered: %s', (_, address, passwords) => {
    const { hasProxy, masks } = look({ https_proxy: address })
    expect(hasProxy).toBe(true)
    expect(masks).toEqual(expect.arrayContaining(passwords))
  })

  test('a user name alone is no secret', () => {
    expect(look({ https_proxy: 'http://user@proxy:8080' })).toEqual({ hasProxy: true, masks: [] })
  })

  test.each([
    [{ https_proxy: 'http://plain:8080', HTTPS_PROXY: 'http://u:unused-one@b' }, ['unused-one']],
    [{ http_proxy: 'http://u:used-one@a', HTTP_PROXY: 'http://u:unused-one@b' }, ['unused-one', 'used-one']],
    [{ https_proxy: ' ', HTTPS_PROXY: 'http://u:used-one@b' }, ['used-one']],
  ])('also the one of a variable that is not used, since a step may print it: %j', (environment, expected) => {
    expect(look(environment).masks.toSorted()).toEqual(expected)
  })

  test('lower case goes first, and each has a scheme', () => {
    expect(readProxies(createFakeHost({ environment: { https_proxy: 'lower:1', HTTPS_PROXY: 'http://upper:2', HTTP_PROXY: 'http://upper:3' } }))).toEqual({ https: 'http://lower:1', http: 'http://upper:3' })
  })

  test('each of several is', () => {
    const { masks } = look({ https_proxy: 'http://u:first-one@a', HTTPS_PROXY: 'http://u:second-one@b', http_proxy: 'http://u:third-one@c', HTTP_PROXY: 'http://u:fourth-one@d' })
    expect(masks.toSorted()).toEqual(['first-one', 'fourth-one', 'second-one', 'third-one'])
  })
})
