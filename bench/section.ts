import type { Rounds } from './contest.ts'

/** How thorough this run is. */
export interface Settings {
  /** A smoke test: whether everything still runs, with numbers that say little. */
  readonly isQuick: boolean
  /** Whether to draw the chart for docs/how-it-waits.md. */
  readonly isChart: boolean
  readonly rounds: Rounds
}

/** One question that the bench answers, in a file of its own. */
export interface Section {
  /** For `--only`. */
  readonly name: string
  /** Measures and prints. Rejects where a contestant does its work wrong: numbers of wrong work say nothing. */
  readonly run: (settings: Settings) => Promise<void>
}

/** Prints a heading. */
export function printHeading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`)
}

/** Prints rows in columns: the first one left-aligned, the others right. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
  }
}

/** Prints whether something is at most what it should be. */
export function printTarget(what: string, value: number, limit: number, format: (value: number) => string): void {
  console.log(`${value <= limit ? 'reached' : 'missed '}  ${what}: ${format(value)} (at most ${format(limit)})`)
}

/** Prints why something was not measured. */
export function printSkipped(what: string, why: string): void {
  console.log(`skipped  ${what}: ${why}`)
}

/** `1.23 ×`. */
export function formatRatio(value: number): string {
  return `${value.toFixed(2)} ×`
}

/** Whole milliseconds. */
export function formatMs(value: number): string {
  return value.toFixed(0)
}

/** Megabytes of a million bytes. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 2 : 0)} MB`
}
