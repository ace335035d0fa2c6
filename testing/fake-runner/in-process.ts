import { randomUUID } from 'node:crypto'
import { accessSync, appendFileSync, writeFileSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { BuddyError, Cancelled } from '../../src/buddy/errors.ts'
import { createTransport } from '../../src/buddy/http/transport.ts'
import { runPostStep } from '../../src/cleanup.ts'
import type { Dependencies } from '../../src/connect.ts'
import { connectGitHub } from '../../src/github/connect.ts'
import { main } from '../../src/main.ts'
import { readEventCommit, readJobContext } from '../../src/runner/event.ts'
import { createActionsRunner } from '../../src/runner/actions-runner.ts'
import { createDispatcher, openConnections } from '../../src/runner/connections.ts'
import { requestIdentityToken } from '../../src/runner/identity-token.ts'
import type { Runner } from '../../src/runner/runner.ts'
import type { VirtualClock } from '../virtual-time/virtual-clock.ts'
import { splitLines } from './lines.ts'
import type { ProcessEnd, ProcessOptions } from './process.ts'

type Environment = ProcessOptions['env']

/** Returns what runs a stage inside this process, from src, on a clock that takes no time. It stands for `runProcess`. */
export function createInProcessStage(clock: VirtualClock): (options: ProcessOptions) => Promise<ProcessEnd> {
  return async ({ arguments: [script = ''], env, onLine, signal, firstSignal = 'SIGINT' }) => {
    const chunks: Buffer[] = []
    const splitter = splitLines(onLine)
    const write = (text: string | Uint8Array): void => {
      const chunk = Buffer.from(typeof text === 'string' ? Buffer.from(text) : text)
      chunks.push(chunk)
      splitter.push(chunk)
    }
    const cancel = new AbortController()
    const abort = (): void => {
      cancel.abort(new Cancelled(firstSignal))
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    const startedAt = clock.now()
    const deps = connectDependencies(createRunner(env, write, clock), env, clock, cancel.signal)
    const outcome = basename(script) === 'post.js' ? await runPost(deps, env) : await main(deps)
    signal.removeEventListener('abort', abort)
    splitter.end()
    return {
      exitCode: ['passed', 'missing'].includes(outcome) ? 0 : 1,
      endedBy: null,
      stdout: Buffer.concat(chunks).toString('utf8'),
      stderr: '',
      durationMs: clock.now() - startedAt,
    }
  }
}

/** Does what post.js does: nothing where the step has left nothing. */
async function runPost(deps: Dependencies, env: Environment): Promise<'passed'> {
  const isLeft = ['run', 'check-run'].some((name) => !['', 'null'].includes(env[`STATE_${name}`] ?? ''))
  if (isLeft) await runPostStep(deps)
  return 'passed'
}

function connectDependencies(runner: Runner, env: Environment, clock: VirtualClock, signal: AbortSignal): Dependencies {
  const direct = (until: AbortSignal): ReturnType<typeof createDispatcher> => createDispatcher(null, until)
  return {
    runner,
    clock,
    signal,
    random: Math.random,
    randomId: randomUUID,
    connect: (apiUrl, redact) => {
      const send = createTransport({ apiUrl, redact, createDispatcher: direct, wallTime: () => clock.wallTime() })
      return async (request) => {
        try {
          return await clock.during(send(request))
        } catch (error) {
          // The timer of a request is the machine's: the clock stood still while a server held its response back.
          if (error instanceof BuddyError && error.details.kind === 'timeout') clock.advance(error.details.afterMs)
          throw error
        }
      }
    },
    connectGitHub: (job, token) => {
      const connections = openConnections(direct)
      const options = {
        apiUrl: env['GITHUB_API_URL'] ?? '',
        token,
        owner: job.owner,
        repository: job.repository,
        wallTime: () => clock.wallTime(),
      }
      return connectGitHub(options, {
        fetch: (address, init) => clock.during(connections.fetch(address, init)),
        end: () => {
          connections.end()
        },
      })
    },
  }
}

function createRunner(env: Environment, write: (text: string | Uint8Array) => void, clock: VirtualClock): Runner {
  const variable = (name: string): string => (env[name] ?? '').trim()
  const command = (name: string, text: string, title?: string): void => {
    const properties = title === undefined || title === '' ? '' : ` title=${escapeProperty(title)}`
    write(`::${name}${properties}::${escapeData(text)}\n`)
  }
  const set = (file: string, name: string, value: string): void => {
    // The runner makes the file: one that is missing is trouble, as it is to `@actions/core`.
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
    isInCheckout: async (path) => {
      const place = await realpath(join(workspace, path)).catch(() => '')
      return place.startsWith(`${await realpath(workspace)}${sep}`) && (await stat(place)).isFile()
    },
    identityToken: async (audience, signal) => {
      const address = variable('ACTIONS_ID_TOKEN_REQUEST_URL')
      if (address === '') throw new Error('the runner names no address for it')
      const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')
      const connections = openConnections((until) => createDispatcher(null, until))
      return await clock.during(requestIdentityToken({ address, requestToken, audience }, connections, signal))
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
    writeSummary: async (markdown) => {
      accessSync(env['GITHUB_STEP_SUMMARY'] ?? '')
      writeFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', markdown)
    },
    createFile: (path) => disk.createFile(resolve(workspace, path)),
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
