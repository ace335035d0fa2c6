import type { ExecutionAddress } from './buddy/client.ts'
import { lastBuddyError, UnconfirmedOperation } from './buddy/errors.ts'
import type { ExchangeLog } from './buddy/http/exchange-log.ts'
import type { Execution } from './buddy/model.ts'
import { type RetryOptions, silentListener, withRetry, withRetryIfNotSent } from './buddy/retry.ts'
import { classifyStatus } from './buddy/status.ts'
import { connectToBuddy, createExchangeLog, type Dependencies } from './connect.ts'
import { InputError, readGitHubToken, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import { summarizeError } from './report/explain/buddy-error.ts'
import { StepWriter } from './report/step-writer.ts'
import { type PollContext, pollUntil } from './run/send-once.ts'
import { isStaleByFingerprint } from './run/stale.ts'
import { findRunsByMarker } from './run/start.ts'
import { parseStartedRunState, type StartedRunState } from './run/started-run.ts'
import { redactingRunner } from './secrets/redacting-runner.ts'
import { Redactor } from './secrets/redactor.ts'
import { registerInputSecrets } from './secrets/register.ts'

/**
 * Time limit of the post step, 60 s, because the job is over and people may wait for its
 * end.
 */
const postStepTimeoutMs = 60_000
/**
 * Time in milliseconds for retries if Buddy does not answer, 20 s, because the job is over.
 */
const postOutageToleranceMs = 20_000

/**
 * Runs the post step after a main step that was killed. Cancels the run that the main step
 * started or retried, unless that run is over. Completes the check run that is still in
 * progress. Never rejects; a failure becomes a warning.
 */
export async function runPostStep(deps: Dependencies): Promise<void> {
  const redactor = new Redactor()
  const writer = new StepWriter(redactingRunner(deps.runner, redactor), deps.clock)
  registerInputSecrets(deps.runner, redactor, readGivenSecrets(deps.runner))
  const exchangeLog = createExchangeLog(deps, redactor)
  await Promise.all([
    completeCheckRun(deps, writer),
    cancelOrphanedRun(deps, redactor, writer, exchangeLog).catch((error: unknown) => {
      writer.warn(
        `The run that the killed step left in Buddy could not be cancelled (${describeError(error)}), ` +
          'so it may still be running.',
      )
    }),
  ])
  exchangeLog?.flush()
}

function describeError(error: unknown): string {
  const last = lastBuddyError(error)
  if (last !== null) return summarizeError(last)
  if (error instanceof InputError) return 'the inputs are wrong'
  return error instanceof Error ? error.message : String(error)
}

async function completeCheckRun(
  { runner, clock, random, connectGitHub }: Dependencies,
  writer: StepWriter,
): Promise<void> {
  const state = runner.state('check-run')
  if (state === '') return
  // Not with the imports above: dist would have all of it twice, for this step and for the
  // main one.
  const { completeCheckRunFromState } = await import('./report/github/publish.ts')
  await completeCheckRunFromState(state, {
    clock,
    random,
    connect: (job) => connectGitHub(job, readGitHubToken(runner)),
    jobContext: () => runner.jobContext(),
    warn: (message) => {
      writer.warn(message)
    },
  })
}

async function cancelOrphanedRun(
  deps: Dependencies,
  redactor: Redactor,
  writer: StepWriter,
  exchangeLog: ExchangeLog | null,
): Promise<void> {
  const { runner, clock, random, signal } = deps
  const saved = parseStartedRunState(runner.state('run'))
  if (saved === null) return
  const inputs = await readInputs(runner)
  if (!inputs.cancelOnAbort) {
    writer.info('The step was killed. The run that it started goes on in Buddy (`cancel-on-abort` is false).')
    return
  }
  // Another step may have changed the environment or this state, and the token must not go
  // to its host.
  if (![inputs.apiUrl, ''].includes(runner.state('api-url')))
    throw new Error(`\`api-url\` is now ${inputs.apiUrl}, which is not the API that the step used`)
  const deadline = clock.now() + postStepTimeoutMs
  const client = connectToBuddy(inputs, deps, redactor, deadline, exchangeLog)
  const context = {
    clock,
    random,
    signal,
    deadline,
    outageToleranceMs: postOutageToleranceMs,
    ...(exchangeLog && { onDecision: exchangeLog.next }),
    listener: silentListener,
    client,
    appearTimeoutMs: inputs.appearTimeoutMs,
  }
  const executionId = await identifyRun(saved, context, writer)
  if (executionId !== null) await cancelRun({ ...saved, executionId }, saved, context, writer)
}

/**
 * Returns the number of the run that the killed step started; null, with a warning, if the
 * number is not certain.
 */
async function identifyRun(saved: StartedRunState, context: PollContext, writer: StepWriter): Promise<string | null> {
  const { marked, hasResponse } =
    saved.executionId === null ? await findStarted(context, saved) : { marked: [saved.executionId], hasResponse: true }
  const [executionId, ...more] = marked
  if (executionId !== undefined && more.length === 0) return executionId
  const problem =
    more.length > 0
      ? `Several runs have its marker in their comments: ${marked.join(', ')}. None was cancelled`
      : hasResponse
        ? `No run with the marker ${saved.marker} in its comment was found, so most likely none was started`
        : 'Buddy did not answer, so the run may still be running'
  writer.warn(`The step was killed while it started a run. ${problem}.`)
  return null
}

/** Cancels the run, unless it is over or does not yet show the retry. */
async function cancelRun(
  address: ExecutionAddress,
  { beforeRetry }: StartedRunState,
  context: PollContext & RetryOptions,
  writer: StepWriter,
): Promise<void> {
  const { client } = context
  const { executionId } = address
  const latest = await readRunAfterRetry(address, beforeRetry, context)
  if (latest === null) {
    writer.warn(
      `The step was killed while it retried run ${executionId}. Buddy still shows it as it was before, ` +
        'so nothing was cancelled. Check in Buddy whether it is still running.',
    )
    return
  }
  if (isFinishedOrTerminating(latest.status)) {
    const end = classifyStatus(latest.status) === 'finished' ? 'over' : 'being terminated'
    writer.info(`Nothing is left to cancel in Buddy: run ${executionId} is ${end}.`)
    return
  }
  try {
    await withRetryIfNotSent(() => client.sendOperation(address, { operation: 'CANCEL' }), 'seen', context)
  } catch (error) {
    if (
      !(error instanceof UnconfirmedOperation) ||
      (await pollUntil(context, async (bounded) =>
        isFinishedOrTerminating((await bounded.getExecution(address)).status) ? true : null,
      )) === null
    )
      throw error
  }
  writer.info(`Cancelled run ${executionId} in Buddy, which the killed step had started.`)
}

/**
 * Reads the run; null if Buddy shows only the state from before the retry, as it may for a
 * while.
 */
async function readRunAfterRetry(
  address: ExecutionAddress,
  beforeRetry: string | null,
  context: PollContext & RetryOptions,
): Promise<Execution | null> {
  const first = await withRetry(() => context.client.getExecution(address), 'just-started', context)
  if (beforeRetry === null || !isStaleByFingerprint(first, beforeRetry)) return first
  return await pollUntil(context, async (bounded) => {
    const execution = await bounded.getExecution(address)
    return isStaleByFingerprint(execution, beforeRetry) ? null : execution
  })
}

function isFinishedOrTerminating(status: string): boolean {
  return classifyStatus(status) === 'finished' || status === 'TERMINATING'
}

/** Returns the runs with the marker, and whether Buddy has responded at all. */
async function findStarted(
  context: PollContext,
  saved: StartedRunState,
): Promise<{ readonly marked: readonly string[]; readonly hasResponse: boolean }> {
  let hasResponse = false
  const marked = await pollUntil(context, async (bounded) => {
    const found = await findRunsByMarker(bounded, saved, saved.marker)
    hasResponse = true
    return found
  })
  return { marked: (marked ?? []).map(({ executionId }) => executionId), hasResponse }
}
