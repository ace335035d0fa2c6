import { expect, test } from '@jest/globals'
import { trials } from '../../scripts/example-trials.ts'
import { examples, hasNewStepKeys } from '../../scripts/snippets.ts'
import { readText } from '../architecture/repository.ts'

test('every example has a trial under act, unless it has keys that act does not know', () => {
  const known = examples.filter((place) => !hasNewStepKeys({ place, text: readText(place) }))
  expect(trials.map(({ example }) => `examples/${example}.yml`)).toEqual(known)
})

test('a trial replaces only texts that its example has', () => {
  for (const { example, faster = {} } of trials)
    for (const old of Object.keys(faster)) expect(readText(`examples/${example}.yml`)).toContain(old)
})
