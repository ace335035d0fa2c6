import type { Dispatcher, RequestInit, Response } from 'undici'
import { Agent, ProxyAgent } from './client.ts'

/** `fetch` as GitHub's client calls it. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>

/** Connections that this process can end. */
export interface OpenDispatcher {
  readonly dispatcher: Dispatcher
  /**
   * Ends all connections, also those still being opened, because they would keep the
   * process alive.
   */
  readonly end: () => void
}

/** Opens connections. `create` returns a dispatcher that ends with the signal. */
export function openDispatcher(create: (signal: AbortSignal) => Dispatcher): OpenDispatcher {
  const stop = new AbortController()
  const dispatcher = create(stop.signal)
  return {
    dispatcher,
    end: () => {
      stop.abort()
      // Nobody waits for the end, so its errors do not matter.
      dispatcher.destroy().catch(() => undefined)
    },
  }
}

/** Connections to GitHub. */
export interface Connections extends Pick<OpenDispatcher, 'end'> {
  readonly fetch: Fetch
}

/**
 * Opens connections to GitHub. Those that `@actions/github` opens by itself cannot be
 * ended: one to a proxy that did not answer held the process for minutes.
 */
export function openConnections(create: (signal: AbortSignal) => Dispatcher): Connections {
  const { dispatcher, end } = openDispatcher(create)
  return {
    fetch: async (address, options) => await (await import('./fetch.ts')).fetch(address, { ...options, dispatcher }),
    end,
  }
}

/**
 * 10 seconds, because a connection that takes longer rarely comes, and a new one often
 * does.
 */
const connectTimeoutMs = 10_000

/**
 * Creates the connections to a host, through a proxy if given. HTTP/1.1 only, because
 * HTTP/2 has other error codes.
 */
export function createDispatcher(proxy: string | null, signal: AbortSignal): Dispatcher {
  const connect = { timeout: connectTimeoutMs, signal }
  const options = { connect, allowH2: false }
  return proxy === null
    ? new Agent(options)
    : new ProxyAgent({ ...options, proxyTls: connect, requestTls: connect, uri: proxy })
}
