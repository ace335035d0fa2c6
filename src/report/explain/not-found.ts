import { quoteInput } from '../../inputs/input-reader.ts'
import { suggest } from '../../inputs/suggestion.ts'
import type { NotFoundReason, SearchLimit } from '../../run/not-found.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import type { FailureText } from './explanation.ts'
import { adviseRerun } from './started-run.ts'
import { titles } from './titles.ts'

/**
 * Number of names that are listed, because a longer list hides the rest of the text.
 */
const listedNames = 20
/** Number of runs that are listed. */
const listedRuns = 10

/**
 * Explains a target that led to nothing: what was searched, what there is, and what to
 * do.
 */
export function explainNotFound(result: GateResult, reason: NotFoundReason): FailureText {
  switch (reason.kind) {
    case 'no-workspace-or-project':
      return {
        title: titles.projectNotFound,
        cause: `Workspace or project not found: ${quoteText(reason.workspace)}/${quoteText(reason.project)}.`,
        nextStep:
          'Check `workspace`, `project`, and `region` or `api-url`. The owner of the token must see the project.',
      }
    case 'no-pipeline':
      return {
        title: titles.pipelineNotFound,
        cause:
          `The project has no pipeline with the identifier ${quoteInput(quoteText(reason.identifier))}, ` +
          `or the owner of the token may not see it.${listIdentifiers(reason.identifiers)}` +
          suggestQuoted(reason.identifier, reason.identifiers),
        nextStep:
          'Check `pipeline-id`, `project` and `workspace`. The number of a pipeline works too, its name does not.',
      }
    case 'several-pipelines':
      return {
        title: titles.pipelineAmbiguous,
        cause:
          `Several pipelines have the identifier ${quoteInput(quoteText(reason.identifier))}: ` +
          `numbers ${reason.ids.slice(0, listedNames).join(', ')}.`,
        nextStep: 'Give one of these numbers as `pipeline-id`.',
      }
    case 'no-run-with-hash':
      return {
        title: titles.runNotFound,
        cause: `${describeRunCount(reason.runCount)} has the hash ${reason.hash}.`,
        nextStep: 'Check the pipeline and the hash. For an older run, give its number or its API URL.',
      }
    case 'several-runs':
      return {
        title: titles.runAmbiguous,
        cause: `${quoteText(reason.name)} matches several runs: ${list(reason.runs, listedRuns)}.`,
        nextStep:
          result.target?.run.by === 'hash'
            ? `Give the run's number as \`execution-id\`, instead of the link or the hash.`
            : `Give the full \`commit\`, or the run's number as \`execution-id\`.`,
      }
    case 'no-run-for-commit':
      return explainNoRun(result, reason)
    case 'no-action':
      return explainNoAction(result, reason)
    case 'several-waiting':
      return {
        title: titles.severalWaiting,
        cause: `It is not clear which action is meant: ${list(reason.actions, listedNames)}. Nothing was sent.`,
        nextStep: 'Give the name or the number of one of them as `action`.',
      }
    case 'several-actions':
      return {
        title: titles.actionAmbiguous,
        cause: `Several actions of the run are called ${quoteText(reason.action)}: numbers ${reason.ids.join(', ')}.`,
        nextStep: 'Give one of these numbers as `action`.',
      }
  }
}

/** Says why a step passes without a run; '' for any other step. */
export function describePassWithoutRun(result: GateResult): string {
  const { outcome, end } = result
  if (outcome !== 'missing' || end.kind !== 'not-found' || end.reason.kind !== 'no-run-for-commit') return ''
  return `${describeSearch(result, end.reason)} The step passes because of \`if-missing: pass\`.`
}

type NoRun = Extract<NotFoundReason, { kind: 'no-run-for-commit' }>

function describeSearch(result: GateResult, { commit, ref, runCount, stoppedBy }: NoRun): string {
  const which = `commit ${quoteText(commit)}${ref === '' ? '' : ` of ${quoteText(ref)}`}`
  return (
    `No run for ${which} ${describeSearchLimit(result, stoppedBy)}. ` +
    `Searched ${String(runCount)} ${runCount === 1 ? 'run' : 'runs'}.`
  )
}

function explainNoRun(result: GateResult, reason: NoRun): FailureText {
  const { revisions, stoppedBy, mayPass } = reason
  const newest = revisions.length === 0 ? '' : ` The newest runs are for ${list(revisions, listedRuns)}.`
  return {
    title: titles.runDidNotAppear,
    cause:
      `${describeSearch(result, reason)}${newest}` +
      (mayPass ? ` \`if-missing: pass\` does not apply, because ${describeDoubt(reason)}.` : ''),
    nextStep:
      'Check that the pipeline runs for this commit, and check `commit`, `branch` and `tag`. ' +
      `If Buddy starts the run later, ${allowLater(stoppedBy)}. To search again, ${adviseRerun(result)}`,
  }
}

/** Says why a search cannot tell that there is no run. */
function describeDoubt({ stoppedBy, doubt }: NoRun): string {
  if (stoppedBy === 'wait') return '`wait: false` searches only once'
  if (stoppedBy === 'timeout') return '`timeout` ended the search before `appear-timeout`'
  switch (doubt) {
    case 'run-without-commit':
      return 'Buddy does not say for which commit each of the runs is'
    case 'incomplete-list':
      return `Buddy's list of runs could not be read whole (the step reads 200 runs at most)`
    case 'errors':
    case null:
      return 'requests of the search failed, so a run may have been missed'
  }
}

function explainNoAction(result: GateResult, reason: Extract<NotFoundReason, { kind: 'no-action' }>): FailureText {
  const { action, names, isListed, mayStillAppear, stoppedBy } = reason
  const name = quoteText(action)
  const lookalike = names.find((one) => foldName(one) === foldName(action))
  const listed = names.length === 0 ? 'The run lists no actions.' : `The run has: ${list(names, listedNames)}.`
  const missing = mayStillAppear
    ? `No action ${name} ${describeSearchLimit(result, stoppedBy)}.`
    : `The run has ended and has no action ${name}.`
  const later = `If it starts later, ${allowLater(stoppedBy)}. To search again, ${adviseRerun(result)}`
  if (isListed)
    return {
      title: titles.actionDidNotAppear,
      cause: `The run lists the action ${name}, but ${describeStartLimit(result, stoppedBy)}.`,
      nextStep: later,
    }
  return {
    title: mayStillAppear ? titles.actionDidNotAppear : titles.actionNotFound,
    cause:
      lookalike === undefined
        ? `${missing} ${listed}${suggestQuoted(action, names)}`
        : `The run lists ${quoteText(lookalike)}, whose name has other characters than \`action\` (${name}), ` +
          'although both look alike.',
    nextStep: `Check \`action\`. The number of an action works too.${mayStillAppear ? ` ${later}` : ''}`,
  }
}

/**
 * Returns a name without the differences that nobody sees: composition, case, width and
 * spaces.
 */
function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function list(texts: readonly string[], count: number): string {
  return texts
    .slice(0, count)
    .map((text) => quoteText(text, 80))
    .join(', ')
}

/**
 * Returns the question that names the nearest of Buddy's names, quoted; '' if no name
 * is close.
 */
function suggestQuoted(word: string, names: readonly string[]): string {
  const quoted = names.map((name) => quoteText(name, 80))
  return suggest(quoteText(word, 80), quoted)
}

function listIdentifiers(identifiers: readonly string[]): string {
  return identifiers.length === 0 ? '' : ` It has: ${list(identifiers, listedNames)}.`
}

function describeRunCount(runCount: number): string {
  if (runCount === 0) return 'The pipeline has no runs, so none'
  return runCount === 1
    ? 'The only run of the pipeline is another one: none'
    : `None of the ${String(runCount)} newest runs`
}

function describeSearchLimit({ appearTimeoutMs, timeoutMs }: GateResult, stoppedBy: SearchLimit): string {
  switch (stoppedBy) {
    case 'wait':
      return 'is there, and `wait: false` searches only once'
    case 'timeout':
      return `appeared before \`timeout\` (${formatDuration(timeoutMs)}) was over`
    case 'appear-timeout':
      return `appeared within \`appear-timeout\` (${formatDuration(appearTimeoutMs)})`
  }
}

function describeStartLimit({ appearTimeoutMs, timeoutMs }: GateResult, stoppedBy: SearchLimit): string {
  switch (stoppedBy) {
    case 'wait':
      return 'has not started it, and `wait: false` searches only once'
    case 'timeout':
      return `did not start it before \`timeout\` (${formatDuration(timeoutMs)}) was over`
    case 'appear-timeout':
      return `did not start it within \`appear-timeout\` (${formatDuration(appearTimeoutMs)})`
  }
}

function allowLater(stoppedBy: SearchLimit): string {
  switch (stoppedBy) {
    case 'wait':
      return 'remove `wait: false`'
    case 'timeout':
      return 'raise `timeout`'
    case 'appear-timeout':
      return 'raise `appear-timeout`'
  }
}
