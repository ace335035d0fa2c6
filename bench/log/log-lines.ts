/** Bytes of each line in UTF-8. With their line feeds, a million lines are 100 MB. */
export const lineBytes = 99

/** Lines of one block. The kinds of lines repeat with each block, so a block differs from another in its numbers alone. */
export const batchLines = 1000

const numberDigits = 7
const filler = 'the quick brown fox jumps over the lazy dog and runs on '.repeat(2)

/**
 * A line of a long build log. Most are plain; of twenty, two have colours, one a tick, one characters that JSON escapes and
 * one a `::`; one of a thousand looks like an error.
 */
export function renderLine(number: number): string {
  const mark = `#${String(number).padStart(numberDigits, '0')}`
  const text = `${renderStart(number, mark)} `
  return text + filler.slice(0, lineBytes - Buffer.byteLength(text))
}

function renderStart(number: number, mark: string): string {
  if (number % batchLines === 777) return `2025-05-28T09:51:38.709Z ${mark} ERROR: 1 test failed,`
  switch (number % 20) {
    case 0:
      return `\u001b[36m${mark}\u001b[0m \u001b[1mnext step\u001b[22m`
    case 4:
      return `  \u001b[32m✓\u001b[39m ${mark} is as it should be`
    case 8:
      return `  ✓ ${mark} zażółć gęślą jaźń`
    case 12:
      return `${mark} "C:\\build\\out" <${mark}>\tdone`
    case 16:
      return `    at std::vector<int>::at (${mark})`
    default:
      return `2025-05-28T09:51:38.709Z ${mark} info`
  }
}

/** Makes parts of the log as elements of a JSON array, faster than anybody reads them. */
export class BlockWriter {
  readonly #template: Buffer
  /** Where each line of the template begins, and where the template ends. */
  readonly #starts: readonly number[]
  /** Where in the template the numbers are, and of which line. */
  readonly #places: readonly (readonly [offset: number, line: number])[]

  constructor() {
    const texts = Array.from({ length: batchLines }, (_, line) => JSON.stringify(renderLine(line)))
    this.#template = Buffer.from(texts.join(','))
    const starts = [0]
    for (const text of texts) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(text) + 1)
    this.#starts = starts
    this.#places = texts.flatMap((text, line) =>
      [...text.matchAll(/#\d{7}/g)].map(
        ({ index }) => [(starts[line] ?? 0) + Buffer.byteLength(text.slice(0, index)) + 1, line] as const,
      ),
    )
  }

  /** The lines from `first` up to `to`, or to the end of the block of `first`, separated by commas. */
  write(first: number, to: number): Buffer {
    const start = first % batchLines
    const count = Math.min(to - first, batchLines - start)
    const block = Buffer.from(this.#template)
    for (const [offset, line] of this.#places) {
      let rest = first - start + line
      for (let digit = offset + numberDigits - 1; digit >= offset; digit--) {
        block[digit] = 0x30 + (rest % 10)
        rest = Math.floor(rest / 10)
      }
    }
    return block.subarray(this.#starts[start], (this.#starts[start + count] ?? 0) - 1)
  }
}
