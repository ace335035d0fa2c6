import { join } from 'node:path'
import { demoToken, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { runStep } from '../../testing/fake-runner/fake-runner.ts'
import { printHeading, printTable, printTarget, type Section } from '../section.ts'

/** A way to name what the gate is on. */
interface WayIn {
  readonly name: string
  /** The step's `with:`, without the token and the API. */
  readonly inputs: Readonly<Record<string, string>>
  /** The request that at the latest is about the run itself, or about an action in it, counted from 1. */
  readonly latest: number
}

/** Requests of one way to select a finished run. */
export interface RequestCount {
  readonly name: string
  /** Before the first one about the run itself: what finding it costs. */
  readonly lookups: number
  /** About the run and its actions. */
  readonly states: number
  /** Of its log beyond what came with the actions. */
  readonly logs: number
  /** Whether the first one about the run itself came as early as it should. */
  readonly isInTime: boolean
}

const build = anAction({ id: 1, name: 'Build', log: ['built'] })
const tests = anAction({ id: 2, name: 'Unit tests', log: ['214 passed'] })
const deploy = anAction({ id: 3, name: 'Deploy', type: 'AMAZON_S3', log: ['uploaded'] })
const run = aRun({ id: 101, actions: [build, tests, deploy] })
/** On the third page of the list, which has newer runs of other commits before it. */
const olderRun = aRun({ id: 60, revision: 'b'.repeat(40), actions: [build, tests, deploy] })
const otherRuns = Array.from({ length: 100 }, (_, index) => aRun({ id: index + 1, revision: 'c'.repeat(40) })).filter(
  ({ id }) => id !== olderRun.id,
)

const { workspace, project } = run
const pipeline = { workspace, project, 'pipeline-id': String(run.pipelineId) }
const bySlug = { ...pipeline, 'pipeline-id': run.pipelineIdentifier }
const ids = { ...pipeline, 'execution-id': String(run.id) }
const page = `https://app.buddy.works/${workspace}/${project}/pipelines/pipeline/${String(run.pipelineId)}/execution/${run.hash}`
const api = `https://api.buddy.works/workspaces/${workspace}/projects/${project}/pipelines/${String(run.pipelineId)}/executions/${String(run.id)}`

const waysIn: readonly WayIn[] = [
  { name: 'action: all five ids', inputs: { ...ids, 'action-execution-id': deploy.hash }, latest: 1 },
  { name: 'action: API url', inputs: { url: `${api}/action_executions/${deploy.hash}` }, latest: 1 },
  { name: 'action: web page', inputs: { url: `${page}/?actionExecutionId=${deploy.hash}` }, latest: 2 },
  { name: 'action: number of the run, name', inputs: { ...ids, action: deploy.name }, latest: 1 },
  { name: 'action: commit, name', inputs: { ...pipeline, commit: run.revision, action: deploy.name }, latest: 3 },
  {
    name: 'action: identifier, commit, name',
    inputs: { ...bySlug, commit: run.revision, action: deploy.name },
    latest: 3,
  },
  { name: 'whole run of three actions: number', inputs: ids, latest: 1 },
  { name: 'whole run: API url', inputs: { url: api }, latest: 1 },
  { name: 'whole run: web page', inputs: { url: page }, latest: 2 },
  { name: 'whole run: commit', inputs: { ...pipeline, commit: run.revision }, latest: 2 },
  { name: 'whole run: identifier, commit', inputs: { ...bySlug, commit: run.revision }, latest: 3 },
  { name: 'whole run: commit on the third page', inputs: { ...pipeline, commit: olderRun.revision }, latest: 4 },
  {
    name: 'whole run: commit, no log wanted',
    inputs: { ...pipeline, commit: run.revision, summary: 'never', 'stream-log': 'false' },
    latest: 2,
  },
]

/** Runs the built action with each way to select a finished run. Rejects if one does not pass, because its count would be wrong. */
async function countRequests(): Promise<readonly RequestCount[]> {
  const counts: RequestCount[] = []
  for (const wayIn of waysIn) counts.push(await count(wayIn))
  return counts
}

/** What each way in costs in requests. */
export const requestsSection: Section = {
  name: 'requests',
  run: async () => {
    printHeading('Requests with a finished run')
    const counts = await countRequests()
    printTable(
      ['', 'to find it', 'run, actions', 'more log', 'together'],
      counts.map(({ name, lookups, states, logs }) => [
        name,
        String(lookups),
        String(states),
        String(logs),
        String(lookups + states + logs),
      ]),
    )
    printTarget(
      'ways in whose first request about the run comes too late',
      counts.filter(({ isInTime }) => !isInTime).length,
      0,
      String,
    )
  },
}

async function count({ name, inputs, latest }: WayIn): Promise<RequestCount> {
  const buddy = await startBuddy({ runs: [...otherRuns, olderRun, run] })
  try {
    const { outputs } = await runStep({
      action: join(import.meta.dirname, '..', '..'),
      inputs: { token: demoToken, 'api-url': buddy.apiUrl, ...inputs },
    })
    if (outputs.get('outcome') !== 'passed')
      throw new Error(`${name}: the gate's verdict is wrong: ${outputs.get('outcome') ?? 'none'}`)
    const paths = buddy.requests.map(({ path }) => path)
    const isAboutRun = (path: string): boolean => /\/executions\/\d+/.test(path)
    const logs = paths.filter((path) => /\/logs(?:\?|$)/.test(path)).length
    const lookups = paths.filter((path) => !isAboutRun(path)).length
    return {
      name,
      lookups,
      states: paths.length - lookups - logs,
      logs,
      isInTime: paths.findIndex(isAboutRun) < latest,
    }
  } finally {
    await buddy.close()
  }
}
