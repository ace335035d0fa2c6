import { startTimer as startRealTimer, type StartTimer } from '../../src/runner/clock.ts'
import { connectGitHub, type GitHub } from '../../src/github/connect.ts'
import { createDispatcher, openConnections } from '../../src/runner/undici/connections.ts'
import { demoGitHubToken } from '../../testing/fake-github/fake-github.ts'

/** The way to octo-org/octo-repo on a GitHub, with the real client over real sockets. */
export async function reachGitHub(
  apiUrl: string,
  token = demoGitHubToken,
  proxy: string | null = null,
  startTimer: StartTimer = startRealTimer,
): Promise<GitHub> {
  const connections = openConnections((signal) => createDispatcher(proxy, signal))
  return await connectGitHub(
    { apiUrl, token, owner: 'octo-org', repository: 'octo-repo', wallTime: Date.now, startTimer },
    connections,
  )
}

/** Uses it, and ends its connections. */
export async function withGitHub<T>(apiUrl: string, use: (github: GitHub) => Promise<T>, token?: string): Promise<T> {
  const github = await reachGitHub(apiUrl, token)
  try {
    return await use(github)
  } finally {
    github.close()
  }
}
