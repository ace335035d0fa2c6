// Finds the new lines in each response about a log, and whether the log was replaced.

/** 20 lines, because a replaced log usually differs within its first 20 lines. */
const comparedLines = 20

/**
 * The lines of a log that have been received. The last line may still grow, so that
 * line is kept back until a later line follows.
 */
export class ReceivedLines {
  /** First lines, with which the lines of later responses are compared. */
  #beginning: string[] = []
  /** Number of lines that cannot change any more. */
  #completeCount = 0
  /** The last line, which may still grow; null for none. */
  #last: string | null = null

  /** Number of lines, with the line that is kept back. */
  get count(): number {
    return this.#completeCount + (this.#last === null ? 0 : 1)
  }

  /**
   * Returns true if the log may begin with these lines: the lines that are kept for
   * comparison are the same.
   */
  startsWith(lines: readonly string[]): boolean {
    return this.#findDifference(lines, 0) < 0
  }

  /**
   * Returns true if this may be the last known line, which may have grown since. If no
   * line follows in a response, the response may be late: the line was shorter then.
   */
  mayEndWith(line: string, isFollowed: boolean): boolean {
    const last = this.#last ?? ''
    return line.startsWith(last) || (!isFollowed && last.startsWith(line))
  }

  /**
   * Returns the lines of the new log if Buddy has replaced the log; null if these
   * lines, the first of which stands at this position, are of the same log.
   */
  findReplacement(lines: readonly string[], position: number): readonly string[] | null {
    const place = this.#findDifference(lines.slice(0, Math.max(0, this.count - position)), position, lines.length)
    return place < 0 ? null : [...this.#beginning.slice(0, position + place), ...lines.slice(place)]
  }

  /**
   * Takes lines of a response, the first of which stands at this position. Returns the
   * lines that are complete now. Lines that were received before are left out.
   */
  take(lines: readonly string[], position: number): readonly string[] {
    const grown = lines[this.#completeCount - position]
    if (this.#last !== null && grown !== undefined && !this.#last.startsWith(grown)) this.#last = grown
    const known = this.count - position
    const added = known > 0 ? lines.slice(known) : lines
    const last = added.at(-1)
    if (last === undefined) return []
    const before = this.#last
    this.#last = last
    return this.#complete(before === null ? added.slice(0, -1) : [before, ...added.slice(0, -1)])
  }

  /**
   * Returns the line that is kept back, if there is one, because no more of it will
   * come.
   */
  takeLast(): readonly string[] {
    const last = this.#last
    this.#last = null
    return last === null ? [] : this.#complete([last])
  }

  /** Forgets all lines, because another log follows. */
  clear(): void {
    this.#beginning = []
    this.#completeCount = 0
    this.#last = null
  }

  #complete(lines: readonly string[]): readonly string[] {
    this.#beginning.push(...lines.slice(0, Math.max(0, comparedLines - this.#beginning.length)))
    this.#completeCount += lines.length
    return lines
  }

  /**
   * Returns the index of the first line that differs from the known one; -1 for none.
   * `count` is the number of lines of the response.
   */
  #findDifference(lines: readonly string[], position: number, count = lines.length): number {
    return lines.findIndex((line, index) => this.#differs(position + index, line, index === count - 1))
  }

  /**
   * `isLast`: no line follows in a response, which may be late and have only a part of
   * the line.
   */
  #differs(position: number, line: string, isLast: boolean): boolean {
    if (position >= comparedLines) return false
    if (position === this.#completeCount) return !this.mayEndWith(line, false)
    const known = this.#beginning[position]
    return known !== undefined && known !== line && !(isLast && known.startsWith(line))
  }
}
