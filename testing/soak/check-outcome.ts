import { parseDurationMs } from './durations.ts'
import type { Finding } from './oracle.ts'
import { explainGivingUp } from './patience.ts'
import type { Played } from './play.ts'
import type { SeenRequest } from './server.ts'
import { decides, findMeantRuns, findTruth, passes, type TrueState, type Truth } from './truth.ts'

/** A last poll when the time is over may take 3 s, and the logs of a step that timed out 3 s more. */
const finalPollMs = 6_500
/** Failures of the log may hold up a step that is decided so long, in milliseconds. */
const logTroubleMs = 33_500

/** A step sees the end of what is watched within this, the poll interval and what Buddy asks to wait. */
const detectionMs = 240_000

/** A failed request may take `request-timeout`, and the pause after it as long again. */
const troubleEachMs = 60_000

/** All calls to GitHub together hold a step up no longer. */
const maxGitHubMs = 30_000

/** Whether the outcome is one that the true timeline allows. */
export function checkOutcome(played: Played): readonly Finding[] {
  const { main, schedule } = played
  // Where the machine went away, nothing was promised.
  if (main.exitCode === null) return []
  const outcome = main.outputs.get('outcome') ?? ''
  const truth = findTruth(played)
  const last = main.outputs.get('status') ?? ''
  const seenByUser = `${outcome || 'no outcome'}, status ${last || 'none'}, at ${main.endedAtMs} ms`
  const detail = `${seenByUser}; the truth: ${describe(truth)}`
  const find = (kind: string, isFound: boolean): readonly Finding[] => (isFound ? [{ kind, detail }] : [])
  const isRetried = played.buddy.runs.some(({ retries }) => retries.length > 0)
  const afterRetry = isRetried && last === 'SKIPPED' ? ' after a retry, by SKIPPED' : ''
  const byEarlier = passedBefore(played, truth) ? ' by an earlier execution' : ''
  const seen = truth.timelines.flatMap((states) => states.filter(({ atMs }) => atMs <= main.endedAtMs))
  return [
    ...find(
      `wrong-pass${byEarlier}`,
      main.exitCode === 0 && outcome !== 'missing' && !seen.some((state) => passes(state, truth)),
    ),
    ...find('wrong-missing', outcome === 'missing' && !mayBeMissing(played, truth)),
    ...find(
      `wrong-fail${afterRetry}`,
      outcome === 'failed' && !seen.some((state) => isFailure(state, truth, schedule)),
    ),
    ...find('wrong-timeout', outcome === 'timed-out' && isEarly(played, truth)),
    ...find('wrong-cancel', outcome === 'cancelled' && !schedule.signals.some(({ atMs }) => atMs <= main.endedAtMs)),
    ...find('no-outcome', !['passed', 'failed', 'timed-out', 'cancelled', 'unknown', 'missing'].includes(outcome)),
    ...checkUnknown(played, outcome, detail),
    ...checkTime(played, truth, detail),
  ]
}

/** Whether an execution that is not the newest one of the watched action has passed. */
function passedBefore(played: Played, { passOn }: Truth): boolean {
  const { endedAtMs } = played.main
  const { gate, actionId } = played.schedule.target
  if (gate === 'run') return false
  return findMeantRuns(played).some((run) => {
    const executions = run.executionsAt(endedAtMs).filter(({ action }) => action.id === actionId)
    return executions.slice(0, -1).some((execution) => passOn.has(execution.statusAt(endedAtMs)))
  })
}

function describe({ timelines }: Truth): string {
  return timelines.map((states) => states.map(({ atMs, status }) => `${String(atMs)} ${status}`).join(', ')).join(' | ')
}

/** What is not waited for is judged as it is. */
function isFailure(state: TrueState, truth: Truth, { inputs }: Played['schedule']): boolean {
  return (state.isFinished || inputs['wait'] === 'false') && !passes(state, truth)
}

function mayBeMissing({ schedule, main }: Played, truth: Truth): boolean {
  const { inputs, target } = schedule
  const isSearch = target.by === 'commit' || target.by === 'short-commit'
  const appearMs = inputs['wait'] === 'false' ? 0 : parseDurationMs(inputs['appear-timeout'] ?? '5m')
  const first = Math.min(Infinity, ...truth.timelines.flatMap((states) => states.map(({ atMs }) => atMs)))
  return (
    inputs['if-missing'] === 'pass' &&
    isSearch &&
    (first > main.endedAtMs - detectionMs || main.endedAtMs >= appearMs) &&
    first > 0
  )
}

/** Whether a step that ended as timed out did so before any limit of time was over. */
function isEarly({ schedule, main, buddy }: Played, truth: Truth): boolean {
  const { inputs } = schedule
  const isOver = (ms: number): boolean => main.endedAtMs >= ms - 1
  if (isOver(truth.timeoutMs)) return false
  const states = truth.timelines.flat()
  const appearMs = parseDurationMs(inputs['appear-timeout'] ?? '5m')
  const isThere =
    truth.timelines.length > 0 &&
    truth.timelines.every((each) => each.some(({ atMs }) => atMs <= main.endedAtMs - detectionMs))
  if (!isThere && (inputs['wait'] === 'false' || isOver(Math.min(appearMs, truth.timeoutMs)))) return false
  const approval = inputs['approval-timeout']
  if (
    approval !== undefined &&
    states.some(({ isWaiting, atMs }) => isWaiting && isOver(atMs + parseDurationMs(approval)))
  )
    return false
  // A wait that Buddy asks for and that is longer than the time that is left is not begun.
  return !buddy.requests.some(
    ({ askedMs, atMs }) => askedMs > 0 && isOver(atMs) && atMs + askedMs * 1.1 >= truth.timeoutMs,
  )
}

function checkUnknown(played: Played, outcome: string, detail: string): readonly Finding[] {
  if (outcome !== 'unknown') return []
  const reason = explainGivingUp(played)
  return reason === null ? [] : [{ kind: reason, detail }]
}

/** Whether it ended in time: soon after the end of what is watched, and at its own end at the latest. */
function checkTime(played: Played, truth: Truth, detail: string): readonly Finding[] {
  const { main, schedule, buddy } = played
  const signal = schedule.signals.find(({ name }) => name === 'SIGINT')
  const isSignalled = signal !== undefined && main.endedAtMs > signal.atMs
  if (isSignalled && main.endedAtMs > signal.atMs + 7_500) return [{ kind: 'slow-to-cancel', detail }]
  const githubMs = schedule.github === null ? 0 : maxGitHubMs
  const isDecided = ['passed', 'failed'].includes(main.outputs.get('outcome') ?? '')
  const endMs = truth.timeoutMs + githubMs + (isDecided ? logTroubleMs : finalPollMs)
  if (main.endedAtMs > endMs) return [{ kind: 'late-end', detail }]
  const decided = findDecided(played, truth)
  const askedMs = buddy.requests.reduce((sum, request) => sum + request.askedMs * 1.2, 0)
  const isTrouble = ({ fault, status, atMs }: SeenRequest): boolean =>
    atMs >= decided - troubleEachMs && (fault !== '' || status !== 200)
  const troubleMs = buddy.requests.filter(isTrouble).length * troubleEachMs
  const pollMs = parseDurationMs(schedule.inputs['poll-interval'] ?? '0') * 1.2
  const isSlow = main.endedAtMs > decided + detectionMs + askedMs + troubleMs + pollMs
  const fault = buddy.requests.find(({ fault: kind }) => kind === '429-date' || kind === '429-window')?.fault
  return isSlow ? [{ kind: `slow-to-see${fault === undefined ? '' : ` after ${fault}`}`, detail }] : []
}

/** When the last of the timelines is decided for good. An action that a retry leaves out is decided by the run's end. */
function findDecided({ buddy, schedule, main }: Played, truth: Truth): number {
  const moments = truth.timelines.map(
    (states) => states.find((state) => isLasting(state, states, truth))?.atMs ?? Infinity,
  )
  const isRetried = buddy.runs.some(({ retries }) => retries.length > 0)
  const ends =
    isRetried && schedule.target.gate !== 'run'
      ? buddy.runs.flatMap((run) => run.moments.filter((ms) => ms <= main.endedAtMs))
      : []
  return Math.max(0, ...moments, ...ends)
}

/** Whether a state decides and what comes after it does, too. */
function isLasting(state: TrueState, states: readonly TrueState[], truth: Truth): boolean {
  return states.filter(({ atMs }) => atMs >= state.atMs).every((later) => decides(later, truth))
}
