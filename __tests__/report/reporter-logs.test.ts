import { describe, expect, test } from '@jest/globals'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { splitLines } from '../../testing/fake-runner/lines.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'
import { aWholeLog, openReporter, report } from '../fakes/report.ts'
import type { FakeRunnerOptions } from '../fakes/runner.ts'

const failed = anActionExecution({ status: 'FAILED' })
const failing = {
  outcome: 'failed',
  states: [toRunState(anExecution({ status: 'FAILED', actionExecutions: [failed] }))],
  log: ['line of the log'],
} as const
const logFile = { 'log-file': 'x' }

describe('the log in the job log', () => {
  test('is in a group of its own, and the error lines of a failure follow outside of any group', async () => {
    const { stdout } = await report({ ...failing, states: [toActionState(failed, null, true)] })
    expect(stdout).toMatch(
      /::group::[^\n]*"Build", line 1\n│ line of the log\n::endgroup::\n(?:.+\n)?Error lines in the log of "Build" \(1 line in all\):\n {2}1: line of the log\n::error /,
    )
  })

  test('is not there with stream-log: false, and stands in the summary', async () => {
    const { stdout, summary } = await report({ ...failing, inputs: { 'stream-log': 'false' } })
    expect(stdout).not.toContain('line of the log')
    expect(summary).toContain('line of the log')
  })

  test('ends with what failed, in the file in the order of the run', async () => {
    const { runner, reporter } = await openReporter(logFile)
    const [bad, good] = [
      anActionExecution({ id: aHash(1), status: 'FAILED', actionName: 'Bad' }),
      anActionExecution({ id: aHash(2), actionName: 'Good' }),
    ]
    reporter.onState(toRunState(anExecution({ status: 'FAILED', actionExecutions: [bad, good] })))
    await reporter.finish('failed', { kind: 'decided' }, [
      await aWholeLog(reporter, bad, ['of Bad']),
      await aWholeLog(reporter, good, ['of Good']),
    ])
    expect(runner.stdout.match(/│ of \w+/g)).toEqual(['│ of Good', '│ of Bad'])
    expect(runner.files.find(({ isTemporary }) => !isTemporary)?.text).toBe(
      '=== Bad ===\nof Bad\n=== Good ===\nof Good',
    )
  })

  test('lets a warning through while a large log is printed, and each line stays behind its gutter', async () => {
    let isPrinting = false
    let count = 0
    const { runner, reporter } = await openReporter({}, {}, null, (to) => ({
      ...to,
      write: async (text) => {
        await to.write(text)
        if (isPrinting && count < 3) reporter.warn(`refused ${String(++count)}`)
      },
    }))
    const lines = Array.from({ length: 40_000 }, (_, index) => `${String(index)} std::string ${'x'.repeat(60)}`)
    const { log, action } = await aWholeLog(reporter, failed, lines)
    isPrinting = true
    await log.startStreaming(action)
    const step = new StepLog(createMasks(), () => undefined, false)
    const splitter = splitLines((line) => {
      step.take(line)
    })
    splitter.push(Buffer.from(runner.stdout))
    splitter.end()
    const warnings = [1, 2, 3].map((number) => `refused ${String(number)}`)
    expect(step.annotations.map(({ message }) => message)).toEqual(warnings)
    expect(runner.stdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual(lines.map((line) => `│ ${line}`))
  })
})

describe('the file of the log', () => {
  test('is none if the inputs name none, or nothing was read', async () => {
    for (const scenario of [{ log: ['a'] }, { inputs: logFile, states: [] }]) {
      const runner = await report(scenario)
      expect([runner.files, runner.outputs.has('log-file')]).toEqual([[], false])
    }
  })

  test('has headings for a run, and none for an action', async () => {
    expect((await report({ inputs: logFile, log: ['a'] })).files[0]?.text).toBe('=== Build ===\na')
    const inputs = { ...logFile, 'action-execution-id': aHash(1) }
    const states = [toActionState(anActionExecution(), null, true)]
    expect((await report({ inputs, states, log: ['a'] })).files[0]?.text).toBe('a')
  })

  test('has no output if it could not be written, and a warning says why', async () => {
    const options = { failing: { createFile: 'EACCES' } }
    const { annotations, outputs } = await report({ inputs: logFile, options, log: ['one'] })
    expect(outputs.has('log-file')).toBe(false)
    expect(annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/ x: EACCES\. The outcome/) },
    ])
  })
})

describe('a disk that cannot hold the log', () => {
  const log = [...Array.from({ length: 4000 }, () => 'x'.repeat(1000)), 'the end']
  const options: readonly FakeRunnerOptions[] = [
    { failing: { createTemporaryFile: 'EROFS' } },
    { readableBytes: 0 },
    { readableBytes: 1_500_000 },
  ]

  test.each(options)('gives the file up, which changes nothing else: %j', async (disk) => {
    const { annotations, outputs, stdout } = await report({ inputs: logFile, options: disk, log })
    expect(annotations.map(({ message }) => message)).toEqual([
      'The log could not be written to x: the disk could not hold the log. The outcome does not depend on it.',
    ])
    expect([outputs.has('log-file'), outputs.get('outcome')]).toEqual([false, 'passed'])
    expect(stdout).toContain('│ the end\n')
  })

  test.each(options)(
    'leaves a job log without a part of the log, with one warning, if there is no file: %j',
    async (disk) => {
      const { annotations, outputs } = await report({ options: disk, log })
      expect(annotations.map(({ level, message }) => [level, message])).toEqual([
        [
          'warning',
          expect.stringMatching(/^The job log does not have all of Buddy's log: the disk could not hold it\./),
        ],
      ])
      expect(outputs.get('outcome')).toBe('passed')
    },
  )
})
