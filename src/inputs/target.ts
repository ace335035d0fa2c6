import type { RunRequest } from '../buddy/requests.ts'
import { type GivenTarget, isHash, isNumber, isSegment, type LinkedIds } from './identifiers.ts'
import type { ParsedLink } from './link.ts'
import { type Problem, show } from './problem.ts'

/** How the run is named. Numbers are kept as text, since large ones do not survive JavaScript. */
export type RunName =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'hash'; readonly hash: string }
  /** The newest run for a commit, full or abbreviated; of this branch or tag where not ''. */
  | { readonly by: 'commit'; readonly commit: string; readonly branch: string; readonly tag: string }
  | StartName

/** A run that is still to be started. */
export interface StartName {
  readonly by: 'start'
  readonly request: RunRequest
}

/** What the gate is on: the whole run, or an action in it. */
export type GateName =
  | { readonly by: 'run' }
  | { readonly by: 'hash'; readonly actionExecutionId: string }
  /** Name or number. */
  | { readonly by: 'action'; readonly action: string }

/** What to watch, as the workflow names it. */
export interface Target {
  readonly workspace: string
  readonly project: string
  readonly pipeline:
    { readonly by: 'number'; readonly number: string } | { readonly by: 'identifier'; readonly identifier: string }
  readonly run: RunName
  readonly gate: GateName
}

/** What is asked of a run that is still to be started, besides its commit, branch and tag. */
export type RunWish = Omit<RunRequest, 'revision' | 'branch' | 'tag'>

/** Stand in for what neither the inputs nor the link give. */
export interface TargetDefaults {
  readonly workspace: string
  readonly project: string
  /** Revision of the event that started the workflow; '' where it has none. */
  readonly commit: string
}

/** The inputs that look for a run although another one names it: they are not heeded then. */
export function listUnheeded(
  { commit, branch, tag, executionId }: GivenTarget,
  link: ParsedLink | null,
): readonly string[] {
  const isNamed = executionId !== '' || (link?.ids.executionId ?? '') !== ''
  return isNamed ? Object.entries({ commit, branch, tag }).flatMap(([name, value]) => (value === '' ? [] : [name])) : []
}

/** Joins the link's ids with those given one by one, and checks each. Where the link is wrong, nothing that it may have brought counts as missing. */
export function parseTarget(
  given: GivenTarget,
  linked: ParsedLink | 'wrong' | null,
  defaults: TargetDefaults,
  newRun: RunWish | null = null,
): Target | readonly Problem[] {
  const problems: Problem[] = []
  const link = linked === 'wrong' ? null : linked
  const take = (key: keyof LinkedIds, input: string, fallback: string): string => {
    const own = given[key]
    const fromLink = link?.ids[key] ?? ''
    if (own !== '' && fromLink !== '' && own.toLowerCase() !== fromLink.toLowerCase()) {
      problems.push({
        input,
        message: `'${input}' is ${show(own)}, but 'url' says ${show(fromLink)}. Give one of them, or the same in both.`,
      })
    }
    return own || fromLink || fallback
  }
  const check = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    if (value !== '' && !isLegal(value))
      problems.push({ input, message: `'${input}' is ${show(value)}. It must be ${allowed}.` })
  }
  const require = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    // A link names a run that is there.
    const orLink = newRun === null ? `, or a 'url' that has it${linked === null ? ` ('url' is empty)` : ''}` : ''
    if (value === '' && linked !== 'wrong')
      problems.push({ input, message: `'${input}' is missing. Give ${allowed}${orLink}.` })
    check(input, value, isLegal, allowed)
  }
  const workspace = take('workspace', 'workspace', defaults.workspace)
  const project = take('project', 'project', defaults.project)
  const pipelineId = take('pipelineId', 'pipeline-id', '')
  const executionId = take('executionId', 'execution-id', '')
  const actionExecutionId = take('actionExecutionId', 'action-execution-id', '')
  const { action, branch, tag } = given
  const commit = given.commit || defaults.commit
  require('workspace', workspace, isSegment, `the workspace's handle, as in Buddy's URLs`)
  require('project', project, isSegment, `the project's handle, as in Buddy's URLs`)
  require('pipeline-id', pipelineId, isSegment, `the pipeline's number or identifier`)
  check(
    'execution-id',
    executionId,
    (text) => isNumber(text) || isHash(text),
    `the run's number, or its hash of 8 to 64 hexadecimal digits`,
  )
  check('action-execution-id', actionExecutionId, isHash, `the action execution's hash, 8 to 64 hexadecimal digits`)
  check('action', action, (text) => text.length <= 255, `an action's name or number`)
  if (newRun === null)
    check(
      'commit',
      commit,
      (text) => /^[0-9a-f]{7,64}$/i.test(text),
      `a revision, in full or at least its first 7 hexadecimal digits`,
    )
  else
    check(
      'commit',
      commit,
      (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text),
      `a revision in full, 40 hexadecimal digits, to start a run of it`,
    )
  if (newRun !== null)
    problems.push(
      ...listNamesOfRuns({
        url: linked === null ? '' : 'given',
        'execution-id': given.executionId,
        'action-execution-id': given.actionExecutionId,
      }),
    )
  const isRefGiven = newRun !== null && `${branch}${tag}${newRun.pullRequest}` !== ''
  if (executionId === '' && commit === '' && linked !== 'wrong' && !isRefGiven) {
    problems.push({
      input: 'commit',
      message: `'commit' is missing, and the event that started this workflow has none. ${newRun === null ? `Give the commit whose run is meant, or 'execution-id', or 'url'.` : `Give 'commit', 'branch', 'tag' or 'pull-request', to say what is to be run.`}`,
    })
  }
  if (action !== '' && actionExecutionId !== '') {
    problems.push({
      input: 'action',
      message: `'action' is ${show(action)}, but 'action-execution-id' or 'url' names one action execution already. Give only one of them.`,
    })
  }
  if (actionExecutionId !== '' && executionId === '' && linked !== 'wrong' && newRun === null) {
    problems.push({
      input: 'execution-id',
      message: `'execution-id' is missing. An action execution is found only in its run: give the run's number or hash, or a 'url' that has it.`,
    })
  }
  if (branch !== '' && tag !== '')
    problems.push({
      input: 'tag',
      message: `'branch' is ${show(branch)} and 'tag' is ${show(tag)}. A run is of one of the two: give only one.`,
    })
  if (problems.length > 0) return problems
  return {
    workspace,
    project,
    pipeline: isNumber(pipelineId)
      ? { by: 'number', number: pipelineId }
      : { by: 'identifier', identifier: pipelineId },
    run:
      newRun === null
        ? nameRun(executionId, link?.isPage === true, { commit, branch, tag })
        : { by: 'start', request: { ...newRun, revision: commit.toLowerCase(), branch, tag } },
    gate: nameGate(actionExecutionId, action),
  }
}

/** What names a run that is there cannot name one that is still to be started. */
function listNamesOfRuns(given: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(given).flatMap(([input, value]) =>
    value === ''
      ? []
      : [
          {
            input,
            message: `'${input}' names a run that is there, but 'operation: run' starts a new one. Leave '${input}' out, or set 'operation' to watch or retry.`,
          },
        ],
  )
}

/** A hash of digits alone looks like a number; but a page always has a hash, and no run has a number of more than 19 digits. */
function nameRun(
  executionId: string,
  isFromPage: boolean,
  { commit, branch, tag }: Pick<GivenTarget, 'commit' | 'branch' | 'tag'>,
): RunName {
  if (executionId === '') return { by: 'commit', commit: commit.toLowerCase(), branch, tag }
  return isNumber(executionId) && !isFromPage
    ? { by: 'number', number: executionId }
    : { by: 'hash', hash: executionId.toLowerCase() }
}

function nameGate(actionExecutionId: string, action: string): GateName {
  if (actionExecutionId !== '') return { by: 'hash', actionExecutionId }
  return action === '' ? { by: 'run' } : { by: 'action', action }
}
