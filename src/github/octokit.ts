// GitHub's client from @actions/github. Only check runs and comments import this file,
// and both are loaded lazily.
import { getOctokitOptions, GitHub } from '@actions/github/lib/utils'
import { type GitHubAccess, requestGitHub, type SendToGitHub } from './client.ts'

const ignore = (): void => undefined
const silence = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/**
 * Returns requests by GitHub's client, which follows no redirect, because a POST would
 * be repeated as another request. It prints nothing, because the runner reads commands
 * in the job log.
 */
export function createGitHubRequest(access: GitHubAccess): SendToGitHub {
  const client = new GitHub(
    getOctokitOptions(access.token, {
      baseUrl: access.apiUrl,
      userAgent: 'buddy-gate',
      log: silence,
      request: { fetch: access.fetch, redirect: 'manual', log: silence },
    }),
  )
  return (route, parameters, options) => requestGitHub(client, access, route, parameters, options)
}
