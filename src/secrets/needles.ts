// Finds any number of texts in another text.
/**
 * Number of needles that are searched one by one, because the engine's own search is
 * faster for a few.
 */
const fewNeedles = 64
/**
 * Length of the beginning by which needles are indexed, in UTF-16 units; no needle is
 * shorter.
 */
export const shortestNeedle = 4
const filterBits = 18

/** A part of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Texts to find in other texts, however many there are. A needle is found by the filter
 * of all beginnings, and then by binary search among the sorted needles.
 */
export class Needles {
  readonly #sorted: readonly string[]
  readonly #longest: number
  /** For each needle the longest other one that begins it; -1 for none. */
  readonly #parents: Int32Array
  readonly #filter = new Uint8Array(1 << filterBits)

  constructor(needles: Iterable<string>) {
    this.#sorted = [...new Set(needles)].sort()
    this.#longest = this.#sorted.reduce((longest, needle) => Math.max(longest, needle.length), 0)
    this.#parents = new Int32Array(this.#sorted.length)
    this.#sorted.forEach((needle, index) => {
      this.#filter[hashAt(needle, 0)] = 1
      let parent = index - 1
      while (parent >= 0 && !needle.startsWith(this.#sorted[parent] ?? '')) parent = this.#parents[parent] ?? -1
      this.#parents[index] = parent
    })
  }

  /** Returns true if one of the needles stands in the text. */
  isIn(text: string): boolean {
    if (this.#sorted.length <= fewNeedles) return this.#sorted.some((needle) => text.includes(needle))
    return this.#findFrom(text, 0) !== null
  }

  /** Lists the places of all needles by their start: at each start the longest one. */
  findAll(text: string): readonly Range[] {
    const found: Range[] = []
    for (let range = this.#findFrom(text, 0); range !== null; range = this.#findFrom(text, range.start + 1))
      found.push(range)
    return found
  }

  /**
   * Returns the start of the longest beginning of a needle that stands at the end of
   * the text; -1 for none.
   */
  findCut(text: string): number {
    for (let start = Math.max(0, text.length - this.#longest); start <= text.length - shortestNeedle; start++) {
      if (this.#filter[hashAt(text, start)] !== 1) continue
      const end = text.slice(start)
      if (this.#sorted[this.#countWhile((needle) => needle < end)]?.startsWith(end) === true) return start
    }
    return -1
  }

  #findFrom(text: string, from: number): Range | null {
    const last = text.length - shortestNeedle
    for (let start = from; start <= last; start++) {
      if (this.#filter[hashAt(text, start)] !== 1) continue
      const length = this.#measureAt(text, start)
      if (length > 0) return { start, end: start + length }
    }
    return null
  }

  /** Returns the length of the longest needle that stands at this place; 0 for none. */
  #measureAt(text: string, start: number): number {
    // Of all needles that begin the rest of the text, the longest is its predecessor in
    // order, or begins that.
    const count = this.#countWhile((needle) => needle <= text.slice(start, start + needle.length))
    for (let index = count - 1; index >= 0; index = this.#parents[index] ?? -1) {
      const needle = this.#sorted[index] ?? ''
      if (text.startsWith(needle, start)) return needle.length
    }
    return 0
  }

  /** Returns the number of first needles, in their order, for which this holds. */
  #countWhile(holds: (needle: string) => boolean): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#sorted[middle] ?? '')) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * Returns a number of {@link filterBits} bits for the four UTF-16 units from this place
 * on.
 */
function hashAt(text: string, start: number): number {
  const first = (text.charCodeAt(start) << 12) ^ (text.charCodeAt(start + 1) << 8)
  const second = (text.charCodeAt(start + 2) << 4) ^ text.charCodeAt(start + 3)
  return (first ^ second) & ((1 << filterBits) - 1)
}
