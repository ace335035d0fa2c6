import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { anAction, aRun, type FakeAction, fakeHash, type FakeRun } from '../../testing/fake-buddy/scenario.ts'
import { cancellingTest, type GateOptions, type GateResult, runFind } from './support/run-gate.ts'
import { eachTakes, endingAt, pipeline } from './support/scenarios.ts'

type More = Omit<GateOptions, 'runs' | 'inputs'> & {
  readonly inputs?: Readonly<Record<string, string>>
  readonly run?: Partial<FakeRun>
}

/** The gate on the whole run 5 that consists of these actions. */
function gate(actions: readonly FakeAction[], { run, inputs, ...more }: More = {}): Promise<GateResult> {
  return runFind({
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

const over = (count: number): number => 60_000 + count
const build = ranFrom(0, 2000, 'SUCCESSFUL', { id: 1, name: 'Build', log: ['built'] })
const lint = ranFrom(100, 3600, 'FAILED', {
  id: 2,
  name: 'Lint',
  ignoreErrors: true,
  errorMessage: '2 problems',
  log: ['lint: 2 problems'],
})
const deploy = ranFrom(4000, 5000, 'SUCCESSFUL', { id: 3, name: 'Deploy', type: 'AMAZON_S3', log: ['deployed'] })
const silent = ranFrom(4000, 5000, 'FAILED', { id: 3, name: 'Deploy', type: 'AMAZON_S3', log: ['uploading', 'denied'] })
const broken = { ...silent, errorMessage: 'Access denied' }
const cleanUp = ranFrom(5000, 5500, 'FAILED', {
  id: 4,
  name: 'Clean up',
  errorMessage: 'Nothing to clean',
  log: ['no such folder'],
})
const notify = anAction({ id: 6, name: 'Notify', timeline: [{ afterMs: 0, status: 'ENQUEUED' }] })

describe('a whole run is judged by its own status', () => {
  test.each([
    ['SUCCESSFUL', 'passed', 'success'],
    ['FAILED', 'failed', 'failure'],
    ['TERMINATED', 'failed', 'failure'],
    ['SKIPPED', 'failed', 'failure'],
    ['NOT_EXECUTED', 'failed', 'failure'],
  ])('%s, whatever its actions are', async (status, outcome, conclusion) => {
    const result = await gate([build, broken], { run: { status }, clock: over })
    expect(result.conclusion).toBe(conclusion)
    expect(result.output).toMatchObject({ outcome, status })
    expect(result.errors).toHaveLength(outcome === 'passed' ? 0 : 1)
  })

  test.each(['TERMINATED', 'SKIPPED', 'FAILED'])('%s passes where pass-on names it', async (status) => {
    const result = await gate([build], { run: { status }, inputs: { 'pass-on': `SUCCESSFUL, ${status}` } })
    expect(result.output).toMatchObject({ outcome: 'passed', status })
  })

  test('an unknown status never passes, and is warned of once', async () => {
    const result = await gate([build], { run: { status: 'PERFECT' }, inputs: { timeout: '3s' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', status: 'PERFECT' })
    expect(result.warnings.filter((text) => text.includes('PERFECT'))).toHaveLength(1)
  })

  test('it is waited for to its end, and only the run is asked', async () => {
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

  test('wait: false judges what is there now', async () => {
    const result = await gate([endingAt(1_000_000, 'SUCCESSFUL')], { inputs: { wait: 'false' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', status: 'INPROGRESS' })
    expect(result.asked.filter((one) => one.startsWith('run'))).toEqual(['run 5'])
  })

  test('timeout ends the wait, with the run as last seen', async () => {
    const result = await gate([endingAt(1_000_000, 'SUCCESSFUL')], { inputs: { timeout: '2s' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', status: 'INPROGRESS', 'execution-id': '5' })
    expect(result.errors.join('\n')).toContain('INPROGRESS')
    expect(result.durationMs).toBeLessThan(20_000)
  })

  test('a run without actions', async () => {
    const result = await gate([], { run: { status: 'SUCCESSFUL' } })
    expect(result.output).toMatchObject({ outcome: 'passed', actions: '[]', variables: '{}' })
  })
})

describe('a failed action whose errors are ignored', () => {
  test('does not fail a run that is SUCCESSFUL: one warning tells of it', async () => {
    const result = await gate([build, lint, deploy], { clock: over })
    expect(result.conclusion).toBe('success')
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringMatching(/Lint.*FAILED/) }),
    ])
    expect(result.summary).toMatch(/Lint[\s\S]*FAILED[\s\S]*ignored/)
  })

  test('is not the one that is blamed where another one fails the run', async () => {
    const result = await gate([build, lint, broken], { clock: over })
    expect(result.output).toMatchObject({ outcome: 'failed', status: 'FAILED' })
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toMatch(/Deploy.*Access denied/)
    expect(result.errors.join('\n')).not.toContain('2 problems')
  })
})

describe('a run that failed', () => {
  test.each([
    ['in the order of the run', [build, broken, cleanUp, notify]],
    ['in another order', [notify, cleanUp, broken, build]],
  ])('the one error names the first action that failed, why, and its page: actions %s', async (_, actions) => {
    const result = await gate(actions, { clock: over })
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 1 })
    expect(result.errors).toHaveLength(1)
    const text = result.errors.join('\n')
    expect(text).toMatch(/run failed/)
    expect(text).toMatch(/Deploy.*Access denied/)
    expect(text).not.toContain('Nothing to clean')
    expect(text).toContain(
      `${result.apiUrl}/my-workspace/my-project/pipelines/pipeline/2/execution/${fakeHash('run 5')}/?actionExecutionId=${broken.hash}`,
    )
  })

  test("without a message of Buddy's, the end of that action's log", async () => {
    const result = await gate([build, silent, cleanUp], { clock: over })
    expect(result.errors.join('\n')).toContain('uploading\ndenied')
    expect(result.errors.join('\n')).not.toContain('no such folder')
  })

  test('but not with stream-log: false', async () => {
    const result = await gate([silent], { clock: over, inputs: { 'stream-log': 'false' } })
    expect(result.errors.join('\n')).toContain('Deploy')
    expect(result.rawStdout).not.toContain('denied')
  })

  test('where Buddy names no action that failed, the error says so', async () => {
    const result = await gate([build], { run: { status: 'FAILED' }, clock: over })
    expect(result.output['outcome']).toBe('failed')
    expect(result.errors.join('\n')).toMatch(/no action that failed/)
  })

  test.each([
    ['an action', (name: string): FakeAction => ({ ...broken, name }), {}],
    ['its pipeline', (): FakeAction => broken, { pipelineName: '::set-output name=outcome::passed' }],
  ])('the name of %s is text to the runner, whatever it is', async (_, name, run) => {
    const result = await gate([name('::add-mask::Access denied')], { run, clock: over })
    expect(
      result.commands.filter(
        ({ name: command, data }) => command === 'set-output' || (command === 'add-mask' && data === 'Access denied'),
      ),
    ).toEqual([])
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toContain('Access denied')
  })
})

describe('outputs', () => {
  test('actions lists each one, as far as Buddy tells', async () => {
    const result = await gate([build, lint, deploy, notify], { run: { status: 'SUCCESSFUL' }, clock: over })
    const page = (hash: string): string =>
      `${result.apiUrl}/my-workspace/my-project/pipelines/pipeline/2/execution/${fakeHash('run 5')}/?actionExecutionId=${hash}`
    expect(JSON.parse(result.output['actions'] ?? '')).toEqual([
      {
        id: 1,
        name: 'Build',
        type: 'BUILD',
        status: 'SUCCESSFUL',
        actionExecutionId: build.hash,
        url: page(build.hash),
        durationSeconds: 2,
      },
      {
        id: 2,
        name: 'Lint',
        type: 'BUILD',
        status: 'FAILED',
        actionExecutionId: lint.hash,
        url: page(lint.hash),
        durationSeconds: 3.5,
      },
      {
        id: 3,
        name: 'Deploy',
        type: 'AMAZON_S3',
        status: 'SUCCESSFUL',
        actionExecutionId: deploy.hash,
        url: page(deploy.hash),
        durationSeconds: 1,
      },
      {
        id: 6,
        name: 'Notify',
        type: 'BUILD',
        status: 'ENQUEUED',
        actionExecutionId: notify.hash,
        url: page(notify.hash),
        durationSeconds: null,
      },
    ])
  })

  test("the run is what was watched: its page and its times, and no action's", async () => {
    const { output } = await gate([build, deploy], { clock: over })
    expect(output).toMatchObject({ ...pipeline, 'execution-id': '5', status: 'SUCCESSFUL', outcome: 'passed' })
    expect(output['url']).toMatch(new RegExp(`/execution/${fakeHash('run 5')}$`))
    expect(output).toMatchObject({
      'started-at': '2026-01-05T08:00:00.000Z',
      'finished-at': '2026-01-05T08:00:05.000Z',
      'duration-seconds': '5',
    })
    for (const name of ['action-execution-id', 'action-id', 'action-name', 'action-type'])
      expect(output).not.toHaveProperty(name)
  })

  const variables = (...pairs: readonly (readonly [string, string])[]): Pick<FakeAction, 'variables'> => ({
    variables: pairs.map(([key, value]) => ({ key, value })),
  })

  test.each([
    [
      'the later start wins',
      [
        ranFrom(0, 3000, 'SUCCESSFUL', { id: 1, ...variables(['A', 'early'], ['B', 'kept']) }),
        ranFrom(1000, 2000, 'SUCCESSFUL', { id: 2, ...variables(['A', 'late']) }),
      ],
      { A: 'late', B: 'kept' },
    ],
    [
      'also where it is listed first',
      [
        ranFrom(1000, 2000, 'SUCCESSFUL', { id: 2, ...variables(['A', 'late']) }),
        ranFrom(0, 3000, 'SUCCESSFUL', { id: 1, ...variables(['A', 'early']) }),
      ],
      { A: 'late' },
    ],
    [
      'of two that started at once, the later one in the list',
      [
        ranFrom(0, 3000, 'SUCCESSFUL', { id: 1, ...variables(['A', 'first']) }),
        ranFrom(0, 2000, 'SUCCESSFUL', { id: 2, ...variables(['A', 'second']) }),
      ],
      { A: 'second' },
    ],
    [
      'those of a failed one, too',
      [
        ranFrom(0, 1000, 'FAILED', { id: 1, ignoreErrors: true, ...variables(['A', 'failed']) }),
        ranFrom(1000, 2000, 'SUCCESSFUL', { id: 2 }),
      ],
      { A: 'failed' },
    ],
  ])('variables are joined: %s', async (_, actions, joined) => {
    const { output } = await gate(actions, { clock: over })
    expect(JSON.parse(output['variables'] ?? '')).toEqual(joined)
    expect(output).toMatchObject(joined)
  })

  test('passed variables are joined as well', async () => {
    const passed = (value: string): Pick<FakeAction, 'passedVariables'> => ({ passedVariables: [{ key: 'A', value }] })
    const { output } = await gate(
      [
        ranFrom(1000, 2000, 'SUCCESSFUL', { id: 2, ...passed('late') }),
        ranFrom(0, 1000, 'SUCCESSFUL', { id: 1, ...passed('early') }),
      ],
      { clock: over },
    )
    expect(JSON.parse(output['passed-variables'] ?? '')).toEqual({ A: 'late' })
  })

  test('a secret among them is masked, whichever action has it', async () => {
    const { log, summary, commands } = await gate([build, { ...deploy, ...variables(['DEPLOY_TOKEN', 'hush-hush']) }], {
      clock: over,
    })
    expect(commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toContain('hush-hush')
    expect(log + summary).not.toContain('hush-hush')
  })
})

describe('the summary', () => {
  const actions = [build, lint, broken, notify]

  /** The folds of the drawn page: what stands on them, and whether they are open. */
  function foldsOf(
    page: string,
  ): readonly { readonly title: string; readonly isOpen: boolean; readonly text: string }[] {
    return [...page.matchAll(/<details( open(?:="")?)?>\s*<summary>([\s\S]*?)<\/summary>([\s\S]*?)<\/details>/g)].map(
      ([, open, title = '', text = '']) => ({
        title: title.replace(/<[^<>]*>/g, ''),
        isOpen: open !== undefined,
        text: text.replace(/<[^<>]*>/g, '').trim(),
      }),
    )
  }

  test('has a table of the actions with status, duration and link', async () => {
    const page = await drawSummary((await gate(actions, { clock: over })).summary)
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
  })

  test('has the log of the action that failed the run open and first, the others folded, none of one that never began', async () => {
    const page = await drawSummary((await gate(actions, { clock: over })).summary)
    const folds = foldsOf(page).filter(({ title }) => title.startsWith('Log of'))
    expect(folds.map(({ title, isOpen }) => [/Build|Lint|Deploy|Notify/.exec(title)?.[0], isOpen])).toEqual([
      ['Deploy', true],
      ['Lint', false],
      ['Build', false],
    ])
    expect(folds.map(({ text }) => text)).toEqual(['uploading\ndenied', 'lint: 2 problems', 'built'])
  })

  test('of a long log of an action that passed only what room is left; that of the one that failed in full', async () => {
    const line = (index: number): string => `line ${String(index)} ${'x'.repeat(80)}`
    const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => line(index))
    const result = await gate(
      [
        { ...build, log: many(12_000) },
        { ...broken, log: many(5000).map((text) => text.replace('line', 'failing')) },
      ],
      { clock: over },
    )
    expect(result.summary).not.toBe('')
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024)
    expect(result.summary.match(/^failing \d+/gm)).toHaveLength(5000)
    expect(result.summary.match(/^line \d+/gm)?.length).toBeLessThan(12_000)
  })

  test.each([
    ['quotes', `Say "hello" and 'good bye'`],
    ['an emoji', '🚀 Deploy'],
    ['a bar', 'Lint | Format'],
    ['markup', '</td></tr></table><h1>forged</h1> <img src=x> ![x](https://evil.example/x.png)'],
  ])('shows a name with %s in it as it is', async (_, name) => {
    const page = await drawSummary((await gate([build, { ...broken, name }], { clock: over })).summary)
    expect(page).not.toMatch(/<h1>|<img/)
    expect(
      page
        .replace(/<[^<>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&lt;', '<')
        .replaceAll('&#x26;', '&'),
    ).toContain(name)
  })

  test('of 150 actions has the first hundred, and says how many more there are', async () => {
    const result = await gate(
      Array.from({ length: 150 }, (_, index) =>
        ranFrom(index, index + 1, 'SUCCESSFUL', { id: index + 1, name: `Step ${String(index + 1)}` }),
      ),
      { clock: over },
    )
    expect(result.output['outcome']).toBe('passed')
    expect(result.summary).toContain('and 50 more')
    expect(JSON.parse(result.output['actions'] ?? '')).toHaveLength(150)
  })
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

  test('one notice names the action and where, and the run goes on after the approval', async () => {
    const result = await gate([quick, approval, endingAt(1500, 'SUCCESSFUL', { id: 3, name: 'Deploy' })], {
      clock: eachTakes(1000),
      onRequest: (buddy, count) => {
        if (count === 5) buddy.runs[0]?.operate('APPLY')
      },
    })
    expect(result.output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL' })
    expect(result.notices).toHaveLength(1)
    expect(result.notices.join('\n')).toContain('Approve the release')
    expect(result.notices.join('\n')).toMatch(/approve/)
    expect(result.notices.join('\n')).toContain(`actionExecutionId=${approval.hash}`)
  })

  test('approval-timeout bounds it', async () => {
    const result = await gate([quick, approval], { inputs: { 'approval-timeout': '1s' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', status: 'WAITING_FOR_APPLY' })
    expect(result.errors).toHaveLength(1)
    expect(result.errors.join('\n')).toMatch(/approval/)
    expect(result.errors.join('\n')).toContain('approval-timeout')
    expect(result.notices).toHaveLength(1)
  })

  test('approval-timeout of 0 fails as soon as it gets there', async () => {
    const result = await gate([quick, approval], { clock: eachTakes(1000), inputs: { 'approval-timeout': '0' } })
    expect(result.output).toMatchObject({ outcome: 'timed-out', status: 'WAITING_FOR_APPLY' })
    expect(result.asked.filter((one) => one.startsWith('run')).length).toBeLessThanOrEqual(3)
  })

  test('while other actions go on nobody is called yet', async () => {
    const result = await gate([approval, quick], {
      run: { status: 'INPROGRESS' },
      inputs: { timeout: '2s', 'approval-timeout': '0' },
      onRequest: (buddy) => {
        buddy.runs[0]?.action(1)?.set({ status: 'INPROGRESS' })
      },
    })
    expect(result.errors.join('\n')).not.toMatch(/approval-timeout/)
    expect(result.output['outcome']).toBe('timed-out')
  })
})

describe('a wait that is cut short', () => {
  cancellingTest('cancelled: the numbers, the page, the actions so far and the outcome are there', async () => {
    const cancel = new AbortController()
    const result = await runFind({
      runs: [
        aRun({
          id: 5,
          actions: [
            endingAt(0, 'SUCCESSFUL', { id: 1, name: 'Build' }),
            endingAt(1_000_000, 'SUCCESSFUL', { id: 2, name: 'Deploy' }),
          ],
        }),
      ],
      inputs: { ...pipeline, 'pipeline-id': 'tests' },
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
    expect(result.durationMs).toBeLessThan(20_000)
  })

  test('the run is deleted meanwhile: unknown, with what was known', async () => {
    const result = await gate([endingAt(1_000_000, 'SUCCESSFUL')], {
      clock: (count) => (count < 3 ? 2000 : 0),
      run: { appearsAfterMs: 1000 },
    })
    expect(result.output).toMatchObject({ outcome: 'unknown', 'execution-id': '5', status: 'INPROGRESS' })
    expect(result.errors.join('\n')).toMatch(/no longer visible/)
  })
})
