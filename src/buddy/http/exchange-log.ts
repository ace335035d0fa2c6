import { BuddyError, type BuddyErrorDetails } from '../errors.ts'
import { requestName, type SendRequest } from './transport.ts'

/**
 * Writes a line for each exchange with Buddy, for `RUNNER_DEBUG=1`: method, path,
 * status, duration, attempt, and what comes next. Never a header, a query or a body.
 */
export class ExchangeLog {
  readonly #now: () => number
  readonly #write: (line: string) => void
  /** Failures in a row, by method and path. */
  readonly #failures = new Map<string, number>()
  /** The last exchange, while what comes next is not known. */
  #pending: string | null = null

  constructor(now: () => number, write: (line: string) => void) {
    this.#now = now
    this.#write = write
  }

  /** Returns requests that are logged. */
  wrap(sendRequest: SendRequest): SendRequest {
    return async (request) => {
      this.flush()
      const startedAt = this.#now()
      const name = requestName(request)
      const failures = this.#failures.get(name) ?? 0
      const hold = (status: string): void => {
        const milliseconds = String(Math.round(this.#now() - startedAt))
        this.#pending = `${name}: ${status}, ${milliseconds} ms, attempt ${String(failures + 1)}`
      }
      try {
        const response = await sendRequest(request)
        this.#failures.delete(name)
        hold(String(response.httpStatus ?? 200))
        return response
      } catch (error) {
        this.#failures.set(name, failures + 1)
        hold(error instanceof BuddyError ? describeStatus(error.details) : 'cancelled')
        throw error
      }
    }
  }

  /**
   * Writes the line of the last exchange, with what comes next, such as `retry in 2.0
   * s`.
   */
  readonly next = (what: string): void => {
    if (this.#pending !== null) this.#write(`${this.#pending}, next: ${what}`)
    this.#pending = null
  }

  /** Writes the line of the last exchange if nothing has followed from it. */
  flush(): void {
    this.next('continue')
  }
}

function describeStatus(details: BuddyErrorDetails): string {
  switch (details.kind) {
    case 'http-error':
    case 'redirect':
      return String(details.httpStatus)
    case 'invalid-response':
      return `${String(details.httpStatus)} (invalid response)`
    case 'connection':
    case 'certificate':
      return `no status (${details.kind} ${details.code})`
    default:
      return `no status (${details.kind})`
  }
}
