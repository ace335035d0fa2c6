// Checks the inputs that select the run and the action.
import { isHash, isNumber, isSegment, type LinkedIds } from './identifiers.ts'
import { type GivenValue, type InputName, type InputReader, quoteInput } from './input-reader.ts'
import type { LinkInput } from './link.ts'

/**
 * Values that select the run and the action. The link, the environment and the event
 * have filled in what the inputs leave out.
 */
export interface GivenTarget {
  readonly workspace: GivenValue
  readonly project: GivenValue
  readonly pipelineId: GivenValue
  readonly executionId: GivenValue
  readonly actionExecutionId: GivenValue
  readonly action: GivenValue
  readonly commit: GivenValue
  /** Reason why there is no commit, as a sentence. */
  readonly noCommitReason: string
  readonly branch: string
  readonly tag: string
}

/**
 * Adds a problem for each mistake in the target. `newRun` is null if the run exists. If
 * the link is wrong, nothing that the link may have had counts as missing.
 */
export function checkTarget(
  reader: InputReader,
  given: GivenTarget,
  link: LinkInput,
  newRun: { readonly pullRequest: string } | null,
): void {
  checkLinkedIds(reader, link)
  checkIds(reader, given, link, newRun !== null)
  if (newRun === null) checkWatchedRun(reader, given, link)
  else checkNewRun(reader, given, link, newRun.pullRequest)
  checkCombinations(reader, given)
}

const linkedInputs: readonly (readonly [input: InputName, key: keyof LinkedIds])[] = [
  ['workspace', 'workspace'],
  ['project', 'project'],
  ['pipeline-id', 'pipelineId'],
  ['execution-id', 'executionId'],
  ['action-execution-id', 'actionExecutionId'],
]

/** Adds a problem for each id that an input and the link give differently. */
function checkLinkedIds(reader: InputReader, link: LinkInput): void {
  if (link === null || link === 'wrong') return
  for (const [input, key] of linkedInputs) {
    const given = reader.given(input)
    const other = link.ids[key]
    if (given.value !== '' && other !== '' && given.value.toLowerCase() !== other.toLowerCase())
      reader.addProblemWith(
        given,
        `is ${quoteInput(given.value)}, but \`url\` says ${quoteInput(other)}. Set only one of them.`,
      )
  }
}

function checkIds(reader: InputReader, given: GivenTarget, link: LinkInput, isNewRun: boolean): void {
  // A link selects a run that exists, so a link is no way to start one.
  const orLink = isNewRun ? '' : ', or set `url`'
  const orEmpty = link === null && !isNewRun ? ', and `url` is empty' : ''
  const checkRequired = (id: GivenValue, allowed: string): void => {
    if (id.value === '' && link !== 'wrong')
      reader.addProblemWith(id, `is missing${orEmpty}. Set it to ${allowed}${orLink}.`)
    else check(reader, id, isSegment(id.value), allowed)
  }
  checkRequired(given.workspace, "the workspace's handle, as in Buddy's URLs")
  checkRequired(given.project, "the project's handle, as in Buddy's URLs")
  checkRequired(given.pipelineId, "the pipeline's number or identifier")
  const { executionId, actionExecutionId, action } = given
  check(
    reader,
    executionId,
    isNumber(executionId.value) || isHash(executionId.value),
    "the run's number, or its hash of 8 to 64 hexadecimal digits",
  )
  check(
    reader,
    actionExecutionId,
    isHash(actionExecutionId.value),
    "the action execution's hash, 8 to 64 hexadecimal digits",
  )
  check(reader, action, action.value.length <= 255, "an action's name or number")
}

/** Adds a problem for a value that is given and not legal. */
function check(reader: InputReader, given: GivenValue, isLegal: boolean, allowed: string): void {
  if (given.value !== '' && !isLegal) reader.refuse(given, `Set it to ${allowed}.`)
}

function checkCommit(reader: InputReader, { commit }: GivenTarget, legal: RegExp, allowed: string): void {
  if (commit.value === '' || legal.test(commit.value)) return
  const eventName = reader.runner.environment('GITHUB_EVENT_NAME')
  const pronoun = commit.place === 'event' ? '`commit`' : 'it'
  const advice =
    commit.place !== 'event' && eventName.endsWith('_dispatch')
      ? ` If the event ${eventName} brings it, correct it where the event is sent.`
      : ''
  reader.refuse(commit, `Set ${pronoun} to ${allowed}.${advice}`)
}

function checkWatchedRun(reader: InputReader, given: GivenTarget, link: LinkInput): void {
  checkCommit(reader, given, /^[0-9a-f]{7,64}$/i, 'a commit SHA, in full or at least its first 7 hexadecimal digits')
  if (given.executionId.value !== '' || link === 'wrong') return
  if (given.commit.value === '')
    reader.addProblem(
      'commit',
      `\`commit\` is missing. ${given.noCommitReason} Set \`commit\`, \`execution-id\` or \`url\`.`,
    )
  if (given.actionExecutionId.value !== '')
    reader.addProblem(
      'execution-id',
      '`execution-id` is missing: an action execution is found only in its run. ' +
        "Set `execution-id` to the run's number or hash, or set `url`.",
    )
}

/**
 * Checks a run that is still to be started. Inputs that select an existing run cannot
 * select such a run.
 */
function checkNewRun(reader: InputReader, given: GivenTarget, link: LinkInput, pullRequest: string): void {
  checkCommit(
    reader,
    given,
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i,
    'a full commit SHA of 40 hexadecimal digits, which starting a run needs',
  )
  for (const input of ['url', 'execution-id', 'action-execution-id'] as const) {
    if (reader.runner.input(input) !== '')
      reader.addProblem(
        input,
        `\`${input}\` selects an existing run, but \`operation: run\` starts a new one. ` +
          `Remove \`${input}\`, or set \`operation\` to watch or retry.`,
      )
  }
  const { executionId, commit, branch, tag } = given
  if (`${executionId.value}${commit.value}${branch}${tag}${pullRequest}` === '' && link !== 'wrong')
    reader.addProblem(
      'commit',
      `\`commit\` is missing. ${given.noCommitReason} ` +
        'Set `commit`, `branch`, `tag` or `pull-request` to say what to run.',
    )
}

function checkCombinations(reader: InputReader, { action, actionExecutionId, branch, tag }: GivenTarget): void {
  if (action.value !== '' && actionExecutionId.value !== '')
    reader.addProblemWith(
      action,
      `is ${quoteInput(action.value)}, but \`action-execution-id\` or \`url\` already selects ` +
        'an action execution. Set only one of them.',
    )
  if (branch !== '' && tag !== '')
    reader.addProblem(
      'tag',
      `\`branch\` is ${quoteInput(branch)} and \`tag\` is ${quoteInput(tag)}, ` +
        'but a run has only one of them. Set only one.',
    )
}
