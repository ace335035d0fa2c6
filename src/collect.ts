import { logPageLines } from './buddy/client.ts'
import type { ActionExecutionAddress, BuddyClient } from './buddy/client.ts'
import { BuddyError, GaveUp } from './buddy/errors.ts'
import { persist } from './buddy/persist.ts'
import type { LogSink, Means, Reading } from './read.ts'
import { logPatienceMs } from './watch.ts'

/** Where a log is read page by page; it knows how many lines it has. */
export interface PagedLog extends LogSink {
  readonly lineCount: number
}

/** How the log came out. */
export interface CollectedLog {
  /** The pages, where they were read to the end; else what the action execution itself held. */
  readonly source: 'pages' | 'details'
  /** What may be missing and why, in a sentence; '' for nothing. */
  readonly note: string
}

/**
 * Makes the log whole where the action execution did not bring all of it: from the endpoint for pages, else as it is, with
 * a note. `log_url` itself is never asked: it may be anybody's host, and the token is for Buddy. Never rejects.
 */
export async function collectLog(
  client: BuddyClient,
  address: ActionExecutionAddress,
  reading: Reading | null,
  failure: BuddyError | null,
  pages: PagedLog,
  means: Means,
): Promise<CollectedLog> {
  if (reading === null) return { source: 'details', note: '' }
  const { hasLog, logUrl } = reading.actionExecution
  if (!reading.withLog && failure === null) return { source: 'details', note: `The log was not read again at the end, so it may be incomplete.` }
  if (reading.withLog && hasLog && logUrl === null) return { source: 'details', note: '' }
  if (reading.execution?.logsRemoved === true) return { source: 'details', note: 'The logs of this run were removed in Buddy.' }
  try {
    // Trouble before this has used the patience up: then each page gets one attempt.
    const missing = await readPages(client, address, pages, means, failure === null ? logPatienceMs : 1)
    return { source: 'pages', note: missing === 0 ? '' : `The log may be incomplete: Buddy speaks of ${String(missing)} more lines but does not give them.` }
  } catch (error) {
    const last = failure ?? (error instanceof GaveUp ? error.last : null)
    return { source: 'details', note: `The log may be incomplete: ${describeFailure(last, logUrl !== null)}.` }
  }
}

/** Reads to the end; how many lines were announced and not given. */
async function readPages(client: BuddyClient, address: ActionExecutionAddress, pages: PagedLog, means: Means, patienceMs: number): Promise<number> {
  // The verdict is known, so the step's own deadline no longer bounds the reading; a page that does not come does.
  const patient = client.boundedBy({ deadline: Infinity })
  await pages.begin()
  for (;;) {
    const offset = pages.lineCount
    const deadline = means.clock.now() + patienceMs
    const terms = { ...means, deadline, outageToleranceMs: patienceMs, onTrouble: ignore, onRecovery: ignore }
    const { lines, totalLines } = await persist(() => readPage(patient, address, offset), 'log', terms)
    await pages.append(lines)
    const expected = totalLines ?? (lines.length < logPageLines ? pages.lineCount : Infinity)
    if (pages.lineCount >= expected) return 0
    if (lines.length === 0) return Number.isFinite(expected) ? expected - pages.lineCount : 0
  }
}

/** A page is small enough to be held until all of it is there. */
async function readPage(client: BuddyClient, address: ActionExecutionAddress, offset: number): Promise<{ lines: readonly string[]; totalLines: number | null }> {
  const lines: string[] = []
  const { totalLines } = await client.getLogPage(address, offset, async (more) => {
    lines.push(...more)
  })
  return { lines, totalLines }
}

function describeFailure(error: BuddyError | null, hasMore: boolean): string {
  if (error?.trouble.kind === 'refused' && error.trouble.httpStatus === 404) {
    return hasMore ? `Buddy says that there is more of it than its answer holds, and has no endpoint for the rest` : `Buddy's answer has none, and there is no endpoint for it`
  }
  return error === null ? 'reading it was interrupted' : `reading it failed (${error.trouble.kind === 'refused' ? `HTTP ${String(error.trouble.httpStatus)}` : error.trouble.kind})`
}

function ignore(): void {
  // Told once, at the end.
}
