import { type BuddyError, HeldBack, type HttpError } from '../errors.ts'
import { isRateLimited, maxRequestedWaitMs, requestedWait } from '../retry-policy.ts'

/** A refusal that asks to wait. */
interface Wait {
  readonly until: number
  readonly details: HttpError
}

/**
 * Waits that Buddy has asked for, wherever it asked. A rate limit is the token's, so it holds all reads back; any other
 * `Retry-After` holds back its own endpoint. Operations are never held back: a run must be cancelled in time.
 */
export class RequestedWaits {
  readonly #deadline: number
  readonly #byRequest = new Map<string, Wait>()
  #rateLimit: Wait | null = null

  /** `deadline` is that of the step; Infinity without one. */
  constructor(deadline: number) {
    this.#deadline = deadline
  }

  /** Remembers what a failed request, such as `GET /path`, was asked to wait. */
  note({ details }: BuddyError, request: string, now: number): void {
    const waitMs = requestedWait(details)
    if (details.kind !== 'http-error' || waitMs === null) return
    const wait = { until: now + waitMs, details }
    this.#byRequest.set(request, wait)
    // A wait that no step can spend must not keep another request from finding out the state.
    if (isRateLimited(details) && waitMs <= Math.min(maxRequestedWaitMs, this.#deadline - now)) this.#rateLimit = wait
  }

  /** Throws {@link HeldBack} if a read would come earlier than Buddy asked. */
  check(request: string, now: number): void {
    for (const wait of [this.#rateLimit, this.#byRequest.get(request)]) {
      if (wait == null || now >= wait.until) continue
      throw new HeldBack({ ...wait.details, retryAfterMs: wait.until - now }, request)
    }
  }
}
