import { BuddyClient } from './buddy/client.ts'
import { ExchangeLog } from './buddy/http/exchange-log.ts'
import type { SendRequest } from './buddy/http/transport.ts'
import { withOidcToken, withToken } from './buddy/oidc.ts'
import type { GitHub } from './github/connect.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { StartTimer } from './runner/clock.ts'
import type { Clock, Runner, JobContext } from './runner/runner.ts'
import type { Redactor } from './secrets/redactor.ts'
import { registerToken } from './secrets/register.ts'

/** Dependencies of the action: all effects. */
export interface Dependencies {
  readonly runner: Runner
  readonly clock: Clock
  /** Starts the time limit of an identity token; a timer of the machine by default. */
  readonly startTimer?: StartTimer
  /** Connects to Buddy at an API base; `redact` hides secrets in Buddy's responses. */
  readonly connect: (apiUrl: string, redact: (text: string) => string) => SendRequest
  /** Connects to the job's repository on GitHub. */
  readonly connectGitHub: (job: JobContext, token: string) => Promise<GitHub>
  /** Random number in [0, 1). */
  readonly random: () => number
  /** Returns a text that nobody can guess, new each time. */
  readonly randomId: () => string
  /** Signal that is aborted with `Cancelled` when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** Creates the log of exchanges with Buddy; null if debugging is off. */
export function createExchangeLog({ runner, clock }: Dependencies, redactor: Redactor): ExchangeLog | null {
  if (runner.environment('RUNNER_DEBUG') !== '1') return null
  return new ExchangeLog(
    () => clock.now(),
    (line) => {
      runner.debug(redactor.redact(line))
    },
  )
}

/**
 * Creates a client of Buddy's API, with the step's token or with one that GitHub's
 * identity is exchanged for at the first request.
 */
export function connectToBuddy(
  { apiUrl, credentials, requestTimeoutMs }: Pick<Inputs, 'apiUrl' | 'credentials' | 'requestTimeoutMs'>,
  deps: Dependencies,
  redactor: Redactor,
  deadline: number,
  exchangeLog: ExchangeLog | null = null,
): BuddyClient {
  const { runner, clock, startTimer, connect, signal } = deps
  const transport = connect(apiUrl, (text) => redactor.redact(text))
  const sendRequest = exchangeLog === null ? transport : exchangeLog.wrap(transport)
  const authorized =
    credentials.kind === 'token'
      ? withToken(sendRequest, credentials.token)
      : withOidcToken(sendRequest, {
          providerId: credentials.providerId,
          getIdentityToken: (until) => runner.identityToken(credentials.audience, until),
          registerSecret: (token) => {
            registerToken(runner, redactor, token)
          },
          clock,
          ...(startTimer === undefined ? {} : { startTimer }),
        })
  return new BuddyClient(authorized, {
    requestTimeoutMs,
    deadline,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
}
