import { expect, test } from '@jest/globals'
import { classifyNetworkError } from '../../../src/buddy/http/network-error.ts'

const classify = (error: unknown): unknown =>
  classifyNetworkError(error, 'https://api.example:8443/base', (text) => text.replaceAll('hunter2', '***'))

test.each<[string, unknown, object]>([
  [
    'a certificate that is not trusted',
    Object.assign(new Error('bad hunter2'), { code: 'CERT_HAS_EXPIRED' }),
    { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: 'bad ***' },
  ],
  [
    'a name that does not resolve, in a cause',
    new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }),
    { kind: 'host-not-found', host: 'api.example' },
  ],
  [
    'a refusal of a proxy',
    Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), { code: 'UND_ERR_ABORTED' }),
    { kind: 'connection', code: 'HTTP 407 from the proxy', detail: expect.any(String) },
  ],
  [
    'another message with the same words',
    Object.assign(new Error('No Proxy response (407)'), { code: 'ECONNRESET' }),
    { kind: 'connection', code: 'ECONNRESET', detail: 'No Proxy response (407)' },
  ],
  ['an error without a code', new Error('x'), { kind: 'connection', code: 'unknown', detail: 'x' }],
  ['no error at all', 'x', { kind: 'connection', code: 'unknown', detail: '' }],
])('names %s', (_, error, expected) => {
  expect(classify(error)).toEqual(expected)
})
