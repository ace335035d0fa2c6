import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { requestGitHub, type GitHubAccess, type OctokitRequest } from '../../src/github/client.ts'
import { readField } from '../../src/runner/unknown-value.ts'

const access: GitHubAccess = {
  apiUrl: 'https://github.example',
  token: 'ghs_0123456789',
  fetch: async () => {
    throw new Error('GitHub was asked')
  },
  owner: 'o',
  repository: 'r',
  wallTime: () => 0,
}

describe('a call leaves no listener, since Node would keep its answer to the end of the step', () => {
  const responses: readonly (readonly [how: string, request: OctokitRequest['request'], end: unknown])[] = [
    ['answered', async () => ({ status: 200, data: 'fine' }), 'fine'],
    [
      'http-error',
      async () => {
        throw Object.assign(new Error('no'), { response: { status: 403 } })
      },
      expect.objectContaining({ details: expect.objectContaining({ httpStatus: 403 }) }),
    ],
    [
      'not answered in time',
      () => new Promise(() => undefined),
      expect.objectContaining({ details: { kind: 'timeout', afterMs: 1 } }),
    ],
  ]
  test.each(responses)('%s', async (_, request, end) => {
    const signals: unknown[] = []
    const client: OctokitRequest = {
      request: async (route, parameters) => {
        signals.push(readField(parameters['request'], 'signal'))
        return await request(route, parameters)
      },
    }
    const { signal } = new AbortController()
    const ended: unknown = await requestGitHub(client, access, 'GET /x', {}, { timeoutMs: 1, signal }).catch(
      (error: unknown) => error,
    )
    expect(ended).toEqual(end)
    expect(signals.map((each) => (each instanceof AbortSignal ? getEventListeners(each, 'abort') : each))).toEqual([[]])
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

test.each([
  ['100', 60_000],
  ['30', 0],
  ['soon', null],
])('a rate limit that ends at %s asks to wait %j milliseconds on a clock at 40 s', async (reset, retryAfterMs) => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  const client: OctokitRequest = {
    request: async () => {
      throw Object.assign(new Error('no'), { response: { status: 403, headers } })
    },
  }
  const options = { timeoutMs: 1_000, signal: new AbortController().signal }
  await expect(
    requestGitHub(client, { ...access, wallTime: () => 40_000 }, 'GET /x', {}, options),
  ).rejects.toMatchObject({
    details: { isRateLimit: true, retryAfterMs },
  })
})
