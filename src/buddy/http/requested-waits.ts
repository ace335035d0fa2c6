// Remembers how long Buddy asked to wait, and holds requests back.
import { type BuddyError, HeldBack, type HttpError, type RequestKind } from '../errors.ts'
import { isRateLimited } from '../retry/retry-limits.ts'
import { maxRequestedWaitMs, requestedWait } from '../retry/retry-policy.ts'

/** Refusal that asks to wait. */
interface Wait {
  readonly until: number
  readonly details: HttpError
}

/**
 * Waits that Buddy has asked for. A rate limit belongs to the token, so it holds all
 * reads back. Any other `Retry-After` holds back its own endpoint. Operations are never
 * held back, because a run must be cancelled in time.
 */
export class RequestedWaits {
  readonly #deadline: number
  readonly #byRequest = new Map<string, Wait>()
  #rateLimit: Wait | null = null

  /** `deadline` is that of the step; Infinity without one. */
  constructor(deadline: number) {
    this.#deadline = deadline
  }

  /**
   * Saves the wait that the response to a failed request, such as `GET /path`, asked
   * for.
   */
  note({ details }: BuddyError, request: string, now: number): void {
    const waitMs = requestedWait(details)
    if (details.kind !== 'http-error' || waitMs === null) return
    const wait = { until: now + waitMs, details }
    this.#byRequest.set(request, wait)
    // A wait longer than the step must not hold back another request, which may find
    // out the state.
    if (isRateLimited(details) && waitMs <= Math.min(maxRequestedWaitMs, this.#deadline - now)) this.#rateLimit = wait
  }

  /** Throws {@link HeldBack} if a read would come earlier than Buddy asked. */
  check(request: string, kind: RequestKind, now: number): void {
    for (const wait of [this.#rateLimit, this.#byRequest.get(request)]) {
      if (wait == null || now >= wait.until) continue
      throw new HeldBack({ ...wait.details, retryAfterMs: wait.until - now }, request, kind)
    }
  }
}
