import { describe, expect, test } from '@jest/globals'
import { createDispatcher } from '../../src/runner/undici/connections.ts'
import {
  findProxy,
  findProxyAddress,
  maskProxyPasswords,
  type Proxy,
  readProxies,
  WrongProxy,
} from '../../src/runner/proxy.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

function masksOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const runner = createFakeRunner({ environment })
  maskProxyPasswords(runner)
  return runner.masks
}

describe('a proxy that the environment names', () => {
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
    expect(masksOf({ https_proxy: address })).toEqual(expect.arrayContaining(passwords))
  })

  test('a user name alone is no secret', () => {
    expect(masksOf({ https_proxy: 'http://user@proxy:8080', no_proxy: 'a' })).toEqual([])
  })

  test.each([
    [{ https_proxy: 'http://plain:8080', HTTPS_PROXY: 'http://u:unused-one@b' }, ['unused-one']],
    [{ http_proxy: 'http://u:used-one@a', HTTP_PROXY: 'http://u:unused-one@b' }, ['unused-one', 'used-one']],
    [{ https_proxy: ' ', HTTPS_PROXY: 'http://u:used-one@b' }, ['used-one']],
  ])('also the one of a variable that is not used, since a step may print it: %j', (environment, expected) => {
    expect(masksOf(environment).toSorted()).toEqual(expected)
  })

  test('lower case goes first, and each has a scheme', () => {
    expect(
      readProxies(
        createFakeRunner({
          environment: {
            https_proxy: 'lower:1',
            HTTPS_PROXY: 'http://upper:2',
            HTTP_PROXY: 'http://upper:3',
            no_proxy: 'a',
            NO_PROXY: 'b',
          },
        }),
      ),
    ).toEqual({
      https: { variable: 'https_proxy', address: 'http://lower:1' },
      http: { variable: 'HTTP_PROXY', address: 'http://upper:3' },
      exceptions: 'a',
    })
    expect(readProxies(createFakeRunner({ environment: { no_proxy: ' ', NO_PROXY: 'b' } }))).toEqual({
      https: null,
      http: null,
      exceptions: 'b',
    })
  })
})

/** The proxy for an address, in this environment. */
function find(address: string, environment: Readonly<Record<string, string>>): Proxy | null {
  return findProxy(readProxies(createFakeRunner({ environment })), new URL(address))
}

describe('the proxy through which an address is asked', () => {
  const two = { https_proxy: 'http://secure:1', http_proxy: 'http://plain:2' }
  test.each<readonly [address: string, environment: Readonly<Record<string, string>>, variable: string | null]>([
    ['https://buddy.example', two, 'https_proxy'],
    ['http://github.example', two, 'http_proxy'],
    ['https://buddy.example', { HTTP_PROXY: 'http://plain:2' }, 'HTTP_PROXY'],
    ['http://github.example', { HTTPS_PROXY: 'http://secure:1' }, null],
    ['https://buddy.example', {}, null],
    ...['http://localhost:1', 'https://127.0.0.1', 'https://127.10.20.30:8443', 'http://[::1]'].map(
      (address) => [address, two, null] as const,
    ),
    ...['https://127.0.0.1.example', 'https://localhost.example', 'https://128.0.0.1'].map(
      (address) => [address, two, 'https_proxy'] as const,
    ),
  ])('of %s, where there is %j: %s', (address, environment, variable) => {
    expect(find(address, environment)?.variable ?? null).toBe(variable)
  })

  test.each<readonly [noProxy: string, address: string, isAskedWithout: boolean]>([
    ['buddy.example', 'https://buddy.example', true],
    ['Buddy.Example', 'https://buddy.example', true],
    ['buddy.example', 'https://api.buddy.example', true],
    ['.buddy.example', 'https://api.buddy.example', true],
    ['*.buddy.example', 'https://buddy.example', true],
    ['a.example, buddy.example', 'https://buddy.example', true],
    ['a.example buddy.example', 'https://buddy.example', true],
    ['*', 'https://buddy.example', true],
    ['10.0.0.1', 'https://10.0.0.1', true],
    ['buddy.example:443', 'https://buddy.example', true],
    ['buddy.example:80', 'http://buddy.example', true],
    ['buddy.example:443x', 'https://buddy.example', false],
    ['buddy.example:8443', 'https://buddy.example:8443', true],
    ['buddy.example', 'https://buddy.example:8443', true],
    ['buddy.example:443', 'https://buddy.example:8443', false],
    ['buddy.example:443', 'http://buddy.example', false],
    ['dy.example', 'https://buddy.example', false],
    ['api.buddy.example', 'https://buddy.example', false],
    [',', 'https://buddy.example', false],
    ['', 'https://buddy.example', false],
    ['*, a.example', 'https://10.0.0.1', true],
    ['*:443', 'https://buddy.example', true],
    ['*:443', 'https://buddy.example:8443', false],
    ['10.0.0.0/8', 'https://10.20.30.40', true],
    ['10.0.0.0/8', 'https://11.0.0.1', false],
    ['a.example,192.168.0.0/16', 'https://192.168.7.7:8443', true],
    ['10.0.0.1/32', 'https://10.0.0.2', false],
    ['0.0.0.0/0', 'https://10.0.0.2', true],
    ['0.0.0.0/0', 'https://buddy.example', false],
    ['10.0.0.0/33', 'https://10.0.0.1', false],
    ['10.0.0.0/x', 'https://10.0.0.1', false],
    ['10.0.0.1:443', 'https://10.0.0.1', true],
    ['10.0.0.1:80', 'https://10.0.0.1', false],
    ['10.0.0.0/8', 'https://10.buddy.example', false],
    ['buddy.example/8', 'https://buddy.example', false],
    ['[fd00::1]', 'https://[fd00::1]', true],
    ['FD00:0::1', 'https://[fd00::1]', true],
    ['fd00::1', 'https://[fd00::2]', false],
    ['[fd00::1]:443', 'https://[fd00::1]', true],
    ['[fd00::1]:8443', 'https://[fd00::1]', false],
    ['fd00::/8', 'https://[fd12:3456::1]', true],
    ['[fd00::]/8', 'https://[fd12:3456::1]', true],
    ['fd00::/8', 'https://[fe80::1]', false],
    ['fd00::/129', 'https://[fd00::1]', false],
    ['fd00::/8', 'https://10.0.0.1', false],
    ['10.0.0.0/8', 'https://[::ffff:10.0.0.1]', true],
    ['fd00:1:2:3:4:5:6:7', 'https://[fd00:1:2:3:4:5:6:7]', true],
    ['[fd12::]/16', 'https://[fd12:3456::1]', true],
    ['x[fd00::1]', 'https://[fd00::1]', false],
    ['[fd00::1]x', 'https://[fd00::1]', false],
    ['.', 'https://buddy.example.', false],
  ])('is none where no_proxy is %j, for %s: %s', (noProxy, address, isAskedWithout) => {
    expect(find(address, { ...two, NO_PROXY: noProxy }) === null).toBe(isAskedWithout)
  })

  test('is the one of its own kind, also where that is wrong and the other is not', () => {
    const environment = { HTTPS_PROXY: 'http://proxy:80800', http_proxy: 'http://plain:2' }
    expect(find('https://buddy.example', environment)).toEqual({ variable: 'HTTPS_PROXY', address: null })
    expect(find('http://buddy.example', environment)).toEqual({ variable: 'http_proxy', address: 'http://plain:2' })
  })
})

describe('the address of a proxy', () => {
  test.each([
    'http://proxy:8080',
    'http://proxy:8080/',
    'https://proxy',
    'HTTP://Proxy:8080',
    'http://user:p%23ss@proxy:8080',
    'http://user:p@ss@proxy:8080',
    'http://user@proxy',
    'http://[::1]:8080',
    'http://10.0.0.1:1',
  ])('can be %s', (address) => {
    expect(find('https://buddy.example', { https_proxy: address })?.address).toBe(address)
  })

  test.each<readonly [what: string, address: string]>([
    ['a # in the password', 'http://user:hunter2#ss@proxy:8080'],
    ['a / in the password', 'http://user:hunter2/ss@proxy:8080'],
    ['a ? in the password', 'http://user:hunter2?ss@proxy:8080'],
    ['digits before a / in the password, so that it reads as a port', 'http://user:22/hunter2@proxy:8080'],
    ['digits before a # in the password', 'http://user:22#hunter2@proxy:8080'],
    ['digits before a ? in the password', 'http://user:22?hunter2@proxy:8080'],
    ['a % that encodes nothing', 'http://user:hunter2%zz@proxy:8080'],
    ['half a character encoded', 'http://user%C3:hunter2@proxy:8080'],
    ['a port that is too high', 'http://user:hunter2@proxy:80800'],
    ['a port that is none', 'user:hunter2@proxy:port'],
    ['no host', 'http://'],
    ['a space', 'http://user:hunter2@my proxy:8080'],
    ['a path', 'http://user:hunter2@proxy:8080/path'],
    ['another scheme', 'socks5://user:hunter2@proxy:1080'],
    ['no scheme before its slashes', '://user:hunter2@proxy'],
  ])('cannot have %s: it is said which variable is wrong, and not what it holds', (_, address) => {
    const runner = createFakeRunner({ environment: { HTTPS_PROXY: address } })
    expect(find('https://buddy.example', { HTTPS_PROXY: address })).toEqual({ variable: 'HTTPS_PROXY', address: null })
    const message = 'HTTPS_PROXY is not a valid proxy URL'
    const ask = (asked: string) => (): string | null => findProxyAddress(readProxies(runner), new URL(asked))
    expect(ask('https://buddy.example')).toThrow(new WrongProxy('HTTPS_PROXY'))
    expect(ask('https://buddy.example')).toThrow(message)
    expect(new WrongProxy('HTTPS_PROXY')).toMatchObject({ name: 'WrongProxy', isLasting: true })
    expect(ask('https://localhost')()).toBeNull()
  })

  test('is taken only where connections can be made with it, whatever it is', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        ':',
        '/',
        '//',
        '@',
        '#',
        '?',
        '%',
        '%41',
        '[',
        ']',
        '\\',
        ' ',
        'http',
        'https://',
        'socks5://',
        'proxy',
        '8080',
      ),
      anyUnicode({ maxLength: 5 }),
    )
    const address = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 6 }).map((parts) => `http://user:${parts.join('')}@proxy:8080`),
    )
    await fc.assert(
      fc.asyncProperty(address, async (https_proxy) => {
        const found = find('https://buddy.example', { https_proxy })
        if (found?.address != null) await createDispatcher(found.address, new AbortController().signal).destroy()
      }),
    )
  })
})
