// Loaded by `node --import` before the built action: gives the process a clock and a network that another process owns.
// That process moves the clock on only when nothing else can happen. The action does not know of it.
import { once } from 'node:events'
import { createFrameReader, encodeFrame, type Frame, type FrameType, readField, readNumber } from './frames.ts'
import { untilIdle } from './idle.ts'
import { installClock } from './install-clock.ts'
import { installNetwork, realConnect } from './install-network.ts'
import { TimerClock } from './timer-clock.ts'
import { networkError, type VirtualSocket } from './virtual-socket.ts'

const port = Number(process.env['VIRTUAL_TIME_PORT'])
const isRead = process.env['VIRTUAL_TIME_UNREAD'] !== '1'
// What the action sees is what a runner would give it.
for (const name of ['VIRTUAL_TIME_PORT', 'VIRTUAL_TIME_UNREAD', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE'])
  Reflect.deleteProperty(process.env, name)

const channel = realConnect({ port, host: '127.0.0.1', noDelay: true })
const clock = new TimerClock(0, 0)
const connections = new Map<number, VirtualSocket>()
let [lastConnection, idleCount, receivedCount, isWatching] = [0, 0, 0, false]

const send = (type: FrameType, id = 0, payload?: Buffer | object): void => {
  if (!channel.destroyed) channel.write(encodeFrame(type, id, payload))
}

/** Waits until nothing happens by itself, and says so. The channel keeps the process alive only while others do. */
async function watch(): Promise<void> {
  if (isWatching) return
  isWatching = true
  channel.ref()
  await untilIdle(isRead)
  isWatching = false
  if (clock.hasRef || [...network.sockets].some((socket) => socket.isAlive)) {
    idleCount += 1
    send('idle', idleCount, { nextAt: clock.nextAt, received: receivedCount })
  } else channel.unref()
}

const wake = (): void => {
  watch().catch(fail)
}

function fail(reason: unknown): void {
  process.stderr.write(`${String(reason)}\n`)
  process.kill(process.pid, 'SIGKILL')
}

function receive(frame: Frame): void {
  receivedCount += 1
  const connection = connections.get(frame.id)
  switch (frame.type) {
    case 'opened':
      connection?.opened({
        data: (chunk) => {
          send('data', frame.id, chunk)
        },
        end: () => {
          send('end', frame.id)
        },
        close: () => {
          send('close', frame.id)
        },
        reset: () => {
          send('reset', frame.id)
        },
      })
      break
    case 'refused': {
      const [code, host] = [readField(frame, 'code'), readField(frame, 'host')]
      connection?.destroy(networkError(code, code === 'ENOTFOUND' ? 'getaddrinfo' : 'connect', host))
      break
    }
    case 'data':
      connection?.received(frame.payload)
      break
    case 'end':
      connection?.receivedEnd()
      break
    case 'close':
      connection?.receivedClose()
      break
    case 'reset':
      connection?.receivedReset()
      break
    case 'time':
      clock.nowMs = readNumber(frame, 'nowMs')
      break
    case 'fire':
      // Where it answers an earlier report, something has happened since.
      if (frame.id === idleCount && !isWatching) clock.fireNext(readNumber(frame, 'nowMs'))
      break
    case 'fail':
      fail(readField(frame, 'reason'))
      break
    default:
      return
  }
  wake()
}

/** Reports each signal that the action handles. A signal without a handler ends the process as usual. */
function tellSignals(): void {
  const untold = new Set<NodeJS.Signals>(['SIGINT', 'SIGTERM'])
  process.on('newListener', (added: unknown) => {
    const name = [...untold].find((signal) => signal === added)
    if (name === undefined) return
    untold.delete(name)
    process.on(name, () => {
      send('signalled')
      wake()
    })
  })
}

channel.on('error', () => undefined)
await once(channel, 'connect')
send('hello', process.pid)
await new Promise<void>((begin) => {
  let hasBegun = false
  channel.on(
    'data',
    createFrameReader((frame) => {
      if (hasBegun) {
        receive(frame)
        return
      }
      hasBegun = true
      clock.reset(readNumber(frame, 'nowMs'), readNumber(frame, 'wallStartMs'))
      begin()
    }),
  )
})
installClock(clock)
const network = installNetwork((socket, host, to) => {
  lastConnection += 1
  connections.set(lastConnection, socket)
  send('open', lastConnection, { host, port: to })
  wake()
})
clock.onTimer = wake
tellSignals()
wake()
