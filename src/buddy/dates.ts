// Reads the dates of Buddy's JSON. The dates of HTTP headers are read in
// http/headers.ts.

/**
 * Reads a date of Buddy's, in milliseconds since 1970; NaN for any other text, which
 * `Date.parse` might accept.
 */
export function parseDate(text: string | null): number {
  const date = text ?? ''
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(date) ? Date.parse(date) : NaN
}

/**
 * Reads the fraction of a second of a date, in nanoseconds, because `Date.parse` keeps
 * only milliseconds of it.
 */
export function readFraction(date: string | null): number {
  return Number((/T\d{2}:\d{2}:\d{2}\.(\d{1,9})/.exec(date ?? '')?.[1] ?? '').padEnd(9, '0'))
}
