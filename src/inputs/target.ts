// Reads the run and the action that the inputs select.
import type { RunRequest } from '../buddy/requests.ts'
import type { EventCommit } from '../runner/runner.ts'
import { isNumber, type LinkedIds } from './identifiers.ts'
import { type GivenValue, type InputName, type InputReader, replaceInput } from './input-reader.ts'
import type { LinkInput } from './link.ts'
import { checkTarget, type GivenTarget } from './target-checks.ts'

/**
 * Selection of the run. Numbers are kept as text, because JavaScript rounds large ones.
 */
export type RunSelector =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'hash'; readonly hash: string }
  /**
   * Newest run for a commit, full or abbreviated; of this branch or tag if that is not
   * ''.
   */
  | { readonly by: 'commit'; readonly commit: string; readonly branch: string; readonly tag: string }
  | NewRun

/** Run that is still to be started. */
export interface NewRun {
  readonly by: 'start'
  readonly request: RunRequest
}

/** Selection of the gate: the whole run, or an action of it. */
export type ActionSelector =
  | { readonly by: 'run' }
  | { readonly by: 'hash'; readonly actionExecutionId: string }
  /** Name or number. */
  | { readonly by: 'action'; readonly action: string }

/** Run and action to watch, as the workflow names them. */
export interface Target {
  readonly workspace: string
  readonly project: string
  readonly pipeline:
    { readonly by: 'number'; readonly number: string } | { readonly by: 'identifier'; readonly identifier: string }
  readonly run: RunSelector
  readonly gate: ActionSelector
}

/** Parts of a run request that do not come from `commit`, `branch` and `tag`. */
export type NewRunOptions = Omit<RunRequest, 'revision' | 'branch' | 'tag'>

/**
 * Reads and checks the run and the action: the inputs, then the link, then the
 * environment and the event. `newRunOptions` is null if the run exists. If there are
 * problems, the target is not to be used.
 */
export async function readTarget(
  reader: InputReader,
  link: LinkInput,
  newRunOptions: NewRunOptions | null,
): Promise<Target> {
  const given = await readGivenTarget(reader, link, newRunOptions)
  checkTarget(reader, given, link, newRunOptions)
  const { branch, tag } = given
  const commit = given.commit.value.toLowerCase()
  const pipelineId = given.pipelineId.value
  return {
    workspace: given.workspace.value,
    project: given.project.value,
    pipeline: isNumber(pipelineId)
      ? { by: 'number', number: pipelineId }
      : { by: 'identifier', identifier: pipelineId },
    run:
      newRunOptions === null
        ? toRunSelector(given.executionId.value, link, { commit, branch, tag })
        : { by: 'start', request: { ...newRunOptions, revision: commit, branch, tag } },
    gate: toActionSelector(given.actionExecutionId.value, given.action.value),
  }
}

/**
 * Returns a warning for each given input that searches a run although another input
 * selects the run or `operation: run` starts one.
 */
export function listIgnoredSearches(reader: InputReader, { by }: RunSelector): readonly string[] {
  if (by === 'commit') return []
  const isMissingAllowed = reader.runner.input('if-missing') === 'pass'
  if (by === 'start')
    return isMissingAllowed ? ['`if-missing` is ignored because `operation: run` starts the run.'] : []
  const selector = reader.runner.input('execution-id') === '' ? 'url' : 'execution-id'
  const searches = (['commit', 'branch', 'tag'] as const).filter((input) => reader.runner.input(input) !== '')
  return [...searches, ...(isMissingAllowed ? ['if-missing'] : [])].map(
    (input) => `\`${input}\` is ignored because \`${selector}\` already selects the run.`,
  )
}

async function readGivenTarget(
  reader: InputReader,
  link: LinkInput,
  newRunOptions: NewRunOptions | null,
): Promise<GivenTarget> {
  const { runner } = reader
  const readId = (input: InputName, key: keyof LinkedIds): GivenValue => {
    const given = reader.given(input)
    return { ...given, value: given.value || (link === null || link === 'wrong' ? '' : link.ids[key]) }
  }
  const readHandle = (input: 'workspace' | 'project', variable: string): GivenValue => {
    const given = readId(input, input)
    const fromVariable = reader.fromVariable(input, variable)
    return given.value === '' && fromVariable.value !== '' ? fromVariable : given
  }
  const branch = runner.input('branch').replace(/^refs\/heads\//, '')
  const tag = runner.input('tag').replace(/^refs\/tags\//, '')
  const isCommitNeeded =
    newRunOptions === null
      ? runner.input('execution-id') === '' && link === null
      : `${branch}${tag}${newRunOptions.pullRequest}` === ''
  return {
    workspace: readHandle('workspace', 'BUDDY_WORKSPACE'),
    project: readHandle('project', 'BUDDY_PROJECT'),
    pipelineId: readId('pipeline-id', 'pipelineId'),
    executionId: readId('execution-id', 'executionId'),
    actionExecutionId: readId('action-execution-id', 'actionExecutionId'),
    action: reader.given('action'),
    branch,
    tag,
    ...(await readSearchedCommit(reader, isCommitNeeded)),
  }
}

/** Reads the commit. The event is read only if its commit is needed. */
async function readSearchedCommit(
  reader: InputReader,
  isNeeded: boolean,
): Promise<Pick<GivenTarget, 'commit' | 'noCommitReason'>> {
  const commit = reader.given('commit')
  const event = commit.value === '' && isNeeded ? await reader.runner.eventCommit() : null
  const source = `The commit of the event ${reader.runner.environment('GITHUB_EVENT_NAME')}`
  return {
    commit: event?.kind === 'commit' ? replaceInput('commit', event.commit, source, 'event') : commit,
    noCommitReason: explainNoCommit(event),
  }
}

/** Returns a sentence on why the event gives no commit. */
function explainNoCommit(event: EventCommit | null): string {
  switch (event?.kind) {
    case 'not-in-event':
      return (
        `The event ${event.eventName} does not name the commit of its pull request, ` +
        'and github.sha is another commit.'
      )
    case 'unreadable':
      return `The commit of the event ${event.eventName} cannot be read: ${event.problem}.`
    default:
      return 'The event that started this workflow has no commit.'
  }
}

/**
 * Returns the selector of a run. A web page always has a hash, which may look like a
 * number.
 */
function toRunSelector(
  executionId: string,
  link: LinkInput,
  search: { readonly commit: string; readonly branch: string; readonly tag: string },
): RunSelector {
  if (executionId === '') return { by: 'commit', ...search }
  const isFromPage = link !== null && link !== 'wrong' && link.isPage
  return isNumber(executionId) && !isFromPage
    ? { by: 'number', number: executionId }
    : { by: 'hash', hash: executionId.toLowerCase() }
}

function toActionSelector(actionExecutionId: string, action: string): ActionSelector {
  if (actionExecutionId !== '') return { by: 'hash', actionExecutionId }
  return action === '' ? { by: 'run' } : { by: 'action', action }
}
