import { type BuddyProcess, startBuddyProcess } from '../buddy.ts'
import { compete, type Contestant, type Result } from '../contest.ts'
import { measureGate, measurePeer } from '../gate.ts'
import { type Cost, isInstalled, type Measuring } from '../measure.ts'
import {
  formatMegabytes,
  formatMs,
  formatRatio,
  printHeading,
  printSkipped,
  printTable,
  printTarget,
  type Section,
} from '../section.ts'
import { compareLines, countLines } from './log-check.ts'
import { lineBytes } from './log-lines.ts'

const fullLines = 1_000_000
const quickLines = 20_000

/** Of the whole process, so that the smallest runners do not notice. */
const memoryLimitBytes = 400e6
/** Of a step that has next to nothing to print. */
const idleMemoryLimitBytes = 65e6
/** More than a run with nothing to print: what the log itself costs. */
const extraMemoryLimitBytes = 200e6
/** Twice the lines may take this much more time: linear, and some noise. */
const doublingLimit = 2.3
/** The runner drops summaries of 1 MiB; the action stays below this. */
const summaryLimitBytes = 900 * 1024

const names = {
  whileWaiting: 'log of 1 line',
  jq: "curl | jq -r '.log[]'",
  curl: 'curl > /dev/null',
  body: 'one body',
  bodyHalf: 'one body, half of it',
  pages: 'pages of 1000',
  pagesHalf: 'pages, half of it',
} as const

/** What a log of a million lines costs in time and memory, however Buddy hands it out. */
export const logSection: Section = {
  name: 'log',
  run: async ({ rounds, isQuick }) => {
    const lines = isQuick ? quickLines : fullLines
    printHeading(
      `A log of ${String(lines)} lines, ${formatMegabytes(lines * (lineBytes + 1))} (medians of ${String(rounds.counted)} rounds)`,
    )
    const buddy = await startBuddyProcess()
    try {
      let summaryBytes = 0
      const gate = (name: string, kind: 'body' | 'pages', count: number): Contestant => ({
        name,
        run: async (isWarmUp) => {
          const result = await runChecked(count, true, isWarmUp, (measuring) =>
            measureGate(buddy.apiUrl(kind, count), measuring),
          )
          summaryBytes = Math.max(summaryBytes, result.summaryBytes)
          return result
        },
      })
      const hasCurl = await isInstalled('curl')
      const hasJq = hasCurl && (await isInstalled('jq'))
      const results = await compete(
        [
          gate(names.whileWaiting, 'body', 1),
          gate(names.body, 'body', lines),
          gate(names.bodyHalf, 'body', lines / 2),
          gate(names.pages, 'pages', lines),
          gate(names.pagesHalf, 'pages', lines / 2),
          ...(hasJq ? [printWithJq(buddy, lines)] : []),
          ...(hasCurl ? [download(buddy, lines)] : []),
        ],
        rounds,
      )
      printResults(results)
      if (!hasJq) printSkipped("curl | jq -r '.log[]'", 'not installed')
      judge(results)
      printTarget('largest summary', summaryBytes, summaryLimitBytes, formatMegabytes)
      console.log(
        'reached  verdict right and every line printed, in order, in every run (else this would have stopped)',
      )
    } finally {
      await buddy.stop()
    }
  },
}

function printWithJq(buddy: BuddyProcess, lines: number): Contestant {
  const script = `curl -sSf -H "Authorization: Bearer $TOKEN" "$ADDRESS" | jq -r '.log[]'`
  return {
    name: names.jq,
    run: (isWarmUp) =>
      runChecked(lines, false, isWarmUp, (measuring) => measurePeer(script, buddy.apiUrl('body', lines), measuring)),
  }
}

/** Nobody can be faster than this. */
function download(buddy: BuddyProcess, lines: number): Contestant {
  const script = 'curl -sSf -H "Authorization: Bearer $TOKEN" "$ADDRESS" > /dev/null'
  return {
    name: names.curl,
    run: () => measurePeer(script, buddy.apiUrl('body', lines), { onOutput: () => undefined, withMemory: true }),
  }
}

async function runChecked<T extends Cost>(
  lines: number,
  isGutterExpected: boolean,
  isWarmUp: boolean,
  run: (measuring: Measuring) => Promise<T>,
): Promise<T> {
  const check = isWarmUp ? compareLines(lines, isGutterExpected) : countLines(lines, isGutterExpected)
  const result = await run({ onOutput: check.take, withMemory: true })
  check.verify()
  return result
}

function printResults(results: readonly Result[]): void {
  const jq = results.find(({ name }) => name === names.jq)
  printTable(
    ['', 'wall ms', '× curl | jq', 'CPU ms', 'peak memory'],
    results.map(({ name, wallMs, cpuMs, peakBytes }) => [
      name,
      formatMs(wallMs),
      jq === undefined ? '-' : (wallMs / jq.wallMs).toFixed(2),
      formatMs(cpuMs),
      peakBytes === null ? 'not known here' : formatMegabytes(peakBytes),
    ]),
  )
}

function judge(results: readonly Result[]): void {
  const find = (name: string): Result | undefined => results.find((result) => result.name === name)
  const whileWaiting = find(names.whileWaiting)
  if (whileWaiting?.peakBytes != null)
    printTarget(`memory, ${whileWaiting.name}`, whileWaiting.peakBytes, idleMemoryLimitBytes, formatMegabytes)
  for (const [whole, half] of [
    [find(names.body), find(names.bodyHalf)],
    [find(names.pages), find(names.pagesHalf)],
  ] as const) {
    if (whole === undefined || half === undefined || whileWaiting === undefined) continue
    if (whole.peakBytes === null || whileWaiting.peakBytes === null) {
      printSkipped(`memory, ${whole.name}`, 'not known on this system')
    } else {
      printTarget(`memory, ${whole.name}`, whole.peakBytes, memoryLimitBytes, formatMegabytes)
      printTarget(
        `memory above that of ${whileWaiting.name}, ${whole.name}`,
        whole.peakBytes - whileWaiting.peakBytes,
        extraMemoryLimitBytes,
        formatMegabytes,
      )
    }
    printTarget(`time for twice the lines, ${whole.name}`, whole.wallMs / half.wallMs, doublingLimit, formatRatio)
  }
  const [body, jq] = [find(names.body), find(names.jq)]
  if (body !== undefined && jq !== undefined)
    printTarget(`time against ${jq.name}, ${body.name}`, body.wallMs / jq.wallMs, 1, formatRatio)
}
