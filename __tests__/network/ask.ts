import { BuddyError, type BuddyErrorDetails } from '../../src/buddy/errors.ts'
import type { BuddyResponse } from '../../src/buddy/http/response.ts'
import { type BuddyRequest, createTransport } from '../../src/buddy/http/transport.ts'
import { createDispatcher } from '../../src/runner/undici/connections.ts'

/** How an exchange ended. */
export type Ended =
  | {
      readonly kind: 'answer'
      readonly body: unknown
      readonly rateLimit: BuddyResponse['rateLimit']
      readonly lines: readonly string[]
    }
  | BuddyErrorDetails

/** What differs from an ordinary request. */
export interface AskOptions {
  /** GET unless given. */
  readonly method?: BuddyRequest['method']
  readonly sent?: unknown
  readonly path?: string
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** The key of the log. */
  readonly key?: string
  readonly wallTime?: () => number
}

/** One exchange over the real transport. Rejects with what is no trouble of Buddy's. */
export async function ask(apiUrl: string, options: AskOptions = {}): Promise<Ended> {
  const dispatchers: ReturnType<typeof createDispatcher>[] = []
  const lines: string[] = []
  try {
    const sendRequest = createTransport({
      apiUrl,
      redact: (text) => text,
      wallTime: options.wallTime ?? Date.now,
      createDispatcher: (signal) => {
        const dispatcher = createDispatcher(null, signal)
        dispatchers.push(dispatcher)
        return dispatcher
      },
    })
    const { body, rateLimit } = await sendRequest({
      kind: 'read-run',
      method: options.method ?? 'GET',
      ...(options.sent === undefined ? {} : { body: options.sent }),
      path: options.path ?? '/path',
      timeoutMs: options.timeoutMs ?? 60_000,
      signal: options.signal ?? new AbortController().signal,
      ...(options.key === undefined
        ? {}
        : {
            lines: {
              key: options.key,
              onLines: async (more) => {
                lines.push(...more)
              },
            },
          }),
    })
    return { kind: 'answer', body, rateLimit, lines }
  } catch (error) {
    if (error instanceof BuddyError) return error.details
    throw error
  } finally {
    // Not waited for: a connection that is still being made would hold it up.
    for (const dispatcher of dispatchers) void dispatcher.destroy()
  }
}
