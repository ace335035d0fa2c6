import { quoteInput } from '../../inputs/problem.ts'
import type { NotFoundReason, SearchLimit } from '../../run/not-found.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import type { FailureText } from './explanation.ts'

/** What a target did not lead to: what was looked for, what there is, and what to do. */
export function explainNotFound(result: GateResult, reason: NotFoundReason): FailureText {
  switch (reason.kind) {
    case 'no-workspace-or-project':
      return {
        title: 'Buddy project not found',
        cause: `Workspace or project not found: ${quoteText(reason.workspace)}/${quoteText(reason.project)}.`,
        nextStep: `Check 'workspace' and 'project', and that the owner of the token may see them.`,
      }
    case 'no-pipeline':
      return {
        title: 'Buddy pipeline not found',
        cause: `The project has no pipeline with the identifier ${quoteInput(quoteText(reason.identifier))}, or the token's owner may not see it.${listNames(reason.identifiers)}`,
        nextStep: `Check 'pipeline-id', 'project' and 'workspace'; a pipeline's number works too, its name does not.`,
      }
    case 'no-run-with-hash':
      return {
        title: 'Buddy run not found',
        cause: `${reason.runCount === 0 ? 'The pipeline has no runs, so none' : reason.runCount === 1 ? 'The one run of the pipeline is not that which' : `None of the ${String(reason.runCount)} newest runs of the pipeline`} has the hash ${reason.hash}.`,
        nextStep: `Check the pipeline and the hash; give the run's number or API url for a run that is older.`,
      }
    case 'several-runs':
      return {
        title: 'Buddy run is ambiguous',
        cause: `${quoteText(reason.name)} means several runs: ${reason.runs
          .slice(0, 10)
          .map((run) => quoteText(run))
          .join(', ')}.`,
        nextStep: `Give the full 'commit', or the run's number as 'execution-id'.`,
      }
    case 'no-run-for-commit': {
      const newest =
        reason.revisions.length === 0
          ? ''
          : ` The newest were of ${reason.revisions.map((revision) => quoteText(revision, 80)).join(', ')}.`
      return {
        title: 'Buddy run did not appear',
        cause: `No run for commit ${quoteText(reason.commit)}${reason.ref === '' ? '' : ` of ${quoteText(reason.ref)}`} ${describeSearchLimit(result, reason.stoppedBy)}. Looked at ${String(reason.runCount)} ${reason.runCount === 1 ? 'run' : 'runs'}.${newest}`,
        nextStep: `Check that the pipeline runs for this commit; 'commit', 'branch' and 'tag' say what is looked for. If Buddy only starts later, ${allowLater(reason.stoppedBy)}.`,
      }
    }
    case 'no-action': {
      const names =
        reason.names.length === 0
          ? 'The run lists no actions.'
          : `The run has: ${reason.names
              .slice(0, 20)
              .map((name) => quoteText(name, 80))
              .join(', ')}.`
      return {
        title: reason.mayStillAppear ? 'Buddy action did not appear' : 'Buddy action not found',
        cause: reason.mayStillAppear
          ? `No action ${quoteText(reason.action)} ${describeSearchLimit(result, reason.stoppedBy)}. ${names}`
          : `The run is over and has no action ${quoteText(reason.action)}. ${names}`,
        nextStep: `Check 'action'; an action's number works too.${reason.mayStillAppear ? ` If it only starts later, ${allowLater(reason.stoppedBy)}.` : ''}`,
      }
    }
    case 'several-waiting':
      return {
        title: 'Buddy has several waiting actions',
        cause: `It is not clear which one is meant: ${reason.actions
          .slice(0, 20)
          .map((action) => quoteText(action, 80))
          .join(', ')}. Nothing was sent.`,
        nextStep: `Give the name or the number of one of them as 'action'.`,
      }
    case 'several-actions':
      return {
        title: 'Buddy action is ambiguous',
        cause: `Several actions of the run are called ${quoteText(reason.action)}: numbers ${reason.ids.map(String).join(', ')}.`,
        nextStep: `Give one of these numbers as 'action'.`,
      }
  }
}

function listNames(identifiers: readonly string[]): string {
  return identifiers.length === 0
    ? ''
    : ` It has: ${identifiers
        .slice(0, 20)
        .map((identifier) => quoteText(identifier, 80))
        .join(', ')}.`
}

function describeSearchLimit({ appearTimeoutMs, timeoutMs }: GateResult, stoppedBy: SearchLimit): string {
  switch (stoppedBy) {
    case 'wait':
      return `is there, and 'wait: false' looks only once`
    case 'timeout':
      return `appeared before 'timeout' (${formatDuration(timeoutMs)}) was over`
    case 'appear-timeout':
      return `appeared within ${formatDuration(appearTimeoutMs)} ('appear-timeout')`
  }
}

function allowLater(stoppedBy: SearchLimit): string {
  return stoppedBy === 'wait'
    ? `remove 'wait: false'`
    : stoppedBy === 'timeout'
      ? `raise 'timeout'`
      : `raise 'appear-timeout'`
}
