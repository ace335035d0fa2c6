import type { RequestOptions } from '../../src/github/client.ts'
import type { GitHub } from '../../src/github/connect.ts'
import { GitHubError } from '../../src/github/errors.ts'
import type { FakeClock } from './clock.ts'

/** A request that GitHub got. */
export interface SilentRequest {
  /** Such as `create check run`. */
  readonly what: string
  /** On the clock. */
  readonly at: number
}

/** A GitHub in memory that takes every request and answers none. */
export interface SilentGitHub extends GitHub {
  /** In order. */
  readonly asked: readonly SilentRequest[]
  readonly isClosed: boolean
  /** Until then no time passes on the clock; from then on each attempt uses all the time it has. */
  passTime(): void
}

/** A GitHub that costs time on this clock alone, which an attempt over sockets could not. */
export function createSilentGitHub(clock: FakeClock): SilentGitHub {
  const asked: SilentRequest[] = []
  const held = Promise.withResolvers<undefined>()
  let isClosed = false

  const beSilent = async (what: string, { timeoutMs, signal }: RequestOptions): Promise<never> => {
    signal.throwIfAborted()
    const at = clock.now()
    asked.push({ what, at })
    await held.promise
    // Attempts that are under way at once end at once: time passes for both.
    clock.advance(Math.max(0, at + timeoutMs - clock.now()))
    throw signal.aborted ? signal.reason : new GitHubError({ kind: 'timeout', afterMs: timeoutMs }, what)
  }
  return {
    asked,
    get isClosed() {
      return isClosed
    },
    passTime: () => {
      held.resolve(undefined)
    },
    checkRuns: {
      create: (_, options) => beSilent('create check run', options),
      update: (_id, _change, options) => beSilent('update check run', options),
      read: (_, options) => beSilent('read check run', options),
      find: (_, options) => beSilent('find check run', options),
    },
    comments: {
      list: (_pullRequest, _page, options) => beSilent('list comments', options),
      create: (_pullRequest, _body, options) => beSilent('create comment', options),
      update: (_id, _body, options) => beSilent('update comment', options),
      whoAmI: (options) => beSilent('who am I', options),
    },
    close: () => {
      isClosed = true
    },
  }
}
