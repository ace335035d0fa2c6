import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { realClock } from './clock.ts'
import { type EventDependencies, readEventCommit, readJobContext } from './event.ts'
import { findCheckouts, isInCheckout } from './files/checkout.ts'
import { createFile, createTemporaryFile } from './files/text-file.ts'
import { requestIdentityToken } from './identity-token.ts'
import { JobLog } from './job-log.ts'
import type { Runner } from './runner.ts'
import type { Connections } from './undici/connections.ts'

/** Dependencies of the runner. */
export interface RunnerOptions {
  /** Opens connections to GitHub at a URL. */
  readonly connectTo: (address: URL) => Connections
  /**
   * Aborted when the workflow is cancelled: then nobody waits for a slow reader of the
   * job log.
   */
  readonly signal: AbortSignal
}

/** Creates the runner, over `@actions/core` and the process. */
export function createActionsRunner({ connectTo, signal: stop }: RunnerOptions): Runner {
  // A closed pipe must not end the gate, because the outputs and the exit code still
  // count.
  const jobLog = new JobLog(process.stdout, stop, realClock)
  const saved = new Set<string>()
  const environment = (name: string): string => (process.env[name] ?? '').trim()
  const event: EventDependencies = { environment, readFile: (path) => readFile(path, 'utf8') }
  return {
    input: (name) => core.getInput(name),
    // Windows keeps the case in which a variable was first set.
    givenInputs: () =>
      Object.entries(process.env).flatMap(([name, value = '']) =>
        /^INPUT_./i.test(name) && value.trim() !== '' ? [name.slice('INPUT_'.length).toUpperCase()] : [],
      ),
    environment,
    eventCommit: () => readEventCommit(event),
    jobContext: () => readJobContext(event),
    isInCheckout: (path) => isInCheckout(path, environment('GITHUB_WORKSPACE')),
    findCheckouts: () => findCheckouts(environment('GITHUB_WORKSPACE'), environment('GITHUB_REPOSITORY')),
    identityToken: async (audience, signal) => {
      const [address = '', requestToken = ''] = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].map(
        (name) => process.env[name],
      )
      if (!URL.canParse(address)) throw new Error('the runner names no address for it')
      const url = new URL(address)
      return await requestIdentityToken({ url, requestToken, audience }, connectTo(url), signal)
    },
    state: (name) => core.getState(name),
    saveState: (name, value) => {
      try {
        core.saveState(name, value)
      } catch (error) {
        // Nothing was saved under this name, so nothing is left to clear.
        if (value !== '' || saved.has(name)) throw error
      }
      if (value !== '') saved.add(name)
    },
    write: (text) => jobLog.write(text),
    setDeadline: (deadline) => {
      jobLog.setDeadline(deadline)
    },
    flush: () => jobLog.flush(),
    ...commands,
    createFile: (path) => {
      const workspace = resolve(process.env['GITHUB_WORKSPACE'] ?? '.')
      return createFile(resolve(workspace, path), workspace)
    },
    createTemporaryFile: () => createTemporaryFile(process.env['RUNNER_TEMP'] ?? ''),
  }
}

/** Commands of the runner, which `@actions/core` writes and escapes. */
const commands: Pick<
  Runner,
  | 'mask'
  | 'debug'
  | 'annotate'
  | 'startGroup'
  | 'endGroup'
  | 'setOutput'
  | 'exportVariable'
  | 'measureSummary'
  | 'appendSummary'
> = {
  mask: (secret) => {
    core.setSecret(secret)
  },
  debug: (message) => {
    core.debug(message)
  },
  annotate: (level, message, title) => {
    core[level](message, { title })
  },
  startGroup: (title) => {
    core.startGroup(title)
  },
  endGroup: () => {
    core.endGroup()
  },
  setOutput: (name, value) => {
    core.setOutput(name, value)
  },
  exportVariable,
  measureSummary: async () => (await stat(process.env['GITHUB_STEP_SUMMARY'] ?? '')).size,
  appendSummary: async (markdown) => {
    await core.summary.addRaw(markdown).write()
  },
}

/**
 * Loads GitHub's client. `@actions/github` reads the event and opens connections of its
 * own as it is loaded. It cannot be loaded when the event file is no JSON or the proxy
 * has a wrong URL. Nothing uses either, so both are hidden.
 */
export async function loadGitHubClient<T>(load: () => Promise<T>): Promise<T> {
  const hidden = { no_proxy: '*', GITHUB_EVENT_PATH: '' }
  const before = Object.keys(hidden).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, hidden)
  try {
    return await load()
  } finally {
    for (const [name, value] of before) restoreVariable(name, value)
  }
}

/**
 * Exports a variable. `core.exportVariable` also changes this process, whose proxy and
 * certificates must stay.
 */
function exportVariable(name: string, value: string): void {
  const before = process.env[name]
  try {
    core.exportVariable(name, value)
  } finally {
    restoreVariable(name, before)
  }
}

function restoreVariable(name: string, before: string | undefined): void {
  if (before === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = before
}
