import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../src/buddy/status.ts'
import { findNearest, suggest } from '../../src/inputs/suggestion.ts'

describe('the nearest choice', () => {
  test.each([
    ['brunch', 'branch'],
    ['branhc', 'branch'],
    ['BRANCH', 'branch'],
    ['brnch', 'branch'],
    ['braanchh', 'branch'],
    ['tags', 'tag'],
    ['brunhcc', null],
    ['branchname', null],
    ['', null],
  ])('of %j is %j', (word, expected) => {
    expect(findNearest(word, ['branch', 'tag', 'commit'])).toBe(expected)
  })

  test('is the first of several that are equally near', () => {
    expect(findNearest('ac', ['ab', 'ad'])).toBe('ab')
    expect(findNearest('x', [])).toBeNull()
  })

  test.each([
    ['successful', knownStatuses, ' Did you mean SUCCESSFUL?'],
    ['SUCCESFUL', knownStatuses, ' Did you mean SUCCESSFUL?'],
    ['PASSED', knownStatuses, ''],
    ['SUCCESS', knownStatuses, ' Did you mean SUCCESSFUL?'],
    ['terminat', ['TERMINATED', 'SKIPPED'], ' Did you mean TERMINATED?'],
    ['WAITING', knownStatuses, ''],
    ['S', knownStatuses, ''],
    ['MARS', ['US', 'EU', 'AP', 'AS'], ''],
    ['USA', ['US', 'EU', 'AP', 'AS'], ' Did you mean US?'],
  ] as const)('of %j is suggested only if the words are alike', (word, choices, expected) => {
    expect(suggest(word, choices)).toBe(expected)
  })
})
