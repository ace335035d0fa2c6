import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Buddy in a process of its own. */
export interface BuddyProcess {
  /** Returns the API base of a Buddy whose log has this number of lines, in the action execution or only in pages. */
  apiUrl(kind: 'body' | 'pages', lines: number): string
  /** Ends the process. */
  stop(): Promise<void>
}

/** The one action execution that it knows. */
export const target = {
  workspace: 'buddy',
  project: 'company-website',
  'pipeline-id': '2',
  'execution-id': '1',
  'action-execution-id': '6836dca490f5896b4bb8e6a7',
} as const

/** The address of that action execution, for those who ask without the action. */
export function addressOf(apiUrl: string): string {
  return `${apiUrl}/workspaces/${target.workspace}/projects/${target.project}/pipelines/${target['pipeline-id']}/executions/${target['execution-id']}/action_executions/${target['action-execution-id']}`
}

/** Starts it on a free port of loopback. */
export async function startBuddyProcess(): Promise<BuddyProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'buddy-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => {
      reject(new Error('the server did not start'))
    })
  })
  return {
    apiUrl: (kind, count) => `http://127.0.0.1:${port}/${kind}/${String(count)}`,
    stop: async () => {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}
