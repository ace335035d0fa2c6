import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ActionMetadata, inputVariable, readAction, resolveInputs } from './action.ts'
import { createMasks } from './masks.ts'
import { type ProcessEnd, type ProcessOptions, runnerDelays, type RunnerDelays } from './process.ts'
import { runStage, type StageResult } from './stage.ts'

/** A step that uses a JavaScript action. */
export interface StepOptions {
  /** The folder that holds the action's action.yml. */
  readonly action: string
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Environment of the step, which the runner adds to. From this process the step gets only PATH, HOME and similar variables. */
  readonly env?: Readonly<Record<string, string>>
  /** Values that are hidden from the start, as those of `secrets` are. */
  readonly secrets?: readonly string[]
  /** What stands for `${{ ... }}` in the defaults of inputs, such as `github.token`. */
  readonly contexts?: Readonly<Record<string, string>>
  /** The event that GITHUB_EVENT_PATH holds; empty unless given. */
  readonly event?: unknown
  /** The `node` to run; this process's unless given. */
  readonly node?: string
  /** The checkout, and the process's working folder; a fresh one that is removed at the end unless given. */
  readonly workspace?: string
  /** RUNNER_TEMP, which is kept at the end. Without it, a new folder is used and removed. */
  readonly temp?: string
  /** Step debugging. */
  readonly debug?: boolean
  /** Gets every line of the log as the user would see it, at once. */
  readonly onLine?: (line: string) => void
  /** Cancels the step when it aborts. */
  readonly signal?: AbortSignal
  /** How long the runner waits when it cancels; the real runner's delays unless given. */
  readonly delays?: Partial<RunnerDelays>
  /** What its process is sent first when it is cancelled: SIGINT, as the real runner does, unless given. SIGKILL is a machine that goes away. */
  readonly firstSignal?: NodeJS.Signals
  /** Runs the script of each stage; a process of its own unless given. */
  readonly run?: (options: ProcessOptions) => Promise<ProcessEnd>
}

/** How a step ended: its main stage, and its post stage where the action has one. */
export interface StepResult extends StageResult {
  readonly post?: StageResult
}

/** What the operating system needs to start a process at all; the rest of this process's environment is kept from the action. */
const inheritedVariables = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'SystemRoot',
  'ComSpec',
  'PATHEXT',
  'WINDIR',
]

/** Runs a step as GitHub's runner does. Rejects where the action cannot be read or started. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const action = await readAction(options.action)
  const inputs = resolveInputs(action, options.inputs ?? {}, options.contexts ?? {})
  const folders: string[] = []
  const freshFolder = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), name))
    folders.push(folder)
    return folder
  }
  const temp = options.temp ?? (await freshFolder('runner-temp-'))
  const workspace = options.workspace ?? (await freshFolder('runner-workspace-'))
  const eventPath = join(temp, '_github_event.json')
  await writeFile(eventPath, JSON.stringify(options.event ?? {}))

  const masks = createMasks(options.secrets)
  const env = {
    ...inheritedEnvironment(),
    ...defaultEnvironment({ temp, workspace, eventPath }),
    ...(options.debug === true ? { RUNNER_DEBUG: '1' } : {}),
    ...options.env,
    ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
  }
  const shared = {
    node: options.node ?? process.execPath,
    workspace,
    temp,
    masks,
    isDebugging: options.debug === true,
    onLine: options.onLine ?? (() => undefined),
    delays: { ...runnerDelays, ...options.delays },
    firstSignal: options.firstSignal ?? 'SIGINT',
    ...(options.run === undefined ? {} : { run: options.run }),
  }

  try {
    const main = await runStage({
      ...shared,
      script: action.main,
      env,
      preface: describeStep(action, inputs),
      warnings: inputWarnings(action, options.inputs ?? {}),
      signal: options.signal ?? new AbortController().signal,
    })
    if (action.post === undefined) return main
    const state = Object.fromEntries([...main.state].map(([name, value]) => [`STATE_${name}`, value]))
    const post = await runStage({
      ...shared,
      script: action.post,
      env: { ...env, ...Object.fromEntries(main.env), ...state },
      preface: [`Post job cleanup.`],
      warnings: [],
      signal: new AbortController().signal,
    })
    return { ...main, post }
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })))
  }
}

function inheritedEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inheritedVariables.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function defaultEnvironment(paths: {
  temp: string
  workspace: string
  eventPath: string
}): Readonly<Record<string, string>> {
  const systems: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS' }
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: paths.eventPath,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'gate',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '90d11b5b54108fa57b30ae286322b99b26d46ccb',
    GITHUB_WORKFLOW: 'Gate',
    GITHUB_WORKSPACE: resolve(paths.workspace),
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'demo',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
    RUNNER_TEMP: resolve(paths.temp),
  }
}

function describeStep(action: ActionMetadata, inputs: ReadonlyMap<string, string>): readonly string[] {
  const given = [...inputs].filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value}`)
  return [`##[group]Run ${action.name}`, ...(given.length > 0 ? ['with:', ...given] : []), '##[endgroup]']
}

function inputWarnings(action: ActionMetadata, given: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(given).map((name) => name.toLowerCase())
  const declared = action.inputs.map(({ name }) => name)
  const unexpected = Object.keys(given).filter(
    (name) => !declared.some((known) => known.toLowerCase() === name.toLowerCase()),
  )
  const quote = (list: readonly string[]): string => list.map((name) => `'${name}'`).join(', ')
  return [
    ...(unexpected.length > 0
      ? [`Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(declared)}]`]
      : []),
    ...action.inputs.flatMap(({ name, deprecationMessage }) =>
      deprecationMessage !== undefined && names.includes(name.toLowerCase())
        ? [`Input '${name}' has been deprecated with message: ${deprecationMessage}`]
        : [],
    ),
  ]
}
