import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { anAction, aRun, type FakeAction, fakeHash, type FakeRun } from '../../testing/fake-buddy/scenario.ts'
import { intercept, respondWith } from './support/responses.ts'
import { type GateOptions, type GateResult, runGate, withFolder } from './support/run-gate.ts'
import { eachTakes, endingAt, pipeline } from './support/scenarios.ts'

type More = Omit<GateOptions, 'runs' | 'inputs'> & {
  readonly inputs?: Readonly<Record<string, string>>
  readonly run?: Partial<FakeRun>
}

/** The gate on the whole run 5 that consists of these actions; it is over unless a clock is given. */
function gate(actions: readonly FakeAction[], { run, inputs, ...more }: More = {}): Promise<GateResult> {
  return runGate({
    clock: (count) => 60_000 + count,
    ...more,
    runs: [aRun({ id: 5, actions, ...run })],
    inputs: { ...pipeline, 'execution-id': '5', ...inputs },
  })
}

/** An action that ran from one moment to another. */
function ranFrom(fromMs: number, untilMs: number, status: string, parts: Partial<FakeAction>): FakeAction {
  return anAction({
    timeline: [
      { afterMs: fromMs, status: 'INPROGRESS' },
      { afterMs: untilMs, status },
    ],
    ...parts,
  })
}

const build = ranFrom(0, 2000, 'SUCCESSFUL', { id: 1, name: 'Build', log: ['compiling', '', 'built  '] })
const lint = ranFrom(100, 3600, 'FAILED', {
  id: 2,
  name: 'Lint',
  ignoreErrors: true,
  errorMessage: '2 problems',
  log: ['lint: 2 problems'],
})
const silent = ranFrom(4000, 5000, 'FAILED', { id: 3, name: 'Deploy', type: 'AMAZON_S3', log: ['uploading', 'denied'] })
const broken = { ...silent, errorMessage: 'Access denied' }
const cleanUp = ranFrom(5000, 5500, 'FAILED', {
  id: 4,
  name: 'Clean up',
  errorMessage: 'Nothing to clean',
  log: ['no such folder'],
})
const notify = anAction({ id: 6, name: 'Notify', timeline: [{ afterMs: 0, status: 'ENQUEUED' }] })

/** The lines of the job log, each with the title of the group it is in; '' for none. */
function groupsOf(log: string): readonly { readonly group: string; readonly line: string }[] {
  let group = ''
  return log.split('\n').flatMap((line) => {
    if (line.startsWith('##[group]')) group = line.slice('##[group]'.length)
    else if (line.startsWith('##[endgroup]')) group = ''
    else return [{ group, line }]
    return []
  })
}

describe('a whole run is judged by its own status', () => {
  test.each([
    ['SUCCESSFUL', 'passed', 'success'],
    ['FAILED', 'failed', 'failure'],
  ])('%s, whatever its actions are', async (status, outcome, conclusion) => {
    const result = await gate([build, broken], { run: { status } })
    expect(result.conclusion).toBe(conclusion)
    expect(result.output).toMatchObject({ outcome, status })
    expect(result.errors).toHaveLength(outcome === 'passed' ? 0 : 1)
  })

  test('the run alone is asked while it goes on without live logs', async () => {
    const result = await gate([endingAt(3500, 'SUCCESSFUL', { id: 1, name: 'Build' })], {
      clock: eachTakes(1000),
      inputs: { 'stream-log': 'false' },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL', 'execution-id': '5' })
    expect(result.asked.slice(0, 5)).toEqual(['run 5', 'run 5', 'run 5', 'run 5', 'run 5'])
    expect(result.asked.filter((one) => one.startsWith('action'))).toHaveLength(1)
  })

  test('where the logs are followed, only they are asked for besides, and none a second time', async () => {
    const result = await gate([endingAt(3500, 'SUCCESSFUL', { id: 1, name: 'Build', log: ['built'] })], {
      clock: eachTakes(1000),
    })
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(new Set(result.asked)).toEqual(new Set(['run 5', 'log of run 5']))
    expect(result.rawStdout.match(/^│ built$/gm)).toHaveLength(1)
  })

  test('a failed action whose errors are ignored is one warning in a run that is SUCCESSFUL', async () => {
    const result = await gate([build, lint])
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(/Lint.*FAILED/) }),
    ])
    expect(result.summary).toMatch(/Lint[\s\S]*FAILED[\s\S]*ignored/)
    expect(groupsOf(result.log).find(({ line }) => line.includes('2 problems'))?.group).toContain('Lint')
  })
})

describe('the one error of a run that failed', () => {
  test('names the first action that failed and was not ignored, why, and its page', async () => {
    const result = await gate([notify, cleanUp, broken, lint, build])
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.errors).toHaveLength(1)
    const text = result.errors.join('\n')
    expect(text).toMatch(/run failed/)
    expect(text).toMatch(/Deploy.*Access denied/)
    expect(text).not.toMatch(/Nothing to clean|2 problems/)
    expect(text).toContain(
      `${result.apiUrl}/my-workspace/my-project/pipelines/pipeline/2/execution/${fakeHash('run 5')}/?actionExecutionId=${broken.hash}`,
    )
  })

  test('has the end of the log where Buddy gives no message, but not with stream-log: false', async () => {
    const shown = await gate([build, silent, cleanUp])
    expect(shown.errors.join('\n')).toContain('uploading\ndenied')
    expect(shown.errors.join('\n')).not.toContain('no such folder')
    const hidden = await gate([silent], { inputs: { 'stream-log': 'false' } })
    expect(hidden.errors.join('\n')).toContain('Deploy')
    expect(hidden.rawStdout).not.toMatch(/denied|uploading/)
  })
})

describe('what a run leaves', () => {
  test("are outputs of its own: its page, its times and its actions, and no action's ids", async () => {
    const { output } = await gate([build, broken])
    expect(output).toMatchObject({
      ...pipeline,
      'execution-id': '5',
      'started-at': '2026-01-05T08:00:00.000Z',
      'finished-at': '2026-01-05T08:00:05.000Z',
      'duration-seconds': '5',
    })
    expect(output['url']).toMatch(new RegExp(`/execution/${fakeHash('run 5')}$`))
    expect(JSON.parse(output['actions'] ?? '')).toMatchObject([
      { id: 1, name: 'Build', type: 'BUILD', status: 'SUCCESSFUL', durationSeconds: 2 },
      { id: 3, name: 'Deploy', type: 'AMAZON_S3', status: 'FAILED', actionExecutionId: broken.hash },
    ])
    for (const name of ['action-execution-id', 'action-id', 'action-name', 'action-type'])
      expect(output).not.toHaveProperty(name)
  })

  test('are the variables of all actions, the later start first, and a secret among them is masked', async () => {
    const late = { ...build, passedVariables: [{ key: 'P', value: 'late' }], variables: [{ key: 'A', value: 'late' }] }
    const early = ranFrom(-1000, 3000, 'SUCCESSFUL', {
      id: 9,
      passedVariables: [{ key: 'P', value: 'early' }],
      variables: [
        { key: 'A', value: 'early' },
        { key: 'DEPLOY_TOKEN', value: 'hush-hush' },
      ],
    })
    const { output, log, summary, commands } = await gate([late, early])
    expect(output).toMatchObject({ A: 'late', 'passed-variables': '{"P":"late"}' })
    expect(JSON.parse(output['variables'] ?? '')).toEqual({ A: 'late', DEPLOY_TOKEN: 'hush-hush' })
    expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toContain('hush-hush')
    expect(log + summary).not.toContain('hush-hush')
  })

  test('is a summary with a table of the actions, and the log of what failed the run open and first', async () => {
    const page = await drawSummary((await gate([build, lint, broken, notify])).summary)
    const rows = [...page.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row)
    for (const [name, status, duration] of [
      ['Build', 'SUCCESSFUL', '2 s'],
      ['Lint', 'FAILED', '3.5 s'],
      ['Deploy', 'FAILED', '1 s'],
      ['Notify', 'ENQUEUED', ''],
    ] as const) {
      const row = rows.find((one) => one.includes(`>${name}<`)) ?? ''
      expect(row).toContain(status)
      expect(row).toContain(duration)
      expect(row).toMatch(/<a href="http[^"]*actionExecutionId=/)
    }
    const folds = [...page.matchAll(/<details( open(?:="")?)?>\s*<summary>(Log of[\s\S]*?)<\/summary>/g)]
    expect(
      folds.map(([, open, title = '']) => [/Build|Lint|Deploy|Notify/.exec(title)?.[0], open !== undefined]),
    ).toEqual([
      ['Deploy', true],
      ['Lint', false],
      ['Build', false],
    ])
  })
})

describe('the logs of a run', () => {
  test('are in groups of their names, the one that failed last, and its error lines open', async () => {
    const { log } = await gate([build, broken, { ...cleanUp, ignoreErrors: true }, notify])
    const lines = groupsOf(log)
    const place = (text: string): number => log.split('\n').findIndex((line) => line.includes(text))
    expect(lines.find(({ line }) => line.includes('compiling'))?.group).toContain('Build')
    expect(lines.find(({ line }) => line.includes('no such folder'))?.group).toContain('Clean up')
    expect(lines.filter(({ line }) => line.includes('uploading')).map(({ group }) => group)).toEqual([
      'Log of "Deploy", lines 1–2',
      '',
    ])
    expect(log).toMatch(/^Error lines in the log of "Deploy" \(.*\):$/m)
    expect([place('compiling'), place('no such folder')].every((line) => line > 0 && line < place('uploading'))).toBe(
      true,
    )
  })

  test('are whole in log-file, each under a heading with its name, in the order in which they started', async () => {
    const long = Array.from({ length: 2500 }, (_, index) => `line ${String(index)}`)
    const text = await withFolder(async (workspace) => {
      const result = await gate([cleanUp, { ...build, log: long, omitLog: true }, broken, notify], {
        step: { workspace },
        inputs: { 'log-file': 'logs/buddy.log', 'stream-log': 'false', summary: 'never' },
      })
      expect([result.output['log-file'], result.summary]).toEqual([join(workspace, 'logs', 'buddy.log'), ''])
      return readFile(join(workspace, 'logs', 'buddy.log'), 'utf8')
    })
    const buildHeading = expect.stringContaining('Build')
    const [deploy, clean] = [expect.stringContaining('Deploy'), expect.stringContaining('Clean up')]
    expect(text.trimEnd().split('\n')).toEqual([
      buildHeading,
      ...long,
      deploy,
      'uploading',
      'denied',
      clean,
      'no such folder',
    ])
  })

  test.each([
    ['all', '/action_executions/'],
    ['one', build.hash],
  ])(
    'decide nothing where %s of them cannot be had: the summary says that they are missing',
    async (_, refusedPath) => {
      const result = await gate([build, ranFrom(2000, 3000, 'SUCCESSFUL', { id: 9, name: 'Test', log: ['tested'] })], {
        buddy: intercept(({ path }) => (path.includes(refusedPath) ? respondWith(404) : null)),
      })
      expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
      expect(result.summary).toMatch(/may be incomplete/)
      expect(result.log.includes('tested')).toBe(refusedPath === build.hash)
    },
  )
})

describe('a run in which somebody has to approve', () => {
  const approval = anAction({
    id: 2,
    name: 'Approve the release',
    type: 'WAIT_FOR_APPLY',
    timeline: [
      { afterMs: 0, status: 'ENQUEUED' },
      { afterMs: 500, status: 'WAITING_FOR_APPLY' },
    ],
  })
  const quick = ranFrom(0, 500, 'SUCCESSFUL', { id: 1, name: 'Build' })

  test('has one notice that names the action and its page, and goes on after the approval', async () => {
    const result = await gate([quick, approval, endingAt(1500, 'SUCCESSFUL', { id: 3, name: 'Deploy' })], {
      clock: eachTakes(1000),
      onRequest: (buddy, count) => {
        if (count === 5) buddy.runs[0]?.operate('APPLY')
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(result.notices).toHaveLength(1)
    for (const part of ['Approve the release', 'approve', `actionExecutionId=${approval.hash}`])
      expect(result.notices.join('\n')).toContain(part)
  })
})

describe('a wait for a run that is cut short', () => {
  test('by a cancellation leaves the numbers, the page, the actions so far and the outcome', async () => {
    const cancel = new AbortController()
    const result = await gate([build, endingAt(1_000_000, 'SUCCESSFUL', { id: 2, name: 'Deploy' })], {
      clock: (count) => 3000 + count,
      inputs: { 'pipeline-id': 'tests' },
      step: { signal: cancel.signal },
      onRequest: (_, count) => {
        if (count === 4) cancel.abort()
      },
    })
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 1 })
    expect(result.output).toMatchObject({
      outcome: 'cancelled',
      ...pipeline,
      'execution-id': '5',
      status: 'INPROGRESS',
    })
    expect(result.output['url']).toMatch(/\/execution\/[0-9a-f]{24}$/)
    expect(JSON.parse(result.output['actions'] ?? '')).toMatchObject([
      { name: 'Build', status: 'SUCCESSFUL' },
      { name: 'Deploy', status: 'INPROGRESS' },
    ])
    expect(result.errors).toHaveLength(1)
    expect(result.requests.every(({ method }) => method === 'GET')).toBe(true)
  })
})
