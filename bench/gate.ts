import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputVariable, readAction, resolveInputs } from '../testing/fake-runner/action.ts'
import { readFileEntries } from '../testing/fake-runner/files.ts'
import { addressOf, target } from './buddy.ts'
import { type Cost, measureCommand, type Measuring } from './measure.ts'

const root = join(import.meta.dirname, '..')
const token = 'bench-token-0123456789'

/** What the gate left behind. */
export interface GateResult extends Cost {
  readonly summaryBytes: number
}

/** Runs the built action as the runner starts it, and measures it. Rejects where it does not pass. */
export async function measureGate(apiUrl: string, measuring: Measuring): Promise<GateResult> {
  const action = await readAction(root)
  const inputs = resolveInputs(action, { token, 'api-url': apiUrl, ...target }, {})
  return await inFolder(async (folder) => {
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'].map((name) => [
        name,
        join(folder, name),
      ]),
    )
    await Promise.all(Object.values(files).map((path) => writeFile(path, '')))
    const environment = {
      ...baseEnvironment(folder),
      ...files,
      ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
      NODE: process.execPath,
      ENTRY: action.main,
    }
    const cost = await measureCommand({ script: '"$NODE" "$ENTRY"', environment, folder }, measuring)
    const { entries } = readFileEntries(await readFile(join(folder, 'GITHUB_OUTPUT'), 'utf8'))
    const outputs = new Map(entries.map(({ name, value }) => [name, value]))
    if (outputs.get('outcome') !== 'passed' || outputs.get('status') !== 'SUCCESSFUL')
      throw new Error(`the gate's verdict is wrong: ${outputs.get('outcome') ?? 'none'}`)
    return { ...cost, summaryBytes: (await readFile(join(folder, 'GITHUB_STEP_SUMMARY'))).length }
  })
}

/** Measures a bash script that asks the same: `$ADDRESS` is the action execution, `$TOKEN` the token, `$NODE` the same Node, `$BENCH` this folder. */
export async function measurePeer(script: string, apiUrl: string, measuring: Measuring): Promise<Cost> {
  return await inFolder(async (folder) => {
    const environment = {
      ...baseEnvironment(folder),
      ADDRESS: addressOf(apiUrl),
      TOKEN: token,
      NODE: process.execPath,
      BENCH: import.meta.dirname,
    }
    return await measureCommand({ script, environment, folder }, measuring)
  })
}

/** What every contestant finds, and nothing else, so that nothing of this shell changes how Node starts. */
function baseEnvironment(folder: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    RUNNER_OS: 'Linux',
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'buddy-gate-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
