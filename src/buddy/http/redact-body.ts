// Redacts the texts of a parsed body.
import { classifyStatus } from '../status.ts'

/**
 * Number of levels of nesting, 500, because Buddy's bodies have about ten and each
 * level needs space on the stack.
 */
const maxNesting = 500

/** The longest address that is shown whole. */
const maxUnredactedLength = 500

/**
 * Keys of identifiers and statuses, which are not redacted when they arrive. A secret
 * of a few digits may stand in an identifier by chance: without these digits, the
 * response would seem to be about something else. Identifiers are redacted when they
 * are shown.
 */
const unredactedKeys: ReadonlySet<string> = new Set([
  'status',
  'id',
  'url',
  'html_url',
  'action_execution_id',
  'revision',
  'domain',
  'project_identifier',
  'start_date',
  'finish_date',
])

/** Error of a body with more than {@link maxNesting} levels. */
export class NestedTooDeep extends Error {
  constructor() {
    super(`the body has more than ${String(maxNesting)} levels of nesting`)
  }
}

/**
 * Redacts every text in a parsed body, except keys, because Buddy's keys are fixed.
 * Throws {@link NestedTooDeep}.
 */
export function redactBody(value: unknown, redact: (text: string) => string, level = 0): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  if (level === maxNesting) throw new NestedTooDeep()
  if (Array.isArray(value)) return value.map((item) => redactBody(item, redact, level + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      isUnredacted(key, item) ? item : redactBody(item, redact, level + 1),
    ]),
  )
}

/**
 * Returns whether a text stays as it is: a known status, or an identifier that is short
 * enough to be shown whole.
 */
function isUnredacted(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || !unredactedKeys.has(key) || value.length > maxUnredactedLength) return false
  return key !== 'status' || classifyStatus(value) !== 'unknown'
}
