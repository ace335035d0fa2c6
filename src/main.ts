import { BuddyClient } from './buddy/client.ts'
import type { Exchange } from './buddy/transport.ts'
import type { Clock, Host } from './github/host.ts'
import { InputError, readInputs, readToken } from './inputs.ts'
import type { Inputs } from './inputs.ts'
import { locate } from './locate.ts'
import { Redactor } from './report/redact.ts'
import { Reporter } from './report/reporter.ts'
import { withRedaction } from './report/safe-host.ts'
import { createSubject } from './subject.ts'
import type { LogWish } from './subject.ts'
import { judge } from './verdict.ts'
import type { Outcome } from './verdict.ts'
import { toEnding, watch } from './watch.ts'

/** Everything outside that the action acts on. */
export interface World {
  readonly host: Host
  readonly clock: Clock
  /** The way to Buddy at an API base, with a token; `redact` takes secrets out of what Buddy sends. */
  readonly connect: (apiUrl: string, token: string, redact: (text: string) => string) => Exchange
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly newToken: () => string
  /** Aborted with `Cancelled` when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** The whole step. Resolves to its outcome once everything is written; never rejects. */
export async function main(world: World): Promise<Outcome> {
  const redactor = new Redactor()
  const host = withRedaction(world.host, redactor)
  const reporter = new Reporter(host, redactor, world.clock, world.newToken)
  const startedAt = world.clock.now()
  try {
    maskToken(world.host, redactor)
    const inputs = await readInputs(host)
    reporter.begin(inputs)
    return await gate(inputs, startedAt + inputs.timeoutMs, world, reporter, redactor)
  } catch (error) {
    const end = error instanceof InputError ? ({ kind: 'wrong-inputs', problems: error.problems } as const) : ({ kind: 'broken', error } as const)
    await reporter.finish('unknown', end, [])
    return 'unknown'
  }
}

async function gate(inputs: Inputs, deadline: number, { clock, random, signal, connect }: World, reporter: Reporter, redactor: Redactor): Promise<Outcome> {
  const { target, patience, requestTimeoutMs, appearTimeoutMs } = inputs
  const means = { clock, random, signal }
  const client = new BuddyClient(connect(inputs.apiUrl, inputs.token, (text) => redactor.redact(text)), { requestTimeoutMs, deadline, now: () => clock.now(), wallTime: () => clock.wallTime(), signal })
  const persistence = { ...means, deadline, outageToleranceMs: patience.outageToleranceMs, onTrouble: reporter.onTrouble, onRecovery: reporter.onRecovery }
  try {
    const located = await locate(target, client, { ...patience, appearTimeoutMs, persistence, onFound: reporter.onFound, onWaiting: reporter.onWaiting })
    const subject = createSubject(located, { client, means, open: reporter.openLog }, wantLogs(inputs.results))
    const watched = await watch(subject, patience, { ...means, deadline, firstPhase: located.phase }, reporter)
    const outcome = judge(watched, patience.passOn)
    await reporter.finish(outcome, watched.ending, await subject.collectLogs(watched))
    return outcome
  } catch (error) {
    const watched = { reading: null, ending: toEnding(error) }
    const outcome = judge(watched, patience.passOn)
    await reporter.finish(outcome, watched.ending, [])
    return outcome
  }
}

/** How far the logs are wanted: shown or written while they come, in the summary at the end, or not at all. */
function wantLogs({ streamLog, logFile, summary }: Inputs['results']): LogWish {
  return streamLog || logFile !== '' ? 'live' : summary === 'never' ? 'none' : 'at-end'
}

function maskToken(host: Host, redactor: Redactor): void {
  const token = readToken(host)
  for (const line of token.split(/[\r\n]+/).filter((part) => part !== '')) host.mask(line)
  redactor.add(token)
}
