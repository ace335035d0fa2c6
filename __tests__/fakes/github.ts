import type { Terms } from '../../src/github/client.ts'
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

  const beSilent = async (what: string, { timeoutMs, signal }: Terms): Promise<never> => {
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
      create: (_, terms) => beSilent('create check run', terms),
      update: (_id, _change, terms) => beSilent('update check run', terms),
      read: (_, terms) => beSilent('read check run', terms),
      find: (_, terms) => beSilent('find check run', terms),
    },
    comments: {
      list: (_pullRequest, _page, terms) => beSilent('list comments', terms),
      create: (_pullRequest, _body, terms) => beSilent('create comment', terms),
      update: (_id, _body, terms) => beSilent('update comment', terms),
      whoAmI: (terms) => beSilent('who am I', terms),
    },
    close: () => {
      isClosed = true
    },
  }
}
