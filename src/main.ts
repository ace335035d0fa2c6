import { BuddyClient } from './buddy/client.ts'
import type { Exchange } from './buddy/transport.ts'
import { collectLog } from './collect.ts'
import type { Clock, Host } from './github/host.ts'
import { InputError, readInputs, readToken } from './inputs.ts'
import { ActionReader } from './read.ts'
import { LogRecord } from './report/log.ts'
import { Redactor } from './report/redact.ts'
import { Reporter } from './report/reporter.ts'
import { withRedaction } from './report/safe-host.ts'
import { logBudgetBytes } from './report/summary.ts'
import { judge } from './verdict.ts'
import type { Outcome } from './verdict.ts'
import { watch } from './watch.ts'

/** Everything outside that the action acts on. */
export interface World {
  readonly host: Host
  readonly clock: Clock
  /** The way to Buddy at an API base, with a token. */
  readonly connect: (apiUrl: string, token: string) => Exchange
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly newToken: () => string
  /** Aborted with `Cancelled` when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** The whole step. Resolves to its outcome once everything is written; never rejects. */
export async function main({ host: rawHost, clock, connect, random, newToken, signal }: World): Promise<Outcome> {
  const redactor = new Redactor()
  maskToken(rawHost, redactor)
  const host = withRedaction(rawHost, redactor)
  const reporter = new Reporter(host, clock, newToken)
  const startedAt = clock.now()
  const newLog = (): LogRecord => new LogRecord(host, redactor, logBudgetBytes)
  const log = newLog()
  try {
    const inputs = readInputs(host)
    reporter.begin(inputs)
    const deadline = startedAt + inputs.timeoutMs
    const means = { clock, random, signal }
    const exchange = connect(inputs.apiUrl, inputs.token)
    const client = new BuddyClient(exchange, { requestTimeoutMs: inputs.requestTimeoutMs, deadline, now: () => clock.now(), signal })
    const reader = new ActionReader(client, inputs.target, log, means)

    const watched = await watch(reader, inputs.patience, { ...means, deadline }, reporter)
    const outcome = judge(watched, inputs.patience.passOn)

    const pages = newLog()
    const collected = await collectLog(client, inputs.target, watched.reading, reader.logFailure, pages, means)
    const shown = collected.source === 'pages' ? pages : log
    await reporter.finish({ outcome, end: watched.ending, log: shown, logNote: collected.note })
    await pages.close()
    return outcome
  } catch (error) {
    const end = error instanceof InputError ? ({ kind: 'wrong-inputs', problems: error.problems } as const) : ({ kind: 'broken', error } as const)
    await reporter.finish({ outcome: 'unknown', end, log, logNote: '' })
    return 'unknown'
  } finally {
    await log.close()
  }
}

function maskToken(host: Host, redactor: Redactor): void {
  const token = readToken(host)
  for (const line of token.split(/[\r\n]+/).filter((part) => part !== '')) host.mask(line)
  redactor.add(token)
}
