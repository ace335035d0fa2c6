import { isGood } from './faults.ts'
import { finishedStatuses } from './model.ts'
import { parseDurationMs } from './durations.ts'
import type { Played } from './play.ts'
import { isOdd } from './schedule.ts'
import type { SeenRequest } from './server.ts'
import { findMeantRuns } from './truth.ts'

/** How a failed request is borne. */
type Grace = 'outage' | 'connection' | 'three' | 'one' | 'answer'

/** Retries at the start, because a host name that cannot be reached is more likely wrong than down. */
const startOutageMs = 60_000
/** Attempts, and time in milliseconds, for a kind of error that may pass. */
const [graceAttempts, graceMs] = [3, 60_000]
/** Allowance in milliseconds, because delays are random and the last attempt comes at the end of the limit. */
const toleranceMs = 5_000

/** Why a step ended as unknown although it had to go on; null where it was right. */
export function explainGivingUp(played: Played): string | null {
  const { buddy, schedule } = played
  if (mayBeUnclear(played)) return null
  const all = buddy.requests.filter(({ atMs, class: kind }) => atMs <= played.main.endedAtMs && kind !== 'log')
  const isOfGitHub = all.at(-1)?.class === 'identity'
  const main = all.filter(({ class: kind }) => (kind === 'identity') === isOfGitHub)
  const last = main.at(-1)
  if (last === undefined) return 'unknown-unasked'
  const isOk = (request: SeenRequest): boolean => isGood(request.fault) && request.status === 200
  const lastGood = main.findLastIndex(isOk)
  const row = main.slice(lastGood + 1)
  if (row.length === 0) return isAllowedByState(played) ? null : 'unknown-after-good-answer'
  const isFirstContact = !main.some((request) => isOk(request) && request.class !== 'exchange')
  const outageMs = parseDurationMs(schedule.inputs['outage-tolerance'] ?? '10m')
  // What GitHub asks to wait for its tokens is no wait for Buddy.
  const askedMs = isOfGitHub ? 0 : row.reduce((sum, request) => sum + request.askedMs, 0)
  // An identity token alone ends no outage: Buddy has to answer.
  const outage = all.slice(all.findLastIndex((request) => isOk(request) && request.class !== 'identity') + 1)
  const failingMs = played.main.endedAtMs - (row[0]?.atMs ?? 0) - askedMs
  const downMs = played.main.endedAtMs - (outage[0]?.atMs ?? 0) - askedMs
  if (Math.max(failingMs, downMs) >= outageMs - toleranceMs) return null
  const isNew = !main.some((request) => isOk(request) && request.path.split('?')[0] === last.path.split('?')[0])
  const grace = graceOf(last, isFirstContact, isNew)
  const same = row.filter((request) => familyOf(request) === familyOf(last))
  const sinceMs = played.main.endedAtMs - (same[0]?.atMs ?? 0)
  if (grace === 'connection' && failingMs >= startOutageMs - toleranceMs) return null
  if (grace === 'three' && (same.length >= graceAttempts || sinceMs >= graceMs - toleranceMs)) return null
  if (grace === 'one' && same.length > 1) return null
  if (grace === 'answer') return null
  const kinds = new Set(row.map(familyOf))
  const place = `${isOfGitHub ? ' from GitHub' : ''}${kinds.size > 1 ? ' after others' : ''}${isFirstContact ? ' at the start' : ''}`
  return `gave-up-early: ${graceKind(last)}${place}`
}

/** What a failed request met, in the words of its faults. */
function graceKind({ fault, status, class: kind }: SeenRequest): string {
  if (kind === 'connect') return 'refused'
  if (isGood(fault)) return String(status)
  return fault
}

/** The same for all that are counted together. */
function familyOf(request: SeenRequest): string {
  const met = graceKind(request)
  return isOdd(met) ? 'not of Buddy' : met
}

function graceOf(request: SeenRequest, isFirstContact: boolean, isNew: boolean): Grace {
  const { class: kind } = request
  const met = graceKind(request)
  if (kind === 'identity') return /^4(?!08|29)/.test(met) ? 'answer' : isFirstContact ? 'connection' : 'outage'
  if (isOdd(met)) return isFirstContact ? 'three' : 'outage'
  if (['refused', 'reset', 'reset-after', 'cut'].includes(met)) return isFirstContact ? 'connection' : 'outage'
  if (isFirstContact && !isTransient(met)) return 'answer'
  if (met === '401') return 'three'
  // What has never been there is refused for good.
  if (['403', '404', '410', '400'].includes(met))
    return isNew || met === '400' || met === '410' || kind !== 'state' ? 'answer' : 'three'
  if (['302', '400-balancer', '421'].includes(met)) return 'one'
  return 'outage'
}

/** Whether an answer is borne from the start. */
function isTransient(met: string): boolean {
  return (
    ['hang', 'hang-after', '408', '425', '429', '500', '502', '503', '504', '403-limit'].includes(met) ||
    /^(?:429|503)-|^52[0-7]$/.test(met)
  )
}

/** Returns whether an operation was sent without a known result, or was refused by Buddy. */
function mayBeUnclear({ buddy, main, schedule }: Played): boolean {
  const sent = buddy.requests.filter(
    ({ class: kind, atMs }) => (kind === 'start' || kind === 'operate') && atMs <= main.endedAtMs,
  )
  const last = sent.at(-1)
  if (last === undefined) return false
  const isAmbiguous = !isGood(last.fault) && (!last.fault.startsWith('4') || last.fault === '408')
  if (!isAmbiguous)
    return isGood(last.fault) && last.status !== 200
      ? true
      : last.fault.startsWith('4') && !last.fault.startsWith('429')
  if (!last.isExecuted || main.endedAtMs >= parseDurationMs(schedule.inputs['timeout'] ?? '1h') - 1) return true
  // The operation was done, and the search finds it, unless every read of the search fails.
  return buddy.requests.some(
    ({ atMs, fault, status, class: kind }) => atMs > last.atMs && kind !== 'log' && !(isGood(fault) && status === 200),
  )
}

/** Whether what was read leaves it open: the action is not there, or `wait: false`. */
function isAllowedByState(played: Played): boolean {
  const { schedule, main } = played
  const { target, inputs, operation } = schedule
  const runs = findMeantRuns(played)
  const isGone = runs.some((run) => {
    const ms = main.endedAtMs
    const isListed = run.executionsAt(ms).some(({ action }) => action.id === target.actionId)
    return target.gate !== 'run' && !isListed && finishedStatuses.includes(run.statusAt(ms))
  })
  // A run that is named by its hash and not listed is not waited for.
  const lastLookMs = played.buddy.requests.findLast(({ class: kind }) => kind !== 'log')?.atMs ?? 0
  const isMissing = runs.length === 0 || runs.every((run) => !run.isListed(lastLookMs))
  const isAmbiguous = operation === 'approve' || operation === 'pass-variables'
  return isGone || isMissing || inputs['wait'] === 'false' || isAmbiguous
}
