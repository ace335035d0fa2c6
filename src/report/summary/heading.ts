import { formatDuration } from '../duration.ts'
import { explain } from '../explain/explain.ts'
import { findJudgedAction } from '../explain/failure-cause.ts'
import { missingTitle } from '../explain/titles.ts'
import { measureSeconds } from '../outputs.ts'
import type { GateResult } from '../result.ts'
import { inlineCode } from './markdown.ts'

const icons = { passed: '✅', missing: '⚠️', failed: '❌', 'timed-out': '⏱️', cancelled: '🚫', unknown: '❓' } as const

/** Verbs for the statuses that fail a step. */
const verbs: ReadonlyMap<string, string> = new Map([
  ['FAILED', 'failed'],
  ['TERMINATED', 'was terminated'],
  ['SKIPPED', 'was skipped'],
  ['NOT_EXECUTED', 'never ran'],
])

/**
 * Renders the verdict as a heading: what ended how, in which run, and after how long.
 */
export function renderHeading(result: GateResult): string {
  const place = renderPlace(result)
  return `<h3>${icons[result.outcome]} ${renderVerdict(result)}${place === '' ? '' : ` · ${place}`}</h3>`
}

function renderVerdict(result: GateResult): string {
  const { outcome, state } = result
  const name = inlineCode(state?.name ?? '') || `The ${state?.kind ?? 'run'}`
  const status = state?.effectiveStatus ?? ''
  if (outcome === 'passed') return `${name} passed${status === 'SUCCESSFUL' ? '' : ` with ${inlineCode(status)}`}`
  if (outcome === 'missing') return missingTitle
  // Any other end has a title that names it.
  if (outcome !== 'failed' || state === null) return explain(result)?.title ?? ''
  const verb = verbs.get(status)
  if (verb === undefined) return `${name} is ${inlineCode(status)}: not accepted`
  const failed = inlineCode(findJudgedAction(result)?.actionName ?? '')
  return `${status === 'FAILED' || status === 'TERMINATED' ? failed || name : name} ${verb}`
}

function renderPlace(result: GateResult): string {
  const { ids, state, outcome } = result
  const execution = state?.execution ?? null
  // A heading that names the whole run has the name of the pipeline already.
  const namesRun = outcome === 'passed' || (outcome === 'failed' && findJudgedAction(result) === null)
  const isNamed = state?.kind === 'run' && namesRun
  const pipeline = isNamed
    ? ''
    : inlineCode(execution?.pipelineName ?? (state?.kind === 'run' ? state.name : null) ?? '')
  // GitHub would make a link to an issue of `#128`.
  const run = ids?.executionId == null ? '' : `run #\u200b${ids.executionId}`
  const of = [run, pipeline].filter((part) => part !== '').join(' of ')
  const seconds = measureSeconds(
    execution?.startDate ?? state?.startDate ?? null,
    execution?.finishDate ?? state?.finishDate ?? null,
  )
  const duration = seconds === null || seconds < 0 ? '' : formatDuration(seconds * 1000)
  return [of, duration].filter((part) => part !== '').join(', ')
}
