import { lastBuddyError } from './buddy/errors.ts'
import type { ExchangeLog } from './buddy/http/exchange-log.ts'
import { silentListener } from './buddy/retry/retry.ts'
import { connectToBuddy, createExchangeLog, type Dependencies } from './connect.ts'
import { readGitHubToken } from './inputs/github.ts'
import { InputError, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import { summarizeError } from './report/explain/buddy-error.ts'
import { StepWriter } from './report/step-writer.ts'
import { cancelOrphanedRun, type OrphanEnd } from './run/cancel.ts'
import { parseStartedRunState, type StartedRunState } from './run/started-run.ts'
import { redactingRunner } from './secrets/redacting-runner.ts'
import { Redactor } from './secrets/redactor.ts'
import { registerInputSecrets } from './secrets/register.ts'

/**
 * Time limit in milliseconds for cancelling a run, because the job is over and people
 * may wait for its end.
 */
const cancelTimeoutMs = 60_000
/**
 * Time in milliseconds for retries if Buddy does not answer, 20 s, because the job is
 * over.
 */
const outageToleranceMs = 20_000

/**
 * Runs the post step after a main step that left a run or a check run: it was killed,
 * had an internal error, or left the run to this step. Cancels the run that the main
 * step started or retried, unless that run is over. Completes the check run that is
 * still in progress. Never rejects; a failure becomes a warning.
 */
export async function runPostStep(deps: Dependencies): Promise<void> {
  const redactor = new Redactor()
  const runner = redactingRunner(deps.runner, redactor)
  const writer = new StepWriter(runner, deps.clock)
  registerInputSecrets(runner, redactor, readGivenSecrets(deps.runner))
  const exchangeLog = createExchangeLog(deps, redactor)
  await Promise.all([
    completeCheckRun(deps, writer),
    cancelLeftRun(deps, redactor, writer, exchangeLog).catch((error: unknown) => {
      writer.warn(
        `The run that the step left in Buddy could not be cancelled (${describeError(error)}), ` +
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
  // Not with the imports above: dist would have all of it twice, for this step and for
  // the main one.
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

async function cancelLeftRun(
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
    writer.info(
      `The run that the step ${operationOf(saved)} is not cancelled, because \`cancel-on-abort\` is false. ` +
        'It may still be running in Buddy.',
    )
    return
  }
  // Another step may have changed the environment or this state, and the token must not
  // go to its host.
  const usedApiUrl = runner.state('api-url')
  if (usedApiUrl !== '' && usedApiUrl !== inputs.apiUrl)
    throw new Error(`\`api-url\` is now ${inputs.apiUrl}, which is not the API that the step used`)
  const deadline = clock.now() + cancelTimeoutMs
  const client = connectToBuddy(inputs, deps, redactor, deadline, exchangeLog)
  const context = {
    clock,
    random,
    signal,
    deadline,
    outageToleranceMs,
    ...(exchangeLog && { onDecision: exchangeLog.next }),
    listener: silentListener,
    client,
    appearTimeoutMs: inputs.appearTimeoutMs,
  }
  reportOrphan(await cancelOrphanedRun(saved, context), saved, writer)
}

/** Returns the word for the operation that made the run the step's own. */
function operationOf({ beforeRetry }: StartedRunState): 'started' | 'retried' {
  return beforeRetry === null ? 'started' : 'retried'
}

function reportOrphan(end: OrphanEnd, saved: StartedRunState, writer: StepWriter): void {
  switch (end.kind) {
    case 'cancelled':
      writer.info(`Cancelled run ${end.executionId} in Buddy, which the step had ${operationOf(saved)}.`)
      return
    case 'finished':
    case 'terminating': {
      const state = end.kind === 'finished' ? 'over' : 'being terminated'
      writer.info(`Nothing is left to cancel in Buddy: run ${end.executionId} is ${state}.`)
      return
    }
    case 'not-retried':
      writer.warn(
        `The step ended while it retried run ${end.executionId}. Buddy still shows it as it was before, ` +
          'so nothing was cancelled. Check in Buddy whether it is still running.',
      )
      return
    case 'not-identified': {
      const problem =
        end.runs.length > 0
          ? `Several runs have its marker in their comments: ${end.runs.join(', ')}. None was cancelled`
          : end.hasResponse
            ? `No run with the marker ${saved.marker} in its comment was found, so most likely none was started`
            : 'Buddy did not answer, so the run may still be running'
      writer.warn(`The step ended while it started a run. ${problem}.`)
    }
  }
}
