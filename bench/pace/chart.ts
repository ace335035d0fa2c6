import type { PaceResult } from './compare.ts'
import { auto, peers } from './policies.ts'
import { type RunKind, runKinds } from './runs.ts'

const width = 720
const height = 400
const margin = { left: 64, right: 200, top: 40, bottom: 56 }
const grey = '#57606a'

/** A point of the chart. */
interface Point {
  readonly result: PaceResult
  readonly text: string
  readonly colour: string
  /** Place of the text: right of the point, or below it to the left, where another point is near. */
  readonly side: 'below' | 'right'
}

/** Returns requests against delay as an SVG; both axes are logarithmic, and lower left is better. */
export function drawChart(results: readonly PaceResult[]): string {
  const x = scale(20, 400, margin.left, width - margin.right)
  const y = scale(0.8, 20, height - margin.bottom, margin.top)
  const points = selectPoints(results).map(({ result: { requests, delay }, text, colour, side }) => {
    const [left, top] = [x(requests), y(delay)]
    const [offset, drop, anchor] = side === 'right' ? [10, 4, 'start'] : [0, 20, 'end']
    return (
      `<circle cx="${at(left)}" cy="${at(top)}" r="${colour === grey ? '5' : '6'}" fill="${colour}"/>` +
      `<text x="${at(left + offset)}" y="${at(top + drop)}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
    )
  })
  const bottom = height - margin.bottom
  const columns = [20, 50, 100, 200, 400].map(
    (value) =>
      `<line x1="${at(x(value))}" y1="${margin.top}" x2="${at(x(value))}" y2="${bottom}" stroke="#d0d7de"/>` +
      `<text x="${at(x(value))}" y="${bottom + 18}" text-anchor="middle" fill="${grey}">${value}</text>`,
  )
  const right = width - margin.right
  const rows = [1, 2, 5, 10, 20].map(
    (value) =>
      `<line x1="${margin.left}" y1="${at(y(value))}" x2="${right}" y2="${at(y(value))}" stroke="#d0d7de"/>` +
      `<text x="${margin.left - 8}" y="${at(y(value) + 4)}" text-anchor="end" fill="${grey}">${value}</text>`,
  )
  const [middle, centre] = [(margin.left + right) / 2, (margin.top + bottom) / 2]
  const font = 'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="12"'
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="${margin.left}" y="22" font-size="14" font-weight="600" fill="#24292f">${heading}</text>
${[...columns, ...rows, ...points].join('\n')}
<text x="${middle}" y="${height - 16}" text-anchor="middle" fill="${grey}">requests for a run</text>
<text transform="translate(18 ${centre}) rotate(-90)" text-anchor="middle" fill="${grey}">${delayTitle}</text>
</svg>
`
}

const heading = 'Requests against delay of the wait, means over pipelines of 10 s to 3 h'
const delayTitle = 'seconds from the end in Buddy to the end of the step'

function selectPoints(results: readonly PaceResult[]): readonly Point[] {
  const [usual] = runKinds
  const honest = runKinds.find(({ progress }) => progress === 'honest')
  const of = (kind: RunKind | undefined, isShown: (result: PaceResult) => boolean): readonly PaceResult[] =>
    results.filter((result) => result.kind === kind && isShown(result))
  const isOwn = ({ policy }: PaceResult): boolean => policy === auto
  return [
    ...of(usual, ({ policy }) => peers.includes(policy)).map(
      (result) => ({ result, text: result.policy.name, colour: grey, side: 'right' }) as const,
    ),
    ...of(usual, isOwn).map(
      (result) => ({ result, text: 'auto, a whole run', colour: '#1a7f37', side: 'below' }) as const,
    ),
    ...of(honest, isOwn).map(
      (result) => ({ result, text: 'auto, one action, honest progress', colour: '#0969da', side: 'right' }) as const,
    ),
  ]
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from)
}

function at(position: number): string {
  return position.toFixed(1)
}
