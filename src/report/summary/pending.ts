import type { ActionExecution } from '../../buddy/model.ts'
import { classifyStatus } from '../../buddy/status.ts'
import { explain } from '../explain/explain.ts'
import { adviseUnblock, unblockHint } from '../explain/state-text.ts'
import type { GateResult } from '../result.ts'
import { trustedUrl } from '../trusted-link.ts'
import { formatDate, formatTime } from './date.ts'
import { inlineCode, link } from './markdown.ts'

/** 10 running actions that are named, because the table below has all. */
const namedCount = 10

/**
 * Renders the unfinished actions: who has to act where, which action was running, and
 * when it was last seen.
 */
export function renderPending(result: GateResult): string {
  const { state, outcome } = result
  if (state === null || outcome === 'passed' || state.statusClass === 'finished') return ''
  const lines = [...renderWaitingActions(result), ...renderRunning(result), ...renderLastSeen(result)]
  return lines.length === 0 ? '' : `<p>${lines.join('<br>')}</p>`
}

function renderWaitingActions(result: GateResult): readonly string[] {
  const { state, apiUrl } = result
  if (state?.waitingFor == null) return []
  const { action, status } = state.waitingFor
  const name = inlineCode(action?.actionName ?? '') || 'the run'
  const url = trustedUrl(action?.htmlUrl ?? state.htmlUrl, apiUrl)
  if (explain(result)?.nextStep.includes(adviseUnblock(state.waitingFor)) === true) return []
  return [
    `<strong>Waiting:</strong> ${url === null ? name : link(url, name)} is ${inlineCode(status)}, ` +
      `${unblockHint(status)}.`,
  ]
}

/**
 * Returns true if an unfinished run may have ended since it was seen: Buddy did not
 * answer, or the run was cancelled.
 */
export function isOutOfDate({
  outcome,
  end,
  runEnd,
  state,
}: Pick<GateResult, 'outcome' | 'end' | 'runEnd' | 'state'>): boolean {
  if (state === null || state.statusClass === 'finished') return false
  return outcome === 'unknown' || runEnd === 'cancelled' || (end.kind === 'timed-out' && end.error !== null)
}

function renderRunning(result: GateResult): readonly string[] {
  const { state, apiUrl } = result
  const label = isOutOfDate(result) ? 'Was running:' : 'Still running:'
  const actions = state?.kind === 'action' ? [state.action] : (state?.actions ?? [])
  const running = actions.flatMap((action) =>
    action !== null && action.startDate !== null && classifyStatus(action.status) === 'pending' ? [action] : [],
  )
  return running
    .slice(0, namedCount)
    .map((action) => `<strong>${label}</strong> ${renderRunningAction(action, apiUrl)}`)
}

function renderRunningAction(action: ActionExecution, apiUrl: string): string {
  const { actionName, htmlUrl, startDate, progress, status } = action
  const name = inlineCode(actionName ?? '') || 'an action'
  const url = trustedUrl(htmlUrl, apiUrl)
  const since = formatDate(startDate)
  const amount = progress === null ? '' : `, ${String(progress)} %`
  return (
    (url === null ? name : link(url, name)) +
    `${since === '' ? '' : `, since ${since}`}${amount}` +
    (status === 'INPROGRESS' ? '' : ` (${inlineCode(status)})`)
  )
}

function renderLastSeen(result: GateResult): readonly string[] {
  const { state, lastSeenAtMs } = result
  if (!isOutOfDate(result) || state === null || lastSeenAtMs === null) return []
  return [`<strong>Last seen:</strong> ${inlineCode(state.status)} at ${formatTime(lastSeenAtMs)}.`]
}
