/** Messages between the process with the virtual clock and the process that owns the time, over one connection. */
const frameTypes = [
  // From the process: who it is.
  'hello',
  // To the process: the time, once, before it begins.
  'welcome',
  // Connections, by their number.
  'open',
  'opened',
  'refused',
  'data',
  'end',
  'close',
  'reset',
  // From the process: nothing more happens in it before the time of its next timer.
  'idle',
  // To the process: what the clock shows now, with or without the timers that are due by then.
  'time',
  'fire',
  // From the process: a signal has been handled.
  'signalled',
  // To the process: it is to end, and why.
  'fail',
] as const

/** The kind of a frame. */
export type FrameType = (typeof frameTypes)[number]

/** One message. */
export interface Frame {
  readonly type: FrameType
  /** The number of a connection, or of a report of being idle; 0 where it is about neither. */
  readonly id: number
  readonly payload: Buffer
}

const headLength = 9

/** The bytes of a frame. */
export function encodeFrame(type: FrameType, id = 0, payload: Buffer | object = Buffer.alloc(0)): Buffer {
  const content = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload))
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(content.length, 0)
  head.writeUInt8(frameTypes.indexOf(type), 4)
  head.writeUInt32LE(id, 5)
  return Buffer.concat([head, content])
}

/** A number among the fields of a payload; Infinity, which JSON does not have, stands there as null. */
export function readNumber(frame: Frame, name: string): number {
  const text = readField(frame, name)
  return text === '' ? Infinity : Number(text)
}

/** A field of a payload, as text; '' where there is none. */
export function readField(frame: Frame, name: string): string {
  const value: unknown = JSON.parse(frame.payload.toString('utf8'))
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof field === 'string' || typeof field === 'number' ? String(field) : ''
}

/** Takes bytes as they come; hands on each frame that they complete. */
export function createFrameReader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (bytes) => {
    rest = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes])
    while (rest.length >= headLength) {
      const length = rest.readUInt32LE(0)
      if (rest.length < headLength + length) return
      const type = frameTypes[rest.readUInt8(4)]
      const id = rest.readUInt32LE(5)
      const payload = rest.subarray(headLength, headLength + length)
      rest = rest.subarray(headLength + length)
      if (type !== undefined) onFrame({ type, id, payload })
    }
  }
}
