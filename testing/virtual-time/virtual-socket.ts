import { addAbortSignal, Duplex } from 'node:stream'

/** What leaves a socket. */
export interface Wire {
  data(chunk: Buffer): void
  /** The sending half is closed. */
  end(): void
  /** Both halves are closed; what was sent has arrived. */
  close(): void
  /** The connection is cut. */
  reset(): void
}

/** How a socket begins. */
export interface SocketOptions {
  readonly allowHalfOpen: boolean
  readonly signal?: AbortSignal | undefined
  /** Called when it no longer keeps its process alive, or does again. */
  readonly onChange?: (socket: VirtualSocket) => void
}

/** An error of the network, as Node words it. */
export function networkError(code: string, call: string, place = ''): Error {
  return Object.assign(new Error([call, code, place].filter((part) => part !== '').join(' ')), { code, syscall: call })
}

/** One end of a connection that has no operating system below it. */
export class VirtualSocket extends Duplex {
  connecting = false
  readonly remoteAddress = '127.0.0.1'
  readonly remoteFamily = 'IPv4'
  readonly remotePort: number
  readonly localAddress = '127.0.0.1'
  bytesRead = 0
  bytesWritten = 0
  wire: Wire | null = null
  #isRef = true
  #isPeerGone = false
  #isReset = false
  readonly #onChange: (socket: VirtualSocket) => void

  constructor(port: number, options: SocketOptions) {
    super({ allowHalfOpen: options.allowHalfOpen, highWaterMark: 64 * 1024 })
    this.remotePort = port
    this.#onChange = options.onChange ?? (() => undefined)
    if (options.signal !== undefined) addAbortSignal(options.signal, this)
  }

  /** Whether it keeps its process alive. */
  get isAlive(): boolean {
    return this.#isRef && !this.destroyed
  }

  ref(): this {
    this.#isRef = true
    this.#onChange(this)
    return this
  }

  unref(): this {
    this.#isRef = false
    this.#onChange(this)
    return this
  }

  setKeepAlive(): this {
    return this
  }

  setNoDelay(): this {
    return this
  }

  setTimeout(): this {
    return this
  }

  address(): { readonly address: string; readonly family: string; readonly port: number } {
    return { address: this.localAddress, family: this.remoteFamily, port: this.remotePort }
  }

  resetAndDestroy(): this {
    this.#isReset = true
    this.destroy()
    return this
  }

  destroySoon(): void {
    if (this.writable) this.end()
    if (this.writableFinished) this.destroy()
    else this.once('finish', () => this.destroy())
  }

  /** The connection is made. */
  opened(wire: Wire): void {
    this.wire = wire
    this.connecting = false
    if (this.destroyed) {
      wire.close()
      return
    }
    this.emit('connect')
    this.emit('ready')
  }

  received(chunk: Buffer): void {
    if (this.destroyed || this.readableEnded) return
    this.bytesRead += chunk.length
    this.push(chunk)
  }

  receivedEnd(): void {
    if (!this.destroyed && !this.readableEnded) this.push(null)
  }

  receivedClose(): void {
    this.#isPeerGone = true
    this.receivedEnd()
  }

  receivedReset(): void {
    this.#isPeerGone = true
    this.destroy(networkError('ECONNRESET', 'read'))
  }

  override _read(): void {
    // What arrives is pushed at once.
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.connecting) {
      this.once('connect', () => {
        this._write(chunk, 'utf8', done)
      })
      return
    }
    if (this.#isPeerGone) {
      done(networkError('EPIPE', 'write'))
      return
    }
    this.bytesWritten += chunk.length
    this.wire?.data(chunk)
    done()
  }

  override _final(done: (error?: Error | null) => void): void {
    this.wire?.end()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.#isPeerGone) {
      if (this.#isReset) this.wire?.reset()
      else this.wire?.close()
    }
    this.#onChange(this)
    done(error)
  }
}
