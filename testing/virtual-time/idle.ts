import { real } from './install-clock.ts'

/** What Node lists among its active resources although nothing of it happens by itself. */
const lasting: ReadonlySet<string> = new Set([
  'FSEventWrap',
  'MessagePort',
  'PipeWrap',
  'PipeServerWrap',
  'ProcessWrap',
  'SignalWrap',
  'TCPServerWrap',
  'TCPSocketWrap',
  'Timeout',
  'TTYWrap',
])

/** What Node lists for a text that the operating system has not taken from a stream. */
const writes: ReadonlySet<string> = new Set(['SimpleWriteWrap', 'WriteWrap'])

/** How many turns of the event loop in a row must bring nothing. */
const quietTurns = 2

/**
 * Returns whether this thread has work under way that ends without a timer: files, processes, callbacks of
 * `setImmediate`, and writes unless nobody reads them.
 */
function hasWork(isRead = true): boolean {
  return process.getActiveResourcesInfo().some((name) => !lasting.has(name) && (isRead || !writes.has(name)))
}

/** Waits for the next turn of the event loop. */
async function nextTurn(): Promise<void> {
  await new Promise<void>((resume) => real.setImmediate(resume))
}

/** Waits until nothing happens in this thread any more but by a timer, the network or a signal. */
export async function untilIdle(isRead = true): Promise<void> {
  for (let quiet = 0; quiet < quietTurns; quiet = hasWork(isRead) ? 0 : quiet + 1) await nextTurn()
}
