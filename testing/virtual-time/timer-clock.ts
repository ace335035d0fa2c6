/** Timers overflow above this and fire at once, as Node's do. */
const longestTimerMs = 2 ** 31 - 1

/** What a timer runs. */
export type TimerCallback = (...parameters: unknown[]) => unknown

/** A timer of the virtual clock, in the place of Node's `Timeout`. */
export class VirtualTimer {
  readonly id: number
  dueAt: number
  readonly delayMs: number
  readonly isRepeated: boolean
  readonly #clock: TimerClock
  readonly #run: () => void
  #isRef = true

  constructor(clock: TimerClock, id: number, delayMs: number, isRepeated: boolean, run: () => void) {
    this.#clock = clock
    this.id = id
    this.delayMs = delayMs
    this.dueAt = clock.nowMs + delayMs
    this.isRepeated = isRepeated
    this.#run = run
  }

  ref(): this {
    this.#isRef = true
    return this
  }

  unref(): this {
    this.#isRef = false
    return this
  }

  hasRef(): boolean {
    return this.#isRef
  }

  /** Starts the timer anew, also one that has fired. */
  refresh(): this {
    this.dueAt = this.#clock.nowMs + this.delayMs
    this.#clock.add(this)
    return this
  }

  close(): this {
    this.#clock.clear(this)
    return this
  }

  fire(): void {
    this.#run()
  }

  [Symbol.toPrimitive](): number {
    return this.id
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

/** A clock that stands still until it is moved on; its timers fire in the order of their times, and of their making. */
export class TimerClock {
  nowMs: number
  /** Milliseconds since 1970 when the clock showed 0. */
  wallStartMs: number
  /** Called when a timer is set. */
  onTimer: () => void = () => undefined
  #lastId = 0
  // In the order of their making.
  readonly #timers = new Set<VirtualTimer>()

  constructor(nowMs: number, wallStartMs: number) {
    this.nowMs = nowMs
    this.wallStartMs = wallStartMs
  }

  wallTime(): number {
    return Math.floor(this.wallStartMs + this.nowMs)
  }

  /** Drops every timer and begins anew. */
  reset(nowMs: number, wallStartMs: number): void {
    this.#timers.clear()
    this.nowMs = nowMs
    this.wallStartMs = wallStartMs
  }

  setTimeout(callback: TimerCallback, delayMs: unknown, parameters: readonly unknown[]): VirtualTimer {
    return this.#set(callback, delayMs, parameters, false)
  }

  setInterval(callback: TimerCallback, delayMs: unknown, parameters: readonly unknown[]): VirtualTimer {
    return this.#set(callback, delayMs, parameters, true)
  }

  #set(callback: TimerCallback, delayMs: unknown, parameters: readonly unknown[], isRepeated: boolean): VirtualTimer {
    if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.')
    this.#lastId += 1
    const timer = new VirtualTimer(this, this.#lastId, toDelay(delayMs), isRepeated, () => {
      Reflect.apply(callback, timer, parameters)
    })
    this.add(timer)
    return timer
  }

  add(timer: VirtualTimer): void {
    this.#timers.delete(timer)
    this.#timers.add(timer)
    this.onTimer()
  }

  /** Ends a timer, given as such or by its number. */
  clear(timer: unknown): void {
    const found =
      timer instanceof VirtualTimer ? timer : [...this.#timers].find(({ id }) => id === Number(timer ?? Number.NaN))
    if (found !== undefined) this.#timers.delete(found)
  }

  /** When the next timer is due; Infinity where there is none. */
  get nextAt(): number {
    return this.#next()?.dueAt ?? Infinity
  }

  /** Whether a timer keeps the process alive. */
  get hasRef(): boolean {
    return [...this.#timers].some((timer) => timer.hasRef())
  }

  /** Moves on to the next timer, if it is due by then, and fires it. */
  fireNext(untilMs: number): boolean {
    const timer = this.#next()
    if (timer === undefined || timer.dueAt > untilMs) return false
    this.nowMs = Math.max(this.nowMs, timer.dueAt)
    this.#timers.delete(timer)
    if (timer.isRepeated) timer.refresh()
    timer.fire()
    return true
  }

  #next(): VirtualTimer | undefined {
    let next: VirtualTimer | undefined
    for (const timer of this.#timers) if (next === undefined || timer.dueAt < next.dueAt) next = timer
    return next
  }
}

/** The delay as Node takes it: whole milliseconds, at least one. */
function toDelay(delayMs: unknown): number {
  const delay = Number(delayMs)
  return delay >= 1 && delay <= longestTimerMs ? Math.trunc(delay) : 1
}
