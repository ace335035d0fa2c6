import { Random } from './random.ts'
import {
  type ActionPlan,
  type ExecutionPlan,
  faultKinds,
  type FaultPlan,
  type GitHubPlan,
  type OperationName,
  type OtherEvent,
  type RequestClass,
  type RunPlan,
  type Schedule,
  type SignalPlan,
  type TargetPlan,
} from './schedule.ts'
import { type EncodingName, encodingNames } from './secrets.ts'
import { drawInputs } from './draw-inputs.ts'

/** The commit of the event, and of most runs. */
export const eventCommit = '90d11b5b54108fa57b30ae286322b99b26d46ccb'

/** The schedule of a seed. */
export function drawSchedule(seed: number): Schedule {
  const random = new Random(seed)
  const operation = random.pick<OperationName>([
    'watch',
    'watch',
    'watch',
    'run',
    'run',
    'retry',
    'approve',
    'pass-variables',
  ])
  const actions = drawActions(random)
  const scaleMs = random.duration(20_000, 1_500_000)
  const watched = drawRun(random, 7, actions, operation, scaleMs)
  const runs = [watched, ...drawOtherRuns(random, actions, scaleMs)]
  const target = drawTarget(random, operation, actions)
  const identityMs = random.chance(0.12) ? random.pick([600_000, 1_200_000, 3_600_000]) : 0
  const inputs = drawInputs(random, operation, scaleMs)
  return {
    seed,
    operation,
    target,
    actions,
    runs,
    started: drawRun(random, 100, actions, 'run', scaleMs),
    inputs,
    faults: drawFaults(random, operation, scaleMs),
    others: drawOthers(random, operation, scaleMs),
    signals: drawSignals(random, scaleMs),
    server: {
      hasLogs: random.chance(0.75),
      hasIdentifiers: random.chance(0.8),
      detailsHaveLog: random.chance(0.6),
      retryLagMs: random.chance(0.5) ? 0 : random.duration(200, 8_000),
      terminatingMs: random.chance(0.5) ? 0 : random.duration(200, 5_000),
    },
    secrets: {
      token: drawToken(random, identityMs > 0),
      variable: `se'cr<t ${random.hex(10)}/+?`,
      echo: random.chance(0.3) ? drawEncodings(random) : [],
    },
    skewMs: random.chance(0.6) ? 0 : Math.round((random.next() - 0.5) * 2 * random.pick([5_000, 300_000, 3_600_000])),
    identityMs,
    github: random.chance(0.08) ? drawGitHub(random) : null,
  }
}

/** A few of the encodings. */
function drawEncodings(random: Random): readonly EncodingName[] {
  const first = random.integer(0, encodingNames.length - 1)
  return [...encodingNames, ...encodingNames].slice(first, first + random.integer(1, 3))
}

/** A token as an identity is given one, or one whose encodings differ. */
function drawToken(random: Random, isUuid: boolean): string {
  const hex = random.hex(32)
  return isUuid
    ? `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
    : `tok/${hex.slice(0, 12)}+&"%${hex.slice(12, 16)}=`
}

function drawActions(random: Random): readonly ActionPlan[] {
  const names = ['Build', 'Unit tests', 'Deploy', 'Änderung', 'Notify']
  return Array.from({ length: random.integer(1, 4) }, (_, index) => ({
    id: 41 + index,
    name: names[index] ?? `Action ${String(index)}`,
    type: random.pick(['BUILD', 'HTTP', 'WAIT_FOR_APPLY', 'RUN_NEXT_PIPELINE']),
    ignoresErrors: random.chance(0.1),
  }))
}

function drawRun(
  random: Random,
  id: number,
  actions: readonly ActionPlan[],
  operation: OperationName,
  scaleMs: number,
): RunPlan {
  const isOver = operation === 'retry' ? random.chance(0.8) : operation === 'watch' ? random.chance(0.3) : false
  const startsAtMs = isOver
    ? -scaleMs * 3
    : random.chance(0.5)
      ? -random.integer(0, scaleMs)
      : random.integer(0, 20_000)
  const failing = operation === 'retry' ? 0.9 : 0.3
  const ends = ['FAILED', 'FAILED', 'FAILED', 'TERMINATED', 'SKIPPED'] as const
  const failsAt = random.chance(failing) ? random.integer(0, actions.length - 1) : -1
  const waitsAt =
    isOver || !['approve', 'pass-variables'].includes(operation) ? -1 : random.integer(0, actions.length - 1)
  const executions = actions.flatMap((action, index): readonly ExecutionPlan[] => {
    const gate = gateOf(random, operation, index === waitsAt)
    // A loop: the action is executed again, and may end otherwise.
    const loops = random.chance(0.15) ? random.integer(1, 2) : 0
    const plan = {
      actionId: action.id,
      queueMs: random.chance(0.5) ? 0 : random.duration(100, 10_000),
      runMs: random.duration(200, scaleMs / actions.length),
      end: index === failsAt ? random.pick(ends) : 'SUCCESSFUL',
      gate: isOver ? '' : gate,
      isParallel: gate === '' && loops === 0 && random.chance(0.15),
      logLines: random.pick([0, 1, 3, 40, 120]),
    }
    return [
      ...Array.from({ length: loops }, () => ({
        ...plan,
        gate: '',
        end: 'SUCCESSFUL',
        runMs: random.duration(200, 20_000),
      })),
      plan,
    ]
  })
  return {
    id,
    hash: random.hex(24),
    revision: random.chance(0.9) ? eventCommit : random.hex(40),
    branch: random.pick(['main', 'main', 'release']),
    tag: random.chance(0.2) ? 'v1' : '',
    appearsAtMs: Math.min(startsAtMs, startsAtMs - random.integer(0, 3_000)),
    startsAtMs,
    executions,
    retryEnd: random.pick(['SUCCESSFUL', 'SUCCESSFUL', 'FAILED']),
    neverBegun: random.pick(['', 'INITIAL', 'ENQUEUED', 'NOT_EXECUTED', 'SKIPPED']),
  }
}

function gateOf(random: Random, operation: OperationName, isWanted: boolean): string {
  if (isWanted && operation === 'approve') return 'WAITING_FOR_APPLY'
  if (isWanted) return random.pick(['WAITING_FOR_VARIABLES', 'WAITING_FOR_SETTABLE_VARIABLES'])
  return operation === 'watch' && random.chance(0.06)
    ? random.pick(['WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES', 'WAITING_FOR_VT_SESSION'])
    : ''
}

/** Runs that are not meant: older ones, and of other commits. */
function drawOtherRuns(random: Random, actions: readonly ActionPlan[], scaleMs: number): readonly RunPlan[] {
  const count = random.pick([0, 0, 1, 2, 25])
  return Array.from({ length: count }, (_, index) => ({
    ...drawRun(random, index < 6 ? 1 + index : 8 + index, actions, 'watch', scaleMs),
    revision: index === 0 && random.chance(0.5) ? eventCommit : random.hex(40),
    startsAtMs: -scaleMs * 3,
    appearsAtMs: -scaleMs * 3,
  }))
}

function drawTarget(random: Random, operation: OperationName, actions: readonly ActionPlan[]): TargetPlan {
  const action = random.pick([actions[0], ...actions.slice(1)]) ?? actions[0]
  const gate = random.pick<TargetPlan['gate']>(['run', 'run', 'hash', 'name', 'other-case', 'number'])
  const by = random.pick<TargetPlan['by']>(['id', 'id', 'hash', 'commit', 'short-commit', 'api-url', 'web-url'])
  const ref = by === 'commit' ? random.pick<TargetPlan['ref']>(['none', 'none', 'branch', 'tag']) : 'none'
  return {
    by: operation === 'run' ? 'id' : by,
    pipeline: random.chance(0.25) && !by.endsWith('url') ? 'slug' : 'number',
    // The hash of an execution is known only of a run that is there.
    gate: gate === 'hash' && (operation === 'run' || by.endsWith('commit')) ? 'name' : gate,
    actionId: action?.id ?? 41,
    ref,
  }
}

/** What is most likely to lead a step astray, and so is drawn more often. */
const misleadingKinds = ['foreign', 'late', 'odd-status', 'reset-after', 'hang-after', '504'] as const

function drawFaults(random: Random, operation: OperationName, scaleMs: number): readonly FaultPlan[] {
  const change = operation === 'run' ? 'start' : operation === 'watch' ? 'state' : 'operate'
  const plans = random.pick([0, 0, 1, 1, 2, 3, 5])
  return Array.from({ length: plans }, (): FaultPlan => {
    const kind = random.chance(0.4) ? random.pick(misleadingKinds) : random.pick(faultKinds)
    return {
      on: random.pick<RequestClass>(['state', 'state', 'state', 'find', 'log', change, change, 'exchange', 'identity']),
      fromMs: random.chance(0.25) ? 0 : random.integer(0, scaleMs),
      count: random.pick([1, 1, 1, 1, 2, 2, 3, 6, 40]),
      kind,
      ms: kind === 'late' ? random.duration(500, 60_000) : random.duration(1_000, 120_000),
    }
  })
}

function drawOthers(random: Random, operation: OperationName, scaleMs: number): readonly OtherEvent[] {
  const count = random.pick([0, 0, 0, 1, 2])
  const events =
    operation === 'retry' ? (['retry', 'cancel', 'run'] as const) : (['retry', 'cancel', 'approve', 'run'] as const)
  return Array.from({ length: count }, () => ({
    atMs: random.integer(0, scaleMs * 2),
    do: random.pick<OtherEvent['do']>([events[0], ...events]),
  }))
}

function drawGitHub(random: Random): GitHubPlan {
  return {
    checkRun: random.chance(0.8),
    comment: random.chance(0.5),
    faults: Array.from({ length: random.pick([0, 0, 1, 2]) }, () => {
      // A status of 0 cuts the connection, 1 never answers; only a refusal says that nothing was done.
      const status = random.pick([0, 1, 403, 404, 422, 429, 500, 502])
      return {
        on: random.pick(['POST check-runs', 'PATCH check-runs', 'POST comments', 'GET comments', 'PATCH comments']),
        times: random.pick([1, 2, 5, 100]),
        isCarriedOut: random.chance(0.5) && (status < 400 || status >= 500),
        status,
      }
    }),
  }
}

function drawSignals(random: Random, scaleMs: number): readonly SignalPlan[] {
  if (!random.chance(0.15)) return []
  const atMs = random.duration(1, scaleMs)
  if (random.chance(0.2)) return [{ atMs, name: 'SIGKILL' }]
  // The runner sends two signals to a step that does not end, and then kills it.
  return [
    { atMs, name: 'SIGINT' },
    { atMs: atMs + 7_500, name: 'SIGTERM' },
    { atMs: atMs + 10_000, name: 'SIGKILL' },
  ]
}
