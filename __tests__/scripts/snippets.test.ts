import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { hasNewStepKeys, isWorkflow, listSnippets, nameFile, toWorkflow } from '../../scripts/snippets.ts'

const fence = '```'
const steps = '- run: |\n    one\n\n    two\n'
const document = [
  '# Title',
  '',
  `${fence}yaml`,
  steps.trimEnd(),
  fence,
  '',
  `${fence}sh`,
  'npm ci',
  fence,
  `${fence}yml`,
  'on: push',
  'jobs: {}',
  fence,
  '',
].join('\n')

describe('the snippets of a document', () => {
  test('are its fences of YAML, with the lines at which they begin', () => {
    expect(listSnippets('docs/READ.md', document)).toEqual([
      { place: 'docs/READ.md:3', text: steps },
      { place: 'docs/READ.md:13', text: 'on: push\njobs: {}\n' },
    ])
  })

  test('are none where there are none', () => {
    expect(listSnippets('a.md', 'Text with ```yaml in it\n')).toEqual([])
  })
})

describe('as a workflow', () => {
  const ofSteps = { place: 'READ.md:3', text: steps }
  const whole = { place: 'READ.md:12', text: 'on: push\njobs: {}\n' }

  test('steps go into a job that is bounded and may do nothing', () => {
    expect(isWorkflow(ofSteps)).toBe(false)
    expect(parse(toWorkflow(ofSteps))).toMatchObject({
      permissions: {},
      jobs: { job: { 'timeout-minutes': 60, steps: [{ run: 'one\n\ntwo\n' }] } },
    })
  })

  test('a whole one stays as it is', () => {
    expect(isWorkflow(whole)).toBe(true)
    expect(toWorkflow(whole)).toBe(whole.text)
  })

  test('its file is named after its place', () => {
    expect(nameFile({ place: '.github/READ.md:12', text: '' })).toBe('-github-READ-md-12.yml')
  })
})

describe('the newer keys of steps', () => {
  test.each(['- uses: a/b@v1\n  background: true\n', '- wait: a\n', '- parallel:\n    - run: a\n', '- wait-all:\n'])(
    'are found in %j',
    (text) => {
      expect(hasNewStepKeys({ place: '', text })).toBe(true)
    },
  )

  test('are not the inputs of the same names', () => {
    expect(hasNewStepKeys({ place: '', text: '- uses: a/b@v1\n  with:\n    wait: true\n' })).toBe(false)
  })
})
