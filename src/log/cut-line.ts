import { cutAt } from '../runner/safe-text.ts'
import type { Redact } from '../secrets/redactor.ts'

/**
 * Returns a line with at most this number of UTF-16 units, and behind a longer one how
 * many are missing.
 */
export function cutLine(line: string, longest: number): string {
  if (line.length <= longest) return line
  return `${cutAt(line, longest)} … [${String(line.length - longest)} more characters]`
}

/**
 * Redacts a line that may have been cut by {@link cutLine}: half of a secret may stand
 * where the line was cut.
 */
export function redactCutLine(line: string, redact: Redact): string {
  const rest = / … \[\d+ more characters\]$/.exec(line)?.[0] ?? ''
  return rest === '' ? redact(line) : `${redact(line.slice(0, -rest.length), true)}${rest}`
}
