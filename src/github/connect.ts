import type { Connections } from '../runner/connections.ts'
import type { CheckRuns } from './check-runs.ts'
import type { GitHubAccess } from './client.ts'
import type { Comments } from './comments.ts'

/** A repository on GitHub, as far as the action writes to it. */
export interface GitHub {
  readonly checkRuns: CheckRuns
  readonly comments: Comments
  /** Ends every connection. */
  close(): void
}

/** GitHub's client is loaded here and nowhere else, so that a gate that does not write to GitHub does not pay for it. */
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
