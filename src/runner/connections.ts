import { type Dispatcher, fetch, type RequestInit, type Response } from 'undici'

/** `fetch` as GitHub's client wants it. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>

/** The way to GitHub. */
export interface Connections {
  readonly fetch: Fetch
  /** Ends all of them, also those that are still being made: the process could not end before them. */
  end(): void
}

/**
 * Connections that this process controls: those that `@actions/github` makes by itself cannot be ended, and one to a proxy
 * that does not answer held the process for minutes. `createDispatcher` makes connections that end with the signal.
 */
export function openConnections(createDispatcher: (signal: AbortSignal) => Dispatcher): Connections {
  const stop = new AbortController()
  const dispatcher = createDispatcher(stop.signal)
  return {
    fetch: (address, options) => fetch(address, { ...options, dispatcher }),
    end: () => {
      stop.abort()
      // Whether it ends well is no matter: nobody waits for it.
      dispatcher.destroy().catch(() => undefined)
    },
  }
}
