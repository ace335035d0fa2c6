// Finds the word that a misspelt one most likely stands for.
/** Two letters, because more would take other words for misspelt ones. */
const mostEdits = 2
/** Three letters, because fewer begin a word only by chance. */
const shortestBeginning = 3

/**
 * Returns the choice that is closest to a misspelt word, in any case, or null if no
 * choice is close.
 */
export function findNearest<T extends string>(word: string, choices: readonly T[]): T | null {
  const distances = choices.map((choice) => countEdits(word.toLowerCase(), choice.toLowerCase()))
  const shortest = Math.min(...distances)
  return shortest > mostEdits ? null : (choices[distances.indexOf(shortest)] ?? null)
}

/** Returns the only choice that begins with a text, in any case; null without one. */
export function findByBeginning<T extends string>(beginning: string, choices: readonly T[]): T | null {
  const found = choices.filter((choice) => choice.toLowerCase().startsWith(beginning.toLowerCase()))
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * Returns the question that names the nearest choice, or the only one that begins with
 * the word, to be put after a sentence; '' if no choice is close.
 */
export function suggest(word: string, choices: readonly string[]): string {
  // Half of a short word is no misspelling of another one.
  const nearest =
    findNearest(
      word,
      choices.filter((choice) => countEdits(word.toLowerCase(), choice.toLowerCase()) <= choice.length / 2),
    ) ?? (word.length < shortestBeginning ? null : findByBeginning(word, choices))
  return nearest === null ? '' : ` Did you mean ${nearest}?`
}

/**
 * Returns how many letters must be added, left out or replaced; Infinity for lengths
 * that differ by more than two.
 */
function countEdits(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostEdits) return Infinity
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1]
    for (let column = 0; column < other.length; column++) {
      const replaced = (row[column] ?? 0) + (one.charAt(index) === other.charAt(column) ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
