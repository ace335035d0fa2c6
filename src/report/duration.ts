/**
 * A duration for people: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`; `no limit` for
 * Infinity.
 */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return 'no limit'
  if (milliseconds < 9_950) return `${String(Math.round(milliseconds / 100) / 10)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${String(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return joinUnits(minutes, 'min', seconds % 60, 's')
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? joinUnits(hours, 'h', minutes % 60, 'min')
    : joinUnits(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${String(large)} ${largeUnit}` : `${String(large)} ${largeUnit} ${String(small)} ${smallUnit}`
}
