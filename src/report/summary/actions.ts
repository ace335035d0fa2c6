import { hasFailed } from '../../buddy/actions.ts'
import { parseDate } from '../../buddy/dates.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { classifyStatus } from '../../buddy/status.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import { trustedUrl } from '../trusted-link.ts'
import { inlineCode, link, table } from './markdown.ts'
import { isOutOfDate } from './pending.ts'

/**
 * 100 actions in the table, because nobody reads more. The output `actions` has all.
 */
const shownCount = 100
/** 24 characters for the bar of an action, because a longer one widens the table. */
const barLength = 24
/** 8 actions, up to which their table stands open, because more hide what follows. */
const openCount = 8

/** The part of a result that the table of its actions needs. */
export type ActionsResult = Pick<GateResult, 'state' | 'apiUrl' | 'lastSeenAtMs' | 'outcome' | 'end' | 'runEnd'>

/** Renders the actions of a run in a fold whose title counts them by how they ended. */
export function renderActionsFold(result: ActionsResult): string {
  const actions = listShownActions(result)
  if (actions.length === 0) return ''
  const when = isOutOfDate(result) ? ' when last seen' : ''
  const count = `${String(actions.length)} ${actions.length === 1 ? 'action' : 'actions'}${when}`
  const title = `${count}: ${countKinds(actions)}`
  return [
    `<details${actions.length <= openCount ? ' open' : ''}><summary>${title}</summary>`,
    renderActions(result),
    '</details>',
  ].join('\n')
}

/**
 * Renders the actions of a run as a table, with a bar for each that shows when it ran.
 * What has not ended runs until it was last seen. Returns '' for a result about one
 * action.
 */
export function renderActions(result: ActionsResult): string {
  const { apiUrl, lastSeenAtMs } = result
  const actions = listShownActions(result)
  if (actions.length === 0) return ''
  const times = actions.map((action) => measureTimes(action, lastSeenAtMs))
  const span = measureSpan(times)
  const mayHaveEnded = isOutOfDate(result)
  const rows = actions.slice(0, shownCount).map((action, index) => {
    const time = times[index] ?? noTimes
    const url = trustedUrl(action.htmlUrl, apiUrl)
    const name = inlineCode(action.actionName ?? `number ${String(action.actionId)}`)
    return [
      url === null ? name : link(url, name),
      renderActionStatus(action, mayHaveEnded),
      renderDuration(time, mayHaveEnded),
      renderBar(time, span),
    ]
  })
  const more =
    actions.length > shownCount
      ? [[`and ${String(actions.length - shownCount)} more, in the output <code>actions</code>`]]
      : []
  // Names and statuses break on a narrow page. The bars stand last, so they are
  // scrolled away first.
  return table([...rows, ...more], ['Action', 'Status', 'Duration', 'When'], 'Duration')
}

function listShownActions({ state }: ActionsResult): readonly ActionExecution[] {
  return state?.kind === 'run' ? state.actions : []
}

/**
 * Renders a status with its icon, or as the last one seen if the action may have ended.
 */
function renderActionStatus(action: ActionExecution, mayHaveEnded: boolean): string {
  // A zero-width space lets a long status break on a narrow page.
  const status = inlineCode(action.status).replaceAll('_', '_\u200b')
  if (mayHaveEnded && classifyStatus(action.status) !== 'finished') return `❔ was ${status}`
  return `${iconOf(action)} ${status}${hasFailed(action) && action.ignoreErrors ? ', ignored' : ''}`
}

function countKinds(actions: readonly ActionExecution[]): string {
  const counts = new Map<string, number>()
  for (const action of actions) {
    const kind = resultOf(action)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => `${String(count)} ${kind}`).join(', ')
}

function resultOf(action: ActionExecution): string {
  if (hasFailed(action))
    return action.ignoreErrors ? 'failed and ignored' : action.status === 'TERMINATED' ? 'terminated' : 'failed'
  if (action.status === 'SUCCESSFUL') return 'passed'
  return { finished: 'not run', pending: 'not finished', waiting: 'waiting', unknown: 'unknown' }[
    classifyStatus(action.status)
  ]
}

/** Times in milliseconds since 1970; NaN for an unknown time. */
interface Times {
  readonly start: number
  readonly end: number
  /**
   * True if the action goes on. `end` then is the time when the action was last seen.
   */
  readonly isOpen: boolean
}

const noTimes: Times = { start: NaN, end: NaN, isOpen: false }

function measureTimes({ startDate, finishDate, status }: ActionExecution, lastSeenAtMs: number | null): Times {
  const start = parseDate(startDate)
  if (finishDate !== null || lastSeenAtMs === null || classifyStatus(status) === 'finished')
    return { start, end: parseDate(finishDate), isOpen: false }
  // The clock of the runner may be behind that of Buddy.
  return { start, end: Math.max(start, lastSeenAtMs), isOpen: true }
}

function measureSpan(times: readonly Times[]): Pick<Times, 'start' | 'end'> {
  const started = times.filter(({ start }) => !Number.isNaN(start))
  const starts = started.map(({ start }) => start)
  const ends = started.map(({ end }) => end).filter((end) => !Number.isNaN(end))
  return { start: Math.min(...starts), end: Math.max(...starts, ...ends) }
}

function renderDuration({ start, end, isOpen }: Times, mayHaveEnded: boolean): string {
  const duration = end - start
  return duration >= 0 ? `${formatDuration(duration)}${isOpen && !mayHaveEnded ? ' so far' : ''}` : ''
}

function renderBar(time: Times, { start, end }: Pick<Times, 'start' | 'end'>): string {
  const length = end - start
  if (Number.isNaN(time.start) || !Number.isFinite(length) || length <= 0) return ''
  const until = Number.isNaN(time.end) ? end : time.end
  const first = Math.min(barLength - 1, Math.max(0, Math.floor(((time.start - start) / length) * barLength)))
  const last = Math.min(barLength, Math.max(first + 1, Math.ceil(((until - start) / length) * barLength)))
  return `<code>${'░'.repeat(first)}${'█'.repeat(last - first)}${'░'.repeat(barLength - last)}</code>`
}

function iconOf(action: ActionExecution): string {
  if (hasFailed(action)) return action.ignoreErrors ? '⚠️' : '❌'
  if (action.status === 'SUCCESSFUL') return '✅'
  return { finished: '⏭️', pending: '⏳', waiting: '✋', unknown: '❓' }[classifyStatus(action.status)]
}
