import { describe, expect, test } from '@jest/globals'
import { encodeOperation, encodeRun, type RunRequest } from '../../src/buddy/requests.ts'
import { aRunRequest, revision } from '../fakes/builders.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

const nothing: RunRequest = aRunRequest()

describe('a run that is to be started', () => {
  test.each<[string, Partial<RunRequest>, object]>([
    ['of nothing', {}, {}],
    ['of a commit', { revision }, { to_revision: { revision } }],
    ['of a branch', { branch: 'main' }, { branch: { name: 'main' } }],
    ['of a tag', { tag: 'v1' }, { tag: { name: 'v1' } }],
    ['of a pull request', { pullRequest: 'pull/12' }, { pull_request: { name: 'pull/12' } }],
    ['with false, which is not nothing', { refresh: false, clearCache: false }, { refresh: false, clear_cache: false }],
    [
      'with all the rest',
      {
        comment: 'c',
        refresh: true,
        clearCache: true,
        priority: 'HIGH',
        delayUntil: '2026-11-18T12:38:16Z',
        actionsToRun: [12, 15],
        environment: 'e',
        packageVersion: 'pkg:1.2.0',
      },
      {
        comment: 'c',
        refresh: true,
        clear_cache: true,
        priority: 'HIGH',
        delay_until: '2026-11-18T12:38:16Z',
        actions_to_run: [12, 15],
        environment: 'e',
        package_version: 'pkg:1.2.0',
      },
    ],
    [
      'with variables, an empty one too; only secrets are encrypted',
      {
        variables: [
          { key: 'A', value: '', isEncrypted: false },
          { key: 'B', value: '2', isEncrypted: true },
        ],
      },
      {
        variables: [
          { key: 'A', value: '' },
          { key: 'B', value: '2', encrypted: true },
        ],
      },
    ],
  ])('%s', (_, more, body) => {
    expect(encodeRun({ ...nothing, ...more })).toEqual(body)
  })
})

describe('an operation on a run', () => {
  test.each([
    ['of the whole run', { operation: 'CANCEL' } as const, { operation: 'CANCEL' }],
    [
      'of an action, by the number that Buddy wrote',
      { operation: 'APPLY', actionReference: 7 } as const,
      { operation: 'APPLY', approve_action_id: 7 },
    ],
    [
      'of an action, by the text that Buddy wrote',
      { operation: 'APPLY', actionReference: 'a7' } as const,
      { operation: 'APPLY', approve_action_id: 'a7' },
    ],
    [
      'with variables',
      {
        operation: 'SET_VARIABLES',
        actionReference: 7,
        variables: [{ key: 'A', value: '1', isEncrypted: true }],
      } as const,
      { operation: 'SET_VARIABLES', approve_action_id: 7, variables: [{ key: 'A', value: '1', encrypted: true }] },
    ],
  ])('%s', (_, operation, body) => {
    expect(encodeOperation(operation)).toEqual(body)
  })
})

test('any value of a variable reaches Buddy as it is, through JSON', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ key: fc.string(), value: anyUnicode(), isEncrypted: fc.boolean() }), {
        minLength: 1,
      }),
      (variables) => {
        const sent: unknown = JSON.parse(JSON.stringify(encodeOperation({ operation: 'APPLY', variables })))
        expect(sent).toEqual({
          operation: 'APPLY',
          variables: variables.map(({ key, value, isEncrypted }) =>
            isEncrypted ? { key, value, encrypted: true } : { key, value },
          ),
        })
      },
    ),
  )
})
