import { shortenRevision } from '../../buddy/commit.ts'
import { countExecutions } from '../../run/state.ts'
import { describeExecutions } from '../explain/state-text.ts'
import type { GateResult } from '../result.ts'
import { findAddress, findPage, findPageAction } from '../trusted-link.ts'
import { formatDate } from './date.ts'
import { escapedText, inlineCode, link } from './markdown.ts'
import { isOutOfDate } from './pending.ts'

/**
 * Renders one line of facts: the page in Buddy if it is not linked above, the commit,
 * who started the run and when.
 */
export function renderFacts(result: GateResult, isLinked = false): string {
  const facts = [
    isLinked ? '' : renderRunLink(result),
    renderCommit(result),
    renderStart(result),
    renderProject(result),
    renderStatusFact(result),
  ].filter(isThere)
  return facts.length === 0 ? '' : `<p>${facts.join(' · ')}</p>`
}

/**
 * Renders what is special about this run, a line each: operations, executions, statuses
 * that differ, an approval.
 */
export function renderNotes(result: GateResult): string {
  const notes = [
    ...result.operationNotes.map(escapedText),
    renderStatusNote(result),
    renderExecutions(result),
    renderApproval(result),
  ].filter(isThere)
  return notes.length === 0 ? '' : `<p>${notes.join('<br>')}</p>`
}

function isThere(text: string): boolean {
  return text !== ''
}

function renderRunLink(result: GateResult): string {
  const address = findAddress(result)
  const url = findPage(result)
  if (url === null) return inlineCode(address ?? '')
  if (address === null) return link(url, 'Open the pipeline in Buddy')
  const action = findPageAction(result)
  const name = action?.htmlUrl == null ? '' : inlineCode(action.actionName ?? '')
  return link(url, `Open ${name || (result.state?.kind === 'action' ? 'this action' : 'this run')} in Buddy`)
}

/** Renders the commit of the run and its branch or tag; '' if neither is known. */
export function renderCommit({ state }: Pick<GateResult, 'state'>): string {
  const revision = inlineCode(shortenRevision(state?.execution?.revision ?? state?.action?.revision ?? null))
  const ref = inlineCode(state?.execution?.tag ?? state?.execution?.branch ?? '')
  return `${revision === '' ? '' : `commit ${revision}`}${ref === '' ? '' : ` on ${ref}`}`.trim()
}

function renderStart({ state }: GateResult): string {
  const creator = inlineCode(state?.execution?.creatorName ?? '')
  const date = formatDate(state?.execution?.startDate ?? state?.startDate ?? null)
  if (creator === '') return date === '' ? '' : `started ${date}`
  return `started by ${creator}${date === '' ? '' : `, ${date}`}`
}

function renderProject({ target, ids }: GateResult): string {
  if (target === null) return ''
  const pipeline = ids?.pipelineId == null ? '' : `, pipeline ${ids.pipelineId}`
  return `${inlineCode(`${target.workspace}/${target.project}`)}${pipeline}`
}

/**
 * Renders the status in Buddy's own word, which people search for, unless another line
 * explains the status.
 */
function renderStatusFact(result: GateResult): string {
  const { state } = result
  return state === null || isOutOfDate(result) || state.status !== state.effectiveStatus
    ? ''
    : `status ${inlineCode(state.status)}`
}

function renderStatusNote({ state, outcome }: GateResult): string {
  if (state === null) return ''
  const { status, effectiveStatus, execution, kind } = state
  const run =
    execution === null || execution.status === status || kind === 'run'
      ? ''
      : `, the run is ${inlineCode(execution.status)}`
  if (status === effectiveStatus) return run === '' ? '' : `The action is ${inlineCode(status)}${run}.`
  // The cause of a failure says why the action never ran.
  return outcome === 'failed'
    ? ''
    : `The action is ${inlineCode(status)}${run}: it is judged ${inlineCode(effectiveStatus)}.`
}

function renderExecutions({ state }: GateResult): string {
  const count = state === null ? 1 : countExecutions(state)
  return count > 1 ? `${describeExecutions(count)}.` : ''
}

function renderApproval({ state }: GateResult): string {
  const action = state?.action ?? null
  if (action?.approverId == null) return ''
  const name = action.outputtedVariables.find(({ key }) => key === 'BUDDY_APPROVING_ACTOR')?.value ?? ''
  const member = `member ${String(action.approverId)}`
  const date = formatDate(action.approvalDate)
  return `Approved by ${name === '' ? member : `${inlineCode(name)} (${member})`}${date === '' ? '' : `, ${date}`}.`
}
