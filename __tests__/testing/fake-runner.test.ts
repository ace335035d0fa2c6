import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { RunnerDelays } from '../../testing/fake-runner/process.ts'
import { runStep, type StepOptions, type StepResult } from '../../testing/fake-runner/fake-runner.ts'
import { acting, type ActionParts, withAction } from './an-action.ts'

function run(parts: ActionParts | string, options: Omit<StepOptions, 'action'> = {}): Promise<StepResult> {
  return withAction(typeof parts === 'string' ? { main: parts } : parts, (action) => runStep({ action, ...options }))
}

const appending = (variable: string, text: string): string =>
  `import { appendFileSync } from 'node:fs'\nappendFileSync(process.env.${variable}, ${JSON.stringify(text)})\n`

const printingEnvironment = 'console.log(JSON.stringify(process.env))'

function readEnvironment({ rawStdout }: StepResult): unknown {
  return JSON.parse(rawStdout)
}

describe('what an action gets', () => {
  const inputs =
    '  with space: {}\n  pipeline-id: { default: 7 }\n  asked: { default: yes }\n  expr: { default: "${{ github.token }}" }'

  test('inputs: the default only where the key is absent, hyphens kept, spaces underscored', async () => {
    const parts = { main: printingEnvironment, inputs }
    const given = { 'with space': ' a ', asked: '' }
    const result = await run(parts, { inputs: given, contexts: { 'github.token': 'tok' } })
    expect(readEnvironment(result)).toMatchObject({
      INPUT_WITH_SPACE: ' a ',
      'INPUT_PIPELINE-ID': '7',
      INPUT_ASKED: '',
      INPUT_EXPR: 'tok',
    })
  })

  test('an unexpected input: a warning, and the input all the same', async () => {
    const result = await run(printingEnvironment, { inputs: { other: 'x' } })
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining("Unexpected input(s) 'other'") },
    ])
    expect(readEnvironment(result)).toMatchObject({ INPUT_OTHER: 'x' })
  })

  test('a clean environment, with what the step gives', async () => {
    const environment = readEnvironment(await run(printingEnvironment, { env: { BUDDY_TOKEN: 'x' } }))
    expect(environment).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      BUDDY_TOKEN: 'x',
      GITHUB_SHA: expect.any(String),
    })
    expect(environment).not.toHaveProperty('JEST_WORKER_ID')
  })

  test('a closed stdin, no terminal, the workspace as working folder, and the event', async () => {
    const main = `
      import { readFileSync } from 'node:fs'
      process.stdin.resume().on('end', () => console.log(JSON.stringify([
        process.stdout.isTTY === true, process.cwd() === process.env.GITHUB_WORKSPACE, JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))
      ])))`
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
    const { rawStdout } = await run(main, {
      event: { number: 3 },
      ...(process.platform === 'linux' ? { workspace } : {}),
    })
    await rm(workspace, { recursive: true })
    expect(JSON.parse(rawStdout)).toEqual([
      false,
      process.platform === 'linux' ? true : expect.any(Boolean),
      { number: 3 },
    ])
  })
})

describe('what a step ends as', () => {
  test('exit code 0 passes, another fails and says so', async () => {
    expect(await run('')).toMatchObject({ conclusion: 'success', exitCode: 0 })
    const failed = await run('process.exitCode = 3')
    expect(failed).toMatchObject({ conclusion: 'failure', exitCode: 3 })
    expect(failed.log).not.toContain('Process completed')
  })

  test('both streams are obeyed, and kept raw', async () => {
    const result = await run("console.log('::notice::a'); console.error('::warning::b')")
    expect(result.annotations.map(({ message }) => message).toSorted()).toEqual(['a', 'b'])
    expect(result).toMatchObject({ rawStdout: '::notice::a\n', rawStderr: '::warning::b\n' })
    expect(result.commands.map(({ line }) => line).toSorted()).toEqual(['::notice::a', '::warning::b'])
  })

  test('the file of outputs wins over commands, whatever the end', async () => {
    const forging = '::set-output name=status::forged\n'
    const result = await run('', { run: acting({ GITHUB_OUTPUT: 'Status=real\n' }, forging, 1) })
    expect([...result.outputs]).toEqual([['Status', 'real']])
  })

  test('files count after a kill', async () => {
    const result = await run(`${appending('GITHUB_OUTPUT', 'a=b\n')}process.kill(process.pid, 'SIGKILL')`)
    expect([...result.outputs]).toEqual([['a', 'b']])
    expect(result.conclusion).toBe('failure')
  })

  test('a bad line in a file fails the step, and what came before it counts', async () => {
    const result = await run('', { run: acting({ GITHUB_OUTPUT: 'a=b\nplain\nc=d\n' }) })
    expect([...result.outputs]).toEqual([['a', 'b']])
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 0 })
    expect(result.annotations[0]?.message).toBe("Unable to process file command 'output' successfully.")
  })

  test('NODE_OPTIONS in the environment file is refused, the rest is taken', async () => {
    const result = await run('', { run: acting({ GITHUB_ENV: 'node_options=x\nA=b\n' }) })
    expect([...result.env]).toEqual([['A', 'b']])
    expect(result).toMatchObject({ conclusion: 'success', annotations: [{ level: 'error' }] })
  })

  test.each([
    ['of 1 MiB is kept', 1024 * 1024, 'success', 0],
    ['above it is dropped with an error, and the step goes on', 1024 * 1024 + 1, 'success', 1],
  ])('a summary %s', async (_, size, conclusion, errors) => {
    const result = await run('', { run: acting({ GITHUB_STEP_SUMMARY: 'x'.repeat(size) }) })
    expect(result.summary).toHaveLength(errors === 0 ? size : 0)
    expect(result.rawSummary).toHaveLength(size)
    expect(result.annotations).toHaveLength(errors)
    expect(result.conclusion).toBe(conclusion)
  })

  test('secrets are hidden in the log, in with: and in the summary', async () => {
    const seen: string[] = []
    const result = await run(
      { main: '', inputs: '  token: {}' },
      {
        run: acting({ GITHUB_STEP_SUMMARY: 'a s3cret\n' }, 'b s3cret\n'),
        secrets: ['s3cret'],
        inputs: { token: 's3cret' },
        onLine: (line) => seen.push(line),
      },
    )
    expect(result).toMatchObject({ summary: 'a ***\n', rawSummary: 'a s3cret\n' })
    expect(seen).toEqual(['##[group]Run Stand-in', 'with:', '  token: ***', '##[endgroup]', 'b ***'])
    expect(result.log).toBe(`${seen.join('\n')}\n`)
  })

  test('post gets the state and the environment', async () => {
    const main = `${appending('GITHUB_STATE', 'a=b\n')}console.log('::save-state name=c::d'); process.exitCode = 1`
    const result = await run({ main, post: printingEnvironment })
    expect(result.post).toMatchObject({ conclusion: 'success' })
    expect(JSON.parse(result.post?.rawStdout ?? '')).toMatchObject({ STATE_a: 'b', STATE_c: 'd' })
  })
})

const describeSignals = process.platform === 'win32' ? describe.skip : describe

describeSignals('a cancelled step', () => {
  const obeying = (signals: string): string => `
    import { appendFileSync } from 'node:fs'
    for (const signal of ${signals}) process.on(signal, () => {
      appendFileSync(process.env.GITHUB_OUTPUT, signal + '=seen\\n')
      if (signal === process.env.OBEYS) process.exit(0)
    })
    setInterval(() => {}, 1000)
    console.log('ready')`

  function cancelled(
    main: string,
    env: Record<string, string> = {},
    delays: Partial<RunnerDelays> = { terminateMs: 60_000 },
  ): Promise<StepResult> {
    const abort = new AbortController()
    const onLine = (line: string): void => {
      if (line === 'ready') abort.abort()
    }
    return run(main, { env, onLine, signal: abort.signal, delays: { interruptMs: 100, ...delays } })
  }

  test('gets SIGINT, and its files count', async () => {
    const result = await cancelled(obeying("['SIGINT']"), { OBEYS: 'SIGINT' })
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 0 })
    expect([...result.outputs.keys()]).toEqual(['SIGINT'])
  })

  test('that goes on gets SIGTERM', async () => {
    const result = await cancelled(obeying("['SIGINT', 'SIGTERM']"), { OBEYS: 'SIGTERM' })
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 0 })
    expect([...result.outputs.keys()]).toEqual(['SIGINT', 'SIGTERM'])
  })

  test('that goes on after SIGTERM is killed', async () => {
    const result = await cancelled(obeying("['SIGINT', 'SIGTERM']"), {}, { terminateMs: 100 })
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: null, endedBy: 'SIGKILL' })
  })

  test('gets another signal first where a test asks for it', async () => {
    const signal = AbortSignal.abort()
    expect(await run('setInterval(() => {}, 1000)', { signal, firstSignal: 'SIGKILL' })).toMatchObject({
      conclusion: 'cancelled',
      endedBy: 'SIGKILL',
    })
  })
})

test('a grandchild that holds the streams does not hold the step', async () => {
  const main = `
    import { spawn } from 'node:child_process'
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
    child.unref()
    console.log(child.pid)`
  const { rawStdout } = await run(main, { delays: { streamsMs: 50 } })
  // The signal reaches it: it lives longer than the step.
  expect(process.kill(Number(rawStdout), 'SIGKILL')).toBe(true)
})
