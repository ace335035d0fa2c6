import { type BuddyError, findLastTrouble, Unclear } from './buddy/errors.ts'
import type { Execution } from './buddy/model.ts'
import { persist, persistOnce } from './buddy/retry.ts'
import { classify } from './buddy/status.ts'
import { openSession, type World } from './connect.ts'
import { InputError, readGitHubToken, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import { nameTrouble } from './report/explain/buddy-error.ts'
import { Writer } from './report/step-writer.ts'
import { lookUp } from './run/send-once.ts'
import { goesOnInside, hashRun } from './run/stale.ts'
import { findMarked } from './run/start.ts'
import { parseSavedRun, type SavedRun } from './run/started-run.ts'
import { withRedaction } from './secrets/redacting-runner.ts'
import { Redactor } from './secrets/redactor.ts'
import { keepGivenSecrets } from './secrets/register.ts'

/** All of it together; the job is over, and somebody may wait for its end. */
const cleanUpMs = 60_000
/** A Buddy that does not answer now is not waited for longer than this. */
const outageMs = 20_000

/**
 * The post step: where the main step was killed before it came to its own end, cancels the run that it started or retried,
 * unless that is over, and completes the check run that is still in progress. Never rejects; what it cannot do becomes a warning.
 */
export async function cleanUp(world: World): Promise<void> {
  const redactor = new Redactor()
  const writer = new Writer(withRedaction(world.host, redactor), world.clock)
  keepGivenSecrets(world.host, redactor, readGivenSecrets(world.host))
  await Promise.all([
    completeCheckRun(world, writer),
    cancelLeftOver(world, redactor, writer).catch((error: unknown) => {
      const last: BuddyError | null = findLastTrouble(error)
      const why =
        last === null
          ? error instanceof InputError
            ? 'the inputs are wrong'
            : error instanceof Error
              ? error.message
              : String(error)
          : nameTrouble(last)
      writer.warn(`The run that the killed step left in Buddy could not be cancelled (${why}), so it may go on there.`)
    }),
  ])
}

async function completeCheckRun({ host, clock, random, connectGitHub }: World, writer: Writer): Promise<void> {
  const state = host.state('check-run')
  if (state === '') return
  // Not with the imports above: dist would have all of it twice, for this step and for the main one.
  const { completeLeftOver } = await import('./report/github/publish.ts')
  await completeLeftOver(state, {
    clock,
    random,
    connect: (job) => connectGitHub(job, readGitHubToken(host)),
    jobContext: () => host.jobContext(),
    warn: (message) => {
      writer.warn(message)
    },
  })
}

async function cancelLeftOver(world: World, redactor: Redactor, writer: Writer): Promise<void> {
  const { host, clock, random, signal } = world
  const saved = parseSavedRun(host.state('run'))
  if (saved === null) return
  const inputs = await readInputs(host)
  if (!inputs.cancelOnAbort) {
    writer.say(`The step was killed. The run that it started goes on in Buddy ('cancel-on-abort' is false).`)
    return
  }
  const deadline = clock.now() + cleanUpMs
  // The token goes where the step sent it, whatever the environment says by now.
  const client = openSession({ ...inputs, apiUrl: host.state('api-url') || inputs.apiUrl }, world, redactor, deadline)
  const persistence = {
    clock,
    random,
    signal,
    deadline,
    outageToleranceMs: outageMs,
    onTrouble: () => undefined,
    onRecovery: () => undefined,
  }
  const looking = { client, persistence, appearTimeoutMs: inputs.appearTimeoutMs }
  const { marked, hasLooked } =
    saved.executionId === null ? await findStarted(looking, saved) : { marked: [saved.executionId], hasLooked: true }
  const [executionId, ...more] = marked
  if (executionId === undefined || more.length > 0) {
    const what =
      more.length > 0
        ? `Several runs have its marker in their comments: ${marked.join(', ')}. None was cancelled`
        : hasLooked
          ? `No run with the marker ${saved.marker} in its comment was found, so most likely none was started`
          : 'Buddy could not be asked for it, so it may go on there'
    writer.warn(`The step was killed while it started a run. ${what}.`)
    return
  }
  const address = { ...saved, executionId }
  const first = await persist(() => client.getExecution(address), 'made', persistence)
  // Buddy may show the end from before a retry for a while, and may change its answer part by part.
  const isFormer = (execution: Execution): boolean =>
    saved.former !== null &&
    (hashRun(execution) === saved.former || (classify(execution.status) === 'settled' && goesOnInside(execution)))
  const latest = isFormer(first)
    ? await lookUp(looking, async (bounded) => {
        const execution = await bounded.getExecution(address)
        return isFormer(execution) ? null : execution
      })
    : first
  if (latest === null) {
    writer.warn(
      `The step was killed while it retried run ${executionId}. Buddy still shows it as it was before, so nothing was cancelled. Look there whether it goes on.`,
    )
    return
  }
  const { status } = latest
  if (isEnding(status)) {
    writer.say(
      `Nothing is left to cancel in Buddy: run ${executionId} is ${classify(status) === 'settled' ? 'over' : 'being terminated'}.`,
    )
    return
  }
  try {
    await persistOnce(() => client.operate(address, { operation: 'CANCEL' }), 'wait', persistence)
  } catch (error) {
    if (
      !(error instanceof Unclear) ||
      (await lookUp(looking, async (bounded) =>
        isEnding((await bounded.getExecution(address)).status) ? true : null,
      )) === null
    )
      throw error
  }
  writer.say(`Cancelled run ${executionId} in Buddy, which the killed step had started.`)
}

function isEnding(status: string): boolean {
  return classify(status) === 'settled' || status === 'TERMINATING'
}

/** The runs that carry the marker, and whether Buddy has answered at all. */
async function findStarted(
  looking: Parameters<typeof lookUp>[0],
  saved: SavedRun,
): Promise<{ readonly marked: readonly string[]; readonly hasLooked: boolean }> {
  let hasLooked = false
  const marked = await lookUp(looking, async (bounded) => {
    const found = await findMarked(bounded, saved, saved.marker)
    hasLooked = true
    return found
  })
  return { marked: (marked ?? []).map(({ executionId }) => executionId), hasLooked }
}
