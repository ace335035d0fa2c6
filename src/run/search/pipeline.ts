// Finds the number of a pipeline by its identifier.
import type { ProjectAddress } from '../../buddy/client.ts'
import { BuddyError, isNotFound, RetriesExhausted } from '../../buddy/errors.ts'
import type { Page, PipelineName } from '../../buddy/model.ts'
import { isEndpointUnavailable } from '../../buddy/retry/retry-policy.ts'
import type { GateContext } from '../context.ts'
import { NotFound } from '../not-found.ts'
import { pageLimit, type Search } from './search.ts'

/**
 * Returns the number of a pipeline: from Buddy's endpoint for identifiers, else from
 * the list of pipelines.
 */
export async function findPipeline(
  project: ProjectAddress,
  identifier: string,
  search: Search,
  { client, redact }: GateContext,
): Promise<string> {
  const answer = await search.ask(async () => {
    try {
      return { number: await client.findPipelineNumber(project, identifier) }
    } catch (error) {
      // The endpoint needs a scope that a token for reading runs may lack, and older
      // servers do not have it.
      if (error instanceof BuddyError && isEndpointUnavailable(error)) return null
      throw error
    }
  })
  if (answer?.number != null) return String(answer.number)
  const pipelines = await listPipelines(project, (page) => search.ask(() => client.listPipelines(project, page)))
  const ids = selectPipelines(pipelines, redact(identifier))
  const [id, ...more] = ids
  if (id === undefined) {
    const identifiers = pipelines.flatMap((pipeline) => pipeline.identifier ?? [])
    throw new NotFound({ kind: 'no-pipeline', identifier, identifiers })
  }
  if (more.length > 0) throw new NotFound({ kind: 'several-pipelines', identifier, ids })
  return String(id)
}

/**
 * Reads the pipelines of a project. Throws {@link NotFound} if Buddy does not know the
 * workspace or the project.
 */
async function listPipelines(
  { workspace, project }: ProjectAddress,
  readPage: (page: number) => Promise<Page<PipelineName>>,
): Promise<readonly PipelineName[]> {
  const pipelines: PipelineName[] = []
  try {
    for (let page = 1; page <= pageLimit; page++) {
      const { items, totalPages } = await readPage(page)
      pipelines.push(...items)
      if (items.length === 0 || page >= (totalPages ?? Infinity)) break
    }
  } catch (error) {
    const { details } = error instanceof RetriesExhausted ? error.last : {}
    if (details?.kind === 'http-error' && isNotFound(details) && pipelines.length === 0)
      throw new NotFound({ kind: 'no-workspace-or-project', workspace, project })
    throw error
  }
  return pipelines
}

/**
 * Returns the numbers of the pipelines with an identifier: by its exact case, else
 * ignoring case. Each number once.
 */
function selectPipelines(pipelines: readonly PipelineName[], wanted: string): readonly number[] {
  const exact = pipelines.filter(({ identifier }) => identifier === wanted)
  const alike = pipelines.filter(({ identifier }) => identifier?.toLowerCase() === wanted.toLowerCase())
  return [...new Set((exact.length > 0 ? exact : alike).flatMap(({ id }) => id ?? []))]
}
