import { expect, test } from '@jest/globals'
import { describeCommit } from '../../src/buddy/commit.ts'

test.each([
  ['commit and branch', { revision: 'abcdef0123456789', branch: 'main', tag: null }, 'abcdef012345 on main'],
  ['the tag before the branch', { revision: 'abcdef0123456789', branch: 'main', tag: 'v1' }, 'abcdef012345 on v1'],
  ['a commit alone', { revision: 'abcdef0', branch: null, tag: null }, 'abcdef0'],
  ['no text that only contains a revision', { revision: 'x abcdef0', branch: null, tag: null }, ''],
  ['no text that only begins with a revision', { revision: 'abcdef0 x', branch: null, tag: null }, ''],
  ['nothing', { revision: null, branch: 'main', tag: 'v1' }, ''],
])('what a run has built: %s', (_, built, words) => {
  expect(describeCommit(built)).toBe(words)
})
