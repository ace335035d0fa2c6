import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
import { VirtualSocket } from './virtual-socket.ts'

/** Makes the connection of a socket that is just being made, or refuses it. */
export type Connect = (socket: VirtualSocket, host: string, port: number) => void

/** The real way to make a connection, for what is no part of the virtual network. */
export const realConnect: typeof net.connect = net.connect.bind(net)

/** Lets a function make every connection that `net.connect` makes in this thread; returns the sockets that are alive. */
export function installNetwork(connect: Connect): { readonly sockets: ReadonlySet<VirtualSocket> } {
  const sockets = new Set<VirtualSocket>()
  const open = (...parameters: readonly unknown[]): VirtualSocket => {
    const { host, port, signal, allowHalfOpen } = readOptions(parameters)
    const socket = new VirtualSocket(port, {
      allowHalfOpen,
      signal,
      onChange: (changed) => {
        if (changed.destroyed) sockets.delete(changed)
      },
    })
    socket.connecting = true
    sockets.add(socket)
    const onConnect = parameters.at(-1)
    if (typeof onConnect === 'function')
      socket.once('connect', () => {
        Reflect.apply(onConnect, socket, [])
      })
    connect(socket, host, port)
    return socket
  }
  for (const name of ['connect', 'createConnection'])
    Object.defineProperty(net, name, { value: open, configurable: true, writable: true, enumerable: true })
  syncBuiltinESMExports()
  return { sockets }
}

interface ConnectOptions {
  readonly host: string
  readonly port: number
  readonly signal: AbortSignal | undefined
  readonly allowHalfOpen: boolean
}

/** The options of `net.connect(options)` or `net.connect(port, host)`. */
function readOptions([first, second]: readonly unknown[]): ConnectOptions {
  if (typeof first !== 'object' || first === null)
    return {
      host: typeof second === 'string' ? second : 'localhost',
      port: Number(first),
      signal: undefined,
      allowHalfOpen: false,
    }
  const host: unknown = Reflect.get(first, 'host')
  const signal: unknown = Reflect.get(first, 'signal')
  return {
    host: typeof host === 'string' ? host : 'localhost',
    port: Number(Reflect.get(first, 'port')),
    signal: signal instanceof AbortSignal ? signal : undefined,
    allowHalfOpen: Reflect.get(first, 'allowHalfOpen') === true,
  }
}

/** Returns whether a host name is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/.test(host)
}
