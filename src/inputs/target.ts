// The run and the action that the inputs select.
import type { RunRequest } from '../buddy/requests.ts'
import { type GivenTarget, isHash, isNumber, isSegment, type LinkedIds } from './identifiers.ts'
import type { LinkInput, ParsedLink } from './link.ts'
import { type Problem, quoteInput } from './problem.ts'

/** Selection of the run. Numbers are kept as text, because JavaScript rounds large ones. */
export type RunSelector =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'hash'; readonly hash: string }
  /**
   * Newest run for a commit, full or abbreviated; of this branch or tag if that is not ''.
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

/** Values for what neither the inputs nor the link give. */
export interface TargetDefaults {
  readonly workspace: string
  readonly project: string
  /** Commit of the event that started the workflow; '' for none. */
  readonly commit: string
  /** Reason why the event gives no commit, as a sentence. */
  readonly noCommitReason: string
}

/**
 * Returns the given inputs that search a run although `execution-id` or `url` already
 * selects one.
 */
export function findIgnoredInputs(
  { commit, branch, tag, executionId }: GivenTarget,
  link: LinkInput,
): readonly string[] {
  if (executionId === '' && link === null) return []
  return Object.entries({ commit, branch, tag }).flatMap(([name, value]) => (value === '' ? [] : [name]))
}

/**
 * Joins the ids of the link with those given one by one, and checks each. If the link is
 * wrong, nothing that the link may have had counts as missing.
 */
export function parseTarget(
  given: GivenTarget,
  linked: LinkInput,
  defaults: TargetDefaults,
  newRunOptions: NewRunOptions | null = null,
): Target | readonly Problem[] {
  const link = linked === 'wrong' ? null : linked
  const { target, problems: conflicts } = mergeLink(given, link, defaults)
  const problems = [
    ...conflicts,
    ...checkIds(target, linked, newRunOptions !== null),
    ...(newRunOptions === null ? checkWatchedRun(target, linked, defaults) : []),
    ...(newRunOptions === null ? [] : checkNewRun(given, target, newRunOptions, linked, defaults)),
    ...checkCombinations(target),
  ]
  if (problems.length > 0) return problems
  const { workspace, project, pipelineId, executionId, commit, branch, tag } = target
  return {
    workspace,
    project,
    pipeline: isNumber(pipelineId)
      ? { by: 'number', number: pipelineId }
      : { by: 'identifier', identifier: pipelineId },
    run:
      newRunOptions === null
        ? toRunSelector(executionId, link?.isPage === true, target)
        : { by: 'start', request: { ...newRunOptions, revision: commit.toLowerCase(), branch, tag } },
    gate: toActionSelector(target.actionExecutionId, target.action),
  }
}

const linkedInputs: readonly (readonly [keyof LinkedIds, input: string])[] = [
  ['workspace', 'workspace'],
  ['project', 'project'],
  ['pipelineId', 'pipeline-id'],
  ['executionId', 'execution-id'],
  ['actionExecutionId', 'action-execution-id'],
]

/**
 * Returns the inputs with the ids of the link and the defaults filled in, and a problem for
 * each id that differs.
 */
function mergeLink(
  given: GivenTarget,
  link: ParsedLink | null,
  defaults: TargetDefaults,
): { readonly target: GivenTarget; readonly problems: readonly Problem[] } {
  const fromLink = (key: keyof LinkedIds): string => link?.ids[key] ?? ''
  return {
    target: {
      ...given,
      workspace: given.workspace || fromLink('workspace') || defaults.workspace,
      project: given.project || fromLink('project') || defaults.project,
      pipelineId: given.pipelineId || fromLink('pipelineId'),
      executionId: given.executionId || fromLink('executionId'),
      actionExecutionId: given.actionExecutionId || fromLink('actionExecutionId'),
      commit: given.commit || defaults.commit,
    },
    problems: linkedInputs.flatMap(([key, input]) => {
      const own = given[key]
      const other = fromLink(key)
      if (own === '' || other === '' || own.toLowerCase() === other.toLowerCase()) return []
      const message = `\`${input}\` is ${quoteInput(own)}, but \`url\` says ${quoteInput(other)}. Set only one of them.`
      return [{ input, message }]
    }),
  }
}

function checkIds(target: GivenTarget, linked: LinkInput, isNewRun: boolean): readonly Problem[] {
  const required: readonly (readonly [input: string, value: string, allowed: string])[] = [
    ['workspace', target.workspace, "the workspace's handle, as in Buddy's URLs"],
    ['project', target.project, "the project's handle, as in Buddy's URLs"],
    ['pipeline-id', target.pipelineId, "the pipeline's number or identifier"],
  ]
  // A link selects a run that exists, so a link is no way to start one.
  const orLink = isNewRun ? '' : ', or set `url`'
  const orEmpty = linked === null && !isNewRun ? ', and `url` is empty' : ''
  return [
    ...required.flatMap(([input, value, allowed]) =>
      value === '' && linked !== 'wrong'
        ? [
            {
              input,
              message: `\`${input}\` is missing${orEmpty}. Set it to ${allowed}${orLink}.`,
            },
          ]
        : validate(input, value, isSegment, allowed),
    ),
    ...validate(
      'execution-id',
      target.executionId,
      (text) => isNumber(text) || isHash(text),
      "the run's number, or its hash of 8 to 64 hexadecimal digits",
    ),
    ...validate(
      'action-execution-id',
      target.actionExecutionId,
      isHash,
      "the action execution's hash, 8 to 64 hexadecimal digits",
    ),
    ...validate('action', target.action, (text) => text.length <= 255, "an action's name or number"),
  ]
}

function validate(
  input: string,
  value: string,
  isLegal: (text: string) => boolean,
  allowed: string,
): readonly Problem[] {
  return value === '' || isLegal(value)
    ? []
    : [{ input, message: `\`${input}\` is ${quoteInput(value)}. Set it to ${allowed}.` }]
}

function checkWatchedRun(
  { commit, executionId, actionExecutionId }: GivenTarget,
  linked: LinkInput,
  { noCommitReason }: TargetDefaults,
): readonly Problem[] {
  const isUnnamed = executionId === '' && linked !== 'wrong'
  return [
    ...validate(
      'commit',
      commit,
      (text) => /^[0-9a-f]{7,64}$/i.test(text),
      'a commit SHA, in full or at least its first 7 hexadecimal digits',
    ),
    ...(isUnnamed && commit === ''
      ? [
          {
            input: 'commit',
            message: `\`commit\` is missing. ${noCommitReason} Set \`commit\`, \`execution-id\` or \`url\`.`,
          },
        ]
      : []),
    ...(isUnnamed && actionExecutionId !== ''
      ? [
          {
            input: 'execution-id',
            message:
              '`execution-id` is missing: an action execution is found only in its run. ' +
              "Set `execution-id` to the run's number or hash, or set `url`.",
          },
        ]
      : []),
  ]
}

/**
 * Checks a run that is still to be started. Inputs that select an existing run cannot
 * select such a run.
 */
function checkNewRun(
  given: GivenTarget,
  { commit, branch, tag, executionId }: GivenTarget,
  { pullRequest }: NewRunOptions,
  linked: LinkInput,
  { noCommitReason }: TargetDefaults,
): readonly Problem[] {
  const selectors = {
    url: linked === null ? '' : 'given',
    'execution-id': given.executionId,
    'action-execution-id': given.actionExecutionId,
  }
  const isSourceMissing = `${executionId}${commit}${branch}${tag}${pullRequest}` === '' && linked !== 'wrong'
  return [
    ...validate(
      'commit',
      commit,
      (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text),
      'a full commit SHA of 40 hexadecimal digits, which starting a run needs',
    ),
    ...Object.entries(selectors).flatMap(([input, value]) =>
      value === ''
        ? []
        : [
            {
              input,
              message:
                `\`${input}\` selects an existing run, but \`operation: run\` starts a new one. ` +
                `Remove \`${input}\`, or set \`operation\` to watch or retry.`,
            },
          ],
    ),
    ...(isSourceMissing
      ? [
          {
            input: 'commit',
            message:
              `\`commit\` is missing. ${noCommitReason} ` +
              'Set `commit`, `branch`, `tag` or `pull-request` to say what to run.',
          },
        ]
      : []),
  ]
}

function checkCombinations({ action, actionExecutionId, branch, tag }: GivenTarget): readonly Problem[] {
  return [
    ...(action !== '' && actionExecutionId !== ''
      ? [
          {
            input: 'action',
            message:
              `\`action\` is ${quoteInput(action)}, but \`action-execution-id\` or \`url\` already selects ` +
              'an action execution. Set only one of them.',
          },
        ]
      : []),
    ...(branch !== '' && tag !== ''
      ? [
          {
            input: 'tag',
            message:
              `\`branch\` is ${quoteInput(branch)} and \`tag\` is ${quoteInput(tag)}, ` +
              'but a run has only one of them. Set only one.',
          },
        ]
      : []),
  ]
}

/**
 * Returns the selector of a run. A web page always has a hash, which may look like a
 * number.
 */
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
