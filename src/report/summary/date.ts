import { parseDate } from '../../buddy/dates.ts'

/**
 * Formats a date of Buddy's to the minute, as `2026-11-29 03:15 UTC`; '' for no date.
 */
export function formatDate(date: string | null): string {
  const time = new Date(parseDate(date))
  return Number.isNaN(time.getTime()) ? '' : `${formatMinute(time)} UTC`
}

/** Formats milliseconds since 1970 to the second, as `2026-11-29 03:15:20 UTC`. */
export function formatTime(timeMs: number): string {
  const time = new Date(timeMs)
  return `${formatMinute(time)}:${pad(time.getUTCSeconds(), 2)} UTC`
}

/** Not by `toISOString`, because that loads the time zones, which takes 1.2 MB. */
function formatMinute(time: Date): string {
  const day = [pad(time.getUTCFullYear(), 4), pad(time.getUTCMonth() + 1, 2), pad(time.getUTCDate(), 2)].join('-')
  return `${day} ${pad(time.getUTCHours(), 2)}:${pad(time.getUTCMinutes(), 2)}`
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
