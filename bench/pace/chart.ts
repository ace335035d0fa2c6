import type { PaceResult, ProgressKind } from './pace.ts'

const width = 720
const height = 400
const margin = { left: 64, right: 200, top: 40, bottom: 56 }
const kinds: Readonly<Record<ProgressKind, { readonly colour: string; readonly text: string }>> = {
  honest: { colour: '#1a7f37', text: 'auto, honest progress' },
  stuck: { colour: '#0969da', text: 'auto, no progress' },
  jumping: { colour: '#8250df', text: 'auto, jumping progress' },
}

/** Requests against delay as an SVG, both axes logarithmic; lower left is better. A peer does not use the progress, so it is one point. */
export function drawChart(results: readonly PaceResult[]): string {
  const x = scale(20, 400, margin.left, width - margin.right)
  const y = scale(0.8, 20, height - margin.bottom, margin.top)
  const points = results
    .filter(({ policy, progress }) => policy === 'auto' || progress === 'stuck')
    .map(({ policy, progress, requests, delay }) => {
      const isOwn = policy === 'auto'
      const colour = isOwn ? kinds[progress].colour : '#6e7781'
      const text = isOwn ? kinds[progress].text : policy
      // Two of our own points lie on one another, among the peers: they name themselves on the free side, one below the other.
      const isCrowded = isOwn && progress !== 'honest'
      const [offset, anchor, shift] = isCrowded
        ? ([-10, 'end', progress === 'jumping' ? 16 : 0] as const)
        : ([10, 'start', 4] as const)
      return `<circle cx="${at(x(requests))}" cy="${at(y(delay))}" r="${isOwn ? '6' : '5'}" fill="${colour}"/><text x="${at(x(requests) + offset)}" y="${at(y(delay) + shift)}" text-anchor="${anchor}" fill="${colour}">${text}</text>`
    })
  const columns = [20, 50, 100, 200, 400].map(
    (value) =>
      `<line x1="${at(x(value))}" y1="${margin.top}" x2="${at(x(value))}" y2="${height - margin.bottom}" stroke="#d0d7de"/><text x="${at(x(value))}" y="${height - margin.bottom + 18}" text-anchor="middle" fill="#57606a">${value}</text>`,
  )
  const rows = [1, 2, 5, 10, 20].map(
    (value) =>
      `<line x1="${margin.left}" y1="${at(y(value))}" x2="${width - margin.right}" y2="${at(y(value))}" stroke="#d0d7de"/><text x="${margin.left - 8}" y="${at(y(value) + 4)}" text-anchor="end" fill="#57606a">${value}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="${margin.left}" y="22" font-size="14" font-weight="600" fill="#24292f">What the wait costs: requests against delay, means over runs of 10 s to 3 h</text>
${[...columns, ...rows, ...points].join('\n')}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 16}" text-anchor="middle" fill="#57606a">requests a run</text>
<text transform="translate(18 ${(margin.top + height - margin.bottom) / 2}) rotate(-90)" text-anchor="middle" fill="#57606a">seconds from the end in Buddy to the end of the step</text>
</svg>
`
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (to - from)
}

function at(position: number): string {
  return position.toFixed(1)
}
