import { describe, expect, test } from '@jest/globals'
import { readEvents, readJobs, report } from '../../scripts/act-log.ts'

const workflow = `
jobs:
  one:
    name: First
    steps: [{ run: a }, { run: b }]
  two:
    steps: [{ run: c }]
`

interface Line {
  readonly jobID: string
  readonly [field: string]: string | readonly string[]
}

function logOf(...lines: readonly Line[]): string {
  return lines
    .map((line, second) => JSON.stringify({ msg: '', time: `2026-01-01T00:00:0${second}Z`, ...line }))
    .join('\n')
}

const step = (jobID: string, stepResult = 'success'): Line => ({ jobID, stage: 'Main', step: 'a step', stepResult })
const end = (jobID: string, jobResult = 'success'): Line => ({ jobID, jobResult })
const text = (jobID: string, command: string, msg: string): Line => ({ jobID, command, msg })

const good = [step('one'), step('one', 'failure'), end('one'), step('two'), end('two')]

function judge(...lines: readonly Line[]): ReturnType<typeof report> {
  return report(readJobs(workflow), readEvents(`act began\n${logOf(...lines)}\n`))
}

test('all have passed: a line for each job, a failure that the job allows included', () => {
  expect(judge(...good)).toEqual({
    lines: ['✔ First (2 steps, 2 s)', '✔ two (1 steps, 1 s)', '2 of 2 jobs have passed'],
    hasPassed: true,
  })
})

describe('a job in a matrix', () => {
  const leg = (number: string, line: Line): Line => ({ ...line, job: `two-${number}` })
  const legs = ['1', '2'].flatMap((number) => [leg(number, step('two')), leg(number, end('two'))])

  test('has passed if each leg has run each step', () => {
    expect(judge(...good.slice(0, 3), ...legs).lines).toContain('✔ two (1 steps, 3 s)')
  })

  test('has failed if a leg has not come to its end', () => {
    expect(judge(...good.slice(0, 3), ...legs.slice(0, 3)).lines).toContain('✘ two: it has failed')
  })
})

test('the steps inside of a composite action are not counted', () => {
  const inner = { ...step('two'), stepID: ['0', '1'] }
  expect(judge(...good.slice(0, 3), inner, ...good.slice(3)).hasPassed).toBe(true)
})

describe('it has not passed where', () => {
  test.each<[string, readonly Line[], string]>([
    ['a job was not run', good.slice(0, 3), '✘ two: it was not run; 0 of 1 steps were run'],
    ['a job has failed', [...good.slice(0, 4), end('two', 'failure')], '✘ two: it has failed'],
    ['a job did not come to its end', good.slice(0, 4), '✘ two: it has failed'],
    ['a step was not run', good.slice(1), '✘ First: 1 of 2 steps were run'],
    ['a step was skipped', [step('one'), step('one', 'skipped'), ...good.slice(2)], '✘ First: skipped: a step'],
    [
      'a log made an error',
      [...good, text('two', 'error', '  ❗  ::error::forged')],
      '✘ two: forged: ❗  ::error::forged',
    ],
    [
      'a log made a notice with a title',
      [...good, text('two', 'notice', '  ❓  ::notice title=x,line=1:: forged')],
      '✘ two: forged: ❓  ::notice title=x,line=1:: forged',
    ],
    ['nothing was run', [], '✘ First: it was not run; 0 of 2 steps were run'],
  ])('%s', (_, lines, reported) => {
    const { lines: printed, hasPassed } = judge(...lines)
    expect({ hasPassed, printed }).toEqual({ hasPassed: false, printed: expect.arrayContaining([reported]) })
  })
})

test('an error that only quotes a log is no forgery, nor is an output', () => {
  const quoting = text('two', 'error', '  ❗  ::error title=Buddy action failed::Upload was denied ::error::forged')
  expect(judge(...good, quoting, text('two', 'set-output', '  ⚙  ::set-output:: x=\n::error::forged'))).toMatchObject({
    hasPassed: true,
  })
})

test('the log of a job that has not passed is quoted, and commands nothing where it is printed', () => {
  const { lines } = judge(...good.slice(0, 4), text('two', '', 'a\r::error::b\n##[error]c'))
  expect(lines).toEqual(expect.arrayContaining(['  │ a', '  │ ::error::b', '  │ ## [error]c']))
})

test('a workflow without jobs is refused', () => {
  expect(() => readJobs('on: push')).toThrow('The workflow has no jobs')
})
