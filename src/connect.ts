import { BuddyClient } from './buddy/client.ts'
import { ExchangeLog } from './buddy/http/exchange-log.ts'
import type { SendRequest } from './buddy/http/transport.ts'
import { withOidcToken, withToken } from './buddy/oidc.ts'
import type { GitHub } from './github/connect.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Clock, Runner, JobContext } from './runner/runner.ts'
import type { Redactor } from './secrets/redactor.ts'
import { registerToken } from './secrets/register.ts'

/** Everything outside that the action acts on. */
export interface Dependencies {
  readonly runner: Runner
  readonly clock: Clock
  /** The way to Buddy at an API base; `redact` takes secrets out of what Buddy sends. */
  readonly connect: (apiUrl: string, redact: (text: string) => string) => SendRequest
  /** The way to the job's repository on GitHub. */
  readonly connectGitHub: (job: JobContext, token: string) => Promise<GitHub>
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly randomId: () => string
  /** Aborted with `Cancelled` when the workflow is cancelled. */
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

/** Buddy's API in the name of the step: with its token, or with one that GitHub's identity is exchanged for when it is first needed. */
export function connectToBuddy(
  { apiUrl, credentials, requestTimeoutMs }: Pick<Inputs, 'apiUrl' | 'credentials' | 'requestTimeoutMs'>,
  deps: Dependencies,
  redactor: Redactor,
  deadline: number,
  exchangeLog: ExchangeLog | null = null,
): BuddyClient {
  const { runner, clock, connect, signal } = deps
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
        })
  return new BuddyClient(authorized, {
    requestTimeoutMs,
    deadline,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
}
