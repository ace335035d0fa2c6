import type { RunRequest } from '../../buddy/requests.ts'
import type { Target } from '../../inputs/target.ts'
import { quoteText } from '../../runner/safe-text.ts'

/** Names the target for people: the action or run, and its pipeline. */
export function describeTarget({ workspace, project, pipeline, run, gate }: Target): string {
  return `${describeGate(gate)}${describeRun(run)}, ${describePipeline({ workspace, project, pipeline })}`
}

/** Names the pipeline with its workspace and project. */
export function describePipeline({
  workspace,
  project,
  pipeline,
}: Pick<Target, 'workspace' | 'project' | 'pipeline'>): string {
  const name = pipeline.by === 'number' ? pipeline.number : quoteText(pipeline.identifier)
  return `pipeline ${name} of ${describeProject({ workspace, project })}`
}

/** Names the project as `workspace/project`. */
export function describeProject({ workspace, project }: Pick<Target, 'workspace' | 'project'>): string {
  return quoteText(`${workspace}/${project}`)
}

function describeGate(gate: Target['gate']): string {
  switch (gate.by) {
    case 'run':
      return ''
    case 'hash':
      return `action execution ${gate.actionExecutionId} of `
    case 'action':
      return `action ${quoteText(gate.action)} of `
  }
}

function describeRun(run: Target['run']): string {
  switch (run.by) {
    case 'start':
      return `a new run${describeRequest(run.request)}`
    case 'number':
      return `run ${run.number}`
    case 'hash':
      return `run ${run.hash}`
    case 'commit':
      return `the newest run for commit ${run.commit}${describeRef(run)}`
  }
}

function describeRef({ branch, tag }: { readonly branch: string; readonly tag: string }): string {
  if (branch !== '') return ` of branch ${quoteText(branch)}`
  return tag === '' ? '' : ` of tag ${quoteText(tag)}`
}

function describeRequest({ revision, branch, tag, pullRequest }: RunRequest): string {
  const parts = [
    ['commit', revision],
    ['branch', branch],
    ['tag', tag],
    ['pull request', pullRequest],
  ].filter(([, value]) => value !== '')
  return parts.map(([name = '', value = '']) => ` of ${name} ${quoteText(value)}`).join('')
}
