import type { Connections } from '../runner/undici/connections.ts'
import type { CheckRuns } from './check-runs.ts'
import type { GitHubAccess } from './client.ts'
import type { Comments } from './comments.ts'

/** Parts of a GitHub repository that the action writes to. */
export interface GitHub {
  readonly checkRuns: CheckRuns
  readonly comments: Comments
  /** Closes every connection. */
  close(): void
}

/**
 * Loads GitHub's client, here alone, so that a gate without a check run and a comment
 * starts faster.
 */
export async function connectGitHub(access: Omit<GitHubAccess, 'fetch'>, connections: Connections): Promise<GitHub> {
  const [{ createCheckRuns }, { createComments }] = await Promise.all([
    import('./check-runs.ts'),
    import('./comments.ts'),
  ])
  const whole = { ...access, apiUrl: access.apiUrl.replace(/\/$/, ''), fetch: connections.fetch }
  return {
    checkRuns: createCheckRuns(whole),
    comments: createComments(whole),
    close: () => {
      connections.end()
    },
  }
}
