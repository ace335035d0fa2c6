import { openSession, type World } from './connect.ts'
import { type AnnouncementInputs, InputError, type Inputs, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import type { LogRecord } from './log/action-log.ts'
import type { Announcer } from './report/github/publish.ts'
import { Reporter } from './report/reporter.ts'
import { settleOwnRun } from './run/cancel.ts'
import { locate, type Search } from './run/find.ts'
import { operate } from './run/operate.ts'
import { startRun } from './run/start.ts'
import { nameMarker, OwnRun } from './run/started-run.ts'
import { readRun } from './run/state.ts'
import { quoteText } from './runner/safe-text.ts'
import { withRedaction } from './secrets/redacting-runner.ts'
import { Redactor } from './secrets/redactor.ts'
import { keepGivenSecrets } from './secrets/register.ts'
import { createSubject, type LogWish, type Subject } from './watch/gated.ts'
import { judge, type Outcome } from './watch/verdict.ts'
import { toCancelReason, toEnding, watch, type Watched } from './watch/watch.ts'

/** What the post stage goes by. An earlier step may have set it in the environment, which counts where this step leaves nothing. */
const leftNames = ['run', 'check-run', 'api-url'] as const

/** The whole step. Resolves to its outcome once everything is written; never rejects. */
export async function main(world: World): Promise<Outcome> {
  const redactor = new Redactor()
  const published = new Redactor()
  const host = withRedaction(world.host, redactor, published)
  const reporter = new Reporter(host, redactor, world.clock, world.newToken, published)
  const startedAt = world.clock.now()
  try {
    for (const name of leftNames) world.host.saveState(name, '')
    keepGivenSecrets(world.host, redactor, readGivenSecrets(world.host))
    const inputs = await readInputs(world.host)
    const announcer = await createAnnouncer(
      inputs.announcements,
      world,
      (text) => published.redact(redactor.redact(text)),
      reporter.warn,
    )
    reporter.begin(inputs, announcer)
    return await gate(inputs, startedAt + inputs.timeoutMs, world, reporter, redactor)
  } catch (error) {
    const end =
      error instanceof InputError
        ? ({ kind: 'wrong-inputs', problems: error.problems } as const)
        : ({ kind: 'broken', error } as const)
    await reporter.finish('unknown', end, [])
    return 'unknown'
  }
}

async function gate(
  inputs: Inputs,
  deadline: number,
  world: World,
  reporter: Reporter,
  redactor: Redactor,
): Promise<Outcome> {
  const { target, patience, operation, appearTimeoutMs } = inputs
  const { host, clock, random, signal } = world
  const means = { clock, random, signal, deadline }
  const client = openSession(inputs, world, redactor, deadline)
  // A secret that stands in the marker by chance is hidden in Buddy's answers too: the run would not be found by it.
  const ownRun = new OwnRun(redactor.redact(nameMarker(host, world.newToken())), (saved) => {
    host.saveState('run', JSON.stringify(saved))
    host.saveState('api-url', inputs.apiUrl)
  })
  const persistence = {
    ...means,
    deadline,
    outageToleranceMs: patience.outageToleranceMs,
    onTrouble: reporter.onTrouble,
    onRecovery: reporter.onRecovery,
  }
  const operating = { client, persistence, appearTimeoutMs, ownRun, observer: reporter }
  const start: Search['startRun'] = (pipeline, request, phase) =>
    startRun(pipeline, { ...request, comment: redactor.redact(request.comment) }, phase, operating)

  const walk = async (): Promise<Walked> => {
    const located = await locate(target, client, {
      ...patience,
      appearTimeoutMs,
      persistence,
      onFound: reporter.onFound,
      onWaiting: reporter.onWaiting,
      hide: (text) => redactor.redact(text),
      startRun: start,
    })
    const operated = await operate(operation, located, patience, operating)
    const subject = createSubject(operated, { client, means, open: reporter.openLog }, wantLogs(inputs))
    return {
      subject,
      watched: await watch(subject, patience, { ...means, deadline, firstPhase: operated.phase }, reporter),
    }
  }
  try {
    const { watched, subject } = await walk().catch((error: unknown): Walked => ({
      watched: { reading: null, ending: toEnding(error) },
      subject: null,
    }))
    const { fate, execution, trouble } = await settleOwnRun(
      ownRun,
      toCancelReason(watched.ending),
      inputs,
      client,
      clock,
    )
    // Where a run may have been started that is not known yet, the post step looks for it.
    if (fate !== 'left-to-post') ownRun.release()
    const latest =
      execution === null ? null : (subject?.accept(execution) ?? (target.gate.by === 'run' ? readRun(execution) : null))
    if (latest !== null) reporter.onReading(latest)
    const outcome = judge(watched, patience.passOn)
    await reporter.finish(outcome, watched.ending, (await subject?.collectLogs(watched)) ?? [], { fate, trouble })
    return outcome
  } catch (error) {
    ownRun.release()
    throw error
  }
}

/** What the walk came to; the subject is null where it did not get so far. */
interface Walked {
  readonly watched: Watched
  readonly subject: Subject<LogRecord> | null
}

/** How far the logs are wanted: shown or written while they come, in the summary or a check run at the end, or not at all. */
function wantLogs({ results: { streamLog, logFile, summary }, announcements }: Inputs): LogWish {
  return streamLog || logFile !== '' ? 'live' : summary === 'never' && announcements.checkRun === '' ? 'none' : 'at-end'
}

async function createAnnouncer(
  wish: AnnouncementInputs,
  { host, clock, random, newToken, signal, connectGitHub }: World,
  redact: (text: string) => string,
  warn: (message: string) => void,
): Promise<Announcer | null> {
  if (wish.checkRun === '' && !wish.comment) return null
  // Loaded only where it is wanted, as GitHub's client is. No verdict depends on it.
  const loaded = await import('./report/github/publish.ts').catch((error: unknown) => {
    const wanted = [
      ...(wish.checkRun === '' ? [] : ['The check run']),
      ...(wish.comment ? ['The comment on the pull request'] : []),
    ]
    for (const what of wanted)
      warn(`${what} could not be written: ${quoteText(String(error))}. The outcome does not depend on it.`)
    return null
  })
  return loaded === null
    ? null
    : new loaded.Announcer(wish, {
        clock,
        random,
        newToken,
        signal,
        redact,
        warn,
        jobContext: () => host.jobContext(),
        isInCheckout: (path) => host.isInCheckout(path),
        connect: (job) => connectGitHub(job, wish.token),
        remember: (state) => {
          host.saveState('check-run', state)
        },
      })
}
