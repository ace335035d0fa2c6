import type { Variable } from '../buddy/model.ts'
import { knownStatuses } from '../buddy/status.ts'

/** The runner would hide a shorter text wherever it stands, in every later log line of the job. */
const shortestMask = 4
/** Digits alone up to this length are counts, ports and exit codes. */
const longestPlainNumber = 5

const commonWords: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'none',
  ...knownStatuses.map((status) => status.toLowerCase()),
])

/** Buddy's mark before a value that it gives only in encrypted form. */
const encryptedMark = '!encrypted '

/** Whether a variable's value is a secret: by its name, or because Buddy gives it encrypted. */
export function isSecret({ key, value }: Variable, patterns: readonly string[]): boolean {
  return isEncrypted(value) || patterns.some((pattern) => matchesName(key, pattern))
}

/** Whether a value is one that Buddy gives only in encrypted form, so that nobody can use it. */
export function isEncrypted(value: string): boolean {
  return value.startsWith(encryptedMark)
}

/**
 * What to register with the runner for a secret: each of its lines, but none that is short or ordinary, since what is
 * registered is hidden in the whole job, and a job output that holds it is dropped.
 */
export function maskableLines(value: string): readonly string[] {
  const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => line.length >= shortestMask && !isTooCommonToMask(line))
}

function isTooCommonToMask(line: string): boolean {
  // The runner hides what it is told in our own texts too: without their fences and tags these would be somebody else's.
  if (!/[\p{L}\p{N}]/u.test(line) || /^<\/?[a-z][^<>]*>$/i.test(line)) return true
  return commonWords.has(line.toLowerCase()) || (/^\d+$/.test(line) && line.length <= longestPlainNumber)
}

/** Whether a name matches a pattern in which `*` stands for anything, in any case. Linear: no backtracking over long names. */
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
