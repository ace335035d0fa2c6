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

/** How many turns of the event loop in a row must bring nothing. */
const quietTurns = 2

/** Whether this thread has work under way that ends without a timer: files, processes, callbacks of `setImmediate`. */
export function hasWork(): boolean {
  return process.getActiveResourcesInfo().some((name) => !lasting.has(name))
}

/** Waits for the next turn of the event loop. */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((resume) => real.setImmediate(resume))
}

/** Waits until nothing happens in this thread any more but by a timer, the network or a signal. */
export async function untilIdle(): Promise<void> {
  for (let quiet = 0; quiet < quietTurns; quiet = hasWork() ? 0 : quiet + 1) await nextTurn()
}
