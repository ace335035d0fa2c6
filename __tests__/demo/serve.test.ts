import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runStep } from '../../testing/fake-runner/fake-runner.ts'

const demo = join(import.meta.dirname, '..', '..', 'demo')
const commit = '0123456789abcdef0123456789abcdef01234567'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buddy-gate-serve-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Runs a stage of the step; resolves to what it wrote into its files. */
async function runStage(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly outputs: ReadonlyMap<string, string>; readonly state: ReadonlyMap<string, string> }> {
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STATE: join(folder, 'state') }
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')))
  await promisify(execFile)(process.execPath, [join(demo, 'serve.ts')], { env: { ...process.env, ...files, ...env } })
  const read = async (path: string): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await readFile(path, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
  return { outputs: await read(files.GITHUB_OUTPUT), state: await read(files.GITHUB_STATE) }
}

async function withBuddy(
  inputs: Readonly<Record<string, string>>,
  check: (outputs: ReadonlyMap<string, string>) => Promise<void>,
): Promise<void> {
  const { outputs, state } = await runStage(inputs)
  try {
    await check(outputs)
  } finally {
    await runStage({ STATE_pid: state.get('pid') ?? '' })
  }
}

async function readRuns(outputs: ReadonlyMap<string, string>): Promise<unknown> {
  const runs = `${outputs.get('api-url') ?? ''}/workspaces/buddy/projects/company-website/pipelines/2/executions`
  const response = await fetch(runs, { headers: { authorization: `Bearer ${outputs.get('token') ?? ''}` } })
  return await response.json()
}

test.each(['hostile', 'endless'])('%s: Buddy can be asked as soon as the step has ended', async (scenario) => {
  await withBuddy({ INPUT_SCENARIO: scenario }, async (outputs) => {
    expect(await readRuns(outputs)).toMatchObject({
      executions: [{ id: 128, status: 'INPROGRESS', html_url: outputs.get('page') }],
    })
  })
})

test('the newest run is of the commit that is given, and nobody answers when `post:` has been', async () => {
  let asked: ReadonlyMap<string, string> = new Map()
  await withBuddy({ INPUT_SCENARIO: 'pass', INPUT_COMMIT: commit }, async (outputs) => {
    asked = outputs
    expect(await readRuns(outputs)).toMatchObject({ executions: [{ id: 128, to_revision: { revision: commit } }] })
  })
  await expect(readRuns(asked)).rejects.toThrow('fetch failed')
})

describe('as a step', () => {
  test('it begins and ends by itself', async () => {
    const { conclusion, outputs, post } = await runStep({ action: demo, inputs: { scenario: 'run' } })
    expect({ conclusion, outputs: [...outputs.keys()].sort(), post: post?.conclusion }).toEqual({
      conclusion: 'success',
      outputs: ['api-url', 'page', 'token'],
      post: 'success',
    })
  })

  test('it fails, and says why, where there is no such scenario', async () => {
    const { conclusion, log } = await runStep({ action: demo, inputs: { scenario: 'pas' } })
    expect({ conclusion, log }).toEqual({
      conclusion: 'failure',
      log: expect.stringContaining('Input scenario: there is no "pas"'),
    })
  })
})
