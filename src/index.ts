import { randomUUID } from 'node:crypto'
import { Cancelled } from './buddy/errors.ts'
import { createTransport } from './buddy/http/transport.ts'
import type { Dependencies } from './connect.ts'
import { connectGitHub } from './github/connect.ts'
import { main } from './main.ts'
import { createActionsRunner, loadGitHubClient } from './runner/actions-runner.ts'
import { realClock } from './runner/clock.ts'
import { findProxyAddress, maskProxyPasswords, readProxies } from './runner/proxy.ts'
import { createDispatcher, openConnections } from './runner/undici/connections.ts'
import { isPassing } from './watch/verdict.ts'

// Fail closed: whatever ends this process, it has passed only if the outcome below says
// so.
process.exitCode = 1
let isConcluded = false
const crashes: unknown[] = []

const stop = new AbortController()
const runner = createActionsRunner({
  connectTo: (address) => openConnections(dispatcherTo(address)),
  signal: stop.signal,
})
maskProxyPasswords(runner)
const proxies = readProxies(runner)
const dispatcherTo =
  (address: URL) =>
  (signal: AbortSignal): ReturnType<typeof createDispatcher> =>
    createDispatcher(findProxyAddress(proxies, address), signal)

// The runner sends SIGINT, and SIGTERM 7.5 seconds later; what is known by then is
// still written.
for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)
  process.on(name, () => {
    stop.abort(new Cancelled(name))
  })

const crash = (error: unknown): void => {
  crashes.push(error)
  process.exitCode = 1
  stop.abort(error)
}
process.on('uncaughtException', crash)
process.on('unhandledRejection', crash)
process.on('beforeExit', () => {
  if (!isConcluded)
    runner.annotate(
      'error',
      'The step ended without having found out anything. Re-run the job; if it happens again, please report it.',
      'Buddy Gate: internal error',
    )
  isConcluded = true
})
// A job log without a reader decides nothing.
process.stdout.on('error', () => undefined)

const deps: Dependencies = {
  runner,
  clock: realClock,
  connect: (apiUrl, redact) =>
    createTransport({ apiUrl, redact, createDispatcher: dispatcherTo(new URL(apiUrl)), wallTime: () => Date.now() }),
  connectGitHub: (job, token) => {
    const apiUrl = runner.environment('GITHUB_API_URL') || 'https://api.github.com'
    const connections = openConnections(dispatcherTo(new URL(apiUrl)))
    const access = { apiUrl, token, owner: job.owner, repository: job.repository, wallTime: () => Date.now() }
    return loadGitHubClient(() => connectGitHub(access, connections))
  },
  random: Math.random,
  randomId: randomUUID,
  signal: stop.signal,
}
const isPost = Reflect.get(globalThis, Symbol.for('buddy-gate post')) === true
if (isPost) await (await import('./post-step.ts')).runPostStep(deps)
const outcome = isPost ? 'passed' : await main(deps)
isConcluded = true
if (isPassing(outcome)) {
  if (crashes.length > 0)
    runner.annotate(
      'error',
      'The gate itself failed while it was writing its results. Re-run the job; if it happens again, please report it.',
      'Buddy Gate: internal error',
    )
  else process.exitCode = 0
}
// A pipe that nobody reads would keep the process alive for ever. All files and the
// exit code are written by now, and nothing else ends a process whose stdout is full.
// eslint-disable-next-line no-restricted-properties -- see above
if (!(await runner.flush())) process.exit()
