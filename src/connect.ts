import { BuddyClient } from './buddy/client.ts'
import type { Exchange } from './buddy/http/transport.ts'
import { withSignIn, withToken } from './buddy/oidc.ts'
import type { GitHub } from './github/connect.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Clock, Host, JobContext } from './runner/host.ts'
import type { Redactor } from './secrets/redactor.ts'
import { keepToken } from './secrets/register.ts'

/** Everything outside that the action acts on. */
export interface World {
  readonly host: Host
  readonly clock: Clock
  /** The way to Buddy at an API base; `redact` takes secrets out of what Buddy sends. */
  readonly connect: (apiUrl: string, redact: (text: string) => string) => Exchange
  /** The way to the job's repository on GitHub. */
  readonly connectGitHub: (job: JobContext, token: string) => Promise<GitHub>
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly newToken: () => string
  /** Aborted with `Cancelled` when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** Buddy's API in the name of the step: with its token, or with one that GitHub's identity is exchanged for when it is first needed. */
export function openSession(
  { apiUrl, credentials, requestTimeoutMs }: Pick<Inputs, 'apiUrl' | 'credentials' | 'requestTimeoutMs'>,
  world: World,
  redactor: Redactor,
  deadline: number,
): BuddyClient {
  const { host, clock, connect, signal } = world
  const exchange = connect(apiUrl, (text) => redactor.redact(text))
  const authorized =
    credentials.kind === 'token'
      ? withToken(exchange, credentials.token)
      : withSignIn(exchange, {
          providerId: credentials.providerId,
          getIdentityToken: (until) => host.identityToken(credentials.audience, until),
          keepSecret: (token) => {
            keepToken(host, redactor, token)
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
