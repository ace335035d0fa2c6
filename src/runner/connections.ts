import type { Dispatcher, RequestInit, Response } from 'undici'
import { Agent, ProxyAgent } from './undici/client.ts'

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
 * that does not answer held the process for minutes. `openDispatcher` makes connections that end with the signal.
 */
export function openConnections(openDispatcher: (signal: AbortSignal) => Dispatcher): Connections {
  const stop = new AbortController()
  const dispatcher = openDispatcher(stop.signal)
  return {
    fetch: async (address, options) =>
      await (await import('./undici/fetch.ts')).fetch(address, { ...options, dispatcher }),
    end: () => {
      stop.abort()
      // Whether it ends well is no matter: nobody waits for it.
      dispatcher.destroy().catch(() => undefined)
    },
  }
}

/** A connection that is not there after this time is tried anew. */
const connectTimeoutMs = 10_000

/** The connections to a host, through a proxy where its address is given. HTTP/1.1 only, since errors are named otherwise over HTTP/2. */
export function createDispatcher(proxy: string | null, signal: AbortSignal): Dispatcher {
  const connect = { timeout: connectTimeoutMs, signal }
  const options = { connect, allowH2: false }
  return proxy === null
    ? new Agent(options)
    : new ProxyAgent({ ...options, proxyTls: connect, requestTls: connect, uri: proxy })
}
