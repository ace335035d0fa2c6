import { hasFailed, parseDate } from '../../buddy/actions.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { classifyStatus } from '../../buddy/status.ts'
import { formatDuration } from '../duration.ts'
import { measureSeconds } from '../outputs.ts'
import { trustedUrl } from '../trusted-link.ts'
import { inlineCode, link, table } from './markdown.ts'

const actionCount = 100
/** Length in characters of the bar that shows when an action ran. */
const barLength = 24

/** Number of actions up to which their table stands open. */
const openCount = 8
/** Renders the actions of a run in a fold whose title counts them by how they ended. */
export function renderActionsFold(actions: readonly ActionExecution[], apiUrl: string): string {
  if (actions.length === 0) return ''
  const title = `${String(actions.length)} ${actions.length === 1 ? 'action' : 'actions'}: ${countKinds(actions)}`
  return [
    `<details${actions.length <= openCount ? ' open' : ''}><summary>${title}</summary>`,
    renderActions(actions, apiUrl),
    '</details>',
  ].join('\n')
}

/** Renders the actions of a run as a table, with a bar for each that shows when it ran. */
export function renderActions(actions: readonly ActionExecution[], apiUrl: string): string {
  if (actions.length === 0) return ''
  const span = measureSpan(actions)
  const rows = actions.slice(0, actionCount).map((action) => {
    const seconds = measureSeconds(action.startDate, action.finishDate)
    const url = trustedUrl(action.htmlUrl, apiUrl)
    const name = inlineCode(action.actionName ?? `number ${String(action.actionId)}`)
    return [
      url === null ? name : link(url, name),
      `${iconOf(action)} ${inlineCode(action.status)}${hasFailed(action) && action.ignoreErrors ? ', ignored' : ''}`,
      seconds === null || seconds < 0 ? '' : formatDuration(seconds * 1000),
      renderBar(action, span),
    ]
  })
  const more =
    actions.length > actionCount
      ? [[`and ${String(actions.length - actionCount)} more, in the output <code>actions</code>`]]
      : []
  // Cells that do not break keep names readable on a narrow page: the bars, which stand last, are scrolled away first.
  return table([...rows, ...more], ['Action', 'Status', 'Duration', 'When'], ' nowrap')
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
  if (hasFailed(action)) return action.ignoreErrors ? 'failed and ignored' : 'failed'
  if (action.status === 'SUCCESSFUL') return 'passed'
  return { finished: 'not run', pending: 'not finished', waiting: 'waiting', unknown: 'unknown' }[
    classifyStatus(action.status)
  ]
}

interface Span {
  readonly start: number
  readonly end: number
}

function measureSpan(actions: readonly ActionExecution[]): Span {
  const starts = actions.map(({ startDate }) => parseDate(startDate)).filter((time) => !Number.isNaN(time))
  const ends = actions.map(({ finishDate }) => parseDate(finishDate)).filter((time) => !Number.isNaN(time))
  return { start: Math.min(...starts), end: Math.max(...starts, ...ends) }
}

function renderBar({ startDate, finishDate }: ActionExecution, { start, end }: Span): string {
  const from = parseDate(startDate)
  const length = end - start
  if (Number.isNaN(from) || !Number.isFinite(length) || length <= 0) return ''
  const until = parseDate(finishDate)
  const first = Math.min(barLength - 1, Math.max(0, Math.floor(((from - start) / length) * barLength)))
  const last = Math.min(
    barLength,
    Math.max(first + 1, Math.ceil((((Number.isNaN(until) ? end : until) - start) / length) * barLength)),
  )
  return `<code>${'░'.repeat(first)}${'█'.repeat(last - first)}${'░'.repeat(barLength - last)}</code>`
}

function iconOf(action: ActionExecution): string {
  if (hasFailed(action)) return action.ignoreErrors ? '⚠️' : '❌'
  if (action.status === 'SUCCESSFUL') return '✅'
  return { finished: '⏭️', pending: '⏳', waiting: '✋', unknown: '❓' }[classifyStatus(action.status)]
}
