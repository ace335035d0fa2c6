import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { call, type GitHubAccess, type Requester } from '../../src/github/client.ts'
import { field } from '../../src/runner/network-error.ts'

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
  const answers: readonly (readonly [how: string, request: Requester['request'], end: unknown])[] = [
    ['answered', async () => ({ status: 200, data: 'fine' }), 'fine'],
    [
      'refused',
      async () => {
        throw Object.assign(new Error('no'), { response: { status: 403 } })
      },
      expect.objectContaining({ trouble: expect.objectContaining({ httpStatus: 403 }) }),
    ],
    [
      'not answered in time',
      () => new Promise(() => undefined),
      expect.objectContaining({ trouble: { kind: 'timeout', afterMs: 1 } }),
    ],
  ]
  test.each(answers)('%s', async (_, request, end) => {
    const signals: unknown[] = []
    const client: Requester = {
      request: async (route, parameters) => {
        signals.push(field(parameters['request'], 'signal'))
        return await request(route, parameters)
      },
    }
    const { signal } = new AbortController()
    const ended: unknown = await call(client, access, 'GET /x', {}, { timeoutMs: 1, signal }).catch(
      (error: unknown) => error,
    )
    expect(ended).toEqual(end)
    expect(signals.map((each) => (each instanceof AbortSignal ? getEventListeners(each, 'abort') : each))).toEqual([[]])
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
