// Decides which lines of a secret the runner can mask.
import type { Variable } from '../buddy/model.ts'
import { knownStatuses } from '../buddy/status.ts'
import { outcomeValues, outputNames } from '../runner/output-names.ts'

/**
 * 4 characters, because the runner would hide a shorter text in many ordinary words of
 * the job.
 */
export const shortestMask = 4
/**
 * 5 digits, because a number of at most this length is a count, a port or an exit code.
 */
const longestPlainNumber = 5

const commonWords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none'])

/** Values of outputs that later steps compare: outcomes and Buddy's statuses. */
const ownValues: readonly string[] = [...outcomeValues, ...knownStatuses.map((status) => status.toLowerCase())]
const ownNames: ReadonlySet<string> = new Set(outputNames)

/** Mark that Buddy puts before a value that it gives only in encrypted form. */
const encryptedMark = '!encrypted '

/**
 * Returns true if a variable is a secret: by its name, or because Buddy gives its value
 * in encrypted form.
 */
export function isSecret({ key, value }: Variable, patterns: readonly string[]): boolean {
  return isEncrypted(value) || patterns.some((pattern) => matchesName(key, pattern))
}

/**
 * Returns true if Buddy gives a value only in encrypted form, so that nobody can use
 * it.
 */
export function isEncrypted(value: string): boolean {
  return value.startsWith(encryptedMark)
}

/** Lines of a secret, each once. */
export interface SecretLines {
  /** Lines to register with the runner. */
  readonly maskable: readonly string[]
  /** True if a line is not masked because this action writes it itself. */
  readonly hasOwnWord: boolean
}

/**
 * Splits a secret into lines that the runner can mask. Short and common lines are left
 * out, because the runner hides a mask in the whole job and drops job outputs that hold
 * it. `ids` are texts that must stay readable, as our own words.
 */
export function splitSecret(value: string, ids: readonly string[] = []): SecretLines {
  const lines = new Set(value.split(/\r\n|\r|\n/).map((line) => line.trim()))
  const worthMasking = [...lines].filter((line) => line.length >= shortestMask && !isCommon(line))
  const maskable = worthMasking.filter((line) => !isOwnWord(line, ids))
  return { maskable, hasOwnWord: maskable.length < worthMasking.length }
}

function isCommon(line: string): boolean {
  // The runner would hide signs and tags in the summary too, whose tables and fences
  // would then be broken.
  if (!/[\p{L}\p{N}]/u.test(line) || /^<\/?[a-z][^<>]*>$/i.test(line)) return true
  return commonWords.has(line.toLowerCase()) || (/^\d+$/.test(line) && line.length <= longestPlainNumber)
}

/**
 * Returns true if a mask of this line would hide the name of an output, or an outcome,
 * a status or an id in part.
 */
function isOwnWord(line: string, ids: readonly string[]): boolean {
  const word = line.toLowerCase()
  return ownNames.has(word) || ownValues.some((own) => own.includes(word)) || ids.some((id) => id.includes(line))
}

/**
 * Returns true if a name matches a pattern in any case. `*` stands for any text.
 * Linear, without backtracking.
 */
function matchesName(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.toLowerCase().split('*')
  const last = parts.pop()
  let rest = name.toLowerCase()
  if (last === undefined) return rest === first
  if (!rest.startsWith(first) || rest.length < first.length + last.length || !rest.endsWith(last)) return false
  rest = rest.slice(first.length, rest.length - last.length)
  for (const part of parts) {
    const place = rest.indexOf(part)
    if (place < 0) return false
    rest = rest.slice(place + part.length)
  }
  return true
}
