import { show } from '../../inputs/problem.ts'
import type { Miss, SearchEnd } from '../../run/not-found.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { Story } from '../result.ts'
import type { Words } from './explanation.ts'

/** What a target did not lead to: what was looked for, what there is, and what to do. */
export function explainMiss(story: Story, miss: Miss): Words {
  switch (miss.kind) {
    case 'no-pipeline':
      return {
        title: 'Buddy pipeline not found',
        cause: `The project has no pipeline with the identifier ${show(quoteText(miss.identifier))}, or the token's owner may not see it.${listNames(miss.identifiers)}`,
        next: `Check 'pipeline-id', 'project' and 'workspace'; a pipeline's number works too, its name does not.`,
      }
    case 'no-run-with-hash':
      return {
        title: 'Buddy run not found',
        cause: `${miss.runCount === 0 ? 'The pipeline has no runs, so none' : miss.runCount === 1 ? 'The one run of the pipeline is not that which' : `None of the ${String(miss.runCount)} newest runs of the pipeline`} has the hash ${miss.hash}.`,
        next: `Check the pipeline and the hash; give the run's number or API url for a run that is older.`,
      }
    case 'several-runs':
      return {
        title: 'Buddy run is ambiguous',
        cause: `${quoteText(miss.name)} means several runs: ${miss.runs
          .slice(0, 10)
          .map((run) => quoteText(run))
          .join(', ')}.`,
        next: `Give the full 'commit', or the run's number as 'execution-id'.`,
      }
    case 'no-run-for-commit': {
      const newest =
        miss.revisions.length === 0
          ? ''
          : ` The newest were of ${miss.revisions.map((revision) => quoteText(revision, 80)).join(', ')}.`
      return {
        title: 'Buddy run did not appear',
        cause: `No run for commit ${quoteText(miss.commit)}${miss.ref === '' ? '' : ` of ${quoteText(miss.ref)}`} ${describeSearch(story, miss.endedBy)}. Looked at ${String(miss.runCount)} ${miss.runCount === 1 ? 'run' : 'runs'}.${newest}`,
        next: `Check that the pipeline runs for this commit; 'commit', 'branch' and 'tag' say what is looked for. If Buddy only starts later, ${allowLater(miss.endedBy)}.`,
      }
    }
    case 'no-action': {
      const names =
        miss.names.length === 0
          ? 'The run lists no actions.'
          : `The run has: ${miss.names
              .slice(0, 20)
              .map((name) => quoteText(name, 80))
              .join(', ')}.`
      return {
        title: miss.isLate ? 'Buddy action did not appear' : 'Buddy action not found',
        cause: miss.isLate
          ? `No action ${quoteText(miss.action)} ${describeSearch(story, miss.endedBy)}. ${names}`
          : `The run is over and has no action ${quoteText(miss.action)}. ${names}`,
        next: `Check 'action'; an action's number works too.${miss.isLate ? ` If it only starts later, ${allowLater(miss.endedBy)}.` : ''}`,
      }
    }
    case 'several-waiting':
      return {
        title: 'Buddy has several waiting actions',
        cause: `It is not clear which one is meant: ${miss.actions
          .slice(0, 20)
          .map((action) => quoteText(action, 80))
          .join(', ')}. Nothing was sent.`,
        next: `Give the name or the number of one of them as 'action'.`,
      }
    case 'several-actions':
      return {
        title: 'Buddy action is ambiguous',
        cause: `Several actions of the run are called ${quoteText(miss.action)}: numbers ${miss.ids.map(String).join(', ')}.`,
        next: `Give one of these numbers as 'action'.`,
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

function describeSearch({ appearTimeoutMs, timeoutMs }: Story, endedBy: SearchEnd): string {
  switch (endedBy) {
    case 'wait':
      return `is there, and 'wait: false' looks only once`
    case 'timeout':
      return `appeared before 'timeout' (${formatDuration(timeoutMs)}) was over`
    case 'appear-timeout':
      return `appeared within ${formatDuration(appearTimeoutMs)} ('appear-timeout')`
  }
}

function allowLater(endedBy: SearchEnd): string {
  return endedBy === 'wait'
    ? `remove 'wait: false'`
    : endedBy === 'timeout'
      ? `raise 'timeout'`
      : `raise 'appear-timeout'`
}
