import type { RunRequest } from '../buddy/requests.ts'
import { type GivenTarget, isHash, isNumber, isSegment, type LinkedIds } from './identifiers.ts'
import type { ParsedLink } from './link.ts'
import { type Problem, quoteInput } from './problem.ts'

/** How the run is named. Numbers are kept as text, since large ones do not survive JavaScript. */
export type RunSelector =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'hash'; readonly hash: string }
  /** The newest run for a commit, full or abbreviated; of this branch or tag where not ''. */
  | { readonly by: 'commit'; readonly commit: string; readonly branch: string; readonly tag: string }
  | NewRun

/** A run that is still to be started. */
export interface NewRun {
  readonly by: 'start'
  readonly request: RunRequest
}

/** What the gate is on: the whole run, or an action in it. */
export type ActionSelector =
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
  readonly run: RunSelector
  readonly gate: ActionSelector
}

/** What is asked of a run that is still to be started, besides its commit, branch and tag. */
export type NewRunOptions = Omit<RunRequest, 'revision' | 'branch' | 'tag'>

/** Stand in for what neither the inputs nor the link give. */
export interface TargetDefaults {
  readonly workspace: string
  readonly project: string
  /** Commit of the event that started the workflow; '' for none. */
  readonly commit: string
  /** Reason why the event gives no commit, as a sentence. */
  readonly noCommitReason: string
}

/** The inputs that look for a run although another one names it: they are not heeded then. */
export function findIgnoredInputs(
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
  newRunOptions: NewRunOptions | null = null,
): Target | readonly Problem[] {
  const problems: Problem[] = []
  const link = linked === 'wrong' ? null : linked
  const merge = (key: keyof LinkedIds, input: string, fallback: string): string => {
    const own = given[key]
    const fromLink = link?.ids[key] ?? ''
    if (own !== '' && fromLink !== '' && own.toLowerCase() !== fromLink.toLowerCase()) {
      problems.push({
        input,
        message: `'${input}' is ${quoteInput(own)}, but 'url' says ${quoteInput(fromLink)}. Give one of them, or the same in both.`,
      })
    }
    return own || fromLink || fallback
  }
  const validate = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    if (value !== '' && !isLegal(value))
      problems.push({ input, message: `'${input}' is ${quoteInput(value)}. It must be ${allowed}.` })
  }
  const requireValid = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    // A link names a run that is there.
    const orLink = newRunOptions === null ? `, or a 'url' that has it${linked === null ? ` ('url' is empty)` : ''}` : ''
    if (value === '' && linked !== 'wrong')
      problems.push({ input, message: `'${input}' is missing. Give ${allowed}${orLink}.` })
    validate(input, value, isLegal, allowed)
  }
  const workspace = merge('workspace', 'workspace', defaults.workspace)
  const project = merge('project', 'project', defaults.project)
  const pipelineId = merge('pipelineId', 'pipeline-id', '')
  const executionId = merge('executionId', 'execution-id', '')
  const actionExecutionId = merge('actionExecutionId', 'action-execution-id', '')
  const { action, branch, tag } = given
  const commit = given.commit || defaults.commit
  requireValid('workspace', workspace, isSegment, `the workspace's handle, as in Buddy's URLs`)
  requireValid('project', project, isSegment, `the project's handle, as in Buddy's URLs`)
  requireValid('pipeline-id', pipelineId, isSegment, `the pipeline's number or identifier`)
  validate(
    'execution-id',
    executionId,
    (text) => isNumber(text) || isHash(text),
    `the run's number, or its hash of 8 to 64 hexadecimal digits`,
  )
  validate('action-execution-id', actionExecutionId, isHash, `the action execution's hash, 8 to 64 hexadecimal digits`)
  validate('action', action, (text) => text.length <= 255, `an action's name or number`)
  if (newRunOptions === null)
    validate(
      'commit',
      commit,
      (text) => /^[0-9a-f]{7,64}$/i.test(text),
      `a revision, in full or at least its first 7 hexadecimal digits`,
    )
  else
    validate(
      'commit',
      commit,
      (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text),
      `a revision in full, 40 hexadecimal digits, to start a run of it`,
    )
  if (newRunOptions !== null)
    problems.push(
      ...listNamesOfRuns({
        url: linked === null ? '' : 'given',
        'execution-id': given.executionId,
        'action-execution-id': given.actionExecutionId,
      }),
    )
  const isRefGiven = newRunOptions !== null && `${branch}${tag}${newRunOptions.pullRequest}` !== ''
  if (executionId === '' && commit === '' && linked !== 'wrong' && !isRefGiven) {
    problems.push({
      input: 'commit',
      message:
        `\`commit\` is missing. ${defaults.noCommitReason} ` +
        (newRunOptions === null
          ? 'Set `commit`, `execution-id` or `url`.'
          : 'Set `commit`, `branch`, `tag` or `pull-request`.'),
    })
  }
  if (action !== '' && actionExecutionId !== '') {
    problems.push({
      input: 'action',
      message: `'action' is ${quoteInput(action)}, but 'action-execution-id' or 'url' names one action execution already. Give only one of them.`,
    })
  }
  if (actionExecutionId !== '' && executionId === '' && linked !== 'wrong' && newRunOptions === null) {
    problems.push({
      input: 'execution-id',
      message: `'execution-id' is missing. An action execution is found only in its run: give the run's number or hash, or a 'url' that has it.`,
    })
  }
  if (branch !== '' && tag !== '')
    problems.push({
      input: 'tag',
      message: `'branch' is ${quoteInput(branch)} and 'tag' is ${quoteInput(tag)}. A run is of one of the two: give only one.`,
    })
  if (problems.length > 0) return problems
  return {
    workspace,
    project,
    pipeline: isNumber(pipelineId)
      ? { by: 'number', number: pipelineId }
      : { by: 'identifier', identifier: pipelineId },
    run:
      newRunOptions === null
        ? toRunSelector(executionId, link?.isPage === true, { commit, branch, tag })
        : { by: 'start', request: { ...newRunOptions, revision: commit.toLowerCase(), branch, tag } },
    gate: toActionSelector(actionExecutionId, action),
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
function toRunSelector(
  executionId: string,
  isFromPage: boolean,
  { commit, branch, tag }: Pick<GivenTarget, 'commit' | 'branch' | 'tag'>,
): RunSelector {
  if (executionId === '') return { by: 'commit', commit: commit.toLowerCase(), branch, tag }
  return isNumber(executionId) && !isFromPage
    ? { by: 'number', number: executionId }
    : { by: 'hash', hash: executionId.toLowerCase() }
}

function toActionSelector(actionExecutionId: string, action: string): ActionSelector {
  if (actionExecutionId !== '') return { by: 'hash', actionExecutionId }
  return action === '' ? { by: 'run' } : { by: 'action', action }
}
