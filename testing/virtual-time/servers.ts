import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:net'

/** The servers of this process by their ports, as far as they have begun to listen since {@link watchServers}. */
const servers = new Map<number, Server>()
let isWatching = false

/** Keeps note of every server that begins to listen in this process from now on. */
export function watchServers(): void {
  if (isWatching) return
  isWatching = true
  subscribe('tracing:net.server.listen:asyncEnd', (message: unknown) => {
    const server: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'server') : null
    if (!isServer(server)) return
    const address = server.address()
    if (typeof address === 'object' && address !== null) servers.set(address.port, server)
  })
}

/** The server that listens on a port. */
export function findServer(port: number): Server | null {
  const server = servers.get(port)
  if (server?.listening === true) return server
  servers.delete(port)
  return null
}

function isServer(value: unknown): value is Server {
  return typeof value === 'object' && value !== null && 'address' in value && 'listening' in value && 'listen' in value
}
