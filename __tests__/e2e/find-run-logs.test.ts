import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type BuddyOptions, sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun, type FakeAction } from '../../testing/fake-buddy/scenario.ts'
import { type GateResult, runFind, withFolder } from './support/run-gate.ts'
import { pipeline } from './support/scenarios.ts'

function ranFrom(fromMs: number, untilMs: number, status: string, parts: Partial<FakeAction>): FakeAction {
  return anAction({
    timeline: [
      { afterMs: fromMs, status: 'INPROGRESS' },
      { afterMs: untilMs, status },
    ],
    ...parts,
  })
}

const build = ranFrom(0, 1000, 'SUCCESSFUL', { id: 1, name: 'Build', log: ['compiling', '', 'built  '] })
const deploy = ranFrom(1000, 2000, 'FAILED', {
  id: 2,
  name: 'Deploy',
  errorMessage: 'Access denied',
  log: ['uploading', 'denied'],
})
const cleanUp = ranFrom(2000, 3000, 'SUCCESSFUL', { id: 3, name: 'Clean up', log: ['swept'] })
const notify = anAction({ id: 4, name: 'Notify', timeline: [{ afterMs: 0, status: 'ENQUEUED' }], log: ['never said'] })

function gate(
  actions: readonly FakeAction[],
  inputs: Readonly<Record<string, string>> = {},
  buddy: Partial<BuddyOptions> = {},
  workspace?: string,
): Promise<GateResult> {
  return runFind({
    runs: [aRun({ id: 5, actions })],
    clock: (count) => 60_000 + count,
    inputs: { ...pipeline, 'execution-id': '5', ...inputs },
    buddy,
    ...(workspace === undefined ? {} : { step: { workspace } }),
  })
}

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

describe('the job log', () => {
  const place = (log: string, text: string): number => log.split('\n').findIndex((line) => line.includes(text))

  test("has each action's log in a group of its name, the one that failed last, and its error lines open", async () => {
    const { log } = await gate([build, deploy, cleanUp, notify])
    const lines = groupsOf(log)
    expect(lines.find(({ line }) => line.includes('compiling'))?.group).toContain('Build')
    expect(lines.find(({ line }) => line.includes('swept'))?.group).toContain('Clean up')
    expect(lines.filter(({ line }) => line.includes('uploading')).map(({ group }) => group)).toEqual([
      'Log of "Deploy", lines 1–2',
      '',
    ])
    expect(log).toMatch(/^Error lines in the log of "Deploy" \(.*\):$/m)
    expect(place(log, 'compiling')).toBeLessThan(place(log, 'swept'))
    expect(place(log, 'swept')).toBeLessThan(place(log, 'uploading'))
    expect(log).not.toContain('never said')
  })

  test('folds that of one whose failure is ignored', async () => {
    const { log, output } = await gate([build, { ...deploy, ignoreErrors: true }])
    expect(output['outcome']).toBe('passed')
    expect(groupsOf(log).find(({ line }) => line.includes('uploading'))?.group).toContain('Deploy')
  })

  test("tells each action's change of status once", async () => {
    const { log } = await gate([build, deploy, cleanUp])
    for (const [name, status] of [
      ['Build', 'SUCCESSFUL'],
      ['Deploy', 'FAILED'],
      ['Clean up', 'SUCCESSFUL'],
    ] as const) {
      expect(log.match(new RegExp(`^\\[[^\\]]*\\] "${name}": ${status}$`, 'gm'))).toHaveLength(1)
    }
  })

  test('has no line of any with stream-log: false', async () => {
    const { rawStdout, output } = await gate([build, deploy, cleanUp], { 'stream-log': 'false' })
    expect(output['outcome']).toBe('failed')
    for (const line of ['compiling', 'uploading', 'swept']) expect(rawStdout).not.toContain(line)
  })

  test('is not ruled by what a name or a log of an action says', async () => {
    const { annotations, commands, output } = await gate([
      { ...build, name: '::error::forged', log: ['::error::forged', '##[error]forged', '::endgroup::'] },
    ])
    expect(output['outcome']).toBe('passed')
    expect(annotations).toEqual([])
    expect(commands.filter(({ name }) => name === 'group').length).toBe(
      commands.filter(({ name }) => name === 'endgroup').length,
    )
  })
})

describe('log-file', () => {
  const read = (
    actions: readonly FakeAction[],
    inputs: Readonly<Record<string, string>> = {},
    buddy: Partial<BuddyOptions> = {},
  ): Promise<{ readonly text: string; readonly result: GateResult }> =>
    withFolder(async (workspace) => {
      const result = await gate(actions, { 'log-file': 'logs/buddy.log', ...inputs }, buddy, workspace)
      expect(result.output['log-file']).toBe(join(workspace, 'logs', 'buddy.log'))
      return { text: await readFile(join(workspace, 'logs', 'buddy.log'), 'utf8'), result }
    })

  test("has each action's log under a heading with its name, in the order in which they started", async () => {
    const { text } = await read([cleanUp, build, deploy, notify])
    const lines = text.split('\n')
    expect(lines.filter((line) => !/Build|Deploy|Clean up/.test(line))).toEqual([
      'compiling',
      '',
      'built  ',
      'uploading',
      'denied',
      'swept',
    ])
    const heading = (name: string): number => lines.findIndex((line) => line.includes(name))
    expect([
      heading('Build'),
      lines.indexOf('compiling'),
      heading('Deploy'),
      lines.indexOf('uploading'),
      heading('Clean up'),
      lines.indexOf('swept'),
    ]).toEqual([0, 1, 4, 5, 7, 8])
  })

  test('has those that started at once in the order of the run, whatever they ended as', async () => {
    const [one, two, three] = [
      build,
      { ...deploy, timeline: build.timeline },
      { ...cleanUp, timeline: [{ afterMs: 0, status: 'FAILED' }], ignoreErrors: true },
    ]
    const { text } = await read([one, two, three])
    expect(text.split('\n').filter((line) => /^(?:compiling|uploading|swept)$/.test(line))).toEqual([
      'compiling',
      'uploading',
      'swept',
    ])
  })

  test('is written with stream-log: false and summary: never, too', async () => {
    const { text, result } = await read([build], { 'stream-log': 'false', summary: 'never' })
    expect(text).toContain('compiling')
    expect(result.rawStdout).not.toContain('compiling')
    expect(result.summary).toBe('')
  })

  test('has the whole of a log that is longer than a page', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => `line ${String(index)}`)
    const { text } = await read([{ ...build, log: lines, omitLog: true }, deploy])
    expect(text.split('\n').filter((line) => line.startsWith('line '))).toEqual(lines)
  })

  test('a name of several lines stays one heading', async () => {
    const { text } = await read([{ ...build, name: 'Build\nuploading\n=== Deploy' }])
    expect(text.split('\n')).toHaveLength(4)
  })
})

describe('trouble with the logs decides nothing', () => {
  const refusing =
    (statusCode: number): NonNullable<BuddyOptions['intercept']> =>
    (request, response) => {
      if (request.url?.includes('/action_executions/') !== true) return false
      sendJson(response, statusCode, { errors: [{ message: 'No logs today' }] })
      return true
    }

  test.each([403, 404])(
    'HTTP %i for each of them: the run passes, and the summary says that they are missing',
    async (statusCode) => {
      const result = await gate([build, cleanUp], {}, { intercept: refusing(statusCode) })
      expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
      expect(result.summary).toMatch(/may be incomplete/)
      expect(result.durationMs).toBeLessThan(32_000)
    },
  )

  test('one of them only: the others are there', async () => {
    const intercept: BuddyOptions['intercept'] = (request, response) => {
      if (request.url?.includes(build.hash) !== true) return false
      sendJson(response, 404, { errors: [{ message: 'Gone' }] })
      return true
    }
    const result = await gate([build, deploy], {}, { intercept })
    expect(result.output['outcome']).toBe('failed')
    expect(result.log).toContain('uploading')
    expect(result.errors).toHaveLength(1)
  })
})
