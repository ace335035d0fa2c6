import { randomUUID } from 'node:crypto'
import { Cancelled } from './buddy/errors.ts'
import { createDispatcher, createExchange } from './buddy/transport.ts'
import { createActionsHost } from './github/actions-host.ts'
import { realClock } from './github/clock.ts'
import { maskProxyPasswords } from './github/proxy.ts'
import { main } from './main.ts'

// Fail closed: whatever ends this process, it has passed only if the outcome below says so.
process.exitCode = 1
let isConcluded = false
let hasCrashed = false

const host = createActionsHost()
const stop = new AbortController()

// The runner sends SIGINT, and SIGTERM 7.5 seconds later; what is known by then is still written.
for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) process.on(name, () => { stop.abort(new Cancelled(name)) })

const crash = (error: unknown): void => {
  hasCrashed = true
  process.exitCode = 1
  stop.abort(error)
}
process.on('uncaughtException', crash)
process.on('unhandledRejection', crash)
process.on('beforeExit', () => {
  if (!isConcluded) host.annotate('error', 'The step ended without having found out anything. Run it again; if it happens again, please report it.', 'Buddy Gate: internal error')
  isConcluded = true
})
// A job log that nobody reads any more decides nothing.
process.stdout.on('error', () => undefined)

const isProxied = maskProxyPasswords(host)
const outcome = await main({
  host,
  clock: realClock,
  connect: (apiUrl, token) => createExchange({ apiUrl, token, dispatcher: createDispatcher(new URL(apiUrl), isProxied), wallTime: () => Date.now() }),
  random: Math.random,
  newToken: randomUUID,
  signal: stop.signal,
})
isConcluded = true
if (outcome === 'passed') {
  if (hasCrashed) host.annotate('error', 'The gate itself failed while it was writing its results. Run it again; if it happens again, please report it.', 'Buddy Gate: internal error')
  else process.exitCode = 0
}
