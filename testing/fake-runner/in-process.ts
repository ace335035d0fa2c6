import { randomUUID } from 'node:crypto'
import { accessSync, appendFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve as resolvePath } from 'node:path'
import { Cancelled } from '../../src/buddy/errors.ts'
import { createTransport } from '../../src/buddy/http/transport.ts'
import { runPostStep } from '../../src/post-step.ts'
import type { Dependencies } from '../../src/connect.ts'
import { connectGitHub } from '../../src/github/connect.ts'
import { main } from '../../src/main.ts'
import { readEventCommit, readJobContext } from '../../src/runner/event.ts'
import { createActionsRunner } from '../../src/runner/actions-runner.ts'
import { findCheckouts, isInCheckout } from '../../src/runner/files/checkout.ts'
import { createDispatcher, openConnections } from '../../src/runner/undici/connections.ts'
import { findProxyAddress, maskProxyPasswords, readProxies } from '../../src/runner/proxy.ts'
import { requestIdentityToken } from '../../src/runner/identity-token.ts'
import type { Runner } from '../../src/runner/runner.ts'
import type { VirtualClock } from '../virtual-time/virtual-clock.ts'
import { splitLines } from './lines.ts'
import type { ProcessEnd, ProcessOptions } from './process.ts'

type Environment = ProcessOptions['env']

/** A stage that runs inside this process. */
interface Stage {
  readonly env: Environment
  readonly clock: VirtualClock
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal
  /** Aborted when the stage is killed: nothing of the stage goes on after that. */
  readonly killed: AbortSignal
  readonly write: (text: string | Uint8Array) => void
}

/**
 * Loads the modules that src loads during a step, because the clock does not know of a module that is being loaded:
 * on a slow machine, a step would time out meanwhile.
 */
async function loadLateModules(env: Environment): Promise<void> {
  await Promise.all([import('../../src/log/errors/error-lines.ts'), import('../../src/runner/undici/fetch.ts')])
  if (env['GITHUB_API_URL'] === undefined) return
  await Promise.all([
    import('../../src/report/github/publish.ts'),
    import('../../src/github/check-runs.ts'),
    import('../../src/github/comments.ts'),
  ])
}

/** Returns what runs a stage inside this process, from src, on a clock that takes no time. It stands for `runProcess`. */
export function createInProcessStage(clock: VirtualClock): (options: ProcessOptions) => Promise<ProcessEnd> {
  return async ({ arguments: [script = ''], env, onLine, signal, delays, firstSignal = 'SIGINT' }) => {
    await loadLateModules(env)
    const chunks: Buffer[] = []
    const splitter = splitLines(onLine)
    const write = (text: string | Uint8Array): void => {
      const chunk = Buffer.from(typeof text === 'string' ? Buffer.from(text) : text)
      chunks.push(chunk)
      splitter.push(chunk)
    }
    const [cancel, kill] = [new AbortController(), new AbortController()]
    const ended = new AbortController()
    const end = (): void => {
      kill.abort(new Error('killed'))
    }
    const abort = (): void => {
      if (firstSignal === 'SIGKILL') {
        end()
        return
      }
      cancel.abort(new Cancelled(firstSignal))
      clock.sleep(delays.interruptMs + delays.terminateMs, ended.signal).then(end, () => undefined)
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    const startedAt = clock.now()
    const stage = { env, clock, signal: cancel.signal, killed: kill.signal, write }
    const deps = connectDependencies(stage)
    const work = basename(script) === 'post.js' ? runPost(deps, env) : main(deps)
    const outcome = await Promise.race([work, untilAborted(kill.signal)])
    signal.removeEventListener('abort', abort)
    ended.abort(new Error('ended'))
    splitter.end()
    return {
      exitCode: outcome === 'killed' ? null : ['passed', 'missing'].includes(outcome) ? 0 : 1,
      endedBy: outcome === 'killed' ? 'SIGKILL' : null,
      stdout: Buffer.concat(chunks).toString('utf8'),
      stderr: '',
      durationMs: clock.now() - startedAt,
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<'killed'> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve('killed')
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Does the work, and resolves or rejects with it. Never resolves once the stage is killed. */
function unlessKilled<T>(killed: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (killed.aborted) return
    work().then(
      (value) => {
        if (!killed.aborted) resolve(value)
      },
      (error: unknown) => {
        if (!killed.aborted) reject(toError(error))
      },
    )
  })
}

/** Does what post.js does: nothing where the step has left nothing. */
async function runPost(deps: Dependencies, env: Environment): Promise<'passed'> {
  const isLeft = ['run', 'check-run'].some((name) => !['', 'null'].includes(env[`STATE_${name}`] ?? ''))
  if (isLeft) await runPostStep(deps)
  return 'passed'
}

function connectDependencies(stage: Stage): Dependencies {
  const { env, clock, signal, killed } = stage
  const whileAlive = <T>(work: () => Promise<T>): Promise<T> => unlessKilled(killed, work)
  const shared = { wallTime: () => clock.wallTime(), startTimer: clock.startTimer }
  const runner = createRunner(stage)
  maskProxyPasswords(runner)
  return {
    runner,
    clock: {
      now: () => clock.now(),
      wallTime: () => clock.wallTime(),
      sleep: (milliseconds, until) => whileAlive(() => clock.sleep(milliseconds, AbortSignal.any([until, killed]))),
    },
    startTimer: clock.startTimer,
    signal,
    random: Math.random,
    randomId: randomUUID,
    connect: (apiUrl, redact) => {
      const send = createTransport({ ...shared, apiUrl, redact, createDispatcher: reach(env, apiUrl) })
      return (request) =>
        whileAlive(() => {
          const work = send({ ...request, signal: AbortSignal.any([request.signal, killed]) })
          return clock.during(nameRequest(request.method, `${apiUrl}${request.path}`), work)
        })
    },
    connectGitHub: (job, token) => {
      const apiUrl = env['GITHUB_API_URL'] ?? ''
      const connections = openConnections(reach(env, apiUrl))
      const end = (): void => {
        connections.end()
      }
      killed.addEventListener('abort', end, { once: true })
      const { owner, repository } = job
      const options = { ...shared, apiUrl, token, owner, repository }
      return connectGitHub(options, {
        fetch: (address, init) =>
          whileAlive(() => clock.during(nameRequest(init.method, address), connections.fetch(address, init))),
        end,
      })
    },
  }
}

/** Returns what opens connections to an address, through the proxy that the environment of the step names. */
function reach(env: Environment, address: string): (until: AbortSignal) => ReturnType<typeof createDispatcher> {
  const proxies = readProxies({ environment: (name) => (env[name] ?? '').trim() })
  return (until) => createDispatcher(findProxyAddress(proxies, new URL(address)), until)
}

/** Returns the name under which the clock knows a request, as a server sees the request. */
function nameRequest(method: string | undefined, address: string): string {
  const { pathname, search } = new URL(address)
  return `${method ?? 'GET'} ${pathname}${search}`
}

function createRunner({ env, clock, killed, write: print }: Stage): Runner {
  const write = (text: string | Uint8Array): void => {
    if (!killed.aborted) print(text)
  }
  const variable = (name: string): string => (env[name] ?? '').trim()
  const command = (name: string, text: string, title?: string): void => {
    const properties = title === undefined || title === '' ? '' : ` title=${escapeProperty(title)}`
    write(`::${name}${properties}::${escapeData(text)}\n`)
  }
  const set = (file: string, name: string, value: string): void => {
    if (killed.aborted) return
    // The runner makes the file; `@actions/core` throws where the file is missing.
    accessSync(env[file] ?? '')
    const delimiter = `ghadelimiter_${randomUUID()}`
    appendFileSync(env[file] ?? '', `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  }
  const workspace = variable('GITHUB_WORKSPACE')
  const event = { environment: variable, readFile: (path: string) => readFile(path, 'utf8') }
  const disk = createActionsRunner({ connectTo: refuseConnection, signal: new AbortController().signal })
  return {
    input: (name) => variable(`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`),
    givenInputs: () =>
      Object.entries(env).flatMap(([name, value]) =>
        name.startsWith('INPUT_') && value.trim() !== '' ? [name.slice('INPUT_'.length)] : [],
      ),
    environment: variable,
    eventCommit: () => readEventCommit(event),
    jobContext: () => readJobContext(event),
    isInCheckout: (path) => isInCheckout(path, workspace),
    findCheckouts: () => findCheckouts(workspace, variable('GITHUB_REPOSITORY')),
    identityToken: async (audience, signal) => {
      const address = variable('ACTIONS_ID_TOKEN_REQUEST_URL')
      if (address === '') throw new Error('the runner names no address for it')
      const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')
      const url = new URL(address)
      if (audience !== '') url.searchParams.set('audience', audience)
      return await unlessKilled(killed, () => {
        const work = requestIdentityToken(
          { url: new URL(address), requestToken, audience },
          openConnections(reach(env, address)),
          signal,
        )
        return clock.during(nameRequest('GET', url.href), work)
      })
    },
    state: (name) => variable(`STATE_${name}`),
    saveState: (name, value) => {
      set('GITHUB_STATE', name, value)
    },
    mask: (secret) => {
      command('add-mask', secret)
    },
    write: async (text) => {
      write(text)
      await unlessKilled(killed, () => Promise.resolve())
    },
    setDeadline: () => undefined,
    flush: async () => true,
    debug: (message) => {
      command('debug', message)
    },
    annotate: command,
    startGroup: (title) => {
      command('group', title)
    },
    endGroup: () => {
      command('endgroup', '')
    },
    setOutput: (name, value) => {
      set('GITHUB_OUTPUT', name, value)
    },
    exportVariable: (name, value) => {
      set('GITHUB_ENV', name, value)
    },
    measureSummary: async () => statSync(env['GITHUB_STEP_SUMMARY'] ?? '').size,
    appendSummary: async (markdown) => {
      if (!killed.aborted) appendFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', markdown)
    },
    createFile: (path) => disk.createFile(resolvePath(workspace, path)),
    createTemporaryFile: () => disk.createTemporaryFile(),
  }
}

function refuseConnection(): never {
  throw new Error('a step that runs inside the test connects by itself')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
