// Reads a log page by page to its end, also while it grows.
import { type ActionExecutionAddress, type BuddyClient, logPageLines } from '../../buddy/client.ts'
import type { ActionLog } from '../action-log.ts'

/**
 * Reads the log page by page up to the line count of the first response, so that a
 * growing log still ends. Returns the number of announced lines that are missing;
 * Infinity if Buddy gave no count. `read` requests one page, with retries. `mayGoOn`
 * decides after a page that is too short. `isOver`: the action has finished, so the log
 * grows no more. A page begins with the last known line. If that line has changed,
 * Buddy has replaced the log, and it is read from its start.
 */
export async function readPages(
  log: ActionLog,
  read: (offset: number) => Promise<LogLines>,
  mayGoOn: () => Promise<boolean>,
  isOver: boolean,
): Promise<number> {
  let expected: number | null = null
  let hasBegunAnew = false
  let hasRereadStart = false
  let longestPage = 0
  for (;;) {
    const known = log.lineCount
    const overlap = Math.min(known, 1)
    const { lines, totalLines } = await readNext(known, overlap, longestPage <= 1, read)
    longestPage = Math.max(longestPage, lines.length - overlap)
    if (totalLines !== null && totalLines < known) {
      // A log that is shorter than before comes from a late response, or is a new log.
      // Its beginning decides.
      const beginning = await read(0)
      if (log.startsWith(beginning.lines) || hasBegunAnew) {
        // By now Buddy may count as many lines as are there, or more.
        if (hasRereadStart || (beginning.totalLines ?? 0) < known) return known - totalLines
        hasRereadStart = true
        continue
      }
      await log.startResponse()(beginning.lines)
      hasBegunAnew = true
      expected = null
      continue
    }
    if (!hasBegunAnew && overlap > 0 && !log.mayEndWith(lines[0] ?? '', lines.length > overlap)) {
      await log.replace()
      hasBegunAnew = true
      expected = null
      continue
    }
    expected ??= totalLines ?? Infinity
    // The last known line may have grown.
    const start = known - overlap
    await log.startResponse(start, isOver && start + lines.length >= expected)(lines)
    if (log.lineCount >= expected) return 0
    const isShort = lines.length < logPageLines
    // Without a line count, a server that repeats the same page must not keep the step
    // waiting.
    if (totalLines === null && isShort) return 0
    if (totalLines === null && !(await mayGoOn())) return Infinity
    if (lines.length <= overlap || (isShort && !(await mayGoOn())))
      return Number.isFinite(expected) ? expected - log.lineCount : 0
  }
}

/**
 * Reads the page that begins with `overlap` known lines. If the page holds no other
 * line, the next page is read too: `mayHoldOne` is true if a page of this log may hold
 * one line alone.
 */
async function readNext(
  known: number,
  overlap: number,
  mayHoldOne: boolean,
  read: (offset: number) => Promise<LogLines>,
): Promise<LogLines> {
  const page = await read(known - overlap)
  const hasOnlyKnownLine = overlap > 0 && page.lines.length === overlap && mayHoldOne
  if (!hasOnlyKnownLine || (page.totalLines ?? 0) <= known) return page
  const { lines, totalLines } = await read(known)
  return { lines: [...page.lines, ...lines], totalLines }
}

/** Lines of one page, which is small enough to be held until all of it has arrived. */
export interface LogLines {
  readonly lines: readonly string[]
  readonly totalLines: number | null
}

/** Requests one page, once. */
export async function readPage(
  client: BuddyClient,
  address: ActionExecutionAddress,
  offset: number,
): Promise<LogLines> {
  const lines: string[] = []
  const { totalLines } = await client.getLogPage(address, offset, (more) => {
    lines.push(...more)
    return Promise.resolve()
  })
  return { lines, totalLines }
}
